# 名册里自己的一行

roll-row-title = <b>{ $community }</b>：名册里您的这几行
roll-row = · <b>{ $seat }</b>（名册“{ $roll ->
    [owners] 业主
   *[other] { $roll }
  }”）{ $place ->
    [none] {""}
   *[other] ，{ $place }
  }：{ $weights }
roll-place = { $part ->
    [building] { $name } 号楼
    [stair] { $name } 单元
   *[floor] { $name } 层
  }
roll-row-objected = ⏳ 第 { $number } 号异议在等答复：{ $text }
roll-row-wrong = { $seat } 不对
roll-row-until = 哪里不对？请在表决开始前点一下，说清楚；表决一开始名册就固定了。没有答复的异议会写在结果里。
roll-row-none = 您在{ $community }还没有席位。有席位码的话：/join 席位码
roll-row-ask = <b>{ $seat }</b> 这一行哪里不对？请在下一条消息里说。
roll-row-noted = 已记为第 { $number } 号异议（<b>{ $seat }</b>）。主持人会答复；答复之前，用这本名册的表决都会注明。
objections-title = <b>{ $community }</b>：对名册的异议
objections-line = <b>{ $number }</b> · { $seat }，{ $name }：{ $text }
objections-how = 答复一件：<code>/objections 3 已在今天的名册里更正</code>
objections-none = { $community }：没有等待答复的名册异议。
objection-settled = 第 { $number } 号异议（{ $seat }）已答复，并告诉了提出的人。
notice-objection-answered = 您对 <b>{ $seat }</b> 这一行的异议（“{ $text }”）有了答复：{ $note }
notice-roll-objected = <b>{ $title }</b>：有人说名册里自己那一行不对。/objections 列出等待答复的异议。
