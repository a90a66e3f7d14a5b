"""Rounds of a discussion: a moderator or convener puts a question, and everybody who wants to speaks in turn for the
same time, or all together until a set time."""

from dataclasses import dataclass

from domain.facilitation_refusals import NoRound, NotYourTurn, RoundRuns
from domain.ids import PersonId
from domain.instants import DAY, MINUTE, SECOND, local_day
from domain.numbers import Number
from domain.refusals import BadDuration, UnknownNumber
from domain.rounds import Turn, ended_as, next_turn, speaking
from storage import communities, deadlines, identities, locks, outbox, rounds
from storage.proposals import Proposal
from storage.rounds import Round
from storage.transaction import Tx
from usecases.facilitation import found, may_facilitate, require_facilitating
from usecases.hall import Actor, Place, enter, recognise, require_member
from usecases.points import by_id
from usecases.silence import require_voice
from usecases.wording import worded

QUESTION = 300
LONGEST = DAY
TURN_ENDS, ROUND_ENDS = "turn ends", "round ends"


@dataclass(frozen=True)
class RoundSaid:
    """``turn`` is how many milliseconds each speaks; None for a round of all together until ``ends_at``."""

    question: str
    turn: int | None
    ends_at: int | None


@dataclass(frozen=True)
class TurnShown:
    name: str
    state: str
    since: int


@dataclass(frozen=True)
class RoundCard:
    """``turn`` in minutes, 0 in a round of all together; ``until`` is when the turn or the round ends, 0 while nobody
    speaks. ``messages`` and ``points`` count what was said in it."""

    id: int
    proposal: int
    proposal_id: int
    question: str
    turn: int
    until: int
    closed_at: int
    turns: tuple[TurnShown, ...]
    messages: int
    points: int
    zone: str


def open_round(tx: Tx, actor: Actor, place: Place, number: Number, said: RoundSaid) -> RoundCard:
    """Open a round; its card stands in the group. Raises NotFacilitating, RoundRuns, BadDuration, MissingKey."""
    here = enter(tx, actor, place)
    proposal = found(tx, here, number)
    require_facilitating(tx, proposal, here.person)
    locks.own_board(tx, proposal.id)
    if rounds.running(tx, proposal.id) is not None:
        raise RoundRuns(f"P-{proposal.number}")
    for length in (said.turn, said.ends_at - tx.now if said.ends_at is not None else None):
        if length is not None and not MINUTE <= length <= LONGEST:
            why = "past" if length < MINUTE else "far"
            raise BadDuration(local_day(tx.now + length, here.community.zone), why)
    made = rounds.add(
        tx, proposal.id, worded("question", said.question, QUESTION), here.person, said.turn, said.ends_at
    )
    if made.ends_at is not None:
        deadlines.set_deadline(tx, ROUND_ENDS, made.id, made.ends_at)
    card = outbox.card_of(tx, "proposal", proposal.id)
    outbox.add_card(
        tx, "round", made.id, here.community.id, here.community.chat_id, asked=not place.private,
        thread=place.thread or (card.thread if card else None),
    )  # fmt: skip
    communities.log(tx, here.community.id, here.person, "round opened", {"proposal": proposal.number})
    return round_card(tx, made.id)


@dataclass(frozen=True)
class Turned:
    """``did``: joined, already (has had or has a turn), ended. ``ahead`` speak before who joined."""

    did: str
    ahead: int


def join_round(tx: Tx, actor: Actor, round_id: int) -> Turned:
    """I want to speak. Raises NotMember, Muted, NoRound."""
    person, each, proposal = _entered(tx, actor, round_id)
    require_voice(tx, proposal.community, person)
    if not rounds.join(tx, each.id, person):
        return Turned("already", 0)
    turns = rounds.turns_of(tx, each.id)
    ahead = sum(turn.state in ("waiting", "speaking") for turn in turns) - 1
    if speaking(turns) is None:
        _give_turn(tx, each, proposal)
    outbox.mark_card(tx, "round", each.id)
    return Turned("joined", ahead)


def end_turn(tx: Tx, actor: Actor, round_id: int) -> Turned:
    """I have spoken, or pass. Who leads the discussion may end anybody's turn. Raises NotYourTurn, NoRound."""
    person, each, proposal = _entered(tx, actor, round_id)
    now = speaking(rounds.turns_of(tx, each.id))
    if now is None or (now.person != person and not may_facilitate(tx, proposal, person)):
        raise NotYourTurn
    _end(tx, each, now, in_time=True)
    _give_turn(tx, each, proposal)
    return Turned("ended", 0)


