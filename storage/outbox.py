"""What must reach people who did not ask: notices, and the cards in the group. Rows are kept until delivered.

A notice holds meaning (kind, facts, for whom) and is put into words in the reader's language when it is sent. Its key
makes it one notice, however often it is written.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from domain.ids import CommunityId, Instant, PersonId
from storage.communities import insert_or_ignore
from storage.tables import card_marks, cards, communities, identities, outbox
from storage.transaction import Tx


@dataclass(frozen=True)
class Notice:
    """One notice that waits, with where it goes and the reader's language."""

    id: int
    kind: str
    facts: dict[str, Any]
    chat_id: int
    person: PersonId | None
    language: str
    tries: int


@dataclass(frozen=True)
class Card:
    """A message in the group that shows the state of one matter and is edited, never posted again."""

    id: int
    kind: str
    subject: int
    community: CommunityId
    chat_id: int
    message_id: int | None
    shown: str | None
    tries: int


def tell_person(tx: Tx, person: PersonId, kind: str, facts: dict[str, Any], key: str) -> None:
    """Write a notice to one person. Ask ``Identity.reachable`` first: not everyone can be written to."""
    _tell(tx, kind, facts, key, person_id=person)


def tell_chat(tx: Tx, chat_id: int, kind: str, facts: dict[str, Any], key: str) -> None:
    """Write a notice to a group."""
    _tell(tx, kind, facts, key, chat_id=chat_id)


def _tell(tx: Tx, kind: str, facts: dict[str, Any], key: str, **whom: int) -> None:
    row = {"key": key, "kind": kind, "facts": facts, "created_at": tx.now, "due_at": tx.now, "tries": 0, **whom}
    tx.conn.execute(insert_or_ignore(tx, outbox).values(**row))


def waiting(tx: Tx, limit: int) -> list[Notice]:
    """Notices that are due, the oldest first. Those to a person whose identity was erased have nowhere to go."""
    group_language = select(communities.c.language).where(communities.c.chat_id == outbox.c.chat_id).scalar_subquery()
    rows = tx.conn.execute(
        select(
            outbox.c.id, outbox.c.kind, outbox.c.facts,
            func.coalesce(outbox.c.chat_id, identities.c.telegram_id),
            outbox.c.person_id,
            func.coalesce(identities.c.language, group_language, "en"),
            outbox.c.tries,
        )
        .outerjoin(identities, identities.c.person_id == outbox.c.person_id)
        .where(outbox.c.done_at.is_(None), outbox.c.due_at <= tx.now)
        .where(outbox.c.chat_id.is_not(None) | identities.c.telegram_id.is_not(None))
        .order_by(outbox.c.due_at, outbox.c.id)
        .limit(limit)
    )  # fmt: skip
    return [Notice(*row) for row in rows]


def count_waiting(tx: Tx) -> int:
    return tx.conn.execute(select(func.count()).select_from(outbox).where(outbox.c.done_at.is_(None))).scalar_one()


def finished(tx: Tx, notice: int, outcome: str, message_id: int | None) -> None:
    """The notice has arrived (``sent``), or never will (``unreachable``, ``refused: …``)."""
    tx.conn.execute(
        update(outbox).where(outbox.c.id == notice).values(done_at=tx.now, outcome=outcome, message_id=message_id)
    )


def try_later(tx: Tx, notice: int, at: int) -> None:
    tx.conn.execute(update(outbox).where(outbox.c.id == notice).values(due_at=at, tries=outbox.c.tries + 1))


def add_card(tx: Tx, kind: str, subject: int, community: CommunityId, chat_id: int) -> None:
    """Let the group have a card of that matter; it is posted by the next delivery."""
    made = insert(cards).values(
        kind=kind, subject_id=subject, community_id=community, chat_id=chat_id, due_at=tx.now, tries=0
    )
    card = tx.conn.execute(made.returning(cards.c.id)).scalar_one()
    tx.conn.execute(insert(card_marks).values(card_id=card))


