# 项目档案：卡片、分页、经费

record-card-title = <b>R-{ $number }</b> · 项目档案：{ $title }
record-state = { $state ->
    [decided] 已决定。谁在什么期限前做，还有待指定。
    [promised] 已承诺，尚未完成。
    [done] 已报告完成。受邀验收的人正在查看是否属实。
    [checked] ✅ 已验收：答复的人说属实。
    [faults] 🔧 已接受，但有瑕疵，正在整改。
    [unchecked] ⏳ 已报告完成，但受邀验收的人都没有答复。不算验收。
   *[disputed] ⚠️ 有异议：受邀验收的人中有人说不属实。
  }
record-origin = 来自 { $origin }
record-promise = { $lead ->
    [true] ★{" "}
   *[false] {""}
  }{ $promise } <b>{ $owner }</b>{ $known ->
    [true] {""}
   *[false] （不在群里，未确认）
  }：{ $text }——{ $due } 前。{ $late ->
    [true] ⏰{" "}
   *[false] {""}
  }<i>{ $state }（{ $since } 起）</i>
record-done = { $at } 报告完成。
record-check = 属实吗？是 { $yes }，有瑕疵 { $faults }，否 { $no }，共询问 { $asked } 人。
record-check-until = 答复截至 { $until }。
record-condition = { $number }. { $text }{ $answer ->
    [none] ——<i>尚未答复</i>
   *[other] ——{ $answer }
  }
record-whole = 查看整份档案
record-page = <b>{ $number }</b> · { $title } · 第 { $page } 页，共 { $pages } 页
record-before = ◀ 上一页
record-next = 下一页 ▶
record-photos = 施工前后的照片
record-private = R-{ $record } 很长，请在私聊里看：{ $link }
record-example = 请这样说：<code>/record R-1</code>。
photos-before = { $record }：之前
photos-walked = { $record }：现场踏勘
photos-after = { $record }：之后
condition-example = 请这样说：<code>/condition R-1 2 灯在 22:30 关</code>。编号见档案的分页。
condition-answered = R-{ $record }，条件 { $number }：“{ $text }”——{ $answer }。{ $count ->
    [0] 所有条件都已答复。
   *[other] 还有 { $count } 条待答复。
  }
spent-example = 请这样说：<code>/spent R-1 12000 六盏灯</code>。<code>-12000</code> 表示冲销。
spent-kept = R-{ $record }：已记下 { $amount }。
spent-over = 已超出表决金额 { $limit } % 以上。可以再次表决，但不会自动发起：{ $proposal ->
    [0] <code>/openvote</code>
   *[other] <code>/openvote</code>，写上 <code>提案: P-{ $proposal }</code>
  }

notice-record-moved = 您提出过的 <b>R-{ $record }</b>（{ $title }）：{ $state ->
    [promised] 已有人承诺去做。
    [checked] 已完成并通过验收。
    [faults] 已接受，但有瑕疵，将进行整改。
   *[unchecked] 已报告完成，但没有人说是否属实。不算验收；您仍可以在卡片上回答。
  }
notice-over-spent = <b>R-{ $record }</b>（{ $title }）：已支出 { $spent }，表决金额 { $voted }，超过上限 { $limit } %。可以再次表决{ $proposal ->
    [0] {""}
   *[other] （<code>/openvote</code>，写上 <code>提案: P-{ $proposal }</code>）
  }，但不会自动发起。

page-now = 状态：{ $state ->
    [decided] 已决定
    [promised] 已承诺
    [done] 已报告完成
    [checked] 已由受邀的人验收
    [faults] 已接受，有瑕疵
    [unchecked] 已报告完成，无人答复
   *[disputed] 有异议
  }
page-state = { $state ->
    [decided] 已决定
    [promised] 已承诺
    [done] 已报告完成
    [checked] 已验收
    [faults] 已接受，有瑕疵
    [unchecked] 无人答复
   *[disputed] 有异议
  }
page-named = { $name }：{ $said }
page-need = { $number }：{ $text }（{ $supports }）
page-needs = 来自哪些需求
page-supports = { $count } 人附议
page-proposal = 提案
page-problem = 问题
page-cost = 费用
page-place = 地点
page-upkeep = 谁来养护
page-versions = { $count ->
    [one] 一个版本。
   *[other] 共 { $count } 版；表决的是第 { $voted } 版。
  }
page-heard = { $speakers } 人发言；讨论串中有 { $messages } 条消息。
page-points = 意见
page-answer = 答复
page-vote = 表决
page-test-on = { $test }（{ $axis }）
page-test = { $test }：需要 { $needed }，得到 { $got } { $passed }
page-root = 全部计票内容的根
page-condition-answer = { $answer ->
    [none] 尚未答复
   *[other] 答复：{ $answer }
  }
page-commitments = 承诺
page-commitment = { $number }{ $lead ->
    [true] {" "}★
   *[false] {""}
  } { $owner }{ $known ->
    [true] {""}
   *[false] （未确认）
  }，{ $kind }：{ $text }——期限 { $due }——{ $state }
page-documents = 文号 { $documents }
page-extended = 延期 { $count } 次
page-days = { $step }：{ $days } 天
page-done = { $day } 报告完成{ $note ->
    [none] {""}
   *[other] ：{ $note }
  }
page-money = 经费
page-spent = 表决：{ $voted ->
    [none] 没有金额
   *[other] { $voted }
  }。已支出：{ $spent }。
page-over = ⚠️ 超出表决金额 { $limit } % 以上：主持人可以再次表决。
page-checks = 居民验收
page-check = 第 { $round } 次验收，{ $day }：是 { $yes }，有瑕疵 { $faults }，否 { $no }，共询问 { $asked } 人——{ $result }
page-check-lot = 抽签：{ $seats } 个席位中抽出 { $drawn } 个；种子 { $seed }
page-check-next = 第 { $round } 次验收尚未开始；种子的哈希：{ $hash }
page-steps = 经过
page-pictures = 照片
page-until = 至 { $day }
page-step = { $step ->
    [assigned] 已指定
    [give] 转交他人
    [whistle] 已吹哨
    [accept] 已接受
    [disown] 表示不归自己管
    [uphold] 裁定仍归原负责方
    [extend] 已延期
    [refuse] 已拒绝
    [progress] 进展
    [done] 报告完成
    [reopen] 因验收异议重新打开
    [settle] 异议已收回
    [drop] 已撤销
    [late] 超期，已上报
    [confirmed] 已由负责方确认
    [lead] 从现在起牵头
    [spent] 支出
    [condition-answered] 条件已答复
    [check-begun] 居民验收开始
    [check-checked] 验收：属实
    [check-faults] 验收：接受，有瑕疵
    [check-disputed] 验收：有异议
    [check-unchecked] 验收：无人答复
   *[check-done] 验收：异议已收回
  }
