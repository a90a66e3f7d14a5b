# 起草提案

ask-propose-problem = 要解決什麼問題？用一兩句話寫。接下來會問對應的需求。
ask-propose-pictures = 有圖片嗎？請一張一張傳來。帶 ✕ 的按鈕可以去掉一張。
ask-propose-plans = 有圖紙或草圖嗎？請一份一份傳來，PDF 或圖片都可以。帶 ✕ 的按鈕可以去掉一份。
ask-revise-because = 為什麼改？大家會在新版本旁邊看到。
cost-sum = = 合計 { $total }
proposal-cost-sum = = 合計 <b>{ $total }</b>
proposal-problem = 問題：{ $problem }
proposal-pictures-button = 圖片和圖紙（{ $count }）
proposal-picture = P-{ $proposal } · { $plan ->
    [true] 圖紙
   *[false] 圖片
  }（{ $place }/{ $count }）
proposal-pictures-none = <b>P-{ $proposal }</b> 沒有可以顯示的圖片。
draft-there = 您有一份還沒提交的草稿：「{ $title }」。繼續寫，還是重新開始？重新開始的話，這份草稿就沒有了。
draft-button = { $answer ->
    [go] 繼續寫
   *[new] 重新開始
  }
refused-draft-waits = 您用 <code>/{ $command }</code> 開始寫的內容已經放了一天多，所以這句話沒有當作回答。草稿還在：傳 <code>/{ $command }</code> 可以繼續寫。
refused-too-many-pictures = 一個提案最多可以放 { $most } 張圖片和圖紙，請少傳幾張，或去掉一張。
refused-cost-unclear = 「{ $line }」這一行裡找不到金額。請每行冒號後面寫金額，例如 <code>六盞燈：9000</code>；或者全部寫在一行裡。
