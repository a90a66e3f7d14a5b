"""Recusals: seats that have an interest of their own in a matter and cast nothing in its vote."""

from dataclasses import dataclass

from sqlalchemy import insert, select, update

from domain.ids import Instant, PersonId, SeatId, VoteId
from storage.tables import recusals, seats
from storage.transaction import Tx


@dataclass(frozen=True)
class Recusal:
    """``named`` by a moderator and a teller, else said by a holder; ``objected_at`` is when a holder objected to it."""

    reason: str
    named: bool
    objected_at: Instant | None


def add(tx: Tx, vote: VoteId, seat: SeatId, person: PersonId, reason: str, *, named: bool) -> None:
    """Recuse a seat; the reason said last stands."""
    remove(tx, vote, seat)
    row = {"vote_id": vote, "seat_id": seat, "person_id": person, "reason": reason, "at": tx.now, "named": named}
    tx.conn.execute(insert(recusals).values(**row))


def remove(tx: Tx, vote: VoteId, seat: SeatId) -> bool:
    """Take it back; False when there was none."""
    here = (recusals.c.vote_id == vote) & (recusals.c.seat_id == seat)
    return bool(tx.conn.execute(recusals.delete().where(here)).rowcount)


def find(tx: Tx, vote: VoteId, seat: SeatId) -> Recusal | None:
    """What stands of the seat."""
    here = recusals.c.vote_id == vote, recusals.c.seat_id == seat
    found = select(recusals.c.reason, recusals.c.named, recusals.c.objected_at).where(*here)
    row = tx.conn.execute(found).one_or_none()
    return None if row is None else Recusal(*row)


def object_to(tx: Tx, vote: VoteId, seat: SeatId, at: int | None) -> None:
    """A holder objects to it then, or with None no more."""
    here = recusals.c.vote_id == vote, recusals.c.seat_id == seat
    tx.conn.execute(update(recusals).where(*here).values(objected_at=at))


def of_vote(tx: Tx, vote: VoteId) -> frozenset[SeatId]:
    """Every seat that is recused from the vote."""
    found = select(recusals.c.seat_id).where(recusals.c.vote_id == vote)
    return frozenset(SeatId(seat) for seat in tx.conn.execute(found).scalars())


def by_whom(tx: Tx, vote: VoteId) -> dict[SeatId, str]:
    """The same with who said so: ``own``, its holder, or ``named``, a moderator and a teller."""
    found = select(recusals.c.seat_id, recusals.c.named).where(recusals.c.vote_id == vote)
    return {SeatId(row.seat_id): "named" if row.named else "own" for row in tx.conn.execute(found)}


def against_their_word(tx: Tx, vote: VoteId) -> list[str]:
    """The labels of the seats that are recused though a holder objects to it."""
    here = recusals.c.vote_id == vote, recusals.c.objected_at.is_not(None)
    found = select(seats.c.label).join(recusals, recusals.c.seat_id == seats.c.id).where(*here)
    return sorted(tx.conn.execute(found).scalars())
