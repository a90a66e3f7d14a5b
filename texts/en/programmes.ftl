# Programmes that departments and sponsors offer

programme-card-title = <b>O-{ $number }</b> · offer: { $title }
programme-provider = From { $provider }{ $confirmed ->
    [true] {"."}
   *[false] {" "}(unconfirmed; document { $document }).
  }
programme-line = { $key ->
    [money] Money
    [conditions] Conditions
    [document] Document
   *[place] Where
  }: { $text }
programme-ends = { $state ->
    [open] To be asked for until { $at }.
    [expired] It was open until { $at }.
   *[withdrawn] Withdrawn.
  }
programme-fits = Fits { $themes }.
programme-may-fit = May fit { $themes }: a moderator says whether it does.
programme-fits-yes = Fits { $theme }
programme-fits-no = Not { $theme }
programmes-title = <b>Offers that are open</b>
programmes-none = No offer is open.
programmes-line = <b>O-{ $number }</b> { $title } · { $provider } · until { $at }
programmes-more = /offer O-1 shows one of them.
offer-example =
    Say it like this:
    <code>/offer Lamps for old neighbourhoods
    from: Street office
    money: up to 30,000 yuan
    conditions: half is paid by the residents
    until: 2026-12-01
    place: building 2
    document: SJ-2026-41</code>
    For whom: departments, the convener, and moderators on behalf of others (then with <code>from:</code> and <code>document:</code>).

notice-programme-ending = Offer <b>{ $what }</b> ({ $title }) ends on { $on }. It fits: { $themes ->
    [none] no theme yet
   *[other] { $themes }
  }.
notice-programme-over = Offer <b>{ $what }</b> ({ $title }) has ended on { $on }. It fitted: { $themes ->
    [none] no theme
   *[other] { $themes }
  }.

refused-may-not-offer = An offer is entered by a department, the convener, or a moderator on behalf of one.
refused-not-department = What was entered on behalf of a department is confirmed by somebody with that role.
refused-programme-over = { $programme } is { $state ->
    [expired] over: its last day has passed.
   *[withdrawn] withdrawn.
  }
