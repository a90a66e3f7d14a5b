# The gate before a vote

gate-title = <b>Before a vote can open:</b>
gate-open = { $met ->
    [true] The gate is met: a moderator can open the vote.
   *[false] A moderator can open the vote.
  }
gate-voted = See the vote: V-{ $vote }.
gate-matter = Whose ground: { $matter }.
gate-condition = { $name ->
    [days] – discussion until { $ready } ({ $needed } days)
    [speakers] – { $left ->
        [one] one more person
       *[other] { $left } more people
      } to be heard: whoever has not spoken yet
    [buildings] – somebody from { $left ->
        [one] one more building
       *[other] { $left } more buildings
      } to be heard: { $which }
    [opinion] – a professional’s opinion: a professional gives it, asked for by <code>/consult</code>
    [word] – the word of a department: from itself, or the convener brings it with its document number
    [questions] – { $left ->
        [one] one question
       *[other] { $left } questions
      } to be answered: by anybody who knows
    [amendments] – { $left ->
        [one] one amendment
       *[other] { $left } amendments
      } to be settled ({ $which }): the authors accept or decline, or a moderator puts it to a vote
   *[objections] – { $left ->
        [one] one “no, unless”
       *[other] { $left } “no, unless”
      } to be considered ({ $which }): the authors take it in or answer it
  }
gate-name = { $name ->
    [days] the days of discussion
    [speakers] people heard
    [buildings] buildings heard
    [opinion] a professional’s opinion
    [word] a department’s word
    [questions] answers to all questions
    [amendments] amendments settled
   *[objections] objections considered
  }
gate-without = ⚠️ <b>Opened to a vote without its gate</b> by { $names }. Lacking: { $lacking }. Reason: { $reason }
gate-record = { $lacking ->
    [none] The gate was met.
   *[other] ⚠️ <b>Opened without its gate</b>, by a moderator and a teller. Lacking: { $lacking }. Reason: { $reason }
  }
gate-page = <b>P-{ $proposal }: { $title }</b> – the gate
gate-line = { $met ->
    [true] ✓ { $what }: { $got }
   *[false] · { $what }: { $got }
  }{ $needed ->
    [none] {""}
   *[other] {" "}of { $needed }
  }
gate-got = { $name ->
    [opinion] { $got ->
        [0] not yet
       *[other] there
      }
    [word] { $got ->
        [0] not yet
       *[other] there
      }
    [questions] { $got } open
    [amendments] { $got } open
    [objections] { $got } open
   *[other] { $got }
  }
gate-kept = V-{ $vote }, called on { $at }:
gate-rules = <b>{ $community }</b>: before a vote on a proposal opens
gate-rule = · { $name ->
    [days] { $value } days of discussion
    [speakers] { $value } people heard
    [buildings] { $value } buildings heard
    [opinion] a professional’s opinion
    [word] a department’s word
    [questions] all questions answered
    [amendments] all amendments settled
    [objections] all objections considered
   *[agenda] { $value } of the roll can force a matter onto the agenda by signing
  }
gate-rules-none = · nothing is asked for
gate-of-matter = <b>{ $matter }</b>
gate-how =
    It holds for what is proposed from now on. Moderators set it with a TOML file, <code>/gate</code> in its caption, or as text:
    <code>/gate
    days = 7
    speakers = 5
    questions = true
    {"["}matters."Courtyard"]
    opinion = true</code>
    <code>/gate P-2</code> shows how it stands for a proposal.
gate-set-done = Set. It holds for what is proposed from now on.
notice-gate-set = { $name } has set the gate for what is proposed from now on. Read it: /gate
notice-gate-opened = <b>P-{ $proposal }</b> is opened to a vote without its gate, by { $name } and { $second }. Lacking: { $lacking }. Reason: { $note }
matter-set = P-{ $proposal } is about { $matter }: rule <code>{ $rule }</code>.
matter-example = Say it like this: <code>/matter P-2 Courtyard</code>. The types are listed by /matters.
opengate-example = Say it like this: <code>/opengate P-2 the pipe has burst</code>. A moderator and a teller do it together, and the reason is published.

refused-gate-unreadable = This is not TOML: { $why }
refused-gate-key-unknown = A gate has no <code>{ $key }</code>. It may have: { $known }.
refused-gate-value-unfit = <code>{ $key }</code>: “{ $said }” does not fit. Write: <code>{ $write }</code>
refused-gate-is-met = Nothing is missing for { $proposal }: a moderator can open the vote.
