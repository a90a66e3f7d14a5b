# 计票之后：为什么是这个结果；除非；图和公示

why-button = 为什么是这个结果？
why-title = <b>V-{ $number }</b> · 为什么是这个结果：{ $title }
why-check = 全部内容，可自己重新计票：/export V-{ $number }
why-passed = <b>通过了</b>：规则的各项要求都达到了。
why-failed = <b>没有通过。</b>规则的要求，以及差多少：
why-same = 连您在内，说{ $choice }的有：{ $axis } { $weight }（占参与者的 { $share }）
why-beyond = （超过界限 { $weight }）
why-short = （<b>还差 { $weight }</b>）
why-mine = { $chosen ->
    [true] <b>您首选的 { $option } 选上了。</b>
   *[false] <b>您首选的 { $option } 没有选上。</b>
  }
why-rounds = <b>计票经过</b>
result-next-nothing = 没有后续。随时可以提出新的提案。
unless-button = 不同意，除非……
unless-ask = <b>V-{ $number }</b> · { $title }
    您投了反对。怎样您可以接受？请用一条消息写下（最多 500 字）。它不具名记入档案，负责实施的人会读到。
unless-stands = 您目前写的是：<blockquote>{ $text }</blockquote>
unless-kept = 已不具名记入 V-{ $number } 的档案：<blockquote>{ $text }</blockquote>
unless-dropped = 已撤回：V-{ $number } 的档案中没有您的意见。
unless-drop = 撤回
refused-not-against = 您在 { $vote } 中没有投反对，所以没有条件可写。
refused-conditions-closed = { $vote } 结束已过三天。请在下一份提案上作为意见提出。
record-conditions = 投反对的人怎样可以接受：
page-conditions = 投反对的人怎样可以接受
notice-chart = 结果图。图中内容的文字：
    { $words }
notice-wall-notice = <b>V-{ $number }</b> 的张贴公示，{ $form ->
    [pdf] 可直接打印（PDF）
    [docx] 文档（DOCX）
   *[xlsx] 表格（XLSX）
  }。一页纸：打印后填上日期，签字盖章，张贴。
