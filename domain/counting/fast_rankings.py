"""A hundred thousand rankings as arrays, so that checking, piling and comparing them takes no Python loop.

Everything is a whole number and stays exact: 64-bit integers whose sums were seen to fit, and products of floats only
where every sum is below 2^53, so that each is a whole number that a float holds exactly. Where the weights are larger,
``table_of`` says None and the plain code counts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

from domain.counting.election import Election, RankedGroup

Whole = npt.NDArray[np.int64]
Places = npt.NDArray[np.int16]

EXACT_IN_FLOATS = 2**53
CHUNK = 16_384
"""Rankings compared at once: a chunk's comparisons stay in the processor's cache."""


@dataclass(frozen=True, slots=True)
class RankingTable:
    """``order`` has the options of each ranking one after another, filled up with -1; ``ranks`` the number of the rank
    each stands in. Both are (rankings × longest). ``weights`` is (rankings × axes)."""

    options: int
    order: Places
    ranks: Places
    weights: Whole
    tied: bool

    @property
    def sound(self) -> bool:
        """Whether each ranking names known options, none twice, and no weight is negative."""
        named = self.order >= 0
        if self.order.size and int(self.order.max()) >= self.options:
            return False
        seen = np.zeros((len(self.order), self.options + 1), dtype=np.int8)
        rows = np.broadcast_to(np.arange(len(self.order))[:, None], self.order.shape)
        seen[rows[named], self.order[named]] = 1
        return int(seen.sum()) == int(named.sum()) and (not self.weights.size or int(self.weights.min()) >= 0)

    def first_places(self, standing: Sequence[int]) -> dict[int, list[int]]:
        """The weight that ranks each first, on every axis; first places must not be shared."""
        first = self.order[:, 0]
        return {option: [int(sum_) for sum_ in self.weights[first == option].sum(axis=0)] for option in standing}

    def duels(self, axis: int) -> list[list[int]]:
        """``[i][j]`` is the weight that ranks i above j; the unranked stand below the ranked, level with each other."""
        count, options = len(self.order), self.options
        sums = np.zeros((options, options), dtype=np.float64)
        for start in range(0, count, CHUNK):
            part = slice(start, start + CHUNK)
            place = self._places(part)
            weights = self.weights[part, axis].astype(np.float64)
            for option in range(options):
                sums[option] += weights @ (place[:, option : option + 1] < place)
        return [[int(weight) for weight in row] for row in sums]

    def _places(self, part: slice) -> Places:
        order, ranks = self.order[part], self.ranks[part]
        place = np.full((len(order), self.options), self.options, dtype=np.int16)
        named = order >= 0
        rows = np.broadcast_to(np.arange(len(order))[:, None], order.shape)
        place[rows[named], order[named]] = ranks[named]
        return place


def table_of(election: Election, groups: Sequence[RankedGroup]) -> RankingTable | None:
    """The rankings as a table. None where a ranking or weights are outside what it counts exactly."""
    rankings = [group.ranking for group in groups]
    try:
        weights = np.array([group.weights for group in groups], dtype=np.int64).reshape(-1, len(election.axes))
        flat = np.fromiter(chain.from_iterable(chain.from_iterable(rankings)), dtype=np.int16)
    except (OverflowError, ValueError):
        return None
    if len(weights) != len(groups) or np.abs(weights.astype(np.float64)).sum() >= EXACT_IN_FLOATS * (1 - 2**-20):
        return None
    if () in chain.from_iterable(rankings) or int(flat.min(initial=0)) < 0:
        return None
    ranks_of = np.fromiter(map(len, rankings), dtype=np.int64, count=len(rankings))
    lengths, ranks = ranks_of, _counting(ranks_of)
    tied = len(ranks) != len(flat)  # no rank is empty
    if tied:
        sizes = np.fromiter(map(len, chain.from_iterable(rankings)), dtype=np.int64, count=len(ranks))
        lengths, ranks = np.add.reduceat(sizes, _starts(ranks_of)), np.repeat(ranks, sizes)
    return RankingTable(len(election.options), _padded(flat, lengths), _padded(ranks, lengths), weights, tied)


def _starts(lengths: Whole) -> Whole:
    return np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(lengths)[:-1]))


def _counting(lengths: Whole) -> Places:
    """0, 1, 2, … anew for each length."""
    total = int(lengths.sum())
    return (np.arange(total) - np.repeat(_starts(lengths), lengths)).astype(np.int16)


def _padded(values: Places, lengths: Whole) -> Places:
    """A row for each length, filled up with -1."""
    padded = np.full((len(lengths), int(lengths.max(initial=0))), -1, dtype=np.int16)
    padded[np.arange(padded.shape[1]) < lengths[:, None]] = values
    return padded
