"""What a count is given: options, and ballots gathered by what they say, each with its exact weight on every axis."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

Ranking = tuple[tuple[int, ...], ...]
"""Options by index, first choice first; a group of several is a tie; who is not named is not ranked."""

Marks = tuple[tuple[int, int], ...]
"""``(option, mark)`` in order of option: 1 for an approval or a single choice, else the score, points or credits."""


@dataclass(frozen=True, slots=True)
class Option:
    """What can be chosen. ``cost`` is that of a project, in the currency's unit. A withdrawn option stays on the
    ballots and cannot win."""

    id: str
    name: str
    cost: Fraction = Fraction(0)
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class RankedGroup:
    """``count`` ballots with the same ranking. ``weights`` is their sum on each axis, in the election's order."""

    ranking: Ranking
    count: int
    weights: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MarkedGroup:
    """``count`` ballots with the same marks. ``weights`` is their sum on each axis, in the election's order."""

    marks: Marks
    count: int
    weights: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Election:
    """An election to be counted. Ballots are either ``ranked`` or ``marked``; the other is empty.

    ``blank`` ballots choose nothing and ``spoiled`` ones cannot be read: both are counted, shown, and decide nothing.
    """

    title: str
    options: tuple[Option, ...]
    axes: tuple[str, ...]
    ranked: Sequence[RankedGroup] = ()
    marked: Sequence[MarkedGroup] = ()
    blank: int = 0
    spoiled: int = 0
    seats: int = 1
    budget: Fraction = Fraction(0)
