"""Assisted ballots: said by telephone or on paper, written down by one, witnessed by another, told to the holder."""

from dataclasses import dataclass
from typing import Any

from domain.ballots.paper import read_choice
from domain.ballots.published import limits_data, options_data
from domain.ids import PersonId, SeatId
from domain.numbers import Number
from domain.receipts import receipt
from domain.seat_refusals import AssistGone, HolderHasCast, NotAssistant, SeatRecused, WitnessUnfit
from storage import assisted, ballot_box, communities, identities, outbox, rolls, votes
from storage.assisted import Assisted, Way
from storage.ballot_box import Mandate
from storage.identities import Identity
from storage.transaction import Tx
from storage.votes import Vote
from texts import words
from usecases.electors import hold_still, require_open, seat_said, tell_holders, vote_said
from usecases.hall import Actor, Place, Presence, enter, recognise

ASSISTANTS = frozenset({"moderator", "building-head"})


@dataclass(frozen=True)
class Assist:
    """What ``/assist`` says: for which seat, by which way it came, who is the witness, and the choice."""

    vote: Number
    seat: str
    via: Way
    witness: str
    choice: str


@dataclass(frozen=True)
class AssistKept:
    """Written down; it counts once the witness has confirmed it."""

    vote: int
    seat: str
    choice: str
    witness: str


def keep_assisted(tx: Tx, actor: Actor, place: Place, said: Assist) -> AssistKept:
    """Write down a ballot for a seat that cannot cast here itself, and ask the witness.

    Raises NotAssistant, WitnessUnfit, HolderHasCast, SeatRecused, and whatever is wrong with the choice.
    """
    here = enter(tx, actor, place)
    if not ASSISTANTS & communities.roles_of(tx, here.community.id, here.person):
        raise NotAssistant
    found = vote_said(tx, here, said.vote)
    seat = seat_said(tx, found, said.seat)
    witness = _witness(tx, here, said.witness)
    vote = hold_still(tx, found, seat)
    require_open(tx, vote)
    choice = read_choice(vote.paper, said.choice, words()["choices"])
    _mandate(tx, vote, seat, here.person)
    kept = assisted.add(tx, vote.id, seat, choice, said.via, here.person, witness.person)
    facts = {**_facts(vote, said.seat, choice, said.via), "name": identities.name_of(tx, here.person), "id": kept}
    outbox.tell_person(tx, witness.person, "witness-asked", facts, f"witness-asked:{kept}", here.community.id)
    communities.log(tx, here.community.id, here.person, "ballot assisted", {"vote": vote.number, "via": said.via})
    return AssistKept(vote.number, said.seat, choice, witness.name)


def _facts(vote: Vote, seat: str, choice: str, via: Way) -> dict[str, Any]:
    return {
        "vote": vote.number, "title": vote.title, "seat": seat, "choice": choice, "via": via,
        "method": vote.method, "options": options_data(vote.paper), "limits": limits_data(vote.paper),
    }  # fmt: skip


def _witness(tx: Tx, here: Presence, said: str) -> Identity:
    known = identities.find_said(tx, said)
    if known is None or all(each.id != here.community.id for each in communities.of_person(tx, known.person)):
        raise WitnessUnfit(said, "stranger")
    if known.person == here.person:
        raise WitnessUnfit(known.name, "self")
    if not known.reachable:
        raise WitnessUnfit(known.name, "unreachable")
    return known


def _mandate(tx: Tx, vote: Vote, seat: SeatId, recorder: PersonId) -> Mandate:
    """The seat to cast for. A ballot that a holder has cast in the hall is theirs alone to change."""
    mandate = ballot_box.mandate_for(tx, vote.id, seat, recorder, "")
    if mandate is None:
        raise AssistGone
    if mandate.recused:
        raise SeatRecused(vote.name, mandate.label)
    if mandate.standing is not None and mandate.standing.via not in ("proxy", "phone", "paper"):
        raise HolderHasCast(vote.name, mandate.label)
    return mandate


@dataclass(frozen=True)
class AssistSettled:
    vote: int
    seat: str
    choice: str
    confirmed: bool
    told: int
    """How many of the seat's holders learn of it: whom nobody can write to here is told by who was with them."""


def witness_assisted(tx: Tx, actor: Actor, assisted_id: int, yes: bool) -> AssistSettled:
    """The witness confirms what was written down, and it is in the box; or does not, and it never is.

    The seat's holders and the recorder are told. Raises AssistGone, VoteClosed, HolderHasCast or SeatRecused.
    """
    person = recognise(tx, actor)
    kept = assisted.by_id(tx, assisted_id)
    if kept is None or kept.witness != person:
        raise AssistGone
    vote = hold_still(tx, votes.by_id(tx, kept.vote), kept.seat)
    if not assisted.settle(tx, assisted_id, "confirmed" if yes else "refused"):
        raise AssistGone
    label, _ = rolls.label_of(tx, kept.seat)
    told = 0
    if yes:
        require_open(tx, vote)
        mandate = _mandate(tx, vote, kept.seat, kept.recorder)
        label = mandate.label
        told = _put_in(tx, vote, kept, mandate)
    _tell_recorder(tx, vote, kept, label, yes, told)
    return AssistSettled(vote.number, label, kept.choice, yes, told)


def _put_in(tx: Tx, vote: Vote, kept: Assisted, mandate: Mandate) -> int:
    first = mandate.standing is None
    ballot_box.append(tx, vote.id, mandate, kept.choice, first=first, via=kept.via)
    if first:
        outbox.mark_card(tx, "vote", vote.id)
    facts = {
        **_facts(vote, mandate.label, kept.choice, kept.via), "name": identities.name_of(tx, kept.recorder),
        "witness": identities.name_of(tx, kept.witness), "id": vote.id, "seat_id": kept.seat,
        "receipt": receipt(vote.receipt_key, mandate.label),
    }  # fmt: skip
    return tell_holders(tx, vote, kept.seat, "seat-assisted", facts, f"seat-assisted:{kept.id}", but=PersonId(0))


def _tell_recorder(tx: Tx, vote: Vote, kept: Assisted, label: str, yes: bool, told: int) -> None:
    """With the receipt, to hand over where no holder can be written to."""
    known = identities.find(tx, kept.recorder)
    if known is not None and known.reachable:
        facts = {
            "vote": vote.number, "seat": label, "name": identities.name_of(tx, kept.witness), "confirmed": yes,
            "told": told, "receipt": receipt(vote.receipt_key, label),
        }  # fmt: skip
        outbox.tell_person(tx, kept.recorder, "witness-said", facts, f"witness-said:{kept.id}", vote.community)
