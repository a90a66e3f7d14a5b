# What is handed over besides the book

package-about = What the community keeps, for everybody to read. Text that a spreadsheet would take for a formula stands behind an apostrophe.
tallies-tallies = Tallies
tallies-commitments = Commitments
tallies-records = Records
tallies-name = The test.
tallies-axis = What is weighed.
tallies-got = How much there was.
tallies-needed = How much is needed.
tallies-of = Of how much.
tallies-passed = 1 if it was met, 0 if not.
tallies-test = { $test ->
    [quorum] Quorum
   *[other] { $said }
  }{ $kind ->
    [silence] {", "}without the silent seats
   *[other] {""}
  }
tallies-on = { $axis ->
    [area] { $said } (m²)
   *[other] { $said }
  }
handed-day = { $column ->
    [since] Since
    [due_at] Due
    [assigned_at] Asked for
   *[opened_at] Opened
  }
