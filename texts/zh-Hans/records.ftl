# 项目档案

record-card-title = <b>R-{ $number }</b> · 项目档案：{ $title }
record-state = { $state ->
    [decided] 已决定。谁在什么期限前做，还有待指定。
    [promised] 已承诺，尚未完成。
    [done] 已报告完成。提出的人正在查看是否属实。
    [checked] ✅ 已验收：提出的人说属实。
   *[disputed] ⚠️ 有异议：提出的人中有人说不属实。
  }
record-origin = 来自 { $origin }
record-promise = <b>{ $owner }</b>{ $known ->
    [true] {""}
   *[false] （不在群里，未确认）
  }：{ $text }——{ $due } 前
record-done = { $at } 报告完成。
record-check = 属实吗？是 { $yes }，否 { $no }，共询问 { $asked } 人。
check-yes = 是，属实
check-no = 否，不属实
check-kept = 谢谢。R-{ $record }：是 { $yes }，否 { $no }，共询问 { $asked } 人。{ $state ->
    [disputed] 现在算作有异议；请用 /check R-{ $record } 否 加理由，说明缺什么。
    [checked] 至此验收完成。
   *[done] {""}
  }
assign-example =
    请这样说，一行一件事：
    <code>/assign R-1
    负责: @name，或部门名称
    事项: 安装六盏灯
    期限: 30天</code>
assign-done = R-{ $record }：<b>{ $owner }</b>——{ $text }——{ $due } 前。{ $known ->
    [true] {""}
   *[false] 对方不在群里，所以标注为未确认。
  }
done-example = 请这样说：<code>/done R-1 六盏灯已装好。</code>
done-kept = R-{ $record } 已报告完成。{ $asked ->
    [0] 没有可以询问的人。
   *[other] 正在询问提出的 { $asked } 人是否属实；其中 { $unreachable } 人我无法私聊，可以在卡片上回答。
  }
check-example = 请这样说：<code>/check R-1 是</code>，或 <code>/check R-1 否</code> 加上缺什么。

notice-assigned = <b>R-{ $record }</b>（{ $title }）指定了您：{ $text }——{ $due } 前。完成后请发送 <code>/done R-{ $record }</code>。
notice-check = <b>R-{ $record }</b>（{ $title }）已报告完成{ $note ->
    [none] 。
   *[other] ：<blockquote>{ $note }</blockquote>
  } 这是您提出过的事。请看一看：属实吗？

page-state = 状态：{ $state ->
    [decided] 已决定
    [promised] 已承诺
    [done] 已报告完成
    [checked] 已由提出的人验收
   *[disputed] 有异议
  }
page-needs = 来自哪些需求
page-supports = { $count } 人附议
page-proposal = 提案
page-cost = 费用
page-place = 地点
page-upkeep = 谁来养护
page-heard = { $speakers } 人发言；讨论串中有 { $messages } 条消息。
page-answer = 答复
page-vote = 表决
page-test = 检验
page-needed = 需要
page-got = 得到
page-root = 全部计票内容的根
page-commitment = 承诺
page-due = 期限 { $day }
page-done = { $day } 报告完成
page-check = 属实吗？是 { $yes }，否 { $no }，共询问 { $asked } 人。
