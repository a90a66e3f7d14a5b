# The notice for the wall: one printed page

wall-heading = { $straw ->
    [true] { $community }: what a straw poll found
   *[false] { $community }: notice of the result of a vote
  }
wall-title = { $number }: { $title }
wall-fact = { $fact ->
    [question] Discussed before
    [when] Time of voting
    [who] Who was asked
    [took-part] Took part
    [rule] Rule
    [counted] How it was counted
   *[apart] Special cases
  }
wall-when = { $opens } to { $closed }
wall-who = { $part ->
    [true] { $seats } seats, a part of the roll
   *[false] All { $seats } seats of the roll
  } “{ $roll }”, frozen at the opening: { $weights }
wall-took-part = { $cast } of { $seats } seats: { $weights }
wall-weight = { $axis } { $weight }
wall-of-all = { $axis } { $weight } ({ $share })
wall-proposal = Proposal { $number }, version { $version }: { $title }
wall-no-proposal = Without deliberation: no proposal was discussed before.
wall-rule = { $title } ({ $rule })
wall-none-apart = None
wall-apart = { $what ->
    [contested] contested at the close: { $count }
    [proxy] cast by proxy: { $count }
    [phone] said by telephone: { $count }
    [paper] on paper: { $count }
    [own] recused by their holders: { $count }
   *[named] recused by a moderator and a teller: { $count }
  }
wall-method = { $method ->
    [yesno] Yes, no or abstain
    [consent] Consent: yes, abstain, or an objection with its reason
    [plurality] One option each
    [approval] Ticks for every option one approves of
    [score] A score for each option
    [star] A score for each option, then a runoff of the best two (STAR)
    [irv] Options in order; the last drops out round by round (instant runoff)
    [stv] Options in order, for several places (single transferable vote)
    [borda] Options in order, with points for places (Borda)
    [schulze] Options in order, held against each other two by two (Schulze)
    [schulze-default] Options in order, held against “none of the above” and then against each other two by two (Schulze)
    [ranked-pairs] Options in order, held against each other two by two (ranked pairs)
    [cumulative] Points shared out among the options
    [quadratic] Votes bought with credits, each dearer than the one before
    [greedy] Projects by support, as long as the budget lasts
    [greedy-no-skip] Projects by support, until the first that the budget does not pay
    [greedy-threshold] Projects by support, above a minimum, as long as the budget lasts
   *[equalshares] Projects paid from equal shares of those who support them
  }
wall-verdict = { $straw ->
    [true] Straw poll: { $passed ->
        [true] more for it than against
       *[false] not more for it than against
      }
   *[false] Result: { $passed ->
        [true] passed
       *[false] not passed
      }
  }
wall-chosen = { $straw ->
    [true] Straw poll, most liked: { $winners }
   *[false] Result: { $winners }
  }
wall-counts = { $combine ->
    [any] The tests of the rule: one of { $count } counts must pass
   *[all] { $count ->
        [one] The tests of the rule
        [2] The tests of the rule: two counts, both must pass
       *[other] The tests of the rule: { $count } counts, all must pass
      }
  }
wall-votes = The ballots
wall-steps = How the count came to this
wall-steps-before = { $count ->
    [one] One step before these: it stands in the bundle.
   *[other] { $count } steps before these: they stand in the bundle.
  }
wall-column = { $column ->
    [test] Test
    [count] Counted in
    [needed] Needed
    [got] Got
    [verdict] Reached
    [choice] Choice
    [option] Option
    [cost] Cost
    [step] Step by step
   *[chosen] Chosen
  }
wall-test = { $passed ->
    [true] ✓ yes
   *[false] ✗ no
  }{ $online ->
    [true] , exactly on the line
   *[false] {""}
  }{ $decides ->
    [true] {""}
   *[false] {" "}(does not decide)
  }
wall-below = below { $weight }
wall-days = { $days } days
wall-chosen-mark = ✓ { $place }
wall-none = –
wall-rest = and { $count } more options{ $straw ->
    [true] {""}
   *[false] , none of them chosen
  }
wall-spent = Budget { $budget }: { $spent } spent, { $left } left.
wall-silence = Counted without the silent seats as well: { $passed ->
    [true] passed.
   *[false] not passed.
  }
wall-tie = { $by ->
    [lot] Options that were equal were put in order by lot: { $order }.
    [straw] Equal, none before another: { $order }.
   *[other] Options that were equal were put in order as the method says: { $order }.
  }
wall-tie-broken = { $by ->
    [lot] { $passed ->
        [true] by lot: yes
       *[false] by lot: no
      }
   *[chair] { $passed ->
        [true] the chair: yes
       *[false] the chair: not yes
      }
  }
wall-second = The rule leaves room for a second call, if somebody calls it.
wall-next = What follows is kept in the project record of this vote.
wall-check = Anyone can count again: the moderators give out the bundle of { $number } with a program that checks it. Its root is { $root }.
wall-object = Is something wrong here? Tell a moderator in the Telegram group, or the body that signs below in writing, with the number { $number }, while this notice hangs.
wall-hangs = This notice hangs from __________ to __________.
wall-signed = Posted by (signature, seal): ____________________
wall-place = Place, date: ____________________
wall-code = { $link ->
    [true] The result on the web
   *[false] The root as a code
  }
