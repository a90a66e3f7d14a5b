# 連署：把事項列入議程

petition-title = <b>A-{ $number }</b> · 連署：{ $title }
petition-by = { $author } 發起。
petition-asks = { $rule ->
    [none] <b>已連署</b>（每個席位一次）：
   *[other] <b>已連署</b>（每個席位一次，按規則 <code>{ $rule }</code>，{ $combine ->
        [any] 達到其中一項即可
       *[all] 各項都要達到
      }）：
  }
petition-seats = { $reached ->
    [true] ✓
   *[false] ·
  } { $got } 個席位，需要 { $needed } 個
petition-axis = { $reached ->
    [true] ✓
   *[false] ·
  } { $axis }：{ $got }，需要 { $needed }
petition-full = 連署已滿。{ $at } 自動開始討論，除非在此之前有人收回。
petition-how = <i>持有席位的人可以連署，再點一次收回；共有人只算一次。不顯示任何人的名字。</i>
petition-opened = 連署已滿：討論已經開始，見 P-{ $proposal }。
petition-withdrawn = 發起人已收回。
petition-sign = ✍️ 連署 · { $count }
petition-withdraw = 收回這份連署
petition-signed = 您已為 { $seats } 個席位在 A-{ $number } 連署。再點一次收回。
petition-unsigned = 您在 A-{ $number } 的連署已收回。
vote-called-by = 由在 { $petition } 連署的席位提請。
petition-made = <b>A-{ $number }</b> 已提交給{ $community }。{ $posted }在卡片上可以連署。
petition-open = 現在就開始討論
petition-opened-now = A-{ $number } 的討論已開始，見 P-{ $proposal }。
petition-taken-back = A-{ $number } 已收回。
petition-example =
    請這樣寫，每項一行：
    <code>/petition 院子裡裝長椅
    事項類型: 院子
    內容: 舊的壞了……</code>
    連署的席位夠了，7 天後自動開始討論。<code>/petition A-1</code> 查看進度。
notice-petition-full = <b>A-{ $petition }</b>：{ $title }。連署已滿，{ $until } 自動開始討論。
refused-petition-over = { $petition } { $state ->
    [opened] 已經開始討論。
    [wanting] 的連署現在還不夠。
    [full] 連署已滿：它屬於連署的人，不能再收回。
   *[withdrawn] 已被收回。
  }
refused-seat-has-signed = 席位 { $seat } 已由 { $name } 在 { $petition } 連署。一個席位只算一次。
refused-no-seat-to-sign = 只有席位可以在 { $petition } 連署。請用憑條上的席位碼領取席位（/join）。
