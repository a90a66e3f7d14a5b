"""A million ballots as columns that were fetched: added up without a Python loop over them, and exactly.

Sums go through floats only where every one of them is a whole number below 2^53, which a float holds exactly; larger
weights are added as 64-bit or unbounded integers.
"""

from collections.abc import Hashable, Sequence
from typing import TypeVar

import numpy as np
import numpy.typing as npt

EXACT_IN_FLOATS = 2**53
CHUNK = 8_192
"""Ballots at once: their floats stay in the processor's cache, which is quicker than all in one."""

Choice = TypeVar("Choice", bound=Hashable)


def approval_sums(approved: npt.NDArray[np.bool_], weights: npt.NDArray[np.int64]) -> list[list[int]]:
    """Σ w·a of every option on every axis: ``[option][axis]``.

    ``approved`` is (ballots × options), ``weights`` (ballots × axes), not negative.
    """
    if _exact_in_floats(weights):
        sums = np.zeros((approved.shape[1], weights.shape[1]))
        for start in range(0, len(approved), CHUNK):
            part = slice(start, start + CHUNK)
            sums += approved[part].T.astype(np.float64) @ weights[part].astype(np.float64)
        return [[int(total) for total in row] for row in sums]
    return [
        [sum(weights[approved[:, option], axis].tolist()) for axis in range(weights.shape[1])]
        for option in range(approved.shape[1])
    ]


def grouped(choices: Sequence[Choice], weights: npt.NDArray[np.int64]) -> dict[Choice, tuple[int, ...]]:
    """How many ballots say each thing, and their weight on each axis: choice to ``(count, *weights)``."""
    places: dict[Choice, int] = {}
    at = np.fromiter((places.setdefault(choice, len(places)) for choice in choices), np.int64, count=len(choices))
    counts = np.bincount(at, minlength=len(places)).tolist()
    if _exact_in_floats(weights):
        columns = [np.bincount(at, of.astype(np.float64), minlength=len(places)).tolist() for of in weights.T]
        sums = [[int(total) for total in column] for column in columns]
    else:
        sums = [[0] * len(places) for _ in range(weights.shape[1])]
        for column, of in zip(sums, weights.T.tolist(), strict=True):
            for place, weight in zip(at.tolist(), of, strict=True):
                column[place] += weight
    return {choice: (counts[place], *(column[place] for column in sums)) for choice, place in places.items()}


def _exact_in_floats(weights: npt.NDArray[np.int64]) -> bool:
    """Whether no sum of these can reach 2^53; itself summed in floats, with room for its rounding."""
    return not weights.size or float(weights.astype(np.float64).sum(axis=0).max()) < EXACT_IN_FLOATS * (1 - 2**-20)
