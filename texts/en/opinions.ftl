# What professionals and departments say of a proposal

opinions-title = <b>Opinions</b>
opinions-of = <b>P-{ $proposal }: { $title }</b> · opinions of professionals and departments
opinions-none = Nobody has been asked yet, and nobody has said anything unasked.
opinions-button = { $count ->
    [0] Opinions: ask an expert
   *[other] Opinions ({ $count })
  }
opinions-read = Read it
opinion-verdict = { $verdict ->
    [feasible] feasible
    [conditions] feasible under conditions
   *[infeasible] not feasible
  }
opinion-line = { $state ->
    [given] { $verdict ->
        [feasible] ✔ { $name }
        [conditions] ◐ { $name }
       *[infeasible] ✘ { $name }
      }
    [off] – { $name }
   *[other] ⏳ { $name }
  } ({ $kind ->
    [professional] professional
   *[department] department
  }): { $state ->
    [given] { $verdict ->
        [feasible] <b>feasible</b>
        [conditions] <b>feasible under conditions</b>
       *[infeasible] <b>not feasible</b>
      }
    [off] not waited for any more, called off by { $by }
    [overdue] <b>no answer yet</b>, asked for by { $due }
   *[awaited] no answer yet, asked for by { $due }
  }
opinion-by = said by { $name }
opinion-unconfirmed = unconfirmed, document { $document }
opinion-version = of version { $version }
opinion-question = Asked: { $text }
opinion-fact = { $fact ->
    [cost] Cost: { $text }
    [upkeep] Upkeep: { $text }
   *[permit] Rule or permit: { $text }
  }
opinion-option = Option { $number }: { $name }{ $cost ->
    [none] {""}
   *[other] {" "}— { $cost }
  }{ $note ->
    [none] {""}
   *[other] . { $note }
  }
opinion-at = { $at }, of version { $version }
consult-button = Ask for an opinion…
opinion-button = Give an opinion…
opinion-confirm-button = That is right
opinion-confirmed = P-{ $proposal }: the opinion of { $name } is confirmed.
opinion-off-button = Call off: { $name }
opinion-off = P-{ $proposal }: the opinion of { $name } is waited for no more. Ask again with /consult.
consult-days = in { $days } days
consulted = { $name } is asked for an opinion on <b>P-{ $proposal }</b> by { $due }. { $reached ->
    [0] Nobody who speaks for them can be reached by me. Ask them by letter; a moderator or the convener writes the answer down with the number of the document.
   *[other] They are told. Until there is an answer, the card says so.
  }
opinion-given = <b>P-{ $proposal }</b>: the opinion of { $name } on version { $version } stands on the card: { $verdict }. { $again ->
    [true] It takes the place of the one before.
   *[false] {""}
  }{ $confirmed ->
    [true] {""}
   *[false] It is marked as unconfirmed until somebody who speaks for them confirms it.
  }
consult-example =
    Say it like this:
    <code>/consult P-1
    who: @lin
    question: Does the wall carry six lamps?
    due: 7d</code>
    <code>who:</code> is a professional, or a department that /body has named.
opinion-example =
    Say it like this:
    <code>/opinion P-1
    verdict: conditions
    text: The wall carries four lamps, not six.
    cost: 9,800
    upkeep: 400 a year
    permit: Lighting code, section 4
    options:
    - Four lamps = 9,800
    - Six on poles = 15,200</code>
    For a department that is not here: <code>for: Water bureau</code> and <code>document:</code>. <code>/opinion P-1</code> shows what was said.

ask-opinion-proposal = On which proposal? Those that wait for your opinion are here; any other by its number.
ask-opinion-verdict = Can it be done?
ask-opinion-text = Why? If there are conditions, which? It is shown with your name.
ask-opinion-cost = What would it cost?
ask-opinion-upkeep = What upkeep does it take, and what does that cost?
ask-opinion-permit = Which rule does that stand on, or which permit does it take?
ask-opinion-options = Are there several ways to do it? One on each line, each with its cost: <code>Four lamps = 9,800</code>
ask-consult-proposal = For which proposal? Its number, as in <code>P-1</code>.
ask-consult-adviser = Who is asked? Choose, or write <code>@name</code> of a professional or the name of a department.
ask-consult-question = What in particular do you want to know?
ask-consult-due = By when? Choose, or write a duration or a date.

notice-opinion-asked = Your opinion on <b>P-{ $proposal }</b> ({ $title }) is asked for by { $due }: can it be done, at what cost, under which rule?{ $text ->
    [none] {""}
   *[other] {""} <blockquote>{ $text }</blockquote>
  }
notice-opinion-reminder = Your opinion on <b>P-{ $proposal }</b> ({ $title }) is still waited for, by { $due }.
notice-opinion-late = { $name } has not given the opinion on <b>P-{ $proposal }</b> that you asked for by { $due }. The card says so; it can still be given.
notice-opinion-off = Your opinion on <b>P-{ $proposal }</b> ({ $title }) is not waited for any more. You may give it all the same.
notice-opinion-given = { $name } on <b>P-{ $proposal }</b> ({ $title }): { $verdict ->
    [feasible] <b>feasible</b>
    [conditions] <b>feasible under conditions</b>
   *[infeasible] <b>not feasible</b>
  }
notice-opinion-confirm = An opinion on <b>P-{ $proposal }</b> was written down for { $name }: { $verdict ->
    [feasible] feasible
    [conditions] feasible under conditions
   *[infeasible] not feasible
  }. <blockquote>{ $said }</blockquote> If it is not so, give your own with /opinion.

refused-not-to-consult = { $proposal }: its authors, moderators and the convener ask for opinions.
refused-not-to-call-off = { $proposal }: whoever asked for an opinion, moderators and the convener call that off.
refused-not-waited-for = { $proposal }: no opinion of { $said } is waited for. /opinion { $proposal } shows all there are.
refused-no-adviser = { $said } is neither a professional nor a department here. A moderator names one with /role or /body. { $known ->
    [none] Nobody is named yet.
   *[other] Named so far: { $known }
  }
refused-not-to-advise = { $proposal }: an opinion is given by whoever is asked for it, by professionals, and by those who speak for a department. What you think of it is a point for the board: /for, /against, /ask
refused-opinion-undocumented = { $proposal }: what is written down for { $body }, which is not in the chat, takes the number of its letter in a line <code>document:</code>
refused-too-many-opinions = { $proposal } has { $most } opinions, and takes no more.
