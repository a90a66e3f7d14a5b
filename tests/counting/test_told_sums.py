"""Whole counts of marks and budgets by hand: every round with its numbers, and every tie with its stage."""

from dataclasses import replace
from fractions import Fraction

from domain.counting.election import Election, Option
from domain.counting.result import Fact
from tests.counting.telling import ties, told, totals
from tests.counting.test_methods import COURTYARD, SEED, budget, count, marks, rankings

# sums and STAR


def test_who_is_behind_is_told_best_first_with_what_it_took() -> None:
    counted = count(marks((2, {"b": 1}), (5, {"a": 1}), (3, {"c": 1}), (4, {"d": 1})), "plurality", seats=2)
    assert told(counted) == [
        ("elected", "a", {}),
        ("elected", "d", {}),
        ("behind", "c", {"got": 3, "line": 4}),
        ("behind", "b", {"got": 2, "line": 4}),
    ]
    assert totals(counted, 1) == {"a": 5, "b": 2, "c": 3, "d": 4}


def test_where_nobody_is_chosen_nothing_was_needed_to_be_in() -> None:
    assert told(count(marks((2, {"a": 0})), "approval")) == [("behind", "a", {"got": 0, "line": 0})]


def test_no_lot_is_drawn_where_all_equal_ones_have_a_seat() -> None:
    counted = count(marks((3, {"a": 1}), (3, {"b": 1}), (1, {"c": 1})), "plurality", seats=2)
    assert (counted.winners, ties(counted)) == (("a", "b"), [])


def test_the_two_steps_of_star() -> None:
    """a has 17, b 18, c 5, d 1: b is ahead by score, and three of the five that differ prefer a."""
    ballots = marks((3, {"a": 5, "b": 4}), (2, {"b": 3, "a": 1}), (1, {"c": 5, "d": 1}))
    counted = count(ballots, "star", highest=5)
    assert told(counted) == [
        ("finalist", "b", {}),
        ("finalist", "a", {}),
        ("behind", "c", {"got": 5, "line": 17}),
        ("behind", "d", {"got": 1, "line": 17}),
        ("elected", "a", {}),
        ("lost-runoff", "b", {"by": "a", "got": 2, "line": 3}),
    ]
    assert totals(counted, 1) == {"a": 17, "b": 18, "c": 5, "d": 1}
    assert totals(counted, 5) == {"a": 3, "b": 2}


def three(*ballots: tuple[int, int, int]) -> Election:
    """Ballots that score a, b and c."""
    return marks(*((1, dict(zip("abc", scores, strict=True))) for scores in ballots))


def test_who_wins_the_duels_comes_into_the_runoff_and_top_scores_say_who_else() -> None:
    """All have 7. a beats b and c by 2 to 1, b and c are drawn, and of those two only b has a five."""
    counted = count(three((2, 0, 0), (0, 5, 3), (5, 2, 4)), "star", highest=5)
    assert ties(counted) == [
        ("finalists", ("a", "b", "c"), "head-to-head"),
        ("finalists", ("b", "c"), "top-scores"),
    ]
    assert [option for what, option, _ in told(counted) if what == "finalist"] == ["a", "b"]
    assert counted.winners == ("a",)


def test_two_who_both_beat_the_third_come_into_the_runoff_without_another_test() -> None:
    """All have 8, a and b are drawn and both beat c by 2 to 1. In the runoff a's five decides."""
    counted = count(three((1, 2, 5), (2, 2, 0), (5, 4, 3)), "star", highest=5)
    assert ties(counted) == [("finalists", ("a", "b", "c"), "head-to-head"), ("runoff", ("a", "b"), "top-scores")]
    assert counted.winners == ("a",)


def test_two_top_scores_in_a_circle_fill_the_runoff_without_a_lot() -> None:
    """All have 9 and each beats one of the others; a and b have a five each, and c has none."""
    counted = count(three((3, 0, 4), (5, 4, 3), (1, 5, 2)), "star", highest=5)
    assert ties(counted) == [("finalists", ("a", "b", "c"), "top-scores")]
    assert counted.winners == ("a",), "two of three score a above b"


