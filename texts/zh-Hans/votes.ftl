# 表决

openvote-example =
    请这样说，一行一件事：
    <code>/openvote 门口装灯
    提案: P-1
    规则: cn-278-ordinary
    方法: 表决
    选票: 实名
    截止: 7天</code>
    规则：{ $rules }。不写 <code>提案:</code> 时，卡片和结果会注明“未经议事”。
vote-opened = <b>V-{ $number }</b> { $scheduled ->
    [true] 已在{ $community }预定：{ $opens } 开始，{ $closes } 截止。
   *[false] 已在{ $community }开启，{ $seats } 个席位，{ $closes } 截止。
  }
vote-card-title = <b>V-{ $number }</b> · 表决：{ $title }
vote-on-proposal = 表决的是提案 P-{ $proposal } 第 { $version } 版。
vote-without-deliberation = <i>未经议事：事先没有讨论过提案。</i>
citation = { $rule ->
    [cn-278-ordinary] 《民法典》第二百七十八条
    [cn-278-major] 《民法典》第二百七十八条
    [cn-residents-meeting] 《城市居民委员会组织法》第九、十条
   *[other] { $citation }
  }
vote-opens = { $at } 开始。
vote-short-notice = ⚠ 规则要求开启前公告 { $needed } 天，这次只有 { $got } 天。{ $stops ->
    [true] 因此表决不能通过。
   *[false] 结果里会注明。
  }
vote-counting = 已截止，正在计票……
vote-open-names = 实名投票：谁投了什么，席位持有人可以查阅。截止前可以修改。
vote-roll = 选民：名册“{ $roll ->
    [owners] 业主
   *[other] { $roll }
  }”的 { $seats } 个席位，指纹 <code>{ $hash }</code>……
vote-lot = { $what ->
    [options] 有选项最后仍相等时
   *[sides] 赞成与反对相等时
  }抽签决定。抽签种子现在就已定下，截止后公布；它的指纹：<code>{ $hash }</code>……
vote-own = 我的选票和回执
turnout-plain = 已投：{ $seats } 个席位中的 { $cast } 个（按十票一档显示）。
turnout-counts = { $count ->
    [1] <b>参与情况</b>：一个数须达到。
    [2] <b>参与情况</b>：两个数都要达到。
   *[other] <b>参与情况</b>：{ $count } 个数都要达到。
  }
turnout-heads = { $reached ->
    [true] ✓
   *[false] ·
  } 人数：需要 { $needed }，已有 { $got }
turnout-axis = { $reached ->
    [true] ✓
   *[false] ·
  } { $axis }：需要 { $needed }，已有 { $got }
turnout-steps = { $closed ->
    [true] {" "}
   *[false] <i>按十票一档显示。</i>
  }
result-title = <b>V-{ $number }</b> · { $passed ->
    [true] ✅ 通过
    [straw] 📊 结果
   *[false] ❌ 未通过
  }：{ $title }
test-line = { $passed ->
    [true] ✓
   *[false] ✗
  } { $test }，{ $axis }：{ $got }（{ $share }），需要 { $needed }{ $online ->
    [true] ——恰好压线
   *[false] {""}
  }
result-straw = 赞成，{ $axis }：{ $got }（{ $share }）
result-straw-objections = 未决的反对意见：{ $got } 条（共提出 { $of } 条）
result-cast = { $seats } 个席位中有 { $cast } 个投了票。
result-root = 全部计票内容的根：<code>{ $root }</code>
result-lot = 抽过签。种子的指纹在开启时已公布在卡片上，谁都可以照样重抽：/export V-{ $number }。种子：<code>{ $seed }</code>
result-verify = 自己重新计一遍：/export V-{ $number }
result-record = 后续记入项目档案 R-{ $record }。
ballot-counted = { $changed ->
    [true] 已改为{ $choice }
   *[false] 已计入：{ $choice }
  }，{ $seat }，V-{ $vote }。回执 { $receipt }。{ $closes } 之前可以修改。
