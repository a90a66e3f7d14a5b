# Seats within a vote: co-owners, proxies, recusals, assisted ballots, acts of two people

notice-seat-cast = { $by ->
    [proxy] { $name } has cast for your seat <b>{ $seat }</b> in V-{ $vote }, by your proxy. You can cast yourself until the close: your own ballot goes before theirs.
   *[holder] { $again ->
        [true] { $name } has changed the ballot of your common seat <b>{ $seat }</b> in V-{ $vote }.
       *[false] { $name } has cast the one ballot of your common seat <b>{ $seat }</b> in V-{ $vote }.
      }
  }
    See it with <code>/ballot V-{ $vote }</code>. If you do not agree, say so: the seat is then listed as contested.
notice-seat-contested = { $name } objects to the ballot of seat <b>{ $seat }</b> in V-{ $vote }{ $note ->
    [none] .
   *[other] : { $note }
  }
    Talk to each other. Unless it is settled before the close, the ballot is counted and the seat is listed as contested.
notice-dispute-settled = { $own ->
    [true] { $name } objects no more to the ballot of seat <b>{ $seat }</b> in V-{ $vote }.
   *[false] { $name }, moderator or teller, has settled an objection to the ballot of seat <b>{ $seat }</b> in V-{ $vote }: whoever objected holds the seat no more.
  }{ $late ->
    [true] {" "}The result goes on naming it as contested at the close, and says that it is settled since.
   *[false] { $own ->
        [true] {""}
       *[false] {" "}If you do not agree, you can object yourself.
      }
  }
notice-result-disputed = <b>V-{ $vote }</b> ({ $title }): { $name } says that what was counted for seat <b>{ $seat }</b> is wrong{ $note ->
    [none] .
   *[other] : { $note }
  }
    The result says so. Look into it with them; ballots and receipts are in <code>/export V-{ $vote }</code>
notice-seat-recused = { $name } has recused your seat <b>{ $seat }</b> from V-{ $vote }: { $note }
    Take it back with <code>/recuse V-{ $vote } { $seat } -</code>
notice-seat-named = { $lifted ->
    [true] Your seat <b>{ $seat }</b> takes part in V-{ $vote } again: { $name } has lifted the recusal ({ $note }).
   *[false] Your seat <b>{ $seat }</b> is recused from V-{ $vote }: it casts nothing there. { $name } named it and a second person confirmed it: { $note }
    If that is wrong, object: it is listed with the result that you do.
  }
notice-recusal-named = { $lifted ->
    [true] V-{ $vote }: seat { $seat } takes part again; { $name } has lifted its recusal.
   *[false] V-{ $vote }: seat { $seat } is recused by a moderator and a teller ({ $name } named it). Reason: { $note }
    { $told ->
        [0] None of its holders can be written to here: please tell them. They may object.
       *[other] Its holder is told and may object.
      }
  }
notice-seat-assisted = A ballot for your seat <b>{ $seat }</b> in V-{ $vote } came { $via ->
    [phone] by telephone
   *[paper] on paper
  } and was put in: <b>{ $choice }</b>. { $name } wrote it down, { $witness } is the witness. Receipt <code>{ $receipt }</code>
    If that was not you, say so now, or simply cast yourself: your own ballot goes before it.
notice-seat-reassigned = Seat <b>{ $seat }</b> has gone from { $giver } to { $getter }, by a moderator and a teller: { $note }
    A ballot that stands for it in a vote stands until { $getter } changes it. If this is wrong, tell a moderator.
notice-proxy-offered = { $giver } asks you to cast for seat <b>{ $seat }</b> in { $vote ->
    [0] every vote of { $title }
   *[other] V-{ $vote }: { $title }
  }.{ $note ->
    [none] {""}
   *[other] {" "}Their instruction: { $note }
  }
    It is yours once you accept. { $giver } can take it back until you have cast, and their own ballot goes before yours. /proxy shows it.
notice-proxy-settled = { $how ->
    [accepted] { $taker } casts for your seat <b>{ $seat }</b> now. You can still cast yourself.
    [declined] { $taker } does not want to cast for your seat <b>{ $seat }</b>.
    [returned] { $taker } has given back the proxy for your seat <b>{ $seat }</b>. Cast yourself, or ask somebody else.
    [revoked] { $giver } has taken back the proxy for seat <b>{ $seat }</b>.
   *[replaced] { $giver } has given the proxy for seat <b>{ $seat }</b> to somebody else.
  }
