# 專案紀錄

record-card-title = <b>R-{ $number }</b> · 專案紀錄：{ $title }
record-state = { $state ->
    [decided] 已決定。誰在什麼期限前做，還有待指定。
    [promised] 已承諾，尚未完成。
    [done] 已報告完成。提出的人正在查看是否屬實。
    [checked] ✅ 已驗收：提出的人說屬實。
   *[disputed] ⚠️ 有異議：提出的人中有人說不屬實。
  }
record-origin = 來自 { $origin }
record-promise = <b>{ $owner }</b>{ $known ->
    [true] {""}
   *[false] （不在群組裡，未確認）
  }：{ $text }——{ $due } 前
record-done = { $at } 報告完成。
record-check = 屬實嗎？是 { $yes }，否 { $no }，共詢問 { $asked } 人。
check-yes = 是，屬實
check-no = 否，不屬實
check-kept = 謝謝。R-{ $record }：是 { $yes }，否 { $no }，共詢問 { $asked } 人。{ $state ->
    [disputed] 現在算作有異議；請用 /check R-{ $record } 否 加理由，說明缺什麼。
    [checked] 至此驗收完成。
   *[done] {""}
  }
assign-example =
    請這樣說，一行一件事：
    <code>/assign R-1
    負責: @name，或部門名稱
    事項: 安裝六盞燈
    期限: 30天</code>
assign-done = R-{ $record }：<b>{ $owner }</b>——{ $text }——{ $due } 前。{ $known ->
    [true] {""}
   *[false] 對方不在群組裡，所以標註為未確認。
  }
done-example = 請這樣說：<code>/done R-1 六盞燈已裝好。</code>
done-kept = R-{ $record } 已報告完成。{ $asked ->
    [0] 沒有可以詢問的人。
   *[other] 正在詢問提出的 { $asked } 人是否屬實；其中 { $unreachable } 人我無法私訊，可以在卡片上回答。
  }
check-example = 請這樣說：<code>/check R-1 是</code>，或 <code>/check R-1 否</code> 加上缺什麼。

notice-assigned = <b>R-{ $record }</b>（{ $title }）指定了您：{ $text }——{ $due } 前。完成後請傳送 <code>/done R-{ $record }</code>。
notice-check = <b>R-{ $record }</b>（{ $title }）已報告完成{ $note ->
    [none] 。
   *[other] ：<blockquote>{ $note }</blockquote>
  } 這是您提出過的事。請看一看：屬實嗎？

page-state = 狀態：{ $state ->
    [decided] 已決定
    [promised] 已承諾
    [done] 已報告完成
    [checked] 已由提出的人驗收
   *[disputed] 有異議
  }
page-needs = 來自哪些需求
page-supports = { $count } 人附議
page-proposal = 提案
page-cost = 費用
page-place = 地點
page-upkeep = 由誰維護
page-heard = { $speakers } 人發言；討論串中有 { $messages } 則訊息。
page-answer = 答覆
page-vote = 表決
page-test = 檢驗
page-needed = 需要
page-got = 得到
page-root = 全部計票內容的根
page-commitment = 承諾
page-due = 期限 { $day }
page-done = { $day } 報告完成
page-check = 屬實嗎？是 { $yes }，否 { $no }，共詢問 { $asked } 人。
