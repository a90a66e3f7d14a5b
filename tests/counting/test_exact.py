"""Whole numbers and fractions decide: elections that floats would turn, and the quick ways beside the plain ones."""

from fractions import Fraction
from itertools import islice, permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.counting.election import Election, MarkedGroup, Option, RankedGroup, Ranking
from domain.counting.fast_equal_shares import Table
from domain.counting.fast_piles import fits
from domain.counting.fast_rankings import table_of
from domain.counting.market import Market, Project
from domain.counting.methods import METHODS
from domain.counting.plain_equal_shares import plain_steps
from tests.counting.drawing import SEED, budgets, many, options, ranked
from tests.counting.test_methods import budget, count

LAST_EXACT = 2**53
"""The next whole number is none for a float."""


def test_one_square_centimetre_decides_where_floats_see_a_tie() -> None:
    ballots = (
        MarkedGroup(((0, 1),), 1, (LAST_EXACT,)),
        MarkedGroup(((1, 1),), 1, (LAST_EXACT + 1,)),
    )
    assert float(LAST_EXACT) == float(LAST_EXACT + 1)
    for method in ("plurality", "approval", "score", "cumulative", "greedy"):
        election = Election("large", options(2), ("area",), marked=ballots, budget=Fraction(0))
        counted = METHODS[method].count(election)
        assert counted.winners[0] == "b"
        assert not counted.ties


@pytest.mark.parametrize("method", ["irv", "borda", "schulze", "ranked-pairs"])
def test_many_heavy_rankings_are_counted_exactly(method: str) -> None:
    """Too heavy for the arrays: b is one square centimetre ahead of a, over 2,600 different rankings."""
    orders = list(islice(permutations(range(2, 9)), 1300))
    heavy = LAST_EXACT // 1000
    groups = [RankedGroup(((0,), (1,), *((each,) for each in order)), 1, (heavy,)) for order in orders]
    groups += [RankedGroup(((1,), (0,), *((each,) for each in order)), 1, (heavy,)) for order in orders]
    groups.append(RankedGroup(((1,), (0,)), 1, (1,)))
    election = Election("large", tuple(Option(str(at), str(at)) for at in range(9)), ("area",), ranked=groups)
    counted = METHODS[method].count(election)
    assert counted.winners == ("1",)
    assert not counted.ties


def test_a_transfer_that_just_reaches_the_quota_reaches_it() -> None:
    """29 of 100 papers' worth move at 0.29 each, and 42 + 29 is the quota; in floats 0.29 is cut to 0.28999."""
    assert int(29 * 1.0 / 100 * 10**5) == 28_999
    groups = (
        RankedGroup(((0,), (1,)), 100, (100,)),
        RankedGroup(((1,),), 42, (42,)),
        RankedGroup(((2,),), 40, (40,)),
        RankedGroup(((3,),), 30, (30,)),
    )
    counted = METHODS["stv"].count(Election("close", options(4), ("heads",), ranked=groups), seats=2)
    elected = [(each.option, each.facts["stage"]) for each in counted.rounds if each.what == "elected"]
    assert elected == [("a", 1), ("b", 2)]


@pytest.mark.parametrize(
    ("weight", "unit", "fit"),
    [
        (461_168_601, 10**5, True),
        (461_168_602, 10**5, False),
        (1, 2**31 - 1, True),
        (1, 2**31, False),
    ],
)
def test_papers_lie_in_arrays_while_their_worth_stays_within_64_bits(weight: int, unit: int, fit: bool) -> None:
    """Weight × unit × unit is below 2^62."""
    groups = [RankedGroup(((0,), (1,)), 1, (weight - 1,)), RankedGroup(((1,),), 1, (1,))]
    election = Election("heavy", options(2), ("area",), ranked=groups)
    table = table_of(election, groups)
    assert table is not None
    assert fits(table, 0, unit) is fit
    tied = table_of(election, [RankedGroup(((0, 1),), 1, (1,))])
    assert tied is not None
    assert not fits(tied, 0, 1)