ballots-counted = 已计入：{ $choice }，您的 { $count } 个席位，V-{ $vote }。回执：/ballot V-{ $vote }。{ $closes } 之前可以修改。
ballot-said = <b>V-{ $vote }</b>：您的选票已计为<b>{ $choice }</b>。
ballot-seat = { $before ->
    [none] 席位 { $seat }，回执 <code>{ $receipt }</code>
   *[other] 席位 { $seat }，回执 <code>{ $receipt }</code>（之前：{ $before }）
  }
ballot-changeable = { $at } 之前可以修改。
ballot-stands = { $choice ->
    [none] 席位 { $seat }：还没有投票。
   *[other] 席位 { $seat }：<b>{ $choice }</b>，回执 <code>{ $receipt }</code>
  }
ballot-recused = 席位 { $seat }：回避，不参加这次表决。
ballot-contested = { $state ->
    [open] ⚠ 席位 { $seat } 有争议：有持有人不同意这张票。截止前没有了结的，照常计入，并注明有争议。
    [settled] 席位 { $seat } 截止时有争议：选票已计入，结果中注明了。截止后已了结。
   *[closed] ⚠ 席位 { $seat } 截止时有争议：选票已计入，结果中注明了。
  }
ballot-contested-left = 提出异议的人已不再持有这个席位，可请没有参与的主持人或监票人了结：<code>/object V-{ $vote } { $seat } -</code>
ballot-together = 下面的按钮为您的 { $count } 个席位一起投。
ballot-not-open = 这次表决现在不接受投票。
ballot-example = 请这样说：<code>/ballot V-1</code>
cast-example = 请这样说：<code>/cast V-1 赞成</code>（赞成、反对或弃权）。有多个席位时：<code>/cast V-1 3-2-501 赞成</code>
    其他表决：<code>/cast V-2 1 3 4</code>（勾选）、<code>/cast V-3 2&gt;1&gt;3</code>（排序）、<code>/cast V-4 1=5 2=3</code>（打分）。
export-example = 请这样说：<code>/export V-1</code>；不含席位的公开本：<code>/export V-1 公开</code>；项目的纪要和张贴公示：<code>/export R-1</code>
export-done = { $full ->
    [true] V-{ $number } 的结果包，含每个席位。请不要传出议事厅；要传出请用 <code>/export V-{ $number } 公开</code>。
   *[false] V-{ $number } 的公开本：只有合计，没有席位。
  }
    核验：用包内的 verify.py 运行 <code>python3 verify.py { $file }</code>。根：<code>{ $root }</code>
seat-result-title =
    { $title }
    <b>V-{ $vote }</b> 已结束。您的席位：
seat-counted = 席位 { $seat }：已计入，<b>{ $choice }</b>，回执 <code>{ $receipt }</code>
seat-silent = 席位 { $seat }：没有投票。
seat-wrong = 哪里不对吗？请点下面的席位：主持人和监票人会收到。

notice-reminder = <b>V-{ $vote }</b> 将于 { $closes } 截止：{ $title }
    您的席位还没有投票。{ $method ->
        [yesno] 点下面的按钮，或发送 <code>/cast V-{ $vote } 赞成</code>。
       *[other] 点下面的按钮。
      }
notice-outage = 从 { $since } 到 { $until } 联系不上我，期间的点击丢失了。如果您在这段时间就 <b>V-{ $vote }</b>（{ $title }）投过票，请查看选票是否收到。{ $extended ->
    [true] 截止时间正好在其中，所以表决延长到 { $closes }。
   *[false] 表决仍按公布的 { $closes } 截止。
  }
notice-co-holder = { $name } 现在也持有席位 <b>{ $seat }</b>。一个席位只有一张选票。如果不对，请在 72 小时内告诉主持人。
ballot-receipt-in-private = 您的回执：在私聊里发送 /ballot V-{ $vote }。
