# 需求與調查

need-example =
    請這樣說：
    <code>/need 2 棟門口的燈壞了</code>
    歡迎附照片：把文字寫在圖片說明裡。
need-raised = 已記為{ $community }的 <b>N-{ $number }</b>。{ $seated ->
    [true] {""}
   *[false] 您還沒有席位，所以標註了「無席位」（/join 席位碼）。
  }
need-card-title = <b>N-{ $number }</b> · { $author } 的需求{ $seated ->
    [true] {""}
   *[false] （無席位）
  }
me-too = 我也是 · { $count }
me-too-added = 您也有同樣的需求：N-{ $number } 現在有 { $count } 人附議。
me-too-taken = 已收回。N-{ $number } 現在有 { $count } 人附議。
me-too-own = N-{ $number } 是您自己的需求；{ $count ->
    [0] 還沒有別人附議。
   *[other] 已有 { $count } 位鄰居附議。
  }

need-my-flat = 涉及我家 · { $count }
need-because = 說說理由
need-more = 查看全部
need-of-survey = 來自 S-{ $survey } 的回答。
need-where = 地點：{ $where }
need-building = 樓棟 { $building }{ $floor ->
    [none] {""}
   *[other] ，{ $floor } 樓
  }
need-point = 地圖上的一點
need-reasons-count = { $count } 位鄰居說了理由。
need-voices = 附語音 { $count } 則。
need-photos = 附照片 { $count } 張。
need-file-refused = { $why ->
    [large] 有一個附件沒有保存：超過 20 MB。
    [pixels] 有一張照片沒有保存：像素太多（JPEG 最多 1.2 億，其他格式最多 2500 萬）。
    [kind] 有一個附件沒有保存：不論檔名怎麼寫，它不是 JPEG、PNG 或 WebP 圖片，也不是語音。
    [gone] 有一個附件沒有保存：Telegram 沒有交給我。
   *[broken] 有一張照片沒有保存：檔案已損壞，無法讀取。請再傳一次。
  }
need-edited = 作者修改過文字。
need-withdrawn-card = <b>N-{ $number }</b> 已由作者撤回。
need-concerns = N-{ $number } 影響到 { $seats }。目前共涉及 { $count } 個席位。
need-concerns-not = 已取消：{ $seats }。N-{ $number } 現在涉及 { $count } 個席位。
concerns-example =
    您的需求涉及哪些席位？席位、單元或樓棟都可以：
    <code>/concerns N-1 3-2 5-1-501</code>
    編號後面寫 <code>-</code> 則取消：<code>/concerns N-1 - 3-2</code>
metoo-example =
    請這樣說：
    <code>/metoo N-1 我母親晚上回家也看不清樓梯</code>
reword-example =
    換個說法：
    <code>/reword N-1 2 號樓門口的燈五月起就壞了</code>
need-why =
    <b>N-{ $number }</b> 對您有什麼影響？
    <blockquote>{ $text }</blockquote>
    下一則訊息就是您的理由，會和您的名字一起顯示。不想說就傳 /cancel。
need-why-own = N-{ $number } 是您自己的需求：<blockquote>{ $text }</blockquote>要換個說法請用 /reword N-{ $number }。
need-why-given = 您的理由已列在 N-{ $number } 下面，現在有 { $count } 人附議。
need-reworded = N-{ $number } 已改。{ $told ->
    [0] {""}
   *[other] 會告訴附議的鄰居（{ $told } 人）。
  }
need-same-words = N-{ $number } 本來就是這樣寫的。{ $told ->
   *[other] {""}
  }
need-reword-how =
    <b>N-{ $number }</b> 要怎麼寫？您的下一則訊息會代替：
    <blockquote>{ $text }</blockquote>
need-withdraw-sure = 要撤回 <b>N-{ $number }</b> 嗎？卡片會註明，照片和語音會刪除，附議的鄰居會得到通知。撤回後不能恢復，但可以重新提出。
need-withdraw-yes = 確認撤回 N-{ $number }
need-withdrawn = N-{ $number } 已撤回。{ $told ->
    [0] {""}
   *[other] 會告訴附議的鄰居（{ $told } 人）。
  }
need-move-reword = 修改文字
need-move-place = 標明地點
need-move-withdraw = 撤回
need-place-building = N-{ $number } 在哪裡？請選擇樓棟。如果在室外，請直接傳 Telegram 位置。
need-place-floor = N-{ $number } 在 樓棟 { $building } 的哪一層？
need-place-whole = 整棟樓
need-place-point = N-{ $number } 在哪裡？名冊裡沒有樓棟：請傳 Telegram 位置給我。
need-placed = N-{ $number } 的地點：樓棟 { $building }{ $floor ->
    [none] 。
   *[other] ，{ $floor } 樓。
  }
need-furnished = 已加到 N-{ $number }{ $files ->
    [0] {""}
   *[other] ：{ $files } 個檔案，正在檢查
  }{ $located ->
    [true] ，地點已標明。
   *[false] 。
  }
needs-none = { $community }還沒有人提需求。請用 /need 提出。
needs-title = <b>{ $community }的需求</b>（{ $count }）
needs-line = <b>N-{ $number }</b> { $text }（附議 { $count } · 席位 { $seats }）
needs-how = <code>/needs N-1</code> 看一條的全部內容，<code>/needs 地圖</code>看它們在哪裡。
needs-example = <code>/needs</code> 列出需求，<code>/needs N-1</code> 看一條，<code>/needs 地圖</code>看它們在哪裡。
need-said-at = { $at } 提出。
need-counts = 附議：{ $count } · 涉及席位：{ $seats }
need-seats = 席位：{ $seats }
need-reasons = <b>附議的理由</b>
need-reason = · { $name }：{ $text }
need-before = <b>原來的文字</b>
need-photo = N-{ $number } · 照片 { $place }/{ $of }
notice-need-edited = 您附議的需求 <b>N-{ $need }</b> 改了文字：{ $text }
notice-need-withdrawn = 您附議的需求 <b>N-{ $need }</b> 已由作者撤回：{ $text }
