# 合併提案

merge-proposals-example = 請這樣寫，並說明原因：<code>/merge P-2 P-5 都是給同一個大門裝燈。</code>P-5 會併入 P-2。
merge-said = { $how ->
    [offered] 已詢問 <b>{ $asked }</b> 的提案人，是否同意把 <b>{ $goes }</b> 併入 <b>{ $into }</b>。{ $told ->
        [0] 我還無法給他們發訊息：要先請他們打開與我的私聊。
       *[other] {""}
      }
    [merged] <b>{ $goes }</b> 已併入 <b>{ $into }</b>。它的提案人也成為提案人，需求一併帶來，意見板仍可查看。要保留的內容請寫進新版本：<code>/revise { $into }</code>。
   *[declined] <b>{ $goes }</b> 仍是單獨的提案，與 <b>{ $into }</b> 並列。
  }
merge-button = { $answer ->
    [yes] 同意合併
   *[no] 不同意
  }
notice-merge-offered = { $by } 希望把 <b>{ $goes }</b>（{ $goes_title }）併入 <b>{ $into }</b>（{ $into_title }）：{ $reason } 兩份提案的提案人都會是 { $into } 的提案人。
notice-merge-declined = { $name } 沒有同意：<b>{ $goes }</b> 不併入 <b>{ $into }</b>。
refused-proposals-same = { $proposal } 不能併入它自己，請寫出兩份提案。
