# Surveys

survey-example =
    Say it like this, each thing on a line of its own:
    <code>/survey What does the courtyard need?
    1. [one] How often do you use it?
    - daily
    - weekly
    another: How often then?
    if 1 = daily
    2. [scale 1-5] How safe is it at night?
    - not safe at all
    - quite safe
    3. [text] What is missing?
    answers: anonymous
    closes: 5d</code>
    Also [many], [number 0-20], [photo], [place], [ranking], each with “required” if it must be answered; who may answer with “for: seats” or “for: buildings 1 2”.
    In several languages, each text with a bar between, and a line that says which:
    <code>1. [one] How often do you use it? | 您多久用一次？
    - daily | 每天
    languages: English, 中文</code>
survey-opened = <b>S-{ $number }</b> is open in { $community } with { $questions } questions until { $closes }. { $posted }
survey-card-title = <b>S-{ $number }</b> · survey: { $title }
survey-about = { $questions ->
    [one] One question, answered in private with me.
   *[other] { $questions } questions, answered in private with me.
  }
survey-privacy = { $anonymous ->
    [true] <b>Anonymous:</b> what you send is kept without you, and nobody can find out afterwards which answers are yours; so it cannot be changed once sent. That you have answered is kept. Until you send, your answers are kept with you, so that you can stop and go on.
   *[false] <b>Named:</b> moderators see your answers with your name and seat, the group sees counts and texts without names. You can change them until the close.
  }
survey-audience = { $audience ->
    [seats] For whoever holds a seat.
   *[buildings] For whoever holds a seat in these buildings: { $buildings }.
  }
survey-people = { $count ->
    [one] One person has answered.
   *[other] { $count } people have answered.
  }
survey-target = Hoped for: { $target }.
survey-response = Seats by building: { $buildings }
survey-building = { $building }: { $answered } of { $seats }
survey-closed = This survey is closed.
survey-answer = Answer
survey-intro = <b>S-{ $number }: { $title }</b>
survey-step = <b>{ $step } of { $steps }.</b> { $text }
survey-behind = ↳ { $text }
survey-hint = <i>{ $hint }</i>
survey-option = { $place }. { $label }
survey-given = Your answer so far: { $given }
survey-photo = a photo
survey-how = <i>{ $kind ->
    [one] Tap one.
    [many] Tap all that fit, then “Done”.
    [ranking] Tap in your order, the best first.
    [scale] Tap a number.
    [number] Write a { $whole ->
        [true] whole number
       *[false] number
      }{ $low ->
        [none] { $high ->
            [none] .
           *[other] {" "}of at most { $high }.
          }
       *[other] { $high ->
            [none] {" "}of at least { $low }.
           *[other] {" "}from { $low } to { $high }.
          }
      }
    [photo] Send a photo.
    [place] Send a location, or write where it is.
    [note] Read, then go on.
   *[text] Write your answer as a message.
  }{ $required ->
    [true] {" "}Must be answered.
   *[false] {""}
  }</i>
survey-move = { $move ->
    [done] Done
    [keep] Next
    [skip] Skip
   *[back] Back
  }
survey-review = <b>S-{ $number }: your answers</b>{ $again ->
    [true] {" "}(sent already; send again what you change)
   *[false] {""}
  }
survey-review-line = { $place }. { $text } <b>{ $answer }</b>
survey-review-end = A number asks that question again. { $anonymous ->
    [true] Once sent, nothing can be changed.
   *[false] They count once sent.
  }
survey-send = Send
survey-done = Thank you. S-{ $number } is answered. { $anonymous ->
    [true] Your answers no longer stand with your name, so you are not told what becomes of them: /me shows what becomes of the survey.
   *[false] Until it closes you may change it with the button in the group.
  }
survey-result-title = <b>S-{ $number }</b> · result of the survey: { $title }
survey-question = <b>{ $place }. { $text }</b>
survey-unanswered = No answers.
survey-answers = { $count ->
    [one] One answer.
   *[other] { $count } answers.
  }
survey-points = { $count ->
    [one] One person sent a location.
   *[other] { $count } people sent a location.
  }
survey-bar = { $bar } { $option } · { $count }
survey-rank = { $option } · mean rank { $rank } · first for { $count }
survey-middle = Half say { $middle } or less, half { $middle } or more.
survey-cross = <b>S-{ $number }</b> · { $row } × { $column }
survey-cross-row = <b>{ $option }</b>
survey-cross-cell = · { $option }: { $count }
survey-by-building = by building
survey-cross-building = { $building ->
    [none] without a seat
   *[other] building { $building }
  }
survey-hidden = – hides fewer than five people, and what would tell how many they are.
survey-photo-of = S-{ $number } · photo { $place } of { $of }
survey-photos = { $of ->
    [0] No photos.
   *[other] Photos { $first } to { $last } of { $of }.
  }
