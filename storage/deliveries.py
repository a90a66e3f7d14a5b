"""Out of the outbox: what is due, what is tried, what has arrived, and what was sent unasked on a day."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, delete, func, insert, select, tuple_, update

from domain.calm import NOTICES, Urgency
from domain.ids import CommunityId, Instant, PersonId
from storage.outbox import CALM, CARD, LISTED, Card
from storage.tables import card_marks, cards, communities, identities, outbox
from storage.transaction import Tx


@dataclass(frozen=True)
class Notice:
    """One notice that waits, with where it goes and the reader's language. ``uncertain`` counts the tries of which
    nobody knows whether they arrived."""

    id: int
    kind: str
    facts: dict[str, Any]
    chat_id: int
    person: PersonId | None
    community: CommunityId | None
    language: str
    tries: int
    uncertain: int
    spent_on: str | None
    alone: bool
    """A digest with it was refused: from then on it goes by itself, so that what is wrong with one is not all's."""


@dataclass(frozen=True)
class Due:
    """A notice or a card whose time has come, and the chat it is for."""

    id: int
    chat_id: int
    urgency: Urgency


# Those to a person whose identity was erased have nowhere to go.
_CHAT = func.coalesce(outbox.c.chat_id, identities.c.telegram_id)
_WAITS = outbox.c.done_at.is_(None)


def _is_due(tx: Tx, notices: Any) -> ColumnElement[bool]:  # noqa: ANN401  # the table or an alias of it
    # the second condition says nothing new, and ends the look along the index before what is due tomorrow
    within = notices.c.urgent_at <= tx.now + max(Urgency)
    return and_(notices.c.done_at.is_(None), notices.c.due_at <= tx.now, within)


def due(tx: Tx, limit: int, busy: Collection[int]) -> list[Due]:
    """The most urgent notice of each chat that is not ``busy``: many to one chat hold up no other."""
    before = outbox.alias("before")
    earlier = tuple_(before.c.urgent_at, before.c.id) < tuple_(outbox.c.urgent_at, outbox.c.id)
    same_chat = select(before.c.id).where(_is_due(tx, before), before.c.chat_id == outbox.c.chat_id, earlier)
    same_person = select(before.c.id).where(_is_due(tx, before), before.c.person_id == outbox.c.person_id, earlier)
    rows = tx.conn.execute(
        select(outbox.c.id, _CHAT.label("chat_id"), outbox.c.kind)
        .outerjoin(identities, identities.c.person_id == outbox.c.person_id)
        .where(_is_due(tx, outbox), _CHAT.is_not(None), _CHAT.not_in(list(busy)))
        .where(~same_chat.exists(), ~same_person.exists())
        .order_by(outbox.c.urgent_at, outbox.c.id)
        .limit(limit)
    )
    return [Due(row.id, row.chat_id, NOTICES[row.kind].urgency) for row in rows]


_GROUP_LANGUAGE = select(communities.c.language).where(communities.c.chat_id == outbox.c.chat_id).scalar_subquery()
_NOTICE = (
    select(
        outbox.c.id, outbox.c.kind, outbox.c.facts, _CHAT, outbox.c.person_id, outbox.c.community_id,
        func.coalesce(identities.c.language, _GROUP_LANGUAGE, "en"),
        outbox.c.tries, outbox.c.uncertain, outbox.c.spent_on, outbox.c.outcome.is_not(None),
    )
    .outerjoin(identities, identities.c.person_id == outbox.c.person_id)
    .where(_WAITS, _CHAT.is_not(None))
)  # fmt: skip


_ONE = _NOTICE.where(outbox.c.id == bindparam("notice"))

# The statements of each notice of a broadcast go to the driver itself: built anew, they cost more than its sending.
_OTHERS = """
SELECT 1 FROM outbox WHERE person_id = ? AND done_at IS NULL AND outcome IS NULL AND due_at <= ? AND id <> ? LIMIT 1"""
_TRY = "UPDATE outbox SET tries = tries + 1, uncertain = uncertain + 1 WHERE id = ?"
_SPEND = "UPDATE outbox SET spent_on = ? WHERE id = ?"
_SPENT = "SELECT COUNT(*) FROM outbox WHERE spent_on = ? AND person_id = ? AND id <> ?"
# Facts hold names and words, those of an anonymous survey's draft too: what is over is kept without them.
_ARRIVED = "UPDATE outbox SET done_at = ?, outcome = ?, message_id = ?, facts = '{}' WHERE id = ?"


def _notice(row: Any) -> Notice:  # noqa: ANN401  # a Row of _NOTICE
    return Notice(*row)


def notice(tx: Tx, notice_id: int) -> Notice | None:
    """The notice, if it waits still."""
    row = tx.conn.execute(_ONE, {"notice": notice_id}).one_or_none()
    return None if row is None else _notice(row)


def all_waiting(tx: Tx) -> list[Notice]:
    """Every notice that waits, due or not."""
    return [_notice(row) for row in tx.conn.execute(_NOTICE.order_by(outbox.c.id))]


