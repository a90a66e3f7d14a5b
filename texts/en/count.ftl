# The sheet that `yishiting count` prints

sheet-read = { $file }: { $ballots } ballots, { $options } options.
sheet-unused = Decided nothing: { $blank } blank, { $spoiled } spoiled, { $lapsed } with withdrawn options only.
sheet-method = Counted by { $method }, { $because ->
    [file] as the file says.
    [asked] as asked.
   *[usual] as is usual for such a file, which names no method (--method for another).
  }
sheet-axis = The count of { $axis } decides.
sheet-seats = Seats: { $seats }.
sheet-column = { $column ->
    [option] Option
    [cost] Cost
    [first] First choices
    [preferred] Above the default
    [duels] Duels won
    [test] Test
    [axis] Counted in
    [needed] Needed
    [got] Got
    [of] Of
   *[total] Total
  }
sheet-withdrawn = { $option } (withdrawn)
sheet-elected = Elected, in this order: { $winners }
sheet-funded = Funded, in this order: { $winners }
sheet-nobody = Nobody is elected.
sheet-nothing = Nothing is funded.
sheet-budget = { $spent } of { $budget } is spent.
sheet-rounds = How it came about
sheet-rule = Rule { $rule }: { $title }
sheet-passed = { $passed ->
    [true] ✓ PASSED
   *[false] ✗ NOT PASSED
  }
sheet-test = { $passed ->
    [true] ✓ passed
   *[false] ✗ not passed
  }{ $online ->
    [true] , on the line
   *[false] {""}
  }
sheet-procedure = How the vote was called is not in this file and was not checked.
sheet-eligible = The file does not say how many could have voted: everybody in it did.
sheet-official-same = The official result in the file is the same.
sheet-official-other = The official result in the file is another. Only there: { $there }. Only here: { $here }.
sheet-lot-own = A tie was settled by lot. No seed was given, so the file's own SHA-256 was the seed: { $seed }. Give the published one with --seed.
sheet-lot-given = A tie was settled by lot, from the seed { $seed } for “{ $vote }”.
sheet-counting = Counting { $file } …
