# A ballot filled in by taps, in private

choice-blank = a blank ballot
choice-object = Objection: { $reason }
choice-integrated = Objection, now integrated: { $reason }
choice-rank = Place { $rank }: { $options }
choice-option = { $option } (option { $number })
choice-between = , {""}

marking-rehearsal = <b>Rehearsal</b>: { $title }
    <i>This ballot counts nowhere. Try it as a voter would.</i>
marking-seats = { $count ->
    [one] For your seat { $seats } alone.
   *[other] For your { $count } seats together: { $seats }.
  }
marking-lent = For seat { $seat }, by the proxy you have for it.
marking-how = { $method ->
    [consent] Say yes, abstain, or object with your reason.
    [one] Choose one.
    [tick] { $most ->
        [none] Tick as many as you like.
       *[other] Tick what you want.
      }
    [number] Tap an option and give it a number; without one it has 0.
    [quadratic] Tap an option and give it a number; without one it has 0.
   *[order] Tap the options in your order, the best first.
  }
marking-numbers = { $method ->
    [quadratic] You have { $purse } credits; a number costs itself times itself.
   *[number] { $purse ->
        [none] The highest is { $highest }.
       *[other] You have { $purse } points to give away.
      }
  }
marking-most = At most { $most } of them.
marking-budget = { $within ->
    [true] Together they may cost { $budget } at most.
   *[false] There are { $budget } to spend; you may tick more than that buys.
  }
marking-order = { $complete ->
    [true] Every option needs its place.
   *[false] Leave out what you have no opinion on.
  } { $ties ->
    [true] Several may share a place.
   *[false] {""}
  }
marking-option = { $cost ->
    [none] { $number }. { $label }
   *[other] { $number }. { $label } – { $cost }
  }
marking-between = {" "}
marking-so-far = { $anything ->
    [true] <b>Marked so far</b>, not cast yet:
   *[false] <b>Nothing is marked yet.</b>
  }
marking-part = <b>{ $part }</b>
marking-left = Left: { $left } of { $whole }.
marking-costs = Together: { $cost } of { $budget }.
marking-stands = { $same ->
    [true] This is what counts now for { $seat }.
   *[false] What counts now for { $seat }: { $choice }
  }
marking-object = Object …
marking-undo = ↶ Undo
marking-clear = ✕ Clear
marking-tie = { $tying ->
    [true] ✓ Next one shares the place
   *[false] = Next one shares the place
  }
marking-details = ⓘ Details
marking-apart = Seats apart …
marking-cast = { $blank ->
    [true] Cast a blank ballot
   *[false] ✅ Cast this ballot
  }
marking-back = ← Back to the ballot
marking-pad = <b>{ $number }. { $label }</b>
    { $highest ->
        [none] Now { $now }. Which number does it get?
       *[other] Now { $now }. Which number does it get? At most { $highest }.
    }
marking-rank = <b>{ $number }. { $label }</b>
    It has place { $place } in your order.
marking-move = { $move ->
    [up] ↑ Up
    [last] ⤓ To the end
   *[out] ✕ Out
  }
marking-which-details = What do you want to read more about?
marking-detail = <b>{ $number }. { $label }</b>
    { $text }
marking-which-seat = You hold several seats in <b>V-{ $number }</b>. They are cast together, unless you choose one of them.
marking-together = All { $count } together
marking-ask-reason = What is your reason against it? Write it as your next message. An objection stands by its reason, and everybody can read it.
marking-outdated = The ballot had moved on since that screen. This is how it stands now.
marking-change = Change it
marking-rehearsed = This is what you would have cast: { $choice }. It counted nowhere.
