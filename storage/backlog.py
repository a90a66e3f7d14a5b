"""What has not got through: notices that wait, chats that are tried again, updates that were set aside."""

from dataclasses import dataclass

from sqlalchemy import func, select, union

from domain.ids import Instant
from storage.tables import card_marks, cards, dead_letters, identities, outbox
from storage.transaction import Tx


@dataclass(frozen=True)
class Backlog:
    """``waiting`` notices, the oldest written at ``since``; what should have gone was due at ``due_since``. ``held``
    chats were tried in vain, and something has waited for one of them since ``held_since``."""

    waiting: int
    since: Instant | None
    due: int
    due_since: Instant | None
    held: int
    held_since: Instant | None


@dataclass(frozen=True)
class SetAside:
    """Updates that could not be handled: how many there are, and of the last one when it came and what was wrong."""

    count: int
    last: Instant
    error: str


def backlog(tx: Tx) -> Backlog:
    """How delivering stands. Notices to people whose identity was erased have nowhere to go, and are left out."""
    chat = func.coalesce(outbox.c.chat_id, identities.c.telegram_id)
    here = outbox.outerjoin(identities, identities.c.person_id == outbox.c.person_id)
    waits = outbox.c.done_at.is_(None), chat.is_not(None)
    count, row = func.count(), tx.conn.execute
    waiting = row(select(count, func.min(outbox.c.created_at)).select_from(here).where(*waits)).one()
    past = outbox.c.due_at <= tx.now
    due = row(select(count, func.min(outbox.c.due_at)).select_from(here).where(*waits, past)).one()
    marked = cards.c.id.in_(select(card_marks.c.card_id))
    tried = union(
        select(chat.label("chat"), outbox.c.created_at.label("at")).select_from(here).where(*waits, outbox.c.tries > 0),
        select(cards.c.chat_id, cards.c.due_at).where(marked, cards.c.tries > 0),
    ).subquery()
    held = row(select(func.count(tried.c.chat.distinct()), func.min(tried.c.at))).one()
    return Backlog(*waiting, *due, *held)


def updates_set_aside(tx: Tx) -> SetAside | None:
    """None when there is none."""
    newest = select(dead_letters.c.at, dead_letters.c.error).order_by(dead_letters.c.id.desc()).limit(1)
    last = tx.conn.execute(newest).one_or_none()
    if last is None:
        return None
    count = tx.conn.execute(select(func.count()).select_from(dead_letters)).scalar_one()
    return SetAside(count, last.at, last.error)
