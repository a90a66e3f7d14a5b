# 需求與調查

need-example =
    請這樣說：
    <code>/need 2 棟門口的燈壞了</code>
    歡迎附照片：把文字寫在圖片說明裡。
need-raised = 已記為{ $community }的 <b>N-{ $number }</b>。{ $seated ->
    [true] {""}
   *[false] 您還沒有席位，所以標註了「無席位」（/join 席位碼）。
  }
need-card-title = <b>N-{ $number }</b> · { $author } 的需求{ $seated ->
    [true] {""}
   *[false] （無席位）
  }
me-too = 我也是 · { $count }
me-too-added = 您也有同樣的需求：N-{ $number } 現在有 { $count } 人附議。
me-too-taken = 已收回。N-{ $number } 現在有 { $count } 人附議。
me-too-own = N-{ $number } 是您自己的需求，已經算上您了。

survey-example =
    請這樣說，一行一件事：
    <code>/survey 院子需要什麼？
    1. [單選] 您多久用一次院子？
    - 每天
    - 每週
    2. [文字] 還缺什麼？
    截止: 5天</code>
survey-opened = <b>S-{ $number }</b> 已在{ $community }開啟，共 { $questions } 題，{ $closes } 截止。
survey-card-title = <b>S-{ $number }</b> · 調查：{ $title }
survey-about = 共 { $questions } 題，在私訊裡回答。群組裡只看得到數字和不帶姓名的文字；議事廳會保存是誰回答的，以便您修改。
survey-people = 已有 { $count } 人回答。
survey-closed = 這項調查已經結束。
survey-answer = 回答
survey-result-title = <b>S-{ $number }</b> · 調查結果：{ $title }
survey-question = <b>{ $place }. { $text }</b>
survey-bar = { $bar } { $option } · { $count }
survey-intro = <b>S-{ $number }：{ $title }</b>
    群組裡只看得到數字和不帶姓名的文字。議事廳會保存是誰回答的，截止前您都可以修改。
survey-step = <b>第 { $step } 題，共 { $steps } 題。</b>{ $text }
survey-given = 您目前的回答：{ $given }
survey-write = 請把回答作為一則訊息傳給我。
survey-done = 謝謝，S-{ $number } 已答完。截止前可以用群組裡的按鈕重新回答。

notice-need-proposed = 您的需求 <b>N-{ $need }</b> 已形成提案 <b>P-{ $proposal }</b>：{ $title }
