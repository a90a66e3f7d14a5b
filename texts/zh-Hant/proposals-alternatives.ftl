# 同一個問題的幾份提案放在一起比較

compare-example = 請這樣寫：<code>/compare P-2</code> 會和針對同樣需求的其他提案放在一起比較；<code>/compare P-2 P-5</code> 只比較這幾份。
compare-heading = 提案比較
compare-title = <b>提案比較</b>
compare-about = 同一個問題：{ $problem }
compare-problem = 都是回應 { $problem }。
compare-name = <b>P-{ $proposal }</b> · { $title }
compare-named = { $criterion ->
    [plans] 圖紙
    [cost] 費用
    [place] 地點
    [upkeep] 養護
    [support] 支持
    [pros] 贊成的理由
   *[cons] 反對的理由和附加條件
  }
compare-criterion = <b>{ $criterion ->
    [plans] 圖紙
    [cost] 費用
    [place] 地點
    [upkeep] 養護
    [support] 支持
    [pros] 贊成的理由
   *[cons] 反對的理由和附加條件
  }</b>
compare-cell = P-{ $proposal }：{ $said }
compare-unsaid = 沒有寫
compare-none = 還沒有
compare-more = 另有 { $count } 條
compare-support = { $seats } 席{ $people ->
    [0] {""}
   *[other] ，另有 { $people } 位沒有席位的人
  }
compare-others = 放不下 { $others }：請寫出要比較的提案，例如 <code>/compare P-2 P-5</code>。
compare-board = P-{ $proposal } 的意見板
compare-sketches = { $count ->
    [0] 沒有
   *[other] { $count } 張圖片
  }
compare-drawings = P-{ $proposal } 的圖紙
compare-button = 與 { $others } 比較
proposal-alternatives = 針對同一個問題的還有：{ $others }。
refused-nothing-to-compare = 沒有別的提案針對 { $proposal } 的需求。請寫出兩份，例如 <code>/compare P-2 P-5</code>。
