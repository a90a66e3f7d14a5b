# Themes: needs that are brought together

theme-card-title = <b>T-{ $number }</b> · theme: { $title }
theme-merged = Merged into <b>{ $into }</b>, where its needs are now.
theme-declined = <b>Not taken, because:</b> <blockquote>{ $reason }</blockquote>
theme-origin = { $origin ->
    [none] Took over { $merged }.
   *[other] { $merged ->
        [none] Split from { $origin }.
       *[other] Split from { $origin }; took over { $merged }.
      }
  }
theme-place = Where: { $place }
theme-behind = Behind it: { $seats ->
    [one] one seat
   *[other] { $seats } seats
  }; { $affected ->
    [one] one seat affected
   *[other] { $affected } seats affected
  }{ $unseated ->
    [0] {""}
    [one] {" "}and one person without a seat
   *[other] {" "}and { $unseated } people without a seat
  }.
theme-statement = <b>The problem</b> <blockquote>{ $text }</blockquote>
theme-statement-said = Of { $raised } who raised it, { $confirmed } say it is so and { $corrected } say it otherwise.
theme-corrections = Said otherwise:
theme-needs = <b>The needs</b>
theme-need = <b>N-{ $number }</b> { $text } <i>{ $author }</i>{ $supports ->
    [0] {""}
   *[other] {" "}+{ $supports }
  }
theme-surveys = Also from what was answered to { $surveys }.
theme-resources = <b>What people would give</b>
theme-resource = { $kind ->
    [space] Space
    [money] Money
   *[skills] Skills
  }: { $text } <i>{ $who }</i>
theme-programmes = <b>Offers that fit</b>
theme-programme = <b>{ $name }</b> { $title }{ $confirmed ->
    [true] {""}
   *[false] {" "}(unconfirmed)
  }{ $state ->
    [open] {""}
    [expired] {" "}(over)
   *[withdrawn] {" "}(withdrawn)
  }
theme-walk = <b>Site walk</b> { $at }: { $coming } coming, { $stops } stops; written down so far: { $notes }, with { $photos } photos.
theme-way = What it led to: { $way }
theme-touches = ⚠ Touches the same place as { $touches }.
theme-log = <b>What was done with it</b>
theme-act = { $at } { $by }: { $kind ->
    [made] made it
    [added] let in
    [taken-back] took back
    [dropped] let out
    [changed] changed its title or place
    [merged] merged it
    [took-over] took over
    [split] split off
    [drafted] wrote the problem statement
    [fed] added answers
    [proposed] proposed
    [offered] matched an offer
    [not-offered] said that an offer does not fit
    [walk-called] called a site walk
   *[declined] declined it
  }{ $what ->
    [none] {""}
   *[other] {" "}({ $what })
  }
theme-open = Look at it, give something
theme-propose = Make a proposal of it
ask-propose-theme = Which theme does it come from? Its needs are answered with it. Choose one, or write its number: <code>T-1</code>.
theme-is-so = It is so
theme-is-not = No, rather…
theme-walk-button = The site walk
theme-how =
    Offer something: <code>/give T-{ $number } space: the shed by stair 2</code>
themes-title = { $by ->
    [affected] <b>{ $community }: themes by affected seats</b>
   *[seats] <b>{ $community }: themes by the seats behind them</b>
  }
themes-none = <b>{ $community }</b> has no open theme yet.
themes-line = <b>T-{ $number }</b> { $title } · { $seats ->
    [one] one seat
   *[other] { $seats } seats
  }, { $affected } affected, { $unseated } without a seat; { $needs ->
    [one] one need
   *[other] { $needs } needs
  }{ $way ->
    [none] {""}
   *[other] {" "}→ { $way }
  }
themes-more = /theme T-1 shows one of them, /themes affected ranks them by the seats they affect.
suggested-title = <b>{ $community }: these seem to belong together</b>
suggested-none = <b>{ $community }</b>: I see no needs without a theme that belong together.
suggested-new = <b>{ $place }.</b> A new theme:
suggested-more = <b>{ $place }.</b> Would go with { $theme }:
suggested-need = · N-{ $number } { $text }
suggested-how = To change it first, send it yourself: <code>/theme Title</code> with the line <code>needs: { $needs }</code>
suggested-yes = { $place } · yes
suggested-no = { $place } · no
suggested-dismissed = Dismissed. It is suggested again only when another need comes to it.
theme-made = <b>T-{ $number }</b> ({ $title }) has { $needs ->
    [none] no needs now.
   *[other] { $needs }.
  }
