"""When the arrays of Equal Shares may count, and that a project of much worth is not passed over for its price."""

from fractions import Fraction

import numpy as np
import pytest

from domain.counting import fast_equal_shares as fast
from domain.counting.market import Market, Project, Purchase
from domain.counting.plain_equal_shares import plain_steps


def test_the_bounds_are_those_of_a_float_of_64_bits() -> None:
    assert np.finfo(np.float64).eps == fast.EPS
    assert float(fast.LARGEST - 1) < float(fast.LARGEST) == float(fast.LARGEST + 1)


def wanted(total: int, weight: int = 1) -> Project:
    """By one voter of that weight."""
    return Project(0, Fraction(1), Fraction(1), {0: total // weight}, total)


@pytest.mark.parametrize(
    ("projects", "weight", "fits"),
    [
        ((), 1, True),
        ((wanted(fast.LARGEST - 1),), 1, True),
        ((wanted(fast.LARGEST),), 1, False),
        ((wanted(3), wanted(fast.LARGEST)), 1, False),
        ((wanted(1),), fast.LARGEST - 1, True),
        ((wanted(1),), fast.LARGEST, False),
    ],
)
def test_arrays_count_as_long_as_every_sum_is_a_whole_number_in_a_float(
    projects: tuple[Project, ...], weight: int, fits: bool
) -> None:
    assert fast.fits(Market(projects, (weight,))) is fits


def test_a_dear_project_of_much_worth_is_looked_at_behind_a_cheap_one() -> None:
    """For one point the lamp costs 3, as Bo's 8 are gone before; the garden 8, which is 14/5 for what it is worth."""
    lamp = Project(0, Fraction(11), Fraction(1), {0: 1, 1: 3}, 4)
    garden = Project(1, Fraction(8), Fraction(20, 7), {2: 1}, 1)
    market = Market((lamp, garden), (1, 1, 1))
    bought = fast.Table(market).run(Fraction(8), Fraction(19))
    assert bought == [Purchase(1, Fraction(8)), Purchase(0, Fraction(3))]
    assert bought == list(plain_steps(market, Fraction(19))(Fraction(8))[0])
