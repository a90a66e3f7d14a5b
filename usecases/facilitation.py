"""Leading a discussion: who has not been heard and is invited to speak, how often one may speak, and what is pinned."""

from dataclasses import dataclass

from domain.facilitation_refusals import NobodyUnheard, NoCardToPin, NotFacilitating
from domain.ids import PersonId, ProposalId, SeatId
from domain.numbers import Number
from domain.refusals import BadValue
from domain.voices import Group, groups_of, quiet
from storage import broadcasts, communities, identities, outbox, paces, proposals, rolls, threads, voices
from storage.broadcasts import Recipients
from storage.proposals import Proposal
from storage.transaction import Tx
from usecases.hall import Actor, Place, Presence, enter, look, recognise, require_member, unknown
from usecases.points import by_id
from usecases.proposal_authors import require_standing

INVITED = "voice-invited"
WINDOW = 50
"""The most messages in a row that slow mode looks at."""


def require_facilitating(tx: Tx, proposal: Proposal, person: PersonId) -> None:
    """Raises NotFacilitating for who is neither moderator nor convener, and what refuses a proposal that has ended."""
    if not may_facilitate(tx, proposal, person):
        raise NotFacilitating
    require_standing(tx, proposal)


def may_facilitate(tx: Tx, proposal: Proposal, person: PersonId) -> bool:
    return bool(communities.roles_of(tx, proposal.community, person) & {"moderator", "convener"})


def found(tx: Tx, here: Presence, number: Number) -> Proposal:
    """The proposal of that number. Raises UnknownNumber."""
    proposal = proposals.find(tx, here.community.id, number.value)
    if proposal is None:
        raise unknown(number)
    return proposal


# --- who has not been heard ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class GroupHeard:
    """Some seats as ``domain.voices.Group`` has them, and whether they are ``quiet``."""

    kind: str
    name: str
    seats: int
    heard: int
    quiet: bool


@dataclass(frozen=True)
class Voices:
    """``seats`` and ``heard`` are of the whole roll; ``speakers`` counts people, with a seat or without. ``invited`` is
    how many were invited, None before that; so many ``unreachable`` ones could not be."""

    id: int
    proposal: int
    title: str
    groups: tuple[GroupHeard, ...]
    seats: int
    heard: int
    speakers: int
    invited: int | None
    unreachable: int
    may_invite: bool


def voices_by_number(tx: Tx, actor: Actor, place: Place, number: Number) -> Voices:
    """``/unheard P-1``."""
    here = look(tx, actor, place)
    return _voices(tx, found(tx, here, number), here.person)


def voices_followed(tx: Tx, actor: Actor, proposal_id: int) -> Voices:
    """The same by a button. Raises NotMember."""
    known = identities.find_account(tx, actor.telegram_id)
    person = known.person if known else PersonId(0)
    proposal = by_id(tx, proposal_id)
    require_member(tx, person, proposal.community)
    return _voices(tx, proposal, person)


def _voices(tx: Tx, proposal: Proposal, person: PersonId) -> Voices:
    groups, seats, heard = _groups(tx, proposal)
    silent = quiet(groups, seats, heard)
    sent = broadcasts.find(tx, INVITED, proposal.id)
    told = broadcasts.progress(tx, sent.id) if sent is not None else None
    return Voices(
        proposal.id, proposal.number, proposal.draft.title,
        tuple(GroupHeard(each.kind, each.name, len(each.seats), each.heard, each in silent) for each in groups),
        seats, heard, threads.heard(tx, proposal.id).speakers, told.people if told else None,
        (sent.unreachable or 0) if sent else 0,
        bool(silent) and sent is None and may_facilitate(tx, proposal, person),
    )  # fmt: skip


def _groups(tx: Tx, proposal: Proposal) -> tuple[tuple[Group, ...], int, int]:
    """The groups of the community's roll, how many seats it has, and for how many somebody spoke."""
    roll = rolls.load(tx, proposal.community)
    if roll is None:
        return (), 0, 0
    heard = voices.heard_seats(tx, proposal.id, roll.id)
    return groups_of({each.id: each.seat for each in roll.seats}, heard), len(roll.seats), len(heard)


