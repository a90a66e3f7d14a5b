# The thread of a proposal

thread-kind = { $kind ->
    [topic] What is said in this topic is kept.
   *[replies] Reply to this card to join in: replies are kept.
  }
thread-rests = { $state ->
    [seconding] What is said counts once the discussion has begun; replies from before are not kept.
   *[over] Replies are no longer kept.
  }
thread-deaf = ⚠️ I am no admin of this group: only points made with the buttons below count until I am.
thread-lost = The topic of this discussion was deleted. What was said there is kept.
thread-is-closed = The topic is closed; points can be made with the buttons.
thread-example = Say it like this: <code>/thread P-1 close</code> or <code>/thread P-1 open</code>
thread-closed = The topic of P-{ $proposal } is closed.
thread-opened = The topic of P-{ $proposal } is open again.
unsay-button = Take it back
unsay-one = Take { $place } back
unsay-example = Answer your own message with <code>/unsay</code>, or say in private <code>/unsay P-1</code>: that lists what you said about it.
own-words = <b>What you said about P-{ $proposal }</b>
own-words-none = Nothing of yours stands there.
own-word = { $place }. { $name }: { $text }
withdrawn = { $deleted ->
    [true] Taken back: it no longer stands with P-{ $proposal }, and its words are erased here.
   *[other] Taken back: it no longer stands with P-{ $proposal }, and its words are erased here. I could not delete the message in the group: please delete it there yourself.
  }
forget-ask = <b>Shall I forget you?</b>
    Erased: what you said in discussions, your points, your reactions, your roles, and the row that ties you to your Telegram account. Your seats are given up; you would need a new code.
    Also erased: your photos, voice notes, places and reasons, and what you offered or wrote down on walks.
    Kept: ballots that were cast and the needs you said (without a name), and what others said. I cannot delete messages for you in Telegram.
forget-button = Yes, forget me
forgotten = You are forgotten: { $messages } messages and { $points } points are erased, { $seats } seats given up. If you write to me again, you are a stranger.
refused-not-in-thread = That message is none of a discussion that I keep.
refused-not-own-words = Those are somebody else's words: only their author or a moderator can do that.
refused-no-topic = { $proposal } has no topic of its own.
proposal-moved = <b>P-{ $number } · { $title }</b> is discussed now, in a topic of its own: its card stands there.
proposal-moved-button = To the topic
