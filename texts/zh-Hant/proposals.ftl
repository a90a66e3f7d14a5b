# 提案與議事

propose-example =
    請這樣說，一行一件事：
    <code>/propose 門口裝燈
    需求: N-3 N-7
    費用: 12000 元
    地點: 2 棟門口
    維護: 物業管理公司
    內容: 安裝六盞感應燈……</code>
propose-done = <b>P-{ $number }</b> 已提交{ $community }。卡片在群組裡；對卡片的回覆會保存為討論。
proposal-card-title = <b>P-{ $number }</b> · 提案：{ $title }
proposal-by = { $author } 提出，第 { $version } 版。
proposal-line = { $key ->
    [cost] 費用
    [place] 地點
   *[upkeep] 由誰維護
  }：{ $text }
proposal-needs = 回應 { $needs }。
board-heard = <b>討論</b>：{ $points } 則意見，{ $messages } 則發言。回覆本卡片即可參加。
board-side = { $side ->
    [for] <b>贊成</b>
    [against] <b>反對</b>
   *[question] <b>提問</b>
  }（{ $count }）
board-point = { $number }. { $text } <i>{ $author }</i>
board-answer = ↳ { $text }
gate-title = <b>開啟表決之前還需要：</b>
gate-open = 議事門檻已達到：主持人可以開啟表決。
gate-voted = 見表決 V-{ $vote }。
gate-condition = { $name ->
    [days] – 討論到 { $ready }（滿 { $needed } 天）
    [speakers] – 再有 { $left } 人發言
   *[questions] – 答覆 { $left } 個提問
  }
point-button = { $side ->
    [for] 贊成，因為……
    [against] 反對，因為……
   *[question] 我想問……
  }
answer-button = 答覆第 { $number } 問
point-ask = { $side ->
    [for] <b>P-{ $proposal }：{ $title }</b>
        您為什麼贊成？請把理由作為下一則訊息傳給我。
    [against] <b>P-{ $proposal }：{ $title }</b>
        您為什麼反對？請把理由作為下一則訊息傳給我。
   *[question] <b>P-{ $proposal }：{ $title }</b>
        您想問什麼？請把問題作為下一則訊息傳給我。
  }
answer-ask = <b>P-{ $proposal }：{ $title }</b>
    問題：{ $question }
    請把答覆作為下一則訊息傳給我。
point-made = { $side ->
    [for] 您對 P-{ $proposal } 的贊成理由已列入意見板（第 { $point } 則）。
    [against] 您對 P-{ $proposal } 的反對理由已列入意見板（第 { $point } 則）。
    [question] 您對 P-{ $proposal } 的提問已列入意見板（第 { $point } 則），得到答覆前一直保留。
   *[answer] P-{ $proposal } 的第 { $point } 問已答覆。
  }
point-example = 請這樣說：<code>/{ $command } P-1 因為……</code>
answer-example = 請這樣說：<code>/answer P-1 3 每月電費約 40 元。</code>

notice-question-asked = 有人就您的提案 <b>P-{ $proposal }</b> 提問：<blockquote>{ $text }</blockquote>
notice-question-answered = 您對 <b>P-{ $proposal }</b> 的提問有了答覆：<blockquote>{ $text }</blockquote>
