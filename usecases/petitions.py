"""Petitions: residents put a matter onto the agenda by signing, a seat at a time; full, one opens its discussion."""

from dataclasses import dataclass
from typing import Literal

from domain.gate_refusals import NoSeatToSign, PetitionOver, SeatHasSigned
from domain.ids import PersonId, SeatId
from domain.instants import DAY
from domain.numbers import Number
from domain.petitions import NOTICE, Demand, Share, Signed, is_full, signed
from domain.proposals import Draft
from domain.refusals import NotYourCard, UnknownNumber
from domain.roll_refusals import NoRoll
from domain.theme_refusals import NotConvening
from storage import communities, deadlines, gate, identities, locks, outbox, petitions, proposals, rolls
from storage.communities import Community
from storage.petitions import Petition
from storage.transaction import Tx
from usecases.convening import CONVENING
from usecases.gate import set_gate_days
from usecases.hall import Actor, Place, enter, look, recognise, require_member, unknown
from usecases.matters import matter_named
from usecases.rules import rule_of
from usecases.wording import worded

TITLE, TEXT = 200, 2000
OPENING = "open petition"


@dataclass(frozen=True)
class PetitionMade:
    community: str
    number: int


def petition(tx: Tx, actor: Actor, place: Place, title: str, text: str, matter: str | None) -> PetitionMade:
    """Ask for a matter to be put onto the agenda; the group gets a card to be signed. Raises NoRoll, and BadValue for a
    type of matter that the community has not."""
    here = enter(tx, actor, place)
    kind = matter_named(tx, here.community, matter) if matter else None
    kept = rolls.load(tx, here.community.id, kind.roll if kind else None)
    if kept is None:
        raise NoRoll(here.community.title)
    demand = _demand(tx, here.community, kind.name if kind else None, kind.rule if kind else None)
    number = communities.next_number(tx, here.community.id, "A")
    made = petitions.add(
        tx, here.community.id, number, here.person, worded("title", title, TITLE), worded("text", text, TEXT),
        kind.name if kind else None, kept.roll.name, demand,
    )  # fmt: skip
    outbox.add_card(
        tx, "petition", made, here.community.id, here.community.chat_id, asked=not place.private, thread=place.thread
    )
    return PetitionMade(here.community.title, number)


def _demand(tx: Tx, community: Community, matter: str | None, rule_id: str | None) -> Demand:
    """What the rule of the type of matter says of signatures; where it says nothing, the share that the gate names."""
    rule = rule_of(tx, community.id, rule_id) if rule_id else None
    if rule is not None and rule.call is not None and rule.call.signed:
        shares = tuple(Share(each.axis, str(each.fraction)) for each in rule.call.signed)
        return Demand(shares, rule.call.combine, rule.id)
    return Demand((Share("heads", gate.gate_for(tx, community, matter, tx.now).agenda),))


# --- signing ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class PetitionSigned:
    """``added``: signed, or taken back; ``seats`` is for how many."""

    number: int
    added: bool
    seats: int


def sign_petition(tx: Tx, actor: Actor, petition_id: int) -> PetitionSigned:
    """Sign for every seat that one holds and that has not signed; or take one's signatures back.

    Raises NoSeatToSign for somebody without one on its roll, SeatHasSigned when co-holders have signed for all of them,
    and PetitionOver.
    """
    person = recognise(tx, actor)
    found = _known(tx, petition_id)
    require_member(tx, person, found.community)
    locks.own_community(tx, found.community)
    found = _known(tx, petition_id)  # as it is now that nobody else signs
    _require_going_on(found)
    standing = petitions.signatures(tx, found.id)
    if person in standing.values():
        seats = petitions.unsign(tx, found.id, person)
    else:
        free = _free(tx, found, person, standing)
        for seat in free:
            petitions.sign(tx, found.id, seat, person)
        seats = len(free)
    _settle(tx, found)
    return PetitionSigned(found.number, person not in standing.values(), seats)


