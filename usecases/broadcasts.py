"""Telling many: who they are, planned bit by bit beside the ballots, and how far it has come."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from domain.calm import minutes
from domain.ids import PersonId, VoteId
from storage import broadcasts, communities, identities, outbox, votes
from storage.broadcasts import Broadcast, Recipients
from storage.transaction import Tx
from usecases.counting import seat_results
from usecases.digests import news_for_readers
from usecases.facilitation import INVITED, voice_invitations
from usecases.surveys import survey_reminders
from usecases.turnout import AGAIN, REMINDER, reminders

CHUNK = 200
"""Rows written in one transaction: 200 take the writer a few milliseconds, 10,000 would hold up every ballot."""
MANY = 100
"""From so many on, the moderators see how far it has come."""

_RECIPIENTS: Mapping[str, Callable[[Tx, VoteId], Recipients]] = {
    REMINDER: reminders, AGAIN: lambda tx, vote: reminders(tx, vote, AGAIN),
    "seat-result": seat_results, "survey-reminder": survey_reminders,
    INVITED: voice_invitations, "news": news_for_readers,
}  # fmt: skip
_ABOUT_VOTES = (REMINDER, AGAIN, "seat-result")


def unplanned(tx: Tx) -> list[Broadcast]:
    """Broadcasts whose recipients are not all in the outbox yet."""
    return broadcasts.unplanned(tx)


def recipients(tx: Tx, broadcast: Broadcast) -> Recipients:
    """Those who are not in the outbox yet. Only looks, and may take a while."""
    everyone = _RECIPIENTS[broadcast.kind](tx, VoteId(broadcast.subject))
    left = tuple(each for each in everyone.told if each[0] > broadcast.last_person)
    return Recipients(left, everyone.unreachable)


def plan(tx: Tx, broadcast: Broadcast, chunk: tuple[tuple[PersonId, dict[str, Any], str], ...]) -> None:
    """Write the notices of the next few."""
    outbox.tell_many(tx, broadcast.id, broadcast.kind, broadcast.community, chunk)
    broadcasts.planned_to(tx, broadcast.id, chunk[-1][0])


def planned(tx: Tx, broadcast: Broadcast, unreachable: int) -> None:
    """All are in the outbox: say how long it will take."""
    if not broadcasts.planned(tx, broadcast.id, unreachable):
        return
    people = broadcasts.progress(tx, broadcast.id).people
    if broadcast.kind in (REMINDER, AGAIN):
        told = {"vote": votes.by_id(tx, VoteId(broadcast.subject)).number, "reminded": people}
        communities.log(tx, broadcast.community, None, "reminded", told | {"unreachable": unreachable})
    if people > MANY and broadcast.kind in _ABOUT_VOTES:
        for person in communities.people_in_role(tx, broadcast.community, "moderator"):
            known = identities.find(tx, person)
            if known is not None and known.reachable:
                outbox.add_card(tx, "broadcast", broadcast.id, broadcast.community, known.telegram_id)


def show_progress(tx: Tx) -> None:
    """Look how far each has come: its card should say so, and what has come to its end is done."""
    for broadcast in broadcasts.under_way(tx):
        outbox.mark_card(tx, "broadcast", broadcast.id)
        if not broadcasts.progress(tx, broadcast.id).waiting:
            broadcasts.done(tx, broadcast.id)


def any_under_way(tx: Tx) -> bool:
    """Whether there is any progress to look at."""
    return bool(broadcasts.under_way(tx))


@dataclass(frozen=True)
class BroadcastCard:
    """``minutes`` is about how long the rest takes at Telegram's pace; ``next_at`` when it goes on, if not now."""

    kind: str
    vote: int
    title: str
    people: int
    sent: int
    waiting: int
    unreachable: int
    minutes: int
    next_at: int | None
    zone: str


def broadcast_card(tx: Tx, subject: int) -> BroadcastCard:
    """What the moderators see of a broadcast."""
    broadcast = broadcasts.by_id(tx, subject)
    vote, now = votes.by_id(tx, VoteId(broadcast.subject)), broadcasts.progress(tx, subject)
    later = now.next_at if now.next_at is not None and now.next_at > tx.now else None
    return BroadcastCard(
        broadcast.kind, vote.number, vote.title, now.people, now.sent, now.waiting,
        now.unreachable + (broadcast.unreachable or 0), minutes(now.waiting), later,
        communities.by_id(tx, broadcast.community).zone,
    )  # fmt: skip
