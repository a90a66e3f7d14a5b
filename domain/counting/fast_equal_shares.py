"""Equal Shares for ten thousand voters: floats point at the decisions, whole numbers of any length take them.

A voter's money is the share less what they paid. While they could pay in full, they paid price × mark for each project
bought that they support; who could not is left with exactly nothing. So all the money of a set of voters who always
paid in full is weight × share − Σ price × (weight × mark over the set), and every price is an exact fraction,

    price = (cost − money of those who cannot pay it) ÷ (weight × mark over the others),

computed in whole numbers over one common denominator. The floats of the voters' money come from those exact prices, so
their error is bounded: each of k payments rounds once. A comparison that this error could turn is settled by the exact
numbers; ``tests/counting/test_exact.py`` has elections in which floats alone choose otherwise.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from operator import mul

import numpy as np
import numpy.typing as npt

from domain.counting.market import Market, Purchase

Floats = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
Price = tuple[int, int]
"""Numerator and denominator, not in lowest terms: reducing would cost more than the rest."""

EPS = 2.0**-52
INFINITE = float("inf")
LARGEST = 2**53
"""Sums of weight × mark stay below it, so that floats and 64-bit integers hold them exactly."""


def fits(market: Market) -> bool:
    """Whether all sums of weight × mark are exact here, and amounts are within a float's range."""
    totals = [project.total for project in market.projects]
    return max(totals, default=0) < LARGEST and market.weight < LARGEST


@dataclass(frozen=True, slots=True)
class _Project:
    """``voters`` are the supporters, ``marks``, ``weights`` and ``pull`` (weight × mark) theirs, all whole numbers."""

    voters: npt.NDArray[np.intp]
    marks: Floats
    weights: Floats
    pull: Floats
    weight: float
    total: float
    cost: float
    worth: float


class Table:
    """A market as arrays, built once for all shares."""

    def __init__(self, market: Market) -> None:
        self.market = market
        self.weights = np.array(market.weights, dtype=np.float64)
        self.marks = np.zeros((len(market.weights), len(market.projects)))
        self.of = lcm(*(project.cost.denominator for project in market.projects))
        self.costs = [int(project.cost * self.of) for project in market.projects]
        self.projects: list[_Project] = []
        for place, project in enumerate(market.projects):
            count = len(project.support)
            voters = np.fromiter(project.support.keys(), dtype=np.intp, count=count)
            marks = np.fromiter(project.support.values(), dtype=np.float64, count=count)
            self.marks[voters, place] = marks
            weights = self.weights[voters]
            pull = weights * marks
            whole = float(weights.sum()), float(pull.sum()), float(project.cost), float(project.worth)
            self.projects.append(_Project(voters, marks, weights, pull, *whole))

    def run(self, share: Fraction, most: Fraction) -> list[Purchase]:
        """What is bought when each unit of weight has ``share``; stops once more than ``most`` is spent."""
        return [Purchase(place, Fraction(*price)) for place, price in _Run(self, share).purchases(most)]


@dataclass(slots=True)
class _Offer:
    """A project's price as floats have it: no less than ``low``, no more than ``high``.

    ``poor`` are the supporters who cannot pay it in full, but for those of whom floats cannot tell: ``unsure``.
    """

    project: int
    low: float
    high: float
    poor: Mask
    unsure: Mask


