"""Points on a proposal's board: made, answered, replied to, marked on a message, supported, joined."""

from dataclasses import dataclass
from typing import Any

from domain.amendments import UNSETTLED
from domain.board import SIDES, STANDING
from domain.board_refusals import NotInThread, NotOwnWords, PointGone, PointsApart
from domain.ids import CommunityId, PersonId, ProposalId
from domain.numbers import Number
from domain.refusals import BadValue, UnknownNumber
from storage import amendments, board, communities, identities, outbox, proposals, rolls, threads
from storage.board import Point
from storage.proposals import Proposal
from storage.transaction import Tx
from usecases.hall import Actor, Place, enter, recognise, require_member, unknown
from usecases.proposal_authors import require_discussed
from usecases.silence import look_at_name, require_voice
from usecases.wording import worded

POINT = 700


@dataclass(frozen=True)
class Asked:
    """What the bot waits for: the person's next message in private. ``about`` is the point it will stand under."""

    proposal: int
    title: str
    side: str
    about: str | None = None


@dataclass(frozen=True)
class PointMade:
    """``author`` is whose words a moderator put there; None for one's own."""

    proposal: int
    side: str
    point: int
    author: str | None = None


def ask_for_point(tx: Tx, actor: Actor, proposal_id: int, side: str) -> Asked:
    """A button on the card was followed: the person's next private message is their point."""
    person = recognise(tx, actor)
    if side not in SIDES:
        raise BadValue("side", side, SIDES)
    proposal = proposal_of(tx, person, proposal_id)
    require_discussed(tx, proposal)
    identities.mark_started(tx, person)
    identities.await_reply(tx, person, "point", {"proposal": proposal.id, "side": side})
    return Asked(proposal.number, proposal.draft.title, side)


def ask_for_answer(tx: Tx, actor: Actor, proposal_id: int, point: int) -> Asked:
    """Somebody wants to answer a question of the board; their next private message is the answer."""
    return _ask_beneath(tx, actor, proposal_id, point, "answer")


def ask_for_reply(tx: Tx, actor: Actor, proposal_id: int, point: int) -> Asked:
    """Somebody wants to reply to a point; their next private message is the reply."""
    return _ask_beneath(tx, actor, proposal_id, point, "reply")


def _ask_beneath(tx: Tx, actor: Actor, proposal_id: int, number: int, side: str) -> Asked:
    person = recognise(tx, actor)
    proposal = proposal_of(tx, person, proposal_id)
    require_discussed(tx, proposal)
    under = _under(tx, proposal, number, side)
    identities.mark_started(tx, person)
    identities.await_reply(tx, person, side, {"proposal": proposal.id, "point": number})
    return Asked(proposal.number, proposal.draft.title, side, under.text)


def make_point(tx: Tx, actor: Actor, place: Place, number: Number, side: str, text: str) -> PointMade:
    """Say a point in one message: ``/for P-1 because…``."""
    here = enter(tx, actor, place)
    return add_point(tx, here.person, _found(tx, here.community.id, number), side, text)


def answer_point(tx: Tx, actor: Actor, place: Place, number: Number, point: int, text: str) -> PointMade:
    """Answer a question in one message: ``/answer P-1 3 …``. Under any other point it is a reply."""
    here = enter(tx, actor, place)
    proposal = _found(tx, here.community.id, number)
    asked = board.find(tx, proposal.id, point)
    side = "reply" if asked is not None and asked.side != "question" else "answer"
    return _add_beneath(tx, here.person, proposal, point, side, text)


def take_awaited(tx: Tx, person: PersonId, expected: identities.Awaited, text: str) -> PointMade:
    """The private message that a point, an answer or a reply was waited for with."""
    proposal = proposal_of(tx, person, int(str(expected.facts["proposal"])))
    if expected.kind == "point":
        made = add_point(tx, person, proposal, str(expected.facts["side"]), text)
    else:
        made = _add_beneath(tx, person, proposal, int(str(expected.facts["point"])), expected.kind, text)
    identities.stop_awaiting(tx, person)
    return made


