# 私訊裡沒有指令的話

saying-asked = 這是一項需求{ $proposals ->
    [none] ，還是一個問題
   *[other] 、一個問題，還是對 { $proposals } 的意見
  }？您選擇之前，群裡不會出現任何內容。
saying-long = 共 { $length } 個字，一項需求最多 { $limit } 個字。內容不會遺失：請長按您的訊息並編輯得短一些，我會再問一次。
saying-wordless = 已收到{ $files ->
    [0] 位置
    [1] {""}
   *[other] 全部 { $files } 個檔案
  }{ $located ->
    [true] {""}
   *[false] {""}
  }。請用一句話告訴我是什麼，或者加到您的一項需求裡。
saying-need = { $community ->
    [none] 需求
   *[other] { $community }的需求
  }
saying-question = 問題
saying-point = 對 { $number } 的意見 · { $title }
saying-more = 加到 { $number } · { $text }
saying-nothing = 都不是
saying-side = 是什麼意見？
saying-whom = 您想問誰？
saying-moderators = { $community ->
    [none] 主持人
   *[other] { $community }的主持人
  }
saying-likely = 可能已經有人提過了。是下面哪一條嗎？點一下就是附議，您的話會作為理由。
need-likely = { $name }，您的需求已記下。可能已經有人提過了：是下面哪一條嗎？點一下就改為附議那一條，您的話作為理由，自己的卡片收回。
saying-another = 都不是，我的是新需求
saying-pointed = { $side }：已列在 P-{ $proposal } 的意見板上。
saying-sent = { $told ->
    [0] 我還聯絡不上{ $community }的主持人。請在群裡問。
   *[other] 會轉告{ $community }的主持人，他們可以在這裡答覆您。
  }
saying-dropped = 好的，沒有保留任何內容。
saying-unkept = 我能保存文字、照片、語音和位置。請用其中一種傳給我。
respond-example = 按編號答覆居民的問題：<code>/respond 7 電工星期二來</code>
respond-done = 已答覆 { $name }。
notice-resident-asked = { $title }的 { $name } 問主持人：<i>{ $text }</i> 答覆：<code>/respond { $question } …</code>
notice-resident-answered = { $title }的主持人答覆您的問題「{ $asked }」：{ $text }
