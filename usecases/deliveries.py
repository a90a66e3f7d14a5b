"""Delivering: what waits in the outbox, what a card shows now, and what became of each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from storage import communities, identities, outbox
from storage.outbox import Card, Notice
from storage.transaction import Tx
from usecases.communities import move_group
from usecases.needs import need_card
from usecases.projects import record_card
from usecases.proposals import proposal_card
from usecases.surveys import survey_card
from usecases.votes import vote_card

BATCH = 50

CARDS: Mapping[str, Callable[[Tx, int], Any]] = {
    "need": need_card,
    "survey": survey_card,
    "proposal": proposal_card,
    "vote": vote_card,
    "record": record_card,
}


@dataclass(frozen=True)
class Waiting:
    """What to deliver now: cards first, for they are seen by all and cost one edit."""

    cards: tuple[Card, ...]
    notices: tuple[Notice, ...]


def waiting(tx: Tx) -> Waiting:
    return Waiting(tuple(outbox.marked_cards(tx)), tuple(outbox.waiting(tx, BATCH)))


def count_waiting(tx: Tx) -> int:
    """How many notices wait, due or not."""
    return outbox.count_waiting(tx)


@dataclass(frozen=True)
class CardNow:
    """A card as it should be shown, in the group's language."""

    card: Card
    facts: Any
    language: str


def card_now(tx: Tx, card: Card) -> CardNow:
    """What the card should show. Take its marks first (``take_marks``)."""
    language = communities.by_id(tx, card.community).language
    return CardNow(card, CARDS[card.kind](tx, card.subject), language)


def facts_of(tx: Tx, kind: str, subject: int) -> Any:  # noqa: ANN401  # the dataclass of that kind of card
    """The facts of one card, for a notice that shows them (a result)."""
    return CARDS[kind](tx, subject)


def take_marks(tx: Tx, card: int) -> int:
    """Begin to show a card; the mark returned stays until it is shown."""
    return outbox.take_marks(tx, card)


def card_shown(tx: Tx, card: int, mark: int, message_id: int, shown: str, next_at: int) -> None:
    outbox.card_shown(tx, card, message_id, shown, next_at)
    outbox.clear_mark(tx, mark)


def card_unchanged(tx: Tx, mark: int) -> None:
    """The card shows already what it should."""
    outbox.clear_mark(tx, mark)


def card_failed(tx: Tx, card: int, at: int) -> None:
    """Try the card again then."""
    outbox.card_later(tx, card, at)


def notice_sent(tx: Tx, notice: int, message_id: int) -> None:
    outbox.finished(tx, notice, "sent", message_id)


def notice_failed(tx: Tx, notice: int, at: int) -> None:
    """Try the notice again then."""
    outbox.try_later(tx, notice, at)


def notice_refused(tx: Tx, notice: Notice, reason: str) -> None:
    """It will never arrive: the person blocked the bot or is gone, or Telegram refuses the message for good."""
    outbox.finished(tx, notice.id, reason, None)
    if notice.person is not None and reason == "unreachable":
        identities.mark_unreachable(tx, notice.person)


def group_moved(tx: Tx, old_chat: int, new_chat: int) -> bool:
    return move_group(tx, old_chat, new_chat)