class _Run:
    """One run: exact prices, and each voter's money near enough."""

    def __init__(self, table: Table, share: Fraction) -> None:
        self._table = table
        self._share = float(share)
        self._exact = _Prices(table, share)
        self._money = np.full(len(table.weights), float(share))
        self._paying = np.ones(len(table.weights), dtype=np.bool_)
        self._slack = 2 * EPS * self._share
        self._price = [project.cost / project.total * (1 - 4 * EPS) for project in table.projects]
        self._low = np.array([price / p.worth for price, p in zip(self._price, table.projects, strict=True)])
        self._low *= 1 - 4 * EPS

    def purchases(self, most: Fraction) -> Iterator[tuple[int, Price]]:
        costs, of = self._table.costs, self._table.of
        left = int(most * of)
        while left >= 0 and (found := self._cheapest()) is not None:
            place, price, poor = found
            yield place, price
            left -= costs[place]
            self._pay(place, price, poor)

    def _cheapest(self) -> tuple[int, Price, Mask] | None:
        """The project with the lowest ρ that its supporters can pay, the exact price, and who cannot pay it in full.

        Prices only rise while money is spent, so a project's last price bounds it from below: only those whose bound
        is not above the best are looked at again.
        """
        close: list[_Offer] = []
        best = INFINITE
        for place in np.argsort(self._low, kind="stable").tolist():
            if self._low[place] > best or self._low[place] == INFINITE:
                break
            worth = self._table.projects[place].worth
            offer = self._offer(place, best * worth)
            if offer is not None:
                close.append(offer)
                best = min(best, offer.high / worth * (1 + 4 * EPS))
        close = [offer for offer in close if self._low[offer.project] <= best]
        if not close:
            return None
        if len(close) == 1:
            return close[0].project, *self._exact.price(close[0], self._paying)
        priced = [(offer.project, *self._exact.price(offer, self._paying)) for offer in close]
        projects = self._table.market.projects
        return min(priced, key=lambda each: (Fraction(*each[1]) / projects[each[0]].worth, each[0]))

    def _offer(self, place: int, best: float) -> _Offer | None:
        """The price by Newton's steps from below; None if it is above ``best`` or the supporters do not have the cost.

        Every step is a lower bound: what supporters pay, Σ min(money, price × mark), is concave in the price.
        """
        project = self._table.projects[place]
        money = self._money.take(project.voters)
        held = float(project.weights @ money)
        # Each voter's error, and one rounding for each addition.
        doubt = project.weight * self._slack + (len(money) + 8) * EPS * (held + project.cost)
        if held < project.cost + doubt and (
            held < project.cost - doubt or not self._exact.affordable(place, self._paying)
        ):
            self._low[place] = INFINITE
            return None
        price, before = self._price[place], -1.0
        while True:
            poor = money < price * project.marks
            paying = project.total - float(project.pull @ poor)
            if paying in (before, 0.0):
                break
            before = paying
            price = max(price, (project.cost - float(project.weights @ (money * poor))) / paying)
            low = price - 2 * doubt / paying - 4 * EPS * price
            if low > best:
                break
        if before > 0:
            self._bound(place, max(low, self._price[place]))
        if self._low[place] * project.worth > best:
            return None
        return self._surely(place, price, paying, poor, money, doubt)

    def _bound(self, place: int, low: float) -> None:
        self._price[place] = low
        self._low[place] = low / self._table.projects[place].worth * (1 - 4 * EPS)

    def _surely(self, place: int, price: float, paying: float, poor: Mask, money: Floats, doubt: float) -> _Offer:
        """The offer with those of whom floats cannot tell whether they can pay in full.

        Above the price as many may drop out as are unsure, so the price can be off by the doubt over the pull of those
        who are sure to pay. If nobody is sure, all are unsure and the price may be anything.
        """
        project = self._table.projects[place]
        away = np.abs(money - price * project.marks)
        while paying > 0:
            off = 2 * doubt / paying + 8 * EPS * price
            unsure = away <= off * project.marks + self._slack + 8 * EPS * money
            sure = project.total - float(project.pull @ (poor | unsure))
            if sure >= paying or not unsure.any():
                return _Offer(place, self._price[place], price + off, poor, unsure)
            paying = sure
        return _Offer(place, self._price[place], INFINITE, poor, np.ones(len(money), dtype=np.bool_))

    def _pay(self, place: int, price: Price, poor: Mask) -> None:
        project = self._table.projects[place]
        self._exact.buy(place, price)
        left = self._money.take(project.voters) - price[0] / price[1] * project.marks
        left[poor] = 0.0
        self._money[project.voters] = left
        self._paying[project.voters[poor]] = False
        self._low[place] = INFINITE
        self._slack += 2 * EPS * self._share  # the price as a float, and the subtraction


class _Prices:
    """The exact prices paid so far, as whole numbers over one denominator."""

    def __init__(self, table: Table, share: Fraction) -> None:
        self._table = table
        self._bought: list[int] = []
        self._prices: list[int] = []
        self._of = lcm(share.denominator, table.of)
        self._share = share.numerator * (self._of // share.denominator)
        self._cost_of = self._of // table.of

    def affordable(self, place: int, paying: Mask) -> bool:
        """Whether the supporters have the cost between them."""
        voters = self._table.projects[place].voters
        return self._money(voters[paying[voters]]) >= self._cost(place)

    def price(self, offer: _Offer, paying: Mask) -> tuple[Price, Mask]:
        """The price, and who of the supporters cannot pay it in full.

        Those who are not unsure are as ``poor`` says. The unsure are taken by what they could pay for one mark, the
        least first, and are poor as long as the price is above it.
        """
        project = self._table.projects[offer.project]
        poor = offer.poor & ~offer.unsure
        broke = project.voters[poor]
        missing = self._cost(offer.project) - self._money(broke[paying[broke]])
        pull = int(project.total - float(project.pull @ poor))
        if offer.unsure.any():
            for at, money, mark, weight in self._by_means(offer, paying):
                if missing * mark <= money * pull:
                    break
                poor[at] = True
                missing -= weight * money
                pull -= weight * mark
        return (missing, pull * self._of), poor

    def _cost(self, place: int) -> int:
        return self._table.costs[place] * self._cost_of

    def _by_means(self, offer: _Offer, paying: Mask) -> list[tuple[int, int, int, int]]:
        """Place among the supporters, exact money, mark and weight of each that is unsure, the least means first."""
        found = []
        project = self._table.projects[offer.project]
        for at in np.flatnonzero(offer.unsure).tolist():
            voter = int(project.voters[at])
            money = self._money_of(voter) if paying[voter] else 0
            found.append((at, money, int(project.marks[at]), int(project.weights[at])))
        return sorted(found, key=lambda each: Fraction(each[1], each[2]))

    def _money_of(self, voter: int) -> int:
        return self._share - self._paid(self._table.marks[voter])

    def _money(self, voters: npt.NDArray[np.intp]) -> int:
        """Σ weight × money of voters who paid in full whatever they support."""
        if not len(voters):
            return 0
        weights = self._table.weights.take(voters)
        paid = self._paid(weights @ self._table.marks.take(voters, axis=0))
        return self._share * int(weights.sum()) - paid

    def _paid(self, pull: Floats) -> int:
        """Σ price × pull over what was bought; ``pull`` stands in the order of the market and is whole."""
        return sum(map(mul, self._prices, map(int, pull[self._bought].tolist())))

    def buy(self, place: int, price: Price) -> None:
        """Note the price, which is over a multiple of the denominator so far, and bring all amounts to it."""
        more = price[1] // self._of
        self._prices = [each * more for each in self._prices]
        self._share *= more
        self._cost_of *= more
        self._of = price[1]
        self._prices.append(price[0])
        self._bought.append(place)
