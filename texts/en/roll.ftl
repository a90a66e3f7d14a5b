# The roll and its seats

roll-read = <b>{ $filename }</b>: { $rows } rows read ({ $encoding }).
roll-problems = { $count ->
    [one] One row or column must be mended:
   *[other] { $count } things must be mended:
  }
roll-warnings = { $count ->
    [one] One thing to make sure of:
   *[other] { $count } things to make sure of:
  }
roll-nothing-stored = Nothing was stored. Mend the file and send it again.
roll-confirm = Nothing is stored yet. Is this right?
roll-store = Store it
roll-discard = Discard it
roll-discarded = Discarded. Nothing was stored.
roll-at-line = line { $line }: { $said }
roll-counts = Roll “{ $name }”: { $seats } seats with { $units } units.
roll-total = – { $axis }: { $total }
roll-difference = Against the stored roll: { $added } seats come, { $removed } go, { $changed } change.
roll-difference-seats = { $kind ->
    [added] – come
    [removed] – go
   *[changed] – change
  }: { $seats }
roll-stored = Stored: { $seats } seats in <b>{ $community }</b>. { $given ->
    [0] {""}
   *[other] { $given } codes came with your file.{" "}
  }{ $fresh ->
    [0] {""}
   *[other] { $fresh } seats had no code, so I made them one: hand each over against the roll, then delete the file with them.
  }
roll-codes-file = Codes for the seats. Each works once and for 60 days. Hand them over against the roll, and delete this file afterwards.
roll-not-moderator-file = I cannot read that file. I keep photos, voice notes, places, and PDFs as plan drawings of proposals; anything else please say in words. Roll files are read from moderators only.
join-example = Say it like this: <code>/join ABCDE-12345</code>
join-done = Welcome! You now hold seat <b>{ $seat }</b> in { $community }.{ $others ->
    [0] {""}
    [one] {" "}One other holder has been told.
   *[other] {" "}{ $others } other holders have been told.
  } Until { $until } the claim is provisional. One seat casts one ballot, whoever of its holders casts it.
join-wrong = { $left ->
    [0] That code opens no seat. That was the fifth wrong one: try again in an hour, or ask a moderator.
    [one] That code opens no seat. Check it letter by letter; one try is left.
   *[other] That code opens no seat. Check it letter by letter; { $left } tries are left.
  }
my-seats = { $community }: { $count ->
    [0] you hold no seat here. A seat is taken with a code: /join CODE
   *[other] you hold { $seats }.
  }
roll-codes-at = The codes for the seats are in { $path }. Each works once and for 60 days. Hand them over against the roll, then delete the file.
