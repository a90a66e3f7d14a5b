"""What becomes of amendments and objections: accepted, declined, taken in, left standing, withdrawn, with its trail."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.amendments import MOVES, Change, Move, amended, times
from domain.gate_refusals import MoveUnfit, NoPassage, NotForYou, NotToBeMoved, PassageNotFound
from domain.ids import PersonId
from domain.numbers import Number
from domain.refusals import BadValue, UnknownNumber
from storage import amendments, board, communities, identities, locks, outbox, proposal_authors, proposals, votes
from storage.amendments import Step
from storage.board import Point
from storage.proposals import Proposal
from storage.transaction import Tx
from usecases.hall import Actor, Place, enter, look, recognise, unknown
from usecases.points import standing
from usecases.proposal_authors import tell_authors
from usecases.proposals import new_version
from usecases.wording import worded

NOTE = 300
AWAITED = "point-move"
"""What the reason of a move is awaited as."""


@dataclass(frozen=True)
class StepShown:
    """One step on the way; ``vote`` is the number of the one that it was put to."""

    kind: str
    name: str
    note: str
    version: int | None
    vote: int | None
    at: int


@dataclass(frozen=True)
class TrailView:
    """An amendment or an objection with all that became of it; ``moves`` are those that who looks may make."""

    id: int
    proposal: int
    title: str
    number: int
    side: str
    author: str
    text: str
    change: Change | None
    state: str
    steps: tuple[StepShown, ...]
    moves: tuple[str, ...]
    zone: str


def trail_view(tx: Tx, actor: Actor, point_id: int) -> TrailView:
    """Raises NotToBeMoved for a point of another side of the board."""
    known = identities.find_account(tx, actor.telegram_id)
    person = known.person if known else PersonId(0)
    point, proposal = standing(tx, person, point_id)
    moves, state = moves_of(point, proposal), amendments.state_of(tx, point.id)
    change = amendments.change_of(tx, point.id)
    mine = tuple(
        name
        for name, move in moves.items()
        if state in move.before and _may(tx, person, point, proposal, move) and (name != "accept" or change is not None)
    )
    return TrailView(
        point.id, proposal.number, proposal.draft.title, point.number, point.side,
        identities.name_of(tx, point.author), point.text, change, state,
        tuple(_shown(tx, step) for step in amendments.trail(tx, point.id)), mine,
        communities.zone_of(tx, proposal.community),
    )  # fmt: skip


def _shown(tx: Tx, step: Step) -> StepShown:
    name = identities.name_of(tx, step.person) if step.person is not None else ""
    vote = votes.by_id(tx, step.vote).number if step.vote is not None else None
    return StepShown(step.kind, name, step.note, step.version, vote, step.at)


def moves_of(point: Point, proposal: Proposal) -> Mapping[str, Move]:
    """What may be done with such a point. Raises NotToBeMoved."""
    if point.side not in MOVES:
        raise NotToBeMoved(f"P-{proposal.number} #{point.number}")
    return MOVES[point.side]


def _may(tx: Tx, person: PersonId, point: Point, proposal: Proposal, move: Move) -> bool:
    if move.by == "maker":
        return point.author == person
    if move.by == "author":
        return person in proposal_authors.authors(tx, proposal.id)
    return "moderator" in communities.roles_of(tx, proposal.community, person)


@dataclass(frozen=True)
class NoteAsked:
    """The bot waits for why; the person's next private message says it."""

    proposal: int
    point: int
    act: str


@dataclass(frozen=True)
class Moved:
    """``version`` is the one that it made."""

    id: int
    proposal: int
    point: int
    act: str
    version: int | None


def is_reasoned(act: str) -> bool:
    """Whether the act wants its reason."""
    return any(act in moves and moves[act].reasoned for moves in MOVES.values())


def ask_for_note(tx: Tx, actor: Actor, point_id: int, act: str) -> NoteAsked:
    """The button of a move that wants a reason was pressed. Raises as ``move`` does."""
    person = recognise(tx, actor)
    point, proposal = standing(tx, person, point_id)
    _require(tx, person, point, proposal, act)
    identities.mark_started(tx, person)
    identities.await_reply(tx, person, AWAITED, {"point": point.id, "act": act})
    return NoteAsked(proposal.number, point.number, act)


def take_note(tx: Tx, actor: Actor, facts: Mapping[str, object], text: str) -> Moved:
    """The private message that a reason was waited for with."""
    moved = move(tx, actor, int(str(facts["point"])), str(facts["act"]), text)
    identities.stop_awaiting(tx, recognise(tx, actor))
    return moved


