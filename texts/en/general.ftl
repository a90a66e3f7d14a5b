# Words used in several places

moment = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
  } { $year }, { $time }
quoted = <blockquote>{ $text }</blockquote>
quoted-line = · { $text }
and-more = … and { $count } more
closes = Closes { $at }.
card-posted = { $at ->
    [now] Its card is in the group.
   *[other] Its card comes into the group on { $at }: at most two such posts a day, and none at night.
  }
axis = { $axis ->
    [heads] Heads
    [area] Floor area
    [units] Units
    [share] Shares
    [seats] Seats
    [days] Days
    [role] Role
   *[other] { $axis }
  }
choice = { $choice ->
    [yes] Yes
    [no] No
   *[abstain] Abstain
  }
side = { $side ->
    [for] For
    [against] Against
    [unless] No, unless
    [amendment] Amendment
    [information] Information
   *[question] Question
  }
base = { $base ->
    [eligible] of all
    [participants] of those taking part
    [attending] of those attending
    [root] times the square root of all
   *[cast] of yes and no
  }
threshold = { $strict ->
    [true] more than { $fraction } { $base }
   *[false] at least { $fraction } { $base }
  }
test = { $test ->
    [quorum] Taking part
    [quorum-yes] Yes, as a quorum
    [no] No
    [tie] The tie
    [objections] Objections
    [notice] Notice
    [objection] Time for objections to the roll
    [call] Called by who may
    [reached] Reached for a second call
   *[pass] Yes
  }
test-passed = { $passed ->
    [true] passed
   *[false] not passed
  }

# First words

welcome = <b>This is the deliberation hall.</b> Here the residents settle together what happens to their homes and shared space.
welcome-stranger = Do you have a code for your seat? Send <code>/join CODE</code>. Without a seat you can say needs, discuss and answer surveys; a ballot needs a seat.
welcome-known = You are in: { $communities }.
welcome-seats = Your seats: { $seats }.
help =
    <b>What you can do</b>
    /need – say a need, with photos if you like; in private, just write it
    /needs – the needs there are, and where
    /propose – make a proposal
    /cast V-1 yes – cast a ballot (yes, no, abstain)
    /ballot V-1 – see your ballot and its receipt
    /join CODE – take your seat
    /seats – your seats
    /export V-1 – the bundle of a closed vote, to check it yourself
    /language – choose your language
help-moderator =
    <b>For moderators</b>
    /setup – set up the community, or change its settings
    /role – name a role: /role @name teller
    Send me the roll as a CSV or XLSX file in private.
    /survey – open a survey
    /openvote – open a vote
    /assign R-1 – who does what by when
    /done R-1 – report the work done
help-forms = Send /need, /propose or /openvote alone in private and I ask for one thing after the other; the others show an example. Each can also be said in one message, with one line for each thing.
language-chosen = From now on I speak English with you.
language-which = Say one of: { $known }
fallback = I did not understand that. If it is a need, send <code>/need</code> and the text. /help shows what I can do.
private-only-start = Write to me in private for this: { $link }

# Setting up

setup-done = <b>{ $title }</b> is set up as <code>{ $name }</code>. Time zone { $zone }; a vote on a proposal opens after { $days } days, { $speakers } people heard{ $questions ->
    [true] {" "}and every question answered
   *[false] {""}
  }.
setup-next = <b>Still to be given</b> (✓ is there):
setup-roll = { $seats ->
    [0] ☐ Roll: none yet. A moderator sends it to me in private, as a CSV or XLSX file.
    [one] ✓ Roll: one seat.
   *[other] ✓ Roll: { $seats } seats.
  }
setup-map = { $places ->
    [none] ☐ Map of the buildings: none yet. The button below says how to give one.
   *[other] ✓ Map of the buildings: { $places } places; <code>/map</code> shows it.
  }
setup-roles = Other roles are named with /role.
setup-see-map = See the map
setup-give-map = { $places ->
    [none] Give a map
   *[other] Give another map
  }
setup-again = { $changed ->
    [true] The settings of <b>{ $title }</b> are changed.
   *[false] The settings of <b>{ $title }</b>:
  } Time zone { $zone }; the gate: { $days } days, { $speakers } people heard{ $questions ->
    [true] , every question answered
   *[false] {""}
  }.
setup-rights-missing = I am not an admin of this group yet. Until I am, I only see commands and replies to me, so the discussion under proposals is kept only in part. Make me an admin, then everything said there is kept.
role = { $role ->
    [moderator] a moderator
    [teller] a teller
    [convener] the convener
    [coordinator] the street coordinator
    [professional] a professional
    [department] a department
    [building-head] a building head
   *[observer] an observer
  }
role-named = { $name } is now { $role }.
role-dropped = { $name } is no longer { $role }.
role-example =
    Say it like this:
    <code>/role @name teller</code>
    or reply to a message of the person with <code>/role teller</code>. With <code>-teller</code> the role is taken away. Roles: { $known }.
