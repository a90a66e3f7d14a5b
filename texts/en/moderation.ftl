# Moderation

moderated = { $act ->
    [hide] Hidden, with its reason. { $name } is told and may appeal to the convener.
    [unhide] It stands again.
    [warn] { $name } is warned.
    [mute] { $name } is muted until { $until }.
   *[unmute] { $name } may speak again.
  } It stands in the log (/log).
moderated-here-only = { $act ->
    [hide] I could not delete the message in the group: here it no longer counts.
   *[other] Telegram does not let me do that in this group: here it holds all the same.
  }
hide-example = Answer the message with <code>/hide</code> and the reason, or say <code>/hide P-1 5 off the subject</code>.
unhide-example = Say it like this: <code>/unhide P-1 5</code>
warn-example = Answer a message of theirs with <code>/{ $command }</code>, or say <code>/{ $command } @name</code> (and the reason of a warning).
mute-example = Answer a message of theirs with <code>/{ $command } 2h the reason</code>, or say <code>/{ $command } @name 2h the reason</code>.
log-title = <b>{ $title }: what was done about words</b>
log-empty = Nothing yet.
log-hall = The hall itself
log-line = { $at } · { $by }: { $act ->
    [hide] hid words
    [unhide] let words stand again
    [warn] warned
    [mute] muted
    [unmute] let speak again
   *[look-alike] found a name that looks like that of somebody with a role
  }{ $name ->
    [none] {""}
   *[other] {" ("}{ $name })
  }{ $reason ->
    [none] {""}
    [spam] : the same words again and again
    [flood] : too many messages at once
   *[other] : { $reason }
  }
log-appeal = { $state ->
    [open] (appealed)
    [granted] (appealed: undone)
   *[declined] (appealed: upheld)
  }
appeal-button = Appeal to the convener
appeal-ask = { $act ->
    [hide] Words of yours were hidden
    [warn] You were warned
   *[mute] You were muted
  }: { $reason ->
    [spam] the same again and again
    [flood] too much at once
   *[other] { $reason }
  }
    Why is that wrong? Write it as your next message.
appeal-sent = { $judges ->
    [0] Your appeal is kept. There is nobody else who could decide it yet.
   *[other] Your appeal is with { $judges } who did not do it; you will be told.
  }
appeal-grant = Undo it
appeal-decline = It holds
appeal-settled = { $granted ->
    [true] It is undone. { $name } is told.
   *[other] It holds. { $name } is told.
  }
notice-moderated = { $hall ->
    [true] { $act ->
        [hide] I have hidden words of yours: the same again and again.
       *[mute] I let you rest until { $until }: that was too much at once.
      }
   *[other] { $act ->
        [hide] A moderator has hidden words of yours.
        [warn] A moderator warns you.
       *[mute] A moderator has muted you until { $until }.
      } The reason: { $reason }
  }<blockquote>{ $text }</blockquote>
notice-appeal-made = { $name } appeals against { $act ->
    [hide] hidden words
    [warn] a warning
   *[mute] being muted
  } ({ $reason ->
    [spam] the same again and again
    [flood] too much at once
   *[other] { $reason }
  }): <blockquote>{ $text }</blockquote>{ $hidden ->
    [none] {""}
   *[other] The words that were hidden: <blockquote>{ $hidden }</blockquote>
  }
notice-appeal-decided = Your appeal was { $granted ->
    [true] granted: it is undone.
   *[other] declined: it holds.
  }
notice-look-alike = “{ $name }” has spoken on <b>P-{ $proposal }</b> under a name that looks like that of somebody with a role here.
refused-muted = You are muted until { $until }: then you can speak again.
refused-not-to-be-muted = { $name } has a role here and cannot be muted. Take the role away first (/role).
refused-not-hidden = That is not hidden.
refused-appeal-gone = There is nothing to appeal or decide here: it was done already, or it is not yours to do.