def close_round(tx: Tx, actor: Actor, place: Place, number: Number) -> RoundCard:
    """``/round P-1 end``. Raises NotFacilitating, NoRound."""
    here = enter(tx, actor, place)
    proposal = found(tx, here, number)
    require_facilitating(tx, proposal, here.person)
    each = rounds.running(tx, proposal.id)
    if each is None:
        raise NoRound(f"P-{proposal.number}")
    end_round(tx, each.id)
    return round_card(tx, each.id)


def _entered(tx: Tx, actor: Actor, round_id: int) -> tuple[PersonId, Round, Proposal]:
    person, each = recognise(tx, actor), rounds.by_id(tx, round_id)
    if each is None or each.turn is None:
        raise UnknownNumber(f"#{round_id}")
    proposal = by_id(tx, each.proposal)
    require_member(tx, person, proposal.community)
    locks.own_board(tx, proposal.id)
    each = rounds.by_id(tx, round_id)
    if each is None or each.closed_at is not None:
        raise NoRound(f"P-{proposal.number}")
    return person, each, proposal


# --- the clock -------------------------------------------------------------------------------------------------------


def turn_over(tx: Tx, round_id: int) -> None:
    """The time of who speaks is over: the next one's begins."""
    each = rounds.by_id(tx, round_id)
    if each is None or each.closed_at is not None:
        return
    locks.own_board(tx, each.proposal)
    now = speaking(rounds.turns_of(tx, each.id))
    if now is not None and each.turn is not None and tx.now >= now.since + each.turn:
        _end(tx, each, now, in_time=False)
        _give_turn(tx, each, by_id(tx, each.proposal))


def end_round(tx: Tx, round_id: int) -> None:
    """It is over, by the clock or by who leads the discussion."""
    each = rounds.by_id(tx, round_id)
    if each is None or each.closed_at is not None:
        return
    locks.own_board(tx, each.proposal)
    now = speaking(rounds.turns_of(tx, each.id))
    if now is not None:  # whoever has said nothing yet was not let finish, and has not passed
        rounds.put(tx, each.id, now.person, "spoke" if _said(tx, each, now) else "waiting")
    rounds.close(tx, each.id)
    deadlines.cancel(tx, TURN_ENDS, each.id)
    deadlines.cancel(tx, ROUND_ENDS, each.id)
    outbox.mark_card(tx, "round", each.id)


def _end(tx: Tx, each: Round, turn: Turn, *, in_time: bool) -> None:
    rounds.put(tx, each.id, turn.person, ended_as(spoke=_said(tx, each, turn), in_time=in_time))
    outbox.mark_card(tx, "round", each.id)


def _said(tx: Tx, each: Round, turn: Turn) -> bool:
    """Whether they have said something in their turn."""
    # Telegram tells of messages by the second: one of the second in which the turn began is of the turn
    return any(rounds.said_since(tx, each.proposal, turn.since // SECOND * SECOND, turn.person))


def _give_turn(tx: Tx, each: Round, proposal: Proposal) -> None:
    """It is the next one's turn, who learns of it; where nobody waits, whoever joins next speaks at once."""
    turn = next_turn(rounds.turns_of(tx, each.id))
    if turn is None or each.turn is None:
        deadlines.cancel(tx, TURN_ENDS, each.id)
        return
    rounds.put(tx, each.id, turn.person, "speaking")
    until = tx.now + each.turn
    deadlines.set_deadline(tx, TURN_ENDS, each.id, until)
    known = identities.find(tx, turn.person)
    if known is not None and known.reachable:
        facts = {
            "id": proposal.id, "proposal": proposal.number, "text": each.question, "until": until,
            "zone": communities.zone_of(tx, proposal.community),
        }  # fmt: skip
        outbox.tell_person(tx, turn.person, "your-turn", facts, f"turn:{each.id}:{turn.person}", proposal.community)


def round_card(tx: Tx, subject: int) -> RoundCard:
    """What the round's card shows."""
    each = rounds.by_id(tx, subject)
    assert each is not None, subject
    proposal, turns = by_id(tx, each.proposal), rounds.turns_of(tx, each.id)
    now = speaking(turns)
    until = now.since + each.turn if now is not None and each.turn is not None else each.ends_at or 0
    said = rounds.said_since(tx, each.proposal, each.opened_at // SECOND * SECOND)
    return RoundCard(
        each.id, proposal.number, proposal.id, each.question, (each.turn or 0) // MINUTE, until, each.closed_at or 0,
        tuple(TurnShown(identities.name_of(tx, turn.person), turn.state, turn.since) for turn in turns), *said,
        communities.zone_of(tx, proposal.community),
    )  # fmt: skip
