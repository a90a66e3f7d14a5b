# 提案人和附议人

proposal-seconding = <b>等待附议：{ $needed } 席中已有 { $got } 席。</b>满了就开始讨论。
proposal-seconded-button = 我附议（{ $got }/{ $needed }）
proposal-withdrawn = <b>提案人已撤回：</b>{ $reason }
proposal-into = <b>已并入 P-{ $into }</b>：这里的提案人也是那里的提案人。这里说过的话都可以查看。
proposal-taken = 并入了 { $taken }，原来的意见板都可以查看。
seconded = { $added ->
    [true] 您已附议 { $proposal }：{ $needed } 席中已有 { $got } 席。
   *[false] 您不再附议 { $proposal }：{ $needed } 席中已有 { $got } 席。
  }
seconded-open = 附议够了：{ $proposal } 开始讨论。
seconded-seatless = 您没有席位，所以不增加 { $proposal } 的附议席数；您的名字会列在附议人里。
seconding-is = { $needed ->
    [0] 提案一提出就可以讨论。
   *[other] 提案要有 { $needed } 席附议才开始讨论。
  }主持人可以用 <code>/seconding 5</code> 修改，<code>/seconding 0</code> 表示不需要附议。
coauthor-example = 请这样写：<code>/coauthor P-2 @name</code>，或回复对方的一条消息；<code>/coauthor P-2 -</code> 表示不再做提案人。
coauthor-asked = 已邀请 { $name } 做 <b>P-{ $proposal }</b> 的提案人。{ $reachable ->
    [true] {""}
   *[false] 对方还没有打开与我的私聊，我无法通知：请对方先按“开始”，再发 <code>/coauthor P-{ $proposal }</code>。
  }
coauthor-joined = 您现在是 <b>P-{ $proposal }</b> 的提案人：<code>/revise P-{ $proposal }</code> 可以修改。
coauthor-declined = 您没有成为 <b>P-{ $proposal }</b> 的提案人。
coauthor-left = 您不再是 <b>P-{ $proposal }</b> 的提案人。
coauthor-question = 有人邀请您做 <b>P-{ $proposal }</b> 的提案人。提案人可以修改内容，名字列在卡片上。
coauthor-button = { $answer ->
    [yes] 好，我加入
   *[no] 不了
  }
notice-coauthor-offered = { $by } 邀请您做 <b>{ $proposal }</b> 的提案人：{ $title }。提案人可以修改内容，名字列在卡片上。
notice-coauthor-said = { $name } { $how ->
    [author] 现在是 <b>{ $proposal }</b> 的提案人。
    [left] 不再是 <b>{ $proposal }</b> 的提案人。
   *[declined] 不愿意做 <b>{ $proposal }</b> 的提案人。
  }
notice-proposal-ended = { $how ->
    [withdrawn] <b>{ $proposal }</b> 已由提案人撤回：{ $reason }
   *[merged] <b>{ $proposal }</b> 已并入 <b>{ $into }</b>：{ $reason }
  }
takeback-example = 请这样写：<code>/takeback P-2 物业公司自己会做。</code>大家都会看到原因。
takeback-done = <b>P-{ $proposal }</b> 已撤回。{ $told ->
    [0] 没有需要通知的人。
   *[other] 已通知 { $told } 位支持者。
  }
refused-not-author = 只有 { $proposal } 的提案人可以这样做。
refused-proposal-withdrawn = { $proposal } 已由提案人撤回。说过的话仍可查看。
refused-proposal-merged = { $proposal } 已并入 { $into }：请到那里继续。
refused-not-seconded = { $proposal } 还在等待附议：{ $needed } 席中已有 { $seconded } 席。<code>/second { $proposal }</code> 可以附议。
refused-already-author = { $name } 已经是 { $proposal } 的提案人。
refused-no-offer = 这个邀请已经不在了。
refused-first-author = { $proposal } 是您提出的，您始终是提案人：<code>/takeback { $proposal }</code> 加上原因可以撤回提案。
refused-nothing-to-second = { $proposal } 已经在讨论，不需要附议。
