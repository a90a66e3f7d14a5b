"""An opinion that was asked for is called off: nobody is waited for any more, and everybody can read who did that."""

from dataclasses import dataclass

from domain.ids import PersonId
from domain.numbers import Number
from domain.opinion_refusals import NotToCallOff, NotWaitedFor
from storage import bodies, communities, deadlines, identities, locks, opinions, proposals
from storage.opinions import Opinion
from storage.proposals import Proposal
from storage.transaction import Tx
from usecases.hall import Actor, Place, enter, recognise, unknown
from usecases.opinions import DUE, REMIND, name_of, show, speakers_of, still_waited_for, tell
from usecases.points import by_id


@dataclass(frozen=True)
class CalledOff:
    """``name`` is who is not waited for any more."""

    proposal: int
    name: str


def call_off_named(tx: Tx, actor: Actor, place: Place, number: Number, who: str) -> CalledOff:
    """Call off what ``@username`` or a department was asked for. Raises NotWaitedFor, NotToCallOff."""
    here = enter(tx, actor, place)
    proposal = proposals.find(tx, here.community.id, number.value)
    if proposal is None:
        raise unknown(number)
    said = who.strip()
    known = identities.find_said(tx, said) if said.startswith("@") else None
    body = bodies.find(tx, here.community.id, said)
    whose = (known.person if known else None, body.id if body else None)
    kept = [each for each in opinions.of_proposal(tx, proposal.id) if (each.person, each.body) == whose]
    return _call_off(tx, here.person, proposal, kept[-1] if kept else None, said)


def call_off_tapped(tx: Tx, actor: Actor, proposal_id: int, opinion: int) -> CalledOff:
    """The same by a button; ``opinion`` is its number within the proposal."""
    person, proposal = recognise(tx, actor), by_id(tx, proposal_id)
    kept = (each for each in opinions.of_proposal(tx, proposal.id) if each.number == opinion)
    return _call_off(tx, person, proposal, next(kept, None), f"#{opinion}")


def may_call_off(tx: Tx, proposal: Proposal, each: Opinion, person: PersonId) -> bool:
    """Whoever asked, moderators and conveners, as long as somebody is waited for."""
    chairs = communities.roles_of(tx, proposal.community, person) & {"moderator", "convener"}
    return still_waited_for(tx, each.id) and (bool(chairs) or each.asked_by == person)


def _call_off(tx: Tx, person: PersonId, proposal: Proposal, each: Opinion | None, said: str) -> CalledOff:
    locks.own_community(tx, proposal.community)
    if each is None or not still_waited_for(tx, each.id):
        raise NotWaitedFor(f"P-{proposal.number}", said)
    if not may_call_off(tx, proposal, each, person):
        raise NotToCallOff(f"P-{proposal.number}")
    opinions.call_off(tx, each.id, person)
    deadlines.cancel(tx, REMIND, each.id)
    deadlines.cancel(tx, DUE, each.id)
    facts = {"proposal": proposal.number, "opinion": each.number}
    communities.log(tx, proposal.community, person, "opinion called off", facts)
    show(tx, proposal)
    tell(tx, proposal, each, "opinion-off", speakers_of(tx, each), but=person)
    return CalledOff(proposal.number, name_of(tx, each))
