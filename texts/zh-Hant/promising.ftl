# 需要理由的答覆：點按鈕，再說明理由

promise-disown = 不歸我們管
promise-refuse = 拒絕
promise-extend = 需要延期
promise-uphold = 仍歸原負責方
promise-days = 延長 { $days } 天
promise-leave = 先不說
promise-left = 沒有作任何改動。
promise-longer = <b>{ $promise }</b>（{ $title }）的期限是 { $due }。需要延長多久？其他日期請用 <code>/promise { $promise } 延期 45天</code> 並說明理由。
promise-why = <b>{ $promise }</b>（{ $title }）：{ $word ->
    [disown] 歸誰管？為什麼不歸您？
    [refuse] 為什麼拒絕？
    [extend] 為什麼要延到 { $until }？
   *[uphold] 為什麼仍歸原負責方？
  }請直接傳一則訊息說明理由，理由會隨專案紀錄公開。在此之前不作任何改動。
