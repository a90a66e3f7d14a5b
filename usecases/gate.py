"""The gate of a community: how it is set, how it stands for a proposal, and what is written down when a vote is called.

A proposal keeps the gate under which its discussion began: nobody opens it by setting another one.
"""

from dataclasses import asdict, dataclass
from typing import Any

from domain.gate import Condition, Gate, conditions
from domain.gate_file import read_gate
from domain.ids import ProposalId, VoteId
from domain.instants import DAY
from domain.numbers import Number
from domain.refusals import BadValue, GateNotMet
from storage import communities, deadlines, gate, identities, locks, outbox, proposals, votes
from storage.communities import Community
from storage.gate import GateRecord, Override
from storage.proposals import Proposal
from storage.transaction import Tx
from usecases.hall import Actor, Place, enter, look, require_moderator, unknown
from usecases.matters import matter_named

# --- setting it -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class GateRules:
    """A community's gate; ``matters`` are the gates of types of matter that have one of their own."""

    community: str
    gate: dict[str, Any]
    matters: dict[str, dict[str, Any]]


def gate_here(tx: Tx, actor: Actor, place: Place) -> GateRules:
    """The gate as it is for what is proposed from now on."""
    return _rules(tx, look(tx, actor, place).community)


def set_gate(tx: Tx, actor: Actor, place: Place, text: str) -> GateRules:
    """Read the gate from TOML: a condition that is not named is not asked for. Moderators only; the group is told.

    Raises what ``read_gate`` does, and BadValue for a type of matter that the community has not.
    """
    here = enter(tx, actor, place)
    require_moderator(tx, here)
    said = read_gate(text)
    locks.own_community(tx, here.community.id)
    matters = {matter_named(tx, here.community, name).name: besides for name, besides in said.matters.items()}
    gate.keep(tx, here.community.id, Gate.from_data(said.conditions), matters)
    communities.log(tx, here.community.id, here.person, "gate set", {"conditions": said.conditions, "matters": matters})
    shown = _rules(tx, communities.by_id(tx, here.community.id))
    if place.private:  # else the answer says it there
        facts = {"name": identities.name_of(tx, here.person)}
        outbox.tell_chat(tx, here.community.chat_id, "gate-set", facts, f"gate-set:{here.community.id}:{tx.now}")
    return shown


def _rules(tx: Tx, community: Community) -> GateRules:
    besides = gate.of_matters(tx, community.id)
    matters = {name: community.gate.with_data(each).as_data() for name, each in besides.items()}
    return GateRules(community.title, community.gate.as_data(), matters)


@dataclass(frozen=True)
class MatterSet:
    proposal: int
    matter: str
    rule: str


def set_matter(tx: Tx, actor: Actor, place: Place, number: Number, said: str) -> MatterSet:
    """Say whose ground a proposal is about. Moderators only: it decides which gate and which rule hold for it."""
    here = enter(tx, actor, place)
    require_moderator(tx, here)
    proposal = _found(tx, here.community, number)
    kind = matter_named(tx, here.community, said)
    gate.set_matter(tx, proposal.id, kind.name, here.person)
    facts = {"proposal": proposal.number, "matter": kind.name}
    communities.log(tx, here.community.id, here.person, "matter of proposal set", facts)
    set_gate_days(tx, here.community, proposal.id, proposal.discussed_at)
    outbox.mark_card(tx, "proposal", proposal.id)
    return MatterSet(proposal.number, kind.name, kind.rule)


def set_gate_days(tx: Tx, community: Community, proposal: ProposalId, since: int | None = None) -> None:
    """Have the card shown anew when the days of the proposal's gate are over. Its discussion began at ``since``, or
    now."""
    began = tx.now if since is None else since
    asked = gate.gate_for(tx, community, gate.matter_of(tx, proposal), began)
    deadlines.set_deadline(tx, "gate days", proposal, began + asked.days * DAY)


def _found(tx: Tx, community: Community, number: Number) -> Proposal:
    proposal = proposals.find(tx, community.id, number.value)
    if proposal is None:
        raise unknown(number)
    return proposal