def mark_message(
    tx: Tx, actor: Actor, chat_id: int, message_id: int, side: str, question: int | None = None
) -> PointMade:  # fmt: skip
    """Put a message of the thread on the board, as who wrote it or as a moderator: then the author is told. Marked
    before, it changes sides. An ``answer`` is one to the ``question`` of that number."""
    message = threads.find(tx, chat_id, message_id)
    if message is None or message.state != STANDING or not message.text:
        raise NotInThread
    person, proposal = recognise(tx, actor), by_id(tx, message.proposal)
    if message.author != person and "moderator" not in communities.roles_of(tx, proposal.community, person):
        raise NotOwnWords
    require_discussed(tx, proposal)
    under = _under(tx, proposal, question, side).id if question is not None else None
    point = board.of_message(tx, message.id)
    if point is None:
        said, marked_by = message.text[:POINT], None if message.author == person else person
        point = board.add(
            tx, proposal.id, side, message.author, said, parent=under, message=message.id, marked_by=marked_by
        )  # fmt: skip
    elif point.state != STANDING:
        raise PointGone(f"P-{proposal.number} #{point.number}")
    elif (point.side, point.parent) != (side, under):
        board.remark(tx, point, side, under)
    outbox.mark_card(tx, "proposal", proposal.id)
    if message.author != person:
        facts = {"proposal": proposal.number, "point": point.number, "side": side, "id": proposal.id}
        key = f"marked:{message.id}:{side}"
        _tell(tx, message.author, "point-marked", facts, key, proposal.community)
    author = identities.name_of(tx, message.author) if message.author != person else None
    return PointMade(proposal.number, side, point.number if question is None else question, author)


@dataclass(frozen=True)
class PointSupported:
    number: int
    supports: int
    added: bool
    own: bool


def support_point(tx: Tx, actor: Actor, point_id: int) -> PointSupported:
    """Support a point, or no longer when one did before. Nobody supports their own."""
    person = recognise(tx, actor)
    point, proposal = standing(tx, person, point_id)
    if point.author == person:
        return PointSupported(point.number, point.supports, added=False, own=True)
    require_voice(tx, proposal.community, person)
    seated = _is_seated(tx, proposal, person)
    added = board.support(tx, point, person, seated=seated)
    if not added:
        board.unsupport(tx, point, person)
    outbox.mark_card(tx, "proposal", proposal.id)
    return PointSupported(point.number, point.supports + (1 if added else -1), added, own=False)


@dataclass(frozen=True)
class PointsJoined:
    proposal: int
    point: int
    into: int
    supports: int


def join_points(tx: Tx, actor: Actor, place: Place, number: Number, same: int, into: int) -> PointsJoined:
    """Two points of one side say the same: a moderator, or who made the one that goes, joins it to the other. Only who
    made it joins what is open to what is settled: the gate does not wait for that any more."""
    here = enter(tx, actor, place)
    proposal = _found(tx, here.community.id, number)
    goes, stays = _point(tx, proposal, same), _point(tx, proposal, into)
    moderates = "moderator" in communities.roles_of(tx, here.community.id, here.person)
    own = goes.author == here.person
    if not moderates and not own:
        raise NotOwnWords
    settles = amendments.state_of(tx, goes.id) in UNSETTLED and amendments.state_of(tx, stays.id) not in UNSETTLED
    if goes.id == stays.id or goes.parent != stays.parent or goes.side != stays.side or (settles and not own):
        raise PointsApart(f"#{same}", f"#{into}")
    board.join(tx, goes, stays, seated=_is_seated(tx, proposal, goes.author))
    communities.log(tx, here.community.id, here.person, "points joined", {"proposal": proposal.number,
                    "point": same, "into": into})  # fmt: skip
    outbox.mark_card(tx, "proposal", proposal.id)
    stays = _point(tx, proposal, into)
    if not own:
        facts = {"proposal": proposal.number, "id": proposal.id, "point": same, "into": into, "text": stays.text}
        _tell(tx, goes.author, "point-joined", facts, f"joined:{goes.id}", proposal.community)
    return PointsJoined(proposal.number, same, into, stays.supports)


# --- what the others begin with ---------------------------------------------------------------------------------------


def by_id(tx: Tx, proposal_id: int) -> Proposal:
    """The proposal. Raises UnknownNumber."""
    proposal = proposals.by_id(tx, ProposalId(proposal_id))
    if proposal is None:
        raise UnknownNumber(f"P#{proposal_id}")
    return proposal


