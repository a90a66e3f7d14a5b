# What of a commitment takes a reason, by a button

promise-disown = It is not ours
promise-refuse = Refuse
promise-extend = It takes longer
promise-uphold = It stays theirs
promise-days = { $days } days more
promise-leave = Leave it
promise-left = Nothing was changed.
promise-longer = <b>{ $promise }</b> ({ $title }) is due { $due }. How much longer does it take? For any other date: <code>/promise { $promise } extend 45d</code> and why.
promise-why = <b>{ $promise }</b> ({ $title }): { $word ->
    [disown] whose is it, and why not yours?
    [refuse] why is it refused?
    [extend] why does it take until { $until }?
   *[uphold] why does it stay theirs?
  } Please write it as your next message; it is published with the record. Nothing is done before that.
