"""Common ground: which statements every group shares, which divide them, and which comes next to whom.

A group is the seats of one building or of one roll, as they are; nobody is sorted into any other. A group of which
fewer than five took a stance on a statement counts nowhere and is not shown. ``docs/surveys.md`` says it in words.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, get_args

from domain.surveys.hidden import FEWEST

Stance = Literal["agree", "disagree", "pass"]
STANCES: tuple[str, ...] = get_args(Stance)

Verdict = Literal["shared", "refused", "divides", "open", "few"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)

COMMON = Fraction(2, 3)
"""So much of every group must take one side, for a statement to be common ground."""
MOST = Fraction(1, 2)
"""More than this of a group is most of it."""

GroupKind = Literal["building", "roll"]
Group = tuple[GroupKind, str]
"""What the seats of a group have in common, and its name."""


@dataclass(frozen=True)
class Stances:
    """How many took each stance."""

    agree: int = 0
    disagree: int = 0
    passed: int = 0

    @property
    def people(self) -> int:
        return self.agree + self.disagree + self.passed

    def side(self) -> Literal["agree", "disagree", "neither"]:
        """What most of them say."""
        if self.agree > MOST * self.people:
            return "agree"
        return "disagree" if self.disagree > MOST * self.people else "neither"


@dataclass(frozen=True)
class Standing:
    """What came of a statement. ``floor`` is the smallest share of any group that agrees, or, of one that is refused,
    that disagrees; 0 where there is no common side. ``sides`` are of the groups of five or more."""

    verdict: Verdict
    floor: Fraction
    sides: Mapping[Group, Literal["agree", "disagree", "neither"]]


def standing(everybody: Stances, groups: Mapping[Group, Stances]) -> Standing:
    """What a statement came to. Everybody together counts as a group too, so that somebody without a seat is heard."""
    shown = {group: each for group, each in groups.items() if each.people >= FEWEST}
    sides = {group: each.side() for group, each in shown.items()}
    if everybody.people < FEWEST:
        return Standing("few", Fraction(0), {})
    counted = [everybody, *shown.values()]
    agreed = min(Fraction(each.agree, each.people) for each in counted)
    refused = min(Fraction(each.disagree, each.people) for each in counted)
    if agreed >= COMMON:
        return Standing("shared", agreed, sides)
    if refused >= COMMON:
        return Standing("refused", refused, sides)
    return Standing("divides" if _divided(sides) else "open", Fraction(0), sides)


def _divided(sides: Mapping[Group, str]) -> bool:
    """Whether most of one group agree and most of another of its kind disagree."""
    agreeing = {kind for (kind, _), side in sides.items() if side == "agree"}
    return any(side == "disagree" and kind in agreeing for (kind, _), side in sides.items())


def next_statement(taken: Mapping[int, int], done: Collection[int]) -> int | None:
    """The statement that is asked next of somebody who is done with those: the one with the fewest stances so far, the
    earliest of several. So one that came late gets as many answers as the first. None when there is none left."""
    left = [number for number in taken if number not in done]
    return min(left, key=lambda number: (taken[number], number), default=None)
