"""Representatives: whom the co-owners of a seat want to cast its ballot, where the rule asks for one."""

from sqlalchemy import insert, select

from domain.ids import PersonId, SeatId
from storage.rolls import holders_of
from storage.tables import representatives
from storage.transaction import Tx


def name(tx: Tx, seat: SeatId, holder: PersonId, named: PersonId) -> None:
    """A holder says who shall cast for the seat; what they said before is forgotten."""
    mine = (representatives.c.seat_id == seat) & (representatives.c.holder_id == holder)
    tx.conn.execute(representatives.delete().where(mine))
    tx.conn.execute(insert(representatives).values(seat_id=seat, holder_id=holder, named_id=named, at=tx.now))


def of_seat(tx: Tx, seat: SeatId) -> PersonId | None:
    """Whom all who hold the seat now have named; its only holder; None while they differ or somebody has not spoken."""
    holders = holders_of(tx, seat)
    if len(holders) == 1:
        return holders[0]
    said = select(representatives.c.holder_id, representatives.c.named_id).where(representatives.c.seat_id == seat)
    named = {holder: PersonId(person) for holder, person in tx.conn.execute(said)}
    wanted = {named.get(holder) for holder in holders}
    chosen = wanted.pop() if len(wanted) == 1 else None
    return chosen if chosen in holders else None
