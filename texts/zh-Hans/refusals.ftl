# 不能做的事：哪里不对，接下来怎么办

refused-bad-duration = { $why ->
    [past] “{ $said }”已经过去了。请给一个将来的时间。
    [far] “{ $said }”在 400 天以后。请给一个早一些的时间。
   *[unreadable] 看不懂时间“{ $said }”。请写 <code>90秒</code>、<code>15分钟</code>、<code>12小时</code>、<code>7天</code>，或日期如 <code>2026-12-01</code>。
  }
refused-unknown-rule = 没有规则“{ $said }”。可用：{ $known }。
refused-unknown-number = 这里没有 { $number }。请核对卡片上的编号。
refused-unknown-key = 第 { $line } 行：这里不认识“{ $key }:”。可用：{ $known }。
refused-missing-key = 缺少：<b>{ $key }</b>。请补上后把整条消息重新发送。
refused-bad-value = “{ $said }”不能用于<b>{ $key }</b>。{ $known ->
    [none] 请换一个。
   *[other] 可用：{ $known }。
  }
refused-too-long = <b>{ $key }</b>太长：{ $length } 个字，最多 { $limit } 个。请写短一些再发。
refused-no-community = 我不知道您属于哪个社区。在群里：请群管理员发送 /setup。在私聊里：先在群里参加议事，或用 /join 席位码 认领席位。
refused-which-community = 您在几个社区里：{ $names }。请在编号前写上简称，例如 <code>cherry/V-1</code>。
refused-unknown-community = 您不在叫“{ $said }”的社区里。您的社区：{ $names }。
refused-conversation-stale = 您用 <code>/{ $command }</code> 开始的内容已搁置一天以上，我已结束它，没有保留任何内容。请重新发送。
refused-group-only = 这只能在群里用。
refused-private-only = 这只能在私聊里用：请直接给我发消息。
refused-anonymous-sender = 您在匿名发言或以频道身份发言，我无法知道您是谁。请关闭“匿名发言”后重新发送。
refused-not-chat-admin = 第一次设立议事厅的人必须是本群的管理员。
refused-already-set-up = { $community }已经设立。它的主持人可以修改设置。
refused-name-taken = 简称“{ $name }”已被另一个社区使用。请换一个。
refused-not-moderator = 只有主持人可以这样做。请找一位主持人。
refused-unknown-person = 我不认识“{ $said }”。对方须在群里或对我说过话；然后写 @name，或回复对方的一条消息。
refused-not-your-card = 这个按钮您不能在这里按。请用您自己群里或私聊里的卡片。
refused-no-roll = { $community }还没有名册。请主持人在私聊里把 CSV 或 XLSX 文件发给我。
refused-roll-lacks-axis = 名册“{ $roll ->
    [owners] 业主
   *[other] { $roll }
  }”没有{ $axis }一栏，而规则 { $rule } 要按它计票。请导入含有该栏的名册，或换一个规则。
refused-roll-in-use = { $votes } 正在表决：结束之前不能从名册中删去席位。
refused-import-gone = 这份预览已经过期：有人发了更新的文件，或名册已变更。请重新发送文件。
refused-codes-locked = 席位码输错太多次。请 { $minutes } 分钟后再试，或询问主持人。
refused-code-spent = { $why ->
    [used] 这个席位码已经用过。如果不是您用的，请马上告诉主持人。
   *[expired] 这个席位码已过期。请向主持人要一个新的。
  }
