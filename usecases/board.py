"""The argument board as one looks at it in private: the two sides facing each other, and one point in full."""

from dataclasses import dataclass

from domain.board import JOINED, changed_since, paired
from domain.ids import PersonId
from domain.numbers import Number
from storage import amendments, board, communities, identities, proposals, threads
from storage.board import Point
from storage.proposals import Proposal
from storage.threads import Carried
from storage.transaction import Tx
from usecases.hall import Actor, Place, look, unknown
from usecases.points import proposal_of, standing

PAIRS, LISTED, UNDER = 4, 6, 8
"""So many pairs of for and against, points of another side, and answers under one point are shown at once."""

SECTIONS = ("pairs", "unless", "question", "amendment", "information")


@dataclass(frozen=True)
class PointShown:
    """A point as one reads it. ``way`` leads to the message that was marked: chat, topic and message."""

    id: int
    number: int
    side: str
    author: str
    text: str
    supports: int
    answers: int
    changed: str
    own: bool
    way: tuple[int, int | None, int] | None
    outcome: str
    """What became of an amendment or a "no, unless"."""


@dataclass(frozen=True)
class Pair:
    """For and against, at the same height."""

    one: PointShown | None
    other: PointShown | None


@dataclass(frozen=True)
class BoardPage:
    """One page of one section. ``pairs`` of the section of that name, else ``points``; ``counts`` are of all sides."""

    id: int
    number: int
    title: str
    section: str
    page: int
    pages: int
    pairs: tuple[Pair, ...]
    points: tuple[PointShown, ...]
    counts: dict[str, int]
    zone: str


def board_said(tx: Tx, actor: Actor, place: Place, number: Number) -> int:
    """The proposal of that number, for ``board_page``."""
    here = look(tx, actor, place)
    proposal = proposals.find(tx, here.community.id, number.value)
    if proposal is None:
        raise unknown(number)
    return proposal.id


def board_page(tx: Tx, actor: Actor, proposal_id: int, section: str, page: int) -> BoardPage:
    """A page of the board; the last one for a page that there is not, and the pairs for an unknown section."""
    person = _person(tx, actor)
    proposal = proposal_of(tx, person, proposal_id)
    section = section if section in SECTIONS else SECTIONS[0]
    counts = {side: counted.points for side, counted in board.sides(tx, proposal.id).items()}
    sides = ("for", "against") if section == "pairs" else (section,)
    room = PAIRS if section == "pairs" else LISTED
    pages = max(1, -(-max(counts.get(side, 0) for side in sides) // room))
    page = min(max(page, 1), pages)
    shown = [
        [_shown(tx, person, proposal, each) for each in board.ranked(tx, proposal.id, (side,), room, (page - 1) * room)]
        for side in sides
    ]
    pairs = tuple(Pair(*each) for each in paired(*shown)) if section == "pairs" else ()
    return BoardPage(
        proposal.id, proposal.number, proposal.draft.title, section, page, pages, pairs,
        () if section == "pairs" else tuple(shown[0]), counts, communities.zone_of(tx, proposal.community),
    )  # fmt: skip


@dataclass(frozen=True)
class PointView:
    """One point: what stands ``beneath`` it, the numbers of those ``joined`` to it, the ``file`` of its message, and
    whether who looks is a moderator."""

    proposal: int
    number: int
    title: str
    point: PointShown
    at: int
    beneath: tuple[PointShown, ...]
    joined: tuple[int, ...]
    supported: bool
    moderator: bool
    zone: str
    file: Carried | None


def point_view(tx: Tx, actor: Actor, point_id: int) -> PointView:
    """A point that stands, with all about it."""
    person = _person(tx, actor)
    point, proposal = standing(tx, person, point_id)
    beneath = (_shown(tx, person, proposal, each) for each in board.beneath(tx, point.id, UNDER))
    joined = (each.number for each in board.joined(tx, point.id) if each.state == JOINED)
    return PointView(
        proposal.id, proposal.number, proposal.draft.title, _shown(tx, person, proposal, point), point.at,
        tuple(beneath), tuple(joined), board.is_supporter(tx, point.id, person),
        "moderator" in communities.roles_of(tx, proposal.community, person),
        communities.zone_of(tx, proposal.community),
        threads.carried(tx, point.message) if point.message is not None else None,
    )  # fmt: skip


def _person(tx: Tx, actor: Actor) -> PersonId:
    """Who looks; a stranger is in no community, which is refused further on."""
    known = identities.find_account(tx, actor.telegram_id)
    return known.person if known else PersonId(0)


def _shown(tx: Tx, person: PersonId, proposal: Proposal, point: Point) -> PointShown:
    opened_at = proposals.vote_opened_at(tx, proposal.id)
    return PointShown(
        point.id, point.number, point.side, identities.name_of(tx, point.author), point.text, point.supports,
        point.answers, changed_since(point.edited_at, opened_at), point.author == person,
        _way(tx, point), amendments.state_of(tx, point.id),
    )  # fmt: skip


def _way(tx: Tx, point: Point) -> tuple[int, int | None, int] | None:
    message = threads.by_id(tx, point.message) if point.message is not None else None
    if message is None:
        return None
    topic = threads.topic_of(tx, message.proposal)
    return message.chat_id, topic.topic_id if topic and topic.chat_id == message.chat_id else None, message.message_id


# --- one's own words --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class OwnPoint:
    id: int
    number: int
    side: str
    text: str


@dataclass(frozen=True)
class OwnMessage:
    id: int
    text: str
    at: int


@dataclass(frozen=True)
class OwnWords:
    """What somebody said about a proposal and may take back."""

    proposal: int
    points: tuple[OwnPoint, ...]
    messages: tuple[OwnMessage, ...]
    zone: str


def own_words(tx: Tx, actor: Actor, proposal_id: int) -> OwnWords:
    """The newest of what stands of one's own; messages that became points are listed as such."""
    person = _person(tx, actor)
    proposal = proposal_of(tx, person, proposal_id)
    points = board.made_by(tx, proposal.id, person, LISTED)
    marked = {point.message for point in points}
    said = (each for each in threads.said_by(tx, person, proposal.id, LISTED) if each.id not in marked)
    return OwnWords(
        proposal.number, tuple(OwnPoint(each.id, each.number, each.side, each.text) for each in points),
        tuple(OwnMessage(each.id, each.text, each.at) for each in said), communities.zone_of(tx, proposal.community),
    )  # fmt: skip
