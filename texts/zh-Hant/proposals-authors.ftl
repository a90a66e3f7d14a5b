# 提案人和附議人

proposal-seconding = <b>等待附議：{ $needed } 席中已有 { $got } 席。</b>滿了就開始討論。
proposal-seconded-button = 我附議（{ $got }/{ $needed }）
proposal-withdrawn = <b>提案人已撤回：</b>{ $reason }
proposal-into = <b>已併入 P-{ $into }</b>：這裡的提案人也是那裡的提案人。這裡說過的話都可以查看。
proposal-taken = 併入了 { $taken }，原來的意見板都可以查看。
seconded = { $added ->
    [true] 您已附議 { $proposal }：{ $needed } 席中已有 { $got } 席。
   *[false] 您不再附議 { $proposal }：{ $needed } 席中已有 { $got } 席。
  }
seconded-open = 附議夠了：{ $proposal } 開始討論。
seconded-seatless = 您沒有席位，所以不增加 { $proposal } 的附議席數；您的名字會列在附議人裡。
seconding-is = { $needed ->
    [0] 提案一提出就可以討論。
   *[other] 提案要有 { $needed } 席附議才開始討論。
  }主持人可以用 <code>/seconding 5</code> 修改，<code>/seconding 0</code> 表示不需要附議。
coauthor-example = 請這樣寫：<code>/coauthor P-2 @name</code>，或回覆對方的一條訊息；<code>/coauthor P-2 -</code> 表示不再做提案人。
coauthor-asked = 已邀請 { $name } 做 <b>P-{ $proposal }</b> 的提案人。{ $reachable ->
    [true] {""}
   *[false] 對方還沒有打開與我的私聊，我無法通知：請對方先按「開始」，再傳 <code>/coauthor P-{ $proposal }</code>。
  }
coauthor-joined = 您現在是 <b>P-{ $proposal }</b> 的提案人：<code>/revise P-{ $proposal }</code> 可以修改。
coauthor-declined = 您沒有成為 <b>P-{ $proposal }</b> 的提案人。
coauthor-left = 您不再是 <b>P-{ $proposal }</b> 的提案人。
coauthor-question = 有人邀請您做 <b>P-{ $proposal }</b> 的提案人。提案人可以修改內容，名字列在卡片上。
coauthor-button = { $answer ->
    [yes] 好，我加入
   *[no] 不了
  }
notice-coauthor-offered = { $by } 邀請您做 <b>{ $proposal }</b> 的提案人：{ $title }。提案人可以修改內容，名字列在卡片上。
notice-coauthor-said = { $name } { $how ->
    [author] 現在是 <b>{ $proposal }</b> 的提案人。
    [left] 不再是 <b>{ $proposal }</b> 的提案人。
   *[declined] 不願意做 <b>{ $proposal }</b> 的提案人。
  }
notice-proposal-ended = { $how ->
    [withdrawn] <b>{ $proposal }</b> 已由提案人撤回：{ $reason }
   *[merged] <b>{ $proposal }</b> 已併入 <b>{ $into }</b>：{ $reason }
  }
takeback-example = 請這樣寫：<code>/takeback P-2 物業公司自己會做。</code>大家都會看到原因。
takeback-done = <b>P-{ $proposal }</b> 已撤回。{ $told ->
    [0] 沒有需要通知的人。
   *[other] 已通知 { $told } 位支持者。
  }
refused-not-author = 只有 { $proposal } 的提案人可以這樣做。
refused-proposal-withdrawn = { $proposal } 已由提案人撤回。說過的話仍可查看。
refused-proposal-merged = { $proposal } 已併入 { $into }：請到那裡繼續。
refused-not-seconded = { $proposal } 還在等待附議：{ $needed } 席中已有 { $seconded } 席。<code>/second { $proposal }</code> 可以附議。
refused-already-author = { $name } 已經是 { $proposal } 的提案人。
refused-no-offer = 這個邀請已經不在了。
refused-first-author = { $proposal } 是您提出的，您始終是提案人：<code>/takeback { $proposal }</code> 加上原因可以撤回提案。
refused-nothing-to-second = { $proposal } 已經在討論，不需要附議。
