# Refusals: what is wrong, where, and what to do next

refused-bad-duration = { $why ->
    [past] “{ $said }” has passed already. Give a moment that is still to come.
    [far] “{ $said }” is more than 400 days away. Give an earlier one.
   *[unreadable] I cannot read “{ $said }” as a time. Write <code>90s</code>, <code>15m</code>, <code>12h</code>, <code>7d</code>, or a date such as <code>2026-12-01</code>.
  }
refused-unknown-rule = There is no rule “{ $said }”. Known: { $known }.
refused-unknown-number = There is no { $number } here. Check the number on its card.
refused-unknown-key = Line { $line }: I do not know “{ $key }:” here. Known: { $known }.
refused-missing-key = Something is missing: <b>{ $key }</b>. Add it and send the whole message again.
refused-bad-value = “{ $said }” does not fit <b>{ $key }</b>. { $known ->
    [none] Give another one.
   *[other] Possible: { $known }.
  }
refused-too-long = <b>{ $key }</b> is too long: { $length } characters, at most { $limit } fit.
refused-no-community = I know no community here for you. In a group: its admin sends /setup. In private: first take part in the group, or take your seat with /join CODE.
refused-which-community = You are in several communities: { $names }. Put the name before the number, as in <code>cherry/V-1</code>.
refused-group-only = This works in the group only.
refused-private-only = This works in private only: write to me directly.
refused-anonymous-sender = You are writing anonymously or as a channel, so I cannot know who you are. Turn “Remain anonymous” off and send it again.
refused-not-chat-admin = The first to set up a hall must be an admin of this group.
refused-already-set-up = { $community } is set up already. Its moderators can change the settings.
refused-name-taken = The short name “{ $name }” is taken by another community. Choose another one.
refused-not-moderator = Only a moderator can do that. Ask one of them.
refused-unknown-person = I do not know “{ $said }”. The person must have written in the group or to me once; then give @name, or reply to a message of theirs.
refused-not-your-card = That button is not yours to press here. Use the card in your own group or private chat.
refused-no-roll = { $community } has no roll yet. A moderator sends it to me in private as a CSV or XLSX file.
refused-roll-lacks-axis = The roll “{ $roll }” has no column for { $axis }, which rule { $rule } counts. Import a roll that has it, or choose another rule.
refused-roll-in-use = { $votes } is open: no seat may be taken from the roll until it has closed.
refused-import-gone = That preview is out of date: a newer file was sent, or the roll has changed. Send the file again.
refused-codes-locked = Too many wrong codes. Try again in { $minutes } minutes, or ask a moderator.
refused-code-spent = { $why ->
    [used] That code has been used already. If it was not you, tell a moderator now.
   *[expired] That code has expired. Ask a moderator for a new one.
  }
refused-not-seated = You hold no seat in the electorate of { $vote }, so you cannot cast a ballot in it. If you have a code: /join CODE. The electorate was fixed when the vote opened.
refused-not-your-seat = You do not hold seat { $seat } in this vote. /seats shows yours.
refused-vote-closed = { $vote } closed { $closed } and takes no more ballots. What was cast before stands.
refused-vote-not-open = { $vote } is not open yet; it opens { $opens }.
refused-later-choice-stands = A later choice of yours in { $vote } has arrived already and stands. Look with /ballot { $vote }.
refused-vote-still-open = { $vote } is not counted yet. The bundle exists once it has closed.
refused-gate-not-met = { $proposal } cannot be voted on yet. Still missing:
refused-proposal-voted = { $proposal } has its vote already: { $vote }.
refused-survey-closed = { $survey } is closed. Thank you all the same.
refused-nothing-awaited = I was not waiting for an answer from you. /help shows what I can do.
refused-not-promised = Only the one named in { $record }, or a moderator on their behalf, can report it done.
refused-nothing-promised = Nobody has been named in { $record } yet. A moderator does it with /assign { $record }.
refused-not-asked = You are not among those who asked for { $record }, or it is not being checked now.
refused-file-too-large = { $filename } is too large: { $size } MB, at most { $limit } MB are read. Send only the sheet with the roll.
failed = Something went wrong on my side, and nothing of it was kept. Please send it again in a moment.
refused-last-moderator = That is the only moderator. Name another one first: /role @name moderator
refused-codes-taken = { $count } codes in the file already belong to other seats, so nothing was stored. Give other codes, or leave the column out: I make codes then.
refused-not-member = This is for the members of the group. Join it first, or take your seat with /join CODE.
