# What became of what people said

way-step = { $stage ->
    [voting] { $what }, being voted on
    [passed] { $what } passed
    [failed] { $what } not passed
    [promised] { $what } promised
    [done] { $what } done, being checked
    [checked] { $what } done and checked
    [faults] { $what } done, with faults
    [unchecked] { $what } done, not checked
    [disputed] { $what } disputed
    [withdrawn] { $what } withdrawn, because “{ $text }”
    [declined] not taken, because “{ $text }”
   *[other] { $what }
  }
way-between = {" "}→ {""}
way-beside = {"; "}
way-nothing = waiting
proposal-themes = Made from { $themes }.
me-way = ↳ { $way }
me-supported = You too: <b>{ $number }</b> { $text }
me-answered = You answered <b>{ $number }</b>: { $text }{ $anonymous ->
    [true] {" "}(anonymous: you are not told, look here)
   *[false] {""}
  }

notice-became = { $stage ->
    [need] What you answered to <b>{ $yours }</b> is now need <b>{ $what }</b>: { $title }
    [theme] What you said or support, <b>{ $yours }</b>, is now in theme <b>{ $what }</b>: { $title }
    [split] What you said or support, <b>{ $yours }</b>, is a theme of its own now, <b>{ $what }</b>: { $title }
    [merged] What you said or support, <b>{ $yours }</b>, went from { $what } into <b>{ $into }</b>: { $title }
    [proposed] What you said or support, <b>{ $yours }</b>, has led to proposal <b>{ $what }</b>: { $title }
    [passed] What you said or support, <b>{ $yours }</b>: vote <b>{ $what }</b> has passed it ({ $title }).
    [failed] What you said or support, <b>{ $yours }</b>: vote <b>{ $what }</b> has not passed it ({ $title }).
   *[declined] What you said or support, <b>{ $yours }</b>, is not taken ({ $what }), because: <blockquote>{ $text }</blockquote>
  }

seat-yours = The vote was on what you said or support, <b>{ $yours }</b>: { $passed ->
    [true] passed.
   *[false] not passed.
  }
