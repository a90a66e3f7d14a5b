# 居民验收

check-yes = 是，属实
check-faults = 是，但有瑕疵
check-no = 否，不属实
check-kept = 谢谢。R-{ $record }：是 { $yes }，有瑕疵 { $faults }，否 { $no }，共询问 { $asked } 人。{ $state ->
    [disputed] 现在算作有异议{ $unsaid ->
        [true] ；请用 /check R-{ $record } 否 加理由，说明缺什么。
       *[false] 。
      }
    [checked] 至此验收完成。
    [faults] 至此已接受，瑕疵将整改。
   *[done] {""}
  }
check-found = <b>R-{ $record }</b>（{ $title }）：{ $answer ->
    [faults] 有哪些瑕疵？请写在下一条消息里，一行一项；每一项都会整改，再请人查看。在此之前不算作答。
   *[no] 哪里不属实？请写在下一条消息里，会告知负责的人。您的“否”已经计入。
  }不想说请发 /cancel
check-example =
    请这样说：<code>/check R-1 是</code>，或 <code>/check R-1 否</code> 加上缺什么，或逐行写明瑕疵：
    <code>/check R-1 有瑕疵
    - 2 单元那盏灯闪烁
    - 少两颗螺丝</code>

notice-check = <b>R-{ $record }</b>（{ $title }）已报告完成{ $note ->
    [none] 。
   *[other] ：<blockquote>{ $note }</blockquote>
  }这是您提出过的事，或与您的席位有关，或您的席位被抽中。请看一看，并在 { $until } 前答复：属实吗？全部经过：<code>/record R-{ $record }</code>。
notice-check-reminder = <b>R-{ $record }</b>（{ $title }）：还在等您说工程是否属实，{ $until } 截止。属实吗？
notice-reopened = <b>{ $promise }</b>（{ $title }）：居民验收认为不属实{ $reason ->
    [none] 。
   *[other] ：<blockquote>{ $reason }</blockquote>
  }这一项重新打开，期限 { $until }。修好后请发送 <code>/done { $promise }</code> 加做了什么。全部经过：<code>/record R-{ $record }</code>。
notice-faults-found = <b>R-{ $record }</b>（{ $title }）：居民验收已接受，但有 { $count } 处瑕疵，请在 { $due } 前修好：<blockquote>{ $text }</blockquote>每一处是单独的一部分：修好后请发送 <code>/done { $first }</code> 加做了什么。
refused-check-closed = 现在没有在询问 { $record } 的验收意见。
refused-faults-missing = 有哪些瑕疵？请发送 <code>/check { $record } 有瑕疵</code>，下面逐行写明。
