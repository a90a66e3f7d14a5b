# 名冊與席位

roll-read = <b>{ $filename }</b>：讀到 { $rows } 列（{ $encoding }）。
roll-problems = 有 { $count } 處需要更正：
roll-warnings = 有 { $count } 處請確認：
roll-nothing-stored = 什麼都沒有儲存。請更正後重新傳送檔案。
roll-confirm = 尚未儲存。這樣對嗎？
roll-store = 儲存
roll-discard = 放棄
roll-discarded = 已放棄，什麼都沒有儲存。
roll-at-line = 第 { $line } 列：{ $said }
roll-counts = 名冊「{ $name }」：{ $seats } 個席位，{ $units } 戶。
roll-total = – { $axis }：{ $total }
roll-difference = 與已儲存的名冊相比：增加 { $added } 個席位，減少 { $removed } 個，變更 { $changed } 個。
roll-difference-seats = { $kind ->
    [added] – 增加
    [removed] – 減少
   *[changed] – 變更
  }：{ $seats }
roll-stored = 已儲存：<b>{ $community }</b> { $seats } 個席位。{ $given ->
    [0] {""}
   *[other] 您的檔案帶來 { $given } 個席位碼。
  }{ $fresh ->
    [0] {""}
   *[other] 有 { $fresh } 個席位沒有席位碼，已由我產生：請對照名冊逐一交給本人，然後刪除含席位碼的檔案。
  }
roll-codes-file = 席位碼。每個只能用一次，60 天內有效。請對照名冊逐一交給本人，之後刪除本檔案。
roll-not-moderator-file = 這種檔案我讀不了。照片、語音、位置都可以收，PDF 可以作為提案的圖紙；其他內容請用文字說。名冊檔案只接受主持人傳送。
join-example = 請這樣說：<code>/join ABCDE-12345</code>
join-done = 歡迎！您現在持有{ $community }的席位 <b>{ $seat }</b>。{ $others ->
    [0] {""}
   *[other] 已告知另外 { $others } 位持有人。
  }在 { $until } 之前為暫定。一個席位只有一張選票，由任何一位持有人投出。
join-wrong = { $left ->
    [0] 沒有席位使用這個碼。這是第五次輸錯：請一小時後再試，或詢問主持人。
   *[other] 沒有席位使用這個碼。請逐字核對；還可以再試 { $left } 次。
  }
my-seats = { $community }：{ $count ->
    [0] 您在這裡沒有席位。認領席位需要席位碼：/join 席位碼
   *[other] 您持有 { $seats }。
  }
roll-codes-at = 席位碼在 { $path }。每個只能用一次，60 天內有效。請對照名冊逐一交給本人，然後刪除檔案。
