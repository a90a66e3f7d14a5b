# 表决的约定

straw-mark = 意向摸底，不作决定：
refused-straw-decides-nothing = 意向摸底只问大家怎么想：没有参与门槛，不延长，也没有第二次表决。请不要写 <code>规则:</code>；{ $rule } 不适用。
refused-close-too-early = 表决会在 { $closes } 截止，而它 { $opens } 才开始。请把截止定得晚一些。
refused-extension-unfit = { $why ->
    [long] 截止最多推迟 { $most } 天。请在<code>可延长：</code>后面写短一些的时间。
   *[quorum] 规则 { $rule } 不要求有多少人参与，没有什么可等的。请去掉<code>可延长：</code>（extend）这一行。
  }
refused-part-unfit = 规则 { $rule } 是给整本名册的，“{ $part }”不能单独表决。请用写有 <code>part = "stair"</code>、<code>"building"</code> 或 <code>"affected"</code> 的规则；或者只做意向摸底。
refused-nobody-affected = { $matter } 还没有人标出名册“{ $roll }”里受影响的席位。请逐个列出：<code>范围: 3-2-501，3-2-502</code>
refused-no-extension = { $why ->
    [none] { $vote } 不能延长：开启时没有约定。
    [early] { $vote } 要到快截止、提醒发出之后才能延长。
    [used] { $vote } 已经延长过一次。
   *[reached] { $vote } 不需要延长：参与人数已经够了。
  }
refused-called-again = { $vote } 已经有第二次表决：{ $second }。
terms-straw = <i>意向摸底：只问大家怎么想，不作决定。不开项目档案，谁也不能把它当成决定来引用。</i>
terms-matter = 事项类型：{ $matter }。
terms-part = 只有 { $part } 的席位投票，单独计票。
terms-affected = { $about ->
    [none] 只有这 { $count } 个席位投票，单独计票：{ $part }
   *[other] 只有受 { $about } 影响的 { $count } 个席位投票，单独计票。
  }
terms-extension = 到时参与的人不够，主持人可以把截止延长一次，延长 { $days } 天。
terms-objections = 对名册还有 { $count } 件异议没有答复。
terms-first = <b>这是 { $vote } 之后的第二次表决。</b>在 { $vote } 中投的票不计入这次。
terms-second = 第二次表决是 { $vote }。
offer-extend = 参与的人不够：延长 { $days } 天（主持人）
offer-second-call = 开启第二次表决（主持人）
offer-roll = 看看名册里我的那一行
vote-extended = V-{ $number } 延长到 { $closes }。
vote-called-again = V-{ $number } 是第二次表决：{ $opens } 开始，{ $closes } 截止。
notice-extended = <b>V-{ $vote }</b>（{ $title }）到现在参与的人还不够。按事先公布的约定延长一次，到 { $closes } 截止。已经投的票照样有效。
notice-reminder-again = 参与的人不够，<b>V-{ $vote }</b> 已延长：{ $title }
    将于 { $closes } 最终截止，您的席位还没有投票。{ $method ->
        [yesno] 请点下面的按钮，或发送 <code>/cast V-{ $vote } 赞成</code>。
       *[other] 请点下面的按钮。
      }
matters-title = <b>{ $community }</b>：这是谁的地方？
matters-line = · <b>{ $name }</b>：规则 <code>{ $rule }</code>，{ $roll ->
    [none] 第一本名册
    [owners] 名册“业主”
   *[other] 名册“{ $roll }”
  }
roll-called = { $roll ->
    [owners] 业主
   *[other] { $roll }
  }
matters-none = { $community }还没有事项类型。
matters-how =
    主持人一行设一类：名称、规则，需要时再写名册；写 <code>-</code> 就去掉：
    <code>/matters
    楼道: cn-278-ordinary
    院子: cn-278-ordinary, 业主</code>
    以后 <code>/openvote</code> 只要写 <code>事项类型: 楼道</code>。
ask-openvote-matter = 这是谁的地方？选了事项类型，规则和名册就定了。
