"""Delivering: what is due, what the calm lets go now, what a card shows, and what became of each."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from domain.calm import NOTICES, POSTS_A_DAY, PRIVATE_A_DAY, Urgency, awake, tomorrow
from domain.ids import CommunityId
from domain.instants import HOUR, local_day
from storage import communities, deliveries, identities, outbox
from storage.deliveries import Due, Notice
from storage.outbox import CALM, LISTED, Card
from storage.transaction import Tx
from usecases.broadcasts import broadcast_card, unplanned
from usecases.communities import move_group
from usecases.doors import doors_card
from usecases.meeting_cards import meeting_card
from usecases.needs import need_card
from usecases.petitions import petition_card
from usecases.posting import post_time
from usecases.programmes import programme_card
from usecases.projects import record_card
from usecases.proposals import proposal_card
from usecases.rounds import round_card
from usecases.still import still_true
from usecases.surveys import survey_card
from usecases.theme_cards import theme_card
from usecases.votes import vote_card
from usecases.walks import walk_card

LINES = 15
"""A digest has at most so many lines; the rest is of the next day."""

CARDS: Mapping[str, Callable[[Tx, int], Any]] = {
    "need": need_card,
    "survey": survey_card,
    "petition": petition_card,
    "proposal": proposal_card,
    "vote": vote_card,
    "record": record_card,
    "broadcast": broadcast_card,
    "doors": doors_card,
    "theme": theme_card,
    "programme": programme_card,
    "walk": walk_card,
    "meeting": meeting_card,
    "round": round_card,
}


@dataclass(frozen=True)
class Waiting:
    """What is due now, in chats that can be written to."""

    cards: tuple[Card, ...]
    notices: tuple[Due, ...]
    broadcasts: bool
    """Whether any is to be planned."""


def waiting(tx: Tx, limit: int, busy: Collection[int]) -> Waiting:
    """At most ``limit`` notices, one for each chat, the most urgent first; and every card that should be shown anew."""
    notices = deliveries.due(tx, limit, busy)
    return Waiting(tuple(deliveries.marked_cards(tx, busy)), tuple(notices), bool(unplanned(tx)))


def urgency_of(card: Card) -> Urgency:
    """The card that somebody just asked for is an answer; what it shows later can wait."""
    return Urgency.ANSWER if card.message_id is None and not card.unasked else Urgency.CARD


def count_waiting(tx: Tx) -> int:
    """How many notices wait, due or not."""
    return deliveries.count_waiting(tx)


# --- notices ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Parcel:
    """What goes as one message: a notice, or several as the lines of a digest. ``again`` counts the times it may have
    arrived already; ``places`` are the cards that a digest's lines lead to, as chat and message."""

    notices: tuple[Notice, ...]
    again: int
    places: tuple[tuple[int, int] | None, ...]

    @property
    def ids(self) -> tuple[int, ...]:
        return tuple(notice.id for notice in self.notices)


def take_notice(tx: Tx, notice_id: int) -> Parcel | None:
    """Begin to send a notice, with what else the calm puts into the same message. None when nothing is to be sent now:
    it is done with, or was put off, because it is night or the day's allowance is spent."""
    first = deliveries.notice(tx, notice_id)
    if first is None:
        return None
    sent = _unasked(tx, first) if first.kind in CALM else [first]
    if not sent:
        return None
    deliveries.try_now(tx, [each.id for each in sent])
    places = tuple(_place(tx, each) for each in sent) if len(sent) > 1 else (None,)
    return Parcel(tuple(sent), max(each.uncertain for each in sent), places)


