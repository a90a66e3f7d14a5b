# 共识：大家对一条条说法表示同意、不同意或跳过；以及调查结果图

ground-example =
    请这样说，一行一件事：
    <code>/ground 院子应该怎么用？
    选项:
    - 晚上十点以后不要进车
    - 孩子可以在草坪上踢球
    截止: 14天</code>
    谁可以回答用“对象: 席位”或“对象: 楼栋 1 2”。居民可以补充自己的说法。
ground-opened = <b>S-{ $number }</b> 已在{ $community }开启，共 { $count } 条说法，{ $closes } 截止。{ $posted }
ground-card-title = <b>S-{ $number }</b> · 找共识：{ $title }
ground-about = 现有 { $count } 条说法：同意、不同意或跳过，每条点一下，在私聊里进行。也可以补充您自己的说法。
ground-privacy = 谁说了什么，别人看不到。截止之前，您的态度与您一起保存，以便您继续和修改；截止之后只留下按楼栋和名册的数目，哪条说法是谁写的也不再保存。
ground-answer = 表态
ground-asked = <b>第 { $place } 条，共 { $all } 条。</b>{ $number }. { $text }
ground-stance = { $stance ->
    [agree] 同意
    [disagree] 不同意
   *[pass] 跳过
  }
ground-add = 补充一条说法
ground-through = 谢谢，S-{ $number } 的 { $count } 条说法您都表过态了。之后可能还有新的，点群里的按钮就能看到。
ground-write = 请用一句话写出您的说法，让别人可以同意或不同意。
ground-added = 已记为第 { $number } 条，您同意它。主持人可以隐藏某一条，理由人人可见。
ground-alike = 这也许已经有人说过了。请同意已有的那条，或者仍然补充您的：
ground-agree-with = 同意第 { $number } 条
ground-other = 我说的不一样
ground-listed = { $number }. { $text }
ground-listed-hidden = { $number }. <i>已隐藏：{ $reason }</i>
ground-hid = 第 { $number } 条已隐藏，理由写在列表里。
statements-example =
    请这样说：
    <code>/statements S-3</code>
    主持人要隐藏第 4 条：
    <code>/statements S-3 - 4 点了邻居的名</code>
ground-verdict = { $verdict ->
    [shared] 共识：每一组都有三分之二以上同意
    [refused] 共同反对：每一组都有三分之二以上不同意
    [divides] 有分歧：有的组多数同意，有的组多数不同意
    [open] 还没有定论
   *[few] 表态的人太少
  }
ground-verdict-heading = <b>{ $verdict }</b>
ground-statement = { $number }. { $text }
ground-counts = 同意 { $agree } · 不同意 { $disagree } · 跳过 { $passed }
ground-floor = 每一组至少 { $share }% { $verdict ->
    [refused] 不同意
   *[other] 同意
  }。
ground-sides = { $sides }
ground-side = { $kind ->
    [building] 楼栋 { $name }
   *[roll] { $name }
  }：{ $side ->
    [agree] 多数同意
    [disagree] 多数不同意
    [neither] 两边都不过半
   *[few] –
  }
ground-hidden = 人数太少，已隐藏
ground-hidden-why = 交叉线：人数已隐藏，因为不足五人，或会让人算出不足五人的数。
ground-rest = 还有 { $count } 条说法，见 /results

notice-survey-chart = 结果图。图上的内容：
    { $words }
survey-chart-question = { $place }. { $text }
survey-chart-rank = 平均名次 { $rank }
survey-chart-rest = 另有 { $count } 题见文字消息
survey-chart-buildings = 各楼栋已回答的席位
survey-chart-building = 楼栋 { $building }
survey-chart-seats = { $answered }/{ $seats }
survey-chart-seats-hidden = 已隐藏/{ $seats }
survey-chart-hidden = 交叉线：席位数已隐藏。

refused-statements-few = 请在“选项:”下面用短横线各写一行，先列出 { $fewest } 到 { $most } 条说法；调查没有开启。
refused-statements-many = { $survey } 最多只能补充 { $most } 条说法。
refused-statement-hidden = 第 { $number } 条已隐藏：{ $reason }
refused-statement-twice = 这和第 { $number } 条一字不差。
refused-not-on-ground = { $survey } 是问答调查，没有说法可列。

survey-gathered = “{ $text }” · { $count } 人这样说
survey-groups = <b>S-{ $number }</b> 第 { $place } 题：{ $text }
survey-group-need = 已成为 N-{ $number }。
survey-make-need = { $place } · 列为需求
survey-need-made = 已列为 N-{ $number }。
survey-need-again = 早已列为 N-{ $number }。
survey-group-theme = { $place } · 列为主题
survey-make-theme = 列为主题
survey-led-to = 由此形成了 { $theme }。
survey-theme-made = 已列为 T-{ $theme }{ $need ->
    [0] {""}
   *[other] ，其中有 N-{ $need }
  }。
survey-theme-again = 早已列为 T-{ $theme }。
