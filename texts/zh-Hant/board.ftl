# 意見板

board-heard = <b>討論</b>：{ $points } 則意見，{ $messages } 則發言，{ $speakers } 人參與。
board-count = { $side ->
    [for] 贊成 { $count }
    [against] 反對 { $count }
    [unless] 除非 { $count }
    [question] 提問 { $count }
    [amendment] 修改 { $count }
   *[information] 資訊 { $count }
  }
board-side = { $side ->
    [for] <b>贊成</b>
    [against] <b>反對</b>
    [unless] <b>不同意，除非</b>
    [question] <b>提問</b>
    [amendment] <b>修改建議</b>
   *[information] <b>資訊</b>
  }（{ $count }）
board-point = { $number }. { $text } <i>{ $author }</i>{ $supports ->
    [0] {""}
   *[other] {" · 👍 "}{ $supports }
  }
board-answer = ↳ { $text }
point-outcome = <b>{ $outcome ->
    [voting] 正在表決
    [accepted] 已採納
    [declined] 未採納
    [lost] 表決未通過
    [integrated] 已吸收
    [standing] 已答覆，仍保留
   *[withdrawn] 已撤回
  }</b>
point-changed = <i>（{ $when ->
    [voting] 表決開始後改動過
   *[marked] 此後改動過
  }）</i>
side-sign = { $side ->
    [for] ➕
   *[against] ➖
  }
board-title = <b>P-{ $proposal }：{ $title }</b> · 意見板
board-page = 第 { $page } 頁，共 { $pages } 頁。
board-empty = 這裡還沒有意見。
board-section = { $section ->
    [pairs] 贊成與反對
    [unless] 不同意，除非
    [question] 提問
    [amendment] 修改建議
   *[information] 資訊
  }
board-button = 完整的意見板
board-example = 請在私訊裡這樣說：<code>/board P-1</code>
point-open = #{ $point } · 👍 { $supports }
point-title = <b>P-{ $proposal } #{ $point }</b> · { $side ->
    [for] 贊成
    [against] 反對
    [unless] 不同意，除非
    [question] 提問
    [amendment] 修改建議
    [information] 資訊
    [answer] 答覆
   *[reply] 回應
  }
point-by = { $author }，{ $at }。{ $supports } 人附議。
point-joined = 意思相同、已併入的意見：{ $points }。
point-file = 📎 { $kind ->
    [photo] 照片
    [voice] 語音
   *[document] 檔案
  }{ $before ->
    [0] {""}
   *[other] ，此前在這裡發過 { $before } 次
  }{ $digest ->
    [none] {""}
   *[other] {" "}· SHA-256 <code>{ $digest }</code>
  }
point-way = 檢視原話
point-beneath = { $side ->
    [answer] ↳ 答覆
   *[reply] ↳ 回應
  } #{ $number }：{ $text } <i>{ $author }</i>{ $supports ->
    [0] {""}
   *[other] {" · 👍 "}{ $supports }
  }
support-button = 👍 附議（{ $count }）
unsupport-button = 👍 取消附議（{ $count }）
support-added = 您附議了 #{ $point }，共 { $count } 人。
support-taken = 您不再附議 #{ $point }，共 { $count } 人。
support-own = #{ $point } 是您自己的意見，不必附議。
point-button = { $side ->
    [for] 贊成，因為……
    [against] 反對，因為……
    [unless] 不同意，除非……
   *[question] 我想問……
  }
answer-button = 答覆第 { $number } 問
reply-button = { $side ->
    [answer] 答覆
   *[reply] 回應
  }
point-ask = <b>P-{ $proposal }：{ $title }</b>
    { $side ->
        [for] 您為什麼贊成？請把理由作為下一則訊息發給我。
        [against] 您為什麼反對？請把理由作為下一則訊息發給我。
        [unless] 怎樣改，您才會贊成？請作為下一則訊息發給我。
       *[question] 您想問什麼？請把問題作為下一則訊息發給我。
    }
answer-ask = <b>P-{ $proposal }：{ $title }</b>
    問題：{ $question }
    請把答覆作為下一則訊息發給我。
reply-ask = <b>P-{ $proposal }：{ $title }</b>
    意見：{ $point }
    請把回應作為下一則訊息發給我。
point-made = { $side ->
    [for] 您對 P-{ $proposal } 的贊成理由已列入意見板（第 { $point } 則）。
    [against] 您對 P-{ $proposal } 的反對理由已列入意見板（第 { $point } 則）。
    [unless] 您對 P-{ $proposal } 的條件已列入意見板（第 { $point } 則）。
    [question] 您對 P-{ $proposal } 的提問已列入意見板（第 { $point } 則），得到答覆前一直保留。
    [amendment] 對 P-{ $proposal } 的修改建議已列入意見板（第 { $point } 則）。
    [information] 關於 P-{ $proposal } 的資訊已列入意見板（第 { $point } 則）。
    [reply] 您對 P-{ $proposal } 第 { $point } 則意見的回應已列入意見板。
   *[answer] P-{ $proposal } 的第 { $point } 問已答覆。
  }
point-put = { $author } 的發言已列入 P-{ $proposal } 的意見板（第 { $point } 則，{ $side ->
    [for] 贊成
    [against] 反對
    [unless] 不同意，除非
    [question] 提問
    [amendment] 修改建議
   *[information] 資訊
  }）。
point-example = 請這樣說：<code>/{ $command } P-1 因為……</code> 或者回復討論中的一則訊息，只寫 <code>/{ $command }</code>，它就列入意見板。
answer-example = 請這樣說：<code>/answer P-1 3 每月電費約 40 元。</code> 或者回復討論中的一則訊息：<code>/answer P-1 3</code>。
same-example = 請這樣說：<code>/same P-1 5 3</code>（第 5 條與第 3 條意思相同）。
points-joined = P-{ $proposal } 的第 { $point } 則已併入第 { $into } 則，現有 { $supports } 人附議。

notice-question-asked = 有人就您的提案 <b>P-{ $proposal }</b> 提問：<blockquote>{ $text }</blockquote>
notice-question-answered = 您對 <b>P-{ $proposal }</b> 的提問有了答覆：<blockquote>{ $text }</blockquote>
notice-point-replied = 有人回應您對 <b>P-{ $proposal }</b> 的第 { $point } 則意見：<blockquote>{ $text }</blockquote>
notice-point-joined = 主持人認為您在 <b>P-{ $proposal }</b> 意見板上的第 { $point } 則與第 { $into } 則意思相同，已併入；您算作附議：<blockquote>{ $text }</blockquote>如果不是一個意思，請再說一次。
notice-point-marked = 主持人把您的一則發言列入 <b>P-{ $proposal }</b> 的意見板，第 { $point } 則（{ $side ->
    [for] 贊成
    [against] 反對
    [unless] 不同意，除非
    [question] 提問
    [amendment] 修改建議
    [answer] 答覆
   *[information] 資訊
  }）。如果不是您的意思，請用正確的詞回覆您那則發言，或用 /unsay 收回。
refused-point-gone = { $point } 已經不在了：它被收回或隱藏了。
refused-points-apart = { $one } 與 { $other } 不能合併：它們已是一則，不在同一方或不在同一處，或者一則已處理、另一則還沒有。