notice-witness-asked = { $name } has written down a ballot for seat <b>{ $seat }</b> in V-{ $vote }, { $title }: <b>{ $choice }</b>, { $via ->
    [phone] by telephone
   *[paper] on paper
  }. You are named as the witness. Confirm only what you heard or saw yourself.
notice-witness-said = { $confirmed ->
    [true] { $name } has confirmed the ballot for seat <b>{ $seat }</b> in V-{ $vote }. It is in the box{ $told ->
        [0] . None of its holders can be written to here: please tell whoever voted, and hand over the receipt <code>{ $receipt }</code>.
       *[other] , and the holder is told.
      }
   *[false] { $name } does not confirm the ballot for seat <b>{ $seat }</b> in V-{ $vote }. It is not counted.
  }
notice-second-asked = { $kind ->
    [recuse] { $name } proposes that seat <b>{ $seat }</b> be recused from V-{ $vote }: { $note }
    [open-gate] { $name } proposes to open <b>P-{ $proposal }</b> (version { $version }) to a vote without its gate: { $note }. The card says what is missing.
   *[reassign] { $name } proposes to give seat <b>{ $seat }</b> from { $giver } to { $getter }: { $note }
  }
    It takes a moderator and a teller. Confirm exactly this within 24 hours, or leave it.
notice-second-said = { $confirmed ->
    [true] { $name } has confirmed it, and it is done:
   *[false] { $name } has refused it, and nothing is done:
  } { $kind ->
    [recuse] that seat <b>{ $seat }</b> be recused from V-{ $vote }.
    [open-gate] that <b>P-{ $proposal }</b> (version { $version }) be opened to a vote without its gate.
   *[reassign] that seat <b>{ $seat }</b> go from { $giver } to { $getter }.
  }

seat-object = I object
seat-withdraw = It is settled
seat-wrong-button = { $seat }: this is wrong
seat-answer = { $about ->
    [proxy] { $yes ->
        [yes] Accept
       *[no] Decline
      }
    [witness] { $yes ->
        [yes] Yes, I witnessed this
       *[no] No
      }
   *[act] { $yes ->
        [yes] Confirm
       *[no] Refuse
      }
  }
seat-disputed = { $state ->
    [ballot-standing] Seat <b>{ $seat }</b> is contested in V-{ $vote } from now on. Whoever cast for it and its other holders are told. Settle it among you, or simply cast yourself: that replaces it. If you like, say why in your next message.
    [ballot-said] Seat <b>{ $seat }</b> is contested in V-{ $vote } from now on. Its other holders can read why: <blockquote>{ $words }</blockquote>
    [result-standing] It is listed with the result of V-{ $vote } that a holder of <b>{ $seat }</b> says it is wrong; moderators and tellers are told. What is wrong? Say it in your next message.
    [result-said] It is listed with the result of V-{ $vote } that a holder of <b>{ $seat }</b> says it is wrong. Moderators and tellers read why: <blockquote>{ $words }</blockquote>
    [in-place] Settled: whoever objected to the ballot of seat <b>{ $seat }</b> in V-{ $vote } holds the seat no more. Its holders are told.{ $late ->
        [true] {" "}The result goes on naming it as contested at the close, and says that it is settled since.
       *[false] {""}
      }
   *[settled] You object no more to the ballot of seat <b>{ $seat }</b> in V-{ $vote }.{ $late ->
        [true] {" "}The result goes on naming it as contested at the close, and says that it is settled since.
       *[false] {""}
      }
  }
