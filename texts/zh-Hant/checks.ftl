# 居民驗收

check-yes = 是，屬實
check-faults = 是，但有瑕疵
check-no = 否，不屬實
check-kept = 謝謝。R-{ $record }：是 { $yes }，有瑕疵 { $faults }，否 { $no }，共詢問 { $asked } 人。{ $state ->
    [disputed] 現在算作有異議{ $unsaid ->
        [true] ；請用 /check R-{ $record } 否 加理由，說明缺什麼。
       *[false] 。
      }
    [checked] 至此驗收完成。
    [faults] 至此已接受，瑕疵將整改。
   *[done] {""}
  }
check-found = <b>R-{ $record }</b>（{ $title }）：{ $answer ->
    [faults] 有哪些瑕疵？請寫在下一則訊息裡，一行一項；每一項都會整改，再請人查看。在此之前不算作答。
   *[no] 哪裡不屬實？請寫在下一則訊息裡，會告知負責的人。您的「否」已經計入。
  }不想說請傳 /cancel
check-example =
    請這樣說：<code>/check R-1 是</code>，或 <code>/check R-1 否</code> 加上缺什麼，或逐行寫明瑕疵：
    <code>/check R-1 有瑕疵
    - 2 單元那盞燈閃爍
    - 少兩顆螺絲</code>

notice-check = <b>R-{ $record }</b>（{ $title }）已報告完成{ $note ->
    [none] 。
   *[other] ：<blockquote>{ $note }</blockquote>
  }這是您提出過的事，或與您的席位有關，或您的席位被抽中。請看一看，並在 { $until } 前答覆：屬實嗎？全部經過：<code>/record R-{ $record }</code>。
notice-check-reminder = <b>R-{ $record }</b>（{ $title }）：還在等您說工程是否屬實，{ $until } 截止。屬實嗎？
notice-reopened = <b>{ $promise }</b>（{ $title }）：居民驗收認為不屬實{ $reason ->
    [none] 。
   *[other] ：<blockquote>{ $reason }</blockquote>
  }這一項重新打開，期限 { $until }。修好後請發送 <code>/done { $promise }</code> 加做了什麼。全部經過：<code>/record R-{ $record }</code>。
notice-faults-found = <b>R-{ $record }</b>（{ $title }）：居民驗收已接受，但有 { $count } 處瑕疵，請在 { $due } 前修好：<blockquote>{ $text }</blockquote>每一處是單獨的一部分：修好後請發送 <code>/done { $first }</code> 加做了什麼。
refused-check-closed = 現在沒有在詢問 { $record } 的驗收意見。
refused-faults-missing = 有哪些瑕疵？請傳送 <code>/check { $record } 有瑕疵</code>，下面逐行寫明。
