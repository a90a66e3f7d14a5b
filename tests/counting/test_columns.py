"""Columns of ballots add up as the ballots do, also where the sums are larger than a float holds."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.counting.fast_columns import approval_sums, grouped
from tests.counting.drawing import many

BALLOTS = st.lists(
    st.tuples(st.frozensets(st.integers(0, 4)), st.integers(1, 3), st.sampled_from([1, 85_20, 2**52, 2**53 + 1])),
    min_size=1,
    max_size=20,
)


@many
@given(BALLOTS)
def test_columns_add_up(ballots: list[tuple[frozenset[int], int, int]]) -> None:
    approved = np.array([[option in said for option in range(5)] for said, _, _ in ballots], dtype=np.bool_)
    weights = np.array([[heads, area] for _, heads, area in ballots], dtype=np.int64)
    assert approval_sums(approved, weights) == [
        [
            sum(heads for said, heads, _ in ballots if option in said),
            sum(area for said, _, area in ballots if option in said),
        ]
        for option in range(5)
    ]
    assert grouped([said for said, _, _ in ballots], weights) == {
        said: (
            [each[0] for each in ballots].count(said),
            sum(each[1] for each in ballots if each[0] == said),
            sum(each[2] for each in ballots if each[0] == said),
        )
        for said, _, _ in ballots
    }


@pytest.mark.parametrize("extra", [0, 1])
def test_one_square_centimetre_more_is_seen(extra: int) -> None:
    weights = np.array([[2**53], [extra]], dtype=np.int64)
    assert approval_sums(np.ones((2, 1), dtype=np.bool_), weights) == [[2**53 + extra]]


def test_small_weights_whose_sum_is_large_are_added_exactly() -> None:
    weights = np.array([[2**52], [2**52], [1]], dtype=np.int64)
    assert approval_sums(np.ones((3, 1), dtype=np.bool_), weights) == [[2**53 + 1]]
    assert grouped(["lamps"] * 3, weights) == {"lamps": (3, 2**53 + 1)}


def test_without_a_ballot_every_sum_is_nothing() -> None:
    assert approval_sums(np.ones((0, 2), dtype=np.bool_), np.ones((0, 2), dtype=np.int64)) == [[0, 0], [0, 0]]
