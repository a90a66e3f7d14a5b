"""What must reach people who did not ask: notices, and the cards in the group. Rows are kept until delivered.

A notice holds meaning (kind, facts, for whom) and is put into words in the reader's language when it is sent. Its key
makes it one notice, however often it is written. How it is delivered: ``storage/deliveries.py``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ColumnElement, func, insert, select, update

from domain.calm import EXEMPT_CARDS, NOTICES, awake
from domain.ids import CommunityId, PersonId
from storage.communities import insert_or_ignore
from storage.tables import card_marks, cards, communities, identities, outbox
from storage.transaction import Tx

CALM = tuple(kind for kind, manner in NOTICES.items() if not manner.exempt)
"""The kinds that are of somebody's allowance of unasked messages."""


LISTED = "listed"
"""What a card shows that stands with others as one list, in the message of the list."""


@dataclass(frozen=True)
class Card:
    """A message that shows the state of one matter and is edited, never posted again."""

    id: int
    kind: str
    subject: int
    community: CommunityId
    chat_id: int
    message_id: int | None
    shown: str | None
    tries: int
    uncertain: int
    unasked: bool
    spent_on: str | None
    thread: int | None


def tell_person(
    tx: Tx, person: PersonId, kind: str, facts: dict[str, Any], key: str, community: CommunityId, *, after: int = 0
) -> None:  # fmt: skip
    """Write a notice to one person, to be sent after so many milliseconds. Ask ``Identity.reachable`` first: not
    everyone can be written to."""
    due_at = _due(tx, kind, communities.c.id == community, after)
    _tell(tx, kind, facts, key, due_at, person_id=person, community_id=community)


def tell_chat(tx: Tx, chat_id: int, kind: str, facts: dict[str, Any], key: str) -> None:
    """Write a notice to a group."""
    here = communities.c.chat_id == chat_id
    community = tx.conn.execute(select(communities.c.id).where(here)).scalar()
    _tell(tx, kind, facts, key, _due(tx, kind, here), chat_id=chat_id, community_id=community)


def keep_answer(tx: Tx, chat_id: int, facts: dict[str, Any]) -> None:
    """Keep an answer that could not go at once, in the words it has already."""
    _tell(tx, "answer", facts, f"answer:{tx.nonce(16).hex()}", tx.now, chat_id=chat_id)


def tell_many(
    tx: Tx, broadcast: int, kind: str, community: CommunityId, told: Sequence[tuple[PersonId, dict[str, Any], str]]
) -> None:  # fmt: skip
    """Write the notices of a broadcast: ``(person, facts, key)``."""
    due_at = _due(tx, kind, communities.c.id == community)
    rows = [
        _row(tx, kind, facts, key, due_at) | {"person_id": person, "community_id": community, "broadcast_id": broadcast}
        for person, facts, key in told
    ]
    if rows:
        tx.conn.execute(insert_or_ignore(tx, outbox), rows)


def _due(tx: Tx, kind: str, community: ColumnElement[bool], after: int = 0) -> int:
    """Then, or in the morning for what is not told at night."""
    then = tx.now + after
    if kind not in CALM:
        return then
    zone = tx.conn.execute(select(communities.c.zone).where(community)).scalar()
    return awake(then, zone) if zone else then


def _row(tx: Tx, kind: str, facts: dict[str, Any], key: str, due_at: int) -> dict[str, Any]:
    urgent_at = due_at + NOTICES[kind].urgency
    return {
        "key": key, "kind": kind, "facts": facts, "created_at": tx.now, "due_at": due_at, "urgent_at": urgent_at,
        "tries": 0, "uncertain": 0,
    }  # fmt: skip


def _tell(tx: Tx, kind: str, facts: dict[str, Any], key: str, due_at: int, **whom: int | None) -> None:
    tx.conn.execute(insert_or_ignore(tx, outbox).values(**_row(tx, kind, facts, key, due_at), **whom))