def move_said(tx: Tx, actor: Actor, place: Place, number: Number, point: int, act: str, note: str) -> Moved:
    """The same in one message."""
    enter(tx, actor, place)
    return move(tx, actor, point_said(tx, actor, place, number, point), act, note)


def point_said(tx: Tx, actor: Actor, place: Place, number: Number, point: int) -> int:
    """The point of that number on the proposal's board, for ``trail_view``."""
    here = look(tx, actor, place)
    proposal = proposals.find(tx, here.community.id, number.value)
    if proposal is None:
        raise unknown(number)
    found = board.find(tx, proposal.id, point)
    if found is None:
        raise UnknownNumber(f"P-{proposal.number} #{point}")
    return found.id


def move(tx: Tx, actor: Actor, point_id: int, act: str, note: str = "") -> Moved:
    """Do it, with its reason where it wants one; an amendment that is accepted makes the next version.

    Raises NotForYou for somebody else's move, MoveUnfit for one that does not fit where it stands now, ReasonMissing,
    and for an amendment NoPassage, PassageNotFound, or what ``new_version`` raises.
    """
    person = recognise(tx, actor)
    _, proposal = standing(tx, person, point_id)
    locks.own_board(tx, proposal.id)
    point, proposal = standing(tx, person, point_id)
    done = _require(tx, person, point, proposal, act)
    if done.by == "moderator":  # it takes a vote, which is opened and not said
        raise NotForYou(f"P-{proposal.number} #{point.number}", done.by)
    said = worded("reason", note, NOTE) if done.reasoned or note.strip() else ""
    version = make_version(tx, person, point, proposal) if act == "accept" else None
    amendments.step(tx, point.id, done.after, act, person, said, version=version)
    _tell(tx, person, point, proposal, done, {"act": act, "note": said, "version": version or 0})
    outbox.mark_card(tx, "proposal", proposal.id)
    return Moved(point.id, proposal.number, point.number, act, version)


def _require(tx: Tx, person: PersonId, point: Point, proposal: Proposal, act: str) -> Move:
    moves = moves_of(point, proposal)
    name = f"P-{proposal.number} #{point.number}"
    if act not in moves:
        raise BadValue("act", act, tuple(each for each in moves if moves[each].by != "moderator"))
    if not _may(tx, person, point, proposal, moves[act]):
        raise NotForYou(name, moves[act].by)
    state = amendments.state_of(tx, point.id)
    if state not in moves[act].before:
        raise MoveUnfit(name, state)
    return moves[act]


def make_version(tx: Tx, by: PersonId, point: Point, proposal: Proposal) -> int:
    """The version that the amendment makes of the proposal as it is now. Raises NoPassage and PassageNotFound."""
    change = amendments.change_of(tx, point.id)
    if change is None:
        raise NoPassage(f"P-{proposal.number} #{point.number}")
    require_passage(proposal, change)
    return new_version(tx, proposal.id, by, amended(proposal.draft, change), f"#{point.number}: {point.text}")


def require_passage(proposal: Proposal, change: Change) -> None:
    """Raises PassageNotFound unless the passage stands in the proposal once."""
    found = times(proposal.draft, change)
    if found != 1:
        raise PassageNotFound(f"P-{proposal.number}", change.old, found)


def _tell(
    tx: Tx, person: PersonId, point: Point, proposal: Proposal, done: Move, facts: dict[str, str | int]
) -> None:  # fmt: skip
    """Tell the other side: who made the point, or the proposal's authors."""
    step = str(len(amendments.trail(tx, point.id)))
    if done.by == "author":
        if point.author != person:
            tell_maker(tx, point, proposal, facts, step)
        return
    told = {**about(point), "name": identities.name_of(tx, person), **facts}
    tell_authors(tx, proposal, "point-returned", told, f"point-returned:{point.id}:{step}", but=[person])


def about(point: Point) -> dict[str, str | int]:
    """Of which point something is told."""
    return {"point": point.number, "subject": point.id, "side": point.side}


def tell_maker(tx: Tx, point: Point, proposal: Proposal, facts: dict[str, str | int], step: str) -> None:
    """Tell who made the point what became of it: ``act``, ``note`` and ``version``, 0 for none."""
    known = identities.find(tx, point.author)
    if known is not None and known.reachable:
        told = {"proposal": proposal.number, "id": proposal.id, **about(point), **facts}
        outbox.tell_person(tx, point.author, "point-moved", told, f"point-moved:{point.id}:{step}", proposal.community)
