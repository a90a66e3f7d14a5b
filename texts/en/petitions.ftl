# Petitions: a matter is put onto the agenda by signing

petition-title = <b>A-{ $number }</b> · petition: { $title }
petition-by = Begun by { $author }.
petition-asks = { $rule ->
    [none] <b>Signatures so far</b> (one a seat):
   *[other] <b>Signatures so far</b> (one a seat, { $combine ->
        [any] one of these is enough
       *[all] all of these
      } by the rule <code>{ $rule }</code>):
  }
petition-seats = { $reached ->
    [true] ✓
   *[false] ·
  } { $got } of { $needed } seats
petition-axis = { $reached ->
    [true] ✓
   *[false] ·
  } { $axis }: { $got } of { $needed }
petition-full = Enough have signed. Its discussion opens by itself on { $at }, unless signatures are taken back until then.
petition-how = <i>Whoever holds a seat can sign; a second tap takes it back. Co-owners sign once. Nobody’s name is shown.</i>
petition-opened = Enough have signed: its discussion is open, as P-{ $proposal }.
petition-withdrawn = Taken back by whoever began it.
petition-sign = ✍️ Sign · { $count }
petition-withdraw = Take the petition back
petition-signed = You have signed A-{ $number }, for { $seats ->
    [one] one seat
   *[other] { $seats } seats
  }. A second tap takes it back.
petition-unsigned = Your signature under A-{ $number } is taken back.
vote-called-by = Called by the seats that signed { $petition }.
petition-made = <b>A-{ $number }</b> is before { $community }. { $posted } There it can be signed.
petition-open = Open its discussion now
petition-opened-now = The discussion of A-{ $number } is open, as P-{ $proposal }.
petition-taken-back = A-{ $number } is taken back.
petition-example =
    Say it like this, each thing on a line of its own:
    <code>/petition Benches in the yard
    matter: Courtyard
    text: The old ones are broken …</code>
    Once enough seats have signed, its discussion opens by itself after 7 days. <code>/petition A-1</code> shows how one stands.
notice-petition-full = <b>A-{ $petition }</b>: { $title }. Enough have signed. Its discussion opens by itself on { $until }.
refused-petition-over = { $petition } { $state ->
    [opened] has opened its discussion already.
    [wanting] has too few signatures by now.
    [full] is full: it is theirs who signed, and can no longer be taken back.
   *[withdrawn] was taken back.
  }
refused-seat-has-signed = Seat { $seat } has signed { $petition } already, by { $name }. A seat signs once.
refused-no-seat-to-sign = Only seats sign { $petition }. Take yours with the code on your slip (/join).
