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
refused-too-long = <b>{ $key }</b> is too long: { $length } characters, at most { $limit } fit. Shorten it and send it again.
refused-no-community = I know no community here for you. In a group: its admin sends /setup. In private: first take part in the group, or take your seat with /join CODE.
refused-which-community = You are in several communities: { $names }. Put the name before the number, as in <code>cherry/V-1</code>.
refused-unknown-community = You are in no community called “{ $said }”. Yours: { $names }.
refused-conversation-stale = What you began with <code>/{ $command }</code> has waited for more than a day, so I ended it; nothing of it was kept. Send it again to begin anew.
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
refused-not-your-seat = You do not hold seat { $seat }. /seats shows yours.
refused-vote-closed = { $vote } closed { $closed } and takes no more ballots. What was cast before stands.
refused-vote-not-open = { $vote } is not open yet; it opens { $opens }.
refused-nothing-marked = Nothing is marked yet. Choose first, then cast.
refused-later-choice-stands = A later choice of yours in { $vote } has arrived already and stands. Look with /ballot { $vote }.
refused-vote-still-open = { $vote } is not counted yet. The bundle exists once it has closed.
refused-gate-not-met = { $proposal } cannot be voted on yet. Still missing:
refused-proposal-voted = { $proposal } has its vote already: { $vote }.
refused-survey-closed = { $survey } is closed. Thank you all the same. <code>/results { $survey }</code> shows what came of it.
refused-nothing-awaited = I was not waiting for an answer from you. /help shows what I can do.
refused-not-promised = Only the one named in { $record }, or the convener or a moderator on behalf of one who is not in the chat, can say that.
refused-nothing-promised = Nobody has been named in { $record } yet. A moderator does it with /assign { $record }.
refused-not-asked = You are not among those who are asked about { $record }, or it is not being checked now.
refused-file-too-large = { $filename } is too large: { $size } MB, at most { $limit } MB are read. Send only the sheet with the roll.
failed = Something went wrong on my side, and nothing of it was kept. Please send it again in a moment.
refused-last-moderator = That is the only moderator. Name another one first: /role @name moderator
refused-codes-taken = { $count } codes in the file already belong to other seats, so nothing was stored. Give other codes, or leave the column out: I make codes then.
refused-not-member = This is for the members of the group. Join it first, or take your seat with /join CODE.
refused-no-second-call = { $why ->
    [none] Rule { $rule } has no second call.
    [first] <code>{ $rule }</code> is a second call: it needs a counted vote on the same matter under the rule itself, and there is none.
   *[little] The first vote leaves no room for <code>{ $rule }</code>: it passed, or what the rule wants it to have reached was not reached.
  }
refused-modifier-unfit = <code>{ $modifier }</code> changes how { $axis } counts, and rule { $rule } does not count it. Use it with a rule that does, such as fr-25.
refused-rule-of-part = Rule { $rule } is for the seats of one { $part ->
    [stair] stair
    [building] building
   *[affected] matter, those it affects,
  } only. Say which: <code>part: 3</code> for a building, <code>part: 3-2</code> for a stair, <code>part: N-3</code> or a list of seats for those affected.
refused-rule-gone = That rule has been decided on already, or was never shown. Send it again with /rule.
refused-rule-unreadable = That is not TOML: { $said }. Compare it with the example in docs/rules.md.
refused-rule-key-unknown = A rule has no <code>{ $key }</code>. Here it may have: { $known }.
refused-rule-key-missing = <code>{ $key }</code> is missing, and nothing in a rule goes without saying. Write: <code>{ $write }</code>
refused-rule-value-unfit = <code>{ $key }</code>: “{ $said }” does not fit. Write: <code>{ $write }</code>
refused-rule-contradicts = <code>{ $key }</code>: { $why ->
    [no-axis] there is nothing to count. Write at least one <code>[[axes]]</code>.
    [axis-twice] the same axis stands twice. Put what it needs into one.
    [out-of-reach] nobody can ever reach that line, so nothing could pass. Write a fraction below 1, or <code>at_least = "1"</code> for all.
    [met-by-nothing] that line is met whatever happens. Write a fraction above 0, or <code>quorum = "none"</code>.
    [cap-of-all] a cap lies between nothing and all. Write a fraction such as <code>"1/5"</code>, or <code>"none"</code>.
    [silent-unfounded] seats that say nothing may count only by a clause that the community agreed on. Cite it, or write <code>silent = "absent"</code>.
    [silent-days] silence counts as yes only after a time. Write how many days after delivery, such as <code>30</code>.
    [abstain-cast] the base is yes and no together, so abstentions are not in it. Write <code>abstain = "out_of_base"</code>, or take the line of the participants.
    [tie-never] as many yes as no can never be on the line here, so there is no tie to break. Write <code>tie = "fail"</code>.
    [proxy-either] with one of the two limits open the other limits nothing. Write both <code>most</code> and <code>share</code>, or <code>limits = "both"</code>.
    [call-nobody] nobody could call a vote. Name roles or signatures, or write <code>call = "none"</code>.
    [stops-nothing] it names something that the rule does not ask for. Give it days (or a <code>call</code>), or take it out of <code>stops</code>.
    [second-no-quorum] the rule has no quorum that could be missed. Write <code>after = "not_passed"</code>, or give an axis a quorum.
   *[second-axis] it names an axis that the first call does not count. Name one of the rule's own.
  }