def proposal_of(tx: Tx, person: PersonId, proposal_id: int) -> Proposal:
    """The proposal, for somebody of its community. Raises UnknownNumber or NotMember."""
    proposal = by_id(tx, proposal_id)
    require_member(tx, person, proposal.community)
    return proposal


def standing(tx: Tx, person: PersonId, point_id: int) -> tuple[Point, Proposal]:
    """A point that stands, with its proposal. Raises UnknownNumber, NotMember or PointGone."""
    point = board.by_id(tx, point_id)
    if point is None:
        raise UnknownNumber(f"#{point_id}")
    proposal = proposal_of(tx, person, point.proposal)
    if point.state != STANDING:
        raise PointGone(f"P-{proposal.number} #{point.number}")
    return point, proposal


def _found(tx: Tx, community: CommunityId, number: Number) -> Proposal:
    proposal = proposals.find(tx, community, number.value)
    if proposal is None:
        raise unknown(number)
    return proposal


def _point(tx: Tx, proposal: Proposal, number: int) -> Point:
    point = board.find(tx, proposal.id, number)
    if point is None:
        raise UnknownNumber(f"P-{proposal.number} #{number}")
    if point.state != STANDING:
        raise PointGone(f"P-{proposal.number} #{number}")
    return point


def _under(tx: Tx, proposal: Proposal, number: int, side: str) -> Point:
    """The point under which something may be said: a question for an answer, and nothing that stands under another."""
    point = _point(tx, proposal, number)
    if point.parent is not None or (side == "answer" and point.side != "question"):
        raise UnknownNumber(f"P-{proposal.number} #{number}")
    return point


def _is_seated(tx: Tx, proposal: Proposal, person: PersonId) -> bool:
    return bool(rolls.seats_of(tx, proposal.community, person))


def add_point(tx: Tx, person: PersonId, proposal: Proposal, side: str, text: str) -> PointMade:
    """Put what somebody says on a side of the board, if it is being discussed and they have a voice there."""
    require_discussed(tx, proposal)
    require_voice(tx, proposal.community, person)
    said = worded("point", text, POINT)
    look_at_name(tx, proposal.community, proposal.id, proposal.number, person)
    point = board.add(tx, proposal.id, side, person, said)
    outbox.mark_card(tx, "proposal", proposal.id)
    if side == "question" and proposal.author != person:
        facts = _told(proposal, point.number, point)
        key = f"question:{proposal.id}:{point.number}"
        _tell(tx, proposal.author, "question-asked", facts, key, proposal.community)
    return PointMade(proposal.number, side, point.number)


def _add_beneath(tx: Tx, person: PersonId, proposal: Proposal, number: int, side: str, text: str) -> PointMade:
    require_discussed(tx, proposal)
    require_voice(tx, proposal.community, person)
    said = worded(side, text, POINT)
    above = _under(tx, proposal, number, side)
    look_at_name(tx, proposal.community, proposal.id, proposal.number, person)
    point = board.add(tx, proposal.id, side, person, said, parent=above.id)
    outbox.mark_card(tx, "proposal", proposal.id)
    if above.author != person:
        facts = _told(proposal, number, point)
        kind = "question-answered" if side == "answer" else "point-replied"
        _tell(tx, above.author, kind, facts, f"{side}:{proposal.id}:{point.number}", proposal.community)
    return PointMade(proposal.number, side, number)


def _told(proposal: Proposal, number: int, said: Point) -> dict[str, Any]:
    """What a notice tells of a point: the number is of the one it leads to, which what was said may stand under."""
    return {"proposal": proposal.number, "point": number, "subject": said.id, "text": said.text, "id": proposal.id}


def still_said(tx: Tx, facts: dict[str, Any]) -> bool:
    """Whether the point that a notice tells of stands: what was taken back or hidden before it was told is not."""
    point = board.by_id(tx, facts["subject"])
    return point is not None and point.state == STANDING


def _tell(tx: Tx, person: PersonId, kind: str, facts: dict[str, Any], key: str, community: CommunityId) -> None:
    known = identities.find(tx, person)
    if known is not None and known.reachable:
        outbox.tell_person(tx, person, kind, facts, key, community)
