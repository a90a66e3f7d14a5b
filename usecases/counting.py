"""Counting a closed vote: looked up and counted beside the writer, settled in one step, and told."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from domain.ballots.election import cut_to
from domain.ballots.published import limits_data, options_data, options_published
from domain.count import FORMAT, Count, CountedBallot, check_sums, count_open_ballots, lot_seed
from domain.ids import PersonId, VoteId
from domain.instants import iso
from domain.receipts import receipt
from storage import ballot_box, broadcasts, communities, disputes, outbox, proposals, votes
from storage.broadcasts import Recipients
from storage.transaction import Tx
from storage.votes import Vote
from usecases.amendments import settle_amendment
from usecases.circumstances import circumstances_data
from usecases.lineage import behind, tell_voted
from usecases.projects import open_record
from usecases.terms import is_straw
from usecases.votes import published_electors
from usecases.wall import tell_shown


@dataclass(frozen=True)
class Counted:
    """What counting found, to be settled: outcome.json with its rounds, and the root."""

    vote: int
    outcome: dict[str, Any]
    root: str


def count_vote(tx: Tx, vote_id: VoteId) -> Count:
    """Count a closed vote from its ballots. Only looks."""
    vote = votes.by_id(tx, vote_id)
    electors = published_electors(tx, vote_id)
    weights = {each.seat: each.weights for each in electors}
    labels = {each.seat: each.label for each in votes.electors(tx, vote_id)}
    contested = disputes.at_close(tx, vote_id)
    cast = sorted((labels[seat], choice, via, seat) for seat, choice, via in ballot_box.counted_ways(tx, vote_id))
    ballots = tuple(
        CountedBallot(label, choice, receipt(vote.receipt_key, label), weights[label], via, seat in contested)
        for label, choice, via, seat in cast
    )
    check_sums(ballots, ballot_box.tally(tx, vote_id))
    return count_open_ballots(_vote_data(tx, vote, len(electors)), electors, ballots)


def _vote_data(tx: Tx, vote: Vote, seats: int) -> dict[str, Any]:
    """vote.json, as docs/bundle.md describes it."""
    assert vote.closed_at is not None, vote.state  # only a closed vote is counted
    return {
        "format": FORMAT,
        "number": vote.name,
        "community": vote.circumstances["community"],
        "title": vote.title,
        "method": vote.paper.method,
        "ballots": "open",
        "options": options_published(vote.paper),
        "limits": limits_data(vote.paper),
        "rule": vote.rule.as_data(),
        "roll": vote.roll_name,
        "roll_hash": vote.roll_hash,
        "seats": seats,
        "eligible": vote.eligible,
        "circumstances": circumstances_data(vote),
        "seed": lot_seed(vote.receipt_key).hex(),
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
    thread = outbox.thread_of(tx, "vote", vote.id)
    amends = settle_amendment(tx, vote, bool(counted.outcome["passed"]))
    if counted.outcome["passed"] and not amends and not is_straw(tx, vote.id):
        open_record(tx, community, vote, thread)
    outbox.mark_card(tx, "vote", vote.id)
    if vote.proposal:
        outbox.mark_card(tx, "proposal", vote.proposal)
    outbox.tell_chat(tx, community.chat_id, "result", {"vote": vote.id, "thread": thread}, f"result:{vote.id}")
    tell_shown(tx, vote, community, thread)
    seated = {mandate.person for mandate in ballot_box.holders(tx, vote.id)}
    tell_voted(tx, vote, bool(counted.outcome["passed"]), seated)
    broadcasts.begin(tx, "seat-result", vote.id, vote.community)
    return True


def seat_results(tx: Tx, vote_id: VoteId) -> Recipients:
    """Every reachable holder learns whether their seat was counted: nobody else can fill it unseen."""
    vote = votes.by_id(tx, vote_id)
    cast = ballot_box.counted(tx, vote.id)
    seats: dict[PersonId, list[dict[str, Any]]] = {}
    for mandate in ballot_box.holders(tx, vote.id):
        code = receipt(vote.receipt_key, mandate.label) if mandate.seat in cast else None
        seats.setdefault(mandate.person, []).append(
            {"seat": mandate.label, "seat_id": mandate.seat, "choice": cast.get(mandate.seat), "receipt": code}
        )
    known = outbox.known_persons(tx, seats)
    theirs = behind(tx, vote.proposal) if vote.proposal is not None else {}
    told = tuple(
        (person, _seat_facts(vote, seats[person], theirs.get(person, ())), f"seat-result:{vote.id}:{person}")
        for person, reachable in known
        if reachable
    )
    return Recipients(told, len(known) - len(told))


def _seat_facts(vote: Vote, seats: list[dict[str, Any]], yours: Sequence[str]) -> dict[str, Any]:
    """What one holder is told, with the options that their ballots name, and what of theirs the vote was about."""
    named = cut_to(vote.paper, *(each["choice"] for each in seats))
    return {
        "vote": vote.id, "number": vote.number, "seats": seats, "method": vote.method, "options": options_data(named),
        "yours": ", ".join(yours), "passed": bool(vote.outcome and vote.outcome["passed"]),
        "title": vote.title,
    }  # fmt: skip