def _free(tx: Tx, found: Petition, person: PersonId, standing: dict[SeatId, PersonId]) -> list[SeatId]:
    """The person's seats on its roll for which nobody signs yet."""
    kept = rolls.load(tx, found.community, found.roll_name)
    on_roll = {each.id for each in kept.seats} if kept else set()
    mine = [seat for seat in rolls.seats_of(tx, found.community, person) if seat.id in on_roll]
    if not mine:
        raise NoSeatToSign(found.name)
    free = [seat.id for seat in mine if seat.id not in standing]
    if not free:
        raise SeatHasSigned(found.name, mine[0].label, identities.name_of(tx, standing[mine[0].id]))
    return free


def _settle(tx: Tx, found: Petition) -> None:
    """Enough have signed, or no longer: its discussion opens by itself a week after, or is put off."""
    full = is_full(found.demand, _reached(tx, found))
    if full and found.full_at is None:
        petitions.change(tx, found.id, full_at=tx.now)
        deadlines.set_deadline(tx, OPENING, found.id, tx.now + NOTICE)
        _tell_full(tx, found)
    elif not full and found.full_at is not None:
        petitions.change(tx, found.id, full_at=None)
        deadlines.cancel(tx, OPENING, found.id)
    outbox.mark_card(tx, "petition", found.id)


def _reached(tx: Tx, found: Petition) -> tuple[Signed, ...]:
    kept = rolls.load(tx, found.community, found.roll_name)
    seats = {each.id: each.seat.weights for each in kept.seats} if kept else {}
    signing = [seats[seat] for seat in petitions.signatures(tx, found.id) if seat in seats]
    return signed(found.demand, list(seats.values()), signing)


def _tell_full(tx: Tx, found: Petition) -> None:
    """Whoever answers for the agenda has a week to open it before it opens by itself."""
    named = {person for role in CONVENING for person in communities.people_in_role(tx, found.community, role)}
    facts = {
        "petition": found.number, "title": found.title, "id": found.id, "until": tx.now + NOTICE,
        "zone": communities.zone_of(tx, found.community),
    }  # fmt: skip
    for person, reachable in outbox.known_persons(tx, sorted(named)):
        if reachable:
            key = f"petition-full:{found.id}:{tx.now // DAY}:{person}"
            outbox.tell_person(tx, person, "petition-full", facts, key, found.community)


# --- what becomes of it -----------------------------------------------------------------------------------------------


def open_petition(tx: Tx, petition_id: int) -> None:
    """The week is over: its discussion opens as a proposal of whoever began it, unless too few sign by now."""
    locks.own_community(tx, _known(tx, petition_id).community)
    found = _known(tx, petition_id)
    if found.full_at is None or found.proposal is not None or found.withdrawn_at is not None:
        return
    if not is_full(found.demand, _reached(tx, found)):  # who signed has moved away meanwhile
        petitions.change(tx, found.id, full_at=None)
    else:
        _begin_discussion(tx, found)
    outbox.mark_card(tx, "petition", found.id)


@dataclass(frozen=True)
class PetitionOpened:
    number: int
    proposal: int


def open_petition_now(tx: Tx, actor: Actor, petition_id: int) -> PetitionOpened:
    """A convener or moderator does not wait for the week to be over. Raises NotConvening, and PetitionOver for one that
    is not full, or over."""
    person = recognise(tx, actor)
    locks.own_community(tx, _known(tx, petition_id).community)
    found = _known(tx, petition_id)
    if not _convenes(tx, found, person):
        raise NotConvening
    _require_going_on(found)
    if not is_full(found.demand, _reached(tx, found)):
        raise PetitionOver(found.name, "wanting")
    deadlines.cancel(tx, OPENING, found.id)
    number = _begin_discussion(tx, found, person)
    outbox.mark_card(tx, "petition", found.id)
    return PetitionOpened(found.number, number)


