# 结果在数字之外要说的话

beside-straw = 这是意向摸底：只了解大家的想法，不作任何决定，任何人不得把它当作决定引用。
beside-part = 只有名册的这一部分参加投票，单独计票：{ $part }。
beside-second = 这是 { $vote } 之后的第二次表决。
beside-without-gate = 本次表决由主持人和监票人在未达到议事门槛时开放。尚缺：{ $lacking }。理由：{ $reason }
beside-extended = { $minutes ->
    [0] 参加的人不够，按事先公布的办法延长一次，到 { $until } 截止。
   *[other] 议事厅有 { $minutes } 分钟无法联系，截止时间因此延到 { $until }。
  }
beside-fallback = 有未决的反对意见，所以按规则由票数决定。
beside-on-line = 有一项恰好压线：差一个单位，这一项的结果就不同。
