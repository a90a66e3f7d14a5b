# The terms of a vote

straw-mark = Straw poll, decides nothing:{" "}
refused-straw-decides-nothing = A straw poll only asks what people think: no quorum, no extension, no second call. Leave <code>rule:</code> out; { $rule } does not fit it.
refused-close-too-early = The vote would close { $closes }, and it opens { $opens }. Give a later close.
refused-extension-unfit = { $why ->
    [long] A close can be put off by { $most } days at most. Give a shorter time behind <code>extend:</code>.
   *[quorum] Rule { $rule } does not ask for enough to take part, so there is nothing to wait for. Leave the line <code>extend:</code> out.
  }
refused-part-unfit = Rule { $rule } is for the whole roll, so “{ $part }” cannot vote apart. Take a rule with <code>part = "stair"</code>, <code>"building"</code> or <code>"affected"</code>; or only ask, with a straw poll.
refused-nobody-affected = At { $matter } nobody has marked a seat of the roll “{ $roll }” yet. List the seats: <code>part: 3-2-501, 3-2-502</code>
refused-no-extension = { $why ->
    [none] { $vote } cannot be extended: nothing was said of it when it was opened.
    [early] { $vote } may be extended only towards its end, once the reminder has gone out.
    [used] { $vote } has been extended once already.
   *[reached] { $vote } needs no extension: enough take part.
  }
refused-called-again = { $vote } has its second call already: { $second }.
terms-straw = <i>A straw poll: it asks what people think, and decides nothing. No record is opened, and nobody may cite it as a decision.</i>
terms-matter = Whose ground it is: { $matter }.
terms-part = Only the seats of { $part } vote; they are counted apart.
terms-affected = { $about ->
    [none] Only these { $count } seats vote; they are counted apart: { $part }
   *[other] Only the { $count } seats that { $about } affects vote; they are counted apart.
  }
terms-extension = If too few take part, a moderator may put the close off once, by { $days ->
    [one] one day
   *[other] { $days } days
  }.
terms-objections = { $count ->
    [one] One objection to the roll is not answered yet.
   *[other] { $count } objections to the roll are not answered yet.
  }
terms-first = <b>The second call, after { $vote }.</b> Ballots cast in { $vote } do not count here.
terms-second = The second call is { $vote }.
offer-extend = Too few take part: extend by { $days ->
    [one] one day
   *[other] { $days } days
  } (moderators)
offer-second-call = Open the second call (moderators)
offer-roll = My row on the roll
vote-extended = V-{ $number } goes on until { $closes }.
vote-called-again = V-{ $number }, the second call: it opens { $opens } and closes { $closes }.
notice-extended = Too few have taken part in <b>V-{ $vote }</b> ({ $title }) so far. As was announced, it goes on once more, until { $closes }. Ballots already cast stand.
notice-reminder-again = <b>V-{ $vote }</b> was extended, because too few had taken part: { $title }
    It closes { $closes } for good, and your seat has not voted yet. { $method ->
        [yesno] Tap here, or send <code>/cast V-{ $vote } yes</code>.
       *[other] Tap here.
      }
matters-title = <b>{ $community }</b>: whose ground is it?
matters-line = · <b>{ $name }</b>: rule <code>{ $rule }</code>, { $roll ->
    [none] the first roll
   *[other] roll “{ $roll }”
  }
roll-called = { $roll }
matters-none = { $community } has no types of matter yet.
matters-how =
    A moderator sets them, one a line: name, rule and, if need be, roll; <code>-</code> takes one away:
    <code>/matters
    Stairs: cn-278-ordinary
    Courtyard: cn-278-ordinary, owners</code>
    Then <code>/openvote</code> needs only <code>matter: Stairs</code>.
ask-openvote-matter = Whose ground is it? The type of matter brings the rule and the roll.
