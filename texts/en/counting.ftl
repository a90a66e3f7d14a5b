# How a count came about, round by round

round-elected = { $option } is elected.
round-behind = { $option } has { $got }, the last that is in has { $line }.
round-finalist = { $option } is one of the two with the highest scores and goes into the runoff.
round-lost-runoff = { $option } loses the runoff: { $got } prefer it, { $line } prefer { $by }.
round-eliminated = { $option } is last with { $got } and drops out; its ballots go to the next choice.
round-outvoted = { $option } ends with { $got }; the winner has { $line }, more than half of what still counts.
round-quota = { $valid } votes count, { $seats } seats: { $quota } are enough for one.
round-surplus = { $option } has { $surplus } more than needed; they go on to the next choices.
round-elected-unopposed = { $option } is elected with { $got }: as many are left as there are seats.
round-not-elected = { $option } ends with { $got }; all seats are filled.
round-duel = { $option } beats { $against }, { $got } to { $line }.
round-drawn-duel = { $option } and { $against } are level, { $got } to { $line }.
round-weaker-path = { $option } is behind { $by }: the strongest path to { $by } has { $got }, the way back { $line }.
round-equal-path = { $option } and { $by } have equally strong paths to each other ({ $line }); a lot decided.
round-narrower-path = { $option } is behind { $by }: the strongest paths between them are equal ({ $got }), but at the weakest duel on the way to { $by } { $opposed } were against, on the way back { $opposed_there }.
round-kept = { $option } stays: { $got } prefer it to { $by } and { $line } the other way; needed are a quorum of { $quorum } and a majority of { $needed }.
round-below-quorum = { $option } is out: { $got } prefer it to { $by }, and the quorum is { $quorum }.
round-below-majority = { $option } is out: { $got } prefer it to { $by } and { $line } the other way, so that its majority would be { $needed }.
round-locked = Kept: { $option } before { $against } (strength { $strength }).
round-skipped = Passed over, it would close a circle: { $option } before { $against } (strength { $strength }).
round-locked-behind = { $option } is behind { $by } (strength { $strength }).
round-lost-lot = { $option } is behind nobody, but the lot chose { $by }.
round-bought = { $option } is funded: score { $got }, cost { $cost }; { $left } is left.
round-bought-by-shares = { $option } is funded by its supporters: cost { $cost }, { $rate } for each unit of benefit, out of shares of { $share }; { $left } of the budget is left.
round-filled-in = { $option } is funded with what was left: score { $got }, cost { $cost }; { $left } is left.
round-unaffordable = { $option } is not funded: it costs { $cost }, { $left } is left.
round-after-stop = { $option } is not funded: the rule stops at the first project that is too dear.
round-below-minimum = { $option } is not funded: its score is { $got }, the minimum is { $line }.
round-too-little-support = { $option } is not funded: what its supporters had left did not pay its cost of { $cost }.

# Ties

tie-stage = { $stage ->
    [elect] for the last place
    [finalists] for the runoff
    [runoff] in the runoff
    [eliminate] at the bottom of round { $number }
    [surplus] in surplus at step { $number }
   *[lock] among duels of one strength
  }
tie-by-lot = Equal { $stage }, settled by lot in this order: { $order }
tie-by-earlier-stage = Equal { $stage }, settled by an earlier stage in this order: { $order }
tie-by-head-to-head = Equal { $stage }, settled head to head in this order: { $order }
tie-by-top-scores = Equal { $stage }, settled by who has most top scores in this order: { $order }
tie-by-score = Equal { $stage }, settled by score in this order: { $order }
tie-ticket = { $option }: { $ticket }

# Why it cannot be counted

uncountable-unknown-method = There is no method { $method }. Known are { $known }.
uncountable-unknown-axis = Nothing is counted in { $axis } here. Known are { $known }.
uncountable-kind = The method needs other ballots: { $needed ->
    [marked] ticks or points, where these are orders.
    [ranked] orders, where these are ticks or points.
   *[other] either orders or ticks and points, and not both.
  }
uncountable-one-seat = { $method } elects one, not { $seats }. For several seats use stv.
uncountable-seats = { $seats } seats cannot be filled. Give at least 1.
uncountable-tie = Ballots no. { $group } put several options at one rank, which the method cannot count.
uncountable-empty-rank = Ballots no. { $group } have a rank with nobody on it.
uncountable-repeated = Ballots no. { $group } name an option twice.
uncountable-unknown-option = Ballots no. { $group } name an option that is not there.
uncountable-many = Ballots no. { $group } name { $named } options; { $most } are allowed.
uncountable-mark = Ballots no. { $group } have a mark beyond { $bound }, the last that is allowed.
uncountable-points = Ballots no. { $group } give { $total } points; { $most } are allowed.
uncountable-credits = Ballots no. { $group } use { $total } credits (the squares of their votes); { $most } are there.
uncountable-weight = Ballots no. { $group } do not have one weight of 0 or more on each axis.
uncountable-parameter = The vote must say { $name }. { $known ->
    [none] It says nothing.
   *[other] It says { $said }; known are { $known }.
  }
uncountable-default = { $said ->
    [none] A default option must be named, which all others are held against.
   *[other] There is no one option called { $said }.
  } The options are: { $known }.
uncountable-no-seed = At { $stage } these are equal and a lot must decide: { $options }. Give its seed.
