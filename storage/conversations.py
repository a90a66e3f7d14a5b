"""What the bot and a person are in the middle of: one row for each conversation, saved with the effect of an update."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import delete, insert, or_, select

from domain.instants import DAY
from storage.tables import conversations
from storage.transaction import Tx

FRESH = DAY
"""A conversation that nobody went on with for so long is stale: what was meant then may be meant no more."""
KEPT, DRAFTS_KEPT = 8 * DAY, 60 * DAY
_DRAFT = conversations.c.key.like("%:draft-%")


@dataclass(frozen=True)
class Conversation:
    """Where it stands (None when it is over) and what was said so far, as JSON can hold it."""

    state: str | None = None
    data: dict[str, Any] = field(default_factory=dict)
    stale: bool = False


def recall(tx: Tx, key: str) -> Conversation:
    """The conversation with that key; one that never was is over."""
    found = select(conversations.c.state, conversations.c.data, conversations.c.at).where(conversations.c.key == key)
    row = tx.conn.execute(found).one_or_none()
    if row is None:
        return Conversation()
    return Conversation(row.state, row.data, row.state is not None and tx.now - row.at > FRESH)


def keep(tx: Tx, key: str, conversation: Conversation) -> None:
    """Let the conversation stand so; one that is over and empty is forgotten."""
    tx.conn.execute(delete(conversations).where(conversations.c.key == key))
    if conversation.state is not None or conversation.data:
        row = {"key": key, "state": conversation.state, "data": conversation.data, "at": tx.now}
        tx.conn.execute(insert(conversations).values(**row))


def settled(tx: Tx) -> None:
    """Changes nothing itself: a conversation changed, and no other write of the update took it along."""
    del tx


def forget_person(tx: Tx, telegram_id: int) -> None:
    """Delete what the account is in the middle of, with its drafts. A key names the chat, which in private has the id
    of the account, and then the account."""
    tx.conn.execute(delete(conversations).where(conversations.c.key.like(f"%:{telegram_id}:{telegram_id}:%")))


def forget_old(tx: Tx) -> int:
    """Delete what nobody went on with for eight days, drafts after sixty; returns how many rows."""
    old = or_(~_DRAFT & (conversations.c.at < tx.now - KEPT), conversations.c.at < tx.now - DRAFTS_KEPT)
    return tx.conn.execute(delete(conversations).where(old)).rowcount
