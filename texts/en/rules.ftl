# Rules in plain words

rule-name = Rule <code>{ $rule }</code>:
rule-title = { $title }
rule-axis = { $quorum ->
    [none] – { $axis }: { $counts ->
        [no] no stays below the line: { $passing }
       *[yes] yes { $passing }
      }
   *[other] – { $axis }: taking part { $quorum }; { $counts ->
        [no] no stays below the line: { $passing }
       *[yes] yes { $passing }
      }
  }
rule-counted = { $quorum ->
    [none] – Ballots are counted by { $axis }.
   *[other] – Ballots are counted by { $axis }; taking part { $quorum }
  }
rule-yes-names = – Here “yes” is a ballot that names the winner.
rule-quorum = { $line }{ $least ->
    [0] {""}
   *[other] , and no fewer than { $least }
  }{ $counts ->
    [yes] {" "}(counted on yes alone)
   *[ballots] {""}
  }
rule-cap = { $cap ->
    [others] – { $axis }: no seat weighs more than all others together
   *[other] – { $axis }: no seat weighs more than { $cap } of all
  }
rule-any = One of these counts is enough:
rule-consent = { $fallback ->
    [true] Passes when no reasoned objection stands; else the votes decide
   *[false] Passes only when no reasoned objection stands
  }{ $proxies ->
    [true] {""}
   *[false] . An objection raised by proxy does not block
  }:
rule-abstain = { $abstain ->
    [in_base] An abstention takes part, and so weighs against.
    [follow_majority] Abstentions are added to the side that has more.
   *[out_of_base] An abstention weighs neither way.
  }
rule-silent = { $counts ->
    [absent] A seat that casts nothing does not count.
    [participates] A seat that casts nothing though its notice arrived takes part ({ $clause }). The result is shown with and without.
    [follow_majority] A seat that casts nothing though its notice arrived follows the side that has more ({ $clause }). The result is shown with and without.
   *[deemed_yes] A seat that casts nothing for { $days } days after its notice arrived counts as yes ({ $clause }). The result is shown with and without.
  }
rule-tie = { $tie ->
    [chair] As many yes as no: the chair decides.
    [lot] As many yes as no: a lot decides, drawn from a seed whose hash was published at the opening.
   *[fail] As many yes as no: it fails.
  }
rule-proxies = { $most ->
    [0] No proxies.
    [any] Proxies: any number{ $share ->
        [any] .
       *[other] , up to { $share } of all with one's own.
      }
   *[other] Proxies: at most { $most }{ $share ->
        [any] .
       *[other] { $limits ->
            [either] , or more if they make up at most { $share } of all with one's own.
           *[both] , and up to { $share } of all with one's own.
          }
      }
  }
rule-proxy-ballots = { $ballots ->
    [instructed] A proxy is told how to vote.
   *[free] A proxy votes as they see fit.
  }
rule-proxies-excluded = May not hold proxies: { $roles }.
rule-role = { $role ->
    [outsider] who has no seat
    [moderator] moderator
    [teller] teller
    [convener] convener
    [coordinator] street coordinator
    [professional] professional
    [department] department
    [building-head] building head
   *[observer] observer
  }
rule-representative = Co-owners name one of them to cast.
rule-recusal = { $recusal ->
    [not_eligible] A seat with an interest of its own in the matter is left out of the count.
   *[no_ballot] A seat with an interest of its own in the matter casts no ballot.
  }
rule-part = { $part ->
    [stair] Only the seats of one stair vote.
    [building] Only the seats of one building vote.
   *[affected] Only the seats that the matter affects vote.
  }
rule-days = { $name ->
    [notice] Notice: { $days } days before the opening.
   *[objection] The roll is open to objections for { $days } days before the opening.
  }{ $stops ->
    [true] {" "}Without it the vote does not pass.
   *[false] {""}
  }
rule-call = Called by: { $roles ->
    [none] { $signed }
   *[other] { $roles }{ $signed ->
        [none] {""}
       *[other] ; or by signatures of { $signed } of all{ $combine ->
            [any] {" "}(one is enough)
           *[all] {""}
          }
      }
  }.{ $stops ->
    [true] {" "}Otherwise the vote does not pass.
   *[false] {""}
  }
rule-second = { $after ->
    [no_quorum] If too few take part, there may be a second call
   *[not_passed] If it does not pass, there may be a second call
  }{ $once ->
    [true] {" "}at once
   *[false] {""}
  }, a new vote under <code>{ $rule }</code>:
