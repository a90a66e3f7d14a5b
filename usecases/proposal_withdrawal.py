"""Taking a proposal back: its authors say why, those behind it are told, and what led to it stays to be read."""

from dataclasses import dataclass

from domain.ids import PersonId, ProposalId
from domain.numbers import Number
from domain.proposals import WITHDRAWN
from storage import board, locks, outbox, proposal_authors, proposals
from storage.proposals import Proposal
from storage.transaction import Tx
from usecases.alternatives import alternatives_to
from usecases.hall import Actor, Place, enter
from usecases.lineage import behind, show_needs
from usecases.proposal_authors import found, require_author, require_standing, require_unvoted, tell
from usecases.topics import shut_topic
from usecases.wording import worded

REASON = 400


@dataclass(frozen=True)
class TakenBack:
    """``told`` people are told."""

    proposal: int
    told: int


def take_back(tx: Tx, actor: Actor, place: Place, number: Number, reason: str) -> TakenBack:
    """Withdraw a proposal, by one of its authors. Raises NotAuthor, ProposalVoted while a vote on it waits or runs and
    once one has passed it, ProposalWithdrawn, ProposalMerged."""
    here = enter(tx, actor, place)
    proposal = found(tx, here.community.id, number)
    require_author(tx, proposal, here.person)
    locks.own_board(tx, proposal.id)
    proposal = found(tx, here.community.id, number)
    require_standing(tx, proposal)
    require_unvoted(tx, proposal)
    why = worded("reason", reason, REASON)
    proposals.change(tx, proposal.id, state=WITHDRAWN, ended_at=tx.now, reason=why)
    shut_topic(tx, proposal.id)
    for each in (proposal.id, *alternatives_to(tx, proposal)):
        outbox.mark_card(tx, "proposal", each)
    show_needs(tx, proposal.id)
    return TakenBack(proposal.number, tell_ended(tx, proposal, here.person, "withdrawn", why))


def tell_ended(tx: Tx, proposal: Proposal, by: PersonId, how: str, reason: str, into: str = "") -> int:
    """Tell everybody who stands behind the proposal, but the one who did it: its authors, those who second it, who
    raised or support its needs, and who made a point for it or supports one. Returns how many."""
    facts = {"proposal": f"P-{proposal.number}", "id": proposal.id, "how": how, "reason": reason, "into": into}
    return tell(tx, proposal, supporters(tx, proposal.id) - {by}, "proposal-ended", facts, f"ended:{proposal.id}")


def supporters(tx: Tx, proposal: ProposalId) -> set[PersonId]:
    """Everybody who stands behind it."""
    people = {*proposal_authors.authors(tx, proposal), *proposal_authors.seconders(tx, proposal)}
    return people | behind(tx, proposal).keys() | board.people_for(tx, proposal)
