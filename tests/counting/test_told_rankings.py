"""Whole counts by hand: every round with its numbers, and every tie with the stage at which it was settled.

What is told here is published, and a stage is part of what a lot is drawn from (``docs/lots.md``).
"""

from fractions import Fraction

import pytest

from domain.counting.lot import Seed
from domain.counting.methods import METHODS
from domain.counting.result import Fact
from tests.counting.telling import ties, told, totals
from tests.counting.test_methods import CIRCLE, SEED, count, rankings

# the runoff

LOOKS_BACK = rankings((20, "a"), (7, "bc"), (1, "b"), (6, "c"), (2, "db"), (3, "d"), (4, "ec"))
"""b and c are level at 10 in the third round; in the second b had 8 and c 10, in the first it was the other way."""


def test_a_runoff_from_its_first_round_to_its_last() -> None:
    """In the third round a has exactly half of what still counts, and must go on."""
    counted = count(LOOKS_BACK, "irv")
    assert told(counted) == [
        ("eliminated", "e", {"round": 1, "got": 4, "exhausted": 0}),
        ("eliminated", "d", {"round": 2, "got": 5, "exhausted": 0}),
        ("eliminated", "b", {"round": 3, "got": 10, "exhausted": 3}),
        ("elected", "a", {"round": 4, "got": 20, "exhausted": 6}),
        ("outvoted", "c", {"round": 4, "got": 17, "line": 20}),
    ]
    assert ties(counted) == [("eliminate-3", ("c", "b"), "earlier-stage")]
    assert totals(counted, 1) == {"a": 20, "b": 8, "c": 6, "d": 5, "e": 4}
    assert totals(counted, 3) == {"a": 20, "b": 10, "c": 10}
    assert totals(counted, 5) == {"a": 20, "c": 17}


def test_those_outvoted_at_once_are_told_best_first() -> None:
    counted = count(rankings((2, "b"), (3, "c"), (6, "a")), "irv")
    assert [(what, option) for what, option, _ in told(counted)] == [
        ("elected", "a"), ("outvoted", "c"), ("outvoted", "b"),
    ]  # fmt: skip
    assert [facts["got"] for _, _, facts in told(counted)] == [6, 3, 2]


def test_the_lot_of_a_round_names_the_round() -> None:
    """b, c and d are level from the first round on; the last of the lot drops out."""
    counted = count(rankings((5, "a"), (3, "b"), (3, "c"), (3, "d"), (1, "ea")), "irv")
    lot = tuple(SEED.draw("eliminate-2", "bcd"))
    assert ties(counted)[0] == ("eliminate-2", lot, "lot")
    assert told(counted)[:2] == [
        ("eliminated", "e", {"round": 1, "got": 1, "exhausted": 0}),
        ("eliminated", lot[-1], {"round": 2, "got": 3, "exhausted": 0}),
    ]


def test_an_earlier_round_may_leave_a_lot_between_fewer() -> None:
    """b, c and d have 4 in the second round; in the first b and c had 3, and only they come into the lot."""
    counted = count(rankings((9, "a"), (3, "b"), (3, "c"), (4, "d"), (1, "eb"), (1, "ec")), "irv")
    lot = tuple(SEED.draw("eliminate-2", "bc"))
    assert ties(counted)[0] == ("eliminate-2", lot, "lot")
    assert told(counted)[1][:2] == ("eliminated", lot[-1])


def test_a_tie_is_looked_up_further_back_where_the_last_round_was_level_too() -> None:
    """b and c have 8 in the third round and in the second; in the first c had 6."""
    counted = count(rankings((14, "a"), (8, "b"), (6, "c"), (5, "d"), (2, "ec")), "irv")
    assert ties(counted) == [("eliminate-3", ("b", "c"), "earlier-stage")]
    assert [option for what, option, _ in told(counted) if what == "eliminated"] == ["e", "d", "c"]


def test_whom_one_round_leaves_level_an_earlier_one_tells_apart() -> None:
    """b, c and d have 9 in the third round; in the second b and c had 7, in the first b had 6 and c 7."""
    ballots = rankings((13, "a"), (6, "b"), (7, "c"), (9, "d"), (2, "eb"), (2, "ec"), (1, "fb"))
    assert ties(count(ballots, "irv"))[0] == ("eliminate-3", ("c", "d", "b"), "earlier-stage")
    assert ties(count(ballots, "stv"))[0] == ("eliminate-3", ("c", "d", "b"), "earlier-stage")


# the transfer


def lost(exhausted: str = "0", cut: str = "0") -> dict[str, Fact]:
    return {"exhausted": Fraction(exhausted), "cut": Fraction(cut)}