def retell(tx: Tx, notice_id: int, facts: dict[str, Any]) -> None:
    """The notice tells this instead."""
    tx.conn.execute(update(outbox).where(outbox.c.id == notice_id).values(facts=facts))


def calm_with(tx: Tx, first: Notice, limit: int) -> list[Notice]:
    """What is due unasked to the same person or group, the first of them in front."""
    if first.alone:
        return [first]
    if first.person is not None and tx.raw(_OTHERS, first.person, tx.now, first.id).fetchone() is None:
        return [first]
    here = outbox.c.chat_id == first.chat_id if first.person is None else outbox.c.person_id == first.person
    together = outbox.c.kind.in_(CALM), outbox.c.outcome.is_(None), outbox.c.id != first.id
    others = _NOTICE.where(here, _is_due(tx, outbox), *together)
    rows = tx.conn.execute(others.order_by(outbox.c.urgent_at, outbox.c.id).limit(limit - 1))
    return [first, *map(_notice, rows)]


def try_now(tx: Tx, notices: Iterable[int]) -> None:
    """They are about to be sent: until Telegram has answered, nobody knows whether they arrived."""
    for each in notices:
        tx.raw(_TRY, each)


def not_sent(tx: Tx, notices: Iterable[int]) -> None:
    """That try has not arrived for sure."""
    tx.conn.execute(
        update(outbox).where(outbox.c.id.in_(list(notices))).values(uncertain=outbox.c.uncertain - 1)
    )  # fmt: skip


def arrived(tx: Tx, notices: Iterable[int], outcome: str, message_id: int) -> None:
    """The notices have arrived: ``sent`` by themselves, or in a ``digest``."""
    for each in notices:
        tx.raw(_ARRIVED, tx.now, outcome, message_id, each)


def given_up(tx: Tx, notices: Iterable[int], outcome: str) -> None:
    """They never will (``unreachable``, ``moot``, ``refused: …``), and the day's allowance is there again."""
    done = {"done_at": tx.now, "outcome": outcome, "spent_on": None, "facts": {}}
    tx.conn.execute(update(outbox).where(outbox.c.id.in_(list(notices))).values(**done))


def split(tx: Tx, notices: Iterable[int]) -> None:
    """Telegram refused the digest: each of its lines is tried by itself, and today's allowance is there again."""
    apart = {"outcome": "alone", "spent_on": None}
    tx.conn.execute(update(outbox).where(outbox.c.id.in_(list(notices))).values(**apart))


def try_later(tx: Tx, notices: Iterable[int], at: int) -> None:
    """Not before then."""
    later_at = {"due_at": at, "urgent_at": outbox.c.urgent_at - outbox.c.due_at + at}
    tx.conn.execute(update(outbox).where(outbox.c.id.in_(list(notices))).values(**later_at))


def put_off(tx: Tx, community: CommunityId | None, until: int, only: Notice | None = None) -> None:
    """What is unasked in the community waits until then; with ``only``, what goes to the same person or group."""
    those = [_WAITS, outbox.c.due_at < until, outbox.c.kind.in_(CALM)]
    if only is None:
        those.append(outbox.c.community_id == community)
    else:
        those.append(outbox.c.chat_id == only.chat_id if only.person is None else outbox.c.person_id == only.person)
    later_at = {"due_at": until, "urgent_at": outbox.c.urgent_at - outbox.c.due_at + until}
    tx.conn.execute(update(outbox).where(*those).values(**later_at))


def put_off_chat(tx: Tx, chat_id: int, until: int) -> None:
    """Nothing reaches the group: what is for it waits until then."""
    later_at = {"due_at": until, "urgent_at": outbox.c.urgent_at - outbox.c.due_at + until}
    tx.conn.execute(update(outbox).where(_WAITS, outbox.c.chat_id == chat_id).values(**later_at))
    tx.conn.execute(update(cards).where(cards.c.chat_id == chat_id).values(due_at=until))


def spend(tx: Tx, notice_id: int, day: str) -> None:
    """The notice is of that day's allowance."""
    tx.raw(_SPEND, day, notice_id)


def spend_card(tx: Tx, card: int, day: str) -> None:
    """The posting of the card is of that day's allowance."""
    tx.conn.execute(update(cards).where(cards.c.id == card).values(spent_on=day))


def spent_on_person(tx: Tx, day: str, person: PersonId, but: int) -> int:
    """How many messages the person was sent unasked that day, that notice left out."""
    row = tx.raw(_SPENT, day, person, but).fetchone()
    return int(row[0]) if row else 0


def spent_on_chat(tx: Tx, day: str, chat_id: int, but: Notice | Card) -> int:
    """How many messages the group was sent unasked that day, that notice or card left out."""
    notices = [outbox.c.spent_on == day, outbox.c.chat_id == chat_id]
    posts = [cards.c.spent_on == day, cards.c.chat_id == chat_id]
    (notices if isinstance(but, Notice) else posts).append(
        outbox.c.id != but.id if isinstance(but, Notice) else cards.c.id != but.id
    )
    told = tx.conn.execute(select(func.count()).select_from(outbox).where(*notices)).scalar_one()
    return told + tx.conn.execute(select(func.count()).select_from(cards).where(*posts)).scalar_one()


