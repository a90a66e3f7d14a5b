"""What the gate is held against: its conditions, how far a discussion has come, and what was decided of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import delete, insert, select

from domain.gate import Condition, Deliberation, Gate
from domain.ids import CommunityId, Instant, PersonId, ProposalId, VoteId
from storage import amendments, opinions, proposals, rolls
from storage.communities import Community, change, insert_or_ignore
from storage.proposals import Proposal
from storage.tables import (
    gate_overrides,
    gate_records,
    gates,
    proposal_matters,
    seat_holders,
    speakers,
    votes,
)
from storage.transaction import Tx

Matters = Mapping[str, Mapping[str, Any]]
"""Conditions by name, for each type of matter that asks for something besides."""

# --- the conditions ---------------------------------------------------------------------------------------------------


def keep(tx: Tx, community: CommunityId, gate: Gate, matters: Matters) -> None:
    """The community's gate, and what types of matter ask besides, are these for what is proposed from now on."""
    change(tx, community, gate=gate.as_data())
    besides = {matter: dict(conditions) for matter, conditions in matters.items()}
    tx.conn.execute(insert(gates).values(community_id=community, gate=gate.as_data(), matters=besides, at=tx.now))


def of_matters(tx: Tx, community: CommunityId) -> Matters:
    """What each type of matter asks besides, now."""
    kept = _kept(tx, community, tx.now)
    return {} if kept is None else kept.matters


def gate_for(tx: Tx, community: Community, matter: str | None, since: int) -> Gate:
    """The gate of a type of matter as it was set then; the community's own for a type that asks nothing besides."""
    kept = _kept(tx, community.id, since)
    if kept is None:
        return community.gate
    return Gate.from_data(kept.gate).with_data(kept.matters.get(matter or "", {}))


def _kept(tx: Tx, community: CommunityId, at: int) -> Any:  # noqa: ANN401  # a Row of ``gates``
    here = gates.c.community_id == community, gates.c.at <= at
    kept = select(gates.c.gate, gates.c.matters).where(*here).order_by(gates.c.id.desc()).limit(1)
    return tx.conn.execute(kept).one_or_none()


def matter_of(tx: Tx, proposal: ProposalId) -> str | None:
    """The type of matter that the proposal was said to be of."""
    said = select(proposal_matters.c.matter).where(proposal_matters.c.proposal_id == proposal)
    return tx.conn.execute(said).scalar()


def set_matter(tx: Tx, proposal: ProposalId, matter: str, by: PersonId) -> None:
    tx.conn.execute(delete(proposal_matters).where(proposal_matters.c.proposal_id == proposal))
    new = insert(proposal_matters).values(proposal_id=proposal, matter=matter, person_id=by, at=tx.now)
    tx.conn.execute(new)


# --- how far the discussion has come ----------------------------------------------------------------------------------


def deliberation(tx: Tx, proposal: Proposal, gate: Gate) -> Deliberation:
    """As much of it as the gate asks for: what it does not ask is not looked up."""
    state = proposals.deliberation(tx, proposal)
    if gate.buildings:
        heard, unheard = _buildings(tx, proposal)
        state = replace(state, buildings=heard, unheard=unheard)
    return replace(
        state,
        opinion=gate.opinion and opinions.settled(tx, proposal.id, "professional"),
        word=gate.word and opinions.settled(tx, proposal.id, "department"),
        amendments=tuple(amendments.unsettled(tx, proposal.id, "amendment", voting=not gate.amendments)),
        objections=tuple(amendments.unsettled(tx, proposal.id, "unless")) if gate.objections else (),
    )


def _buildings(tx: Tx, proposal: Proposal) -> tuple[int, tuple[str, ...]]:
    """In how many buildings of the community's first roll a holder has spoken, and the names of the others."""
    kept = rolls.load(tx, proposal.community)
    if kept is None:
        return 0, ()
    spoke = speakers.c.proposal_id == proposal.id, speakers.c.messages + speakers.c.points > 0
    seats = select(seat_holders.c.seat_id).join(speakers, speakers.c.person_id == seat_holders.c.person_id)
    held = set(tx.conn.execute(seats.where(*spoke, seat_holders.c.ended_at.is_(None))).scalars())
    known = {unit.building for each in kept.seats for unit in each.seat.units if unit.building}
    heard = {unit.building for each in kept.seats if each.id in held for unit in each.seat.units if unit.building}
    return len(heard), tuple(sorted(known - heard))


# --- opened without it ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Override:
    """A moderator and a teller have opened that version to a vote without what was lacking."""

    lacking: tuple[str, ...]
    reason: str
    first: PersonId
    second: PersonId
    at: Instant


def override(
    tx: Tx, proposal: ProposalId, version: int, lacking: Sequence[str], reason: str, first: PersonId, second: PersonId
) -> None:  # fmt: skip
    """Once is enough."""
    new = insert_or_ignore(tx, gate_overrides).values(
        proposal_id=proposal, version=version, lacking=list(lacking), reason=reason, first_id=first, second_id=second,
        at=tx.now,
    )  # fmt: skip
    tx.conn.execute(new)


def override_of(tx: Tx, proposal: ProposalId, version: int) -> Override | None:
    here = gate_overrides.c.proposal_id == proposal, gate_overrides.c.version == version
    row = tx.conn.execute(select(gate_overrides).where(*here)).one_or_none()
    return None if row is None else Override(tuple(row.lacking), row.reason, row.first_id, row.second_id, row.at)


# --- how it stood -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class GateRecord:
    """How the gate stood when a vote was called; with the reason where it was opened without."""

    conditions: tuple[Condition, ...]
    reason: str | None
    at: Instant


def record(tx: Tx, vote: VoteId, conditions: Sequence[Mapping[str, Any]], reason: str | None) -> None:
    """Write it down, once, when the vote is called; ``conditions`` are those of the gate as data."""
    new = insert(gate_records).values(vote_id=vote, conditions=list(conditions), reason=reason, at=tx.now)
    tx.conn.execute(new)


def records_on(tx: Tx, proposal: ProposalId) -> list[tuple[GateRecord, int]]:
    """How it stood for each vote on the proposal, with the vote's number; the first one first."""
    on_it = select(votes.c.id, votes.c.number).where(votes.c.proposal_id == proposal).order_by(votes.c.id)
    found = [(record_of(tx, VoteId(row.id)), row.number) for row in tx.conn.execute(on_it).all()]
    return [(kept, number) for kept, number in found if kept is not None]


def record_of(tx: Tx, vote: VoteId) -> GateRecord | None:
    row = tx.conn.execute(select(gate_records).where(gate_records.c.vote_id == vote)).one_or_none()
    if row is None:
        return None
    kept = tuple(Condition(**{**each, "which": tuple(each["which"])}) for each in row.conditions)
    return GateRecord(kept, row.reason, row.at)
