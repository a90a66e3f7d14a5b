# Step by step: what a command asks for when it is sent alone in private

wizard-step = <b>{ $step } of { $steps }.</b> {""}
wizard-so-far = Your answer so far: { $answer }
wizard-move = { $move ->
    [keep] Keep it
    [skip] Leave it out
    [done] That is all →
    [anew] Start the list anew
    [try] Try it as a voter
    [back] ← Back
    [ok] Yes, do it
    [add-straw] ＋ Straw poll
    [add-part] ＋ Only a part of the roll
    [add-extend] ＋ May be extended
    [add-opens] ＋ Opens later
    [add-roll] ＋ Another roll
    [add-seats] ＋ Several winners
    [add-shuffle] ＋ Shuffle the options
    [add-title] ✎ Title
    [add-problem] ✎ Problem
    [add-text] ✎ What
    [add-place] ✎ Where
    [add-cost] ✎ Cost
    [add-upkeep] ✎ Upkeep
    [add-pictures] ✎ Pictures
    [add-plans] ✎ Plan drawings
    [add-because] ✎ Why
   *[cancel] Cancel
  }
wizard-preview = { $wizard ->
    [need] <b>A need</b> for { $community }:
    [propose] <b>A proposal</b> for { $community }:
    [opinion] <b>An opinion</b> in { $community }:
    [consult] <b>Asking for an opinion</b> in { $community }:
    [revise] <b>A new version</b> of a proposal in { $community }:
    [survey] <b>A survey</b> in { $community }:
    [proxy] <b>A proxy</b> in { $community }:
   *[openvote] <b>A vote</b> in { $community }:
  }
wizard-line = { $key ->
    [title] <b>Title</b>: { $answer }
    [text] <b>Text</b>: { $answer }
    [photo] <b>Photo</b>: { $answer }
    [same] <b>You say “me too” to</b>: { $answer }
    [theme] <b>Theme</b>: { $answer }
    [needs] <b>Needs</b>: { $answer }
    [problem] <b>Problem</b>: { $answer }
    [pictures] <b>Pictures</b>: { $answer }
    [plans] <b>Plan drawings</b>: { $answer }
    [because] <b>Why it changes</b>: { $answer }
    [cost] <b>Cost</b>: { $answer }
    [place] <b>Where</b>: { $answer }
    [upkeep] <b>Who maintains it</b>: { $answer }
    [proposal] <b>Proposal</b>: { $answer }
    [matter] <b>Whose ground</b>: { $answer }
    [options] <b>Options</b>: { $answer }
    [method] <b>Voted on by</b>: { $answer }
    [budget] <b>Budget</b>: { $answer }
    [rule] <b>Rule</b>: { $answer }
    [questions] <b>Questions</b>: { $answer }
    [answers] <b>Answers</b>: { $answer }
    [for] <b>Who may answer</b>: { $answer }
    [straw] <b>Straw poll, decides nothing</b>: { $answer }
    [part] <b>Only these vote</b>: { $answer }
    [extend] <b>May be extended by</b>: { $answer }
    [opens] <b>Opens</b>: { $answer }
    [roll] <b>Roll</b>: { $answer }
    [seats] <b>Winners</b>: { $answer }
    [shuffle] <b>Options shuffled for each seat</b>: { $answer }
    [person] <b>Who</b>: { $answer }
    [taker] <b>Who casts for you</b>: { $answer }
    [seat] <b>Seat</b>: { $answer }
    [scope] <b>For</b>: { $answer }
    [instruction] <b>Instruction</b>: { $answer }
    [verdict] <b>Can it be done</b>: { $answer }
    [permit] <b>Rule or permit</b>: { $answer }
    [adviser] <b>Who is asked</b>: { $answer }
    [question] <b>Asked</b>: { $answer }
    [due] <b>By when</b>: { $answer }
   *[closes] <b>Closes</b>: { $answer }
  }
wizard-confirm = Shall it be so? Nothing is said in the group before you confirm.
wizard-photo = { $count ->
    [1] attached
   *[other] attached ({ $count })
  }
wizard-moved-on = That belongs to an earlier question. Go on with the last one I asked.
wizard-cancelled = Nothing is under way any more, and nothing of it was kept.
which-community = You are in several communities. Which one is this for? Choose it here and I go on with what you said; next time you may name it at once, as in <code>{ $example }</code>.

ask-need-text = What is needed? Write it as your next message, with a photo if you like.
ask-need-same = Somebody may have said it already. Is it one of these? Tap it and you join it; leave it out if yours is another.
ask-need-photo = Send a photo of it, or leave it out.
ask-propose-title = What should be done? Write it in a few words; it becomes the title.
ask-propose-needs = Which needs does it answer? Choose one, or write their numbers: <code>N-3 N-7</code>.
ask-propose-text = Describe it: what exactly, and why.
ask-propose-cost =
    What does it cost? Write one line, or several, each with its sum behind a colon:
    <code>six lamps: 9000
    cable and work: 3000</code>
    I add them up.
ask-propose-place = Where?
ask-propose-upkeep = Who maintains it afterwards?
ask-openvote-proposal = On which proposal? These have met their gate. Without one, the card and the result say “without deliberation”.
ask-openvote-title = What is asked? Write the title.
wizard-yes = Yes
openvote-part = { $affected ->
    [true] Affected by { $part }
   *[false] { $part }
  } ({ $seats ->
    [one] one seat
   *[other] { $seats } seats
  })
openvote-by-days = by { $days } days
ask-openvote-part = Which part of the roll votes? Choose a building, a stair, or the seats that a need affects (whoever said it marks them); or list seats: <code>3-2-501, 3-2-502</code>
ask-openvote-straw = Shall it be a straw poll? It asks what people think and decides nothing: no rule, no quorum, no record.
ask-openvote-extend = By how much may the close be put off, once, if too few take part? Nobody does it by themselves: a moderator is offered it on the card towards the end.
ask-openvote-opens = When does it open? Choose, or write a duration or a date such as <code>2026-12-01 18:00</code>. The card is posted now, as the notice.
ask-openvote-roll = Which roll votes?
ask-openvote-seats = How many win?
ask-openvote-shuffle = Shall every seat see the options in an order of its own, under the same numbers?
ask-openvote-method = How is it voted on? Other methods are written by name. Points, credits, and limits to a ballot can only be said to /openvote in one message.
ask-openvote-options = What can be chosen? One option on each line, in one message or several; up to { $most }. A line that begins with <code>&gt;</code> says more of the option above it. A picture goes with its option: send it with the option as its caption.
ask-openvote-costs = Write the cost behind each: <code>Bench = 3000</code>
ask-openvote-budget = How much is there to spend?
ask-openvote-rule = By which rule? /rules explains each.
ask-openvote-closes = When does it close? Choose, or write a duration such as <code>12h</code> or a date such as <code>2026-12-01 18:00</code>.
ask-openvote-days = in { $days ->
    [one] a day
   *[other] { $days } days
  }
openvote-method = { $method ->
    [yesno] Yes or no
    [approval] Tick several
    [stv] Put in order
    [equalshares] Share a budget
   *[other] { $method }
  }
