"""Asking somebody to be an author of a proposal too: offered, accepted or declined, and left again."""

from dataclasses import dataclass
from typing import Literal

from domain.ids import PersonId
from domain.numbers import Number
from domain.proposal_refusals import AlreadyAuthor, FirstAuthor, NoOffer
from storage import identities, locks, outbox, proposal_authors
from storage.proposal_authors import OFFERED
from storage.proposals import Proposal
from storage.transaction import Tx
from usecases.electors import person_said
from usecases.hall import Actor, Place, enter, recognise
from usecases.points import proposal_of
from usecases.proposal_authors import found, require_author, require_standing, tell, tell_authors

Answer = Literal["author", "declined", "left"]


@dataclass(frozen=True)
class CoauthorAsked:
    """``reachable``: the bot can write to the person."""

    proposal: int
    name: str
    reachable: bool


def offer_authorship(tx: Tx, actor: Actor, place: Place, number: Number, who: str) -> CoauthorAsked:
    """An author asks somebody of the community, ``@name`` or an id, to be one too. Asked again, they are told again
    only once they have answered. Raises NotAuthor, AlreadyAuthor, UnknownPerson."""
    here = enter(tx, actor, place)
    proposal = found(tx, here.community.id, number)
    locks.own_board(tx, proposal.id)
    require_standing(tx, proposal)
    require_author(tx, proposal, here.person)
    asked = person_said(tx, here, who)
    if asked.person in proposal_authors.authors(tx, proposal.id):
        raise AlreadyAuthor(f"P-{proposal.number}", asked.name)
    if proposal_authors.state_of(tx, proposal.id, asked.person) != OFFERED:
        proposal_authors.put(tx, proposal.id, asked.person, OFFERED, here.person)
        facts = {
            "proposal": f"P-{proposal.number}", "id": proposal.id, "title": proposal.draft.title,
            "by": identities.name_of(tx, here.person),
        }  # fmt: skip
        tell(tx, proposal, [asked.person], "coauthor-offered", facts, f"coauthor:{proposal.id}:{tx.now}")
    return CoauthorAsked(proposal.number, asked.name, asked.reachable)


@dataclass(frozen=True)
class CoauthorSaid:
    proposal: int
    how: Answer


def answer_authorship(tx: Tx, actor: Actor, proposal_id: int, joins: bool) -> CoauthorSaid:
    """Whoever was asked joins, or does not; the authors are told. Raises NoOffer."""
    person = recognise(tx, actor)
    proposal = proposal_of(tx, person, proposal_id)
    locks.own_board(tx, proposal.id)
    how: Answer = "author" if joins else "declined"
    state = proposal_authors.state_of(tx, proposal.id, person)
    if state == how:
        return CoauthorSaid(proposal.number, how)
    if state != OFFERED:
        raise NoOffer
    require_standing(tx, proposal)
    _put(tx, proposal, person, how)
    return CoauthorSaid(proposal.number, how)


def asked_for(tx: Tx, actor: Actor, place: Place, number: Number) -> int:
    """The proposal of which the person is asked to be an author, when no notice could reach them. Raises NoOffer."""
    here = enter(tx, actor, place)
    proposal = found(tx, here.community.id, number)
    if proposal_authors.state_of(tx, proposal.id, here.person) != OFFERED:
        raise NoOffer
    return proposal.id


def leave_authors(tx: Tx, actor: Actor, place: Place, number: Number) -> CoauthorSaid:
    """Be an author no longer. Raises NotAuthor, or FirstAuthor: whoever proposed it stays its author."""
    here = enter(tx, actor, place)
    proposal = found(tx, here.community.id, number)
    locks.own_board(tx, proposal.id)
    require_author(tx, proposal, here.person)
    if proposal.author == here.person:
        raise FirstAuthor(f"P-{proposal.number}")
    _put(tx, proposal, here.person, "left")
    return CoauthorSaid(proposal.number, "left")


def _put(tx: Tx, proposal: Proposal, person: PersonId, how: Answer) -> None:
    proposal_authors.put(tx, proposal.id, person, how)
    outbox.mark_card(tx, "proposal", proposal.id)
    facts = {"name": identities.name_of(tx, person), "how": how}
    tell_authors(tx, proposal, "coauthor-said", facts, f"coauthor-said:{proposal.id}:{person}:{tx.now}", but=[person])
