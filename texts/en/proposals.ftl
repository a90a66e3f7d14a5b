# Proposals and discussion

propose-example =
    Say it like this, each thing on a line of its own:
    <code>/propose Lights by the gate
    needs: N-3 N-7
    cost: 12000
    place: gate of building 2
    upkeep: the property company
    text: Six lamps on motion sensors, …</code>
propose-done = <b>P-{ $number }</b> is before { $community }. Its card is in the group; replies under the card are kept as its discussion.
proposal-card-title = <b>P-{ $number }</b> · proposal: { $title }
proposal-by = By { $author }, version { $version }.
proposal-line = { $key ->
    [cost] Cost
    [place] Where
   *[upkeep] Who maintains it
  }: { $text }
proposal-needs = Answers { $needs }.
board-heard = <b>Discussion</b>: { $points } points, { $messages } messages. Reply to this card to join in.
board-side = { $side ->
    [for] <b>For</b>
    [against] <b>Against</b>
   *[question] <b>Questions</b>
  } ({ $count })
board-point = { $number }. { $text } <i>{ $author }</i>
board-answer = ↳ { $text }
gate-title = <b>Before a vote can open:</b>
gate-open = The gate is met: a moderator can open the vote.
gate-voted = See the vote: V-{ $vote }.
gate-condition = { $name ->
    [days] – discussion until { $ready } ({ $needed } days)
    [speakers] – { $left ->
        [one] one more person
       *[other] { $left } more people
      } to be heard
   *[questions] – { $left ->
        [one] one question
       *[other] { $left } questions
      } to be answered
  }
point-button = { $side ->
    [for] For, because…
    [against] Against, because…
   *[question] I ask…
  }
answer-button = Answer question { $number }
point-ask = { $side ->
    [for] <b>P-{ $proposal }: { $title }</b>
        Why are you for it? Write it as your next message.
    [against] <b>P-{ $proposal }: { $title }</b>
        Why are you against it? Write it as your next message.
   *[question] <b>P-{ $proposal }: { $title }</b>
        What do you ask? Write it as your next message.
  }
answer-ask = <b>P-{ $proposal }: { $title }</b>
    The question: { $question }
    Write the answer as your next message.
point-made = { $side ->
    [for] Your point for P-{ $proposal } is on the board (number { $point }).
    [against] Your point against P-{ $proposal } is on the board (number { $point }).
    [question] Your question on P-{ $proposal } is on the board (number { $point }). It stays open until it is answered.
   *[answer] Question { $point } on P-{ $proposal } is answered.
  }
point-example = Say it like this: <code>/{ $command } P-1 because…</code>
answer-example = Say it like this: <code>/answer P-1 3 The lamps cost 40 yuan a month.</code>

notice-question-asked = A question on your proposal <b>P-{ $proposal }</b>: <blockquote>{ $text }</blockquote>
notice-question-answered = Your question on <b>P-{ $proposal }</b> was answered: <blockquote>{ $text }</blockquote>
