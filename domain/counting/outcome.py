"""What a count says: the tests the rule set, each with what it needed and got."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

Weights = Mapping[str, int]
"""Axis to exact whole weight, in the axis's smallest unit (area: 0.01 m²)."""

Tally = Mapping[str, Weights]
"""Option key to its weight on each axis."""

Kind = Literal["rule", "procedure", "silence", "second call"]
"""What a test belongs to: the rule itself; how the vote was called; the rule once more with silent seats left out; what
a second call would need to have been reached."""


@dataclass(frozen=True)
class Test:
    """One line of the result. ``needed`` is the smallest weight that passes, ``of`` the base it was taken of.

    Of an ``objections`` or a ``no`` test ``needed`` is the weight that would stop the vote: it passes below it.
    """

    __test__ = False  # pytest would take the name for one of its own

    name: str
    axis: str
    needed: int
    got: int
    of: int
    passed: bool
    on_line: bool
    """The weight is exactly the fraction itself: one unit decided."""
    kind: Kind = "rule"


@dataclass(frozen=True)
class Outcome:
    """The verdict and how it came about. ``without_silent`` is what it would be if silent seats counted for nothing,
    and None where they do; ``second_call`` says that the rule lets a second one be called."""

    tests: tuple[Test, ...]
    passed: bool
    winners: tuple[str, ...]
    without_silent: bool | None = None
    second_call: bool = False

    def as_data(self) -> dict[str, Any]:
        """outcome.json."""
        return {
            "tests": [asdict(test) for test in self.tests], "passed": self.passed, "winners": list(self.winners),
            "without_silent": self.without_silent, "second_call": self.second_call,
        }  # fmt: skip
