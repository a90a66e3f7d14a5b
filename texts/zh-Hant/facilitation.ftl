# 引導討論

unheard-example = 請這樣說：<code>/unheard P-1</code>
voices-title = <b>P-{ $proposal }：{ $title }</b> · 聽到了誰的聲音
voices-all = { $seats } 個席位中有 { $heard } 個有人發過言；共 { $speakers } 人發言。
voices-group = { $quiet ->
    [true] ○
   *[false] ●
  } { $kind ->
    [building] { $name } 號樓
    [shared] 多人共有的席位
    [several] 有幾套房的席位
    [lowest] 最低樓層
   *[highest] 最高樓層
  }：{ $seats } 席中的 { $heard } 席
voices-none-lacking = { $roll ->
    [heard] 不缺誰：每棟樓、每類席位都有人發過言。
    [alike] 名冊沒有區分樓棟或席位類別，無從比較。
   *[nothing] 沒有名冊，無從比較。
  }
voices-invited = 已邀請 { $count } 人發言。{ $unreachable ->
    [0] {""}
   *[other] 另有 { $unreachable } 人我聯絡不上。
  }
voices-how = ○ 表示這裡的聲音太少。少於三席的不單獨列出，也從不列出姓名。
voices-invite = 邀請他們發言
voices-inviting = 已邀請：每人一次，私聊通知，夜間不打擾。

slow-example = 請這樣說：<code>/slow P-1 3 10</code>（任意連續 10 條發言裡，每人最多 3 條），取消請說 <code>/slow P-1 否</code>
slow-set = { $most ->
    [0] <b>P-{ $proposal }</b> 的討論不再限制發言條數。
   *[other] <b>P-{ $proposal }</b> 的討論從現在起，任意連續 { $of } 條發言裡，每人最多 { $most } 條。
  }
slow-said = <b>P-{ $proposal }</b> 的討論現在該聽聽別人：任意連續 { $of } 條發言裡，每人最多 { $most } 條。您剛才這條不計入。
slow-words = 原話還給您，稍後可以再發；隨時可以用卡片上的按鈕把意見列入意見板。
slow-card = 慢速討論：任意連續 { $of } 條發言裡，每人最多 { $most } 條。

pin-example = 請說 <code>/pin P-1</code>，或回覆要置頂的訊息：<code>/pin</code>；取消置頂：<code>/unpin</code>。
pin-refused = Telegram 不允許。我需要置頂訊息的權限，請群管理員給我。
pin-done = { $pinned ->
    [true] 已置頂。
   *[false] 已取消置頂。
  }

round-example =
    輪流發言，每人時間相同：
    <code>/round P-1
    問題: 沒有它，您會缺什麼？
    輪流: 10分鐘</code>
    一起討論到某時為止：<code>截止: 2小時</code>。結束：<code>/round P-1 結束</code>
round-title = <b>P-{ $proposal } 的一輪發言</b>：{ $question }
round-in-turn = 大家輪流發言，每人 { $minutes } 分鐘。
round-until = 大家一起討論，到 { $until } 為止。
round-closed = 這一輪已結束：共 { $messages } 條發言、{ $points } 條意見。
round-turns = { $state ->
    [speaking] 🎙 <b>{ $names }</b>，到 { $until } 為止
    [waiting] 接下來：{ $names }
    [unreached] 沒有輪到：{ $names }
    [spoke] 已發言：{ $names }
    [passed] 跳過：{ $names }
   *[missed] 超時未發言：{ $names }
  }
round-join = 我要發言
round-done = 說完了 · 跳過
round-joined = { $did ->
    [joined] { $ahead ->
        [0] 輪到您了：請現在在討論串裡發言，或用提案卡片上的按鈕。
       *[other] 前面還有 { $ahead } 人，輪到您時我會通知您。
      }
    [already] 您已在這一輪裡：每人發言一次。
   *[ended] 這一位的時間結束了。
  }
round-opened = P-{ $proposal } 的一輪發言已開始，卡片在群裡。
round-ended = P-{ $proposal } 的一輪發言已結束。
notice-your-turn = <b>P-{ $proposal }</b> 的一輪發言輪到您了，到 { $until } 為止：{ $text } 請在討論串裡發言，或用提案卡片上的按鈕。

digest-which = { $community }的新訊息：您想多久收到一次？{ $pace ->
    [each] 現在：每次都告訴您。
    [daily] 現在：每天一次。
    [weekly] 現在：每週一次。
   *[never] 現在：從不。
  }
    無論多久一次，夜間都不打擾；同一天的會合在一起。
digest-pace = { $pace ->
    [each] 每次
    [daily] 每天
    [weekly] 每週
   *[never] 不要
  }
digest-chosen = { $community }：{ $pace ->
    [each] 有新訊息就告訴您。
    [daily] 每天早上告訴您新訊息，沒有就不打擾。
    [weekly] 每週一告訴您新訊息，沒有就不打擾。
   *[never] 不再發新訊息給您。
  }
news-line = { $kind ->
    [proposal] · 新提案 P-{ $number }：{ $title }
    [version] · P-{ $number } 有 { $count } 個新版本：{ $title }
    [points] · P-{ $number } 有 { $count } 條新意見：{ $title }
    [opinions] · P-{ $number } 有 { $count } 份專業意見：{ $title }
    [vote] · 表決 V-{ $number }：{ $title }
   *[meeting] · 會議 M-{ $number }：{ $title }
  }
news-how = 這是您要求的；用 /digest 可以改。
notice-news = <b>{ $community }的新訊息</b>

unsigned-button = 匿名提問…
unsigned-kept = 已收下。到整點時，它會和別人的問題一起匿名列入意見板。
unsigned-ask = <b>匿名提問</b>，關於 P-{ $proposal }：{ $title }
    請把問題作為下一條訊息發給我。之後議事廳不保留您與問題之間的聯絡，也不記您提問的時間：它在 { $at } 和在此之前收到的其他問題一起列入意見板。因此誰也不能替您收回或找到它，有了答覆也無法通知您，請自己看意見板。
    訊息經過時，Telegram 和管理伺服器的人可能看到；一天之內，議事廳知道您問過問題，但不知道是哪一個。您的用詞也可能讓人認出您。主持人可以隱藏它。不想問了請說 /cancel。
unsigned-example = 請在私聊裡說：<code>/unsigned P-1</code>，然後發問題。
point-unsigned = 匿名

notice-voice-invited = 鄰居們在討論 <b>P-{ $proposal }</b>：{ $title }。像您家這樣的住戶，目前說話的還很少。您怎麼看？只問這一次。

refused-not-facilitating = 討論由主持人和召集人引導。
refused-nobody-unheard = { $proposal }：每棟樓、每類席位都有人發過言，或者沒有名冊可比。
refused-too-many-unsigned = { $proposal }：已有 { $most } 個匿名問題在等候，{ $until } 列入意見板；之後請再問。您的問題沒有保留。
refused-no-card-to-pin = { $proposal } 的卡片還沒有出現在群裡，請過一分鐘再試。
refused-round-runs = { $proposal } 已有一輪發言在進行。要結束請說 <code>/round { $proposal } 結束</code>
refused-no-round = { $proposal }：現在沒有進行中的一輪發言。
refused-not-your-turn = 還沒輪到您。由正在發言的人或引導討論的人來結束。
