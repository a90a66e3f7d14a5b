# Votes

openvote-example =
    Say it like this, each thing on a line of its own:
    <code>/openvote Lights by the gate
    proposal: P-1
    rule: cn-278-ordinary
    method: yesno
    ballots: open
    closes: 7d</code>
    Rules: { $rules }. Without <code>proposal:</code> the card and the result say “without deliberation”.
vote-opened = <b>V-{ $number }</b> is { $scheduled ->
    [true] scheduled in { $community }: it opens { $opens } and closes { $closes }.
   *[false] open in { $community } for { $seats } seats until { $closes }.
  }
vote-card-title = <b>V-{ $number }</b> · vote: { $title }
vote-on-proposal = On proposal P-{ $proposal }, version { $version }.
vote-without-deliberation = <i>Without deliberation: no proposal was discussed before.</i>
rule-name = Rule <code>{ $rule }</code>:
rule-axis = { $quorum ->
    [none] – { $axis }: yes { $passing }
   *[other] – { $axis }: taking part { $quorum }, yes { $passing }
  }
citation = { $citation }
rule-source = { $citation }. { $forum ->
    [advisory] Counts like the law; advisory, unless the official forum takes it up.
   *[own] By the community's own agreement.
  }
vote-opens = Opens { $at }.
vote-counting = Closed. Counting…
vote-open-names = Open ballot: who voted how is known to the holders of seats. It can be changed until the close.
vote-roll = Electorate: { $seats } seats, roll hash <code>{ $hash }</code>…
vote-own = My ballot and receipt
turnout-plain = Cast so far: { $cast } of { $seats } seats (shown in steps of ten).
turnout-counts = { $count ->
    [one] <b>How many take part</b>: one count must be reached.
    [2] <b>How many take part</b>: two counts, both must be reached.
   *[other] <b>How many take part</b>: { $count } counts, all must be reached.
  }
turnout-heads = { $reached ->
    [true] ✓
   *[false] ·
  } Owners: { $got } of { $needed } needed
turnout-axis = { $reached ->
    [true] ✓
   *[false] ·
  } { $axis }: { $got } of the { $needed } needed
turnout-steps = { $closed ->
    [true] {" "}
   *[false] <i>Shown in steps of ten ballots.</i>
  }
result-title = <b>V-{ $number }</b> · { $passed ->
    [true] ✅ passed
   *[false] ❌ not passed
  }: { $title }
test-line = { $passed ->
    [true] ✓
   *[false] ✗
  } { $test }, { $axis }: { $got } ({ $share }), needed { $needed }{ $online ->
    [true] {" "}– exactly on the line
   *[false] {""}
  }
result-cast = { $cast } of { $seats } seats cast a ballot.
result-root = Root of all that was counted: <code>{ $root }</code>
result-verify = Recount it yourself: /export V-{ $number }
result-record = What follows is kept in record R-{ $record }.
result-no-quorum = Too few took part. A second call, where the rule has one, is a new vote that a moderator may open.
ballot-counted = { $changed ->
    [true] Changed to { $choice }
   *[false] Counted: { $choice }
  } for { $seat } in V-{ $vote }. Receipt { $receipt }. You may change it until { $closes }.
ballots-counted = Counted: { $choice } for your { $count } seats in V-{ $vote }. Receipts: /ballot V-{ $vote }. You may change it until { $closes }.
ballot-said = <b>V-{ $vote }</b>: your ballot is counted as <b>{ $choice }</b>.
ballot-seat = { $before ->
    [none] Seat { $seat }, receipt <code>{ $receipt }</code>
   *[other] Seat { $seat }, receipt <code>{ $receipt }</code> (before: { $before })
  }
ballot-changeable = You may change it until { $at }.
ballot-stands = { $choice ->
    [none] Seat { $seat }: no ballot yet.
   *[other] Seat { $seat }: <b>{ $choice }</b>, receipt <code>{ $receipt }</code>
  }
ballot-not-open = This vote takes no ballots now.
ballot-example = Say it like this: <code>/ballot V-1</code>
cast-example = Say it like this: <code>/cast V-1 yes</code> (yes, no or abstain). With several seats: <code>/cast V-1 3-2-501 yes</code>
export-example = Say it like this: <code>/export V-1</code>, or <code>/export V-1 public</code> for the copy without seats.
export-done = { $full ->
    [true] The bundle of V-{ $number } with every seat. Please do not pass it on outside the hall; <code>/export V-{ $number } public</code> gives a copy for that.
   *[false] The public copy of V-{ $number }: totals, no seats.
  }
    To check it: <code>python3 verify.py { $file }</code> with the verify.py inside. Root: <code>{ $root }</code>
seat-result-title = <b>V-{ $vote }</b> is closed. Your part in it:
seat-counted = Seat { $seat }: counted, <b>{ $choice }</b>, receipt <code>{ $receipt }</code>
seat-silent = Seat { $seat }: no ballot was cast.
seat-wrong = Is something here wrong? Tell a moderator now.

notice-reminder = <b>V-{ $vote }</b> closes { $closes }: { $title }
    Your seat has not voted yet. Tap here, or send <code>/cast V-{ $vote } yes</code>.
notice-outage = I could not be reached from { $since } to { $until }; taps made meanwhile are lost. If you voted on <b>V-{ $vote }</b> ({ $title }) in that time, please look whether your ballot arrived. { $extended ->
    [true] The close fell into it, so the vote goes on until { $closes }.
   *[false] The vote closes { $closes } as announced.
  }
notice-co-holder = { $name } now also holds seat <b>{ $seat }</b>. One seat has one ballot. If this is wrong, tell a moderator within 72 hours.
ballot-receipt-in-private = Your receipt: /ballot V-{ $vote }, in private with me.
