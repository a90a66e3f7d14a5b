# Amendments and objections

vote-on-amendment = On amendment { $point }: yes makes the next version of the proposal.
amendment-made = The amendment to P-{ $proposal } is on the board (number { $point }), against version { $version }. The authors accept or decline it.
amendment-wordless = It is in words only. Its two texts are given with <code>/amend P-{ $proposal } { $point }</code> and lines <code>old:</code>, <code>new:</code>.
amendment-part = In { $part ->
    [title] the title
    [problem] the problem
    [place] where
    [cost] the cost
    [upkeep] who maintains it
   *[text] the text
  }:
amendment-old = old: <blockquote>{ $text }</blockquote>
amendment-new = new: <blockquote>{ $text }</blockquote>
amendment-adds = old: <i>nothing; it is added at the end</i>
amendment-strikes = new: <i>nothing; it is struck out</i>
amendment-because = because: <blockquote>{ $text }</blockquote>
trail-title = <b>P-{ $proposal } #{ $point }</b> · { $side ->
    [amendment] amendment to
   *[unless] “no, unless” on
  } { $title }
trail-by = By { $author }.
trail-state = <b>{ $state ->
    [open] { $side ->
        [amendment] Open: the authors accept or decline it.
       *[unless] Open: the authors take it in or answer it.
      }
    [voting] Under a vote.
    [accepted] Accepted.
    [declined] Declined.
    [lost] Lost in the vote.
    [integrated] Taken in.
    [standing] Answered, and it stands.
   *[withdrawn] Withdrawn.
  }</b>
trail-step = { $at }: { $act ->
    [accept] { $name } accepted it, which makes version { $version }
    [decline] { $name } declined it
    [withdraw] { $name } withdrew it
    [voting] { $name } put it to vote V-{ $vote }
    [passed] V-{ $vote } passed it, which makes version { $version }
    [failed] V-{ $vote } did not pass it
    [overtaken] V-{ $vote } passed it, but its passage was no longer there
    [integrate] { $name } took it in
    [keep] { $name } answered it
   *[reopen] { $name } says that it was not taken in
  }{ $note ->
    [none] .
   *[other] : { $note }
  }
trail-button = { $side ->
    [amendment] Old and new text; what became of it
   *[unless] What became of it
  }
trail-example = Say it like this: <code>/trail P-2 5</code> shows what became of amendment or objection 5. The authors write <code>accept</code>, <code>decline REASON</code>, <code>integrate HOW</code> or <code>keep ANSWER</code> behind it; who made it <code>withdraw</code> or <code>reopen WHY</code>.
move = { $act ->
    [accept] ✓ Accept
    [decline] Decline…
    [withdraw] Withdraw it
    [integrate] ✓ Taken in…
    [keep] Answer; it stands…
   *[reopen] It was not taken in…
  }
move-ask = <b>P-{ $proposal } #{ $point }</b>: { $act ->
    [decline] why is it declined?
    [integrate] how was it taken in, and where does it stand now?
    [keep] what is the answer to it? It goes on standing beside the vote.
   *[reopen] what is still missing?
  } Write it as your next message; everybody can read it.
moved = <b>P-{ $proposal } #{ $point }</b>: { $act ->
    [accept] accepted. The proposal is in version { $version } now.
    [decline] declined; who made it is told why.
    [withdraw] withdrawn.
    [integrate] taken in; who objected is told how.
    [keep] answered. It stands, and everybody can read both.
   *[reopen] open again; the authors are told.
  }
amendvote-example =
    Say it like this, each thing on a line of its own:
    <code>/amendvote P-2 5
    rule: simple-majority
    closes: 3d</code>
amendvote-opened = <b>V-{ $number }</b> on the amendment is open in { $community }.
notice-amendment-made = { $name } proposes an amendment to { $proposal } (number { $point }): <blockquote>{ $text }</blockquote>
notice-point-moved = <b>P-{ $proposal } #{ $point }</b>: { $act ->
    [accept] your amendment was accepted. The proposal is in version { $version } now.
    [decline] your amendment was declined: { $note }
    [passed] your amendment passed the vote. The proposal is in version { $version } now.
    [failed] your amendment did not pass the vote.
    [overtaken] your amendment passed the vote, but its passage was no longer there.
    [integrate] your objection was taken in: { $note }
   *[keep] your objection was answered, and it stands: { $note }
  }
notice-point-returned = { $proposal } #{ $point }: { $act ->
    [reopen] { $name } says that the objection was not taken in: { $note }
   *[withdraw] { $name } withdrew it.
  }
refused-passage-not-found = { $times ->
    [0] “{ $passage }” does not stand in { $proposal } as it is now. Copy the passage from the card, sign for sign.
   *[other] “{ $passage }” stands in { $proposal } { $times } times. Take some words around it along.
  }
refused-not-to-be-moved = { $point } is no amendment and no “no, unless”, or not yours to change.
refused-no-passage = { $point } is in words only. Give its two texts first: <code>/amend { $point }</code> (without #) with lines <code>old:</code> and <code>new:</code>.
refused-move-unfit = That cannot be done with { $point }: it is { $state ->
    [open] open
    [voting] under a vote
    [accepted] accepted
    [declined] declined
    [withdrawn] withdrawn
    [lost] lost in a vote
    [integrated] taken in
   *[standing] answered, and stands
  }.
refused-not-for-you = { $who ->
    [author] Only the authors of the proposal can do that with { $point }.
    [maker] Only who made { $point } can do that.
   *[moderator] A moderator puts { $point } to a vote: /amendvote
  }
