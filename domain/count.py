"""A closed vote, counted: the published form of everything that was counted, and the root that covers it.

The form is described in ``docs/bundle.md``, field by field.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from domain.chain import canonical, digest, merkle_root
from domain.counting import yesno
from domain.counting.outcome import Outcome, Tally, Weights
from domain.rules import Rule

FORMAT = "yishiting/bundle/1"


@dataclass(frozen=True)
class Elector:
    """A seat of the electorate by its published label."""

    seat: str
    weights: Weights


@dataclass(frozen=True)
class CountedBallot:
    seat: str
    choice: str
    receipt: str
    weights: Weights


@dataclass(frozen=True)
class Count:
    """``vote`` is vote.json. Electors and ballots are in order of seat as plain text."""

    vote: Mapping[str, Any]
    electors: tuple[Elector, ...]
    ballots: tuple[CountedBallot, ...]
    tally: Tally
    outcome: Outcome

    def outcome_data(self) -> dict[str, Any]:
        """outcome.json."""
        tests = [asdict(test) for test in self.outcome.tests]
        return {"tests": tests, "passed": self.outcome.passed, "winners": list(self.outcome.winners)}

    @property
    def root(self) -> str:
        """The Merkle root over the vote, every elector, every ballot and the outcome."""
        return root_of(self.vote, self.electors, self.ballots, self.outcome_data())

    @property
    def turnout(self) -> dict[str, tuple[int, int]]:
        """Axis to (eligible, participating), for the rule's axes."""
        axes = [axis["id"] for axis in self.vote["rule"]["axes"]]
        return {
            axis: (self.vote["eligible"][axis], sum(ballot.weights[axis] for ballot in self.ballots)) for axis in axes
        }


def root_of(
    vote: Mapping[str, Any],
    electors: tuple[Elector, ...],
    ballots: tuple[CountedBallot, ...],
    outcome: Mapping[str, Any],
) -> str:
    """The Merkle root, in hex, over vote.json, every elector, every ballot and outcome.json."""
    leaves: list[dict[str, Any]] = [{"vote": dict(vote)}]
    leaves += [{"seat": each.seat, "weights": dict(each.weights)} for each in electors]
    leaves += [
        {"ballot": each.seat, "choice": each.choice, "receipt": each.receipt, "weights": dict(each.weights)}
        for each in ballots
    ]
    leaves.append({"outcome": outcome})
    return merkle_root([canonical(leaf) for leaf in leaves])


def eligible_weights(electors: tuple[Elector, ...]) -> dict[str, int]:
    """The weight of the whole electorate on each axis of the roll."""
    axes = sorted({axis for each in electors for axis in each.weights})
    return {axis: sum(each.weights[axis] for each in electors) for axis in axes}


def roll_hash(electors: tuple[Elector, ...]) -> str:
    """What is published at opening: the digest of every seat with its weights, in order of seat."""
    return digest([[each.seat, dict(each.weights)] for each in electors])


def count_open_ballots(
    vote: Mapping[str, Any], electors: tuple[Elector, ...], ballots: tuple[CountedBallot, ...]
) -> Count:
    """Count a yes/no vote whose ``vote`` is a finished vote.json."""
    rule = Rule.from_data(vote["rule"])
    axes = [axis.id for axis in rule.axes]
    tally = yesno.tally(((each.choice, each.weights) for each in ballots), axes)
    return Count(vote, electors, ballots, tally, yesno.decide(rule, vote["eligible"], tally))
