"""The seats that needs concern: counted apart from who says "me too"."""

from collections.abc import Iterable

from sqlalchemy import delete, func, select

from domain.ids import NeedId, PersonId, SeatId
from storage.communities import insert_or_ignore
from storage.tables import need_seats, seats
from storage.transaction import Tx


def mark(tx: Tx, need: NeedId, concerned: Iterable[SeatId], by: PersonId) -> None:
    """The need concerns these seats; those that were marked stay as they are."""
    rows = [{"need_id": need, "seat_id": seat, "person_id": by, "at": tx.now} for seat in concerned]
    if rows:
        tx.conn.execute(insert_or_ignore(tx, need_seats), rows)


def unmark(tx: Tx, need: NeedId, concerned: Iterable[SeatId]) -> None:
    gone = (need_seats.c.need_id == need) & need_seats.c.seat_id.in_(list(concerned))
    tx.conn.execute(delete(need_seats).where(gone))


def marked(tx: Tx, need: NeedId) -> dict[SeatId, str]:
    """The seats that the need concerns and that are on the roll, with their labels."""
    here = select(seats.c.id, seats.c.label).join(need_seats, need_seats.c.seat_id == seats.c.id)
    rows = tx.conn.execute(here.where(need_seats.c.need_id == need, seats.c.left_at.is_(None)))
    return {SeatId(row.id): row.label for row in rows}


def count(tx: Tx, need: NeedId) -> int:
    """How many seats of the roll the need concerns."""
    here = select(func.count()).select_from(need_seats).join(seats, seats.c.id == need_seats.c.seat_id)
    return int(tx.conn.execute(here.where(need_seats.c.need_id == need, seats.c.left_at.is_(None))).scalar_one())