def test_a_transfer_too_heavy_for_arrays_is_left_to_the_lists() -> None:
    """Thirty billion square metres: surplus × value would leave 64 bits."""
    weights = (100, 42, 40, 31)
    said: tuple[Ranking, ...] = (((0,), (1,)), ((1,), (2,)), ((2,), (3,)), ((3,), (1,)))
    groups = [RankedGroup(ranking, 1, (weight * 10**10,)) for ranking, weight in zip(said, weights, strict=True)]
    election = Election("heavy", options(4), ("area",), ranked=groups)
    plain = METHODS["stv"].count(election, seats=2)
    assert plain.winners == ("a", "b")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("domain.counting.setting.MANY", 1)
        assert METHODS["stv"].count(election, seats=2) == plain


# Equal Shares


def bought(market: Market, share: Fraction) -> tuple[int, ...]:
    """What both ways buy, in order."""
    most = sum((project.cost for project in market.projects), Fraction(0))
    plain = list(plain_steps(market, most)(share)[0])
    assert Table(market).run(share, most) == plain
    return tuple(purchase.project for purchase in plain)


def project(at: int, cost: Fraction, *supporters: int) -> Project:
    return Project(at, cost, Fraction(1), dict.fromkeys(supporters, 1), len(supporters))


def test_a_rate_that_floats_cannot_tell_apart_decides() -> None:
    """ρ is 10^16 + ½ for the cheaper project and 10^16 for the dearer: in floats the same, and the cheaper first."""
    cheaper, dearer = project(0, Fraction(2 * 10**16 + 1), 2, 3), project(1, Fraction(3 * 10**16), 0, 1, 2)
    assert float(cheaper.cost) / 2 == float(dearer.cost) / 3
    assert bought(Market((cheaper, dearer), (1, 1, 1, 1)), Fraction(15 * 10**15)) == (1,)


def test_the_last_tenth_is_still_there() -> None:
    """Three tenths pay for three projects of a tenth; in floats 0.3 − 0.1 − 0.1 is less than 0.1."""
    assert 0.3 - 0.1 - 0.1 < 0.1
    tenths = tuple(project(at, Fraction(1, 10), 0) for at in range(3))
    assert bought(Market(tenths, (1,)), Fraction(3, 10)) == (0, 1, 2)


def test_equal_rates_by_different_ways_are_a_tie() -> None:
    """After the first purchase both cost 1/3 + 1/3 for each: sums that floats round differently."""
    first = project(0, Fraction(1), 0, 1, 2)
    second = project(1, Fraction(4, 3), 0, 1, 2, 3)
    third = project(2, Fraction(4, 3), 3, 4, 5, 6)
    assert bought(Market((first, second, third), (1,) * 7), Fraction(1)) == (0, 1, 2)


@many
@given(st.data())
def test_nearly_equal_rates(data: st.DataObject) -> None:
    """Costs a billionth of a billionth apart, weights and marks that make everything nearly the same."""
    voters = data.draw(st.integers(2, 8))
    weights = tuple(data.draw(st.integers(1, 3)) for _ in range(voters))
    near = st.sampled_from([Fraction(0), Fraction(1, 10**18), Fraction(-1, 10**18)])
    projects = []
    for _at in range(data.draw(st.integers(2, 6))):
        marks = {
            voter: data.draw(st.integers(1, 2)) for voter in data.draw(st.sets(st.integers(0, voters - 1), min_size=1))
        }
        total = sum(weights[voter] * mark for voter, mark in marks.items())
        projects.append((Fraction(total, data.draw(st.sampled_from([1, 2, 3]))) + data.draw(near), marks, total))
    projects.sort(key=lambda each: each[0])
    market = Market(
        tuple(Project(at, cost, Fraction(1), marks, total) for at, (cost, marks, total) in enumerate(projects)), weights
    )
    bought(market, data.draw(st.sampled_from([Fraction(1, 3), Fraction(1), Fraction(2), 1 + Fraction(1, 10**18)])))


