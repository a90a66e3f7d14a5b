# Needs

need-example =
    Say it like this:
    <code>/need The light by the gate of building 2 is broken</code>
    A photo is welcome: put the text in its caption.
need-raised = Noted as <b>N-{ $number }</b> in { $community }.{ $seated ->
    [true] {""}
   *[false] {" "}It is marked “no seat”, since you hold none yet (/join CODE).
  }
need-card-title = <b>N-{ $number }</b> · a need of { $author }{ $seated ->
    [true] {""}
   *[false] {" "}(no seat)
  }
me-too = Me too · { $count }
me-too-added = You too: N-{ $number } now has { $count ->
    [one] one supporter
   *[other] { $count } supporters
  }.
me-too-taken = Taken back. N-{ $number } has { $count ->
    [one] one supporter
   *[other] { $count } supporters
  }.
me-too-own = N-{ $number } is your own need; { $count ->
    [0] nobody has said “me too” yet.
    [one] one other person has said “me too”.
   *[other] { $count } others have said “me too”.
  }

# All of a need, and what its author does with it

need-my-flat = My flat too · { $count }
need-because = Because …
need-more = All of it
need-of-survey = From the answers to S-{ $survey }.
need-where = Where: { $where }
need-building = building { $building }{ $floor ->
    [none] {""}
   *[other] , floor { $floor }
  }
need-point = a point on the map
need-reasons-count = { $count ->
    [one] One neighbour says why.
   *[other] { $count } neighbours say why.
  }
need-voices = { $count ->
    [one] With a voice note.
   *[other] With { $count } voice notes.
  }
need-photos = With { $count } photos.
need-file-refused = { $why ->
    [large] A file that came with it is not kept: it has more than 20 MB.
    [pixels] A photo that came with it is not kept: it has too many pixels (JPEG: at most 120 million, other kinds: 25 million).
    [kind] A file that came with it is not kept: it is no JPEG, PNG or WebP picture, or no voice note, whatever its name says.
    [gone] A file that came with it is not kept: Telegram did not hand it over.
   *[broken] A photo that came with it is not kept: it is damaged and cannot be read. Please send it once more.
  }
need-edited = Worded anew by its author.
need-withdrawn-card = <b>N-{ $number }</b> was taken back by its author.
need-concerns = N-{ $number } concerns { $seats }. So far it concerns { $count } seats.
need-concerns-not = Taken back: { $seats }. N-{ $number } concerns { $count } seats now.
concerns-example =
    Say which seats a need of yours concerns, seat, stair or building:
    <code>/concerns N-1 3-2 5-1-501</code>
    With a <code>-</code> behind the number they are taken away: <code>/concerns N-1 - 3-2</code>
metoo-example =
    Say it like this:
    <code>/metoo N-1 because the stair is dark for my mother too</code>
reword-example =
    Say a need of yours in other words:
    <code>/reword N-1 The light by the gate of building 2 is broken since May</code>
need-why =
    Why do you have <b>N-{ $number }</b> too?
    <blockquote>{ $text }</blockquote>
    Your next message is your reason; it is shown with your name. /cancel if you would rather not.
need-why-own = N-{ $number } is your own need: <blockquote>{ $text }</blockquote> Say it in other words with /reword N-{ $number }.
need-why-given = Your reason stands under N-{ $number }, which { $count ->
    [one] one neighbour has
   *[other] { $count } neighbours have
  } too.
need-reworded = N-{ $number } says that now. { $told ->
    [0] {""}
   *[other] Those who support it are told ({ $told }).
  }
need-same-words = N-{ $number } says that already.{ $told ->
   *[other] {""}
  }
need-reword-how =
    What should <b>N-{ $number }</b> say? Your next message takes the place of:
    <blockquote>{ $text }</blockquote>
need-withdraw-sure = Take <b>N-{ $number }</b> back? Its card says so, its photos and voice notes are deleted, and who supports it is told. It cannot be undone; you can say it anew.
need-withdraw-yes = Yes, take N-{ $number } back
need-withdrawn = N-{ $number } is taken back. { $told ->
    [0] {""}
   *[other] Those who supported it are told ({ $told }).
  }
need-move-reword = Word it anew
need-move-place = Say where
need-move-withdraw = Take it back
need-place-building = Where is N-{ $number }? Choose the building. Outdoors, send the place as a Telegram location instead.
need-place-floor = On which floor of building { $building } is N-{ $number }?
need-place-whole = All of the building
need-place-point = Where is N-{ $number }? The roll names no buildings: send me the place as a Telegram location.
need-placed = N-{ $number } is in building { $building }{ $floor ->
    [none] .
   *[other] , floor { $floor }.
  }
need-furnished = N-{ $number } has it now{ $files ->
    [0] {""}
    [one] : one file more, which is being looked at
   *[other] : { $files } files more, which are being looked at
  }{ $located ->
    [true] {" "}– its place is on the map.
   *[false] .
  }
needs-none = Nobody has said a need in { $community } yet. /need is how.
needs-title = <b>Needs in { $community }</b> ({ $count })
needs-line = <b>N-{ $number }</b> { $text } (me too { $count } · seats { $seats })
needs-how = <code>/needs N-1</code> shows all of one, <code>/needs map</code> where they are.
needs-example = <code>/needs</code> lists them, <code>/needs N-1</code> shows one, <code>/needs map</code> where they are.
need-said-at = Said { $at }.
need-counts = Me too: { $count } · seats concerned: { $seats }
need-seats = Seats: { $seats }
need-reasons = <b>Me too, because</b>
need-reason = · { $name }: { $text }
need-before = <b>It said before</b>
need-photo = N-{ $number } · photo { $place } of { $of }
notice-need-edited = The need <b>N-{ $need }</b>, which you support, has been worded anew: { $text }
notice-need-withdrawn = The need <b>N-{ $need }</b>, which you supported, was taken back by its author: { $text }
