# Commitments, the whistle and the ladder

promise-state = { $state ->
    [requested] waits for the coordinator's whistle
    [asked] asked, not accepted yet
    [accepted] accepted
    [disowned] says it is not theirs
    [refused] refused
    [done] done
    [reopened] reopened by the check
   *[dropped] dropped
  }
body-kind = { $kind ->
    [department] department
    [group] residents' group
    [professional] professional
    [convener] convener
   *[resident] resident
  }
assign-example =
    Say it like this, each thing on a line of its own:
    <code>/assign R-1
    who: @name, or a department that /body has named
    what: Put up the six lamps
    due: 30d</code>
    Again adds another part; the first leads. <code>/assign R-1.2</code> gives part 2 to somebody else.
assign-done = R-{ $record }.{ $part }: <b>{ $owner }</b> – { $text } – by { $due }.{ $known ->
    [true] {""}
   *[false] {" "}They are not in the chat, so it is marked unconfirmed.
  }{ $state ->
    [requested] {" "}The street coordinator is asked to whistle.
   *[asked] {""}
  }
done-example = Say it like this: <code>/done R-1 The six lamps are up.</code> Where there are several parts, <code>/done R-1.2 …</code>; a picture goes with it as its caption.
done-kept = R-{ $record } is reported done. { $asked ->
    [0] There is nobody to ask whether it is so.
   *[other] { $asked } people are asked whether it is so; { $unreachable } of them I cannot write to, they can answer on the card.
  }
done-part = { $count ->
    [0] That was the last part.
    [one] One part is still to be done; then the residents are asked.
   *[other] { $count } parts are still to be done; then the residents are asked.
  }
promise-example =
    Say it like this:
    <code>/promise R-1.2 accept</code>
    <code>/promise R-1.2 disown The pipe is the water bureau's</code>
    <code>/promise R-1.2 extend 30d The parts come late</code>
    <code>/promise R-1.2 refuse There is no money this year</code>
    <code>/promise R-1.2 progress The pit is dug</code>
    <code>/promise R-1.2 confirm</code>
    The convener: <code>uphold</code> (it stays theirs), <code>drop</code>, <code>lead</code>. For a department that is not in the chat, a line <code>document: 2026-17</code> below.
promise-kept = { $promise } <b>{ $owner }</b>: { $state }, by { $due }.{ $known ->
    [true] {""}
   *[false] {" "}Unconfirmed, until they say so themselves.
  }
promise-tapped = { $promise }: { $state }.
promise-accept = Accept
promise-whistle = Whistle
promise-confirm = That is right
whistle-example = Say it like this: <code>/whistle R-1</code>.
whistle-none = Nothing in R-{ $record } waits for a whistle.

notice-assigned = You are named in <b>R-{ $record }</b> ({ $title }): { $promise } – { $text } – by { $due }. Please answer by { $until }: accept it, or say <code>/promise { $promise } disown</code>, <code>refuse</code> or later <code>extend 30d</code>, each with why. When it is done, send <code>/done { $promise }</code>.
notice-whistle-asked = <b>R-{ $record }</b> ({ $title }) asks for { $owner }: { $promise } – { $text } – by { $due }. Will you whistle? There is time until { $until }.
notice-confirm-asked = This was written down for { $owner } before you were here: <b>{ $promise }</b> ({ $title }): { $text } – by { $due }. Is that right? If not, say what is with <code>/promise { $promise }</code>.
notice-settle-asked = <b>{ $promise }</b> ({ $title }), { $owner }{ $known ->
    [true] {""}
   *[false] {" "}(not in the chat, unconfirmed{ $document ->
        [none] {""}
       *[other] , document { $document }
      })
  }: { $state ->
    [disowned] says it is not theirs
   *[refused] refuses
  }: <blockquote>{ $reason }</blockquote>It waits for you, until { $until }: <code>/promise { $promise } uphold</code> and why, or <code>/assign { $promise }</code> with another owner.
notice-decided-for = <b>{ $promise }</b> ({ $title }): { $act ->
    [uphold] it stays yours
   *[drop] it was dropped
  }: <blockquote>{ $reason }</blockquote>
notice-declined = <b>{ $promise }</b> ({ $title }): { $owner }{ $known ->
    [true] {""}
   *[false] {" "}(not in the chat, unconfirmed{ $document ->
        [none] {""}
       *[other] , document { $document }
      })
  } { $state ->
    [disowned] says it is not theirs
   *[refused] refuses
  }: <blockquote>{ $reason }</blockquote>
notice-overdue = ⏰ <b>{ $promise }</b> ({ $title }), { $owner }: { $text }. { $state ->
    [requested] The whistle is late
    [asked] No answer yet
    [disowned] Whose it is should be settled by now
    [refused] What comes instead should be settled by now
   *[accepted] Not done yet
  }, { $days ->
    [0] since today
    [one] for one day
   *[other] for { $days } days
  }. Told now: the { $role ->
    [convener] convener
    [coordinator] street coordinator
   *[moderator] moderators
  }.
