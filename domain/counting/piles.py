"""The papers of a transferable vote in piles, one for each option, and what moves from one pile to the next.

All numbers are whole: values that are cut to five decimals are counted in parts of one. ``fast_piles`` does the same
for a hundred thousand rankings.
"""

from collections.abc import Sequence
from typing import Protocol

from domain.counting.election import RankedGroup
from domain.counting.setting import Setting


class Piles(Protocol):
    """``totals`` of each option, ``exhausted`` what no longer names a standing option, ``cut`` what fell off in
    rounding down. Their sum never changes."""

    totals: dict[int, int]
    exhausted: int
    cut: int

    def pass_on(self, option: int, standing: Sequence[int]) -> None:
        """Move all papers of an option, at their value, each to the next standing option it names."""

    def pass_surplus_on(self, option: int, standing: Sequence[int], surplus: int) -> None:
        """Move all papers of an option, each at surplus × value ÷ total rounded down. The option keeps the rest."""


def piled(setting: Setting, unit: int) -> Piles:
    """The ballots' papers on the piles of their first choices. A paper is worth ``unit`` for each unit of weight."""
    table = setting.table
    if table is not None:
        from domain.counting.fast_piles import FastPiles, fits

        if fits(table, setting.axis, unit):
            return FastPiles(table, setting.axis, setting.standing, unit)
    return PlainPiles(setting.groups, setting.axis, setting.standing, unit)


Paper = tuple[tuple[int, ...], int, int, int]
"""Choices, the place of the one whose pile it lies on, weight, and value of one unit of weight."""


class PlainPiles:
    """Piles as lists of papers."""

    def __init__(self, groups: Sequence[RankedGroup], axis: int, standing: Sequence[int], unit: int) -> None:
        self.totals = dict.fromkeys(standing, 0)
        self.exhausted = 0
        self.cut = 0
        self._papers: dict[int, list[Paper]] = {option: [] for option in standing}
        for group in groups:
            choices = tuple(rank[0] for rank in group.ranking)
            self._lay(choices, -1, group.weights[axis], unit, self.totals)

    def pass_on(self, option: int, standing: Sequence[int]) -> None:
        self.totals[option] = 0
        among = set(standing)
        for choices, place, weight, value in self._take(option):
            self._lay(choices, place, weight, value, among)

    def pass_surplus_on(self, option: int, standing: Sequence[int], surplus: int) -> None:
        total = self.totals[option]
        self.totals[option] -= surplus
        among, moved = set(standing), 0
        for choices, place, weight, value in self._take(option):
            less = surplus * value // total
            moved += weight * less
            self._lay(choices, place, weight, less, among)
        self.cut += surplus - moved

    def _take(self, option: int) -> list[Paper]:
        taken, self._papers[option] = self._papers[option], []
        return taken

    def _lay(
        self, choices: tuple[int, ...], place: int, weight: int, value: int, among: set[int] | dict[int, int]
    ) -> None:
        for at in range(place + 1, len(choices)):
            if (choice := choices[at]) in among:
                self._papers[choice].append((choices, at, weight, value))
                self.totals[choice] += weight * value
                return
        self.exhausted += weight * value
