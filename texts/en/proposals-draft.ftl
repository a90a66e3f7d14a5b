# Drafting a proposal

ask-propose-problem = What is the problem, in a sentence or two? The needs come next.
ask-propose-pictures = Pictures? Send them one after the other. The button with ✕ takes one away.
ask-propose-plans = Plan drawings or sketches? Send them one after the other, as PDF or as pictures. The button with ✕ takes one away.
ask-revise-because = Why does it change? Everybody reads it beside the new version.
cost-sum = = { $total } in all
proposal-cost-sum = = <b>{ $total }</b> in all
proposal-problem = Problem: { $problem }
proposal-pictures-button = Pictures and drawings ({ $count })
proposal-picture = P-{ $proposal } · { $plan ->
    [true] plan drawing
   *[false] picture
  } { $place } of { $count }
proposal-pictures-none = <b>P-{ $proposal }</b> has no pictures that can be shown.
draft-there = You have a draft that is not sent yet: “{ $title }”. Go on with it, or begin another one? Then that one is gone.
draft-button = { $answer ->
    [go] Go on with it
   *[new] Begin anew
  }
refused-draft-waits = What you began with <code>/{ $command }</code> has waited for more than a day, so I did not take this as the answer. Your draft is kept: <code>/{ $command }</code> goes on with it.
refused-too-many-pictures = A proposal can show { $most } pictures and drawings at most. Send fewer, or take one away.
refused-cost-unclear = I find no sum in the line “{ $line }”. Write each line with its sum behind a colon, as in <code>six lamps: 9000</code>, or everything in one line.
