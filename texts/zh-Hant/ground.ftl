# 共識：大家對一條條說法表示同意、不同意或跳過；以及調查結果圖

ground-example =
    請這樣說，一行一件事：
    <code>/ground 院子應該怎麼用？
    選項:
    - 晚上十點以後不要進車
    - 孩子可以在草坪上踢球
    截止: 14天</code>
    誰可以回答用「對象: 席位」或「對象: 樓棟 1 2」。居民可以補充自己的說法。
ground-opened = <b>S-{ $number }</b> 已在{ $community }開啟，共 { $count } 條說法，{ $closes } 截止。{ $posted }
ground-card-title = <b>S-{ $number }</b> · 找共識：{ $title }
ground-about = 現有 { $count } 條說法：同意、不同意或跳過，每條點一下，在私聊裡進行。也可以補充您自己的說法。
ground-privacy = 誰說了什麼，別人看不到。截止之前，您的態度與您一起保存，以便您繼續和修改；截止之後只留下按樓棟和名冊的數目，哪條說法是誰寫的也不再保存。
ground-answer = 表態
ground-asked = <b>第 { $place } 條，共 { $all } 條。</b>{ $number }. { $text }
ground-stance = { $stance ->
    [agree] 同意
    [disagree] 不同意
   *[pass] 跳過
  }
ground-add = 補充一條說法
ground-through = 謝謝，S-{ $number } 的 { $count } 條說法您都表過態了。之後可能還有新的，點群裡的按鈕就能看到。
ground-write = 請用一句話寫出您的說法，讓別人可以同意或不同意。
ground-added = 已記為第 { $number } 條，您同意它。主持人可以隱藏某一條，理由人人可見。
ground-alike = 這也許已經有人說過了。請同意已有的那條，或者仍然補充您的：
ground-agree-with = 同意第 { $number } 條
ground-other = 我說的不一樣
ground-listed = { $number }. { $text }
ground-listed-hidden = { $number }. <i>已隱藏：{ $reason }</i>
ground-hid = 第 { $number } 條已隱藏，理由寫在列表裡。
statements-example =
    請這樣說：
    <code>/statements S-3</code>
    主持人要隱藏第 4 條：
    <code>/statements S-3 - 4 點了鄰居的名</code>
ground-verdict = { $verdict ->
    [shared] 共識：每一組都有三分之二以上同意
    [refused] 共同反對：每一組都有三分之二以上不同意
    [divides] 有分歧：有的組多數同意，有的組多數不同意
    [open] 還沒有定論
   *[few] 表態的人太少
  }
ground-verdict-heading = <b>{ $verdict }</b>
ground-statement = { $number }. { $text }
ground-counts = 同意 { $agree } · 不同意 { $disagree } · 跳過 { $passed }
ground-floor = 每一組至少 { $share }% { $verdict ->
    [refused] 不同意
   *[other] 同意
  }。
ground-sides = { $sides }
ground-side = { $kind ->
    [building] 樓棟 { $name }
   *[roll] { $name }
  }：{ $side ->
    [agree] 多數同意
    [disagree] 多數不同意
    [neither] 兩邊都不過半
   *[few] –
  }
ground-hidden = 人數太少，已隱藏
ground-hidden-why = 交叉線：人數已隱藏，因為不足五人，或會讓人算出不足五人的數。
ground-rest = 還有 { $count } 條說法，見 /results

notice-survey-chart = 結果圖。圖上的內容：
    { $words }
survey-chart-question = { $place }. { $text }
survey-chart-rank = 平均名次 { $rank }
survey-chart-rest = 另有 { $count } 題見文字訊息
survey-chart-buildings = 各樓棟已回答的席位
survey-chart-building = 樓棟 { $building }
survey-chart-seats = { $answered }/{ $seats }
survey-chart-seats-hidden = 已隱藏/{ $seats }
survey-chart-hidden = 交叉線：席位數已隱藏。

refused-statements-few = 請在「選項:」下面用短橫線各寫一行，先列出 { $fewest } 到 { $most } 條說法；調查沒有開啟。
refused-statements-many = { $survey } 最多只能補充 { $most } 條說法。
refused-statement-hidden = 第 { $number } 條已隱藏：{ $reason }
refused-statement-twice = 這和第 { $number } 條一字不差。
refused-not-on-ground = { $survey } 是問答調查，沒有說法可列。

survey-gathered = 「{ $text }」· { $count } 人這樣說
survey-groups = <b>S-{ $number }</b> 第 { $place } 題：{ $text }
survey-group-need = 已成為 N-{ $number }。
survey-make-need = { $place } · 列為需求
survey-need-made = 已列為 N-{ $number }。
survey-need-again = 早已列為 N-{ $number }。
survey-group-theme = { $place } · 列為主題
survey-make-theme = 列為主題
survey-led-to = 由此形成了 { $theme }。
survey-theme-made = 已列為 T-{ $theme }{ $need ->
    [0] {""}
   *[other] ，其中有 N-{ $need }
  }。
survey-theme-again = 早已列為 T-{ $theme }。
