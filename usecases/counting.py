"""Counting a closed vote: looked up and counted beside the writer, settled in one step, and told."""

from dataclasses import dataclass
from typing import Any

from domain.count import FORMAT, Count, CountedBallot, count_open_ballots
from domain.ids import PersonId, VoteId
from domain.instants import iso
from domain.receipts import receipt
from storage import ballot_box, communities, deadlines, outbox, projects, proposals, votes
from storage.transaction import Tx
from storage.votes import Vote
from usecases.votes import published_electors


@dataclass(frozen=True)
class Counted:
    """What counting found, to be settled: outcome.json and the root."""

    vote: int
    outcome: dict[str, Any]
    root: str


def count_vote(tx: Tx, vote_id: VoteId) -> Count:
    """Count a closed vote from its ballots. Only looks."""
    vote = votes.by_id(tx, vote_id)
    electors = published_electors(tx, vote_id)
    weights = {each.seat: each.weights for each in electors}
    labels = {each.seat: each.label for each in votes.electors(tx, vote_id)}
    cast = sorted((labels[seat], choice) for seat, choice in ballot_box.counted(tx, vote_id).items())
    ballots = tuple(
        CountedBallot(label, choice, receipt(vote.receipt_key, label), weights[label]) for label, choice in cast
    )
    return count_open_ballots(_vote_data(tx, vote, len(electors)), electors, ballots)


def _vote_data(tx: Tx, vote: Vote, seats: int) -> dict[str, Any]:
    """vote.json, as docs/bundle.md describes it."""
    assert vote.closed_at is not None, vote.state  # only a closed vote is counted
    return {
        "format": FORMAT,
        "number": vote.name,
        "community": communities.by_id(tx, vote.community).title,
        "title": vote.title,
        "method": vote.method,
        "ballots": "open",
        "options": [{"number": each.number, "key": each.key, "label": each.label} for each in vote.options],
        "rule": vote.rule.as_data(),
        "roll": vote.roll_name,
        "roll_hash": vote.roll_hash,
        "seats": seats,
        "eligible": vote.eligible,
        "opens_at": iso(vote.opens_at),
        "closed_at": iso(vote.closed_at),
        "proposal": _proposal_data(tx, vote),
        "events_head": votes.chain(tx, vote.id)[-1].hash,
    }


def _proposal_data(tx: Tx, vote: Vote) -> dict[str, Any] | None:
    proposal = proposals.by_id(tx, vote.proposal) if vote.proposal else None
    if proposal is None:
        return None
    draft = proposals.version(tx, proposal.id, vote.version or proposal.version)
    return {
        "number": f"P-{proposal.number}", "version": vote.version, "title": draft.title, "text": draft.text,
        "cost": draft.cost, "place": draft.place, "upkeep": draft.upkeep,
    }  # fmt: skip


def settle_vote(tx: Tx, counted: Counted) -> bool:
    """Keep what was counted, once; tell the group and every seat; open the project record of what passed."""
    vote = votes.by_id(tx, VoteId(counted.vote))
    if not votes.advance(tx, vote.id, "closed", "counted", outcome=counted.outcome, root=counted.root):
        return False
    community = communities.by_id(tx, vote.community)
    if counted.outcome["passed"]:
        number = communities.next_number(tx, community.id, "R")
        record = projects.add(tx, community.id, number, vote.id, vote.title)
        outbox.add_card(tx, "record", record, community.id, community.chat_id)
        deadlines.set_deadline(tx, "write record", record, tx.now)
    outbox.mark_card(tx, "vote", vote.id)
    if vote.proposal:
        outbox.mark_card(tx, "proposal", vote.proposal)
    outbox.tell_chat(tx, community.chat_id, "result", {"vote": vote.id}, f"result:{vote.id}")
    _tell_seats(tx, vote)
    return True


def _tell_seats(tx: Tx, vote: Vote) -> None:
    """Every reachable holder learns whether their seat was counted: nobody else can fill it unseen."""
    cast = ballot_box.counted(tx, vote.id)
    seats: dict[int, list[dict[str, Any]]] = {}
    for mandate in ballot_box.holders(tx, vote.id):
        code = receipt(vote.receipt_key, mandate.label) if mandate.seat in cast else None
        seats.setdefault(mandate.person, []).append(
            {"seat": mandate.label, "choice": cast.get(mandate.seat), "receipt": code}
        )
    for person, reachable in outbox.known_persons(tx, [PersonId(person) for person in seats]):
        if reachable:
            facts = {"vote": vote.id, "number": vote.number, "seats": seats[person]}
            outbox.tell_person(tx, person, "seat-result", facts, f"seat-result:{vote.id}:{person}")
