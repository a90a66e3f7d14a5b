"""Assisted ballots: said by telephone or handed in on paper, written down by one person and witnessed by another."""

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import insert, or_, select, update

from domain.ids import Instant, PersonId, SeatId, VoteId
from storage.tables import assisted_ballots
from storage.transaction import Tx

Way = Literal["phone", "paper"]


@dataclass(frozen=True)
class Assisted:
    """A ballot as it was written down; in the box once the witness has confirmed it."""

    id: int
    vote: VoteId
    seat: SeatId
    choice: str
    via: Way
    recorder: PersonId
    witness: PersonId
    settled_at: Instant | None


_COLUMNS = (
    assisted_ballots.c.id, assisted_ballots.c.vote_id, assisted_ballots.c.seat_id, assisted_ballots.c.choice,
    assisted_ballots.c.via, assisted_ballots.c.recorder_id, assisted_ballots.c.witness_id,
    assisted_ballots.c.settled_at,
)  # fmt: skip


def add(
    tx: Tx, vote: VoteId, seat: SeatId, choice: str, via: Way, recorder: PersonId, witness: PersonId
) -> int:  # fmt: skip
    """Write one down; what was written down for the seat before, and is not witnessed yet, is replaced."""
    waiting = (
        assisted_ballots.c.vote_id == vote, assisted_ballots.c.seat_id == seat, assisted_ballots.c.settled_at.is_(None)
    )  # fmt: skip
    tx.conn.execute(update(assisted_ballots).where(*waiting).values(settled_at=tx.now, settled_as="replaced"))
    new = insert(assisted_ballots).values(
        vote_id=vote, seat_id=seat, choice=choice, via=via, recorder_id=recorder, witness_id=witness, at=tx.now
    )
    return int(tx.conn.execute(new.returning(assisted_ballots.c.id)).scalar_one())


def by_id(tx: Tx, assisted: int) -> Assisted | None:
    row = tx.conn.execute(select(*_COLUMNS).where(assisted_ballots.c.id == assisted)).one_or_none()
    return None if row is None else Assisted(*row)


def settle(tx: Tx, assisted: int, how: str) -> bool:
    """``how``: confirmed or refused. False when it was settled before."""
    waiting = (assisted_ballots.c.id == assisted) & assisted_ballots.c.settled_at.is_(None)
    done = update(assisted_ballots).where(waiting).values(settled_at=tx.now, settled_as=how)
    return bool(tx.conn.execute(done).rowcount)


def had_part(tx: Tx, vote: VoteId, seat: SeatId, person: PersonId) -> bool:
    """Whether the person wrote down or witnessed a ballot that was put in for the seat."""
    put_in = (
        assisted_ballots.c.vote_id == vote, assisted_ballots.c.seat_id == seat,
        assisted_ballots.c.settled_as == "confirmed",
        or_(assisted_ballots.c.recorder_id == person, assisted_ballots.c.witness_id == person),
    )  # fmt: skip
    return tx.conn.execute(select(assisted_ballots.c.id).where(*put_in).limit(1)).scalar() is not None