def _unasked(tx: Tx, first: Notice) -> list[Notice]:
    """What is told of all that waits unasked for the same person or group; it is of the day's allowance."""
    zone = communities.zone_of(tx, first.community) if first.community else "UTC"
    morning = awake(tx.now, zone)
    if morning > tx.now:
        deliveries.put_off(tx, first.community, morning)
        return []
    told = [now for each in deliveries.calm_with(tx, first, LINES) if (now := _still(tx, each)) is not None]
    if not told:
        return []
    day = local_day(tx.now, zone)
    if _is_spent(tx, day, told[0]):
        deliveries.put_off(tx, first.community, tomorrow(tx.now, zone), only=first)
        return []
    deliveries.spend(tx, told[0].id, day)
    return told


def _is_spent(tx: Tx, day: str, notice: Notice) -> bool:
    if notice.person is None:
        return deliveries.spent_on_chat(tx, day, notice.chat_id, but=notice) >= POSTS_A_DAY
    return deliveries.spent_on_person(tx, day, notice.person, but=notice.id) >= PRIVATE_A_DAY


def _still(tx: Tx, notice: Notice) -> Notice | None:
    """The notice as it is true now; None, and done with, when there is nothing to tell any more."""
    if notice.kind == "unreachable" and notice.person is not None and notice.community is not None:
        count = deliveries.count_unreachable(tx, notice.community, _MATTERING, notice.person)
        notice, wanted = replace(notice, facts={**notice.facts, "count": count}), count > 0
    else:
        wanted = still_true(tx, notice.kind, notice.facts, notice.person)
    if not wanted:
        deliveries.given_up(tx, [notice.id], "moot")
    return notice if wanted else None


_MATTERING = tuple(kind for kind, manner in NOTICES.items() if manner.matters)


def _place(tx: Tx, notice: Notice) -> tuple[int, int] | None:
    about = NOTICES[notice.kind].about
    at = (about[0], notice.facts[about[1]]) if about else notice.facts.get("card")
    card = outbox.card_of(tx, *at) if at else None
    return (card.chat_id, card.message_id) if card and card.message_id else None


def notice_sent(tx: Tx, notices: tuple[int, ...], message_id: int) -> None:
    deliveries.arrived(tx, notices, "sent" if len(notices) == 1 else "digest", message_id)


def notice_failed(tx: Tx, notices: tuple[int, ...], at: int, certain: bool) -> None:
    """Try again then. ``certain``: it has not arrived, so that the next time is no repeat."""
    deliveries.try_later(tx, notices, at)
    if certain:
        deliveries.not_sent(tx, notices)


def notice_refused(tx: Tx, parcel: Parcel, reason: str) -> None:
    """It will never arrive: the person blocked the bot or is gone (``unreachable``), or Telegram refuses the message
    for good. Of a digest each line is tried by itself then."""
    if len(parcel.notices) > 1 and reason != "unreachable":
        deliveries.split(tx, parcel.ids)
        notice_failed(tx, parcel.ids, tx.now, certain=True)
        return
    deliveries.given_up(tx, parcel.ids, reason)
    for notice in parcel.notices:
        if notice.person is None or reason != "unreachable":
            continue
        identities.mark_unreachable(tx, notice.person)
        if NOTICES[notice.kind].matters and notice.community is not None:
            tell_moderators(tx, notice.community, "unreachable", after=HOUR)


def tell_moderators(tx: Tx, community: CommunityId, kind: str, *, after: int = 0) -> None:
    """Once a day, to every moderator whom the bot can write to."""
    here = communities.by_id(tx, community)
    day = local_day(tx.now, here.zone)
    for person in communities.people_in_role(tx, community, "moderator"):
        known = identities.find(tx, person)
        if known is not None and known.reachable:
            key = f"{kind}:{community}:{person}:{day}"
            outbox.tell_person(tx, person, kind, {"title": here.title}, key, community, after=after)


def keep_answer(tx: Tx, chat_id: int, facts: dict[str, Any]) -> None:
    """Keep an answer that could not go at once: ``text``, ``rows`` of buttons, ``thread``."""
    outbox.keep_answer(tx, chat_id, facts)


