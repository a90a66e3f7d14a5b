# Could it flip?

flip-doubts = Could it flip? In doubt: { $count ->
    [one] one seat
   *[other] { $count } seats
  } ({ $kinds }).
flip-kind = { $kind ->
    [contested] contested { $count }
    [proxy] by proxy { $count }
    [assisted] by telephone or on paper { $count }
   *[recused] recused against the holder’s word { $count }
  }
flip-stands-needed = At least { $needed } seats would have to change before the result did: it stands.
flip-verdict = { $verdict ->
    [stands] However they are counted, the result is the same: it stands.
    [could] Counted differently, these seats could change the result.
   *[unknown] It is not ruled out that they could change the result: not everything they might have said can be tried with this way of voting.
  }