# arrays beside lists


@pytest.mark.parametrize(
    ("method", "ties"), [("irv", False), ("stv", False), ("schulze", True), ("ranked-pairs", True), ("borda", True)]
)
@many
@given(st.data())
def test_arrays_count_what_lists_count(method: str, ties: bool, data: st.DataObject) -> None:
    election = data.draw(ranked(ties=ties, most=6, weight=9))
    seats = data.draw(st.integers(1, 3)) if METHODS[method].many else 1
    plain = METHODS[method].count(election, axis="area", seats=seats, seed=SEED)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("domain.counting.setting.MANY", 1)
        assert METHODS[method].count(election, axis="area", seats=seats, seed=SEED) == plain


@pytest.mark.parametrize("method", ["equalshares", "equalshares/add1", "equalshares/add1/fill"])
@many
@given(budgets(highest=2), st.sampled_from(["heads", "area"]))
def test_shares_on_arrays_are_raised_as_on_lists(method: str, election: Election, axis: str) -> None:
    """Lists pass over the steps that would buy the same, arrays take each of them."""
    plain = METHODS[method].count(election, axis=axis)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("domain.counting.equal_shares.MANY", 1)
        assert METHODS[method].count(election, axis=axis) == plain


@pytest.mark.parametrize("many_from", [500, 1])
def test_shares_of_weights_that_floats_cannot_tell_apart(many_from: int) -> None:
    """Those for b weigh one more than those for a, so it costs each of them less."""
    priced = tuple(Option(each, each, Fraction(2**53)) for each in "ab")
    ballots = (MarkedGroup(((0, 1),), 1, (LAST_EXACT,)), MarkedGroup(((1, 1),), 1, (LAST_EXACT + 1,)))
    election = Election("large", priced, ("area",), marked=ballots, budget=Fraction(2**55))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("domain.counting.equal_shares.MANY", many_from)
        assert METHODS["equalshares"].count(election).winners == ("b", "a")


