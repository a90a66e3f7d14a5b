# Common ground: statements that everybody agrees with, disagrees with, or passes on; and the picture of a survey

ground-example =
    Say it like this, each thing on a line of its own:
    <code>/ground What should the courtyard be like?
    options:
    - Cars should stay out after ten at night
    - Children may play ball on the lawn
    closes: 14d</code>
    Who may answer: “for: seats” or “for: buildings 1 2”. Residents add statements of their own.
ground-opened = <b>S-{ $number }</b> is open in { $community } with { $count } statements until { $closes }. { $posted }
ground-card-title = <b>S-{ $number }</b> · common ground: { $title }
ground-about = { $count ->
    [one] One statement so far:
   *[other] { $count } statements so far:
  } agree, disagree or pass, one tap each, in private with me. Add your own.
ground-privacy = Nobody sees who says what. Until the close your stances stand with you, so that you can go on and change them; then only counts are kept, by building and roll, and who wrote which statement is gone too.
ground-answer = Take a stance
ground-asked = <b>{ $place } of { $all }.</b> { $number }. { $text }
ground-stance = { $stance ->
    [agree] Agree
    [disagree] Disagree
   *[pass] Pass
  }
ground-add = Add a statement
ground-through = Thank you, you are through with { $count ->
    [one] the one statement
   *[other] all { $count } statements
  } of S-{ $number }. Others may come: the button in the group takes you to them.
ground-write = Write your statement in one sentence that one can agree or disagree with.
ground-added = Taken as statement { $number }; you agree with it. Moderators may hide one, with a reason that all can read.
ground-alike = This may have been said already. Agree with it, or add yours all the same:
ground-agree-with = Agree with { $number }
ground-other = Mine says something else
ground-listed = { $number }. { $text }
ground-listed-hidden = { $number }. <i>hidden: { $reason }</i>
ground-hid = Statement { $number } is hidden; the reason stands in the list.
statements-example =
    Say it like this:
    <code>/statements S-3</code>
    For moderators, to hide statement 4:
    <code>/statements S-3 - 4 names a neighbour</code>
ground-verdict = { $verdict ->
    [shared] Shared: two thirds or more of every group agree
    [refused] Refused: two thirds or more of every group disagree
    [divides] Divides: most of one group agree, most of another disagree
    [open] Neither shared nor dividing
   *[few] Too few have taken a stance
  }
ground-verdict-heading = <b>{ $verdict }</b>
ground-statement = { $number }. { $text }
ground-counts = agree { $agree } · disagree { $disagree } · pass { $passed }
ground-floor = In every group at least { $share } % { $verdict ->
    [refused] disagree
   *[other] agree
  }.
ground-sides = { $sides }
ground-side = { $kind ->
    [building] building { $name }
   *[roll] { $name }
  }: { $side ->
    [agree] most agree
    [disagree] most disagree
    [neither] neither
   *[few] –
  }
ground-hidden = hidden: too few to show
ground-hidden-why = Crossed lines: how many they are is hidden. They are fewer than five, or would tell of others who are.
ground-rest = { $count } more statements: /results

notice-survey-chart = The result as a picture. The same in words:
    { $words }
survey-chart-question = { $place }. { $text }
survey-chart-rank = mean rank { $rank }
survey-chart-rest = { $count ->
    [one] One more question is in the message
   *[other] { $count } more questions are in the message
  }
survey-chart-buildings = Seats that answered, by building
survey-chart-building = Building { $building }
survey-chart-seats = { $answered } of { $seats }
survey-chart-seats-hidden = hidden, of { $seats }
survey-chart-hidden = Crossed lines: how many seats is hidden.

refused-statements-few = Begin with { $fewest } to { $most } statements, each on a line behind a dash below “options:”; nothing was opened.
refused-statements-many = No more than { $most } statements can be added to { $survey }.
refused-statement-hidden = Statement { $number } is hidden: { $reason }
refused-statement-twice = That is word for word statement { $number }.
refused-not-on-ground = { $survey } asks questions; it has no statements.

survey-gathered = “{ $text }” · said by { $count }
survey-groups = <b>S-{ $number }</b>, question { $place }: { $text }
survey-group-need = Became N-{ $number }.
survey-make-need = { $place } · a need
survey-need-made = That is N-{ $number } now.
survey-need-again = That is N-{ $number } already.
survey-group-theme = { $place } · a theme
survey-make-theme = Make a theme of it
survey-led-to = It led to { $theme }.
survey-theme-made = That is T-{ $theme } now{ $need ->
    [0] {""}
   *[other] , with N-{ $need } in it
  }.
survey-theme-again = That is T-{ $theme } already.
