"""The plain map of a community, as it was given last, and the one whose place it took."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, delete, insert, select, update

from domain.ids import CommunityId, Instant, PersonId
from storage.tables import former_maps, maps
from storage.transaction import Tx


@dataclass(frozen=True)
class KeptMap:
    """``plan`` is what domain.plan makes of it; ``picture`` the name of the picture below it in the folder of files."""

    plan: dict[str, Any]
    picture: str | None


@dataclass(frozen=True)
class FormerMap:
    """A map that another took the place of, and when it was given."""

    kept: KeptMap
    at: Instant


def of_community(tx: Tx, community: CommunityId) -> KeptMap | None:
    found = _found(tx, maps, community)
    return None if found is None else found.kept


def former(tx: Tx, community: CommunityId) -> FormerMap | None:
    """The map that the community's took the place of."""
    return _found(tx, former_maps, community)


def _found(tx: Tx, table: Table, community: CommunityId) -> FormerMap | None:
    columns = table.c.plan, table.c.picture, table.c.at
    row = tx.conn.execute(select(*columns).where(table.c.community_id == community)).one_or_none()
    return None if row is None else FormerMap(KeptMap(row.plan, row.picture), row.at)


def keep(tx: Tx, community: CommunityId, kept: KeptMap, by: PersonId) -> None:
    """In place of the map there was, which may be put back."""
    _move(tx, community, maps, former_maps)
    row = {"community_id": community, "plan": kept.plan, "picture": kept.picture, "person_id": by, "at": tx.now}
    tx.conn.execute(insert(maps).values(**row))


def draw_on(tx: Tx, community: CommunityId, plan: dict[str, Any]) -> None:
    """The same map with other places on it."""
    tx.conn.execute(update(maps).where(maps.c.community_id == community).values(plan=plan))


def put_back(tx: Tx, community: CommunityId) -> None:
    """The map there was before is the community's again, and the one that took its place is none any more."""
    _move(tx, community, former_maps, maps)


def _move(tx: Tx, community: CommunityId, source: Table, target: Table) -> None:
    """What stands in the one table stands in the other instead, as far as anything does."""
    names = [column.name for column in source.columns]
    here = select(*source.columns).where(source.c.community_id == community)
    if tx.conn.execute(here).one_or_none() is None:
        return
    tx.conn.execute(delete(target).where(target.c.community_id == community))
    tx.conn.execute(insert(target).from_select(names, here))
    tx.conn.execute(delete(source).where(source.c.community_id == community))
