# 大家說的話後來怎樣了

way-step = { $stage ->
    [voting] { $what } 表決中
    [passed] { $what } 通過
    [failed] { $what } 未通過
    [promised] { $what } 已有承諾
    [done] { $what } 已完成，驗收中
    [checked] { $what } 已完成並驗收
    [faults] { $what } 已完成，有缺失
    [unchecked] { $what } 已完成，無人驗收
    [disputed] { $what } 有異議
    [withdrawn] { $what } 已撤回，原因是「{ $text }」
    [declined] 不予採納，理由：{ $text }
   *[other] { $what }
  }
way-between = {" "}→ {""}
way-beside = ；
way-nothing = 等待中
proposal-themes = 由 { $themes } 形成。
me-way = ↳ { $way }
me-supported = 您附議的 <b>{ $number }</b> { $text }
me-answered = 您回答過 <b>{ $number }</b>：{ $text }{ $anonymous ->
    [true] （匿名，不另行通知，請在這裡查看）
   *[false] {""}
  }

notice-became = { $stage ->
    [need] 您對 <b>{ $yours }</b> 的回答已成為需求 <b>{ $what }</b>：{ $title }
    [theme] 您提出或附議的 <b>{ $yours }</b> 已歸入主題 <b>{ $what }</b>：{ $title }
    [split] 您提出或附議的 <b>{ $yours }</b> 已單獨成為主題 <b>{ $what }</b>：{ $title }
    [merged] 您提出或附議的 <b>{ $yours }</b> 已由 { $what } 併入 <b>{ $into }</b>：{ $title }
    [proposed] 您提出或附議的 <b>{ $yours }</b> 已形成提案 <b>{ $what }</b>：{ $title }
    [passed] 您提出或附議的 <b>{ $yours }</b>：表決 <b>{ $what }</b> 已通過（{ $title }）。
    [failed] 您提出或附議的 <b>{ $yours }</b>：表決 <b>{ $what }</b> 未通過（{ $title }）。
   *[declined] 您提出或附議的 <b>{ $yours }</b> 不予採納（{ $what }），理由：<blockquote>{ $text }</blockquote>
  }

seat-yours = 這次表決涉及您提出或附議的 <b>{ $yours }</b>：{ $passed ->
    [true] 已通過。
   *[false] 未通過。
  }
