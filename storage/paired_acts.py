"""Acts that take two people: what one has proposed, word for word, until another settles it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import insert, select, update

from domain.ids import CommunityId, Instant, PersonId
from storage.tables import paired_acts
from storage.transaction import Tx


@dataclass(frozen=True)
class PairedAct:
    """``facts`` are all of the act: whoever confirms it confirms these and no others."""

    id: int
    community: CommunityId
    kind: str
    facts: Mapping[str, Any]
    proposed_by: PersonId
    proposed_at: Instant
    settled_at: Instant | None
    settled_by: PersonId | None


_COLUMNS = (
    paired_acts.c.id, paired_acts.c.community_id, paired_acts.c.kind, paired_acts.c.facts, paired_acts.c.proposed_by,
    paired_acts.c.proposed_at, paired_acts.c.settled_at, paired_acts.c.settled_by,
)  # fmt: skip


def add(tx: Tx, community: CommunityId, kind: str, facts: Mapping[str, Any], by: PersonId) -> int:
    new = insert(paired_acts).values(
        community_id=community, kind=kind, facts=dict(facts), proposed_by=by, proposed_at=tx.now
    )
    return int(tx.conn.execute(new.returning(paired_acts.c.id)).scalar_one())


def by_id(tx: Tx, act: int) -> PairedAct | None:
    row = tx.conn.execute(select(*_COLUMNS).where(paired_acts.c.id == act)).one_or_none()
    return None if row is None else PairedAct(*row)


def settle(tx: Tx, act: int, by: PersonId, how: str) -> bool:
    """``how``: confirmed or refused. False when somebody was faster."""
    waiting = (paired_acts.c.id == act) & paired_acts.c.settled_at.is_(None)
    done = update(paired_acts).where(waiting).values(settled_at=tx.now, settled_as=how, settled_by=by)
    return bool(tx.conn.execute(done).rowcount)
