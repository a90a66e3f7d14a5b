"""The authors of a proposal: whoever proposed it, and those who were asked to join and did. Any of them may edit it."""

from collections.abc import Iterable
from typing import Any

from domain.ids import CommunityId, PersonId
from domain.numbers import Number
from domain.proposal_refusals import NotAuthor, NotSeconded, ProposalMerged, ProposalWithdrawn
from domain.proposals import MERGED, SECONDING, WITHDRAWN
from domain.refusals import ProposalVoted
from storage import backing, communities, outbox, proposal_authors, proposals, votes
from storage.proposals import Proposal
from storage.transaction import Tx
from usecases.hall import unknown


def found(tx: Tx, community: CommunityId, number: Number) -> Proposal:
    """The community's proposal of that number. Raises UnknownNumber."""
    proposal = proposals.find(tx, community, number.value)
    if proposal is None:
        raise unknown(number)
    return proposal


def require_author(tx: Tx, proposal: Proposal, person: PersonId) -> None:
    """Raises NotAuthor."""
    if person not in proposal_authors.authors(tx, proposal.id):
        raise NotAuthor(f"P-{proposal.number}")


def require_standing(tx: Tx, proposal: Proposal) -> None:
    """Raises ProposalWithdrawn or ProposalMerged for one that is over."""
    if proposal.state == WITHDRAWN:
        raise ProposalWithdrawn(f"P-{proposal.number}")
    if proposal.state == MERGED:
        into = proposals.by_id(tx, proposal.merged_into) if proposal.merged_into else None
        raise ProposalMerged(f"P-{proposal.number}", f"P-{into.number if into else 0}")


def require_discussed(tx: Tx, proposal: Proposal) -> None:
    """Raises NotSeconded for one that too few seats have seconded yet, and as ``require_standing`` does."""
    require_standing(tx, proposal)
    if proposal.state == SECONDING:
        needed = communities.by_id(tx, proposal.community).seconds
        raise NotSeconded(f"P-{proposal.number}", needed, seats_behind(tx, proposal))


def require_unvoted(tx: Tx, proposal: Proposal) -> None:
    """Raises ProposalVoted while a vote on it waits or runs, and once one has passed it: its words are fixed then."""
    vote = votes.newest_on(tx, proposal.id)
    if vote is not None and (vote.state != "counted" or (vote.outcome or {}).get("passed")):
        raise ProposalVoted(f"P-{proposal.number}", vote.name)


def seats_behind(tx: Tx, proposal: Proposal) -> int:
    """How many seats second the proposal. One with two holders who do counts once."""
    held = backing.seats_held(tx, proposal.community, proposal_authors.seconders(tx, proposal.id))
    return len(set().union(*held.values()))


def tell_authors(
    tx: Tx, proposal: Proposal, kind: str, facts: dict[str, Any], key: str, but: Iterable[PersonId] = ()
) -> int:
    """Tell its authors, except those; returns how many."""
    others = [each for each in proposal_authors.authors(tx, proposal.id) if each not in set(but)]
    facts = {"proposal": f"P-{proposal.number}", "id": proposal.id, **facts}
    return tell(tx, proposal, others, kind, facts, key)


def tell(tx: Tx, proposal: Proposal, whom: Iterable[PersonId], kind: str, facts: dict[str, Any], key: str) -> int:
    """Tell these people something about the proposal; returns how many of them can be written to."""
    told = [person for person, reachable in outbox.known_persons(tx, whom) if reachable]
    for person in told:
        outbox.tell_person(tx, person, kind, facts, f"{key}:{person}", proposal.community)
    return len(told)
