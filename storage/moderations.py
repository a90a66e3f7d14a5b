"""What was done about somebody's words, by whom and why, and what was appealed against."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, insert, select, update

from domain.ids import CommunityId, Instant, PersonId
from storage.tables import appeals, moderations
from storage.transaction import Tx


@dataclass(frozen=True)
class Moderation:
    """``kind``: hide, warn, mute, unhide, unmute or look-alike. ``by`` is None for the hall itself. ``until`` is the
    end of a mute."""

    id: int
    community: CommunityId
    kind: str
    by: PersonId | None
    person: PersonId
    message: int | None
    point: int | None
    reason: str
    at: Instant
    until: Instant | None
    lifted_at: Instant | None


_COLUMNS: tuple[Column[Any], ...] = (
    moderations.c.id, moderations.c.community_id, moderations.c.kind, moderations.c.by_id, moderations.c.person_id,
    moderations.c.message_id, moderations.c.point_id, moderations.c.reason, moderations.c.at, moderations.c.until,
    moderations.c.lifted_at,
)  # fmt: skip


_SILENT = """
SELECT until FROM moderations
WHERE community_id = ? AND person_id = ? AND kind = 'mute' AND until > ? AND lifted_at IS NULL
ORDER BY until DESC LIMIT 1"""


def add(
    tx: Tx, community: CommunityId, kind: str, by: PersonId | None, person: PersonId, reason: str, *,
    message: int | None = None, point: int | None = None, until: int | None = None,
) -> int:  # fmt: skip
    new = insert(moderations).values(
        community_id=community, kind=kind, by_id=by, person_id=person, reason=reason, message_id=message,
        point_id=point, until=until, at=tx.now,
    )  # fmt: skip
    return int(tx.conn.execute(new.returning(moderations.c.id)).scalar_one())


def by_id(tx: Tx, moderation: int) -> Moderation | None:
    row = tx.conn.execute(select(*_COLUMNS).where(moderations.c.id == moderation)).one_or_none()
    return None if row is None else Moderation(*row)


def newest(tx: Tx, community: CommunityId, limit: int) -> list[Moderation]:
    """The last acts, the newest first."""
    done = select(*_COLUMNS).where(moderations.c.community_id == community).order_by(moderations.c.id.desc())
    return [Moderation(*row) for row in tx.conn.execute(done.limit(limit))]


def silent_until(tx: Tx, community: CommunityId, person: PersonId) -> Instant | None:
    """Until when the person was asked to be silent; None when they may speak."""
    row = tx.raw(_SILENT, community, person, tx.now).fetchone()
    return None if row is None else row[0]


def lift(tx: Tx, moderation: int) -> None:
    """It holds no longer."""
    tx.conn.execute(update(moderations).where(moderations.c.id == moderation).values(lifted_at=tx.now))


def lift_mutes(tx: Tx, community: CommunityId, person: PersonId) -> None:
    """The person may speak again."""
    theirs = moderations.c.community_id == community, moderations.c.person_id == person, moderations.c.kind == "mute"
    tx.conn.execute(update(moderations).where(*theirs, moderations.c.lifted_at.is_(None)).values(lifted_at=tx.now))


@dataclass(frozen=True)
class Appeal:
    moderation: int
    text: str
    at: Instant
    granted: bool | None


def appeal(tx: Tx, moderation: int, text: str) -> None:
    """Somebody appeals against what was done about their words; once for each act."""
    tx.conn.execute(insert(appeals).values(moderation_id=moderation, text=text, at=tx.now))


def appeal_of(tx: Tx, moderation: int) -> Appeal | None:
    columns = appeals.c.moderation_id, appeals.c.text, appeals.c.at, appeals.c.granted
    row = tx.conn.execute(select(*columns).where(appeals.c.moderation_id == moderation)).one_or_none()
    return None if row is None else Appeal(*row)


def decide(tx: Tx, moderation: int, by: PersonId, *, granted: bool) -> bool:
    """Decide an appeal; False when somebody else has."""
    open_ = appeals.c.moderation_id == moderation, appeals.c.granted.is_(None)
    decided = update(appeals).where(*open_).values(granted=granted, decided_by=by, decided_at=tx.now)
    return bool(tx.conn.execute(decided).rowcount)
