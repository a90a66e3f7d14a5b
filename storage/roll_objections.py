"""Objections to the roll: a holder says that their own row is wrong, and a moderator answers."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, insert, select, update

from domain.ids import CommunityId, Instant, PersonId, SeatId
from storage import locks
from storage.tables import roll_objections, rolls, seats
from storage.transaction import Tx


@dataclass(frozen=True)
class Objection:
    """``number`` is counted within the community. ``answer`` None: it is open."""

    number: int
    seat: str
    roll: str
    person: PersonId
    text: str
    at: Instant
    answer: str | None


_FOUND = (
    select(
        roll_objections.c.number, seats.c.label, rolls.c.name, roll_objections.c.person_id, roll_objections.c.text,
        roll_objections.c.at, roll_objections.c.answer,
    )
    .join(seats, seats.c.id == roll_objections.c.seat_id)
    .join(rolls, rolls.c.id == seats.c.roll_id)
)  # fmt: skip


def add(tx: Tx, community: CommunityId, seat: SeatId, person: PersonId, text: str) -> int:
    """Write one down; returns its number."""
    locks.own_community(tx, community)
    here = roll_objections.c.community_id == community
    number = int(tx.conn.execute(select(func.coalesce(func.max(roll_objections.c.number), 0)).where(here)).scalar_one())
    new = {"community_id": community, "number": number + 1, "seat_id": seat, "person_id": person, "text": text}
    tx.conn.execute(insert(roll_objections).values(**new, at=tx.now))
    return number + 1


def find(tx: Tx, community: CommunityId, number: int) -> Objection | None:
    here = roll_objections.c.community_id == community, roll_objections.c.number == number
    row = tx.conn.execute(_FOUND.where(*here)).one_or_none()
    return None if row is None else Objection(*row)


def open_ones(tx: Tx, community: CommunityId) -> list[Objection]:
    """Those that nobody has answered, the oldest first."""
    here = roll_objections.c.community_id == community, roll_objections.c.answer.is_(None)
    return [Objection(*row) for row in tx.conn.execute(_FOUND.where(*here).order_by(roll_objections.c.number))]


def count_open(tx: Tx, community: CommunityId, roll: str, before: int) -> int:
    """How many to that roll were made before then and are not answered."""
    made: Any = select(func.count()).select_from(roll_objections.join(seats, seats.c.id == roll_objections.c.seat_id))
    here = made.where(roll_objections.c.community_id == community, roll_objections.c.answer.is_(None))
    of_roll = select(rolls.c.id).where(rolls.c.community_id == community, rolls.c.name == roll)
    wanted = here.where(roll_objections.c.at < before, seats.c.roll_id.in_(of_roll))
    return int(tx.conn.execute(wanted).scalar_one())


def answer(tx: Tx, community: CommunityId, number: int, person: PersonId, said: str) -> bool:
    """Answer one; False when somebody has."""
    here = roll_objections.c.community_id == community, roll_objections.c.number == number
    known = {"answer": said, "answered_by": person, "answered_at": tx.now}
    unanswered = roll_objections.c.answer.is_(None)
    return bool(tx.conn.execute(update(roll_objections).where(*here, unanswered).values(**known)).rowcount)