def test_the_last_place_in_the_runoff_may_need_a_lot() -> None:
    """All have 13, a beats both, b and c are drawn and have a five each."""
    counted = count(three((3, 2, 2), (5, 5, 5), (0, 3, 2), (5, 3, 4)), "star", highest=5)
    lot = tuple(SEED.draw("finalists", "bc"))
    assert ties(counted)[:2] == [("finalists", ("a", "b", "c"), "head-to-head"), ("finalists", lot, "lot")]
    assert [option for what, option, _ in told(counted) if what == "finalist"] == ["a", lot[0]]


def test_in_a_circle_of_equals_top_scores_and_then_the_lot_decide() -> None:
    """All have 8 and each beats one of the others; only c has a five."""
    counted = count(three((1, 4, 2), (4, 2, 1), (3, 2, 5)), "star", highest=5)
    lot = tuple(SEED.draw("finalists", "ab"))
    assert ties(counted) == [("finalists", ("c", "a", "b"), "top-scores"), ("finalists", lot, "lot")]
    assert [option for what, option, _ in told(counted) if what == "finalist"] == ["c", lot[0]]


def test_in_a_circle_without_a_top_score_the_lot_decides_alone() -> None:
    counted = count(three((0, 2, 1), (3, 2, 0), (2, 1, 4)), "star", highest=5)
    lot = tuple(SEED.draw("finalists", "abc"))
    assert ties(counted)[0] == ("finalists", lot, "lot")
    assert [option for what, option, _ in told(counted) if what == "finalist"] == list(lot[:2])


def test_the_top_score_is_the_highest_that_could_be_given_or_that_was() -> None:
    """a and b are level by votes and by score, and b has the only five. Where ten could be given, nobody has a top."""
    ballots = marks((1, {"a": 4, "b": 2}), (1, {"a": 3, "b": 1}), (1, {"b": 5, "a": 2}), (1, {"b": 2, "a": 1}))
    assert ties(count(ballots, "star")) == [("runoff", ("b", "a"), "top-scores")]
    lot = tuple(SEED.draw("runoff", "ab"))
    assert ties(count(ballots, "star", highest=10)) == [("runoff", lot, "lot")]


def test_the_higher_score_settles_a_drawn_runoff() -> None:
    counted = count(marks((1, {"a": 5, "b": 1}), (1, {"a": 2, "b": 3})), "star", highest=5)
    assert ties(counted) == [("runoff", ("a", "b"), "score")]
    assert told(counted)[-1] == ("lost-runoff", "b", {"by": "a", "got": 1, "line": 1})


def test_one_option_needs_no_runoff() -> None:
    assert told(count(marks((2, {"a": 5})), "star")) == [("finalist", "a", {}), ("elected", "a", {})]


def test_who_leaves_a_finalist_out_prefers_neither_where_a_blank_is_no_zero() -> None:
    counted = count(marks((2, {"a": 3}), (1, {"b": 5, "a": 1})), "star", highest=5, blank_is_zero=False)
    assert told(counted)[-1] == ("lost-runoff", "a", {"by": "b", "got": 0, "line": 1})


# budgets


def money(cost: int, left: int, got: int, **more: str) -> dict[str, Fact]:
    return {"cost": cost, "left": left, "got": got, **{name: Fraction(said) for name, said in more.items()}}


def test_a_greedy_budget_from_the_first_project_to_the_last() -> None:
    assert told(count(COURTYARD, "greedy")) == [
        ("bought", "a", money(6, 4, 5)),
        ("unaffordable", "b", money(5, 4, 4)),
        ("bought", "d", money(3, 1, 3)),
        ("unaffordable", "c", money(4, 1, 3)),
    ]


