# Project records

record-card-title = <b>R-{ $number }</b> · project record: { $title }
record-state = { $state ->
    [decided] Decided. Who does it by when is still to be named.
    [promised] Promised, not done yet.
    [done] Reported done. Those who asked for it are looking whether it is so.
    [checked] ✅ Checked: those who asked for it say it is so.
   *[disputed] ⚠️ Disputed: somebody who asked for it says it is not so.
  }
record-origin = From { $origin }
record-promise = <b>{ $owner }</b>{ $known ->
    [true] {""}
   *[false] {" "}(not in the chat, unconfirmed)
  }: { $text } – by { $due }
record-done = Reported done { $at }.
record-check = Is it so? Yes { $yes }, no { $no }, of { $asked } asked.
check-yes = Yes, it is so
check-no = No, it is not
check-kept = Thank you. R-{ $record }: yes { $yes }, no { $no }, of { $asked } asked.{ $state ->
    [disputed] {" "}It counts as disputed; say what is missing with /check R-{ $record } no and the reason.
    [checked] {" "}With that it is checked.
   *[done] {""}
  }
assign-example =
    Say it like this, each thing on a line of its own:
    <code>/assign R-1
    who: @name, or the name of a department
    what: Put up the six lamps
    due: 30d</code>
assign-done = R-{ $record }: <b>{ $owner }</b> – { $text } – by { $due }.{ $known ->
    [true] {""}
   *[false] {" "}They are not in the chat, so it is marked unconfirmed.
  }
done-example = Say it like this: <code>/done R-1 The six lamps are up.</code>
done-kept = R-{ $record } is reported done. { $asked ->
    [0] There is nobody to ask whether it is so.
   *[other] { $asked } people who asked for it are asked whether it is so; { $unreachable } of them I cannot write to, they can answer on the card.
  }
check-example = Say it like this: <code>/check R-1 yes</code>, or <code>/check R-1 no</code> and what is missing.

notice-assigned = You are named in <b>R-{ $record }</b> ({ $title }): { $text } – by { $due }. When it is done, send <code>/done R-{ $record }</code>.
notice-check = <b>R-{ $record }</b> ({ $title }) is reported done{ $note ->
    [none] .
   *[other] : <blockquote>{ $note }</blockquote>
  } You asked for it. Please look: is it so?

page-state = State: { $state ->
    [decided] decided
    [promised] promised
    [done] reported done
    [checked] checked by those who asked for it
   *[disputed] disputed
  }
page-needs = Needs it came from
page-supports = { $count ->
    [one] one supporter
   *[other] { $count } supporters
  }
page-proposal = Proposal
page-cost = Cost
page-place = Where
page-upkeep = Who maintains it
page-heard = { $speakers } people spoke; { $messages } messages in the thread.
page-answer = Answer
page-vote = Vote
page-test = Test
page-needed = needed
page-got = got
page-root = Root of all that was counted
page-commitment = Commitment
page-due = Due { $day }
page-done = Reported done { $day }
page-check = Is it so? Yes { $yes }, no { $no }, of { $asked } asked.