def count_waiting(tx: Tx) -> int:
    return tx.conn.execute(select(func.count()).select_from(outbox).where(_WAITS)).scalar_one()


def count_unreachable(tx: Tx, community: CommunityId, kinds: Collection[str], told: PersonId) -> int:
    """How many people could not be told of something that matters, since ``told`` last learned of any."""
    mine = outbox.c.kind == "unreachable", outbox.c.person_id == told, outbox.c.community_id == community
    since = select(func.coalesce(func.max(outbox.c.done_at), 0)).where(*mine).scalar_subquery()
    lost = outbox.c.outcome == "unreachable", outbox.c.kind.in_(kinds), outbox.c.community_id == community
    people = select(func.count(outbox.c.person_id.distinct())).where(*lost, outbox.c.done_at > since)
    return tx.conn.execute(people).scalar_one()


# --- cards -----------------------------------------------------------------------------------------------------------


def marked_cards(tx: Tx, busy: Collection[int]) -> list[Card]:
    """Cards with marks whose turn has come, in chats that are not ``busy``."""
    here = cards.c.id.in_(select(card_marks.c.card_id).distinct()), cards.c.due_at <= tx.now
    free = cards.c.chat_id.not_in(list(busy))
    return [
        Card(*row) for row in tx.conn.execute(select(*CARD).where(*here, free).order_by(cards.c.due_at, cards.c.id))
    ]


def card(tx: Tx, card_id: int) -> Card:
    return Card(*tx.conn.execute(select(*CARD).where(cards.c.id == card_id)).one())


def unposted_with(tx: Tx, first: Card, limit: int) -> list[Card]:
    """Cards of the same kind that nobody asked for and that are due in the same group, the first of them in front."""
    due_there = cards.c.kind == first.kind, cards.c.chat_id == first.chat_id, cards.c.due_at <= tx.now
    unposted = cards.c.unasked, cards.c.message_id.is_(None), cards.c.shown.is_(None), cards.c.id != first.id
    rows = tx.conn.execute(select(*CARD).where(*due_there, *unposted).order_by(cards.c.id).limit(limit - 1))
    return [first, *(Card(*row) for row in rows)]


def take_marks(tx: Tx, card: int) -> int:
    """Make one mark of all, and return it, before the state is read: a change that comes in between marks the card
    again, and a hall that stops before the card is shown finds this one."""
    tx.conn.execute(delete(card_marks).where(card_marks.c.card_id == card))
    return int(tx.conn.execute(insert(card_marks).values(card_id=card).returning(card_marks.c.id)).scalar_one())


def clear_marks(tx: Tx, marks: Collection[int]) -> None:
    """What was marked is shown."""
    tx.conn.execute(delete(card_marks).where(card_marks.c.id.in_(list(marks))))


def card_tried(tx: Tx, ids: Iterable[int], uncertain: int) -> None:
    """A card is about to be posted (1), or that try has not arrived for sure (-1)."""
    tx.conn.execute(
        update(cards).where(cards.c.id.in_(list(ids))).values(uncertain=cards.c.uncertain + uncertain)
    )  # fmt: skip


def card_shown(tx: Tx, card: int, message_id: int, shown: str, next_at: int) -> None:
    """The card stands in the group as ``shown`` (a digest); the next edit not before ``next_at``."""
    values = {"message_id": message_id, "shown": shown, "due_at": next_at, "tries": 0, "uncertain": 0}
    tx.conn.execute(update(cards).where(cards.c.id == card).values(**values))


def listed_with(tx: Tx, one: Card) -> list[Card]:
    """Every card that stands in the same list."""
    same = cards.c.chat_id == one.chat_id, cards.c.message_id == one.message_id, cards.c.shown == LISTED
    return [Card(*row) for row in tx.conn.execute(select(*CARD).where(*same).order_by(cards.c.id))]


def cards_listed(tx: Tx, ids: Collection[int], message_id: int, next_at: int) -> None:
    """The matters stand in one list and get no card of their own; the list's next edit not before ``next_at``."""
    values = {"message_id": message_id, "shown": LISTED, "due_at": next_at, "tries": 0, "uncertain": 0}
    tx.conn.execute(update(cards).where(cards.c.id.in_(list(ids))).values(**values))


def put_off_cards(tx: Tx, chat_id: int, until: int) -> None:
    """Cards that nobody asked for there wait until then."""
    unposted = cards.c.unasked, cards.c.message_id.is_(None), cards.c.shown.is_(None), cards.c.due_at < until
    tx.conn.execute(update(cards).where(cards.c.chat_id == chat_id, *unposted).values(due_at=until))


def card_later(tx: Tx, card: int, at: int) -> None:
    """Showing the card failed: try again then. Its mark stays."""
    tx.conn.execute(update(cards).where(cards.c.id == card).values(due_at=at, tries=cards.c.tries + 1))


def later(now: Instant, tries: int) -> int:
    """When to try again after the ``tries``-th failure: 2, 4, 8 … seconds, at most ten minutes."""
    return now + min(600, 2 << min(tries, 10)) * 1000
