"""How many others may one hold, and who of several owners casts."""

from dataclasses import replace
from fractions import Fraction

import pytest

from domain.rules import preset
from domain.rules.model import Proxies
from domain.rules.proxy import OUTSIDER, Limit, may_cast_for_seat, proxy_limits

FRENCH = preset("fr-25+fr-22-cap")
TOTALS = {"share": 10_000, "heads": 100}


@pytest.mark.parametrize(
    ("held", "share", "limits"),
    [
        (3, 9_000, ()),  # three are always allowed
        (4, 1_000, ()),  # more, while all are no more than a tenth
        (4, 1_001, (Limit("number", "", 3, 4), Limit("share", "share", 1_000, 1_001))),
        (0, 9_000, ()),
    ],
)
def test_in_france_three_proxies_or_a_tenth(held: int, share: int, limits: tuple[Limit, ...]) -> None:
    assert proxy_limits(FRENCH, [], held, {"share": share}, TOTALS) == limits


@pytest.mark.parametrize(
    ("heads", "share", "broken"), [(20, 2_000, []), (21, 2_000, ["heads"]), (20, 2_001, ["share"])]
)
def test_in_taiwan_a_fifth_of_heads_and_of_shares(heads: int, share: int, broken: list[str]) -> None:
    found = proxy_limits(preset("tw-31"), [], heads - 1, {"heads": heads, "share": share}, TOTALS)
    assert [(limit.kind, limit.about) for limit in found] == [("share", axis) for axis in broken]


def test_a_cooperative_lets_one_member_hold_one_other_and_no_outsider() -> None:
    rule = preset("coop-one-member")
    assert proxy_limits(rule, ["teller"], 1, {"heads": 2}, TOTALS) == ()
    assert proxy_limits(rule, [], 2, {"heads": 3}, TOTALS) == (Limit("number", "", 1, 2),)
    assert proxy_limits(rule, [OUTSIDER], 1, {"heads": 1}, TOTALS) == (Limit("excluded", OUTSIDER, 0, 1),)
    assert proxy_limits(rule, [OUTSIDER], 0, {"heads": 0}, TOTALS) == ()


def test_both_limits_hold_where_the_rule_says_both() -> None:
    rule = replace(FRENCH, proxy=Proxies(2, Fraction(1, 10), "both", "any", ()))
    assert proxy_limits(rule, [], 3, {"share": 500}, TOTALS) == (Limit("number", "", 2, 3),)
    assert proxy_limits(rule, [], 2, {"share": 1_001}, TOTALS) == (Limit("share", "share", 1_000, 1_001),)
    assert proxy_limits(rule, [], 2, {"share": 1_000}, TOTALS) == ()
    none = replace(FRENCH, proxy=Proxies(0, None, "both", "any", ()))
    assert proxy_limits(none, [], 1, {"share": 2}, TOTALS) == (Limit("number", "", 0, 1),)


def test_a_share_may_be_more_than_one_part() -> None:
    rule = replace(FRENCH, proxy=Proxies(None, Fraction(2, 5), "both", "any", ()))
    assert proxy_limits(rule, [], 9, {"share": 4_000}, TOTALS) == ()
    assert proxy_limits(rule, [], 9, {"share": 4_001}, TOTALS) == (Limit("share", "share", 4_000, 4_001),)


def test_any_of_several_owners_casts_or_the_one_they_named() -> None:
    rule = preset("cn-278-major")
    assert may_cast_for_seat(rule, 7, None)
    named = replace(rule, joint_owners="representative")
    assert may_cast_for_seat(named, 7, 7)
    assert not may_cast_for_seat(named, 7, 8)
    assert not may_cast_for_seat(named, 7, None)
