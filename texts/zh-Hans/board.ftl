# 意见板

board-heard = <b>讨论</b>：{ $points } 条意见，{ $messages } 条发言，{ $speakers } 人参与。
board-count = { $side ->
    [for] 赞成 { $count }
    [against] 反对 { $count }
    [unless] 除非 { $count }
    [question] 提问 { $count }
    [amendment] 修改 { $count }
   *[information] 信息 { $count }
  }
board-side = { $side ->
    [for] <b>赞成</b>
    [against] <b>反对</b>
    [unless] <b>不同意，除非</b>
    [question] <b>提问</b>
    [amendment] <b>修改建议</b>
   *[information] <b>信息</b>
  }（{ $count }）
board-point = { $number }. { $text } <i>{ $author }</i>{ $supports ->
    [0] {""}
   *[other] {" · 👍 "}{ $supports }
  }
board-answer = ↳ { $text }
point-outcome = <b>{ $outcome ->
    [voting] 正在表决
    [accepted] 已采纳
    [declined] 未采纳
    [lost] 表决未通过
    [integrated] 已吸收
    [standing] 已答复，仍保留
   *[withdrawn] 已撤回
  }</b>
point-changed = <i>（{ $when ->
    [voting] 表决开始后改动过
   *[marked] 此后改动过
  }）</i>
side-sign = { $side ->
    [for] ➕
   *[against] ➖
  }
board-title = <b>P-{ $proposal }：{ $title }</b> · 意见板
board-page = 第 { $page } 页，共 { $pages } 页。
board-empty = 这里还没有意见。
board-section = { $section ->
    [pairs] 赞成与反对
    [unless] 不同意，除非
    [question] 提问
    [amendment] 修改建议
   *[information] 信息
  }
board-button = 完整的意见板
board-example = 请在私聊里这样说：<code>/board P-1</code>
point-open = #{ $point } · 👍 { $supports }
point-title = <b>P-{ $proposal } #{ $point }</b> · { $side ->
    [for] 赞成
    [against] 反对
    [unless] 不同意，除非
    [question] 提问
    [amendment] 修改建议
    [information] 信息
    [answer] 答复
   *[reply] 回应
  }
point-by = { $author }，{ $at }。{ $supports } 人附议。
point-joined = 意思相同、已并入的意见：{ $points }。
point-file = 📎 { $kind ->
    [photo] 照片
    [voice] 语音
   *[document] 文件
  }{ $before ->
    [0] {""}
   *[other] ，此前在这里发过 { $before } 次
  }{ $digest ->
    [none] {""}
   *[other] {" "}· SHA-256 <code>{ $digest }</code>
  }
point-way = 查看原话
point-beneath = { $side ->
    [answer] ↳ 答复
   *[reply] ↳ 回应
  } #{ $number }：{ $text } <i>{ $author }</i>{ $supports ->
    [0] {""}
   *[other] {" · 👍 "}{ $supports }
  }
support-button = 👍 附议（{ $count }）
unsupport-button = 👍 取消附议（{ $count }）
support-added = 您附议了 #{ $point }，共 { $count } 人。
support-taken = 您不再附议 #{ $point }，共 { $count } 人。
support-own = #{ $point } 是您自己的意见，不必附议。
point-button = { $side ->
    [for] 赞成，因为……
    [against] 反对，因为……
    [unless] 不同意，除非……
   *[question] 我想问……
  }
answer-button = 答复第 { $number } 问
reply-button = { $side ->
    [answer] 答复
   *[reply] 回应
  }
point-ask = <b>P-{ $proposal }：{ $title }</b>
    { $side ->
        [for] 您为什么赞成？请把理由作为下一条消息发给我。
        [against] 您为什么反对？请把理由作为下一条消息发给我。
        [unless] 怎样改，您才会赞成？请作为下一条消息发给我。
       *[question] 您想问什么？请把问题作为下一条消息发给我。
    }
answer-ask = <b>P-{ $proposal }：{ $title }</b>
    问题：{ $question }
    请把答复作为下一条消息发给我。
reply-ask = <b>P-{ $proposal }：{ $title }</b>
    意见：{ $point }
    请把回应作为下一条消息发给我。
point-made = { $side ->
    [for] 您对 P-{ $proposal } 的赞成理由已列入意见板（第 { $point } 条）。
    [against] 您对 P-{ $proposal } 的反对理由已列入意见板（第 { $point } 条）。
    [unless] 您对 P-{ $proposal } 的条件已列入意见板（第 { $point } 条）。
    [question] 您对 P-{ $proposal } 的提问已列入意见板（第 { $point } 条），得到答复前一直保留。
    [amendment] 对 P-{ $proposal } 的修改建议已列入意见板（第 { $point } 条）。
    [information] 关于 P-{ $proposal } 的信息已列入意见板（第 { $point } 条）。
    [reply] 您对 P-{ $proposal } 第 { $point } 条意见的回应已列入意见板。
   *[answer] P-{ $proposal } 的第 { $point } 问已答复。
  }
point-put = { $author } 的发言已列入 P-{ $proposal } 的意见板（第 { $point } 条，{ $side ->
    [for] 赞成
    [against] 反对
    [unless] 不同意，除非
    [question] 提问
    [amendment] 修改建议
   *[information] 信息
  }）。
point-example = 请这样说：<code>/{ $command } P-1 因为……</code> 或者回复讨论中的一条消息，只写 <code>/{ $command }</code>，它就列入意见板。
answer-example = 请这样说：<code>/answer P-1 3 每月电费约 40 元。</code> 或者回复讨论中的一条消息：<code>/answer P-1 3</code>。
same-example = 请这样说：<code>/same P-1 5 3</code>（第 5 条与第 3 条意思相同）。
points-joined = P-{ $proposal } 的第 { $point } 条已并入第 { $into } 条，现有 { $supports } 人附议。

notice-question-asked = 有人就您的提案 <b>P-{ $proposal }</b> 提问：<blockquote>{ $text }</blockquote>
notice-question-answered = 您对 <b>P-{ $proposal }</b> 的提问有了答复：<blockquote>{ $text }</blockquote>
notice-point-replied = 有人回应您对 <b>P-{ $proposal }</b> 的第 { $point } 条意见：<blockquote>{ $text }</blockquote>
notice-point-joined = 主持人认为您在 <b>P-{ $proposal }</b> 意见板上的第 { $point } 条与第 { $into } 条意思相同，已并入；您算作附议：<blockquote>{ $text }</blockquote>如果不是一个意思，请再说一次。
notice-point-marked = 主持人把您的一条发言列入 <b>P-{ $proposal }</b> 的意见板，第 { $point } 条（{ $side ->
    [for] 赞成
    [against] 反对
    [unless] 不同意，除非
    [question] 提问
    [amendment] 修改建议
    [answer] 答复
   *[information] 信息
  }）。如果不是您的意思，请用正确的词回复您那条发言，或用 /unsay 收回。
refused-point-gone = { $point } 已经不在了：它被收回或隐藏了。
refused-points-apart = { $one } 与 { $other } 不能合并：它们已是一条，不在同一方或不在同一处，或者一条已处理、另一条还没有。