refused-not-seated = 您在 { $vote } 的选民中没有席位，不能投票。如果有席位码：/join 席位码。选民在表决开启时已确定。
refused-not-your-seat = 席位 { $seat } 不是您持有的。/seats 可以查看您的席位。
refused-vote-closed = { $vote } 已于 { $closed } 截止，不再接受投票。之前投的都有效。
refused-vote-not-open = { $vote } 还没有开始；{ $opens } 开始。
refused-nothing-marked = 您还没有选择。请先选择，再投票。
refused-later-choice-stands = 您在 { $vote } 中更晚的选择已经收到，以它为准。请用 /ballot { $vote } 查看。
refused-vote-still-open = { $vote } 还没有计票。结束之后才有结果包。
refused-gate-not-met = { $proposal } 还不能表决。还需要：
refused-proposal-voted = { $proposal } 已经有表决了：{ $vote }。
refused-survey-closed = { $survey } 已经结束，谢谢您。结果见 <code>/results { $survey }</code>。
refused-nothing-awaited = 我没有在等您的回答。/help 可以看到我能做什么。
refused-not-promised = 只有 { $record } 里指定的人，或代不在群里的一方记录的召集人或主持人，可以这样说。
refused-nothing-promised = { $record } 还没有指定由谁来做。主持人可用 /assign { $record } 指定。
refused-not-asked = 您不在受邀查看 { $record } 的人当中，或现在不在验收期。
refused-file-too-large = { $filename } 太大：{ $size } MB，最多读取 { $limit } MB。请只发送含名册的表。
failed = 我这边出了问题，这一条什么都没有保存。请稍后再发一次。
refused-last-moderator = 这是唯一的主持人。请先任命另一位：/role @name 主持人
refused-codes-taken = 文件里有 { $count } 个席位码已属于别的席位，所以什么都没有保存。请换别的码，或删去这一栏，由我生成。
refused-not-member = 这是给群成员的。请先加入群，或用 /join 席位码 认领席位。
refused-no-second-call = { $why ->
    [none] 规则 { $rule } 没有第二次表决。
    [first] <code>{ $rule }</code> 是第二次表决：须先有按该规则、就同一事项计过票的表决，而现在没有。
   *[little] 第一次表决不允许 <code>{ $rule }</code>：它已经通过，或没有达到规则要求的条件。
  }
refused-modifier-unfit = <code>{ $modifier }</code> 改变的是{ $axis }的计法，而规则 { $rule } 不按它计票。请与按它计票的规则一起用，例如 fr-25。
refused-rule-of-part = 规则 { $rule } 只用于{ $part ->
    [stair] 一个单元
    [building] 一栋楼
   *[affected] 受影响
  }的席位。请写明是哪里：一栋楼 <code>范围: 3</code>，一个单元 <code>范围: 3-2</code>，受影响的席位 <code>范围: N-3</code> 或逐个列出。
refused-rule-gone = 这条规则已经决定过了，或没有展示过。请用 /rule 重新发送。
refused-rule-unreadable = 这不是 TOML：{ $said }。请对照 docs/rules.md 里的例子。
refused-rule-key-unknown = 规则里没有 <code>{ $key }</code>。这里可以写：{ $known }。
refused-rule-key-missing = 缺少 <code>{ $key }</code>；规则里没有不言自明的事。请写：<code>{ $write }</code>
refused-rule-value-unfit = <code>{ $key }</code>：“{ $said }”不合适。请写：<code>{ $write }</code>
refused-rule-contradicts = <code>{ $key }</code>：{ $why ->
    [no-axis] 没有可计的数。请至少写一个 <code>[[axes]]</code>。
    [axis-twice] 同一个计票口径出现了两次。请把要求写在一处。
    [out-of-reach] 永远达不到这条线，什么都不能通过。请写小于 1 的分数，或用 <code>at_least = "1"</code> 表示全体。
    [met-by-nothing] 无论如何都会达到这条线。请写大于 0 的分数，或 <code>quorum = "none"</code>。
    [cap-of-all] 上限须在零和全部之间。请写 <code>"1/5"</code> 这样的分数，或 <code>"none"</code>。
    [silent-unfounded] 没有投票的席位，只有依社区商定的条款才能计入。请写明条款，或写 <code>silent = "absent"</code>。
    [silent-days] 沉默要过一段时间才视为赞成。请写送达后的天数，例如 <code>30</code>。
    [abstain-cast] 基数是赞成与反对之和，弃权不在其中。请写 <code>abstain = "out_of_base"</code>，或以参与者为基数。
    [tie-never] 这里赞成与反对相等时不会正好压线，没有平票可断。请写 <code>tie = "fail"</code>。
    [proxy-either] 两个限制中有一个不限，另一个就不起作用。请同时写 <code>most</code> 和 <code>share</code>，或写 <code>limits = "both"</code>。
    [call-nobody] 没有人可以召集表决。请写角色或联名，或写 <code>call = "none"</code>。
    [stops-nothing] 里面有规则没有要求的事。请给出天数（或 <code>call</code>），或从 <code>stops</code> 中删去。
    [second-no-quorum] 规则没有参与门槛，也就不会不足。请写 <code>after = "not_passed"</code>，或给某个口径加上 quorum。
   *[second-axis] 里面的计票口径，第一次表决并不计。请写规则自己的口径。
  }
