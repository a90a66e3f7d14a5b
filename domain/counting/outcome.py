"""What a count says: the tests the rule set, each with what it needed and got."""

from collections.abc import Mapping
from dataclasses import dataclass

Weights = Mapping[str, int]
"""Axis to exact whole weight, in the axis's smallest unit (area: 0.01 m²)."""

Tally = Mapping[str, Weights]
"""Option key to its weight on each axis."""


@dataclass(frozen=True)
class Test:
    """One line of the result. ``needed`` is the smallest weight that passes, ``of`` the base it was taken of."""

    __test__ = False  # pytest would take the name for one of its own

    name: str
    axis: str
    needed: int
    got: int
    of: int
    passed: bool
    on_line: bool
    """The weight is exactly the fraction itself: one unit decided."""


@dataclass(frozen=True)
class Outcome:
    """The verdict and how it came about."""

    tests: tuple[Test, ...]
    passed: bool
    winners: tuple[str, ...]