object-example = Say it like this: <code>/object V-1 3-2-501 I never agreed to this</code>, and <code>/object V-1 3-2-501 -</code> once it is settled. A moderator or a teller says the same of a seat that whoever objected holds no more.
recuse-example = Say it like this: <code>/recuse V-1 3-2-501 my brother's firm bids</code>, and <code>/recuse V-1 3-2-501 -</code> to take it back. A moderator names a seat that is not theirs in the same words; a teller confirms it, and the reason is published.
recuse-done = { $how ->
    [recused] Seat <b>{ $seat }</b> is recused from V-{ $vote }{ $counts ->
        [not_eligible] {" "}and is not counted among those who could vote
       *[no_ballot] : it casts nothing, and what it cast is not counted
      }. The result says how many seats are.
    [objected] Seat <b>{ $seat }</b> stays recused from V-{ $vote }, as others named it; that you object is listed with the result. Talk to a moderator: they can lift it until the close.
    [agreed] You object no more to the recusal of seat <b>{ $seat }</b> from V-{ $vote }.
    [lifted] Seat <b>{ $seat }</b> takes part in V-{ $vote } again. Its holder and the group are told.
   *[back] Seat <b>{ $seat }</b> takes part in V-{ $vote } again.
  }
represent-example = Say it like this: <code>/represent 3-2-501 @name</code>. When all who hold the seat name the same one, that one casts where the rule asks for a representative.
represent-done = For seat <b>{ $seat }</b> you name { $name }.
assist-example = Say it like this: <code>/assist V-1 3-2-501 phone @witness yes</code>, with <code>paper</code> for a ballot on paper. Behind the witness comes the choice, as with /cast.
assist-done = Written down for seat <b>{ $seat }</b> in V-{ $vote }. { $witness } is asked to confirm it; until then it is not counted.
witness-done = { $confirmed ->
    [true] Thank you. The ballot of seat <b>{ $seat }</b> in V-{ $vote } is in the box{ $told ->
        [0] . None of its holders can be written to here: whoever wrote it down tells them.
       *[other] , and the holder is told.
      }
   *[false] The ballot of seat <b>{ $seat }</b> in V-{ $vote } is not counted.
  }
reassign-example = Say it like this: <code>/reassign 3-2-501 @from @to the flat was sold</code>. A moderator and a teller do it together.
act-proposed = Proposed. It is done when { $role } confirms it within 24 hours; { $asked ->
    [0] nobody I can write to is one, so please have them write to me first
    [one] one person is asked
   *[other] { $asked } people are asked
  }.
act-done = { $confirmed ->
    [true] Confirmed and done. Everybody concerned is told.
   *[false] Refused. Nothing is done.
  }

proxy-none = You have given no proxy and taken none. To let somebody cast for you, tap below; or say it at once: <code>/proxy @name V-1</code>
proxy-how = You can always cast yourself: your own ballot goes before a proxy's. To cast for somebody: <code>/cast V-1 3-2-501 yes</code>
proxy-line = Seat <b>{ $seat }</b>, { $vote ->
    [0] every vote in { $community } until { $until }
   *[other] V-{ $vote }
  }: { $mine ->
    [true] { $state ->
        [own] you have cast yourself, and your own ballot counts
        [offered] offered to { $other }, no answer yet
        [cast] { $other } has cast
       *[accepted] { $other } casts for you
      }
   *[false] { $state ->
        [own] { $other } has cast, and that goes before
        [offered] { $other } asks you to cast
        [cast] you have cast for { $other }
       *[accepted] you cast for { $other }
      }
  }
proxy-end = End: { $seat }
proxy-example =
    Say it like this: <code>/proxy @name V-1</code>, or as a reply to a message of theirs in the group <code>/proxy V-1</code>. If you like, on lines of their own:
    <code>/proxy @name
    until: 30d
    seat: 3-2-501
    instruction: yes, if it costs no more</code>
    With <code>until:</code> instead of a vote it is for all votes until then.
proxy-offer-done = { $name } is asked to cast for { $seats }. It counts once they accept, with /proxy or under my message{ $reachable ->
    [true] .
   *[false] {" "}– they must write /proxy to me first: I cannot write to them yet.
  }{ $cast ->
    [none] {""}
   *[other] {" "}You have cast for { $cast } yourself, and your own ballot counts: the proxy changes nothing there.
  }
proxy-done = { $how ->
    [accepted] You cast for seat <b>{ $seat }</b> of { $other } now. { $vote ->
        [0] When a vote is open: <code>/cast V-1 { $seat } yes</code>
       *[other] To cast: <code>/cast V-{ $vote } { $seat } yes</code>
      }, or /proxy
    [declined] Declined. { $other } is told.
    [returned] Given back. { $other } is told.
   *[revoked] Taken back. { $other } casts for seat <b>{ $seat }</b> no more.
  }

