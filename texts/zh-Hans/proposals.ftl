# 提案与议事

propose-example =
    请这样说，一行一件事：
    <code>/propose 门口装灯
    需求: N-3 N-7
    费用: 12000 元
    地点: 2 号楼门口
    养护: 物业公司
    内容: 安装六盏感应灯……</code>
propose-done = <b>P-{ $number }</b> 已提交{ $community }。卡片在群里；对卡片的回复会作为讨论保存。
proposal-card-title = <b>P-{ $number }</b> · 提案：{ $title }
proposal-by = { $author } 提出，第 { $version } 版。
proposal-line = { $key ->
    [cost] 费用
    [place] 地点
   *[upkeep] 谁来养护
  }：{ $text }
proposal-needs = 回应 { $needs }。
board-heard = <b>讨论</b>：{ $points } 条意见，{ $messages } 条发言。回复本卡片即可参加。
board-side = { $side ->
    [for] <b>赞成</b>
    [against] <b>反对</b>
   *[question] <b>提问</b>
  }（{ $count }）
board-point = { $number }. { $text } <i>{ $author }</i>
board-answer = ↳ { $text }
gate-title = <b>开启表决之前还需要：</b>
gate-open = 议事门槛已达到：主持人可以开启表决。
gate-voted = 见表决 V-{ $vote }。
gate-condition = { $name ->
    [days] – 讨论到 { $ready }（满 { $needed } 天）
    [speakers] – 再有 { $left } 人发言
   *[questions] – 答复 { $left } 个提问
  }
point-button = { $side ->
    [for] 赞成，因为……
    [against] 反对，因为……
   *[question] 我想问……
  }
answer-button = 答复第 { $number } 问
point-ask = { $side ->
    [for] <b>P-{ $proposal }：{ $title }</b>
        您为什么赞成？请把理由作为下一条消息发给我。
    [against] <b>P-{ $proposal }：{ $title }</b>
        您为什么反对？请把理由作为下一条消息发给我。
   *[question] <b>P-{ $proposal }：{ $title }</b>
        您想问什么？请把问题作为下一条消息发给我。
  }
answer-ask = <b>P-{ $proposal }：{ $title }</b>
    问题：{ $question }
    请把答复作为下一条消息发给我。
point-made = { $side ->
    [for] 您对 P-{ $proposal } 的赞成理由已列入意见板（第 { $point } 条）。
    [against] 您对 P-{ $proposal } 的反对理由已列入意见板（第 { $point } 条）。
    [question] 您对 P-{ $proposal } 的提问已列入意见板（第 { $point } 条），得到答复前一直保留。
   *[answer] P-{ $proposal } 的第 { $point } 问已答复。
  }
point-example = 请这样说：<code>/{ $command } P-1 因为……</code>
answer-example = 请这样说：<code>/answer P-1 3 每月电费约 40 元。</code>

notice-question-asked = 有人就您的提案 <b>P-{ $proposal }</b> 提问：<blockquote>{ $text }</blockquote>
notice-question-answered = 您对 <b>P-{ $proposal }</b> 的提问有了答复：<blockquote>{ $text }</blockquote>
