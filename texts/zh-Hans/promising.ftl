# 需要理由的答复：点按钮，再说明理由

promise-disown = 不归我们管
promise-refuse = 拒绝
promise-extend = 需要延期
promise-uphold = 仍归原负责方
promise-days = 延长 { $days } 天
promise-leave = 先不说
promise-left = 没有作任何改动。
promise-longer = <b>{ $promise }</b>（{ $title }）的期限是 { $due }。需要延长多久？其他日期请用 <code>/promise { $promise } 延期 45天</code> 并说明理由。
promise-why = <b>{ $promise }</b>（{ $title }）：{ $word ->
    [disown] 归谁管？为什么不归您？
    [refuse] 为什么拒绝？
    [extend] 为什么要延到 { $until }？
   *[uphold] 为什么仍归原负责方？
  }请直接发一条消息说明理由，理由会随档案公开。在此之前不作任何改动。
