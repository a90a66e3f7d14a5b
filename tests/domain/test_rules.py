"""Thresholds, quorums and caps are exact, and a rule keeps its promises whatever its numbers."""

from dataclasses import replace
from fractions import Fraction

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.rules import Base, Quorum, Rule, Threshold, preset
from domain.rules.cap import capped
from domain.rules.model import Cap
from tests.domain.any_rule import fractions, quorums, rules

weights = st.integers(0, 10**15)


@given(fraction=fractions, strict=st.booleans(), total=weights, got=weights)
def test_what_is_needed_is_the_smallest_weight_that_passes(
    fraction: Fraction, strict: bool, total: int, got: int
) -> None:
    threshold = Threshold(fraction, strict, Base.ELIGIBLE, "yes")
    meets = got > fraction * total if strict else got >= fraction * total
    assert (got >= threshold.needed(total)) is meets
    assert threshold.on_line(total, got) is (got == fraction * total)


def test_large_areas_are_decided_exactly_where_floats_would_not() -> None:
    third = Threshold(Fraction(1, 3), strict=True, base=Base.ELIGIBLE, counts="yes")
    total = 3 * (2**53 + 1)
    assert third.needed(total) == 2**53 + 2
    assert third.on_line(total, 2**53 + 1)
    assert int(total / 3) != 2**53 + 1  # what a float would have said


@given(quorum=quorums, total=weights, got=st.integers(0, 10**9))
def test_a_quorum_needs_the_smallest_weight_that_meets_both_of_its_lines(quorum: Quorum, total: int, got: int) -> None:
    power, line = (2, quorum.fraction**2 * total) if quorum.root else (1, quorum.fraction * total)
    meets = got**power > line if quorum.strict else got**power >= line
    assert (got >= quorum.needed(total)) is (meets and got >= quorum.least)


def test_a_quorum_of_the_root_is_decided_where_floats_would_not() -> None:
    quorum = Quorum(Fraction(1), root=True, strict=True, least=0, counts="ballots")
    square = (10**20 + 1) ** 2
    assert quorum.needed(square) == 10**20 + 2
    assert quorum.needed(square + 1) == 10**20 + 2
    assert quorum.needed(square - 1) == 10**20 + 1
    assert quorum.on_line(square, 10**20 + 1)
    assert not quorum.on_line(square + 1, 10**20 + 1)
    assert replace(quorum, strict=False).needed(square) == 10**20 + 1


@pytest.mark.parametrize(
    ("fraction", "total", "needed"),
    [("3/2", 6, 4), ("3/2", 7, 4), ("3/2", 8, 5), ("1/2", 15, 2), ("1/2", 16, 2), ("1/2", 17, 3)],
)
def test_a_root_just_under_a_whole_number_asks_for_that_number_and_no_more(
    fraction: str, total: int, needed: int
) -> None:
    """Three halves of the root of 7 are 3.97, and half the root of 15 is 1.94."""
    quorum = Quorum(Fraction(fraction), root=True, strict=False, least=0, counts="yes")
    assert quorum.needed(total) == needed


@pytest.mark.parametrize(
    ("fraction", "least", "total", "on_line"),
    [("1/5", 3, 50, 10), ("1/5", 3, 10, 3), ("1/5", 3, 15, 3), ("1/5", 0, 50, 10), ("0", 1, 50, 1)],
)
def test_on_the_line_is_what_decides_the_fraction_or_the_least(
    fraction: str, least: int, total: int, on_line: int
) -> None:
    quorum = Quorum(Fraction(fraction), root=False, strict=False, least=least, counts="ballots")
    assert [got for got in range(total) if quorum.on_line(total, got)] == [on_line]


def test_where_the_least_asks_for_no_more_than_the_fraction_the_line_is_the_fraction_s() -> None:
    """A fifth of 14 is 2.8: three are needed either way, and three are more than the fifth, not just the fifth."""
    quorum = Quorum(Fraction(1, 5), root=False, strict=False, least=3, counts="ballots")
    assert quorum.needed(14) == 3
    assert not any(quorum.on_line(14, got) for got in range(15))


# --- caps ------------------------------------------------------------------------------------------------------------

seats = st.lists(weights, max_size=8)


def test_the_developer_who_kept_most_shares_weighs_as_much_as_all_others() -> None:
    assert capped([600, 300, 100], Cap(None), 1000) == (400, 300, 100)
    assert capped([500, 300, 200], Cap(None), 1000) == (500, 300, 200), "half is not more than half"
    assert capped([7], Cap(None), 7) == (0,)


def test_what_is_above_a_fifth_is_not_counted() -> None:
    assert capped([500, 300, 200], Cap(Fraction(1, 5)), 1000) == (200, 200, 200)
    assert capped([200, 201, 199], Cap(Fraction(1, 5)), 1003) == (200, 200, 199), "cut down to whole units"
    assert capped([900, 60, 40], Cap(Fraction(2, 5)), 1000) == (400, 60, 40)
    assert capped([500, 1], None, 501) == (500, 1)


@given(seats, st.none() | fractions.map(Cap) | st.just(Cap(None)))
def test_capping_twice_is_capping_once_and_nobody_gains(weighing: list[int], cap: Cap | None) -> None:
    total = sum(weighing)
    once = capped(weighing, cap, total)
    assert capped(once, cap, total) == once
    assert all(now <= before for now, before in zip(once, weighing, strict=True))
    if cap is not None and cap.fraction is None:
        assert all(2 * weight <= sum(once) for weight in once)
    if cap is not None and cap.fraction is not None:
        assert all(weight <= cap.fraction * total for weight in once)


# --- data ------------------------------------------------------------------------------------------------------------


@given(rules(["heads", "area", "share"]))
def test_a_rule_frozen_as_data_comes_back_the_same(rule: Rule) -> None:
    assert Rule.from_data(msgspec.json.decode(msgspec.json.encode(rule.as_data()))) == rule
    again = rule.again()
    assert again is None or Rule.from_data(again.as_data()) == again


def test_data_that_leaves_a_field_out_is_no_rule() -> None:
    data = preset("tw-31").as_data()
    for name in data:
        with pytest.raises(msgspec.ValidationError):
            Rule.from_data({key: value for key, value in data.items() if key != name})
    assert data["axes"][0]["pass"] == {"fraction": "3/4", "strict": False, "base": "attending", "counts": "yes"}


def test_the_words_of_a_published_rule_stay_what_they_are() -> None:
    assert [base.value for base in Base] == ["eligible", "participants", "attending", "cast"]


def test_the_second_call_is_a_rule_of_its_own() -> None:
    first, second = preset("tw-31"), preset("tw-31-second")
    assert second.id == "tw-31-second"
    assert second.second_call is None
    assert second.citation == "Condominium Management Act, art. 27, 32"
    assert second.proxy == first.proxy
    assert [axis.passing.fraction for axis in second.axes] == [Fraction(1, 2), Fraction(1, 2)]
