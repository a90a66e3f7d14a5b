# 计票经过，逐轮说明

round-elected = { $option }入选。
round-behind = { $option }得 { $got }，入选的最后一名得 { $line }。
round-finalist = { $option }是得分最高的两个选项之一，进入决选。
round-lost-runoff = { $option }在决选中落败：更喜欢它的有 { $got }，更喜欢{ $by }的有 { $line }。
round-eliminated = { $option }以 { $got } 居末，被淘汰；它的选票转给下一顺位。
round-outvoted = { $option }最后得 { $got }；胜者得 { $line }，超过仍有效票的一半。
round-quota = 有效票 { $valid }，席位 { $seats }：得 { $quota } 即可入选。
round-surplus = { $option }比所需多 { $surplus }，多出的转给下一顺位。
round-elected-unopposed = { $option }以 { $got } 入选：剩下的选项正好等于席位数。
round-not-elected = { $option }最后得 { $got }；席位已满。
round-duel = { $option }胜{ $against }，{ $got } 比 { $line }。
round-drawn-duel = { $option }与{ $against }打平，{ $got } 比 { $line }。
round-weaker-path = { $option }在{ $by }之后：它通向{ $by }的最强路径是 { $got }，反过来是 { $line }。
round-equal-path = { $option }与{ $by }之间的路径一样强（{ $line }），由抽签决定。
round-narrower-path = { $option }在{ $by }之后：两者之间的最强路径一样强（{ $got }），但通向{ $by }的路径上最弱的一场对决有 { $opposed } 反对，反过来是 { $opposed_there }。
round-kept = { $option }留下：{ $got } 把它排在{ $by }之前，{ $line } 相反；需要法定数 { $quorum }、多数 { $needed }。
round-below-quorum = { $option }出局：{ $got } 把它排在{ $by }之前，法定数是 { $quorum }。
round-below-majority = { $option }出局：{ $got } 把它排在{ $by }之前，{ $line } 相反，须有 { $needed } 才是所要求的多数。
round-locked = 保留：{ $option }先于{ $against }（强度 { $strength }）。
round-skipped = 略过，否则成环：{ $option }先于{ $against }（强度 { $strength }）。
round-locked-behind = { $option }在{ $by }之后（强度 { $strength }）。
round-lost-lot = { $option }不在任何选项之后，但抽签选中了{ $by }。
round-bought = { $option }获得资助：得分 { $got }，费用 { $cost }；余 { $left }。
round-bought-by-shares = { $option }由支持者出资：费用 { $cost }，每单位受益 { $rate }，每人份额 { $share }；预算余 { $left }。
round-filled-in = { $option }用余款获得资助：得分 { $got }，费用 { $cost }；余 { $left }。
round-unaffordable = { $option }未获资助：费用 { $cost }，只余 { $left }。
round-after-stop = { $option }未获资助：按规则，遇到第一个付不起的项目即停止。
round-below-minimum = { $option }未获资助：得分 { $got }，最低要求 { $line }。
round-too-little-support = { $option }未获资助：支持者余下的份额付不起费用 { $cost }。

# 平局

tie-stage = { $stage ->
    [elect] 争最后一个名额时
    [finalists] 争进决选时
    [runoff] 决选中
    [eliminate] 第 { $number } 轮的末位
    [surplus] 第 { $number } 步的余票
   *[lock] 几场对决的强弱
  }
tie-by-lot = { $stage }相等，抽签排出次序：{ $order }
tie-by-earlier-stage = { $stage }相等，按更早一轮排出次序：{ $order }
tie-by-head-to-head = { $stage }相等，按两两对决排出次序：{ $order }
tie-by-top-scores = { $stage }相等，按最高分的多少排出次序：{ $order }
tie-by-score = { $stage }相等，按得分排出次序：{ $order }
tie-ticket = { $option }：{ $ticket }

# 为什么不能计票

uncountable-unknown-method = 没有叫 { $method } 的计票方法。已知的有 { $known }。
uncountable-unknown-axis = 这里不按 { $axis } 计票。已知的有 { $known }。
uncountable-kind = 这种方法需要另一类选票：{ $needed ->
    [marked] 要勾选或打分，而这些是排序。
    [ranked] 要排序，而这些是勾选或打分。
   *[other] 只能全是排序，或全是勾选和打分。
  }
uncountable-one-seat = { $method } 只选出一个，不能选 { $seats } 个。多个席位请用 stv。
uncountable-seats = 无法填补 { $seats } 个席位，至少要有 1 个。
uncountable-tie = 第 { $group } 组选票把几个选项排在同一位，这种方法无法计票。
uncountable-empty-rank = 第 { $group } 组选票有一个空着的位次。
uncountable-repeated = 第 { $group } 组选票重复写了一个选项。
uncountable-unknown-option = 第 { $group } 组选票写了不存在的选项。
uncountable-many = 第 { $group } 组选票写了 { $named } 个选项，最多 { $most } 个。
uncountable-mark = 第 { $group } 组选票有超出界限 { $bound } 的分数。
uncountable-points = 第 { $group } 组选票给出 { $total } 点，最多 { $most } 点。
uncountable-credits = 第 { $group } 组选票用了 { $total } 个额度（票数的平方和），只有 { $most } 个。
uncountable-weight = 第 { $group } 组选票没有在每个口径上各有一个不小于 0 的权重。
uncountable-parameter = 表决必须说明 { $name }。{ $known ->
    [none] 现在没有说明。
   *[other] 现在是 { $said }，已知的有 { $known }。
  }
uncountable-default = { $said ->
    [none] 须指明一个默认选项，其他选项都要与它相比。
   *[other] 没有唯一名为 { $said } 的选项。
  }选项有：{ $known }。
uncountable-no-seed = 在 { $stage } 这些选项相等，须由抽签决定：{ $options }。请给出种子。
