"""How much of the roll must sign: at, just under and just over, on every axis."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.instants import DAY
from domain.petitions import NOTICE, Demand, Share, is_full, signed

FIFTH = Demand((Share("heads", "1/5"),))


def seats(count: int, area: int = 100) -> list[Mapping[str, int]]:
    return [{"heads": 1, "area": area}] * count


@pytest.mark.parametrize(("roll", "signing", "full"), [(12, 2, False), (12, 3, True), (10, 2, True), (10, 1, False)])
def test_a_fifth_of_the_seats_rounded_up(roll: int, signing: int, full: bool) -> None:
    assert is_full(FIFTH, signed(FIFTH, seats(roll), seats(signing))) is full


def test_nobody_fills_nothing() -> None:
    assert not is_full(FIFTH, signed(FIFTH, [], []))
    assert not is_full(FIFTH, signed(Demand((Share("share", "1/5"),)), seats(5), seats(5)))


def test_all_axes_or_any_as_the_rule_says() -> None:
    both = (Share("heads", "1/5"), Share("area", "1/5"))
    roll = [*seats(9), {"heads": 1, "area": 10_000}]
    few = signed(Demand(both), roll, seats(2))
    assert [(each.needed, each.got) for each in few] == [(2, 2), (2180, 200)]
    assert not is_full(Demand(both), few)
    assert is_full(Demand(both, "any"), few)


def test_a_week_is_left_to_take_a_signature_back() -> None:
    assert NOTICE == 7 * DAY


@given(st.integers(1, 500), st.integers(1, 9), st.integers(1, 9))
def test_what_is_needed_is_the_smallest_whole_number_that_reaches_the_share(total: int, part: int, more: int) -> None:
    demand = Demand((Share("heads", f"{part}/{part + more}"),))
    needed = signed(demand, seats(total), [])[0].needed
    assert needed * (part + more) >= part * total > (needed - 1) * (part + more)


def test_a_demand_survives_being_stored() -> None:
    demand = Demand((Share("heads", "1/5"), Share("area", "1/3")), "any", "cn-278-ordinary")
    assert Demand.from_data(demand.as_data()) == demand