@pytest.mark.parametrize(
    ("money", "costs", "said", "given", "winners", "share"),
    [
        (
            16, {"a": 10, "b": 9, "c": 4, "d": 5, "e": 6},
            [(1, {"a": 0, "c": 1, "d": 5, "e": 3}), (3, {"b": 1, "c": 1, "d": 2})], {}, "dc", "4",
        ),
        (
            23, {"a": 4, "b": 2, "c": 9, "d": 7}, [(2, {"b": 0, "c": 1}), (1, {"a": 2, "c": 2, "d": 1})],
            {"step": Fraction(1, 2)}, "acd", "47/3",
        ),
        (
            12, {"a": 10, "b": 7, "c": 5},
            [(1, {"a": 3, "b": 1}), (1, {"a": 3, "c": 1}), (1, {"a": 1}), (3, {}), (1, {"a": 1, "c": 3})], {},
            "c", "26/7",
        ),
        (
            14, {"a": 1, "b": 6, "c": 5, "d": 3},
            [
                (1, {"c": 4, "d": 1}), (1, {"a": 1, "b": 1, "c": 1, "d": 3}), (1, {"a": 5, "b": 2, "d": 3}),
                (1, {"a": 3, "b": 2, "d": 2}), (2, {}),
            ],
            {}, "adb", "10/3",
        ),
        (
            24, {"a": 2, "b": 7, "c": 7, "d": 7, "e": 4},
            [
                (1, {"d": 1}), (3, {"a": 1, "b": 1, "c": 1}), (1, {"a": 2, "b": 1, "c": 2}), (8, {"b": 1, "c": 2}),
                (1, {"a": 4, "b": 5, "c": 1, "d": 1, "e": 1}), (1, {"c": 3}), (1, {"a": 1, "d": 3, "e": 1}),
            ],
            {"step": Fraction(1, 2)}, "acbd", "7/2",
        ),
        (
            12, {"a": 2, "b": 4, "c": 6}, [(2, {"a": 1, "c": 1}), (2, {"c": 1}), (2, {"b": 1})],
            {"utility": "cardinality"}, "abc", "2",  # a makes c as dear for each as b, and b costs less
        ),
        (
            12, {"a": 2, "b": 2, "c": 2, "d": 4, "e": 1}, [(2, {"a": 2, "b": 1, "c": 1, "d": 2, "e": 1})],
            {"utility": "cardinality"}, "eabcd", "6",
        ),
        (
            90, {"a": 27, "b": 30, "c": 6, "d": 5},
            [
                (4, {"b": 0, "d": 0}), (6, {"a": 3, "b": 0, "c": 1}), (1, {"a": 1, "b": 3, "c": 5}),
                (1, {"a": 5, "b": 3, "d": 5}), (3, {"a": 0, "b": 4, "c": 2, "d": 4}),
            ],
            {"step": Fraction(3, 20), "utility": "cost"}, "cabd", "177/20",
        ),
        (
            54, {"a": 20, "b": 5, "c": 9, "d": 4, "e": 4},
            [(1, {"a": 3, "c": 5, "d": 4, "e": 5}), (6, {"b": 1, "e": 4}), (8, {"b": 4, "c": 5, "d": 1})],
            {"step": Fraction(1, 50), "utility": "cost"}, "bdcea", "1101/50",
        ),
        (
            27, {"a": 7, "b": 15, "c": 30, "d": 27, "e": 3},
            [
                (6, {"b": 2, "c": 4, "d": 2, "e": 4}), (2, {"b": 0, "c": 0}), (1, {"b": 1, "c": 4}),
                (1, {"a": 2, "b": 1, "c": 2, "d": 4}),
            ],
            {"step": Fraction(3, 100), "utility": "points"}, "eb", "441/100",
        ),
        (
            102, {"a": 9, "b": 6, "c": 42, "d": 14, "e": 30},
            [
                (2, {"b": 0, "d": 0}), (1, {"a": 1, "b": 2, "c": 4, "e": 1}), (1, {}),
                (1, {"b": 1, "c": 0, "d": 1, "e": 3}),
                (1, {"a": 0, "b": 0, "c": 1, "d": 2}), (2, {"a": 2, "b": 5, "c": 5, "d": 2}),
            ],
            {"step": Fraction(3, 10), "utility": "points"}, "badce", "471/20",
        ),
        (
            24, {"a": 1, "b": 6, "c": 4, "d": 2, "e": 4, "f": 5},
            [
                (1, {"a": 0, "b": 1, "d": 0}), (3, {"b": 5, "d": 0, "e": 0, "f": 2}),
                (1, {"a": 3, "b": 4, "c": 5, "f": 2}),
                (1, {"a": 1, "b": 0, "c": 5, "d": 4, "e": 1, "f": 4}), (2, {"b": 2, "c": 4, "d": 2, "e": 3, "f": 0}),
            ],
            {"step": Fraction(1, 3), "utility": "points"}, "cadbfe", "4",
        ),
    ],
    ids=[
        "changes", "halves", "poor", "equal", "rises", "dearer", "cheaper", "paid", "divided", "slopes", "linked",
        "rich",
    ],
)  # fmt: skip
def test_elections_that_one_slip_in_the_sums_would_turn(
    money: int, costs: dict[str, int], said: list[tuple[int, dict[str, int]]], given: dict[str, Any], winners: str,
    share: str,
) -> None:  # fmt: skip
    """Found by turning the sums of the lists round; arrays, which take each step by itself, have the same."""
    election = budget(money, *said, **costs)
    counted = [count(election, "equalshares/add1", **given)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("domain.counting.equal_shares.MANY", 1)
        counted.append(count(election, "equalshares/add1", **given))
    assert counted[0] == counted[1]
    assert (counted[0].winners, counted[0].rounds[0].facts["share"]) == (tuple(winners), Fraction(share))