def test_a_project_on_the_minimum_is_bought_and_one_below_it_is_told_so() -> None:
    assert told(count(COURTYARD, "greedy-threshold", minimum=Fraction(4))) == [
        ("bought", "a", money(6, 4, 5)),
        ("unaffordable", "b", money(5, 4, 4)),
        ("below-minimum", "d", money(3, 4, 3, line="4")),
        ("below-minimum", "c", money(4, 4, 3, line="4")),
    ]


HOUSE_AND_YARD = budget(12, (6, {"a": 1, "b": 1}), (4, {"c": 1}), a=5, b=3, c=4)
"""Ten voters with 1.2 each: six want the bench (a) and the hedge (b), four the lamps (c)."""


def test_what_shares_buy_and_what_their_owners_could_not_pay() -> None:
    """The six pay 0.5 each for the hedge and have 4.2 left, which is no bench; the four pay 1 each for the lamps."""
    assert told(count(HOUSE_AND_YARD, "equalshares")) == [
        ("bought-by-shares", "b", money(3, 9, 6, rate="1/6", share="6/5", first="6/5")),
        ("bought-by-shares", "c", money(4, 5, 4, rate="1/4", share="6/5", first="6/5")),
        ("too-little-support", "a", money(5, 5, 6)),
    ]


def test_what_is_left_fills_in_by_score() -> None:
    assert told(count(HOUSE_AND_YARD, "equalshares/fill"))[2:] == [("filled-in", "a", money(5, 0, 6))]


def test_raised_shares_pay_for_the_bench() -> None:
    """With 2.2 each the six pay 0.5 and 5/6; everything is bought, and nothing is left to raise for."""
    assert told(count(HOUSE_AND_YARD, "equalshares/add1")) == [
        ("bought-by-shares", "b", money(3, 9, 6, rate="1/6", share="11/5", first="6/5")),
        ("bought-by-shares", "a", money(5, 4, 6, rate="1/6", share="11/5", first="6/5")),
        ("bought-by-shares", "c", money(4, 0, 4, rate="1/4", share="11/5", first="6/5")),
    ]


def test_a_step_that_would_spend_too_much_is_taken_back() -> None:
    """With 1 each a and b are bought; with 2 each c and d both would be, for 14 of 12."""
    election = budget(12, (6, {"a": 1}), (4, {"b": 1}), (1, {"c": 1}), (1, {"d": 1}), a=6, b=4, c=2, d=2)
    assert told(count(election, "equalshares/add1")) == [
        ("bought-by-shares", "a", money(6, 6, 6, rate="1/6", share="1", first="1")),
        ("bought-by-shares", "b", money(4, 2, 4, rate="1/4", share="1", first="1")),
        ("too-little-support", "c", money(2, 2, 1)),
        ("too-little-support", "d", money(2, 2, 1)),
    ]


def test_ranked_projects_score_by_their_places() -> None:
    """The longest ballot names three: a first place is 3 points, unless the vote declares another number."""
    drawn = rankings((2, "abc"), (1, "cb"))
    priced = tuple(Option(each.id, each.name, Fraction(1)) for each in drawn.options)
    election = replace(drawn, options=priced, budget=Fraction(2))
    assert count(election, "greedy").totals == {"a": {"heads": 6}, "b": {"heads": 6}, "c": {"heads": 5}}
    by_two = count(election, "greedy", first_place=2)
    assert by_two.totals == {"a": {"heads": 4}, "b": {"heads": 3}, "c": {"heads": 2}}, "a third place scores nothing"


def test_shares_are_not_raised_when_nothing_else_fits_into_the_budget() -> None:
    """Two voters could pay for b with 3 each, but 2 of 8 are left and it costs 6."""
    assert told(count(budget(8, (6, {"a": 1}), (2, {"b": 1}), a=6, b=6), "equalshares/add1")) == [
        ("bought-by-shares", "a", money(6, 2, 6, rate="1/6", share="1", first="1")),
        ("unaffordable", "b", money(6, 2, 2)),
    ]


