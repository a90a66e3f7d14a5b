# 修正案与保留意见

vote-on-amendment = 对修正案 { $point } 表决：赞成则成为提案的下一版。
amendment-made = 对 P-{ $proposal } 的修正案已列入意见板（第 { $point } 条），针对第 { $version } 版。由提案人采纳或不采纳。
amendment-wordless = 这条只有说明。请用 <code>/amend P-{ $proposal } { $point }</code> 加上 <code>原文:</code>、<code>改为:</code> 两行写出前后文字。
amendment-part = { $part ->
    [title] 标题
    [problem] 问题
    [place] 地点
    [cost] 费用
    [upkeep] 养护
   *[text] 内容
  }：
amendment-old = 原文：<blockquote>{ $text }</blockquote>
amendment-new = 改为：<blockquote>{ $text }</blockquote>
amendment-adds = 原文：<i>无，加在末尾</i>
amendment-strikes = 改为：<i>无，删去</i>
amendment-because = 理由：<blockquote>{ $text }</blockquote>
trail-title = <b>P-{ $proposal } #{ $point }</b> · { $title } 的{ $side ->
    [amendment] 修正案
   *[unless] “不同意，除非”
  }
trail-by = { $author } 提出。
trail-state = <b>{ $state ->
    [open] { $side ->
        [amendment] 待处理：由提案人采纳或不采纳。
       *[unless] 待考虑：由提案人采纳或答复。
      }
    [voting] 正在表决。
    [accepted] 已采纳。
    [declined] 未采纳。
    [lost] 表决未通过。
    [integrated] 已吸收。
    [standing] 已答复，仍保留。
   *[withdrawn] 已撤回。
  }</b>
trail-step = { $at }：{ $act ->
    [accept] { $name } 采纳，成为第 { $version } 版
    [decline] { $name } 不采纳
    [withdraw] { $name } 撤回
    [voting] { $name } 交付表决 V-{ $vote }
    [passed] V-{ $vote } 通过，成为第 { $version } 版
    [failed] V-{ $vote } 未通过
    [overtaken] V-{ $vote } 通过，但原文已经不在了
    [integrate] { $name } 已吸收
    [keep] { $name } 已答复
   *[reopen] { $name } 认为没有被吸收
  }{ $note ->
    [none] 。
   *[other] ：{ $note }
  }
trail-button = { $side ->
    [amendment] 前后文字与经过
   *[unless] 经过
  }
trail-example = 请这样写：<code>/trail P-2 5</code> 查看第 5 条修正案或保留意见的经过。提案人在后面写 <code>采纳</code>、<code>不采纳 理由</code>、<code>吸收 怎样</code> 或 <code>答复 内容</code>；提出的人写 <code>撤回</code> 或 <code>未吸收 原因</code>。
move = { $act ->
    [accept] ✓ 采纳
    [decline] 不采纳……
    [withdraw] 撤回
    [integrate] ✓ 已吸收……
    [keep] 答复，仍保留……
   *[reopen] 没有被吸收……
  }
move-ask = <b>P-{ $proposal } #{ $point }</b>：{ $act ->
    [decline] 为什么不采纳？
    [integrate] 怎样吸收的，现在写在哪里？
    [keep] 怎样答复？它会在表决时继续保留。
   *[reopen] 还缺什么？
  }请写在下一条消息里，大家都能看到。
moved = <b>P-{ $proposal } #{ $point }</b>：{ $act ->
    [accept] 已采纳。提案现在是第 { $version } 版。
    [decline] 未采纳，理由已告知提出的人。
    [withdraw] 已撤回。
    [integrate] 已吸收，已告知提出的人。
    [keep] 已答复。它仍保留，大家两边都能看到。
   *[reopen] 重新打开，已告知提案人。
  }
amendvote-example =
    请这样写，每项一行：
    <code>/amendvote P-2 5
    规则: simple-majority
    截止: 3天</code>
amendvote-opened = 修正案的表决 <b>V-{ $number }</b> 已在{ $community }开启。
notice-amendment-made = { $name } 对 { $proposal } 提出修正案（第 { $point } 条）：<blockquote>{ $text }</blockquote>
notice-point-moved = <b>P-{ $proposal } #{ $point }</b>：{ $act ->
    [accept] 您的修正案被采纳。提案现在是第 { $version } 版。
    [decline] 您的修正案未被采纳：{ $note }
    [passed] 您的修正案表决通过。提案现在是第 { $version } 版。
    [failed] 您的修正案表决未通过。
    [overtaken] 您的修正案表决通过，但原文已经不在了。
    [integrate] 您的保留意见已被吸收：{ $note }
   *[keep] 您的保留意见得到答复，仍然保留：{ $note }
  }
notice-point-returned = { $proposal } #{ $point }：{ $act ->
    [reopen] { $name } 认为保留意见没有被吸收：{ $note }
   *[withdraw] { $name } 已撤回。
  }
refused-passage-not-found = { $times ->
    [0] { $proposal } 现在没有“{ $passage }”这段文字。请从卡片上逐字复制。
   *[other] “{ $passage }”在 { $proposal } 里出现 { $times } 次。请多带上前后几个字。
  }
refused-not-to-be-moved = { $point } 不是修正案，也不是“不同意，除非”，或不由您来改。
refused-no-passage = { $point } 只有说明。请先写出前后文字：<code>/amend { $point }</code>（不写 #），加上 <code>原文:</code> 和 <code>改为:</code> 两行。
refused-move-unfit = { $point } 不能这样处理：它{ $state ->
    [open] 还没有处理
    [voting] 正在表决
    [accepted] 已采纳
    [declined] 未采纳
    [withdrawn] 已撤回
    [lost] 表决未通过
    [integrated] 已吸收
   *[standing] 已答复，仍保留
  }。
refused-not-for-you = { $who ->
    [author] 只有提案人可以这样处理 { $point }。
    [maker] 只有提出 { $point } 的人可以这样做。
   *[moderator] { $point } 由主持人交付表决：/amendvote
  }
