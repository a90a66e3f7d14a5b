# The picture of a result, and the same in words

picture-verdict = { $straw ->
    [true] Straw poll: { $passed ->
        [true] more for than against
       *[false] not more for than against
      }
   *[false] { $passed ->
        [true] Passed
       *[false] Not passed
      }
  }
picture-chosen = { $straw ->
    [true] { $count ->
        [one] Straw poll, most liked: { $winners }
       *[other] Straw poll, the { $count } most liked
      }
   *[false] { $count ->
        [0] Nothing chosen
        [one] Chosen: { $winners }
       *[other] { $count } chosen
      }
  }
picture-about = { $number } · { $community } · { $day }
picture-share = { $amount } ({ $share })
picture-silent = No ballot
picture-whole = { $axis }: all { $total }
picture-rest = { $count } more options with { $amount } or less
picture-options = { $method ->
    [approval] Who was ticked how often
    [plurality] Votes
    [score] Points
    [star] Points
    [borda] Points for places
    [cumulative] Points given
    [quadratic] Votes bought with credits
    [schulze] Duels won
    [schulze-default] How many prefer it to none of the above
    [ranked-pairs] Duels won
    [irv] First choices
    [stv] First choices
   *[other] Support for each project
  }
picture-counted-in = { $what }, counted in: { $axis }
picture-rounds = How the votes moved, round by round
picture-round = Round { $number }
picture-round-end = At the end
picture-left-out = { $count ->
    [one] Round { $first } is left out here.
   *[other] Rounds { $first } to { $last } are left out here.
  }
picture-budget = Budget { $budget }
picture-spent = { $spent } spent on { $count } of { $of }; { $left } left
picture-cost = costs { $cost }
picture-cast = { $cast } of { $seats } seats cast a ballot.
picture-lot = { $by ->
    [lot] Level, put in order by lot: { $order }
    [straw] Level, none before another: { $order }
   *[other] Level, put in order as the method says: { $order }
  }
picture-root = Root { $root }…
