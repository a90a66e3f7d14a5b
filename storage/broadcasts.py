"""What is sent to many: planned into the outbox bit by bit, so that no ballot waits behind ten thousand rows."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select, update

from domain.ids import CommunityId, Instant, PersonId
from storage.communities import insert_or_ignore
from storage.tables import broadcasts, outbox
from storage.transaction import Tx


@dataclass(frozen=True)
class Broadcast:
    """One kind of notice on one matter to many; planned as far as ``last_person``."""

    id: int
    kind: str
    subject: int
    community: CommunityId
    begun_at: Instant
    last_person: PersonId
    planned_at: Instant | None
    unreachable: int | None
    done_at: Instant | None


@dataclass(frozen=True)
class Recipients:
    """Whom a broadcast is for: ``(person, facts, key)`` of those who can be written to, in the order of their ids; and
    how many cannot."""

    told: tuple[tuple[PersonId, dict[str, Any], str], ...]
    unreachable: int


_COLUMNS = (
    broadcasts.c.id, broadcasts.c.kind, broadcasts.c.subject_id, broadcasts.c.community_id, broadcasts.c.begun_at,
    broadcasts.c.last_person, broadcasts.c.planned_at, broadcasts.c.unreachable, broadcasts.c.done_at,
)  # fmt: skip


def begin(tx: Tx, kind: str, subject: int, community: CommunityId) -> None:
    """Let everyone concerned be told; once for each kind and subject."""
    row = {"kind": kind, "subject_id": subject, "community_id": community, "begun_at": tx.now, "last_person": 0}
    tx.conn.execute(insert_or_ignore(tx, broadcasts).values(**row))


def by_id(tx: Tx, broadcast: int) -> Broadcast:
    return Broadcast(*tx.conn.execute(select(*_COLUMNS).where(broadcasts.c.id == broadcast)).one())


def find(tx: Tx, kind: str, subject: int) -> Broadcast | None:
    """The one of that kind and subject, if it has begun."""
    here = broadcasts.c.kind == kind, broadcasts.c.subject_id == subject
    row = tx.conn.execute(select(*_COLUMNS).where(*here)).one_or_none()
    return None if row is None else Broadcast(*row)


def unplanned(tx: Tx) -> list[Broadcast]:
    """Those whose recipients are not all in the outbox yet, the oldest first."""
    found = select(*_COLUMNS).where(broadcasts.c.planned_at.is_(None)).order_by(broadcasts.c.id)
    return [Broadcast(*row) for row in tx.conn.execute(found)]


def under_way(tx: Tx) -> list[Broadcast]:
    """Those that are planned and not done."""
    here = broadcasts.c.planned_at.is_not(None), broadcasts.c.done_at.is_(None)
    return [Broadcast(*row) for row in tx.conn.execute(select(*_COLUMNS).where(*here).order_by(broadcasts.c.id))]


def planned_to(tx: Tx, broadcast: int, last: PersonId) -> None:
    """All up to that person are in the outbox."""
    tx.conn.execute(update(broadcasts).where(broadcasts.c.id == broadcast).values(last_person=last))


def planned(tx: Tx, broadcast: int, unreachable: int) -> bool:
    """Everyone is in the outbox but those whom the bot cannot write to; False when that was known."""
    open_ = broadcasts.c.id == broadcast, broadcasts.c.planned_at.is_(None)
    done = update(broadcasts).where(*open_).values(planned_at=tx.now, unreachable=unreachable)
    return bool(tx.conn.execute(done).rowcount)


def done(tx: Tx, broadcast: int) -> None:
    """Nothing of it waits any more."""
    tx.conn.execute(update(broadcasts).where(broadcasts.c.id == broadcast).values(done_at=tx.now))


@dataclass(frozen=True)
class Progress:
    """How many notices it is, and what became of them; ``next_at`` is when the first that waits is due."""

    people: int
    sent: int
    waiting: int
    unreachable: int
    next_at: Instant | None


def progress(tx: Tx, broadcast: int) -> Progress:
    mine = outbox.c.broadcast_id == broadcast
    done = outbox.c.done_at.is_not(None)
    counted = select(outbox.c.outcome, func.count()).where(mine, done).group_by(outbox.c.outcome)
    by_outcome: dict[str, int] = {row[0]: row[1] for row in tx.conn.execute(counted)}
    left = select(func.count(), func.min(outbox.c.due_at)).where(mine, outbox.c.done_at.is_(None))
    waiting, next_at = tx.conn.execute(left).one()
    told = by_outcome.get("sent", 0) + by_outcome.get("digest", 0)
    return Progress(sum(by_outcome.values()) + waiting, told, waiting, by_outcome.get("unreachable", 0), next_at)
