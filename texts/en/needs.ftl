# Needs and surveys

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
me-too-own = N-{ $number } is your own need; it has your support already.

survey-example =
    Say it like this, each thing on a line of its own:
    <code>/survey What does the courtyard need?
    1. [one] How often do you use it?
    - daily
    - weekly
    2. [text] What is missing?
    closes: 5d</code>
survey-opened = <b>S-{ $number }</b> is open in { $community } with { $questions } questions until { $closes }.
survey-card-title = <b>S-{ $number }</b> · survey: { $title }
survey-about = { $questions ->
    [one] One question, answered in private with me.
   *[other] { $questions } questions, answered in private with me.
  } The group sees counts and texts without names; the hall keeps who answered, so that you can change it.
survey-people = { $count ->
    [one] One person has answered.
   *[other] { $count } people have answered.
  }
survey-closed = This survey is closed.
survey-answer = Answer
survey-result-title = <b>S-{ $number }</b> · result of the survey: { $title }
survey-question = <b>{ $place }. { $text }</b>
survey-bar = { $bar } { $option } · { $count }
survey-intro = <b>S-{ $number }: { $title }</b>
    The group sees counts and texts without your name. The hall keeps who answered, so that you can change it until the close.
survey-step = <b>{ $step } of { $steps }.</b> { $text }
survey-given = Your answer so far: { $given }
survey-write = Write your answer as a message.
survey-done = Thank you. S-{ $number } is answered. Until it closes you may begin again with the button in the group.

notice-need-proposed = A need of yours, <b>N-{ $need }</b>, has led to proposal <b>P-{ $proposal }</b>: { $title }
