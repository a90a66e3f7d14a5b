"""The people of a community by what others call them."""

from sqlalchemy import func, or_, select, union

from domain.ids import CommunityId
from storage.identities import COLUMNS, Identity
from storage.tables import identities, members, rolls, seat_holders, seats
from storage.transaction import Tx


def called(tx: Tx, community: CommunityId, said: str, limit: int) -> list[Identity]:
    """Those in whose name, or at whose user name's beginning, this stands, in order of their names. An account's number
    names one."""
    seated = (
        select(seat_holders.c.person_id)
        .join(seats, seats.c.id == seat_holders.c.seat_id)
        .join(rolls, rolls.c.id == seats.c.roll_id)
        .where(rolls.c.community_id == community, seat_holders.c.ended_at.is_(None))
    )
    here = union(seated, select(members.c.person_id).where(members.c.community_id == community))
    wanted = said.removeprefix("@").lower()
    named = or_(
        func.lower(identities.c.name).contains(wanted, autoescape=True),
        func.lower(identities.c.username).startswith(wanted, autoescape=True),
        identities.c.telegram_id == (int(wanted) if wanted.isascii() and wanted.isdigit() and len(wanted) < 19 else 0),
    )
    found = select(*COLUMNS).where(identities.c.person_id.in_(select(here.subquery().c[0])), named)
    rows = tx.conn.execute(found.order_by(identities.c.name, identities.c.person_id).limit(limit))
    return [Identity(*row) for row in rows]
