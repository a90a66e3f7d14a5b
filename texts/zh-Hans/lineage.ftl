# 大家说的话后来怎样了

way-step = { $stage ->
    [voting] { $what } 表决中
    [passed] { $what } 通过
    [failed] { $what } 未通过
    [promised] { $what } 已有承诺
    [done] { $what } 已完成，验收中
    [checked] { $what } 已完成并验收
    [faults] { $what } 已完成，有缺陷
    [unchecked] { $what } 已完成，无人验收
    [disputed] { $what } 有异议
    [withdrawn] { $what } 已撤回，原因是“{ $text }”
    [declined] 不予采纳，理由：{ $text }
   *[other] { $what }
  }
way-between = {" "}→ {""}
way-beside = ；
way-nothing = 等待中
proposal-themes = 由 { $themes } 形成。
me-way = ↳ { $way }
me-supported = 您附议的 <b>{ $number }</b> { $text }
me-answered = 您回答过 <b>{ $number }</b>：{ $text }{ $anonymous ->
    [true] （匿名，不另行通知，请在这里查看）
   *[false] {""}
  }

notice-became = { $stage ->
    [need] 您对 <b>{ $yours }</b> 的回答已成为需求 <b>{ $what }</b>：{ $title }
    [theme] 您提出或附议的 <b>{ $yours }</b> 已归入主题 <b>{ $what }</b>：{ $title }
    [split] 您提出或附议的 <b>{ $yours }</b> 已单独成为主题 <b>{ $what }</b>：{ $title }
    [merged] 您提出或附议的 <b>{ $yours }</b> 已由 { $what } 并入 <b>{ $into }</b>：{ $title }
    [proposed] 您提出或附议的 <b>{ $yours }</b> 已形成提案 <b>{ $what }</b>：{ $title }
    [passed] 您提出或附议的 <b>{ $yours }</b>：表决 <b>{ $what }</b> 已通过（{ $title }）。
    [failed] 您提出或附议的 <b>{ $yours }</b>：表决 <b>{ $what }</b> 未通过（{ $title }）。
   *[declined] 您提出或附议的 <b>{ $yours }</b> 不予采纳（{ $what }），理由：<blockquote>{ $text }</blockquote>
  }

seat-yours = 这次表决涉及您提出或附议的 <b>{ $yours }</b>：{ $passed ->
    [true] 已通过。
   *[false] 未通过。
  }
