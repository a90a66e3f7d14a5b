"""Extending a vote towards its end while too few take part: offered to moderators, and done by nobody else."""

from dataclasses import dataclass

from domain.ids import VoteId
from domain.instants import iso
from domain.refusals import UnknownNumber, VoteClosed, VoteNotOpen
from domain.terms import Terms
from domain.terms_refusals import NoExtension
from storage import communities, deadlines, locks, outbox, terms, votes
from storage.transaction import Tx
from storage.votes import Vote
from usecases.doors import mark_lists
from usecases.hall import Actor, Presence, recognise, require_moderator
from usecases.turnout import AxisTurnout, lacking, reminder_again_at, reminder_at, turnout_of


@dataclass(frozen=True)
class VoteExtended:
    """Until when the vote goes on."""

    vote: int
    closes_at: int
    zone: str


def extend_vote(tx: Tx, actor: Actor, vote_id: int) -> VoteExtended:
    """Put the close off by what was announced, once, while the quorum is missing on the last stretch. An event of the
    vote's chain; the group is told. Moderators only; raises NoExtension, VoteNotOpen or VoteClosed."""
    known = votes.existing(tx, VoteId(vote_id))
    if known is None:
        raise UnknownNumber(f"V#{vote_id}")
    community = communities.by_id(tx, known.community)
    person = recognise(tx, actor)
    require_moderator(tx, Presence(person, community))
    locks.own_vote(tx, known.id)
    vote = votes.by_id(tx, known.id)
    if vote.state == "scheduled":
        raise VoteNotOpen(vote.name, vote.opens_at, community.zone)
    if vote.state != "open" or tx.now >= vote.closes_at:
        raise VoteClosed(vote.name, vote.closed_at or vote.closes_at, community.zone)
    agreed = terms.terms_of(tx, vote.id)
    _, exact = turnout_of(tx, vote, exact=True)
    why = _why_not(agreed, vote, exact, tx.now)
    if why or agreed.extension is None or not terms.extended(tx, vote.id):
        raise NoExtension(vote.name, why or "used")
    closes_at = vote.closes_at + agreed.extension
    votes.change(tx, vote.id, closes_at=closes_at)
    votes.happened(tx, vote.id, "extended", {"closes_at": iso(closes_at), "lacking": lacking(vote.rule, exact)})
    deadlines.set_deadline(tx, "close vote", vote.id, closes_at)
    deadlines.set_deadline(tx, "remind again", vote.id, reminder_again_at(tx.now, closes_at))
    communities.log(tx, community.id, person, "vote extended", {"vote": vote.number, "closes_at": closes_at})
    facts = {
        "vote": vote.number, "id": vote.id, "title": vote.title, "closes_at": closes_at, "zone": community.zone,
    }  # fmt: skip
    outbox.tell_chat(tx, community.chat_id, "extended", facts, f"extended:{vote.id}")
    outbox.mark_card(tx, "vote", vote.id)
    mark_lists(tx, vote.id)
    return VoteExtended(vote.number, closes_at, community.zone)


def _why_not(agreed: Terms, vote: Vote, turnout: tuple[AxisTurnout, ...], now: int) -> str | None:
    """Why the vote may not be extended now; None when it may."""
    if agreed.extension is None:
        return "none"
    if agreed.extended_at is not None:
        return "used"
    if not lacking(vote.rule, turnout):
        return "reached"
    return "early" if now < reminder_at(vote) else None


def extension_offered(agreed: Terms, vote: Vote, shown: tuple[AxisTurnout, ...], now: int) -> bool:
    """Whether the card offers it, by the turnout that it shows."""
    return vote.state == "open" and _why_not(agreed, vote, shown, now) is None
