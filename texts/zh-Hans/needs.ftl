# 需求与调查

need-example =
    请这样说：
    <code>/need 2 号楼门口的灯坏了</code>
    欢迎附照片：把文字写在图片说明里。
need-raised = 已记为{ $community }的 <b>N-{ $number }</b>。{ $seated ->
    [true] {""}
   *[false] 您还没有席位，所以标注了“无席位”（/join 席位码）。
  }
need-card-title = <b>N-{ $number }</b> · { $author } 的需求{ $seated ->
    [true] {""}
   *[false] （无席位）
  }
me-too = 我也是 · { $count }
me-too-added = 您也有同样的需求：N-{ $number } 现在有 { $count } 人附议。
me-too-taken = 已收回。N-{ $number } 现在有 { $count } 人附议。
me-too-own = N-{ $number } 是您自己的需求，已经算上您了。

survey-example =
    请这样说，一行一件事：
    <code>/survey 院子需要什么？
    1. [单选] 您多久用一次院子？
    - 每天
    - 每周
    2. [文字] 还缺什么？
    截止: 5天</code>
survey-opened = <b>S-{ $number }</b> 已在{ $community }开启，共 { $questions } 题，{ $closes } 截止。
survey-card-title = <b>S-{ $number }</b> · 调查：{ $title }
survey-about = 共 { $questions } 题，在私聊里回答。群里只看到数目和不带姓名的文字；议事厅保存是谁回答的，以便您修改。
survey-people = 已有 { $count } 人回答。
survey-closed = 这项调查已经结束。
survey-answer = 回答
survey-result-title = <b>S-{ $number }</b> · 调查结果：{ $title }
survey-question = <b>{ $place }. { $text }</b>
survey-bar = { $bar } { $option } · { $count }
survey-intro = <b>S-{ $number }：{ $title }</b>
    群里只看到数目和不带姓名的文字。议事厅保存是谁回答的，截止前您都可以修改。
survey-step = <b>第 { $step } 题，共 { $steps } 题。</b>{ $text }
survey-given = 您目前的回答：{ $given }
survey-write = 请把回答作为一条消息发给我。
survey-done = 谢谢，S-{ $number } 已答完。截止前可以用群里的按钮重新回答。

notice-need-proposed = 您的需求 <b>N-{ $need }</b> 已形成提案 <b>P-{ $proposal }</b>：{ $title }
