# 結果在數字之外要說的話

beside-straw = 這是意向調查：只瞭解大家的想法，不作任何決定，任何人不得把它當作決定引用。
beside-part = 只有名冊的這一部分參加投票，單獨計票：{ $part }。
beside-second = 這是 { $vote } 之後的第二次表決。
beside-without-gate = 本次表決由主持人和監票人在未達到議事門檻時開放。尚缺：{ $lacking }。理由：{ $reason }
beside-extended = { $minutes ->
    [0] 參加的人不夠，按事先公布的辦法延長一次，到 { $until } 截止。
   *[other] 議事廳有 { $minutes } 分鐘無法聯絡，截止時間因此延到 { $until }。
  }
beside-fallback = 有未決的反對意見，所以按規則由票數決定。
beside-on-line = 有一項恰好壓線：差一個單位，這一項的結果就不同。
