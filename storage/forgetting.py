"""Erasing a person: what they said, and the row that tells who they are. Ballots and events hold opaque ids only."""

from sqlalchemy import delete, select, update

from domain.ids import PersonId
from storage import board, threads
from storage.board import Point
from storage.tables import (
    appeals,
    awaited,
    disputes,
    identities,
    members,
    message_reactions,
    messages,
    moderations,
    need_supports,
    needs,
    point_steps,
    points,
    roles,
    sayings,
    seat_holders,
    statement_words,
    theme_resources,
    turned_away,
    walk_notes,
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


_WORDS = (
    messages.c.text, points.c.text, point_steps.c.note, need_supports.c.because, sayings.c.text,
    disputes.c.words, statement_words.c.words, theme_resources.c.text, walk_notes.c.text,
)  # fmt: skip


def words_of(tx: Tx, person: PersonId) -> frozenset[str]:
    """Whatever the person has said that goes when they are forgotten; the text of their needs stays."""
    mine = (select(words).where(words.table.c.person_id == person, words.is_not(None)) for words in _WORDS)
    said = {text for each in mine for text in tx.conn.execute(each).scalars() if text}
    stay = tx.conn.execute(select(needs.c.text).where(needs.c.person_id == person)).scalars()
    return frozenset(said.difference(stay))


def erase(tx: Tx, person: PersonId) -> int:
    """Let nothing say who the person is, and end what they held; returns how many seats that were."""
    for table in (message_reactions, turned_away, awaited, members, roles, identities):
        tx.conn.execute(delete(table).where(table.c.person_id == person))
    done = select(moderations.c.id).where(moderations.c.person_id == person)
    tx.conn.execute(update(appeals).where(appeals.c.moderation_id.in_(done)).values(text=""))
    held = seat_holders.c.person_id == person, seat_holders.c.ended_at.is_(None)
    return tx.conn.execute(update(seat_holders).where(*held).values(ended_at=tx.now)).rowcount
