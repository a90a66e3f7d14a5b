# Giving a proxy step by step, and the seats that are lent

proxy-new = { $count ->
    [one] ＋ Ask somebody to cast for me
   *[other] ＋ Ask somebody in { $title }
  }
proxy-lent = <b>V-{ $vote }</b>: { $title }
    You may cast for these seats by proxy. Their holders can always cast themselves, and that goes before.
proxy-lent-seat = · Seat <b>{ $seat }</b> of { $giver }{ $state ->
    [own] : its holder has cast
    [cast] : you have cast <b>{ $choice }</b>, and may change it
   *[none] : nothing cast yet
  }
proxy-instruction = Instruction: { $text }
proxy-fill-in = Fill in for { $seat }
proxy-lasting = Every vote for { $days ->
    [365] a year
   *[other] { $days } days
  }
ask-proxy-person = Who shall cast for you? Write their name, or a part of it; it must be somebody of this community.
ask-proxy-taker = Is it one of these? If not, write more of the name.
ask-proxy-seat = For which of your seats? Leave it out for all of them.
ask-proxy-scope = For one vote, or for every vote until a day? Choose, or write a number (<code>V-3</code>), a duration (<code>60d</code>) or a date.
ask-proxy-instruction = How shall they cast? Write it down for them, or leave it out: then they decide freely.
