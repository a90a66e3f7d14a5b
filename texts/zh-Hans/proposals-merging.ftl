# 合并提案

merge-proposals-example = 请这样写，并说明原因：<code>/merge P-2 P-5 都是给同一个大门装灯。</code>P-5 会并入 P-2。
merge-said = { $how ->
    [offered] 已询问 <b>{ $asked }</b> 的提案人，是否同意把 <b>{ $goes }</b> 并入 <b>{ $into }</b>。{ $told ->
        [0] 我还无法给他们发消息：要先请他们打开与我的私聊。
       *[other] {""}
      }
    [merged] <b>{ $goes }</b> 已并入 <b>{ $into }</b>。它的提案人也成为提案人，需求一并带来，意见板仍可查看。要保留的内容请写进新版本：<code>/revise { $into }</code>。
   *[declined] <b>{ $goes }</b> 仍是单独的提案，与 <b>{ $into }</b> 并列。
  }
merge-button = { $answer ->
    [yes] 同意合并
   *[no] 不同意
  }
notice-merge-offered = { $by } 希望把 <b>{ $goes }</b>（{ $goes_title }）并入 <b>{ $into }</b>（{ $into_title }）：{ $reason } 两份提案的提案人都会是 { $into } 的提案人。
notice-merge-declined = { $name } 没有同意：<b>{ $goes }</b> 不并入 <b>{ $into }</b>。
refused-proposals-same = { $proposal } 不能并入它自己，请写出两份提案。