# --- cards -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Showing:
    """A card to be posted or edited; several that stand as one list. The ``marks`` stay until that is done."""

    cards: tuple[Card, ...]
    marks: tuple[int, ...]
    again: int


def take_card(tx: Tx, card_id: int) -> Showing | None:
    """Begin to show a card, with those that stand in one list with it; None when the calm has put it off."""
    card = deliveries.card(tx, card_id)
    posted = card.message_id is not None
    if card.shown == LISTED:
        shown = deliveries.listed_with(tx, card)
    else:
        shown = _unasked_cards(tx, card) if card.unasked and not posted else [card]
    if not shown:
        return None
    marks = tuple(deliveries.take_marks(tx, each.id) for each in shown)
    if not posted:
        deliveries.card_tried(tx, [each.id for each in shown], 1)
    return Showing(tuple(shown), marks, 0 if posted else card.uncertain)


def _unasked_cards(tx: Tx, card: Card) -> list[Card]:
    """The cards that are posted now of those that nobody asked for in the group; it is of the day's allowance."""
    at = post_time(tx, card)
    if at > tx.now:
        deliveries.put_off_cards(tx, card.chat_id, at)
        return []
    deliveries.spend_card(tx, card.id, local_day(tx.now, communities.by_id(tx, card.community).zone))
    return deliveries.unposted_with(tx, card, LINES) if card.kind == "need" else [card]


@dataclass(frozen=True)
class CardNow:
    """A card as it should be shown, in the language of its group or of the person it is for."""

    facts: Any
    language: str


def card_now(tx: Tx, card: Card) -> CardNow:
    """What the card should show. Take it first (``take_card``)."""
    known = identities.find_account(tx, card.chat_id)
    language = known.language if known else communities.by_id(tx, card.community).language
    return CardNow(CARDS[card.kind](tx, card.subject), language)


def facts_of(tx: Tx, kind: str, subject: int) -> Any:  # noqa: ANN401  # the dataclass of that kind of card
    """The facts of one card, for a notice that shows them (a result)."""
    return CARDS[kind](tx, subject)


def card_shown(tx: Tx, showing: Showing, message_id: int, shown: str, next_at: int) -> None:
    """The card stands in that message as ``shown``."""
    deliveries.card_shown(tx, showing.cards[0].id, message_id, shown, next_at)
    deliveries.clear_marks(tx, showing.marks)


def cards_listed(tx: Tx, showing: Showing, message_id: int, next_at: int) -> None:
    """They stand in one list, in that message."""
    deliveries.cards_listed(tx, [card.id for card in showing.cards], message_id, next_at)
    deliveries.clear_marks(tx, showing.marks)


def card_unchanged(tx: Tx, showing: Showing) -> None:
    """The card shows already what it should."""
    deliveries.clear_marks(tx, showing.marks)


def card_failed(tx: Tx, showing: Showing, at: int, certain: bool) -> None:
    """Try the card again then. ``certain``: it was not posted, so that the next time is no repeat."""
    for card in showing.cards:
        deliveries.card_later(tx, card.id, at)
    if certain and showing.cards[0].message_id is None:
        deliveries.card_tried(tx, [card.id for card in showing.cards], -1)


# --- groups ----------------------------------------------------------------------------------------------------------


def group_moved(tx: Tx, old_chat: int, new_chat: int) -> bool:
    return move_group(tx, old_chat, new_chat)


def group_lost(tx: Tx, chat_id: int, until: int) -> None:
    """The bot was thrown out of the group: what is for it waits, and the moderators are told."""
    deliveries.put_off_chat(tx, chat_id, until)
    here = communities.by_chat(tx, chat_id)
    if here is not None:
        tell_moderators(tx, here.id, "group-lost")


def group_back(tx: Tx, chat_id: int) -> None:
    """The bot is in the group again: what waits for it is due."""
    deliveries.put_off_chat(tx, chat_id, tx.now)
