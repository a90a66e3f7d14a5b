"""How far the share of Equal Shares may rise before anything changes: up to there every price rises in a straight line.

``add1`` passes over the steps within that room. Where it were too wide, a step at which something else is bought, or at
which somebody no longer can pay in full, would be missed.
"""

from fractions import Fraction
from random import Random

from hypothesis import example, given
from hypothesis import strategies as st

from domain.counting.market import Market, Project, Purchase
from domain.counting.plain_equal_shares import plain_steps
from tests.counting.drawing import many, scarce


@many
@given(st.integers(0, 10**9))
@example(224)
def test_within_the_room_the_same_is_bought_and_each_price_rises_in_a_straight_line(seed: int) -> None:
    for each in range(8):
        market, share = scarce(Random(f"{seed} {each}"))
        run = plain_steps(market, sum((project.cost for project in market.projects), Fraction(0)))
        first, until = run(share)
        assert until is not None
        assert until >= share
        step = (until - share) * 999 / 2000
        second, last = run(share + step)[0], run(share + 2 * step)[0]
        assert [each.project for each in first] == [each.project for each in second] == [each.project for each in last]
        for low, middle, high in zip(first, second, last, strict=True):
            assert high.price - middle.price == middle.price - low.price


def test_a_rate_that_is_one_part_lower_is_lower() -> None:
    """When the flowers are bought, Bo has 1 left: the lamp costs 3/2 a mark now, and the bench 4/3."""
    ann, bo, cy, dee = range(4)
    flowers = Project(0, Fraction(1), Fraction(1), {bo: 1}, 1)
    lamp = Project(1, Fraction(4), Fraction(1), {bo: 1, cy: 1}, 3)
    bench = Project(2, Fraction(5), Fraction(1), {ann: 1, bo: 1, dee: 1}, 4)
    bought, _ = plain_steps(Market((flowers, lamp, bench), (1, 1, 2, 2)), Fraction(10))(Fraction(2))
    assert bought == [Purchase(0, Fraction(1)), Purchase(2, Fraction(4, 3)), Purchase(1, Fraction(2))]
