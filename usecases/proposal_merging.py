"""Taking one proposal into another, with credit: authors of the one offer it, authors of the other agree.

The one that stays keeps its words; its authors write the other's into a new version. The one that goes keeps its
versions, board and thread, to be read.
"""

from dataclasses import dataclass

from domain.ids import PersonId
from domain.numbers import Number
from domain.proposal_refusals import NoOffer, NotAuthor, ProposalsSame
from domain.proposals import MERGED
from storage import identities, locks, outbox, proposal_authors, proposal_mergers, proposals, themes
from storage.proposal_authors import AUTHOR
from storage.proposal_mergers import DECLINED, OFFERED, TAKEN, Merger
from storage.proposals import Proposal
from storage.transaction import Tx
from usecases.alternatives import alternatives_to
from usecases.hall import Actor, Place, Presence, enter, recognise
from usecases.lineage import show_needs
from usecases.points import by_id, proposal_of
from usecases.proposal_authors import found, require_standing, require_unvoted, tell
from usecases.proposal_seconding import open_when_enough
from usecases.proposal_withdrawal import REASON, tell_ended
from usecases.topics import shut_topic
from usecases.wording import worded


@dataclass(frozen=True)
class MergeSaid:
    """``how``: ``offered`` to the authors of ``asked``, ``merged`` at once or by now, or ``declined``."""

    goes: str
    into: str
    how: str
    asked: str = ""
    told: int = 0


def offer_merge(tx: Tx, actor: Actor, place: Place, into: Number, goes: Number, reason: str) -> MergeSaid:
    """``/merge P-2 P-5 reason``: P-2 takes over P-5. By an author of either; who is an author of both, or of one whose
    other author has offered the same, does it at once. Raises NotAuthor, ProposalVoted while a vote on either waits or
    runs and once one has passed it, ProposalWithdrawn, ProposalMerged."""
    here = enter(tx, actor, place)
    stays, other = found(tx, here.community.id, into), found(tx, here.community.id, goes)
    if stays.id == other.id:
        raise ProposalsSame(f"P-{stays.number}")
    stays, other = _owned(tx, stays, other)
    mine = [each for each in (other, stays) if here.person in proposal_authors.authors(tx, each.id)]
    if not mine:
        raise NotAuthor(f"P-{other.number}, P-{stays.number}")
    why = worded("reason", reason, REASON)
    if len(mine) == 2:
        return _merge(tx, other, stays, here.person, why)
    asked = stays if mine == [other] else other
    told = _ask(tx, here, other, stays, asked, why)
    return MergeSaid(f"P-{other.number}", f"P-{stays.number}", "offered", f"P-{asked.number}", told)


def _owned(tx: Tx, stays: Proposal, goes: Proposal) -> tuple[Proposal, Proposal]:
    """Both as they stand, alone with them; always in the same order, so that nobody waits for each other."""
    for each in sorted((stays.id, goes.id)):
        locks.own_board(tx, each)
    stays, goes = by_id(tx, stays.id), by_id(tx, goes.id)
    for proposal in (goes, stays):
        require_standing(tx, proposal)
        require_unvoted(tx, proposal)
    return stays, goes


def _ask(tx: Tx, here: Presence, goes: Proposal, stays: Proposal, asked: Proposal, why: str) -> int:
    """Ask the authors of the other one, once for each offer."""
    known = proposal_mergers.open_between(tx, goes.id, stays.id)
    offer = known.id if known else proposal_mergers.offer(tx, goes.id, stays.id, here.person, why)
    facts = {
        "offer": offer, "goes": f"P-{goes.number}", "goes_title": goes.draft.title, "into": f"P-{stays.number}",
        "into_title": stays.draft.title, "by": identities.name_of(tx, here.person), "reason": why,
        "proposal": f"P-{asked.number}", "id": asked.id,
    }  # fmt: skip
    return tell(tx, asked, proposal_authors.authors(tx, asked.id), "merge-offered", facts, f"merge:{offer}")


def answer_merge(tx: Tx, actor: Actor, offer: int, agrees: bool) -> MergeSaid:
    """An author of the proposal whose authors were asked agrees, or not. Raises NoOffer, and as ``offer_merge``."""
    person = recognise(tx, actor)
    merger = _waiting(tx, offer)
    stays, goes = proposal_of(tx, person, merger.into), by_id(tx, merger.goes)
    if person not in _asked(tx, merger):
        raise NotAuthor(f"P-{goes.number}, P-{stays.number}")
    stays, goes = _owned(tx, stays, goes)
    merger = _waiting(tx, offer)  # somebody else may have answered until the two were ours
    if not agrees:
        proposal_mergers.settle(tx, offer, DECLINED)
        facts = {"goes": f"P-{goes.number}", "into": f"P-{stays.number}", "name": identities.name_of(tx, person)}
        told = tell(tx, goes, [merger.by], "merge-declined", facts, f"merge-declined:{offer}")
        return MergeSaid(f"P-{goes.number}", f"P-{stays.number}", "declined", told=told)
    proposal_mergers.settle(tx, offer, TAKEN)
    return _merge(tx, goes, stays, person, merger.reason)


def _waiting(tx: Tx, offer: int) -> Merger:
    """The offer, if it waits for an answer. Raises NoOffer."""
    merger = proposal_mergers.by_id(tx, offer)
    if merger is None or merger.state != OFFERED:
        raise NoOffer
    return merger


def _asked(tx: Tx, merger: Merger) -> set[PersonId]:
    """The authors of the other side; whoever has joined one side since counts there too."""
    into, goes = (set(proposal_authors.authors(tx, each)) for each in (merger.into, merger.goes))
    return goes if merger.by in into else into


def _merge(tx: Tx, goes: Proposal, stays: Proposal, by: PersonId, reason: str) -> MergeSaid:
    """Its authors are authors there, its needs, themes and seconders come along, and everybody behind it is told."""
    for person in proposal_authors.authors(tx, goes.id):
        if person not in proposal_authors.authors(tx, stays.id):
            proposal_authors.put(tx, stays.id, person, AUTHOR, by)
    proposals.link_needs(tx, stays.id, goes.needs)
    for theme in themes.of_proposal(tx, goes.id):
        themes.link_proposal(tx, theme.id, stays.id)
    for person in proposal_authors.seconders(tx, goes.id):
        proposal_authors.second(tx, stays.id, person)
    told = tell_ended(tx, goes, by, "merged", reason, f"P-{stays.number}")
    alternatives = alternatives_to(tx, goes)
    proposals.change(tx, goes.id, state=MERGED, merged_into=stays.id, ended_at=tx.now, reason=reason)
    shut_topic(tx, goes.id)
    open_when_enough(tx, by_id(tx, stays.id))
    for each in {goes.id, stays.id, *alternatives}:
        outbox.mark_card(tx, "proposal", each)
    show_needs(tx, stays.id)
    return MergeSaid(f"P-{goes.number}", f"P-{stays.number}", "merged", told=told)
