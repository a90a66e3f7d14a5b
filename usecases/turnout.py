"""How many take part: in steps for the card, whole once a vote has closed; and reminding those who are silent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.ballots.election import tally_of
from domain.count import Elector, counted_weights
from domain.ids import PersonId, VoteId
from domain.instants import DAY
from domain.rules import AxisRule, Rule
from storage import ballot_box, broadcasts, communities, outbox, terms, votes
from storage.broadcasts import Recipients
from storage.transaction import Tx
from storage.votes import Vote

REMINDER, AGAIN = "reminder", "reminder-again"
"""The reminder before the close, and the one before the close that a moderator put off."""

STEP = 10
"""Turnout is shown in steps of so many ballots, so that nobody's weight is read off."""


def seats_cast(tx: Tx, vote: VoteId) -> int:
    """How many seats have cast a ballot."""
    return ballot_box.turnout(tx, vote)


def ways_cast(tx: Tx, vote: VoteId) -> list[str]:
    """The way in which each ballot that counts was cast; not whose it is, and not what it says."""
    return [via for _, _, via in ballot_box.counted_ways(tx, vote)]


@dataclass(frozen=True)
class AxisTurnout:
    """Turnout on one axis as the card shows it. ``quorum`` is what is needed, None where the rule has none."""

    axis: str
    got: int
    quorum: int | None
    eligible: int


def turnout_of(tx: Tx, vote: Vote, *, exact: bool = False) -> tuple[int, tuple[AxisTurnout, ...]]:
    """How many ballots are shown, and what they weigh on each axis of the rule; nothing before the vote has opened.
    ``exact`` counts all of them, for what the hall decides by it and nobody is shown."""
    if not vote.eligible:
        return 0, ()
    cast = ballot_box.turnout(tx, vote.id)
    shown = cast - cast % STEP if vote.state == "open" and not exact else cast
    weights, eligible = _weights(tx, vote, shown)
    axes = (
        AxisTurnout(axis.id, weights.get(axis.id, 0), _needed(axis, eligible[axis.id]), eligible[axis.id])
        for axis in vote.rule.axes
    )
    return shown, tuple(axes)


@dataclass(frozen=True)
class AxisConsent:
    """Of what was cast on an axis how much consents, and how much consents or objects."""

    axis: str
    yes: int
    said: int


def consent_of(tx: Tx, vote: Vote) -> tuple[AxisConsent, ...]:
    """How many consent by a vote by consent that nothing has to be reached in; after the rule's caps."""
    electors = votes.electors(tx, vote.id)
    weights = counted_weights(vote.rule, [Elector(each.label, each.weights) for each in electors])
    labels = {each.seat: each.label for each in electors}
    cast = [(choice, weights[labels[seat]]) for seat, choice in ballot_box.counted(tx, vote.id).items()]
    sums = tally_of(vote.paper, cast, [axis.id for axis in vote.rule.axes])
    return tuple(
        AxisConsent(axis.id, sums["yes"][axis.id], sums["yes"][axis.id] + sums["no"][axis.id])
        for axis in vote.rule.axes
    )


def lacking(rule: Rule, turnout: Sequence[AxisTurnout]) -> list[str]:
    """The axes whose quorum is missing, where the vote cannot pass without them."""
    missing = [axis.axis for axis in turnout if axis.quorum is not None and axis.got < axis.quorum]
    return missing if rule.combine == "all" or len(missing) == len(turnout) else []


def _needed(axis: AxisRule, eligible: int) -> int | None:
    """What must take part. A quorum of yes is not told apart from the result, so it is not shown before."""
    return axis.quorum.needed(eligible) if axis.quorum and axis.quorum.counts == "ballots" else None


def _weights(tx: Tx, vote: Vote, shown: int) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """What the first ``shown`` seats weigh on each axis, and what all do; after the rule's caps where it has any."""
    if all(axis.cap is None for axis in vote.rule.axes):
        return ballot_box.turnout_weights(tx, vote.id, shown), vote.eligible
    electors = votes.electors(tx, vote.id)
    counted = counted_weights(vote.rule, [Elector(each.label, each.weights) for each in electors])
    cast = set(ballot_box.first_seats(tx, vote.id, shown))
    return (
        _sums(vote.rule, [counted[each.label] for each in electors if each.seat in cast]),
        _sums(vote.rule, list(counted.values())),
    )


def _sums(rule: Rule, weights: Sequence[Mapping[str, int]]) -> dict[str, int]:
    return {axis.id: sum(each[axis.id] for each in weights) for axis in rule.axes}


def reminder_at(vote: Vote) -> int:
    """A day before the close, or half-way through a vote shorter than two days."""
    return max(vote.closes_at - DAY, (vote.opens_at + vote.closes_at) // 2)


def reminder_again_at(now: int, closes_at: int) -> int:
    """When an extended vote reminds once more: a day before its new close, or half-way to a nearer one."""
    return max(closes_at - DAY, (now + closes_at) // 2)


def remind(tx: Tx, vote_id: VoteId, kind: str = REMINDER) -> None:
    """Let everyone who holds a silent seat be reminded; the card may offer an extension from now on."""
    vote = votes.by_id(tx, vote_id)
    if vote.state == "open" and tx.now < vote.closes_at:
        broadcasts.begin(tx, kind, vote_id, vote.community)
        outbox.mark_card(tx, "vote", vote_id)


def reminders(tx: Tx, vote_id: VoteId, kind: str = REMINDER) -> Recipients:
    """Everyone who holds a silent seat and whom the bot can write to; the others are counted."""
    vote = votes.by_id(tx, vote_id)
    community = communities.by_id(tx, vote.community)
    silent = outbox.known_persons(tx, ballot_box.silent_holders(tx, vote_id))
    facts = {
        "id": vote.id, "vote": vote.number, "title": vote.title, "closes_at": vote.closes_at, "zone": community.zone,
        "method": vote.method,
    }  # fmt: skip
    told = tuple((person, facts, f"{kind}:{vote_id}:{person}") for person, reachable in silent if reachable)
    return Recipients(told, len(silent) - len(told))


def still_silent(tx: Tx, vote_id: VoteId, person: PersonId, kind: str) -> bool:
    """Whether there is anything to remind the person of: once they have voted, never again; and once the close was put
    off, of the new one only."""
    overtaken = kind == REMINDER and terms.terms_of(tx, vote_id).extended_at is not None
    return not overtaken and ballot_box.is_silent(tx, vote_id, person)