survey-photos-unread = { $count ->
    [one] One of them could not be read.
   *[other] { $count } of them could not be read.
  }
survey-photos-more = More photos
results-example =
    Say it like this:
    <code>/results S-1</code>
    For moderators in private, two questions against each other, or the answers in words to one, gathered, or its photos:
    <code>/results S-1 1 3</code>
    <code>/results S-1 1 building</code>
    <code>/results S-1 5</code>

notice-survey-reminder = You have not finished <b>S-{ $survey }</b> yet: { $title }. It closes { $closes }.

refused-answer-unfit = { $advice ->
    [none] { $kind ->
        [one] Please tap one of the answers.
        [many] Please tap the answers that fit, then “Done”.
        [ranking] Please tap the answers in your order, then “Done”.
        [photo] Please send a photo.
        [place] Please send a location, or write where it is.
        [note] Please tap “Next”.
        [text] Please write your answer as a message.
       *[number] Please send a { $whole ->
            [true] whole number
           *[false] number
          }{ $low ->
            [none] { $high ->
                [none] .
               *[other] {" "}of at most { $high }.
              }
           *[other] { $high ->
                [none] {" "}of at least { $low }.
               *[other] {" "}from { $low } to { $high }.
              }
          }
      }
   *[other] { $advice }
  }
refused-answer-long = Your answer is too long: { $length } characters, at most { $limit } fit. Shorten it and send it again.
refused-nothing-answered = You have not answered any question yet, so there is nothing to send. Tap a number to answer that question.
refused-answer-required = This question must be answered.
refused-survey-not-for-you = { $survey } is { $audience ->
    [seats] for whoever holds a seat. Have you a code for yours? <code>/join CODE</code>
   *[buildings] for whoever holds a seat in these buildings: { $buildings }. Have you a code for yours? <code>/join CODE</code>
  }
refused-survey-sent = You have answered { $survey } already, and it is anonymous: nobody can find your answers again, so they cannot be changed. Thank you.
refused-not-under-way = You are not at that question now. The button in the group takes you to where you are.
refused-survey-open-still = { $survey } is still open. What came of it is shown once it is closed.
refused-question-unfit = { $how ->
    [crossed] Only questions that are answered by choosing, and scales, can be set against each other: “{ $said }” is none.
   *[answers] Question { $said } was not answered in words or with photos.
  } { $known ->
    [none] This survey has none.
   *[other] Those are: { $known }.
  }
refused-answers-unlinked = { $survey } was anonymous: nobody knows who gave which answer, nor in which building. Ask for the building as a question next time.
refused-answers-too-few = Fewer than { $fewest } people have answered { $survey }: they could be known, so nothing is shown.

answers-example =
    Say it like this, in private, for a survey that is closed:
    <code>/answers S-1</code>
    A table of two questions, or of one by building: <code>/answers S-1 1 3</code>, <code>/answers S-1 1 building</code>
answers-file = <b>S-{ $number }</b>: { $title }

xlsform-refused = <b>This form cannot be asked here:</b>
xlsform-problem = · { $sheet }{ $row ->
    [0] {""}
   *[other] , row { $row }
  }{ $column ->
    [none] {""}
   *[other] , column { $column }
  }: { $why ->
    [type] questions of the type “{ $value }” are not asked here
    [column] “{ $value }” is in a column that is not read here
    [language] { $value } is missing
    [expression] cannot be evaluated at “{ $value }”
    [ahead] hangs on “{ $value }”, which comes no earlier
    [unknown] there is no question “{ $value }”
    [list] there is no list “{ $value }”
    [name] “{ $value }” is no name, or was used before
    [sheet] not a sheet of an XLSForm: { $value }
    [empty] there is no question in this sheet
    [file] this is no .xlsx file, or it is damaged
    [form] { $value }
   *[value] cannot be read: { $value }
  }
xlsform-nothing = Nothing was opened.

ask-survey-title = What is the survey about? Write the title.
ask-survey-questions = What is asked? Write the questions in one message or several, as they are in the example that /survey shows in the group:
    <code>1. [one] How often do you use it?
    - daily
    - weekly
    if 1 = daily
    2. [text] What is missing?</code>
    In several languages: add a line <code>languages: English, 中文</code>, and write each text in all of them with a bar between: <code>- daily | 每天</code>.
ask-survey-answers = With names or without? This is said to everybody before the first question.
ask-survey-for = Who may answer? Choose, or write the buildings: <code>buildings 1 2</code>.
survey-answering = { $answering ->
    [anonymous] anonymous
   *[named] named
  }
survey-for = { $audience ->
    [seats] whoever holds a seat
    [buildings] buildings { $buildings }
   *[members] everybody here
  }
