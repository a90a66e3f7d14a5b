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
citation = { $citation }
vote-opens = Opens { $at }.
vote-short-notice = ⚠ The rule asks for { $needed } days of notice before the opening; here it is { $got }. { $stops ->
    [true] So the vote cannot pass.
   *[false] The result will say so.
  }
vote-counting = Closed. Counting…
vote-open-names = Open ballot: who voted how is known to the holders of seats. It can be changed until the close.
vote-roll = Electorate: { $seats } seats of the roll “{ $roll }”, its hash <code>{ $hash }</code>…
vote-lot = If { $what ->
    [options] options stay level
   *[sides] yes and no are level
  }, a lot decides. Its seed is fixed from now on and shown at the end; its hash: <code>{ $hash }</code>…
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
  } Heads: { $got } of { $needed } needed
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
    [straw] 📊 what it found
   *[false] ❌ not passed
  }: { $title }
test-line = { $passed ->
    [true] ✓
   *[false] ✗
  } { $test }, { $axis }: { $got } ({ $share }), needed { $needed }{ $online ->
    [true] {" "}– exactly on the line
   *[false] {""}
  }
result-straw = Yes, { $axis }: { $got } ({ $share })
result-straw-objections = Standing objections: { $got } (of { $of } raised)
result-cast = { $cast } of { $seats } seats cast a ballot.
result-root = Root of all that was counted: <code>{ $root }</code>
result-lot = A lot was drawn. The hash of its seed stood on the card from the opening on; anybody can draw again: /export V-{ $number }. The seed: <code>{ $seed }</code>
result-verify = Recount it yourself: /export V-{ $number }
result-record = What follows is kept in record R-{ $record }.
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
ballot-recused = Seat { $seat }: recused, it takes no part in this vote.
ballot-contested = { $state ->
    [open] ⚠ Seat { $seat } is contested: a holder objects to this ballot. Unless that is settled before the close, it is counted and listed so.
    [settled] Seat { $seat } was contested at the close: the ballot is counted, and listed so with the result. Settled since the close.
   *[closed] ⚠ Seat { $seat } was contested at the close: the ballot is counted, and listed so with the result.
  }
ballot-contested-left = Whoever objected holds the seat no more. A moderator or a teller who has no part in it settles that with <code>/object V-{ $vote } { $seat } -</code>
ballot-together = The buttons cast for your { $count } seats together.
ballot-not-open = This vote takes no ballots now.
ballot-example = Say it like this: <code>/ballot V-1</code>
cast-example = Say it like this: <code>/cast V-1 yes</code> (yes, no or abstain). With several seats: <code>/cast V-1 3-2-501 yes</code>
    Other votes: <code>/cast V-2 1 3 4</code> (ticks), <code>/cast V-3 2&gt;1&gt;3</code> (an order), <code>/cast V-4 1=5 2=3</code> (numbers).
export-example = Say it like this: <code>/export V-1</code>, or <code>/export V-1 public</code> for the copy without seats; <code>/export R-1</code> for the minutes of a project and its notice for the wall.
export-done = { $full ->
    [true] The bundle of V-{ $number } with every seat. Please do not pass it on outside the hall; <code>/export V-{ $number } public</code> gives a copy for that.
   *[false] The public copy of V-{ $number }: totals, no seats.
  }
    To check it: <code>python3 verify.py { $file }</code> with the verify.py inside. Root: <code>{ $root }</code>
seat-result-title =
    { $title }
    <b>V-{ $vote }</b> is closed. Your part in it:
seat-counted = Seat { $seat }: counted, <b>{ $choice }</b>, receipt <code>{ $receipt }</code>
seat-silent = Seat { $seat }: no ballot was cast.
seat-wrong = Is something here wrong? Tap the seat below: moderators and tellers are told.

notice-reminder = <b>V-{ $vote }</b> closes { $closes }: { $title }
    Your seat has not voted yet. { $method ->
        [yesno] Tap here, or send <code>/cast V-{ $vote } yes</code>.
       *[other] Tap here.
      }
notice-outage = I could not be reached from { $since } to { $until }; taps made meanwhile are lost. If you voted on <b>V-{ $vote }</b> ({ $title }) in that time, please look whether your ballot arrived. { $extended ->
    [true] The close fell into it, so the vote goes on until { $closes }.
   *[false] The vote closes { $closes } as announced.
  }
notice-co-holder = { $name } now also holds seat <b>{ $seat }</b>. One seat has one ballot. If this is wrong, tell a moderator within 72 hours.
ballot-receipt-in-private = Your receipt: /ballot V-{ $vote }, in private with me.
