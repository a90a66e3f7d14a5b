# What is said in private without a command

saying-asked = Is this a need{ $proposals ->
    [none] {" "}or a question
   *[other] , a question, or a point on { $proposals }
  }? Nothing is said in the group before you choose.
saying-long = It has { $length } characters, and a need takes { $limit }. Nothing is lost: edit your message (press and hold it) to make it shorter, and I ask again.
saying-wordless = I have kept { $files ->
    [0] the place
    [1] it
   *[other] all { $files }
  }{ $located ->
    [true] {""}
   *[false] {""}
  }. Write me in a sentence what it is, or add it to a need of yours.
saying-need = { $community ->
    [none] A need
   *[other] A need in { $community }
  }
saying-question = A question
saying-point = A point on { $number } · { $title }
saying-more = Add it to { $number } · { $text }
saying-nothing = None of these
saying-side = What kind of point is it?
saying-whom = Whom do you ask?
saying-moderators = { $community ->
    [none] The moderators
   *[other] The moderators of { $community }
  }
saying-likely = Somebody may have said it already. Is it one of these? One tap, and you say “me too”, with your words as the reason.
need-likely = { $name }, your need is kept. Somebody may have said it already: is it one of these? One tap, and you say “me too” there, with your words as the reason; your card is taken back.
saying-another = No, mine is another
saying-pointed = { $side }: it stands on the board of P-{ $proposal }.
saying-sent = { $told ->
    [0] No moderator of { $community } can be reached by me yet. Ask in the group.
    [one] A moderator of { $community } is told, and can answer you here.
   *[other] The moderators of { $community } are told, and can answer you here.
  }
saying-dropped = All right. Nothing of it is kept.
saying-unkept = I keep words, photos, voice notes and places. Please send it as one of these.
respond-example = Answer a resident's question by its number: <code>/respond 7 On Tuesday the electrician comes</code>
respond-done = { $name } gets your answer.
notice-resident-asked = { $name } in { $title } asks the moderators: <i>{ $text }</i> Answer: <code>/respond { $question } …</code>
notice-resident-answered = The moderators of { $title } answer your question “{ $asked }”: { $text }