notice-late = ⏰ <b>{ $promise }</b> ({ $title }), { $owner }: { $text } – by { $due }. It waits for { $days ->
    [0] a day
    [one] one day
   *[other] { $days } days
  } beyond its time.
notice-promises = <b>Promises of the week</b>: { $open } open.
promises-moved = Moved: { $count }
promises-moved-line = · R-{ $record } { $title }: { $state }
promises-late = Late: { $count }
promises-late-line = · ⏰ { $promise } { $owner }: { $state }, { $days ->
    [0] since today
    [one] one day late
   *[other] { $days } days late
  }

bodies-title = Departments and groups of <b>{ $community }</b>
bodies-none = <b>{ $community }</b> has named no departments or groups yet.
bodies-how = A convener or moderator names one: <code>/body Water bureau</code>, below it <code>kind: department</code> and, once somebody is in the chat, <code>who: @name</code>; <code>who: -@name</code> takes them away.
body-line = <b>{ $name }</b> ({ $kind }): { $count ->
    [0] nothing open
    [one] one open
   *[other] { $count } open
  }, { $done } done{ $people ->
    [0] ; not in the chat
   *[other] {""}
  }
body-waiting = · { $late ->
    [true] ⏰{" "}
   *[false] {""}
  }{ $promise }: { $days }
body-named = <b>{ $name }</b> ({ $kind }). { $people ->
    [none] Nobody in the chat speaks for it: what is written down for it stays unconfirmed.
   *[other] { $people } may speak for it.
  }{ $count ->
    [0] {""}
   *[other] {" "}They are asked to confirm what was written down before: { $count }.
  }
ladder-shown =
    The ladder of <b>{ $community }</b>, in days
    whistle: { $whistle } – the coordinator calls a department
    answer: { $answer } – whoever is named accepts, disputes or refuses
    settle: { $settle } – a dispute or a refusal is settled
    repair: { $repair } – faults are mended
    check: { $check } – the residents look
    sample: { $sample } % of the seats are drawn to look too
    drift: { $drift } % more may be spent than was voted
    What is late: { $rungs }
ladder-rung = after { $days ->
    [one] one day
   *[other] { $days } days
  } the { $role }
ladder-how =
    A convener or moderator changes it, each thing on a line of its own:
    <code>/ladder
    answer: 5
    sample: 10
    rungs: 0 convener, 3 coordinator, 7 moderator</code>

refused-step-unfit = { $promise }: { $state ->
    [requested] it waits for the coordinator's whistle
    [asked] it is asked, not accepted yet
    [accepted] it is accepted
    [disowned] its owner says it is not theirs
    [refused] it is refused
    [done] it is done
    [reopened] it was reopened by the check
   *[dropped] it was dropped
  }. After that nobody can { $act ->
    [whistle] whistle for it
    [accept] accept it
    [disown] say that it is not theirs
    [uphold] decide that it stays theirs
    [extend] extend it
    [refuse] refuse it
    [progress] report progress
    [done] report it done
    [give] give it to another
   *[drop] drop it
  }. Look at the record, and say what fits.
refused-not-in-charge = { $promise }: that is for { $who ->
    [coordinator] the street coordinator
   *[chair] the convener or a moderator
  } to say.
refused-which-promise = { $record } has several commitments. Say which one: { $promises }.
refused-body-unknown = There is no department or group “{ $said }”. { $known ->
    [none] None is named yet.
   *[other] Known: { $known }.
  } Name it first with <code>/body { $said }</code>, or give @name.
refused-two-leads = { $promise } ({ $owner }) leads already. Leave <code>lead:</code> out, or let another lead with <code>/promise R-1.2 lead</code> before the residents' check begins.
refused-too-many-promises = { $record } has { $most } commitments, which is the most. Open another matter for the rest.
refused-promise-reason-missing = { $promise }: { $act ->
    [disown] to say that it is not yours
    [uphold] to decide that it stays theirs
    [extend] to extend it
    [refuse] to refuse it
   *[drop] to drop it
  } takes a reason, which is published. Send it again with the reason behind it.
refused-document-missing = { $owner } is not in the chat. Write down the number of its document in a line below, <code>document: 2026-17</code>, and send it again ({ $promise }).
refused-not-later = { $promise } is due { $until }. Give a later date.
refused-spent-less = Of { $record } { $spent } is written down as spent: no more than that can be taken back.
refused-conditions-unanswered = Before work on { $record } starts, the conditions of those who said no are answered. { $count ->
    [one] One is
   *[other] { $count } are
  } still open: <code>/condition { $record } 1</code> and the answer.
refused-conditions-still-said = Conditions on { $record } may be said until { $until }. Answer them after that: then their numbers stand.
refused-no-condition = { $record } has no condition “{ $said }”. There are { $count }, numbered from 1.
