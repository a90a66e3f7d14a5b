# What is handed over besides the book

package-about = What the community keeps, for everybody to read. Text that a spreadsheet would take for a formula stands behind an apostrophe.
tallies-tallies = Tallies
tallies-commitments = Commitments
tallies-records = Records
tallies-name = Test
tallies-axis = Weighed
tallies-got = Got
tallies-needed = Needed
tallies-of = Of
tallies-passed = Met
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
handed-head = { $column ->
    [number] Number
    [record] Record
    [title] Title
    [lead] Leads
    [kind] Kind
    [owner] Owner
    [confirmed] Unconfirmed
    [text] What
    [place] Place
    [state] State
    [since] Since
    [due_at] Due
    [assigned_at] Asked for
    [document] Document
    [vote] Vote
    [voted] Voted
    [spent] Spent
   *[opened_at] Opened
  }
handed-yes = { $yes ->
    [true] yes
   *[false] no
  }