rule-second-reached = – only if in the first, { $axis }: yes { $threshold }
rule-source = { $citation ->
    [none] {""}
   *[other] { $citation }{ $version ->
        [none] {""}
       *[other] {" "}({ $version })
      }.{" "}
  }{ $forum ->
    [own] By the community's own agreement.
    [circulation] Counts like the law; advisory, unless cast in a valid circulation in writing.
    [official_system] Counts like the law; advisory, unless cast in the official system.
   *[meeting] Counts like the law; advisory, unless cast in a valid meeting.
  }
rule-read = { $read ->
    [secondary] <i>Read in a secondary source: check the text of the law.</i>
   *[unverified] <i>Unverified: check it against the law as it stands before you rely on it.</i>
  }
rule-note = { $rule ->
    [cn-278-ordinary] One buyer of several units is one head; a co-owned unit has one vote. A fifth of the owners, by heads and area, can demand a meeting. Several cities allow at most 3 proxies; in Beijing online votes count only through the city's system, and the result is posted within 3 days.
    [cn-278-major] For raising the repair fund, altering or rebuilding, changing the use of common parts or using them for business. One buyer of several units is one head; a co-owned unit has one vote. Several cities allow at most 3 proxies; in Beijing online votes count only through the city's system.
    [cn-residents-meeting] Use a roll of adults, of households or of group delegates. The law is reported to have been replaced from 1 January 2026.
    [de-weg-21-2] Commentators do not agree whether half of the shares is enough or more than half is needed; here half is enough.
    [es-17-3] Whether three fifths are enough or more is needed is not settled here. Notified absentees who stay silent for 30 days count as yes.
    [tw-31] Whether the lines themselves are enough is not settled here. Weight and proxies above a fifth are not counted. A second call needs 3 persons.
    [us-wa-hoa] One vote a unit; if your declaration allots votes otherwise, write a rule of your own.
    [debian-style] Yes must also beat “none of the above”.
   *[other] none
  }
rules-title = <b>The rules of { $community }</b>
rules-more = All of one rule: <code>/rules fr-25</code>. A rule of your own: a moderator sends /rule in private.
rule-example = Send me the rule as a <code>.toml</code> file with <code>/rule</code> in its caption, or its text behind <code>/rule</code> in one message. Every field is given; docs/rules.md has an example with each of them explained.
rule-confirm = { $replaces ->
    [true] Is this the rule that { $community } agreed on? It takes the place of the one of the same id; votes that run keep theirs.
   *[false] Is this the rule that { $community } agreed on?
  }
rule-keep = Keep the rule
rule-drop = Discard
rule-decided = { $kept ->
    [true] Kept. { $community } can vote by it: <code>rule: { $rule }</code> in /openvote.
   *[false] Discarded: <code>{ $rule }</code> of { $community }.
  }

# The result, where a rule asks for more

test-days = { $passed ->
    [true] ✓
   *[false] ✗
  } { $test }: { $got } days, { $needed } needed{ $stops ->
    [true] {""}
   *[false] {" "}(shown, does not decide)
  }
test-met = { $passed ->
    [true] ✓
   *[false] ✗
  } { $test }{ $axis ->
    [none] {""}
   *[other] , { $axis }
  }{ $stops ->
    [true] {""}
   *[false] {" "}(shown, does not decide)
  }
test-tie = { $passed ->
    [true] ✓
   *[false] ✗
  } Yes and no are level, { $axis }: { $by ->
    [lot] a lot decides, and it says { $passed ->
        [true] yes
       *[false] no
      }
   *[chair] the chair decides, and { $passed ->
        [true] said yes
       *[false] did not say yes
      }
  }
test-objections = { $passed ->
    [true] ✓ No reasoned objection stands ({ $of } raised).
   *[false] ✗ Standing reasoned objections: { $got } (of { $of } raised).
  }
test-stays-below = { $passed ->
    [true] ✓
   *[false] ✗
  } { $axis }: no { $got } ({ $share }), stopped from { $needed }{ $online ->
    [true] {" "}– exactly on the line
   *[false] {""}
  }
result-without-silent = { $passed ->
    [true] <b>Without the silent seats</b>: passed as well
   *[false] <b>Without the silent seats</b>: not passed
  }
result-second-call = A second call is possible: a new vote that a moderator may open by the button under the vote’s card, or with <code>rule: { $rule }</code>.
