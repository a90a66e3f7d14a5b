# Proposals to the same problem beside each other

compare-example = Say it like this: <code>/compare P-2</code> puts it beside what else is proposed for the same needs; <code>/compare P-2 P-5</code> compares these.
compare-heading = Proposals beside each other
compare-title = <b>Proposals beside each other</b>
compare-about = to the same problem: { $problem }
compare-problem = All of them answer { $problem }.
compare-name = <b>P-{ $proposal }</b> · { $title }
compare-named = { $criterion ->
    [plans] Plan drawings
    [cost] Cost
    [place] Where
    [upkeep] Upkeep
    [support] Support
    [pros] For
   *[cons] Against, or “no, unless”
  }
compare-criterion = <b>{ $criterion ->
    [plans] Plan drawings
    [cost] Cost
    [place] Where
    [upkeep] Upkeep
    [support] Support
    [pros] For
   *[cons] Against, or “no, unless”
  }</b>
compare-cell = P-{ $proposal }: { $said }
compare-unsaid = not said
compare-none = nothing yet
compare-more = + { $count } more
compare-support = { $seats ->
    [one] one seat
   *[other] { $seats } seats
  }{ $people ->
    [0] {""}
    [one] {", "}one person without a seat
   *[other] {", "}{ $people } people without a seat
  }
compare-others = There is no room for { $others } beside these: name those you want, as in <code>/compare P-2 P-5</code>.
compare-board = The board of P-{ $proposal }
compare-sketches = { $count ->
    [0] none
    [one] a drawing as a picture
   *[other] { $count } drawings as pictures
  }
compare-drawings = Drawings of P-{ $proposal }
compare-button = Compare with { $others }
proposal-alternatives = Also proposed for the same problem: { $others }.
refused-nothing-to-compare = Nothing else is proposed for the needs of { $proposal }. Name two, as in <code>/compare P-2 P-5</code>.
