# 專案紀錄：卡片、分頁、經費

record-card-title = <b>R-{ $number }</b> · 專案紀錄：{ $title }
record-state = { $state ->
    [decided] 已決定。誰在什麼期限前做，還有待指定。
    [promised] 已承諾，尚未完成。
    [done] 已報告完成。受邀驗收的人正在檢視是否屬實。
    [checked] ✅ 已驗收：答覆的人說屬實。
    [faults] 🔧 已接受，但有瑕疵，正在整改。
    [unchecked] ⏳ 已報告完成，但受邀驗收的人都沒有答覆。不算驗收。
   *[disputed] ⚠️ 有異議：受邀驗收的人中有人說不屬實。
  }
record-origin = 來自 { $origin }
record-promise = { $lead ->
    [true] ★{" "}
   *[false] {""}
  }{ $promise } <b>{ $owner }</b>{ $known ->
    [true] {""}
   *[false] （不在群組裡，未確認）
  }：{ $text }——{ $due } 前。{ $late ->
    [true] ⏰{" "}
   *[false] {""}
  }<i>{ $state }（{ $since } 起）</i>
record-done = { $at } 報告完成。
record-check = 屬實嗎？是 { $yes }，有瑕疵 { $faults }，否 { $no }，共詢問 { $asked } 人。
record-check-until = 答覆截至 { $until }。
record-condition = { $number }. { $text }{ $answer ->
    [none] ——<i>尚未答覆</i>
   *[other] ——{ $answer }
  }
record-whole = 檢視整份紀錄
record-page = <b>{ $number }</b> · { $title } · 第 { $page } 頁，共 { $pages } 頁
record-before = ◀ 上一頁
record-next = 下一頁 ▶
record-photos = 施工前後的照片
record-private = R-{ $record } 很長，請在私訊裡看：{ $link }
record-example = 請這樣說：<code>/record R-1</code>。
photos-before = { $record }：之前
photos-walked = { $record }：現場踏勘
photos-after = { $record }：之後
condition-example = 請這樣說：<code>/condition R-1 2 燈在 22:30 關</code>。編號見紀錄的分頁。
condition-answered = R-{ $record }，條件 { $number }：「{ $text }」——{ $answer }。{ $count ->
    [0] 所有條件都已答覆。
   *[other] 還有 { $count } 條待答覆。
  }
spent-example = 請這樣說：<code>/spent R-1 12000 六盞燈</code>。<code>-12000</code> 表示沖銷。
spent-kept = R-{ $record }：已記下 { $amount }。
spent-over = 已超出表決金額 { $limit } % 以上。可以再次表決，但不會自動發起：{ $proposal ->
    [0] <code>/openvote</code>
   *[other] <code>/openvote</code>，寫上 <code>提案: P-{ $proposal }</code>
  }

notice-record-moved = 您提出過的 <b>R-{ $record }</b>（{ $title }）：{ $state ->
    [promised] 已有人承諾去做。
    [checked] 已完成並通過驗收。
    [faults] 已接受，但有瑕疵，將進行整改。
   *[unchecked] 已報告完成，但沒有人說是否屬實。不算驗收；您仍可以在卡片上回答。
  }
notice-over-spent = <b>R-{ $record }</b>（{ $title }）：已支出 { $spent }，表決金額 { $voted }，超過上限 { $limit } %。可以再次表決{ $proposal ->
    [0] {""}
   *[other] （<code>/openvote</code>，寫上 <code>提案: P-{ $proposal }</code>）
  }，但不會自動發起。

page-now = 狀態：{ $state ->
    [decided] 已決定
    [promised] 已承諾
    [done] 已報告完成
    [checked] 已由受邀的人驗收
    [faults] 已接受，有瑕疵
    [unchecked] 已報告完成，無人答覆
   *[disputed] 有異議
  }
page-state = { $state ->
    [decided] 已決定
    [promised] 已承諾
    [done] 已報告完成
    [checked] 已驗收
    [faults] 已接受，有瑕疵
    [unchecked] 無人答覆
   *[disputed] 有異議
  }
page-named = { $name }：{ $said }
page-need = { $number }：{ $text }（{ $supports }）
page-needs = 來自哪些需求
page-supports = { $count } 人附議
page-proposal = 提案
page-problem = 問題
page-cost = 費用
page-place = 地點
page-upkeep = 誰來養護
page-versions = { $count ->
    [one] 一個版本。
   *[other] 共 { $count } 版；表決的是第 { $voted } 版。
  }
page-heard = { $speakers } 人發言；討論串中有 { $messages } 條訊息。
page-points = 意見
page-answer = 答覆
page-vote = 表決
page-test-on = { $test }（{ $axis }）
page-test = { $test }：需要 { $needed }，得到 { $got } { $passed }
page-root = 全部計票內容的根
page-condition-answer = { $answer ->
    [none] 尚未答覆
   *[other] 答覆：{ $answer }
  }
page-commitments = 承諾
page-commitment = { $number }{ $lead ->
    [true] {" "}★
   *[false] {""}
  } { $owner }{ $known ->
    [true] {""}
   *[false] （未確認）
  }，{ $kind }：{ $text }——期限 { $due }——{ $state }
page-documents = 文號 { $documents }
page-extended = 延期 { $count } 次
page-days = { $step }：{ $days } 天
page-done = { $day } 報告完成{ $note ->
    [none] {""}
   *[other] ：{ $note }
  }
page-money = 經費
page-spent = 表決：{ $voted ->
    [none] 沒有金額
   *[other] { $voted }
  }。已支出：{ $spent }。
page-over = ⚠️ 超出表決金額 { $limit } % 以上：主持人可以再次表決。
page-checks = 居民驗收
page-check = 第 { $round } 次驗收，{ $day }：是 { $yes }，有瑕疵 { $faults }，否 { $no }，共詢問 { $asked } 人——{ $result }
page-check-lot = 抽籤：{ $seats } 個席位中抽出 { $drawn } 個；種子 { $seed }
page-check-next = 第 { $round } 次驗收尚未開始；種子的雜湊：{ $hash }
page-steps = 經過
page-pictures = 照片
page-until = 至 { $day }
page-step = { $step ->
    [assigned] 已指定
    [give] 轉交他人
    [whistle] 已吹哨
    [accept] 已接受
    [disown] 表示不歸自己管
    [uphold] 裁定仍歸原負責方
    [extend] 已延期
    [refuse] 已拒絕
    [progress] 進展
    [done] 報告完成
    [reopen] 因驗收異議重新開啟
    [settle] 異議已收回
    [drop] 已撤銷
    [late] 超期，已上報
    [confirmed] 已由負責方確認
    [lead] 從現在起牽頭
    [spent] 支出
    [condition-answered] 條件已答覆
    [check-begun] 居民驗收開始
    [check-checked] 驗收：屬實
    [check-faults] 驗收：接受，有瑕疵
    [check-disputed] 驗收：有異議
    [check-unchecked] 驗收：無人答覆
   *[check-done] 驗收：異議已收回
  }
