# 提案的各個版本

versions-button = 改了哪些
versions-example = 請這樣寫：<code>/versions P-2</code>；要看兩個版本之間改了哪些，寫 <code>/versions P-2 1 3</code>。
revise-example =
    請這樣寫，只寫要改的部分，一行一項（費用、地點、養護、問題後面寫 <code>-</code> 表示去掉）：
    <code>/revise P-2
    費用: 9000
    原因: 第二份報價更低</code>
    在私聊中只傳 <code>/revise P-2</code>，我會逐項問您。
revised = <b>P-{ $proposal }</b> 現在是第 { $version } 版，之前的版本都保留著。
versions-title = <b>P-{ $proposal }</b> · 各個版本
versions-earlier = （之前還有 { $count } 個版本）
version-line = { $number }. { $by }，{ $at }
version-because = – { $because }
version-voted = – { $votes } 表決的是這一版
versions-between = <b>第 { $before } 版 → 第 { $after } 版</b>{ $pages ->
    [0] {""}
    [1] {""}
   *[other] （{ $page }/{ $pages }）
  }
versions-same = 到目前為止只有一種寫法。
versions-step = { $before } → { $after }
version-part = <b>{ $part ->
    [title] 標題
    [problem] 問題
    [text] 內容
    [place] 地點
    [cost] 費用
    [pictures] 圖片和圖紙
   *[upkeep] 由誰養護
  }：</b>
notice-proposal-changed = { $by } 修改了您參與提出的 <b>{ $proposal }</b>，現在是第 { $version } 版。{ $explained ->
    [false] {""}
   *[true] 原因：{ $reason }
  }
refused-no-such-version = { $proposal } 只有 { $versions } 個版本，沒有這一版。<code>/versions { $proposal }</code> 可以查看。
refused-version-moved = 另一位提案人剛剛改了 { $proposal } 的同一部分：您是從第 { $based } 版開始改的，現在已是第 { $version } 版。您的改動沒有儲存，也沒有覆蓋別人的：請先看 <code>/versions { $proposal }</code>，再用 <code>/revise { $proposal }</code> 重新提交。
refused-no-change = { $proposal } 第 { $version } 版已經是這樣寫的，沒有改動。
