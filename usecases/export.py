"""Handing over: the bundle of a vote, and what a project record's folder holds."""

from dataclasses import dataclass
from typing import Any

from domain.chain import Event
from domain.count import Count
from domain.ids import RecordId
from domain.instants import iso
from domain.numbers import Number
from domain.refusals import BadValue, VoteStillOpen
from storage import communities, needs, projects, proposals, rolls, votes
from storage.communities import Community
from storage.transaction import Tx
from storage.votes import Vote
from usecases.counting import count_vote
from usecases.hall import Actor, Place, look, unknown


@dataclass(frozen=True)
class VoteBundle:
    """All a bundle is made of. ``full`` says whether the copy may show seats."""

    name: str
    count: Count
    events: tuple[Event, ...]
    root: str
    full: bool


def vote_bundle(tx: Tx, community: Community, vote: Vote, *, full: bool) -> VoteBundle:
    """The bundle of a counted vote, counted again from its ballots. Raises VoteStillOpen before."""
    if vote.state != "counted" or vote.root is None:
        raise VoteStillOpen(vote.name)
    chain = votes.chain(tx, vote.id)
    return VoteBundle(f"{community.short_name}-{vote.name}", count_vote(tx, vote.id), tuple(chain), vote.root, full)


def export_vote(tx: Tx, actor: Actor, place: Place, number: Number, public: bool) -> VoteBundle:
    """``/export V-1``: the full copy for moderators, tellers and holders of a seat in the electorate, the public copy
    for anyone else, or when ``public`` is asked for."""
    here = look(tx, actor, place)
    if number.kind != "V":
        raise BadValue("number", str(number), ("V-1",))
    vote = votes.find(tx, here.community.id, number.value)
    if vote is None:
        raise unknown(number)
    in_roll = {each.seat for each in votes.electors(tx, vote.id)}
    held = {seat.id for seat in rolls.seats_of(tx, here.community.id, here.person)}
    named = communities.roles_of(tx, here.community.id, here.person) & {"moderator", "teller"}
    return vote_bundle(tx, here.community, vote, full=not public and bool(named or held & in_roll))


def export_by_number(tx: Tx, community_name: str | None, number: Number, public: bool) -> VoteBundle:
    """The same for whoever runs the hall. Raises LookupError when the community is not named and there are several."""
    here = communities.only_one(tx, community_name)
    vote = votes.find(tx, here.id, number.value)
    if vote is None:
        raise unknown(number)
    return vote_bundle(tx, here, vote, full=not public)


@dataclass(frozen=True)
class RecordFolder:
    """A project record as it is written to disk: where, its data, and the bundle of the vote that decided it."""

    community: str
    name: str
    language: str
    data: dict[str, Any]
    bundle: VoteBundle | None


def record_folder(tx: Tx, record_id: int) -> RecordFolder:
    """Everything the record knows: origin needs, proposal, arguments, vote, commitment, check. Names stay in the hall:
    only who made the promise is named, as on the card in the group."""
    record = projects.by_id(tx, RecordId(record_id))
    assert record is not None, record_id  # the deadline that asks for it is set by the record itself
    community = communities.by_id(tx, record.community)
    vote = votes.by_id(tx, record.vote) if record.vote else None
    data = {
        "number": record.name, "community": community.title, "title": record.title, "state": record.state,
        "opened_at": iso(record.opened_at),
        "needs": _needs(tx, vote), "proposal": _proposal(tx, vote), "vote": _vote(vote) if vote else None,
        "commitment": _commitment(tx, record.id), "check": _check(tx, record.id),
    }  # fmt: skip
    bundle = vote_bundle(tx, community, vote, full=False) if vote else None
    return RecordFolder(community.short_name, record.name, community.language, data, bundle)


def _needs(tx: Tx, vote: Vote | None) -> list[dict[str, Any]]:
    proposal = proposals.by_id(tx, vote.proposal) if vote and vote.proposal else None
    linked = [needs.by_id(tx, need) for need in proposal.needs] if proposal else []
    return [
        {"number": f"N-{need.number}", "text": need.text, "at": iso(need.at), "supports": need.supports}
        for need in linked
        if need is not None
    ]


def _proposal(tx: Tx, vote: Vote | None) -> dict[str, Any] | None:
    proposal = proposals.by_id(tx, vote.proposal) if vote and vote.proposal else None
    if proposal is None:
        return None
    draft = proposals.version(tx, proposal.id, vote.version if vote and vote.version else proposal.version)
    points = [
        {"number": each.number, "side": each.side, "text": each.text, "answer": each.answer}
        for each in proposals.board(tx, proposal.id)
    ]
    heard = proposals.deliberation(tx, proposal)
    return {
        "number": f"P-{proposal.number}", "version": proposal.version, "title": draft.title, "text": draft.text,
        "cost": draft.cost, "place": draft.place, "upkeep": draft.upkeep, "proposed_at": iso(proposal.at),
        "points": points, "speakers": heard.speakers, "messages": len(proposals.thread(tx, proposal.id)),
    }  # fmt: skip


def _vote(vote: Vote) -> dict[str, Any]:
    return {
        "number": vote.name, "title": vote.title, "rule": vote.rule.as_data(), "opens_at": iso(vote.opens_at),
        "closed_at": iso(vote.closed_at or vote.closes_at), "roll_hash": vote.roll_hash, "root": vote.root,
        "deliberated": vote.proposal is not None, "outcome": vote.outcome, "bundle": f"{vote.name}-public.zip",
    }  # fmt: skip


def _commitment(tx: Tx, record: RecordId) -> dict[str, Any] | None:
    promised = projects.commitment(tx, record)
    if promised is None:
        return None
    return {
        "owner": promised.owner,
        "confirmed": promised.person is not None, "text": promised.text, "due_at": iso(promised.due_at),
        "assigned_at": iso(promised.assigned_at), "done_at": iso(promised.done_at) if promised.done_at else None,
        "note": promised.done_note,
    }  # fmt: skip


def _check(tx: Tx, record: RecordId) -> dict[str, Any]:
    said = projects.checks_of(tx, record)
    return {
        "asked": len(said),
        "yes": sum(check.answer == "yes" for check in said),
        "no": sum(check.answer == "no" for check in said),
        "reasons": [check.reason for check in said if check.reason],
    }