def test_a_transfer_from_its_quota_to_its_last_seat() -> None:
    """213 votes for two seats: 72 are enough. Each of a's hundred papers goes on at 0.28."""
    counted = count(rankings((60, "ab"), (40, "ac"), (42, "b"), (40, "c"), (31, "d")), "stv", seats=2)
    assert told(counted) == [
        ("quota", "", {"stage": 1, "quota": 72, "valid": 213, "seats": 2, **lost()}),
        ("elected", "a", {"stage": 1, "got": 100, **lost()}),
        ("surplus", "a", {"stage": 1, "surplus": 28, **lost()}),
        ("eliminated", "d", {"stage": 2, "got": 31, **lost()}),
        ("eliminated", "c", {"stage": 3, "got": Fraction("51.2"), **lost("31")}),
        ("elected-unopposed", "b", {"stage": 4, "got": Fraction("58.8"), **lost("82.2")}),
    ]
    assert totals(counted, 4) == {"a": 72, "b": Fraction("58.8"), "c": Fraction("51.2"), "d": 31}
    assert totals(counted, 6) == {"a": 72, "b": Fraction("58.8")}


def test_what_is_cut_off_in_a_transfer_is_told() -> None:
    """A surplus of 1 over three papers is 0.33333 each."""
    counted = count(rankings((3, "ab"), (1, "b"), (1, "c")), "stv", seats=2)
    assert told(counted)[-2:] == [
        ("eliminated", "c", {"stage": 2, "got": 1, **lost(cut="0.00001")}),
        ("elected-unopposed", "b", {"stage": 3, "got": Fraction("1.99999"), **lost("1", "0.00001")}),
    ]


def test_who_has_just_the_quota_has_nothing_to_pass_on() -> None:
    """14 votes for two seats: 5 are enough, a has 5, and d drops out at the same stage."""
    counted = count(rankings((5, "ab"), (4, "b"), (3, "c"), (2, "d")), "stv", seats=2)
    assert [(what, option, facts["stage"]) for what, option, facts in told(counted)[1:3]] == [
        ("elected", "a", 1), ("eliminated", "d", 1),
    ]  # fmt: skip


def test_who_is_not_elected_is_told_best_first() -> None:
    counted = count(rankings((2, "b"), (3, "c"), (9, "a"), (1, "d")), "stv")
    assert [(what, option, facts["got"]) for what, option, facts in told(counted)[2:]] == [
        ("not-elected", "c", 3), ("not-elected", "b", 2), ("not-elected", "d", 1),
    ]  # fmt: skip


def test_of_equal_last_the_one_drops_out_who_had_least_most_recently() -> None:
    counted = count(LOOKS_BACK, "stv")
    assert [option for what, option, _ in told(counted) if what == "eliminated"] == ["e", "d", "b", "c"]
    assert ties(counted) == [("eliminate-3", ("c", "b"), "earlier-stage")]


def test_of_equal_surpluses_the_one_goes_first_who_had_more_before() -> None:
    """a and b both reach 25 when d drops out; b was ahead by two."""
    counted = count(rankings((20, "ae"), (22, "bc"), (18, "c"), (20, "e"), (5, "da"), (3, "db")), "stv", seats=3)
    assert counted.winners == ("b", "a", "e")
    assert ties(counted) == [("surplus-2", ("b", "a"), "earlier-stage")]
    moved = [(option, facts["stage"], facts["surplus"]) for what, option, facts in told(counted) if what == "surplus"]
    assert moved == [("b", 2, 2), ("a", 3, 2)]


def test_of_equal_surpluses_the_first_of_the_lot_goes_first() -> None:
    counted = count(rankings((9, "ad"), (9, "bd"), (9, "cd"), (3, "d"), (2, "e")), "stv", seats=4)
    lot = tuple(SEED.draw("surplus-1", "abc"))
    assert ties(counted)[0] == ("surplus-1", lot, "lot")
    assert next(option for what, option, _ in told(counted) if what == "surplus") == lot[0]


def test_of_equal_last_the_last_of_the_lot_drops_out() -> None:
    counted = count(rankings((6, "a"), (2, "b"), (2, "c"), (2, "d")), "stv", seats=2)
    lot = tuple(SEED.draw("eliminate-2", "bcd"))
    assert ties(counted)[0] == ("eliminate-2", lot, "lot")
    assert next(option for what, option, _ in told(counted) if what == "eliminated") == lot[-1]


def test_the_largest_surplus_goes_first() -> None:
    counted = count(rankings((12, "ad"), (15, "be"), (3, "c"), (4, "d")), "stv", seats=3)
    assert counted.winners[:2] == ("b", "a")
    assert [option for what, option, _ in told(counted) if what == "surplus"] == ["b", "a"]


# duels


def test_a_circle_is_told_with_both_paths_the_closest_to_winning_first() -> None:
    """12 rank a above b, 13 b above c, 11 c above a; d is last everywhere."""
    counted = count(rankings(*((number, f"{order}d") for number, order in CIRCLE)), "schulze")
    assert told(counted) == [
        ("duel", "a", {"against": "b", "got": 12, "line": 6}),
        ("duel", "c", {"against": "a", "got": 11, "line": 7}),
        ("duel", "a", {"against": "d", "got": 18, "line": 0}),
        ("duel", "b", {"against": "c", "got": 13, "line": 5}),
        ("duel", "b", {"against": "d", "got": 18, "line": 0}),
        ("duel", "c", {"against": "d", "got": 18, "line": 0}),
        ("elected", "a", {}),
        ("weaker-path", "b", {"by": "a", "got": 11, "line": 12}),
        ("weaker-path", "c", {"by": "a", "got": 11, "line": 12}),
        ("weaker-path", "d", {"by": "a", "got": 0, "line": 18}),
    ]
    assert totals(counted, 1) == {"a": 12, "b": 6}
    assert counted.totals == {"a": {"heads": 2}, "b": {"heads": 2}, "c": {"heads": 2}, "d": {"heads": 0}}