def test_shares_are_raised_while_something_fits_and_not_once_everything_is_bought() -> None:
    """Two could not pay 4 for b with 5/4 each and can with 9/4; where all is bought, money that is left stays."""
    raised = count(budget(10, (6, {"a": 1}), (2, {"b": 1}), a=6, b=4), "equalshares/add1")
    assert (set(raised.winners), raised.rounds[0].facts["share"]) == ({"a", "b"}, Fraction(9, 4))
    enough = count(budget(10, (2, {"a": 1}), a=2), "equalshares/add1")
    assert told(enough) == [("bought-by-shares", "a", money(2, 8, 2, rate="1/2", share="5", first="5"))]


def test_one_supporter_is_enough_for_the_fill_and_none_is_not() -> None:
    election = budget(14, (3, {"a": 1}), (1, {"b": 1, "c": 0}), a=10, b=4, c=1)
    assert told(count(election, "equalshares/fill")) == [
        ("bought-by-shares", "a", money(10, 4, 3, rate="1/3", share="7/2", first="7/2")),
        ("filled-in", "b", money(4, 0, 1)),
        ("unaffordable", "c", money(1, 0, 0)),
    ]
    assert count(budget(14, (3, {"a": 1, "b": 0}), a=10, b=4), "equalshares/fill").winners == ("a",)


def test_the_rate_that_is_told_is_that_of_the_last_share() -> None:
    """One gives a one point, one five. With 16 each the second pays all of it and the first 8; with 18 it is 18 and 6.
    With 19 each b, c and d would be bought too, for 81 of 80."""
    election = budget(
        80, (1, {"a": 1}), (1, {"a": 5}), (1, {"b": 1}), (1, {"c": 1}), (1, {"d": 1}), a=24, b=19, c=19, d=19
    )
    assert told(count(election, "equalshares")) == [
        ("bought-by-shares", "a", money(24, 56, 6, rate="8", share="16", first="16")),
        *(("too-little-support", each, money(19, 56, 1)) for each in "bcd"),
    ]
    assert told(count(election, "equalshares/add1")) == [
        ("bought-by-shares", "a", money(24, 56, 6, rate="6", share="18", first="16")),
        *(("too-little-support", each, money(19, 56, 1)) for each in "bcd"),
    ]


def test_a_place_in_an_order_is_worth_its_points_in_shares_too() -> None:
    """Two points for a and one for b, each at one for a point; b is the cheaper."""
    drawn = rankings((1, "ab"))
    priced = tuple(replace(each, cost=Fraction(cost)) for each, cost in zip(drawn.options, (2, 1), strict=True))
    assert told(count(replace(drawn, options=priced, budget=Fraction(3)), "equalshares")) == [
        ("bought-by-shares", "b", money(1, 2, 1, rate="1", share="3", first="3")),
        ("bought-by-shares", "a", money(2, 0, 2, rate="1", share="3", first="3")),
    ]


def test_an_approval_that_was_left_out_and_one_that_was_written_as_nothing_are_the_same() -> None:
    """Nobody who gave a project 0 pays for it, and ballots of ones and noughts are approvals: utility is cost."""
    costs = {"a": 4, "b": 2, "c": 3}
    short = budget(9, (2, {"a": 1, "b": 1}), (1, {"c": 1}), **costs)
    written = budget(9, (2, {"a": 1, "b": 1, "c": 0}), (1, {"a": 0, "b": 0, "c": 1}), **costs)
    assert count(written, "equalshares") == count(short, "equalshares")
    assert [dict(each.facts)["rate"] for each in count(written, "equalshares").rounds] == [
        Fraction(1, 2), Fraction(1, 2), Fraction(1),
    ]  # fmt: skip
    nobody = budget(9, (3, {"a": 1, "b": 0}), a=4, b=2)
    assert count(nobody, "equalshares", utility="cardinality").winners == ("a",)
