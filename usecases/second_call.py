"""The second call: the same matter voted on anew under the rule's easier terms, by one tap of a moderator."""

from domain.ids import VoteId
from domain.instants import days_later
from domain.numbers import Number
from domain.refusals import UnknownNumber, VoteStillOpen
from domain.rule_refusals import NoSecondCall
from domain.rules.model import SECOND
from domain.terms_refusals import CalledAgain
from storage import communities, outbox, proposals, terms, votes
from storage.transaction import Tx
from storage.votes import Vote
from usecases.hall import Actor, Place, Presence, recognise, require_moderator
from usecases.terms import TermsSaid
from usecases.votes import OpenVote, VoteOpened, open_vote


def call_again(tx: Tx, actor: Actor, place: Place, vote_id: int) -> VoteOpened:
    """Open the second call of a counted vote, after the rule's notice, for as long as the first was open. Moderators
    only, once; raises NoSecondCall where the rule or the first vote leaves no room."""
    first = votes.existing(tx, VoteId(vote_id))
    if first is None:
        raise UnknownNumber(f"V#{vote_id}")
    community = communities.by_id(tx, first.community)
    require_moderator(tx, Presence(recognise(tx, actor), community))
    if first.state != "counted":
        raise VoteStillOpen(first.name)
    if first.rule.second_call is None or not (first.outcome or {}).get("second_call"):
        raise NoSecondCall(f"{first.rule.id}{SECOND}", "none" if first.rule.second_call is None else "little")
    before = terms.second_call_of(tx, first.id)
    if before is not None:
        raise CalledAgain(first.name, before)
    here = Place(community.chat_id, private=False, thread=place.thread)
    opened = open_vote(tx, actor, here, _wanted(tx, first))
    outbox.mark_card(tx, "vote", first.id)
    return opened


def _wanted(tx: Tx, first: Vote) -> OpenVote:
    second, agreed = first.rule.second_call, terms.terms_of(tx, first.id)
    assert second is not None, first.rule.id
    opens_at = days_later(tx.now, second.notice_days, communities.by_id(tx, first.community).zone)
    proposal = proposals.by_id(tx, first.proposal) if first.proposal else None
    extended = agreed.extension if agreed.extended_at and agreed.extension else 0
    return OpenVote(
        title=first.title,
        rule=f"{first.rule.id}{SECOND}",
        paper=first.paper,
        ballots="open",
        closes_at=opens_at + first.closes_at - first.opens_at - extended,
        opens_at=opens_at if second.notice_days else None,
        proposal=Number("P", proposal.number) if proposal else None,
        roll=first.roll_name,
        terms=TermsSaid(matter=None, part=agreed.part, extension=_still(agreed.extension, first), first=first.id),
    )


def _still(extension: int | None, first: Vote) -> int | None:
    """What was announced of an extension holds again, if the second call has a quorum that can be missed."""
    again = first.rule.again()
    missed = again is not None and any(axis.quorum and axis.quorum.counts == "ballots" for axis in again.axes)
    return extension if missed else None