def invite(tx: Tx, actor: Actor, proposal_id: int) -> Voices:
    """Invite those who hold a seat in a quiet group and have not spoken: each once in a proposal's life, within the
    calm. Raises NotFacilitating, NobodyUnheard."""
    person = recognise(tx, actor)
    proposal = by_id(tx, proposal_id)
    require_facilitating(tx, proposal, person)
    groups, seats, heard = _groups(tx, proposal)
    silent = quiet(groups, seats, heard)
    if not silent:
        raise NobodyUnheard(f"P-{proposal.number}")
    broadcasts.begin(tx, INVITED, proposal.id, proposal.community)
    facts = {"proposal": proposal.number, "groups": [each.key for each in silent]}
    communities.log(tx, proposal.community, person, "voices invited", facts)
    return _voices(tx, proposal, person)


def voice_invitations(tx: Tx, proposal_id: int) -> Recipients:
    """Those who are invited and can be written to; the others are counted."""
    proposal = by_id(tx, proposal_id)
    roll = rolls.load(tx, proposal.community)
    assert roll is not None, proposal_id  # there were groups
    groups, seats, heard = _groups(tx, proposal)
    wanted: set[SeatId] = {seat for each in quiet(groups, seats, heard) for seat in each.seats}
    known = outbox.known_persons(tx, voices.silent_holders(tx, proposal.id, roll.id, wanted))
    facts = {"id": proposal.id, "proposal": proposal.number, "title": proposal.draft.title}
    told = tuple((person, facts, f"{INVITED}:{proposal.id}:{person}") for person, reachable in known if reachable)
    return Recipients(told, len(known) - len(told))


def still_unheard(tx: Tx, proposal_id: int, person: PersonId) -> bool:
    """Whether the person has said nothing yet."""
    return not threads.has_spoken(tx, ProposalId(proposal_id), person)


# --- how often one may speak -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Slowed:
    """Of any ``of`` messages in a row at most ``most`` are of one person; both 0 where that was lifted."""

    proposal: int
    most: int
    of: int


def slow_down(tx: Tx, actor: Actor, place: Place, number: Number, most: int, of: int) -> Slowed:
    """Let of any ``of`` messages in a row at most ``most`` be of one person; 0 lifts it. Raises NotFacilitating."""
    here = enter(tx, actor, place)
    proposal = found(tx, here, number)
    require_facilitating(tx, proposal, here.person)
    if most and not (1 <= most < of <= WINDOW):
        raise BadValue("pace", f"{most}/{of}", ("3/10", "1/5"))
    paces.put(tx, proposal.id, most, of)
    facts = {"proposal": proposal.number, "most": most, "of": of}
    communities.log(tx, here.community.id, here.person, "thread slowed" if most else "thread no longer slow", facts)
    outbox.mark_card(tx, "proposal", proposal.id)
    return Slowed(proposal.number, most, of if most else 0)


# --- what is pinned --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Pin:
    """The message that is to be pinned, or not any more."""

    chat_id: int
    message_id: int
    proposal: int


def pin_card(tx: Tx, actor: Actor, place: Place, number: Number, pinned: bool) -> Pin:
    """A moderator or a convener pins a proposal's card, or takes the pin away. Raises NotFacilitating, NoCardToPin."""
    here = enter(tx, actor, place)
    proposal = found(tx, here, number)
    if not may_facilitate(tx, proposal, here.person):
        raise NotFacilitating
    card = outbox.card_of(tx, "proposal", proposal.id)
    if card is None or card.message_id is None:
        raise NoCardToPin(f"P-{proposal.number}")
    _log_pin(tx, here, card.message_id, pinned)
    return Pin(card.chat_id, card.message_id, proposal.number)


def pin_message(tx: Tx, actor: Actor, place: Place, message_id: int, pinned: bool) -> Pin:
    """The same of the message that a command was a reply to."""
    here = enter(tx, actor, place)
    if not communities.roles_of(tx, here.community.id, here.person) & {"moderator", "convener"}:
        raise NotFacilitating
    _log_pin(tx, here, message_id, pinned)
    return Pin(place.chat_id, message_id, 0)


def _log_pin(tx: Tx, here: Presence, message_id: int, pinned: bool) -> None:
    kind = "message pinned" if pinned else "message unpinned"
    communities.log(tx, here.community.id, here.person, kind, {"message": message_id})
