"""The points of a proposal's board: who supports them, what stands under them, and in which order they are shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, case, delete, func, insert, select, union, update

from domain.board import JOINED, STANDING, rank_of
from domain.ids import Instant, PersonId, ProposalId
from storage import locks
from storage.communities import insert_or_ignore
from storage.tables import board_sides, point_supports, points
from storage.threads import recount
from storage.transaction import Tx


@dataclass(frozen=True)
class Point:
    """One point. ``side`` is one of ``domain.board``'s; ``message`` is the message of the thread that was marked."""

    id: int
    proposal: ProposalId
    number: int
    side: str
    author: PersonId
    text: str
    at: Instant
    state: str
    supports: int
    answers: int
    parent: int | None
    joined_to: int | None
    message: int | None
    edited_at: Instant | None


_COLUMNS: tuple[Column[Any], ...] = (
    points.c.id, points.c.proposal_id, points.c.number, points.c.side, points.c.person_id, points.c.text,
    points.c.at, points.c.state, points.c.supports, points.c.answers, points.c.parent_id, points.c.joined_to,
    points.c.message_id, points.c.edited_at,
)  # fmt: skip
_ORDER = points.c.rank, points.c.number


def add(
    tx: Tx, proposal: ProposalId, side: str, author: PersonId, text: str, *, parent: int | None = None,
    message: int | None = None, marked_by: PersonId | None = None,
) -> Point:  # fmt: skip
    """Put a point on the board."""
    last = select(func.coalesce(func.max(points.c.number), 0)).where(points.c.proposal_id == proposal)
    number = int(tx.conn.execute(last).scalar_one()) + 1
    new = insert(points).values(
        proposal_id=proposal, number=number, side=side, person_id=author, text=text, at=tx.now, parent_id=parent,
        message_id=message, marked_by=marked_by,
    )  # fmt: skip
    made = _known(tx, int(tx.conn.execute(new.returning(points.c.id)).scalar_one()))
    _level(tx, made)
    return made


def by_id(tx: Tx, point: int) -> Point | None:
    return _one(tx, points.c.id == point)


def find(tx: Tx, proposal: ProposalId, number: int) -> Point | None:
    """The point of that number, whatever became of it."""
    return _one(tx, points.c.proposal_id == proposal, points.c.number == number)


def of_message(tx: Tx, message: int) -> Point | None:
    """What a message of the thread was marked as."""
    return _one(tx, points.c.message_id == message)


def _one(tx: Tx, *those: Any) -> Point | None:  # noqa: ANN401  # conditions
    row = tx.conn.execute(select(*_COLUMNS).where(*those)).one_or_none()
    return None if row is None else Point(*row)


def _known(tx: Tx, point: int) -> Point:
    found = by_id(tx, point)
    assert found is not None, point
    return found


def ranked(tx: Tx, proposal: ProposalId, sides: Sequence[str], limit: int, offset: int = 0) -> list[Point]:
    """What stands on those sides, by support; of equal support the first made is first."""
    here = points.c.proposal_id == proposal, points.c.state == STANDING, points.c.side.in_(sides)
    rows = tx.conn.execute(select(*_COLUMNS).where(*here).order_by(*_ORDER).limit(limit).offset(offset))
    return [Point(*row) for row in rows]


def open_questions(tx: Tx, proposal: ProposalId, limit: int) -> list[Point]:
    """The questions that nobody has answered, by support."""
    here = points.c.proposal_id == proposal, points.c.state == STANDING, points.c.side == "question"
    asked = select(*_COLUMNS).where(*here, points.c.answers == 0).order_by(*_ORDER).limit(limit)
    return [Point(*row) for row in tx.conn.execute(asked)]


def beneath(tx: Tx, point: int, limit: int) -> list[Point]:
    """The answers and replies under a point, by support."""
    here = points.c.parent_id == point, points.c.state == STANDING
    return [Point(*row) for row in tx.conn.execute(select(*_COLUMNS).where(*here).order_by(*_ORDER).limit(limit))]


def joined(tx: Tx, point: int) -> list[Point]:
    """The points that were found to say the same."""
    same = select(*_COLUMNS).where(points.c.joined_to == point).order_by(points.c.number)
    return [Point(*row) for row in tx.conn.execute(same)]


def whole(tx: Tx, proposal: ProposalId) -> list[Point]:
    """Everything that stands on the board, in the order it was made."""
    here = points.c.proposal_id == proposal, points.c.state == STANDING
    return [Point(*row) for row in tx.conn.execute(select(*_COLUMNS).where(*here).order_by(points.c.number))]


def made_by(tx: Tx, proposal: ProposalId, person: PersonId, limit: int) -> list[Point]:
    """What stands of the person's own points, the newest first."""
    mine = points.c.proposal_id == proposal, points.c.person_id == person, points.c.state == STANDING
    rows = tx.conn.execute(select(*_COLUMNS).where(*mine).order_by(points.c.number.desc()).limit(limit))
    return [Point(*row) for row in rows]


@dataclass(frozen=True)
class Side:
    """How many points stand there, and how many of them are questions that are open."""

    points: int = 0
    open: int = 0


def sides(tx: Tx, proposal: ProposalId) -> dict[str, Side]:
    """The board in numbers; the same work however many points there are."""
    rows = tx.conn.execute(select(board_sides).where(board_sides.c.proposal_id == proposal))
    return {row.side: Side(row.points, row.open) for row in rows}


