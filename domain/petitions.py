"""Petitions: how much of the roll must sign for a matter to be put onto the agenda, and whether it has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from domain.instants import DAY

NOTICE = 7 * DAY
"""So long after it is full a petition opens its discussion by itself, unless signatures are taken back meanwhile."""


@dataclass(frozen=True)
class Share:
    """At least that fraction of the roll, on that axis."""

    axis: str
    fraction: str


@dataclass(frozen=True)
class Demand:
    """``all`` of the shares must be reached, or ``any``. ``rule`` is the one that says so, empty for the gate."""

    shares: tuple[Share, ...]
    combine: Literal["all", "any"] = "all"
    rule: str = ""

    def as_data(self) -> dict[str, Any]:
        shares = [[each.axis, each.fraction] for each in self.shares]
        return {"shares": shares, "combine": self.combine, "rule": self.rule}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Demand":
        return cls(tuple(Share(*each) for each in data["shares"]), data["combine"], data["rule"])


@dataclass(frozen=True)
class Signed:
    """What is needed on one axis, in its smallest units, and what has signed."""

    axis: str
    needed: int
    got: int


def signed(
    demand: Demand, roll: Sequence[Mapping[str, int]], signing: Sequence[Mapping[str, int]]
) -> tuple[Signed, ...]:
    """Hold the weights of the seats that sign against those of all seats of the roll. Nothing is reached by nobody."""
    return tuple(
        Signed(each.axis, max(1, _up(Fraction(each.fraction) * _total(roll, each.axis))), _total(signing, each.axis))
        for each in demand.shares
    )


def _up(amount: Fraction) -> int:
    return -(-amount.numerator // amount.denominator)


def _total(seats: Sequence[Mapping[str, int]], axis: str) -> int:
    return sum(each.get(axis, 0) for each in seats)


def is_full(demand: Demand, reached: Sequence[Signed]) -> bool:
    """Whether enough have signed."""
    met = [each.got >= each.needed for each in reached]
    return all(met) if demand.combine == "all" else any(met)
