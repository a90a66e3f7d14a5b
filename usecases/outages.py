"""Outages: a tap waits for the bot 150 seconds and is gone. The hall notices, says so, and gives the lost time back."""

from dataclasses import dataclass

from domain.ids import Instant, VoteId
from domain.instants import SECOND, iso
from storage import communities, deadlines, hall, locks, outbox, votes
from storage.transaction import Tx
from storage.votes import Vote
from usecases.contact import LAST_CONTACT

TAPS_LAST = 150 * SECOND


@dataclass(frozen=True)
class Outage:
    """How long nothing was received, and what was extended for it: ``(vote, its new close)``."""

    since: Instant
    until: Instant
    extended: tuple[tuple[str, int], ...]


def note_contact(tx: Tx, silent: int | None) -> Outage | None:
    """Telegram was in contact just now, after ``silent`` milliseconds without; None when the hall has just started, and
    what it wrote down last says so.

    After more than 150 s the open votes' groups are told, and a vote whose close fell into the outage is extended by
    it. Call before anything that is due is looked at.
    """
    known = hall.recall(tx, LAST_CONTACT)
    hall.remember(tx, LAST_CONTACT, str(tx.now))
    written = Instant(int(known)) if known is not None else tx.now
    last = written if silent is None else Instant(tx.now - silent)
    if tx.now - last <= TAPS_LAST:
        return None
    extended = [_concern(tx, vote.id, last) for vote in votes.in_state(tx, "open") if vote.opens_at < tx.now]
    extended += [_put_off(tx, vote, last) for vote in votes.in_state(tx, "scheduled") if last < vote.opens_at <= tx.now]
    return Outage(last, tx.now, tuple(each for each in extended if each is not None))


def _put_off(tx: Tx, vote: Vote, last: Instant) -> tuple[str, int]:
    """A vote that should have opened meanwhile opens now, and stays open as long as was announced."""
    late = tx.now - vote.opens_at
    votes.change(tx, vote.id, opens_at=tx.now, closes_at=vote.closes_at + late)
    deadlines.set_deadline(tx, "open vote", vote.id, tx.now)
    _tell(tx, vote, last, Instant(vote.closes_at + late), extended=True)
    return vote.name, vote.closes_at + late


def _concern(tx: Tx, vote_id: VoteId, last: Instant) -> tuple[str, int] | None:
    """Tell the group of an open vote; extend it when its close was spanned."""
    locks.own_vote(tx, vote_id)
    vote = votes.by_id(tx, vote_id)  # as it stands now that nobody else can close or extend it
    if vote.state != "open":
        return None
    spanned = last < vote.closes_at <= tx.now
    closes_at = vote.closes_at + (tx.now - last) if spanned else vote.closes_at
    if spanned:
        votes.change(tx, vote.id, closes_at=closes_at)
        votes.happened(tx, vote.id, "extended", {"closes_at": iso(closes_at), "outage_ms": tx.now - last})
        deadlines.set_deadline(tx, "close vote", vote.id, closes_at)
        outbox.mark_card(tx, "vote", vote.id)
    _tell(tx, vote, last, Instant(closes_at), extended=spanned)
    return (vote.name, closes_at) if spanned else None


def _tell(tx: Tx, vote: Vote, last: Instant, closes_at: Instant, *, extended: bool) -> None:
    community = communities.by_id(tx, vote.community)
    facts = {
        "vote": vote.number, "title": vote.title, "id": vote.id, "since": last, "until": tx.now,
        "closes_at": closes_at, "extended": extended, "zone": community.zone,
    }  # fmt: skip
    outbox.tell_chat(tx, community.chat_id, "outage", facts, f"outage:{vote.id}:{last}")
