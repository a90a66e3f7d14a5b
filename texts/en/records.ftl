# Project records: the card, the pages, the money

record-card-title = <b>R-{ $number }</b> · project record: { $title }
record-state = { $state ->
    [decided] Decided. Who does it by when is still to be named.
    [promised] Promised, not done yet.
    [done] Reported done. Those who were asked are looking whether it is so.
    [checked] ✅ Checked: those who answered say it is so.
    [faults] 🔧 Accepted with faults, which are being mended.
    [unchecked] ⏳ Reported done, and nobody who was asked has answered. It is not accepted.
   *[disputed] ⚠️ Disputed: somebody who was asked says it is not so.
  }
record-origin = From { $origin }
record-promise = { $lead ->
    [true] ★{" "}
   *[false] {""}
  }{ $promise } <b>{ $owner }</b>{ $known ->
    [true] {""}
   *[false] {" "}(not in the chat, unconfirmed)
  }: { $text } – by { $due }. { $late ->
    [true] ⏰{" "}
   *[false] {""}
  }<i>{ $state }, since { $since }</i>
record-done = Reported done { $at }.
record-check = Is it so? Yes { $yes }, with faults { $faults }, no { $no }, of { $asked } asked.
record-check-until = Answers until { $until }.
record-condition = { $number }. { $text } { $answer ->
    [none] – <i>not answered yet</i>
   *[other] – { $answer }
  }
record-whole = The whole record
record-page = <b>{ $number }</b> · { $title } · page { $page } of { $pages }
record-before = ◀ Back
record-next = Next ▶
record-photos = Pictures before and after
record-private = R-{ $record } is long. Read it in private: { $link }
record-example = Say it like this: <code>/record R-1</code>.
photos-before = { $record }: before
photos-walked = { $record }: site walk
photos-after = { $record }: after
condition-example = Say it like this: <code>/condition R-1 2 The lamps go out at 22:30</code>. The numbers are those on the record's pages.
condition-answered = R-{ $record }, condition { $number }: “{ $text }” – { $answer }. { $count ->
    [0] All conditions are answered.
    [one] One is still to be answered.
   *[other] { $count } are still to be answered.
  }
spent-example = Say it like this: <code>/spent R-1 12000 six lamps</code>. <code>-12000</code> takes it back.
spent-kept = R-{ $record }: { $amount } written down.
spent-over = That is more than was voted, by more than { $limit } %. You may put it to a new vote; nothing is opened by itself: { $proposal ->
    [0] <code>/openvote</code>
   *[other] <code>/openvote</code> with <code>proposal: P-{ $proposal }</code>
  }

notice-record-moved = <b>R-{ $record }</b> ({ $title }), which you asked for: { $state ->
    [promised] somebody has promised to do it.
    [checked] it is done and checked.
    [faults] it is accepted with faults, which are to be mended.
   *[unchecked] it was reported done, and nobody has said whether it is so. It is not accepted; you may still say so on the card.
  }
notice-over-spent = <b>R-{ $record }</b> ({ $title }): { $spent } spent, { $voted } voted, which is over the limit of { $limit } %. You may put it to a new vote{ $proposal ->
    [0] {""}
   *[other] {" "}(<code>/openvote</code> with <code>proposal: P-{ $proposal }</code>)
  }; nothing is opened by itself.

page-now = State: { $state ->
    [decided] decided
    [promised] promised
    [done] reported done
    [checked] checked by those who were asked
    [faults] accepted with faults
    [unchecked] reported done, nobody has answered
   *[disputed] disputed
  }
page-state = { $state ->
    [decided] decided
    [promised] promised
    [done] reported done
    [checked] checked
    [faults] accepted with faults
    [unchecked] nobody answered
   *[disputed] disputed
  }
page-named = { $name }: { $said }
page-need = { $number }: { $text } ({ $supports })
page-needs = Needs it came from
page-supports = { $count ->
    [one] one supporter
   *[other] { $count } supporters
  }
page-proposal = Proposal
page-problem = Problem
page-cost = Cost
page-place = Where
page-upkeep = Who maintains it
page-versions = { $count ->
    [one] One version.
   *[other] { $count } versions; version { $voted } was voted on.
  }
page-heard = { $speakers } people spoke; { $messages } messages in the thread.
page-points = Arguments
page-answer = Answer
page-vote = Vote
page-test-on = { $test }, { $axis }
page-test = { $test }: needed { $needed }, got { $got } { $passed }
page-root = Root of all that was counted
page-condition-answer = { $answer ->
    [none] not answered yet
   *[other] Answer: { $answer }
  }
page-commitments = Commitments
page-commitment = { $number }{ $lead ->
    [true] {" "}★
   *[false] {""}
  } { $owner }{ $known ->
    [true] {""}
   *[false] {" "}(unconfirmed)
  }, { $kind }: { $text } – due { $due } – { $state }
page-documents = document { $documents }
page-extended = { $count ->
    [one] extended once
   *[other] extended { $count } times
  }
page-days = { $step }: { $days ->
    [one] one day
   *[other] { $days } days
  }
page-done = Reported done { $day }{ $note ->
    [none] {""}
   *[other] : { $note }
  }
page-money = Money
page-spent = Voted: { $voted ->
    [none] no amount
   *[other] { $voted }
  }. Spent: { $spent }.
page-over = ⚠️ More than { $limit } % above what was voted: a moderator may put it to a new vote.
page-checks = Residents' checks
page-check = Check { $round }, { $day }: yes { $yes }, with faults { $faults }, no { $no }, of { $asked } asked – { $result }
page-check-lot = lot: { $drawn } of { $seats } seats drawn; seed { $seed }
page-check-next = Check { $round } is to come; hash of its seed: { $hash }
page-steps = What happened
page-pictures = Pictures
page-until = until { $day }
page-step = { $step ->
    [assigned] named
    [give] given to another
    [whistle] whistled for
    [accept] accepted
    [disown] says it is not theirs
    [uphold] settled that it stays theirs
    [extend] extended
    [refuse] refused
    [progress] progress
    [done] reported done
    [reopen] reopened by the check
    [settle] the dispute was taken back
    [drop] dropped
    [late] late, told higher up
    [confirmed] confirmed by its owner
    [lead] leads from now on
    [spent] spent
    [condition-answered] condition answered
    [check-begun] residents' check begun
    [check-checked] check: so
    [check-faults] check: accepted with faults
    [check-disputed] check: disputed
    [check-unchecked] check: nobody answered
   *[check-done] check: the dispute was taken back
  }
