"""The seats in doubt, and what is said of them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from domain.counting.outcome import Weights

Verdict = Literal["stands", "could", "unknown"]
"""No turn changes the result; one does, and was found; or neither was shown."""


@dataclass(frozen=True)
class SeatCounted:
    """A seat of the electorate as it was counted: ``choice`` None where it cast nothing, ``weights`` after caps.
    ``doubts`` are those of ``contested``, ``assisted``, ``proxy`` and ``recused`` that hold of it."""

    choice: str | None
    weights: Weights
    doubts: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Flip:
    """``doubts`` counts the seats in doubt by kind, ``seats`` all of them. ``needed`` is how many seats at least would
    have to turn for another result; None where that is not computed, or no turn of seats could do it."""

    doubts: Mapping[str, int]
    seats: int
    verdict: Verdict
    needed: int | None


def by_kind(doubts: Iterable[frozenset[str]]) -> dict[str, int]:
    """How many seats are in doubt for each of the reasons."""
    return dict(Counter(kind for each in doubts for kind in sorted(each)))
