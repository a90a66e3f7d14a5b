"""Erasing a person: what they said, and the row that tells who they are. Ballots and events hold opaque ids only."""

from sqlalchemy import delete, select, update

from domain.ids import PersonId
from storage import board, threads
from storage.board import Point
from storage.tables import (
    awaited,
    identities,
    members,
    message_reactions,
    messages,
    points,
    roles,
    seat_holders,
    turned_away,
)
from storage.threads import Message
from storage.transaction import Tx


def messages_of(tx: Tx, person: PersonId) -> list[Message]:
    """Every message of the person's in any thread, whatever became of it."""
    said = select(messages.c.id).where(messages.c.person_id == person).order_by(messages.c.id)
    found = (threads.by_id(tx, each) for each in tx.conn.execute(said).scalars().all())
    return [each for each in found if each is not None]


def points_of(tx: Tx, person: PersonId) -> list[Point]:
    """Every point of the person's on any board, whatever became of it."""
    made = select(points.c.id).where(points.c.person_id == person).order_by(points.c.id)
    found = (board.by_id(tx, each) for each in tx.conn.execute(made).scalars().all())
    return [each for each in found if each is not None]


def erase(tx: Tx, person: PersonId) -> int:
    """Let nothing say who the person is, and end what they held; returns how many seats that were."""
    for table in (message_reactions, turned_away, awaited, members, roles, identities):
        tx.conn.execute(delete(table).where(table.c.person_id == person))
    held = seat_holders.c.person_id == person, seat_holders.c.ended_at.is_(None)
    return tx.conn.execute(update(seat_holders).where(*held).values(ended_at=tx.now)).rowcount
