"""Who spoke about a proposal, by their seats."""

from collections.abc import Iterable

from sqlalchemy import select

from domain.ids import PersonId, ProposalId, RollId, SeatId
from storage.tables import seat_holders, seats, speakers
from storage.transaction import Tx

_SPOKE = speakers.c.messages + speakers.c.points > 0


def heard_seats(tx: Tx, proposal: ProposalId, roll: RollId) -> frozenset[SeatId]:
    """The seats of the roll for which one of the holders spoke."""
    heard = (
        select(seat_holders.c.seat_id)
        .join(seats, seats.c.id == seat_holders.c.seat_id)
        .join(speakers, speakers.c.person_id == seat_holders.c.person_id)
        .where(seats.c.roll_id == roll, seat_holders.c.ended_at.is_(None), speakers.c.proposal_id == proposal, _SPOKE)
    )
    return frozenset(SeatId(seat) for seat in tx.conn.execute(heard.distinct()).scalars())


def silent_holders(tx: Tx, proposal: ProposalId, roll: RollId, wanted: Iterable[SeatId]) -> list[PersonId]:
    """Who holds one of the wanted seats and did not speak, in the order of their ids."""
    spoke = select(speakers.c.person_id).where(speakers.c.proposal_id == proposal, _SPOKE)
    held = (
        select(seat_holders.c.person_id, seat_holders.c.seat_id)
        .join(seats, seats.c.id == seat_holders.c.seat_id)
        .where(seats.c.roll_id == roll, seat_holders.c.ended_at.is_(None), seat_holders.c.person_id.not_in(spoke))
    )
    those = frozenset(wanted)
    return sorted({PersonId(row.person_id) for row in tx.conn.execute(held) if row.seat_id in those})
