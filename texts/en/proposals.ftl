# Proposals and discussion

propose-example =
    Say it like this, each thing on a line of its own:
    <code>/propose Lights by the gate
    needs: N-3 N-7
    matter: Courtyard
    cost: 12000
    place: gate of building 2
    upkeep: the property company
    text: Six lamps on motion sensors, …</code>
propose-done = <b>P-{ $number }</b> is before { $community }. { $posted } { $seconds ->
    [0] Replies under the card are kept as its discussion.
   *[other] Once { $seconds } seats second it, it is discussed; what is said before does not count.
  }
proposal-card-title = <b>P-{ $number }</b> · proposal: { $title }
proposal-by = By { $author }, version { $version }.
proposal-line = { $key ->
    [cost] Cost
    [place] Where
   *[upkeep] Who maintains it
  }: { $text }
proposal-needs = Answers { $needs }.
