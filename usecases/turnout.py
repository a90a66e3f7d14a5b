"""How many take part: in steps for the card, whole once a vote has closed; and reminding those who are silent."""

from dataclasses import dataclass

from domain.ids import VoteId
from storage import ballot_box, communities, outbox, votes
from storage.transaction import Tx
from storage.votes import Vote

STEP = 10
"""Turnout is shown in steps of so many ballots, so that nobody's weight is read off."""


def seats_cast(tx: Tx, vote: VoteId) -> int:
    """How many seats have cast a ballot."""
    return ballot_box.turnout(tx, vote)


@dataclass(frozen=True)
class AxisTurnout:
    """Turnout on one axis as the card shows it. ``quorum`` is what is needed, None where the rule has none."""

    axis: str
    got: int
    quorum: int | None
    eligible: int


def turnout_of(tx: Tx, vote: Vote) -> tuple[int, tuple[AxisTurnout, ...]]:
    """How many ballots are shown, and what they weigh on each axis of the rule; nothing before the vote has opened."""
    if not vote.eligible:
        return 0, ()
    cast = ballot_box.turnout(tx, vote.id)
    shown = cast - cast % STEP if vote.state == "open" else cast
    weights = ballot_box.turnout_weights(tx, vote.id, shown)
    axes = (
        AxisTurnout(
            axis.id, weights.get(axis.id, 0),
            axis.quorum.needed(vote.eligible[axis.id]) if axis.quorum else None, vote.eligible[axis.id],
        )
        for axis in vote.rule.axes
    )  # fmt: skip
    return shown, tuple(axes)


def remind(tx: Tx, vote_id: VoteId) -> int:
    """Remind everyone who holds a silent seat and whom the bot can write to; the others are counted in the log."""
    vote = votes.by_id(tx, vote_id)
    if vote.state != "open" or tx.now >= vote.closes_at:
        return 0
    community = communities.by_id(tx, vote.community)
    silent = outbox.known_persons(tx, ballot_box.silent_holders(tx, vote_id))
    reached = [person for person, reachable in silent if reachable]
    facts = {
        "id": vote.id, "vote": vote.number, "title": vote.title, "closes_at": vote.closes_at, "zone": community.zone,
    }  # fmt: skip
    for person in reached:
        outbox.tell_person(tx, person, "reminder", facts, f"reminder:{vote_id}:{person}")
    told = {"vote": vote.number, "reminded": len(reached), "unreachable": len(silent) - len(reached)}
    communities.log(tx, community.id, None, "reminded", told)
    return len(reached)
