# `yishiting count` 印出的計票單

sheet-read = { $file }：{ $ballots } 張選票，{ $options } 個選項。
sheet-unused = 不影響結果的選票：空白 { $blank } 張，無效 { $spoiled } 張，只選了已退出選項的 { $lapsed } 張。
sheet-method = 計票辦法：{ $method }，{ $because ->
    [file] 按檔案所定。
    [asked] 按指令所定。
   *[usual] 檔案沒有寫明辦法，按此類檔案的慣例（可用 --method 另選）。
  }
sheet-axis = 以{ $axis }定結果。
sheet-seats = 名額：{ $seats }。
sheet-column = { $column ->
    [option] 選項
    [cost] 費用
    [first] 首選票
    [preferred] 優於預設選項
    [duels] 勝場
    [test] 檢驗
    [axis] 口徑
    [needed] 需要
    [got] 得到
    [of] 基數
   *[total] 合計
  }
sheet-withdrawn = { $option }（已退出）
sheet-elected = 依次選出：{ $winners }
sheet-funded = 依次入選：{ $winners }
sheet-nobody = 沒有選出任何選項。
sheet-nothing = 沒有項目入選。
sheet-budget = 預算 { $budget }，用去 { $spent }。
sheet-rounds = 經過
sheet-rule = 規則 { $rule }：{ $title }
sheet-passed = { $passed ->
    [true] ✓ 通過
   *[false] ✗ 未通過
  }
sheet-test = { $passed ->
    [true] ✓ 通過
   *[false] ✗ 未通過
  }{ $online ->
    [true] ，恰在線上
   *[false] {""}
  }
sheet-procedure = 表決如何召集，檔案中沒有，未作檢驗。
sheet-eligible = 檔案沒有寫明多少人有權投票：視為全部都投了票。
sheet-official-same = 與檔案所載的正式結果相同。
sheet-official-other = 與檔案所載的正式結果不同。只在正式結果中：{ $there }。只在這裡：{ $here }。
sheet-lot-own = 有平手以抽籤解決。沒有給出種子，所以用檔案自身的 SHA-256 作種子：{ $seed }。如有公布的種子，請用 --seed 給出。
sheet-lot-given = 有平手以抽籤解決，種子 { $seed }，用於「{ $vote }」。
sheet-counting = 正在計票：{ $file } …