me-proxies = <b>Proxies</b>
me-need = Your need N-{ $number } (me too: { $supports }): { $text }
me-vote-over = It is over.
me-more = One ballot, of earlier votes too: <code>/ballot V-1</code>. Proxies: /proxy
menu-me = My seats, ballots, receipts and proxies
menu-proxy = Let somebody cast for me

result-contested = ⚠ Contested by a holder: { $count } ({ $seats })
result-ways = Cast on behalf of a holder: { $ways }.
result-way = { $way ->
    [proxy] by proxy { $count }
    [phone] by telephone { $count }
   *[paper] on paper { $count }
  }
result-recused = Recused: { $count }
result-against-word = ⚠ Recused though its holder objects: { $count } ({ $seats })
result-settled = . Settled since the close: { $count } ({ $seats })
result-wrong = ⚠ Said to be wrong since the close: { $count } ({ $seats })

refused-proxy-needless = { $name } holds seat { $seat } already and can cast for it without a proxy.
refused-proxy-of-proxy = You have { $seat } by proxy only. A proxy cannot be passed on.
refused-proxy-cycle = That closes a ring: between you and { $name } one has already, directly or through others, put their ballot into the other's hands. One of you must cast without a proxy.
refused-proxy-used = The ballot of { $seat } in { $vote } has been cast by that proxy. Its holder can still cast, and that goes before it.
refused-proxy-gone = This proxy is no longer there, or is not yours to decide upon. /proxy shows what there is.
refused-proxy-limit = Rule { $rule } of { $vote } does not allow that: { $limit ->
    [number] one person casts for at most { $most } other seats
    [share] what one person casts, with their own, may weigh at most { $most } ({ $about })
   *[excluded] it lets these take no proxies: { $about }
  }. Whoever asked you can ask somebody else, or cast themselves.
refused-proxy-instruction = Rule { $rule } of { $vote } takes { $wants ->
    [instructed] only proxies with an instruction. Who gives it adds a line <code>instruction:</code>
   *[free] only proxies without an instruction. Who gives it leaves that line out.
  }
refused-proxy-names-seat = In { $vote } you cast by proxy for: { $seats }. Say for which: <code>/cast { $vote } 3-2-501 yes</code>, or /proxy in private.
refused-holder-has-cast = The holder of { $seat } has cast in { $vote }. Their own ballot goes before any other.
refused-seat-recused = Seat { $seat } is recused from { $vote } and takes no ballot.
refused-no-recusal = Rule { $rule } of { $vote } knows no recusal. You may abstain, or not vote.
refused-recusal-too-late = { $vote } is open: its electorate is frozen, and the rule would take the seat out of it. You may abstain, or not vote.
refused-not-representative = The rule takes the ballot of { $seat } from one representative: { $name ->
    [none] none is named. All who hold it must name the same one: <code>/represent 3-2-501 @name</code>
   *[other] { $name }.
  }
refused-nothing-to-object = No ballot of somebody else stands for { $seat } in { $vote }. Your own you can change.
refused-not-to-settle = { $why ->
    [none] Nobody objects to the ballot of { $seat } in { $vote }.
    [held] Whoever objects to the ballot of { $seat } in { $vote } holds the seat still, and says themselves when it is settled.
   *[party] You hold { $seat }, or had a part in its ballot. Who objected in { $vote } is gone: a moderator or a teller who has no part in it settles that.
  }
refused-not-in-electorate = { $seat } is not in the electorate of { $vote }.
refused-not-assistant = Only a moderator or a building head writes down a ballot for somebody else.
refused-witness-unfit = { $why ->
    [self] The witness must be somebody else than you.
    [stranger] I know nobody called { $name } here. A witness is a member of the community whom I know.
   *[unreachable] I cannot write to { $name } yet. Have them write /start to me first.
  }
refused-assist-gone = This was answered or replaced already, or you are not its witness.
refused-not-of-two = This takes a moderator and a teller, two different people.
refused-no-second = Nobody else has the role “{ $role }”, and this takes two. Name one first: <code>/role @name { $role }</code>
refused-act-gone = This was settled already, or its 24 hours are over. It can be proposed anew.
refused-holder-unfit = { $why ->
    [absent] { $name } does not hold seat { $seat }.
   *[present] { $name } holds seat { $seat } already.
  }
