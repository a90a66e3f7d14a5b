# 引导讨论

unheard-example = 请这样说：<code>/unheard P-1</code>
voices-title = <b>P-{ $proposal }：{ $title }</b> · 听到了谁的声音
voices-all = { $seats } 个席位中有 { $heard } 个有人发过言；共 { $speakers } 人发言。
voices-group = { $quiet ->
    [true] ○
   *[false] ●
  } { $kind ->
    [building] { $name } 号楼
    [shared] 多人共有的席位
    [several] 有几套房的席位
    [lowest] 最低楼层
   *[highest] 最高楼层
  }：{ $seats } 席中的 { $heard } 席
voices-none-lacking = { $roll ->
    [heard] 不缺谁：每栋楼、每类席位都有人发过言。
    [alike] 名册没有区分楼栋或席位类别，无从比较。
   *[nothing] 没有名册，无从比较。
  }
voices-invited = 已邀请 { $count } 人发言。{ $unreachable ->
    [0] {""}
   *[other] 另有 { $unreachable } 人我联系不上。
  }
voices-how = ○ 表示这里的声音太少。少于三席的不单独列出，也从不列出姓名。
voices-invite = 邀请他们发言
voices-inviting = 已邀请：每人一次，私聊通知，夜间不打扰。

slow-example = 请这样说：<code>/slow P-1 3 10</code>（任意连续 10 条发言里，每人最多 3 条），取消请说 <code>/slow P-1 否</code>
slow-set = { $most ->
    [0] <b>P-{ $proposal }</b> 的讨论不再限制发言条数。
   *[other] <b>P-{ $proposal }</b> 的讨论从现在起，任意连续 { $of } 条发言里，每人最多 { $most } 条。
  }
slow-said = <b>P-{ $proposal }</b> 的讨论现在该听听别人：任意连续 { $of } 条发言里，每人最多 { $most } 条。您刚才这条不计入。
slow-words = 原话还给您，稍后可以再发；随时可以用卡片上的按钮把意见列入意见板。
slow-card = 慢速讨论：任意连续 { $of } 条发言里，每人最多 { $most } 条。

pin-example = 请说 <code>/pin P-1</code>，或回复要置顶的消息：<code>/pin</code>；取消置顶：<code>/unpin</code>。
pin-refused = Telegram 不允许。我需要置顶消息的权限，请群管理员给我。
pin-done = { $pinned ->
    [true] 已置顶。
   *[false] 已取消置顶。
  }

round-example =
    轮流发言，每人时间相同：
    <code>/round P-1
    问题: 没有它，您会缺什么？
    轮流: 10分钟</code>
    一起讨论到某时为止：<code>截止: 2小时</code>。结束：<code>/round P-1 结束</code>
round-title = <b>P-{ $proposal } 的一轮发言</b>：{ $question }
round-in-turn = 大家轮流发言，每人 { $minutes } 分钟。
round-until = 大家一起讨论，到 { $until } 为止。
round-closed = 这一轮已结束：共 { $messages } 条发言、{ $points } 条意见。
round-turns = { $state ->
    [speaking] 🎙 <b>{ $names }</b>，到 { $until } 为止
    [waiting] 接下来：{ $names }
    [unreached] 没有轮到：{ $names }
    [spoke] 已发言：{ $names }
    [passed] 跳过：{ $names }
   *[missed] 超时未发言：{ $names }
  }
round-join = 我要发言
round-done = 说完了 · 跳过
round-joined = { $did ->
    [joined] { $ahead ->
        [0] 轮到您了：请现在在讨论串里发言，或用提案卡片上的按钮。
       *[other] 前面还有 { $ahead } 人，轮到您时我会通知您。
      }
    [already] 您已在这一轮里：每人发言一次。
   *[ended] 这一位的时间结束了。
  }
round-opened = P-{ $proposal } 的一轮发言已开始，卡片在群里。
round-ended = P-{ $proposal } 的一轮发言已结束。
notice-your-turn = <b>P-{ $proposal }</b> 的一轮发言轮到您了，到 { $until } 为止：{ $text } 请在讨论串里发言，或用提案卡片上的按钮。

digest-which = { $community }的新消息：您想多久收到一次？{ $pace ->
    [each] 现在：每次都告诉您。
    [daily] 现在：每天一次。
    [weekly] 现在：每周一次。
   *[never] 现在：从不。
  }
    无论多久一次，夜间都不打扰；同一天的会合在一起。
digest-pace = { $pace ->
    [each] 每次
    [daily] 每天
    [weekly] 每周
   *[never] 不要
  }
digest-chosen = { $community }：{ $pace ->
    [each] 有新消息就告诉您。
    [daily] 每天早上告诉您新消息，没有就不打扰。
    [weekly] 每周一告诉您新消息，没有就不打扰。
   *[never] 不再发新消息给您。
  }
news-line = { $kind ->
    [proposal] · 新提案 P-{ $number }：{ $title }
    [version] · P-{ $number } 有 { $count } 个新版本：{ $title }
    [points] · P-{ $number } 有 { $count } 条新意见：{ $title }
    [opinions] · P-{ $number } 有 { $count } 份专业意见：{ $title }
    [vote] · 表决 V-{ $number }：{ $title }
   *[meeting] · 会议 M-{ $number }：{ $title }
  }
news-how = 这是您要求的；用 /digest 可以改。
notice-news = <b>{ $community }的新消息</b>

unsigned-button = 匿名提问…
unsigned-kept = 已收下。到整点时，它会和别人的问题一起匿名列入意见板。
unsigned-ask = <b>匿名提问</b>，关于 P-{ $proposal }：{ $title }
    请把问题作为下一条消息发给我。之后议事厅不保留您与问题之间的联系，也不记您提问的时间：它在 { $at } 和在此之前收到的其他问题一起列入意见板。因此谁也不能替您收回或找到它，有了答复也无法通知您，请自己看意见板。
    消息经过时，Telegram 和管理服务器的人可能看到；一天之内，议事厅知道您问过问题，但不知道是哪一个。您的用词也可能让人认出您。主持人可以隐藏它。不想问了请说 /cancel。
unsigned-example = 请在私聊里说：<code>/unsigned P-1</code>，然后发问题。
point-unsigned = 匿名

notice-voice-invited = 邻居们在讨论 <b>P-{ $proposal }</b>：{ $title }。像您家这样的住户，目前说话的还很少。您怎么看？只问这一次。

refused-not-facilitating = 讨论由主持人和召集人引导。
refused-nobody-unheard = { $proposal }：每栋楼、每类席位都有人发过言，或者没有名册可比。
refused-too-many-unsigned = { $proposal }：已有 { $most } 个匿名问题在等候，{ $until } 列入意见板；之后请再问。您的问题没有保留。
refused-no-card-to-pin = { $proposal } 的卡片还没有出现在群里，请过一分钟再试。
refused-round-runs = { $proposal } 已有一轮发言在进行。要结束请说 <code>/round { $proposal } 结束</code>
refused-no-round = { $proposal }：现在没有进行中的一轮发言。
refused-not-your-turn = 还没轮到您。由正在发言的人或引导讨论的人来结束。
