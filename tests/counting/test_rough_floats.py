"""Equal Shares where floats are rough: their bounds hold what they should, and the result is the exact one.

Each step is watched: a price lies within the bounds that floats give it, whoever is not called unsure is on the right
side of it, and no project is passed over that could be the next. A bound that leaves any of that out is found at once.
"""

from fractions import Fraction
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.counting import fast_equal_shares as fast
from domain.counting.market import Market, Purchase
from domain.counting.plain_equal_shares import plain_steps
from tests.counting.drawing import many, scarce
from tests.counting.rough import EPS, RoughlyDivided, Roughness


class _Watched(fast._Run):
    """A run that keeps everybody's money exactly, beside what floats have of it."""

    def __init__(self, table: fast.Table, share: Fraction, how: Roughness) -> None:
        super().__init__(table, share)
        self._how = how
        self._market = table.market
        self._means = [share] * len(table.market.weights)
        self._bought: set[int] = set()
        self._offered: list[Fraction] = []

    def _exact_price(self, place: int) -> Fraction | None:
        """What the project costs its supporters for each mark; None when they do not have its cost."""
        project = self._market.projects[place]
        left, pull = project.cost, sum(self._market.weights[voter] * mark for voter, mark in project.support.items())
        for voter, mark in sorted(project.support.items(), key=lambda each: self._means[each[0]] / each[1]):
            if left <= self._means[voter] / mark * pull:
                return Fraction(left) / pull
            left -= self._market.weights[voter] * self._means[voter]
            pull -= self._market.weights[voter] * mark
        return None

    def _rate(self, place: int) -> Fraction | None:
        price = self._exact_price(place)
        return None if price is None else price / self._market.projects[place].worth

    def _cheapest(self) -> tuple[int, fast.Price, fast.Mask] | None:
        self._offered = []
        for place, project in enumerate(self._market.projects):
            if place not in self._bought and (price := self._exact_price(place)) is not None:
                assert float(self._price[place]) <= price, "a price never falls below an earlier bound"
                assert float(self._low[place]) <= price / project.worth
        found = super()._cheapest()
        rates = {
            place: rate
            for place in range(len(self._market.projects))
            if place not in self._bought and (rate := self._rate(place)) is not None
        }
        assert (found[0] if found else None) == min(rates, key=lambda place: (rates[place], place), default=None)
        return found

    def _offer(self, place: int, best: float) -> fast._Offer | None:
        offer, price, rate = super()._offer(place, best), self._exact_price(place), self._rate(place)
        if price is None or rate is None:
            assert offer is None
            return None
        assert float(self._low[place]) <= rate, "an affordable project keeps a bound that it is not below"
        assert float(self._price[place]) <= price
        if offer is None:
            assert rate > min(self._offered), "passed over only for one that is cheaper"
            return None
        self._offered.append(rate)
        assert float(offer.low) <= price <= float(offer.high)
        for at, (voter, mark) in enumerate(self._market.projects[place].support.items()):
            if not offer.unsure[at] and self._means[voter] != price * mark:
                assert offer.poor[at] == (self._means[voter] < price * mark)
        return offer

    def _pay(self, place: int, price: fast.Price, poor: fast.Mask) -> None:
        for voter, mark in self._market.projects[place].support.items():
            self._means[voter] -= min(self._means[voter], Fraction(*price) * mark)
        self._bought.add(place)
        dividend = RoughlyDivided(price[0])
        dividend.how = self._how
        super()._pay(place, (dividend, price[1]), poor)
        for paying, money, means in zip(self._paying, self._money, self._means, strict=True):
            assert not paying or abs(Fraction(float(money)) - means) <= float(self._slack)
            assert paying or means == 0


def bought(market: Market, share: Fraction, most: Fraction, how: Roughness) -> list[Purchase]:
    run = _Watched(fast.Table(market), share, how)
    return [Purchase(place, Fraction(*price)) for place, price in run.purchases(most)]


@many
@given(st.integers(0, 10**9))
@example(46)
def test_whatever_floats_may_say_the_exact_numbers_decide(seed: int) -> None:
    for each in range(8):
        dice = Random(f"{seed} {each}")
        market, share = scarce(dice)
        most = sum((project.cost for project in market.projects), Fraction(0))
        how = Roughness(dice)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(fast, "EPS", EPS)
            patch.setattr(fast, "float", how, raising=False)
            assert bought(market, share, most, how) == list(plain_steps(market, most)(share)[0])
