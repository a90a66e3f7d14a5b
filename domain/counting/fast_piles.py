"""Piles of papers as arrays: what ``piles`` does, for a hundred thousand rankings. Whole numbers only."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from domain.counting.fast_rankings import RankingTable

LARGEST = 2**62
"""No product or sum may pass it: they would leave 64 bits."""


def fits(table: RankingTable, axis: int, unit: int) -> bool:
    """Whether a count stays within 64 bits: surplus × value is at most total × unit, both in parts of a vote."""
    total = int(table.weights[:, axis].sum())
    return total * unit * unit < LARGEST and not table.tied


class FastPiles:
    """Papers are rows of the table; ``_at`` is the option whose pile a paper lies on, -1 if it has none."""

    def __init__(self, table: RankingTable, axis: int, standing: Sequence[int], unit: int) -> None:
        self.totals = dict.fromkeys(standing, 0)
        self.exhausted = 0
        self.cut = 0
        self._order = table.order
        self._options = table.options
        self._weight = table.weights[:, axis]
        self._value = np.full(len(table.order), unit, dtype=np.int64)
        self._at = np.full(len(table.order), -1, dtype=np.int16)
        self._lay(np.arange(len(table.order)), standing)

    def pass_on(self, option: int, standing: Sequence[int]) -> None:
        self.totals[option] = 0
        self._lay(np.flatnonzero(self._at == option), standing)

    def pass_surplus_on(self, option: int, standing: Sequence[int], surplus: int) -> None:
        total = self.totals[option]
        self.totals[option] -= surplus
        papers = np.flatnonzero(self._at == option)
        self._value[papers] = self._value[papers] * surplus // total
        self.cut += surplus - int((self._value[papers] * self._weight[papers]).sum())
        self._lay(papers, standing)

    def _lay(self, papers: npt.NDArray[np.intp], standing: Sequence[int]) -> None:
        """Who stands now stood before, so the first standing option of a ranking is behind the one it lay on."""
        among = np.zeros(self._options + 1, dtype=np.bool_)  # the last place is that of -1
        among[list(standing)] = True
        order = self._order[papers]
        next_one = order[np.arange(len(papers)), among[order].argmax(axis=1)] if order.size else order.reshape(-1)
        next_one = np.where(among[next_one], next_one, -1).astype(np.int16)
        self._at[papers] = next_one
        worth = self._value[papers] * self._weight[papers]
        for option in standing:
            self.totals[option] += int(worth[next_one == option].sum())
        self.exhausted += int(worth[next_one == -1].sum())