theme-touches-now = ⚠ It touches the same place as { $touches }: look whether they should go together.
theme-merge-done = <b>T-{ $number }</b> ({ $title }) took them over; it has { $needs } now. Whoever is behind them is told.
theme-split-done = <b>T-{ $number }</b> ({ $title }) has { $needs } now. Whoever is behind them is told.
theme-declined-done = Published: { $what } is not taken, because <blockquote>{ $reason }</blockquote>{ $told ->
    [one] One person who is behind it is told.
   *[other] { $told } people who are behind it are told.
  }
theme-example =
    Say it like this:
    <code>/theme Light in the yard
    needs: N-1 N-4
    place: yard of building 2</code>
    <code>/theme T-1</code> shows it; with the lines <code>needs:</code>, <code>drop:</code>, <code>surveys:</code>, <code>title:</code> or <code>place:</code> it is changed.
merge-example = Say it like this: <code>/merge T-1 T-2</code>. T-1 takes over all that T-2 has.
split-example =
    Say it like this:
    <code>/split T-1 Bicycles
    needs: N-3 N-5</code>
decline-example = Say it like this: <code>/decline T-1 The pipes belong to the water company, which replaces them in May.</code> Everybody reads the reason.
statement-example = Say it like this: <code>/statement T-1 After dark nobody sees the steps by the gate.</code>
statement-drafted = The problem of T-{ $theme } is written down. { $asked ->
    [0] Nobody who raised it can be asked by me.
    [one] One person who raised it is asked whether it is so.
   *[other] { $asked } people who raised it are asked whether it is so.
  }
statement-ask = How would you say it? Write it as your next message (at most 500 letters).
statement-said = T-{ $theme }: of { $raised } who raised it, { $confirmed } say it is so and { $corrected } say it otherwise.
give-example = Say it like this: <code>/give T-1 space: the shed by stair 2</code>; also <code>money:</code> and <code>skills:</code>. <code>/give T-1 -</code> takes back what you offered.
give-done = It is on the list of T-{ $theme }. { $offers ->
    [one] One thing is
   *[other] { $offers } things are
  } offered so far.
give-back = Taken back. { $offers ->
    [0] Nothing is offered for T-{ $theme } now.
    [one] One thing is still offered for T-{ $theme }.
   *[other] { $offers } things are still offered for T-{ $theme }.
  }

notice-statement-asked = <b>T-{ $theme }: { $title }</b>
    You raised it. Is this the problem? <blockquote>{ $text }</blockquote>
notice-touching = ⚠ { $what } was opened and touches the same place as { $others }. Should they go together?

refused-not-convening = This is for moderators and the convener.
refused-need-in-theme = { $need } is in { $theme } already. Let it out there first (<code>/theme { $theme }</code> and <code>drop: { $need }</code>), or merge the themes.
refused-not-of-theme = { $need } is not in { $theme }. /theme { $theme } lists what is.
refused-theme-over = { $into ->
    [none] { $theme } was declined; its page says why (/theme { $theme }).
   *[other] { $theme } was merged into { $into }: use that one.
  }
refused-theme-alone = Name two different themes: the one that stays, then what it takes over, as in /merge T-1 T-2. You said { $theme } alone or twice.
refused-theme-emptied = Name some of the needs of { $theme }, and leave at least one.
refused-suggestion-settled = Somebody has settled that already, or its needs have found a theme. Send /themes to look again.
refused-not-raised = Whoever raised or supports a need of { $theme } says whether its statement is so. You can say “me too” under one of them first.
refused-statement-changed = The statement of { $theme } has been written anew since. Look at it: /theme { $theme }
refused-nothing-given = You have offered nothing for { $theme }.
refused-need-taken = { $proposal } answers { $need } already, so it is not declined. Argue it there.
