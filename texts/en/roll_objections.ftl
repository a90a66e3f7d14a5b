# One's own row of the roll, and objections to it

roll-row-title = <b>{ $community }</b>: your rows on the roll
roll-row = · <b>{ $seat }</b> (roll “{ $roll }”){ $place ->
    [none] {""}
   *[other] , { $place }
  }: { $weights }
roll-place = { $part ->
    [building] building { $name }
    [stair] stair { $name }
   *[floor] floor { $name }
  }
roll-row-objected = ⏳ Objection { $number } waits for an answer: { $text }
roll-row-wrong = { $seat } is wrong
roll-row-until = Is something wrong? Tap, and say what, before the vote opens: then the roll is frozen. Objections that are not answered are shown with the result.
roll-row-none = You hold no seat in { $community } yet. If you have a code: /join CODE
roll-row-ask = What is wrong with the row of <b>{ $seat }</b>? Say it in your next message.
roll-row-noted = Noted as objection { $number } to the row of <b>{ $seat }</b>. A moderator answers it; until then it is shown with votes on this roll.
objections-title = <b>{ $community }</b>: objections to the roll
objections-line = <b>{ $number }</b> · { $seat }, { $name }: { $text }
objections-how = To answer one: <code>/objections 3 Corrected in the roll of today</code>
objections-none = { $community }: no objection to the roll waits for an answer.
objection-settled = Objection { $number } ({ $seat }) is answered; whoever made it is told.
notice-objection-answered = Your objection to the row of <b>{ $seat }</b> (“{ $text }”) was answered: { $note }
notice-roll-objected = <b>{ $title }</b>: somebody says that their row on the roll is wrong. /objections lists what waits for an answer.
