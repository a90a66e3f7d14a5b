# 名冊裡自己的一列

roll-row-title = <b>{ $community }</b>：名冊裡您的這幾列
roll-row = · <b>{ $seat }</b>（名冊「{ $roll ->
    [owners] 業主
   *[other] { $roll }
  }」）{ $place ->
    [none] {""}
   *[other] ，{ $place }
  }：{ $weights }
roll-place = { $part ->
    [building] { $name } 號樓
    [stair] { $name } 單元
   *[floor] { $name } 樓
  }
roll-row-objected = ⏳ 第 { $number } 號異議在等答覆：{ $text }
roll-row-wrong = { $seat } 不對
roll-row-until = 哪裡不對？請在表決開始前點一下，說清楚；表決一開始名冊就固定了。沒有答覆的異議會寫在結果裡。
roll-row-none = 您在{ $community }還沒有席位。有席位碼的話：/join 席位碼
roll-row-ask = <b>{ $seat }</b> 這一列哪裡不對？請在下一則訊息裡說。
roll-row-noted = 已記為第 { $number } 號異議（<b>{ $seat }</b>）。主持人會答覆；答覆之前，用這本名冊的表決都會註明。
objections-title = <b>{ $community }</b>：對名冊的異議
objections-line = <b>{ $number }</b> · { $seat }，{ $name }：{ $text }
objections-how = 答覆一件：<code>/objections 3 已在今天的名冊裡更正</code>
objections-none = { $community }：沒有等待答覆的名冊異議。
objection-settled = 第 { $number } 號異議（{ $seat }）已答覆，並告訴了提出的人。
notice-objection-answered = 您對 <b>{ $seat }</b> 這一列的異議（「{ $text }」）有了答覆：{ $note }
notice-roll-objected = <b>{ $title }</b>：有人說名冊裡自己那一列不對。/objections 列出等待答覆的異議。