def _begin_discussion(tx: Tx, found: Petition, by: PersonId | None = None) -> int:
    """Make it a proposal, by the clock or by somebody who did not wait; returns the proposal's number."""
    community = communities.by_id(tx, found.community)
    number = communities.next_number(tx, community.id, "P")
    made = proposals.add(tx, community.id, number, found.author, Draft(found.title, found.text), [])
    if found.matter is not None:
        gate.set_matter(tx, made, found.matter, found.author)
    set_gate_days(tx, community, made)
    thread = outbox.thread_of(tx, "petition", found.id)
    outbox.add_card(tx, "proposal", made, community.id, community.chat_id, thread=thread)
    petitions.change(tx, found.id, proposal_id=made)
    communities.log(tx, community.id, by, "petition opened", {"petition": found.number, "proposal": number})
    return number


@dataclass(frozen=True)
class PetitionWithdrawn:
    number: int


def withdraw_petition(tx: Tx, actor: Actor, petition_id: int) -> PetitionWithdrawn:
    """Whoever began it takes it back, while too few have signed: once it is full it is theirs who signed."""
    person = recognise(tx, actor)
    locks.own_community(tx, _known(tx, petition_id).community)
    found = _known(tx, petition_id)
    if found.author != person:
        raise NotYourCard
    _require_going_on(found)
    if found.full_at is not None:
        raise PetitionOver(found.name, "full")
    petitions.change(tx, found.id, withdrawn_at=tx.now)
    communities.log(tx, found.community, person, "petition withdrawn", {"petition": found.number})
    outbox.mark_card(tx, "petition", found.id)
    return PetitionWithdrawn(found.number)


def _known(tx: Tx, petition_id: int) -> Petition:
    found = petitions.by_id(tx, petition_id)
    if found is None:
        raise UnknownNumber(f"A#{petition_id}")
    return found


def _require_going_on(found: Petition) -> None:
    if found.proposal is not None or found.withdrawn_at is not None:
        raise PetitionOver(found.name, "opened" if found.proposal is not None else "withdrawn")


# --- its card ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class PetitionCard:
    """``seats`` have signed; ``own`` says that who looks began it and may still take it back. ``opens_at`` is when its
    discussion opens by itself; ``early``: who looks may open it before."""

    id: int
    number: int
    title: str
    text: str
    author: str
    state: Literal["signing", "full", "opened", "withdrawn"]
    seats: int
    signed: tuple[Signed, ...]
    combine: str
    rule: str
    matter: str | None
    opens_at: int | None
    proposal: int | None
    zone: str
    own: bool = False
    early: bool = False


def petition_card(tx: Tx, subject: int, viewer: PersonId | None = None) -> PetitionCard:
    """The petition with the signatures as they are now."""
    found = _known(tx, subject)
    opened = proposals.by_id(tx, found.proposal) if found.proposal is not None else None
    state: Literal["signing", "full", "opened", "withdrawn"] = (
        "withdrawn" if found.withdrawn_at is not None
        else "opened" if opened is not None
        else "full" if found.full_at is not None
        else "signing"
    )  # fmt: skip
    return PetitionCard(
        found.id, found.number, found.title, found.text, identities.name_of(tx, found.author), state,
        len(petitions.signatures(tx, found.id)), _reached(tx, found), found.demand.combine, found.demand.rule,
        found.matter, found.full_at + NOTICE if found.full_at is not None else None,
        opened.number if opened else None, communities.zone_of(tx, found.community),
        own=viewer == found.author and state == "signing",
        early=state == "full" and viewer is not None and _convenes(tx, found, viewer),
    )  # fmt: skip


def _convenes(tx: Tx, found: Petition, person: PersonId) -> bool:
    return bool(communities.roles_of(tx, found.community, person) & CONVENING)


def petition_said(tx: Tx, actor: Actor, place: Place, number: Number) -> PetitionCard:
    """The petition of that number, for somebody of its community."""
    here = look(tx, actor, place)
    found = petitions.find(tx, here.community.id, number.value)
    if found is None:
        raise unknown(number)
    return petition_card(tx, found.id, here.person)
