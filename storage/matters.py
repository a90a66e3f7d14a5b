"""A community's types of matter: whose ground is it, and by which roll and rule is it voted on?"""

from dataclasses import dataclass

from sqlalchemy import delete, func, insert, select

from domain.ids import CommunityId
from storage.tables import matter_types
from storage.transaction import Tx


@dataclass(frozen=True)
class MatterType:
    """``roll`` None means the community's first one."""

    name: str
    rule: str
    roll: str | None


def of_community(tx: Tx, community: CommunityId) -> list[MatterType]:
    """In the order in which they were first set."""
    here = select(matter_types.c.name, matter_types.c.rule, matter_types.c.roll)
    rows = tx.conn.execute(here.where(matter_types.c.community_id == community).order_by(matter_types.c.place))
    return [MatterType(*row) for row in rows]


def find(tx: Tx, community: CommunityId, name: str) -> MatterType | None:
    """The type of that name, in capital letters or small."""
    return next((each for each in of_community(tx, community) if each.name.casefold() == name.casefold()), None)


def put(tx: Tx, community: CommunityId, kind: MatterType) -> None:
    """Set a type; one of that name is replaced."""
    drop(tx, community, kind.name)
    last = select(func.coalesce(func.max(matter_types.c.place), 0)).where(matter_types.c.community_id == community)
    place = tx.conn.execute(last).scalar_one() + 1
    new = insert(matter_types).values(
        community_id=community, name=kind.name, place=place, rule=kind.rule, roll=kind.roll
    )  # fmt: skip
    tx.conn.execute(new)


def drop(tx: Tx, community: CommunityId, name: str) -> bool:
    """Take a type away; False when there was none of that name."""
    known = find(tx, community, name)
    if known is None:
        return False
    here = matter_types.c.community_id == community, matter_types.c.name == known.name
    return bool(tx.conn.execute(delete(matter_types).where(*here)).rowcount)