def test_a_duel_that_is_drawn_and_a_path_that_is_as_strong() -> None:
    counted = count(rankings((1, "ab"), (1, "ba")), "schulze")
    first, other = SEED.draw("elect", "ab")
    assert told(counted) == [
        ("drawn-duel", "a", {"against": "b", "got": 1, "line": 1}),
        ("elected", first, {}),
        ("equal-path", other, {"by": first, "got": 0, "line": 0}),
    ]


@pytest.mark.parametrize("number", range(4))
def test_of_two_whom_nobody_is_ahead_of_the_lot_seats_one_and_the_third_is_told_whom_it_is_behind(number: int) -> None:
    """a is level with both others, and b beats c: whichever of a and b the lot seats, c is behind b."""
    seed = Seed(bytes([number]), "V-1")
    counted = METHODS["schulze"].count(rankings((1, "abc"), (1, "bca")), seed=seed)
    first, other = seed.draw("elect", "ab")
    assert counted.winners == (first,)
    assert sorted(told(counted)[3:], key=lambda each: each[1] != first) == sorted(
        [
            ("elected", first, {}),
            ("equal-path", other, {"by": first, "got": 0, "line": 0}),
            ("weaker-path", "c", {"by": "b", "got": 0, "line": 2}),
        ],
        key=lambda each: each[1] != first,
    )


def test_ranked_pairs_tells_who_is_locked_behind_whom() -> None:
    counted = count(rankings(*CIRCLE), "ranked-pairs")
    assert told(counted)[3:] == [
        ("locked", "b", {"against": "c", "strength": 13}),
        ("locked", "a", {"against": "b", "strength": 12}),
        ("skipped", "c", {"against": "a", "strength": 11}),
        ("elected", "a", {}),
        ("locked-behind", "b", {"by": "a", "strength": 12}),
        ("locked-behind", "c", {"by": "b", "strength": 13}),
    ]


def test_by_margins_the_strength_is_what_is_left_of_the_votes() -> None:
    counted = count(rankings(*CIRCLE), "ranked-pairs", strength="margins")
    strengths = [facts["strength"] for what, _, facts in told(counted) if what in ("locked", "skipped")]
    assert strengths == [13 - 5, 12 - 6, 11 - 7]


def test_two_whom_nobody_is_ahead_of_draw_the_seat() -> None:
    counted = count(rankings((1, "abc"), (1, "bac")), "ranked-pairs")
    first, other = SEED.draw("elect", "ab")
    assert told(counted)[-3:] == [
        ("elected", first, {}),
        *sorted(
            [("lost-lot", other, {"by": first}), ("locked-behind", "c", {"by": "a", "strength": 2})],
            key=lambda each: str(each[1]),
        ),
    ]


BEATS = (("a", "b"), ("a", "c"), ("b", "c"), ("b", "d"), ("c", "d"), ("d", "a"))
"""Whom each beats, all by the same weight: d would close circles."""


def test_equal_duels_in_a_circle_are_locked_in_the_order_of_one_lot() -> None:
    """Two ballots for each duel say nothing of the others (McGarvey). Whose winner comes first in the lot is locked
    first, of those the one whose loser comes last."""
    ballots = []
    for winner, loser in BEATS:
        others = "".join(each for each in "abcd" if each not in (winner, loser))
        ballots += [(1, f"{winner}{loser}{others}"), (1, f"{others[::-1]}{winner}{loser}")]
    counted = count(rankings(*ballots), "ranked-pairs")
    lot = list(SEED.draw("lock", "abcd"))
    assert ties(counted)[0] == ("lock", tuple(lot), "lot")
    taken = [(option, facts["against"]) for what, option, facts in told(counted) if what in ("locked", "skipped")]
    assert taken == [(winner, loser) for winner in lot for loser in reversed(lot) if (winner, loser) in BEATS]


@pytest.mark.parametrize("seed", range(6))
def test_two_equal_duels_that_cannot_both_be_kept_are_taken_by_lot(seed: int) -> None:
    """b beats c by 8 to 3. With that, a before b and c before a, 7 to 4 each, make a circle."""
    lot = Seed(bytes([seed]), "V-1")
    counted = METHODS["ranked-pairs"].count(rankings((4, "abc"), (4, "bca"), (3, "cab")), seed=lot)
    order = list(lot.draw("lock", "abc"))
    kept, skipped = (("a", "b"), ("c", "a")) if order.index("a") < order.index("c") else (("c", "a"), ("a", "b"))
    assert told(counted)[4:6] == [
        ("locked", kept[0], {"against": kept[1], "strength": 7}),
        ("skipped", skipped[0], {"against": skipped[1], "strength": 7}),
    ]
    assert counted.winners == (("a",) if kept == ("a", "b") else ("b",))
