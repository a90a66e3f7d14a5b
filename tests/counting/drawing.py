"""Small elections drawn by Hypothesis: few options, few different ballots, small weights, so that much is equal."""

import os
from fractions import Fraction
from random import Random

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from domain.counting.election import Election, MarkedGroup, Marks, Option, RankedGroup, Ranking
from domain.counting.lot import Seed
from domain.counting.market import Market, Project

SEED = Seed(b"drawn", "V-1")
EXAMPLES = int(os.environ.get("YISHITING_TEST_EXAMPLES", "30"))
"""For each property; set it to some thousands for a long run."""

many = settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))


def options(count: int) -> tuple[Option, ...]:
    return tuple(Option(letter, letter.upper()) for letter in "abcdefgh"[:count])


@st.composite
def rankings(draw: st.DrawFn, count: int, *, ties: bool) -> Ranking:
    """Some of the options in an order; with ``ties`` neighbours may share a rank."""
    order = draw(st.permutations(range(count)))
    named = order[: draw(st.integers(1, count))]
    if not ties:
        return tuple((option,) for option in named)
    ranks: list[tuple[int, ...]] = []
    for option in named:
        shared: bool = draw(st.booleans())
        if ranks and shared:
            ranks[-1] = (*ranks[-1], option)
        else:
            ranks.append((option,))
    return tuple(ranks)


@st.composite
def ranked(draw: st.DrawFn, *, ties: bool = False, least: int = 2, most: int = 5, weight: int = 3) -> Election:
    count = draw(st.integers(least, most))
    said = draw(st.lists(rankings(count, ties=ties), min_size=1, max_size=8, unique=True))
    groups = []
    for ranking in said:
        ballots = draw(st.integers(1, weight))
        groups.append(RankedGroup(ranking, ballots, (ballots, draw(st.integers(1, 9)))))
    return Election("drawn", options(count), ("heads", "area"), ranked=tuple(groups))


@st.composite
def marks(draw: st.DrawFn, count: int, highest: int) -> Marks:
    given_to = draw(st.sets(st.integers(0, count - 1), min_size=1))
    return tuple((option, draw(st.integers(min(highest, 1), highest))) for option in sorted(given_to))


@st.composite
def marked(draw: st.DrawFn, *, highest: int = 1, most: int = 5, weight: int = 3) -> Election:
    count = draw(st.integers(2, most))
    said = draw(st.lists(marks(count, highest), min_size=1, max_size=8, unique=True))
    groups = []
    for each in said:
        ballots = draw(st.integers(1, weight))
        groups.append(MarkedGroup(each, ballots, (ballots, draw(st.integers(1, 9)))))
    return Election("drawn", options(count), ("heads", "area"), marked=tuple(groups))


@st.composite
def budgets(draw: st.DrawFn, *, highest: int = 1, one_cost: bool = False) -> Election:
    """Costs are from few values, so that ρ and scores are often equal."""
    drawn = draw(marked(highest=highest, most=6))
    costs = [6 if one_cost else draw(st.sampled_from([1, 2, 3, 4, 6, 10])) for _ in drawn.options]
    priced = tuple(
        Option(option.id, option.name, Fraction(cost)) for option, cost in zip(drawn.options, costs, strict=True)
    )
    budget = 6 * draw(st.integers(1, len(costs))) if one_cost else draw(st.integers(1, sum(costs)))
    return Election("drawn", priced, drawn.axes, marked=drawn.marked, budget=Fraction(budget))


def scarce(dice: Random) -> tuple[Market, Fraction]:
    """A market and a share with which about half can be bought, or one that a project's supporters have to the last.
    Many run out of money on the way."""
    weights = [dice.randint(1, 9) for _ in range(dice.randint(2, 30))]
    projects = []
    for option in range(dice.randint(2, 7)):
        support = {voter: dice.choice((1, 1, 1, 2, 3)) for voter in range(len(weights)) if dice.random() < 0.6}
        if support:
            total = sum(weights[voter] * mark for voter, mark in support.items())
            cost, worth = Fraction(dice.randint(2, 24), 2), Fraction(dice.choice((1, 1, 2, 5)), dice.choice((1, 1, 2)))
            projects.append(Project(option, cost, worth, support, total))
    share = sum((project.cost for project in projects), Fraction(0)) * dice.randint(4, 24) / 24 / sum(weights)
    if projects and dice.random() < 0.5:
        last = dice.choice(projects)
        share = last.cost / sum(weights[voter] for voter in last.support)
    return Market(tuple(projects), tuple(weights)), share
