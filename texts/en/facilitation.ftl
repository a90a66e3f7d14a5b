# Leading a discussion

unheard-example = Say it like this: <code>/unheard P-1</code>
voices-title = <b>P-{ $proposal }: { $title }</b> · who has been heard
voices-all = Somebody spoke for { $heard } of { $seats ->
    [one] one seat
   *[other] { $seats } seats
  }; { $speakers ->
    [one] one person
   *[other] { $speakers } people
  } in all.
voices-group = { $quiet ->
    [true] ○
   *[false] ●
  } { $kind ->
    [building] Building { $name }
    [shared] Seats of several holders
    [several] Seats of several units
    [lowest] Lowest floors
   *[highest] Highest floors
  }: { $heard } of { $seats }
voices-none-lacking = { $roll ->
    [heard] Nobody is missing: every building and kind of seat has been heard.
    [alike] The roll tells no buildings or kinds of seat apart.
   *[nothing] There is no roll to tell by.
  }
voices-invited = { $count ->
    [one] One person was
   *[other] { $count } people were
  } invited to speak. { $unreachable ->
    [0] {""}
    [one] One more cannot be reached by me.
   *[other] { $unreachable } more cannot be reached by me.
  }
voices-how = ○ too little was heard from here. Groups of fewer than three seats are not shown, and nobody by name.
voices-invite = Invite them to speak
voices-inviting = They are invited: each once, in private, and not at night.

slow-example = Say it like this: <code>/slow P-1 3 10</code> (of any 10 messages in a row at most 3 are of one person), or <code>/slow P-1 no</code>
slow-set = { $most ->
    [0] In the thread of <b>P-{ $proposal }</b> everybody may speak as often as they like again.
   *[other] In the thread of <b>P-{ $proposal }</b>, of any { $of } messages in a row at most { $most } are of one person from now on.
  }
slow-said = In the thread of <b>P-{ $proposal }</b> it is the others’ turn: of any { $of } messages in a row at most { $most } are of one person. Your last one does not count.
slow-words = Here it is, for later; a point on the board can be made at any time with the buttons of the card.
slow-card = Slow: of any { $of } messages in a row at most { $most } are of one person.

pin-example = Say <code>/pin P-1</code>, or <code>/pin</code> as a reply to the message; <code>/unpin</code> takes it out.
pin-refused = Telegram does not let me. I need the right to pin messages: the group’s admin gives it to me.
pin-done = { $pinned ->
    [true] Pinned.
   *[false] No longer pinned.
  }

round-example =
    In turn, each for the same time:
    <code>/round P-1
    question: What would you miss without it?
    turns: 10m</code>
    All together, until then: <code>closes: 2h</code>. <code>/round P-1 end</code> ends it.
round-title = <b>A round on P-{ $proposal }</b>: { $question }
round-in-turn = Everybody speaks in turn, { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  } each.
round-until = All together, until { $until }.
round-closed = This round is over: { $messages ->
    [one] one message
   *[other] { $messages } messages
  } and { $points ->
    [one] one point
   *[other] { $points } points
  } were made in it.
round-turns = { $state ->
    [speaking] 🎙 <b>{ $names }</b>, until { $until }
    [waiting] Next: { $names }
    [unreached] Their turn did not come: { $names }
    [spoke] Have spoken: { $names }
    [passed] Passed: { $names }
   *[missed] Let their time go by: { $names }
  }
round-join = I want to speak
round-done = I have spoken · pass
round-joined = { $did ->
    [joined] { $ahead ->
        [0] It is your turn: speak now, in the thread or with the buttons of the proposal’s card.
       *[other] You come after { $ahead }. I tell you when it is your turn.
      }
    [already] You are in this round already: everybody speaks once.
   *[ended] The turn is over.
  }
round-opened = The round on P-{ $proposal } is open. Its card stands in the group.
round-ended = The round on P-{ $proposal } is over.
notice-your-turn = It is your turn in the round on <b>P-{ $proposal }</b>, until { $until }: { $text } Speak in its thread, or with the buttons of its card.

digest-which = What is new in { $community }: how often do you want to be told? { $pace ->
    [each] Now: whenever there is something.
    [daily] Now: once a day.
    [weekly] Now: once a week.
   *[never] Now: never.
  }
    However often, I write to nobody at night, and what comes on one day comes together.
digest-pace = { $pace ->
    [each] Each time
    [daily] Daily
    [weekly] Weekly
   *[never] Never
  }
digest-chosen = { $community }: { $pace ->
    [each] I tell you whenever there is something new.
    [daily] I tell you once a day, in the morning, when there is something new.
    [weekly] I tell you on Mondays, when there is something new.
   *[never] I tell you no news.
  }
news-line = { $kind ->
    [proposal] · P-{ $number }, new: { $title }
    [version] · P-{ $number }, { $count } new { $count ->
        [one] version
       *[other] versions
      }: { $title }
    [points] · P-{ $number }, { $count } new { $count ->
        [one] point
       *[other] points
      }: { $title }
    [opinions] · P-{ $number }, { $count } { $count ->
        [one] opinion
       *[other] opinions
      } given: { $title }
    [vote] · V-{ $number }, a vote: { $title }
   *[meeting] · M-{ $number }, a meeting: { $title }
  }
news-how = You asked for this; /digest changes it.
notice-news = <b>What is new in { $community }</b>

unsigned-button = Ask without my name…
unsigned-kept = It is kept. At the full hour it stands on the board, together with what others ask, without a name.
unsigned-ask = <b>A question without your name</b>, about P-{ $proposal }: { $title }
    Send it as your next message. The hall then keeps no link between you and the question, and not when you asked it: it goes onto the board at { $at }, with all others that have come by then. So nobody can take it back or find it for you, and nobody can tell you of the answer: look at the board.
    Telegram, and whoever runs the server, could see it on its way; for a day the hall knows that you asked something, not what. Your words may give you away. Moderators can hide it. /cancel if you would rather not.
unsigned-example = In private: <code>/unsigned P-1</code>, and then the question.
point-unsigned = without a name

notice-voice-invited = Your neighbours discuss <b>P-{ $proposal }</b>: { $title }. Little has been heard so far from homes like yours. What do you think? You are asked this once only.

refused-not-facilitating = Moderators and the convener lead the discussion.
refused-nobody-unheard = { $proposal }: every building and kind of seat has been heard, or there is no roll to tell by.
refused-too-many-unsigned = { $proposal }: { $most } questions without a name wait already. They come onto the board at { $until }; then ask again. Nothing of yours was kept.
refused-no-card-to-pin = The card of { $proposal } does not stand in the group yet. Try again in a minute.
refused-round-runs = { $proposal } has a round already. <code>/round { $proposal } end</code> ends it.
refused-no-round = { $proposal }: no round runs now.
refused-not-your-turn = It is not your turn. Who speaks now ends it, or who leads the discussion.
