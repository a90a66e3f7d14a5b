# 計票之後：為什麼是這個結果；除非；圖和公示

why-button = 為什麼是這個結果？
why-title = <b>V-{ $number }</b> · 為什麼是這個結果：{ $title }
why-check = 全部內容，可自己重新計票：/export V-{ $number }
why-passed = <b>通過了</b>：規則的各項要求都達到了。
why-failed = <b>沒有通過。</b>規則的要求，以及差多少：
why-same = 連您在內，說{ $choice }的有：{ $axis } { $weight }（佔參與者的 { $share }）
why-beyond = （超過界限 { $weight }）
why-short = （<b>還差 { $weight }</b>）
why-mine = { $chosen ->
    [true] <b>您首選的 { $option } 選上了。</b>
   *[false] <b>您首選的 { $option } 沒有選上。</b>
  }
why-rounds = <b>計票經過</b>
result-next-nothing = 沒有後續。隨時可以提出新的提案。
unless-button = 不同意，除非……
unless-ask = <b>V-{ $number }</b> · { $title }
    您投了反對。怎樣您可以接受？請用一則訊息寫下（最多 500 字）。它不具名記入專案紀錄，負責實施的人會讀到。
unless-stands = 您目前寫的是：<blockquote>{ $text }</blockquote>
unless-kept = 已不具名記入 V-{ $number } 的專案紀錄：<blockquote>{ $text }</blockquote>
unless-dropped = 已撤回：V-{ $number } 的專案紀錄中沒有您的意見。
unless-drop = 撤回
refused-not-against = 您在 { $vote } 中沒有投反對，所以沒有條件可寫。
refused-conditions-closed = { $vote } 結束已過三天。請在下一份提案上作為意見提出。
record-conditions = 投反對的人怎樣可以接受：
page-conditions = 投反對的人怎樣可以接受
notice-chart = 結果圖。圖中內容的文字：
    { $words }
notice-wall-notice = <b>V-{ $number }</b> 的張貼公示，{ $form ->
    [pdf] 可直接列印（PDF）
    [docx] 文件（DOCX）
   *[xlsx] 試算表（XLSX）
  }。一頁紙：列印後填上日期，簽字蓋章，張貼。