_MARK = "INSERT INTO card_marks (card_id) SELECT id FROM cards WHERE kind = ? AND subject_id = ?"


def mark_card(tx: Tx, kind: str, subject: int) -> None:
    """The matter changed: its card should show it. On the short path of a ballot, hence past Core."""
    tx.raw(_MARK, kind, subject)


_CARD = (
    cards.c.id, cards.c.kind, cards.c.subject_id, cards.c.community_id,
    cards.c.chat_id, cards.c.message_id, cards.c.shown, cards.c.tries,
)  # fmt: skip


def marked_cards(tx: Tx) -> list[Card]:
    """Cards with marks whose turn has come."""
    marked = select(card_marks.c.card_id).distinct()
    rows = tx.conn.execute(
        select(*_CARD).where(cards.c.id.in_(marked), cards.c.due_at <= tx.now).order_by(cards.c.due_at, cards.c.id)
    )
    return [Card(*row) for row in rows]


def take_marks(tx: Tx, card: int) -> int:
    """Make one mark of all, and return it, before the state is read: a change that comes in between marks the card
    again, and a hall that stops before the card is shown finds this one."""
    tx.conn.execute(delete(card_marks).where(card_marks.c.card_id == card))
    return int(tx.conn.execute(insert(card_marks).values(card_id=card).returning(card_marks.c.id)).scalar_one())


def clear_mark(tx: Tx, mark: int) -> None:
    """What was marked is shown."""
    tx.conn.execute(delete(card_marks).where(card_marks.c.id == mark))


def card_shown(tx: Tx, card: int, message_id: int, shown: str, next_at: int) -> None:
    """The card stands in the group as ``shown`` (a digest); the next edit not before ``next_at``."""
    values = {"message_id": message_id, "shown": shown, "due_at": next_at, "tries": 0}
    tx.conn.execute(update(cards).where(cards.c.id == card).values(**values))


def card_later(tx: Tx, card: int, at: int) -> None:
    """Showing the card failed: try again then. Its mark stays."""
    tx.conn.execute(update(cards).where(cards.c.id == card).values(due_at=at, tries=cards.c.tries + 1))


def card_of(tx: Tx, kind: str, subject: int) -> Card | None:
    row = tx.conn.execute(select(*_CARD).where(cards.c.kind == kind, cards.c.subject_id == subject)).one_or_none()
    return None if row is None else Card(*row)


def card_at(tx: Tx, chat_id: int, message_id: int) -> Card | None:
    """The card that stands as that message."""
    row = tx.conn.execute(
        select(*_CARD).where(cards.c.chat_id == chat_id, cards.c.message_id == message_id)
    ).one_or_none()
    return None if row is None else Card(*row)


def move_chat(tx: Tx, old: int, new: int) -> None:
    """A group became a supergroup: what waits for the old chat goes to the new one, where cards must be posted anew."""
    tx.conn.execute(update(outbox).where(outbox.c.chat_id == old).values(chat_id=new))
    tx.conn.execute(update(cards).where(cards.c.chat_id == old).values(chat_id=new, message_id=None, shown=None))


def known_persons(tx: Tx, persons: Iterable[PersonId]) -> list[tuple[PersonId, bool]]:
    """Each person with whether the bot can write to them."""
    rows = tx.conn.execute(
        select(identities.c.person_id, identities.c.started_at, identities.c.unreachable_at)
        .where(identities.c.person_id.in_(list(persons)))
        .order_by(identities.c.person_id)
    )
    return [(PersonId(row.person_id), row.started_at is not None and row.unreachable_at is None) for row in rows]


def later(now: Instant, tries: int) -> int:
    """When to try again after the ``tries``-th failure: 2, 4, 8 … seconds, at most ten minutes."""
    return now + min(600, 2 << min(tries, 10)) * 1000
