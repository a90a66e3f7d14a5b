# What goes with a result besides its numbers

beside-straw = A straw poll: it asks what people think and decides nothing. Nobody may cite it as a decision.
beside-part = Only this part of the roll was asked, and it was counted apart: { $part }.
beside-second = This was the second call, after { $vote }.
beside-without-gate = The vote was opened without the gate of the discussion being met, by a moderator and a teller. Lacking: { $lacking }. Reason: { $reason }
beside-extended = { $minutes ->
    [0] Too few had taken part, so the close was put off once, as announced, until { $until }.
   *[other] The hall could not be reached for { $minutes } minutes, so the close was put off until { $until }.
  }
beside-fallback = Objections stand, so the count decided, as the rule says.
beside-on-line = A test stands exactly on the line: a single unit would have turned it.
