"""Communities: the group they live in, their numbering, roles, members, and the log of what moderators did."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import insert, select, union, update
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from domain.gate import Gate
from domain.ids import CommunityId, Instant, PersonId
from domain.numbers import Kind
from storage import locks
from storage.tables import acts, communities, former_chats, members, numbers, roles, rolls, seat_holders, seats
from storage.transaction import Tx


@dataclass(frozen=True)
class Community:
    """One residents' community and the Telegram group that is its hall."""

    id: CommunityId
    chat_id: int
    short_name: str
    title: str
    language: str
    zone: str
    gate: Gate
    deaf_since: Instant | None
    seconds: int
    """So many seats must second a proposal before it is discussed."""

    @property
    def deaf(self) -> bool:
        """Whether the bot is no admin of the group: then Telegram tells it only part of what is said there."""
        return self.deaf_since is not None


_COLUMNS = (
    communities.c.id, communities.c.chat_id, communities.c.short_name, communities.c.title,
    communities.c.language, communities.c.zone, communities.c.gate,
    communities.c.deaf_since, communities.c.seconds,
)  # fmt: skip


def _community(row: Any) -> Community:  # noqa: ANN401  # a Row of _COLUMNS
    return Community(**{**row._mapping, "gate": Gate.from_data(row.gate)})


def insert_or_ignore(tx: Tx, table: Any) -> Any:  # noqa: ANN401  # SQLAlchemy's Table and Insert
    """``INSERT … ON CONFLICT DO NOTHING`` in the dialect at hand."""
    return (postgres_insert if tx.on_postgres else sqlite_insert)(table).on_conflict_do_nothing()


def add(tx: Tx, chat_id: int, short_name: str, title: str, language: str, zone: str, gate: Gate) -> CommunityId:
    made = insert(communities).values(
        chat_id=chat_id, short_name=short_name, title=title, language=language, zone=zone,
        gate=gate.as_data(), created_at=tx.now,
    )  # fmt: skip
    return CommunityId(tx.conn.execute(made.returning(communities.c.id)).scalar_one())


def change(tx: Tx, community: CommunityId, **values: Any) -> None:  # noqa: ANN401  # columns
    tx.conn.execute(update(communities).where(communities.c.id == community).values(**values))


def by_id(tx: Tx, community: CommunityId) -> Community:
    return _community(tx.conn.execute(select(*_COLUMNS).where(communities.c.id == community)).one())


def zone_of(tx: Tx, community: CommunityId) -> str:
    """Its time zone, past Core: asked for with every notice of a broadcast."""
    row = tx.raw("SELECT zone FROM communities WHERE id = ?", community).fetchone()
    assert row is not None, community
    return str(row[0])


def by_chat(tx: Tx, chat_id: int) -> Community | None:
    """The community whose group has that id, or had it before it became a supergroup."""
    row = tx.conn.execute(select(*_COLUMNS).where(communities.c.chat_id == chat_id)).one_or_none()
    if row is None:
        before = select(former_chats.c.community_id).where(former_chats.c.chat_id == chat_id)
        row = tx.conn.execute(select(*_COLUMNS).where(communities.c.id.in_(before))).one_or_none()
    return None if row is None else _community(row)


def was_at(tx: Tx, chat_id: int, before: int) -> bool:
    """Whether the group of ``chat_id`` had that other id before it became a supergroup."""
    here = select(communities.c.id).where(communities.c.chat_id == chat_id)
    found = select(former_chats).where(former_chats.c.chat_id == before, former_chats.c.community_id.in_(here))
    return tx.conn.execute(found).first() is not None


def move(tx: Tx, community: CommunityId, old_chat: int, new_chat: int) -> None:
    """The group has another id from now on; what was sent to the old one is still the community's."""
    change(tx, community, chat_id=new_chat)
    tx.conn.execute(insert_or_ignore(tx, former_chats).values(chat_id=old_chat, community_id=community))


def by_name(tx: Tx, short_name: str) -> Community | None:
    row = tx.conn.execute(select(*_COLUMNS).where(communities.c.short_name == short_name)).one_or_none()
    return None if row is None else _community(row)


def all_of(tx: Tx) -> list[Community]:
    return [_community(row) for row in tx.conn.execute(select(*_COLUMNS).order_by(communities.c.id))]


def only_one(tx: Tx, said: str | None) -> Community:
    """The community with that short name or chat id, or the only one. Raises LookupError, naming those there are."""
    known = all_of(tx)
    chosen = [each for each in known if said in (None, each.short_name, str(each.chat_id))]
    if len(chosen) != 1:
        raise LookupError(", ".join(each.short_name for each in known) or "none is set up yet (/setup in its group)")
    return chosen[0]


def of_person(tx: Tx, person: PersonId) -> list[Community]:
    """The communities in which the person speaks, has a role or holds a seat."""
    held = (
        select(rolls.c.community_id)
        .join(seats, seats.c.roll_id == rolls.c.id)
        .join(seat_holders, seat_holders.c.seat_id == seats.c.id)
        .where(seat_holders.c.person_id == person, seat_holders.c.ended_at.is_(None))
    )
    named = select(roles.c.community_id).where(roles.c.person_id == person)
    spoke = select(members.c.community_id).where(members.c.person_id == person)
    known = union(held, named, spoke).subquery()
    rows = tx.conn.execute(select(*_COLUMNS).where(communities.c.id.in_(select(known))).order_by(communities.c.id))
    return [_community(row) for row in rows]


def join(tx: Tx, community: CommunityId, person: PersonId) -> None:
    """Note that the person is about in the community; once is enough."""
    tx.conn.execute(insert_or_ignore(tx, members).values(community_id=community, person_id=person, since=tx.now))


def name_role(tx: Tx, community: CommunityId, person: PersonId, role: str, by: PersonId) -> None:
    tx.conn.execute(
        insert_or_ignore(tx, roles).values(community_id=community, person_id=person, role=role, named_by=by, at=tx.now)
    )


def drop_role(tx: Tx, community: CommunityId, person: PersonId, role: str) -> None:
    mine = (roles.c.community_id == community) & (roles.c.person_id == person) & (roles.c.role == role)
    tx.conn.execute(roles.delete().where(mine))


def roles_of(tx: Tx, community: CommunityId, person: PersonId) -> frozenset[str]:
    mine = (roles.c.community_id == community) & (roles.c.person_id == person)
    return frozenset(tx.conn.execute(select(roles.c.role).where(mine)).scalars())


def people_in_role(tx: Tx, community: CommunityId, role: str) -> list[PersonId]:
    named = select(roles.c.person_id).where(roles.c.community_id == community, roles.c.role == role)
    return [PersonId(person) for person in tx.conn.execute(named.order_by(roles.c.person_id)).scalars()]


def next_number(tx: Tx, community: CommunityId, kind: Kind) -> int:
    """The next free number of that kind; numbers are never given twice."""
    locks.own_community(tx, community)
    mine = (numbers.c.community_id == community) & (numbers.c.kind == kind)
    last = tx.conn.execute(select(numbers.c.last).where(mine)).scalar()
    if last is None:
        tx.conn.execute(insert(numbers).values(community_id=community, kind=kind, last=1))
        return 1
    tx.conn.execute(update(numbers).where(mine).values(last=last + 1))
    return int(last) + 1


def log(tx: Tx, community: CommunityId, person: PersonId | None, kind: str, facts: Mapping[str, object]) -> None:
    """Write down what somebody did with a role, or what the hall did by the clock."""
    tx.conn.execute(
        insert(acts).values(community_id=community, at=tx.now, person_id=person, kind=kind, facts=dict(facts))
    )
