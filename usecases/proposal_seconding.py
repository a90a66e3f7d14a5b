"""Seconding: where a community asks for it, so many seats must second a proposal before it is discussed."""

from dataclasses import dataclass

from domain.numbers import Number
from domain.proposal_refusals import NothingToSecond
from domain.proposals import OPEN, SECONDING
from storage import communities, locks, outbox, proposal_authors, proposals, rolls
from storage.proposals import Proposal
from storage.transaction import Tx
from usecases.gate import set_gate_days
from usecases.hall import Actor, Place, enter, require_moderator
from usecases.points import by_id, proposal_of
from usecases.proposal_authors import found, require_standing, seats_behind


@dataclass(frozen=True)
class Seconded:
    """``got`` of ``needed`` seats; ``opened`` when that was the last one."""

    proposal: int
    added: bool
    got: int
    needed: int
    seated: bool
    opened: bool


def second_proposal(tx: Tx, actor: Actor, place: Place, proposal_id: int) -> Seconded:
    """Second it with all seats that one holds, or no longer when one did before. A seat counts once, whoever of its
    holders seconds. Raises NothingToSecond once it is discussed."""
    here = enter(tx, actor, place)
    locks.own_board(tx, proposal_id)
    proposal = proposal_of(tx, here.person, proposal_id)
    require_standing(tx, proposal)
    if proposal.state != SECONDING:
        raise NothingToSecond(f"P-{proposal.number}")
    added = proposal_authors.second(tx, proposal.id, here.person)
    if not added:
        proposal_authors.unsecond(tx, proposal.id, here.person)
    outbox.mark_card(tx, "proposal", proposal.id)
    needed, got = communities.by_id(tx, proposal.community).seconds, seats_behind(tx, proposal)
    opened = open_when_enough(tx, proposal)
    seated = bool(rolls.seats_of(tx, proposal.community, here.person))
    return Seconded(proposal.number, added, got, needed, seated, opened)


def second_said(tx: Tx, actor: Actor, place: Place, number: Number) -> Seconded:
    """``/second P-2``."""
    here = enter(tx, actor, place)
    return second_proposal(tx, actor, place, found(tx, here.community.id, number).id)


def open_when_enough(tx: Tx, proposal: Proposal) -> bool:
    """Begin the discussion once enough seats second the proposal: the days of the gate count from then on."""
    community = communities.by_id(tx, proposal.community)
    if proposal.state != SECONDING or seats_behind(tx, proposal) < community.seconds:
        return False
    proposals.change(tx, proposal.id, state=OPEN, discussed_at=tx.now)
    set_gate_days(tx, community, proposal.id)
    outbox.mark_card(tx, "proposal", proposal.id)
    return True


@dataclass(frozen=True)
class SecondingSet:
    needed: int


MOST = 1000


def set_seconding(tx: Tx, actor: Actor, place: Place, needed: int | None) -> SecondingSet:
    """``/seconding 5``: from now on so many seats; without a number, what it is. Proposals that wait and have enough
    are discussed at once, and none that is discussed goes back. Moderators only."""
    here = enter(tx, actor, place)
    if needed is None:
        return SecondingSet(here.community.seconds)
    require_moderator(tx, here)
    locks.own_community(tx, here.community.id)
    communities.change(tx, here.community.id, seconds=needed)
    communities.log(tx, here.community.id, here.person, "seconding", {"seats": needed})
    for waiting in proposals.in_state(tx, here.community.id, SECONDING):
        open_when_enough(tx, by_id(tx, waiting))
        outbox.mark_card(tx, "proposal", waiting)
    return SecondingSet(needed)
