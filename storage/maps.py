"""The plain map of a community, as it was given last."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, insert, select

from domain.ids import CommunityId, PersonId
from storage.tables import maps
from storage.transaction import Tx


@dataclass(frozen=True)
class KeptMap:
    """``plan`` is what domain.plan makes of it; ``picture`` the name of the picture below it in the folder of files."""

    plan: dict[str, Any]
    picture: str | None


def of_community(tx: Tx, community: CommunityId) -> KeptMap | None:
    row = tx.conn.execute(select(maps.c.plan, maps.c.picture).where(maps.c.community_id == community)).one_or_none()
    return None if row is None else KeptMap(row.plan, row.picture)


def keep(tx: Tx, community: CommunityId, kept: KeptMap, by: PersonId) -> None:
    """In place of the map there was."""
    tx.conn.execute(delete(maps).where(maps.c.community_id == community))
    row = {"community_id": community, "plan": kept.plan, "picture": kept.picture, "person_id": by, "at": tx.now}
    tx.conn.execute(insert(maps).values(**row))
