"""Equal Shares in whole numbers of any length, one share at a time; and how far the share can rise before that matters.

All money is counted over one common denominator. Each amount also knows by how much it would change with the share:
as long as no comparison of the run turns, everything is linear in it. The least rise at which one would turn is where
``add1`` has to look again; the steps below it would buy the same.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from domain.counting.market import Market, Purchase

Steps = Callable[[Fraction], tuple[Sequence[Purchase], Fraction | None]]
"""Share of one unit of weight to what it buys, and to a share below which a higher one buys the same (None: no word
on that). What it buys may stop short once it costs more than the budget."""


def plain_steps(market: Market, budget: Fraction) -> Steps:
    """The runs of a market, by share."""

    def run(share: Fraction) -> tuple[Sequence[Purchase], Fraction | None]:
        this = _Run(market, share)
        return this.purchases(budget), share + this.room

    return run


@dataclass(frozen=True, slots=True)
class _Line:
    """An exact amount and its change when the share rises by one: (``now`` + ``rise`` × δ) ÷ ``of``."""

    now: int
    rise: int
    of: int


class _Run:
    """``_now`` and ``_rise`` are each voter's money for one unit of weight, in parts of one over ``_of``."""

    def __init__(self, market: Market, share: Fraction) -> None:
        self._market = market
        self._of = lcm(share.denominator, *(project.cost.denominator for project in market.projects))
        self._now = [share.numerator * (self._of // share.denominator)] * len(market.weights)
        self._rise = [self._of] * len(market.weights)
        self._rates: dict[int, _Line] = {place: _Line(0, 0, 1) for place in range(len(market.projects))}
        self._room: tuple[int, int] | None = None

    @property
    def room(self) -> Fraction:
        """How much the share can rise before anything could change. Where nothing ever would, what all cost."""
        if self._room is None:
            return sum((project.cost for project in self._market.projects), Fraction(1))
        return Fraction(*self._room)

    def purchases(self, most: Fraction) -> list[Purchase]:
        bought: list[Purchase] = []
        spent = Fraction(0)
        while spent <= most and (place := self._cheapest()) is not None:
            rate = self._rates.pop(place)
            project = self._market.projects[place]
            bought.append(Purchase(place, Fraction(rate.now, rate.of) * project.worth))
            spent += project.cost
            self._pay(place)
        return bought

    def _cheapest(self) -> int | None:
        """The project with the lowest ρ, of equal ones the first. Rates only rise while money is spent: one whose last
        rate is above the best is not looked at again."""
        best: int | None = None
        for place in sorted(self._rates, key=lambda each: Fraction(self._rates[each].now, self._rates[each].of)):
            if best is not None and self._compare(self._rates[place], self._rates[best]) > 0:
                continue
            rate = self._rate(place)
            if rate is None:
                del self._rates[place]
                continue
            self._rates[place] = rate
            if best is None or (order := self._compare(rate, self._rates[best])) < 0 or (order == 0 and place < best):
                best = place
        return best

    def _rate(self, place: int) -> _Line | None:
        """ρ now, and None where the supporters do not have the cost between them."""
        project = self._market.projects[place]
        held = self._held(project.support)
        if self._sign(held[0] - self._cost(place), held[1]) < 0:
            return None
        missing, rise, pull = self._price(place)
        for voter, mark in project.support.items():
            self._sign(self._now[voter] * pull - missing * mark, self._rise[voter] * pull - rise * mark)
        worth = project.worth
        by = worth.denominator
        return _Line(missing * by, rise * by, pull * self._of * worth.numerator)

    def _price(self, place: int) -> tuple[int, int, int]:
        """What the others must pay for the project, how that changes with the share, and their weight × mark."""
        project, weights = self._market.projects[place], self._market.weights
        missing, rise, pull = self._cost(place), 0, project.total
        rich = list(project.support.items())
        while True:
            poor = [voter for voter, mark in rich if self._now[voter] * pull < missing * mark]
            if not poor:
                return missing, rise, pull
            held = self._held(poor)
            missing -= held[0]
            rise -= held[1]
            pull -= sum(weights[voter] * project.support[voter] for voter in poor)
            gone = set(poor)
            rich = [each for each in rich if each[0] not in gone]

    def _pay(self, place: int) -> None:
        missing, rise, pull = self._price(place)
        self._of *= pull
        self._now = [each * pull for each in self._now]
        self._rise = [each * pull for each in self._rise]
        for voter, mark in self._market.projects[place].support.items():
            if self._now[voter] < missing * mark:
                self._now[voter] = self._rise[voter] = 0
            else:
                self._now[voter] -= missing * mark
                self._rise[voter] -= rise * mark

    def _cost(self, place: int) -> int:
        cost = self._market.projects[place].cost
        return cost.numerator * (self._of // cost.denominator)

    def _held(self, voters: Iterable[int]) -> tuple[int, int]:
        weights = self._market.weights
        now = rise = 0
        for voter in voters:
            now += weights[voter] * self._now[voter]
            rise += weights[voter] * self._rise[voter]
        return now, rise

    def _compare(self, one: _Line, other: _Line) -> int:
        return self._sign(one.now * other.of - other.now * one.of, one.rise * other.of - other.rise * one.of)

    def _sign(self, now: int, rise: int) -> int:
        """-1, 0 or 1 by an amount, noting how far the share can rise before that would be another."""
        if now and (not rise or (now < 0) == (rise < 0)):
            return -1 if now < 0 else 1
        if rise and (self._room is None or abs(now) * self._room[1] < self._room[0] * abs(rise)):
            self._room = (abs(now), abs(rise))
        return (now > 0) - (now < 0)