def add_card(
    tx: Tx, kind: str, subject: int, community: CommunityId, chat_id: int, *, asked: bool = False,
    thread: int | None = None, after: int = 0,
) -> None:  # fmt: skip
    """Let the chat have a card of that matter; it is posted by the next delivery, or after so many milliseconds.
    ``asked``: by a command there, in the forum topic ``thread`` if it was said in one."""
    due_at = tx.now + after
    made = insert(cards).values(
        kind=kind, subject_id=subject, community_id=community, chat_id=chat_id, due_at=due_at, tries=0, uncertain=0,
        unasked=not asked and kind not in EXEMPT_CARDS, thread_id=thread,
    )  # fmt: skip
    card = tx.conn.execute(made.returning(cards.c.id)).scalar_one()
    tx.conn.execute(insert(card_marks).values(card_id=card))


_MARK = "INSERT INTO card_marks (card_id) SELECT id FROM cards WHERE kind = ? AND subject_id = ?"


def mark_card(tx: Tx, kind: str, subject: int) -> None:
    """The matter changed: its card should show it. On the short path of a ballot, hence past Core."""
    tx.raw(_MARK, kind, subject)


def post_now(tx: Tx, kind: str, subject: int) -> None:
    """What the matter's card was put off for is there: it should show it, and need wait no longer to be posted."""
    waits = cards.c.message_id.is_(None) & (cards.c.due_at > tx.now) & (cards.c.tries == 0)
    tx.conn.execute(
        update(cards).where(cards.c.kind == kind, cards.c.subject_id == subject, waits).values(due_at=tx.now)
    )
    mark_card(tx, kind, subject)


def ask_for(tx: Tx, kind: str, subject: int) -> None:
    """People wait for the matter's card in the group: if it is not there yet, it comes at once."""
    waits = cards.c.kind == kind, cards.c.subject_id == subject, cards.c.message_id.is_(None)
    tx.conn.execute(update(cards).where(*waits).values(unasked=False, due_at=tx.now))
    mark_card(tx, kind, subject)


CARD: tuple[Column[Any], ...] = (
    cards.c.id, cards.c.kind, cards.c.subject_id, cards.c.community_id,
    cards.c.chat_id, cards.c.message_id, cards.c.shown, cards.c.tries, cards.c.uncertain, cards.c.unasked,
    cards.c.spent_on, cards.c.thread_id,
)  # fmt: skip


def card_of(tx: Tx, kind: str, subject: int) -> Card | None:
    row = tx.conn.execute(select(*CARD).where(cards.c.kind == kind, cards.c.subject_id == subject)).one_or_none()
    return None if row is None else Card(*row)


def thread_of(tx: Tx, kind: str, subject: int) -> int | None:
    """The topic in which the matter's card stands."""
    card = card_of(tx, kind, subject)
    return card.thread if card else None


def post_anew(tx: Tx, kind: str, subject: int) -> None:
    """Let the matter's card be posted once more, below what was said since."""
    again = {"message_id": None, "shown": None, "unasked": False, "due_at": tx.now, "tries": 0, "uncertain": 0}
    tx.conn.execute(update(cards).where(cards.c.kind == kind, cards.c.subject_id == subject).values(**again))
    mark_card(tx, kind, subject)


def card_at(tx: Tx, chat_id: int, message_id: int) -> Card | None:
    """The card that stands as that message; None where several are listed in it."""
    here = cards.c.chat_id == chat_id, cards.c.message_id == message_id, func.coalesce(cards.c.shown, "") != LISTED
    row = tx.conn.execute(select(*CARD).where(*here)).one_or_none()
    return None if row is None else Card(*row)


def move_chat(tx: Tx, old: int, new: int) -> None:
    """A group became a supergroup: what waits for the old chat goes to the new one, where cards must be posted anew."""
    tx.conn.execute(update(outbox).where(outbox.c.chat_id == old).values(chat_id=new))
    again = {"chat_id": new, "thread_id": None, "message_id": None, "shown": None, "unasked": False}
    tx.conn.execute(update(cards).where(cards.c.chat_id == old).values(**again))


def known_persons(tx: Tx, persons: Iterable[PersonId]) -> list[tuple[PersonId, bool]]:
    """Each person with whether the bot can write to them."""
    rows = tx.conn.execute(
        select(identities.c.person_id, identities.c.started_at, identities.c.unreachable_at)
        .where(identities.c.person_id.in_(list(persons)))
        .order_by(identities.c.person_id)
    )
    return [(PersonId(row.person_id), row.started_at is not None and row.unreachable_at is None) for row in rows]
