# Ballot papers of every method: what can be said on them, and what cannot

refused-choice-unreadable = I cannot read “{ $said }” as a ballot in this vote. { $method ->
    [consent] Write <code>yes</code>, <code>abstain</code>, or <code>object: your reason</code>.
    [yesno] Write <code>yes</code>, <code>no</code> or <code>abstain</code>.
   *[other] { $kind ->
        [one] Write the number of one option: <code>2</code>.
        [tick] Write the numbers of the options you approve of: <code>1 3 4</code>.
        [number] Write each option with its number: <code>1=5 2=3</code>.
       *[order] Write the options in your order, the best first: <code>2&gt;1&gt;3</code>.
      } A blank ballot is <code>blank</code>.
  }
refused-option-not-there = There is no option { $option }. They are numbered from 1 to { $options }.
refused-option-twice = Option { $option } is there twice. Name each option once.
refused-option-too-long = { $what ->
    [detail] What is said of option { $option }
   *[label] Option { $option }
  } is too long: { $length } characters, at most { $limit } fit. { $what ->
    [detail] Shorten it.
   *[label] Shorten it; what more there is to say goes on a line below that begins with <code>&gt;</code>.
  }
refused-too-many-named = That names { $named } options; { $most } are allowed here. Leave some out.
refused-mark-too-high = Option { $option } cannot get { $mark }: { $highest } is the highest here.
refused-purse-overdrawn = { $method ->
    [quadratic] That takes { $spent } credits (each number times itself, added up); you have { $purse }.
   *[other] That gives away { $spent } points; you have { $purse }.
  } Lower some of them.
refused-over-budget = Together that costs { $cost }, and the budget is { $budget }. Leave something out.
refused-ties-unfit = Options { $options } share a rank, which { $method } cannot count. Put one before the other.
refused-unranked = Every option needs a rank in this vote. Still missing: { $options }.
refused-reason-missing = An objection needs its reason. Write <code>object: your reason</code>.
refused-key-unfit = The method { $method } has no use for <code>{ $key }:</code>. Leave that line out.
refused-options-uncountable = That is { $options } options. A vote has from { $fewest } to { $most }: write each on a line of its own, <code>- like this</code>.
refused-options-alike = Options { $option } and { $other } look the same ({ $label }). Give one of them another name.
refused-cost-missing = Option { $option } has no cost: { $said }. Write it behind the name, <code>- Lights = 12000</code>.
refused-rule-unfit = { $why ->
    [no-objections] The method { $method } needs a rule that decides by objections, such as consent-cohousing; { $rule } does not.
    [objections] Rule { $rule } decides by objections, so it needs the method consent, not { $method }.
    [silent] Rule { $rule } counts seats that say nothing. That works for yes and no only, not with { $method }.
    [followers] Under rule { $rule } abstentions follow the majority. That works for yes and no only, not with { $method }.
    [axes] Rule { $rule } counts in several ways, which could elect different options. With { $method } use a rule that counts in one.
   *[threshold] Rule { $rule } asks for a share of yes, and ballots of { $method } do not say yes to one option. Use a rule that asks for a majority only (simple-majority), or plurality or approval with one seat.
  }

# The card of a vote

method = { $method ->
   *[yesno] Yes, no or abstain
    [consent] Consent: an objection with a reason stops it
    [plurality] One of the options: the most votes
    [approval] Any number of options: the most ticks
    [score] A mark for each option: the highest sum
    [star] STAR: marks, then a runoff of the two highest
    [irv] An order: the last drops out until one has more than half
    [borda] An order: points by rank (Borda)
    [schulze] An order: duels (Schulze)
    [schulze-default] An order: duels, among what is preferred to “none of the above” (Schulze)
    [ranked-pairs] An order: duels, the clearest first (ranked pairs)
    [stv] An order, several seats: single transferable vote
    [cumulative] Points to give away
    [quadratic] Credits: votes that cost their square
    [greedy] A budget: most ticks first, what is too dear is passed over
    [greedy-no-skip] A budget: most ticks first, until one is too dear
    [greedy-threshold] A budget: most ticks first, with a minimum
    [equalshares] A budget in equal shares
    [equalshares-add1] A budget in equal shares, raised until it is used up
    [equalshares-fill] A budget in equal shares, the rest by ticks
    [equalshares-add1-fill] A budget in equal shares, raised, the rest by ticks
  }
vote-method = <b>How it is decided</b>: { $method }{ $seats ->
    [1] {""}
   *[other] {" "}({ $seats } seats)
  }{ $budget ->
    [none] .
   *[other] . Budget: { $budget }.
  }
vote-limit = { $limit ->
    [most] At most { $number } options.
    [highest] Marks from 0 to { $number }.
    [points] { $number } points to give away.
    [credits] { $number } credits: each number times itself, added up.
    [minimum] A project needs at least { $number }.
    [within] What is ticked must fit the budget.
    [default] What you could accept goes before option { $number }, what you could not goes behind it.
   *[complete] Every option must be ranked.
  }
option-default = None of the above
vote-fill-in = Fill in my ballot

# The result of a vote whose options are numbers

result-elected = { $winners ->
    [none] { $budget ->
        [none] <b>Nobody is elected.</b>
       *[other] <b>Nothing is funded.</b>
      }
   *[other] { $budget ->
        [none] { $valid ->
            [straw] <b>Most liked</b>: { $winners }
           *[other] <b>Elected</b>: { $winners }
          }
       *[other] <b>Funded</b>: { $winners } ({ $spent } of { $budget })
      }{ $valid ->
        [true] {""}
        [straw] {""}
        [default] {" "}– so nothing of this is decided
       *[false] {" "}– but the vote is not passed, so this does not count
      }
  }
result-level = Level, none before another: { $options }
refused-photo-gone = Telegram no longer has the picture of option { $option }, so the vote was not opened. Send the options again, that one with its picture.
