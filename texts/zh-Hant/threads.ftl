# 提案的討論串

thread-kind = { $kind ->
    [topic] 在本話題裡說的話都會保存。
   *[replies] 回覆本卡片即可參加，回覆都會保存。
  }
thread-rests = { $state ->
    [seconding] 開始討論之後說的話才算數，此前的回覆不保存。
   *[over] 此後的回覆不再保存。
  }
thread-deaf = ⚠️ 我還不是本群組的管理員：在此之前，只有用下面的按鈕提出的意見才算數。
thread-lost = 這場討論的話題被刪除了；其中說過的話都保存著。
thread-is-closed = 話題已關閉；仍可用按鈕提出意見。
thread-example = 請這樣說：<code>/thread P-1 close</code> 或 <code>/thread P-1 open</code>
thread-closed = P-{ $proposal } 的話題已關閉。
thread-opened = P-{ $proposal } 的話題已重新開放。
unsay-button = 收回
unsay-one = 收回第 { $place } 則
unsay-example = 請用 <code>/unsay</code> 回覆您自己的訊息，或在私訊裡說 <code>/unsay P-1</code>，列出您說過的話。
own-words = <b>您就 P-{ $proposal } 說過的話</b>
own-words-none = 那裡沒有您的話。
own-word = { $place }. { $name }：{ $text }
withdrawn = { $deleted ->
    [true] 已收回：它不再列在 P-{ $proposal } 下，內容在這裡已刪除。
   *[other] 已收回：它不再列在 P-{ $proposal } 下，內容在這裡已刪除。群組裡的訊息我刪不了，請您自己刪除。
  }
forget-ask = <b>要我忘記您嗎？</b>
    會刪除：您在討論中說的話、您的意見、您的表情回應、您的角色，以及把您與 Telegram 帳號連在一起的那一行。您的席位會交還，再要時需要新的席位碼。
    也會刪除：您的照片、語音、位置和理由，以及您提供的資源和踏勘紀錄。
    會保留：已投的選票和您提出的需求（都沒有姓名），以及別人說的話。Telegram 裡的訊息我不能替您刪除。
forget-button = 是的，請忘記我
forgotten = 已忘記您：刪除了 { $messages } 則發言和 { $points } 則意見，交還了 { $seats } 個席位。您再寫給我時，就是一位新來的人。
refused-not-in-thread = 那則訊息不在我保存的討論裡。
refused-not-own-words = 那是別人的話：只有本人或主持人可以這樣做。
refused-no-topic = { $proposal } 沒有自己的話題。
proposal-moved = <b>P-{ $number } · { $title }</b> 已進入討論，有了自己的話題，卡片在那裡。
proposal-moved-button = 前往話題
