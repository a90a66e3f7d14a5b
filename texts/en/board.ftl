# The argument board

board-heard = <b>Discussion</b>: { $points } points, { $messages } messages, { $speakers } people.
board-count = { $side ->
    [for] { $count } for
    [against] { $count } against
    [unless] { $count } no, unless
    [question] { $count } questions
    [amendment] { $count } amendments
   *[information] { $count } information
  }
board-side = { $side ->
    [for] <b>For</b>
    [against] <b>Against</b>
    [unless] <b>No, unless</b>
    [question] <b>Questions</b>
    [amendment] <b>Amendments</b>
   *[information] <b>Information</b>
  } ({ $count })
board-point = { $number }. { $text } <i>{ $author }</i>{ $supports ->
    [0] {""}
   *[other] {" · 👍 "}{ $supports }
  }
board-answer = ↳ { $text }
point-outcome = <b>{ $outcome ->
    [voting] under a vote
    [accepted] accepted
    [declined] declined
    [lost] lost in the vote
    [integrated] taken in
    [standing] answered, it stands
   *[withdrawn] withdrawn
  }</b>
point-changed = <i>({ $when ->
    [voting] edited after the vote opened
   *[marked] edited since
  })</i>
side-sign = { $side ->
    [for] ➕
   *[against] ➖
  }
board-title = <b>P-{ $proposal }: { $title }</b> – the board
board-page = Page { $page } of { $pages }.
board-empty = Nothing stands here yet.
board-section = { $section ->
    [pairs] For and against
    [unless] No, unless
    [question] Questions
    [amendment] Amendments
   *[information] Information
  }
board-button = The whole board
board-example = Say it like this, in private: <code>/board P-1</code>
point-open = #{ $point } · 👍 { $supports }
point-title = <b>P-{ $proposal } #{ $point }</b> · { $side ->
    [for] for
    [against] against
    [unless] no, unless
    [question] question
    [amendment] amendment
    [information] information
    [answer] answer
   *[reply] reply
  }
point-by = { $author }, { $at }. Supported by { $supports }.
point-joined = Says the same, and was joined to it: { $points }.
point-file = 📎 { $kind ->
    [photo] photo
    [voice] voice note
   *[document] document
  }{ $before ->
    [0] {""}
    [one] , shown once before in this thread
   *[other] , shown { $before } times before in this thread
  }{ $digest ->
    [none] {""}
   *[other] {" "}· SHA-256 <code>{ $digest }</code>
  }
point-way = To the message
point-beneath = { $side ->
    [answer] ↳ answer
   *[reply] ↳ reply
  } #{ $number }: { $text } <i>{ $author }</i>{ $supports ->
    [0] {""}
   *[other] {" · 👍 "}{ $supports }
  }
support-button = 👍 Support ({ $count })
unsupport-button = 👍 No longer ({ $count })
support-added = You support #{ $point }: { $count } in all.
support-taken = You no longer support #{ $point }: { $count } in all.
support-own = #{ $point } is your own: it has your support already.
point-button = { $side ->
    [for] For, because…
    [against] Against, because…
    [unless] No, unless…
   *[question] I ask…
  }
answer-button = Answer question { $number }
reply-button = { $side ->
    [answer] Answer
   *[reply] Reply
  }
point-ask = <b>P-{ $proposal }: { $title }</b>
    { $side ->
        [for] Why are you for it? Write it as your next message.
        [against] Why are you against it? Write it as your next message.
        [unless] What would have to change for you to be for it? Write it as your next message.
       *[question] What do you ask? Write it as your next message.
    }
answer-ask = <b>P-{ $proposal }: { $title }</b>
    The question: { $question }
    Write the answer as your next message.
reply-ask = <b>P-{ $proposal }: { $title }</b>
    The point: { $point }
    Write your reply as your next message.
point-made = { $side ->
    [for] Your point for P-{ $proposal } is on the board (number { $point }).
    [against] Your point against P-{ $proposal } is on the board (number { $point }).
    [unless] Your condition for P-{ $proposal } is on the board (number { $point }).
    [question] Your question on P-{ $proposal } is on the board (number { $point }). It stays open until it is answered.
    [amendment] The amendment to P-{ $proposal } is on the board (number { $point }).
    [information] The information on P-{ $proposal } is on the board (number { $point }).
    [reply] Your reply to point { $point } on P-{ $proposal } is on the board.
   *[answer] Question { $point } on P-{ $proposal } is answered.
  }
point-put = What { $author } said is on the board of P-{ $proposal } (number { $point }, { $side ->
    [for] for
    [against] against
    [unless] no, unless
    [question] a question
    [amendment] an amendment
   *[information] information
  }).
point-example = Say it like this: <code>/{ $command } P-1 because…</code> Or answer a message of the discussion with <code>/{ $command }</code> alone: that puts it on the board.
answer-example = Say it like this: <code>/answer P-1 3 The lamps cost 40 yuan a month.</code> Or answer a message of the discussion with <code>/answer P-1 3</code>.
same-example = Say it like this: <code>/same P-1 5 3</code> (point 5 says the same as point 3).
points-joined = Point { $point } of P-{ $proposal } is joined to point { $into }, which { $supports } support now.

notice-question-asked = A question on your proposal <b>P-{ $proposal }</b>: <blockquote>{ $text }</blockquote>
notice-question-answered = Your question on <b>P-{ $proposal }</b> was answered: <blockquote>{ $text }</blockquote>
notice-point-replied = A reply to your point { $point } on <b>P-{ $proposal }</b>: <blockquote>{ $text }</blockquote>
notice-point-joined = A moderator joined number { $point } of yours on the board of <b>P-{ $proposal }</b> to number { $into }, as saying the same; you count as supporting it: <blockquote>{ $text }</blockquote>If it does not, say what you mean once more.
notice-point-marked = A moderator put a message of yours on the board of <b>P-{ $proposal }</b> as number { $point } ({ $side ->
    [for] for
    [against] against
    [unless] no, unless
    [question] a question
    [amendment] an amendment
    [answer] an answer
   *[information] information
  }). If that is not what you meant, answer your message with the right word, or take it back with /unsay.
refused-point-gone = { $point } is no longer there: it was withdrawn or hidden.
refused-points-apart = { $one } and { $other } cannot be joined: they are one already, stand on different sides or under different points, or one is settled and the other is open.