def put(tx: Tx, point: Point, state: str) -> None:
    """Let a point stand or not."""
    tx.conn.execute(update(points).where(points.c.id == point.id).values(state=state))
    _level(tx, point)


def reword(tx: Tx, point: Point, text: str, at: int) -> None:
    """What the point says was edited."""
    tx.conn.execute(update(points).where(points.c.id == point.id).values(text=text, edited_at=at))


def blank(tx: Tx, point: Point) -> None:
    """Forget what a point said."""
    tx.conn.execute(update(points).where(points.c.id == point.id).values(text=""))


def remark(tx: Tx, point: Point, side: str, parent: int | None) -> None:
    """The point stands on another side, or under another point, from now on."""
    tx.conn.execute(update(points).where(points.c.id == point.id).values(side=side, parent_id=parent))
    if parent is not None:
        _answered(tx, parent)
    _level(tx, point)


def support(tx: Tx, point: Point, person: PersonId, *, seated: bool) -> bool:
    """Support a point; False when the person did so before."""
    new = insert_or_ignore(tx, point_supports).values(point_id=point.id, person_id=person, seated=seated, at=tx.now)
    added = tx.conn.execute(new.returning(point_supports.c.point_id)).first() is not None
    _weigh(tx, point)
    return added


def unsupport(tx: Tx, point: Point, person: PersonId) -> None:
    mine = (point_supports.c.point_id == point.id) & (point_supports.c.person_id == person)
    tx.conn.execute(delete(point_supports).where(mine))
    _weigh(tx, point)


def join(tx: Tx, same: Point, into: Point, *, seated: bool) -> None:
    """Two points say the same: what stands under the one and who supports it, its author too (``seated`` or not),
    count for the other."""
    tx.conn.execute(update(points).where(points.c.id == same.id).values(state=JOINED, joined_to=into.id))
    tx.conn.execute(update(points).where(points.c.joined_to == same.id).values(joined_to=into.id))
    tx.conn.execute(update(points).where(points.c.parent_id == same.id).values(parent_id=into.id))
    theirs = select(point_supports).where(point_supports.c.point_id == same.id)
    supporters = {row.person_id: row.seated for row in tx.conn.execute(theirs)} | {same.author: seated}
    for person, has_seat in sorted(supporters.items()):
        if person != into.author:
            new = insert_or_ignore(tx, point_supports)
            tx.conn.execute(new.values(point_id=into.id, person_id=person, seated=has_seat, at=tx.now))
    _weigh(tx, into)
    _answered(tx, into.id)
    _level(tx, same)


def _weigh(tx: Tx, point: Point) -> None:
    locks.own_board(tx, point.proposal)
    seated = func.coalesce(func.sum(case((point_supports.c.seated, 1), else_=0)), 0)
    count = select(func.count(), seated).where(point_supports.c.point_id == point.id)
    supports, with_seat = tx.conn.execute(count).one()
    weight = {"supports": supports, "rank": rank_of(supports, with_seat)}
    tx.conn.execute(update(points).where(points.c.id == point.id).values(**weight))


def _level(tx: Tx, point: Point) -> None:
    """Bring level what is counted about the point that has just changed."""
    locks.own_board(tx, point.proposal)
    if point.parent is not None:
        _answered(tx, point.parent)
    recount_sides(tx, point.proposal)
    recount(tx, point.proposal, point.author)


def _answered(tx: Tx, question: int) -> None:
    under = points.alias("under")
    given = under.c.parent_id == question, under.c.side == "answer", under.c.state == STANDING
    count = select(func.count()).select_from(under).where(*given).scalar_subquery()
    tx.conn.execute(update(points).where(points.c.id == question).values(answers=count))


def recount_sides(tx: Tx, proposal: ProposalId) -> None:
    """Count anew what stands on each side: a point changes seldom, and the card asks often."""
    unanswered = case(((points.c.side == "question") & (points.c.answers == 0), 1), else_=0)
    here = points.c.proposal_id == proposal, points.c.state == STANDING
    counted = select(points.c.side, func.count(), func.sum(unanswered)).where(*here).group_by(points.c.side)
    rows = tx.conn.execute(counted).all()
    tx.conn.execute(delete(board_sides).where(board_sides.c.proposal_id == proposal))
    for side, number, unmet in rows:
        tx.conn.execute(insert(board_sides).values(proposal_id=proposal, side=side, points=number, open=unmet))


def people_for(tx: Tx, proposal: ProposalId) -> set[PersonId]:
    """Who made a point for the proposal that stands, or supports one."""
    standing = points.c.proposal_id == proposal, points.c.side == "for", points.c.state == STANDING
    made = select(points.c.person_id).where(*standing)
    supported = (
        select(point_supports.c.person_id).join(points, points.c.id == point_supports.c.point_id).where(*standing)
    )
    return {PersonId(person) for person in tx.conn.execute(union(made, supported)).scalars()}


def is_supporter(tx: Tx, point: int, person: PersonId) -> bool:
    mine = point_supports.c.point_id == point, point_supports.c.person_id == person
    return tx.conn.execute(select(point_supports.c.at).where(*mine)).first() is not None
