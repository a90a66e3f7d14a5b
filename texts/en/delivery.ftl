# How things are told

sent-again = (sent again, { $count })
digest-title = <b>{ $count } things to tell you</b>
needs-listed = <b>New needs</b>

notice-group-lost = I was taken out of the group of <b>{ $title }</b>, or may no longer write there. Cards and results wait until I am let in again. Ballots can still be cast in private.
notice-group-found = I am back in the group of <b>{ $title }</b>. What waited is posted now, and the cards of what is open are posted anew.
notice-unreachable = <b>{ $title }</b>: { $count ->
    [one] one person
   *[other] { $count } people
  } could not be told about their seat. They blocked me or are gone from Telegram; somebody would have to ring at their door.

# Telling many, as the moderators see it

broadcast-title = { $kind ->
    [reminder] Reminding those who have not voted
    [reminder-again] Reminding once more those who have not voted
   *[seat-result] Telling each seat what was counted
  }: <b>V-{ $vote }</b>, { $title }
broadcast-planned = { $people } people, { $minutes ->
    [one] about a minute
   *[other] about { $minutes } minutes
  }.
broadcast-progress = { $sent } of { $people } told; { $minutes ->
    [one] about a minute
   *[other] about { $minutes } minutes
  } to go.
broadcast-later = { $sent } of { $people } told; it goes on at { $at }.
broadcast-done = Done: { $sent } of { $people } told.
broadcast-unreachable = { $count } could not be told: they never pressed Start, blocked me, or are gone.
