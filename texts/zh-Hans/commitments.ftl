# 承诺、吹哨与升级

promise-state = { $state ->
    [requested] 等待街道协调员吹哨
    [asked] 已提出，尚未接受
    [accepted] 已接受
    [disowned] 表示不归自己管
    [refused] 已拒绝
    [done] 已完成
    [reopened] 因验收异议重新打开
   *[dropped] 已撤销
  }
body-kind = { $kind ->
    [department] 部门
    [group] 居民小组
    [professional] 专业人员
    [convener] 召集人
   *[resident] 居民
  }
assign-example =
    请这样说，一行一件事：
    <code>/assign R-1
    负责: @name，或用 /body 登记过的部门
    事项: 安装六盏灯
    期限: 30天</code>
    再说一次就增加一部分，第一部分牵头。<code>/assign R-1.2</code> 把第 2 部分交给别人。
assign-done = R-{ $record }.{ $part }：<b>{ $owner }</b>——{ $text }——{ $due } 前。{ $known ->
    [true] {""}
   *[false] 对方不在群里，所以标注为未确认。
  }{ $state ->
    [requested] 已请街道协调员吹哨。
   *[asked] {""}
  }
done-example = 请这样说：<code>/done R-1 六盏灯已装好。</code>有几部分时：<code>/done R-1.2 …</code>；照片可以用这句话作说明一起发。
done-kept = R-{ $record } 已报告完成。{ $asked ->
    [0] 没有可以询问的人。
   *[other] 正在询问 { $asked } 人是否属实；其中 { $unreachable } 人我无法私聊，可以在卡片上回答。
  }
done-part = { $count ->
    [0] 这是最后一部分。
   *[other] 还有 { $count } 部分未完成；全部完成后请居民验收。
  }
promise-example =
    请这样说：
    <code>/promise R-1.2 接受</code>
    <code>/promise R-1.2 不归我管 水管归水务局</code>
    <code>/promise R-1.2 延期 30天 配件晚到</code>
    <code>/promise R-1.2 拒绝 今年没有经费</code>
    <code>/promise R-1.2 进展 坑已挖好</code>
    <code>/promise R-1.2 确认</code>
    召集人：<code>维持</code>（仍归原负责方）、<code>撤销</code>、<code>牵头</code>。部门不在群里时，下面加一行 <code>文号: 2026-17</code>。
promise-kept = { $promise } <b>{ $owner }</b>：{ $state }，{ $due } 前。{ $known ->
    [true] {""}
   *[false] 对方亲自说之前，标注为未确认。
  }
promise-tapped = { $promise }：{ $state }。
promise-accept = 接受
promise-whistle = 吹哨
promise-confirm = 确认属实
whistle-example = 请这样说：<code>/whistle R-1</code>。
whistle-none = R-{ $record } 没有等待吹哨的部分。

notice-assigned = <b>R-{ $record }</b>（{ $title }）指定了您：{ $promise }——{ $text }——{ $due } 前。请在 { $until } 前答复：接受，或说 <code>/promise { $promise } 不归我管</code>、<code>拒绝</code>，以后也可以 <code>延期 30天</code>，都请写明理由。完成后请发送 <code>/done { $promise }</code>。
notice-whistle-asked = <b>R-{ $record }</b>（{ $title }）请 { $owner } 到场：{ $promise }——{ $text }——{ $due } 前。要吹哨吗？{ $until } 前吹哨才不算超期。
notice-confirm-asked = 在您加入之前，已为 { $owner } 记下：<b>{ $promise }</b>（{ $title }）：{ $text }——{ $due } 前。属实吗？如不属实，请用 <code>/promise { $promise }</code> 说明。
notice-settle-asked = <b>{ $promise }</b>（{ $title }），{ $owner }{ $known ->
    [true] {""}
   *[false] （不在群里，未确认{ $document ->
        [none] {""}
       *[other] ，文号 { $document }
      }）
  } { $state ->
    [disowned] 表示不归自己管
   *[refused] 已拒绝
  }：<blockquote>{ $reason }</blockquote>等您处理（{ $until } 前）：<code>/promise { $promise } 维持</code> 加理由，或用 <code>/assign { $promise }</code> 另行指定。
notice-decided-for = <b>{ $promise }</b>（{ $title }）：{ $act ->
    [uphold] 仍归您负责
   *[drop] 已撤销
  }：<blockquote>{ $reason }</blockquote>
notice-declined = <b>{ $promise }</b>（{ $title }）：{ $owner }{ $known ->
    [true] {""}
   *[false] （不在群里，未确认{ $document ->
        [none] {""}
       *[other] ，文号 { $document }
      }）
  } { $state ->
    [disowned] 表示不归自己管
   *[refused] 已拒绝
  }：<blockquote>{ $reason }</blockquote>
notice-overdue = ⏰ <b>{ $promise }</b>（{ $title }），{ $owner }：{ $text }。{ $state ->
    [requested] 吹哨超期
    [asked] 尚未应答
    [disowned] 归属至今未裁定
    [refused] 替代办法至今未定
   *[accepted] 尚未完成
  }，{ $days ->
    [0] 今天起超期
   *[other] 已超期 { $days } 天
  }。现已告知{ $role ->
    [convener] 召集人
    [coordinator] 街道协调员
   *[moderator] 主持人
  }。