# --- how it stands ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class WithoutGate:
    """A moderator and a teller, by name, have opened it to a vote although that was lacking."""

    lacking: tuple[str, ...]
    reason: str
    names: tuple[str, str]


@dataclass(frozen=True)
class GateShown:
    """How the gate stands for a proposal, of that type of ``matter`` if one was said."""

    matter: str | None
    conditions: tuple[Condition, ...]
    without: WithoutGate | None

    @property
    def lacking(self) -> tuple[Condition, ...]:
        """What is not met, whether or not it was opened without."""
        return tuple(each for each in self.conditions if not each.met)

    @property
    def is_open(self) -> bool:
        return self.without is not None or not self.lacking


def gate_of(tx: Tx, community: Community, proposal: Proposal, matter: str | None = None) -> GateShown:
    """The gate as it stands now. ``matter`` is what a vote says where nothing was said of the proposal."""
    kind = gate.matter_of(tx, proposal.id) or matter
    asked = _gate(tx, community, proposal, kind)
    stands = conditions(asked, gate.deliberation(tx, proposal, asked), tx.now)
    return GateShown(kind, stands, _without(tx, gate.override_of(tx, proposal.id, proposal.version)))


def _gate(tx: Tx, community: Community, proposal: Proposal, matter: str | None) -> Gate:
    return gate.gate_for(tx, community, matter, proposal.discussed_at or tx.now)


def _without(tx: Tx, override: Override | None) -> WithoutGate | None:
    if override is None:
        return None
    names = identities.name_of(tx, override.first), identities.name_of(tx, override.second)
    return WithoutGate(override.lacking, override.reason, names)


def require_gate(tx: Tx, community: Community, proposal: Proposal, matter: str | None) -> None:
    """Raises GateNotMet with what is missing, and BadValue for a vote on another type of matter."""
    locks.own_board(tx, proposal.id)  # what is said meanwhile is said before or after, and not in between
    kept = gate.matter_of(tx, proposal.id)
    if kept is not None and matter is not None and matter.casefold() != kept.casefold():
        raise BadValue("matter", matter, (kept,))
    shown = gate_of(tx, community, proposal, matter)
    if not shown.is_open:
        raise GateNotMet(f"P-{proposal.number}", tuple(asdict(each) for each in shown.lacking), community.zone)


def keep_record(tx: Tx, community: Community, proposal: Proposal, matter: str | None, vote: VoteId) -> None:
    """Write down how the gate stood when the vote was called. What is edited or hidden later changes nothing of it."""
    shown = gate_of(tx, community, proposal, matter)
    reason = shown.without.reason if shown.without and shown.lacking else None
    gate.record(tx, vote, [asdict(each) for each in shown.conditions], reason)


@dataclass(frozen=True)
class GateKept:
    """How the gate stood when a vote was called: with the reason where it was opened without what was ``lacking``."""

    vote: int
    conditions: tuple[Condition, ...]
    reason: str | None
    at: int

    @property
    def lacking(self) -> tuple[str, ...]:
        return tuple(each.name for each in self.conditions if not each.met)


def kept_for(tx: Tx, vote: VoteId) -> GateKept | None:
    """None for a vote without deliberation, and for a straw poll."""
    kept = gate.record_of(tx, vote)
    return None if kept is None else _kept(kept, votes.by_id(tx, vote).number)


def _kept(kept: GateRecord, vote: int) -> GateKept:
    return GateKept(vote, kept.conditions, kept.reason, kept.at)


@dataclass(frozen=True)
class GatePage:
    """All of a proposal's gate, and of the votes that were called on it."""

    proposal: int
    title: str
    gate: GateShown
    kept: tuple[GateKept, ...]
    zone: str


def gate_page(tx: Tx, actor: Actor, place: Place, number: Number) -> GatePage:
    """Every condition, met or not, and how each stood when a vote was called."""
    here = look(tx, actor, place)
    proposal = _found(tx, here.community, number)
    kept = tuple(_kept(record, vote) for record, vote in gate.records_on(tx, proposal.id))
    shown = gate_of(tx, here.community, proposal)
    return GatePage(proposal.number, proposal.draft.title, shown, kept, here.community.zone)
