"""When a card is posted that nobody asked for in its group: the calm lets some come a day, and none at night."""

from dataclasses import dataclass

from domain.calm import POSTS_A_DAY, awake, tomorrow
from domain.ids import Instant
from domain.instants import local_day
from domain.numbers import Number
from storage import communities, deliveries, meetings, outbox, petitions, proposals, surveys
from storage.outbox import Card
from storage.transaction import Tx
from usecases.hall import Actor, Place, look

_FOUND = {
    "A": ("petition", petitions.find), "M": ("meeting", meetings.find), "P": ("proposal", proposals.find),
    "S": ("survey", surveys.find),
}  # fmt: skip


@dataclass(frozen=True)
class Later:
    """``at`` the earliest, where the community lives."""

    at: Instant
    zone: str


def post_time(tx: Tx, card: Card) -> Instant:
    """Now, or the morning when the group may get the card."""
    zone = communities.by_id(tx, card.community).zone
    waking = awake(tx.now, zone)
    spent = waking == tx.now and deliveries.spent_on_chat(tx, local_day(tx.now, zone), card.chat_id, but=card)
    return tomorrow(tx.now, zone) if spent >= POSTS_A_DAY else waking


def posted_later(tx: Tx, actor: Actor, place: Place, number: Number) -> Later | None:
    """When the group will see the card of what was just made, where that is not at once; only looks."""
    here = look(tx, actor, place)
    kind, find = _FOUND[number.kind]
    subject = find(tx, here.community.id, number.value)
    card = outbox.card_of(tx, kind, subject.id) if subject else None
    if card is None or not card.unasked or card.message_id is not None:
        return None
    at = post_time(tx, card)
    return Later(at, here.community.zone) if at > tx.now else None
