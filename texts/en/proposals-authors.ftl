# The authors of a proposal, and those who second it

proposal-seconding = <b>Waits to be seconded: { $got } of { $needed } seats.</b> Then its discussion begins.
proposal-seconded-button = I second it ({ $got } of { $needed })
proposal-withdrawn = <b>Withdrawn by its authors:</b> { $reason }
proposal-into = <b>Taken into P-{ $into }</b>: its authors are authors there too. What was said here stays to be read.
proposal-taken = With what was in { $taken }, whose boards stay to be read.
seconded = { $added ->
    [true] You second { $proposal }: { $got } of { $needed } seats.
   *[false] You no longer second { $proposal }: { $got } of { $needed } seats.
  }
seconded-open = That is enough: the discussion of { $proposal } begins.
seconded-seatless = You hold no seat, so this adds no seat to { $proposal }; your name stands with it.
seconding-is = { $needed ->
    [0] A proposal is discussed as soon as it is made.
    [one] A proposal is discussed once one seat seconds it.
   *[other] A proposal is discussed once { $needed } seats second it.
  } A moderator changes it with <code>/seconding 5</code>, and <code>/seconding 0</code> asks for none.
coauthor-example = Say it like this: <code>/coauthor P-2 @name</code>, or as a reply to a message of theirs; <code>/coauthor P-2 -</code> leaves a proposal of which you are an author.
coauthor-asked = { $name } is asked to be an author of <b>P-{ $proposal }</b>.{ $reachable ->
    [true] {""}
   *[false] {" "}I cannot write to them until they open this chat: tell them to press Start, then send <code>/coauthor P-{ $proposal }</code>.
  }
coauthor-joined = You are an author of <b>P-{ $proposal }</b> now: <code>/revise P-{ $proposal }</code> words it anew.
coauthor-declined = You are no author of <b>P-{ $proposal }</b>.
coauthor-left = You are no author of <b>P-{ $proposal }</b> any more.
coauthor-question = You are asked to be an author of <b>P-{ $proposal }</b>. Authors can word it anew, and stand on its card.
coauthor-button = { $answer ->
    [yes] Yes, I join
   *[no] No
  }
notice-coauthor-offered = { $by } asks you to be an author of <b>{ $proposal }</b>: { $title }. Authors can word it anew, and stand on its card.
notice-coauthor-said = { $name } { $how ->
    [author] is an author of <b>{ $proposal }</b> now.
    [left] is no author of <b>{ $proposal }</b> any more.
   *[declined] does not want to be an author of <b>{ $proposal }</b>.
  }
notice-proposal-ended = { $how ->
    [withdrawn] <b>{ $proposal }</b> was withdrawn by its authors: { $reason }
   *[merged] <b>{ $proposal }</b> was taken into <b>{ $into }</b>: { $reason }
  }
takeback-example = Say it like this: <code>/takeback P-2 The company does it by itself.</code> Everybody reads the reason.
takeback-done = <b>P-{ $proposal }</b> is withdrawn. { $told ->
    [0] Nobody had to be told.
    [one] One person who stands behind it is told.
   *[other] { $told } people who stand behind it are told.
  }
refused-not-author = Only an author of { $proposal } can do that.
refused-proposal-withdrawn = { $proposal } was withdrawn by its authors. What was said of it can still be read.
refused-proposal-merged = { $proposal } was taken into { $into }: go on there.
refused-not-seconded = { $proposal } waits to be seconded: { $seconded } of { $needed } seats so far. <code>/second { $proposal }</code> seconds it.
refused-already-author = { $name } is an author of { $proposal } already.
refused-no-offer = There is no such offer any more.
refused-first-author = You proposed { $proposal } and stay its author: <code>/takeback { $proposal }</code> with a reason withdraws it.
refused-nothing-to-second = { $proposal } is being discussed already: it needs nobody to second it.