notice-late = ⏰ <b>{ $promise }</b>（{ $title }），{ $owner }：{ $text }——{ $due } 前。已超期 { $days ->
    [0] 不到一
   *[other] { $days }
  } 天。
notice-promises = <b>本周承诺</b>：未完成 { $open } 项。
promises-moved = 有进展：{ $count }
promises-moved-line = · R-{ $record } { $title }：{ $state }
promises-late = 超期：{ $count }
promises-late-line = · ⏰ { $promise } { $owner }：{ $state }，{ $days ->
    [0] 今天起超期
   *[other] 超期 { $days } 天
  }

bodies-title = <b>{ $community }</b> 的部门与小组
bodies-none = <b>{ $community }</b> 还没有登记部门或小组。
bodies-how = 召集人或主持人登记：<code>/body 水务局</code>，下面写 <code>类别: 部门</code>；有人进群后再写 <code>负责: @name</code>；<code>负责: -@name</code> 取消。
body-line = <b>{ $name }</b>（{ $kind }）：{ $count ->
    [0] 没有未完成的
   *[other] 未完成 { $count } 项
  }，已完成 { $done } 项{ $people ->
    [0] ；不在群里
   *[other] {""}
  }
body-waiting = · { $late ->
    [true] ⏰{" "}
   *[false] {""}
  }{ $promise }：{ $days }
body-named = <b>{ $name }</b>（{ $kind }）。{ $people ->
    [none] 群里还没有人代表它：为它记下的内容标注为未确认。
   *[other] { $people } 可以代表它说话。
  }{ $count ->
    [0] {""}
   *[other] 已请他们确认此前记下的 { $count } 项。
  }
ladder-shown =
    <b>{ $community }</b> 的时限，以天计
    吹哨: { $whistle }——街道协调员召集部门
    应答: { $answer }——负责方接受、提出异议或拒绝
    裁定: { $settle }——对异议或拒绝作出处理
    整改: { $repair }——修好瑕疵
    验收: { $check }——居民查看
    抽样: 抽 { $sample } % 的席位一同查看
    超支: 最多比表决金额多 { $drift } %
    超期后：{ $rungs }
ladder-rung = { $days } 天后告知{ $role }
ladder-how =
    召集人或主持人可以修改，一行一件事：
    <code>/ladder
    应答: 5
    抽样: 10
    升级: 0 召集人，3 街道协调员，7 主持人</code>

refused-step-unfit = { $promise }：{ $state ->
    [requested] 正等待街道协调员吹哨
    [asked] 已提出，尚未接受
    [accepted] 已接受
    [disowned] 负责方表示不归自己管
    [refused] 已拒绝
    [done] 已完成
    [reopened] 因验收异议重新打开
   *[dropped] 已撤销
  }。此时不能{ $act ->
    [whistle] 吹哨
    [accept] 接受
    [disown] 表示不归自己管
    [uphold] 裁定仍归原负责方
    [extend] 延期
    [refuse] 拒绝
    [progress] 报告进展
    [done] 报告完成
    [give] 转交他人
   *[drop] 撤销
  }。请看看档案，再说合适的话。
refused-not-in-charge = { $promise }：这要由{ $who ->
    [coordinator] 街道协调员
   *[chair] 召集人或主持人
  }来说。
refused-which-promise = { $record } 有几项承诺，请说明是哪一项：{ $promises }。
refused-body-unknown = 没有“{ $said }”这个部门或小组。{ $known ->
    [none] 还没有登记过。
   *[other] 已登记：{ $known }。
  }请先用 <code>/body { $said }</code> 登记，或写 @name。
refused-two-leads = { $promise }（{ $owner }）已经在牵头。请去掉 <code>牵头:</code>，或在居民验收开始前用 <code>/promise R-1.2 牵头</code> 改换。
refused-too-many-promises = { $record } 已有 { $most } 项承诺，不能再多。其余的请另立事项。
refused-promise-reason-missing = { $promise }：{ $act ->
    [disown] 表示不归自己管
    [uphold] 裁定仍归原负责方
    [extend] 延期
    [refuse] 拒绝
   *[drop] 撤销
  }需要理由，理由会公布。请在后面写上理由再发一次。
refused-document-missing = { $owner } 不在群里。请在下面加一行文号 <code>文号: 2026-17</code> 再发一次（{ $promise }）。
refused-not-later = { $promise } 的期限是 { $until }。请给一个更晚的日期。
refused-spent-less = { $record } 目前记录的支出为 { $spent }，冲销不能超过这个数。
refused-conditions-unanswered = { $record } 开工前，要先答复投反对票的人提出的条件。还有 { $count } 条：<code>/condition { $record } 1</code> 加答复。
refused-conditions-still-said = { $record } 的条件在 { $until } 前还可以提出。请在那以后答复：编号那时才固定。
refused-no-condition = { $record } 没有条件“{ $said }”。共 { $count } 条，从 1 编号。
