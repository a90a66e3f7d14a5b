"""Needs and who supports them."""

from dataclasses import dataclass

from sqlalchemy import func, insert, select

from domain.ids import CommunityId, Instant, NeedId, PersonId, SeatId
from storage.communities import insert_or_ignore
from storage.tables import need_supports, needs
from storage.transaction import Tx


@dataclass(frozen=True)
class Need:
    """A need as it was said. ``supports`` counts those who said "me too", without the author."""

    id: NeedId
    community: CommunityId
    number: int
    author: PersonId
    seat: SeatId | None
    text: str
    photo: str | None
    at: Instant
    supports: int


_SUPPORTS = (
    select(func.count()).select_from(need_supports).where(need_supports.c.need_id == needs.c.id).scalar_subquery()
)
_COLUMNS = (
    needs.c.id, needs.c.community_id, needs.c.number, needs.c.person_id, needs.c.seat_id,
    needs.c.text, needs.c.photo, needs.c.at, _SUPPORTS,
)  # fmt: skip


def add(
    tx: Tx, community: CommunityId, number: int, author: PersonId, seat: SeatId | None, text: str, photo: str | None
) -> NeedId:
    new = insert(needs).values(
        community_id=community, number=number, person_id=author, seat_id=seat, text=text, photo=photo, at=tx.now
    )
    return NeedId(tx.conn.execute(new.returning(needs.c.id)).scalar_one())


def find(tx: Tx, community: CommunityId, number: int) -> Need | None:
    wanted = needs.c.community_id == community, needs.c.number == number
    row = tx.conn.execute(select(*_COLUMNS).where(*wanted)).one_or_none()
    return None if row is None else Need(*row)


def by_id(tx: Tx, need: NeedId) -> Need | None:
    row = tx.conn.execute(select(*_COLUMNS).where(needs.c.id == need)).one_or_none()
    return None if row is None else Need(*row)


def support(tx: Tx, need: NeedId, person: PersonId) -> bool:
    """Add "me too"; False when the person had said so before."""
    new = insert_or_ignore(tx, need_supports).values(need_id=need, person_id=person, at=tx.now)
    # psycopg keeps no row count of an INSERT
    return tx.conn.execute(new.returning(need_supports.c.need_id)).first() is not None


def unsupport(tx: Tx, need: NeedId, person: PersonId) -> None:
    mine = (need_supports.c.need_id == need) & (need_supports.c.person_id == person)
    tx.conn.execute(need_supports.delete().where(mine))


def supporters(tx: Tx, need: NeedId) -> list[PersonId]:
    found = select(need_supports.c.person_id).where(need_supports.c.need_id == need)
    return [PersonId(person) for person in tx.conn.execute(found.order_by(need_supports.c.at)).scalars()]
