"""The methods one by one, on elections small enough to count by hand."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from domain.counting.election import Election, MarkedGroup, Option, RankedGroup, Ranking
from domain.counting.lot import Seed
from domain.counting.methods import METHODS, method_named
from domain.counting.parameters import Parameters, Uncountable
from domain.counting.result import Counted
from tests.counting.drawing import options
from tests.counting.files import OWN, read_abif

SEED = Seed(b"by hand", "V-1")


def rankings(*said: tuple[int, str]) -> Election:
    """``(5, "ab=c")``: five ballots with a first, then b and c level."""
    letters = sorted({letter for _, ranking in said for letter in ranking if letter != "="})
    groups = []
    for count, ranking in said:
        ranks: list[tuple[int, ...]] = []
        for place, letter in enumerate(ranking):
            if letter == "=":
                continue
            level = place > 0 and ranking[place - 1] == "="
            option = letters.index(letter)
            ranks = [*ranks[:-1], (*ranks[-1], option)] if level else [*ranks, (option,)]
        groups.append(RankedGroup(tuple(ranks), count, (count,)))
    return Election("by hand", options(len(letters)), ("heads",), ranked=tuple(groups))


def marks(*said: tuple[int, dict[str, int]], axes: tuple[str, ...] = ("heads",)) -> Election:
    letters = sorted({letter for _, given in said for letter in given})
    groups = tuple(
        MarkedGroup(tuple(sorted((letters.index(each), mark) for each, mark in given.items())), count, (count,))
        for count, given in said
    )
    return Election("by hand", options(len(letters)), axes, marked=groups)


def count(election: Election, method: str, seats: int | None = None, **given: Any) -> Counted:
    parameters = Parameters(**given)
    return METHODS[method].count(election, seats=seats, seed=SEED, parameters=parameters)


def whats(counted: Counted, option: str) -> list[str]:
    return [each.what for each in counted.rounds if each.option == option]


# sums


def test_the_deciding_axis_is_chosen_and_totals_come_on_all() -> None:
    """Three small flats for the lamps, one large one for the bench."""
    election = Election(
        "courtyard", (Option("lamps", "Lamps"), Option("bench", "Bench")), ("heads", "area"),
        marked=(MarkedGroup(((0, 1),), 3, (3, 150_00)), MarkedGroup(((1, 1),), 1, (1, 220_40))),
    )  # fmt: skip
    by_heads = METHODS["plurality"].count(election, axis="heads")
    by_area = METHODS["plurality"].count(election, axis="area")
    assert (by_heads.winners, by_area.winners) == (("lamps",), ("bench",))
    assert (
        by_heads.totals
        == by_area.totals
        == {"lamps": {"heads": 3, "area": 150_00}, "bench": {"heads": 1, "area": 220_40}}
    )
    behind = by_area.rounds[-1]
    assert (behind.what, behind.option, behind.facts) == ("behind", "lamps", {"got": 150_00, "line": 220_40})


def test_nobody_is_seated_whom_nobody_chose() -> None:
    assert count(marks((4, {"a": 1}), (2, {"b": 0})), "approval", seats=2).winners == ("a",)


def test_a_negative_score_can_still_be_the_highest() -> None:
    assert count(marks((2, {"a": -1, "b": -2})), "score").winners == ("a",)


# STAR


def test_star_elects_whom_more_prefer_of_the_two_highest() -> None:
    counted = count(marks((3, {"a": 5, "b": 4}), (2, {"b": 3, "a": 1}), (1, {"c": 5})), "star", highest=5)
    assert counted.winners == ("a",)
    assert whats(counted, "b") == ["finalist", "lost-runoff"]
    assert whats(counted, "c") == ["behind"]


def test_star_asks_head_to_head_who_comes_into_the_runoff() -> None:
    """b and c have 8 each; two of the three that differ prefer c."""
    counted = count(marks((2, {"a": 5, "c": 3, "b": 2}), (1, {"a": 5, "b": 4, "c": 2})), "star", highest=5)
    assert [(tie.stage, tie.by, tie.order) for tie in counted.ties] == [("finalists", "head-to-head", ("c", "b"))]
    assert whats(counted, "c") == ["finalist", "lost-runoff"]


def test_star_asks_for_top_scores_where_the_runoff_is_level_twice() -> None:
    """Each preferred by two, each 10 points; only b has a five."""
    counted = count(
        marks((1, {"a": 4, "b": 2}), (1, {"a": 3, "b": 1}), (1, {"b": 5, "a": 2}), (1, {"b": 2, "a": 1})),
        "star",
        highest=5,
    )
    assert counted.totals["a"]["heads"] == counted.totals["b"]["heads"] == 10
    assert [(tie.stage, tie.by, tie.order) for tie in counted.ties] == [("runoff", "top-scores", ("b", "a"))]


def test_star_draws_when_all_is_level() -> None:
    election = read_abif(OWN / "star-tie.abif")
    (tie,) = METHODS["star"].count(election, seed=SEED, parameters=Parameters(highest=5)).ties
    assert (tie.stage, tie.by, set(tie.order)) == ("runoff", "lot", {"Alice", "Bob"})


def test_star_with_blanks_that_are_no_zero() -> None:
    """Two leave b out. As 0 that is a preference for a; as nothing it is none, and b is preferred by the third."""
    ballots = marks((2, {"a": 3}), (1, {"b": 5, "a": 1}))
    assert count(ballots, "star", highest=5).winners == ("a",)
    assert count(ballots, "star", highest=5, blank_is_zero=False).winners == ("b",)


# runoff and transfer


def test_a_runoff_looks_back_where_two_are_last() -> None:
    """b and c are level at 4 in the second round; in the first c had 3 and b had 4."""
    counted = count(rankings((5, "a"), (4, "b"), (3, "c"), (1, "dc")), "irv")
    assert [each.option for each in counted.rounds if each.what == "eliminated"] == ["d", "c"]
    assert [(tie.by, tie.order) for tie in counted.ties] == [("earlier-stage", ("b", "c"))]


def test_two_ties_decide_the_rounds_behind_them() -> None:
    """Only pairs are level; every lot is shown, and the winner has more than half of what is left."""
    counted = METHODS["irv"].count(read_abif(OWN / "two-ties.abif"), seed=SEED)
    last = counted.rounds[-2] if counted.rounds[-1].what == "outvoted" else counted.rounds[-1]
    assert 2 * last.totals[counted.winners[0]] > sum(last.totals.values())
    assert all(len(tie.order) == 2 for tie in counted.ties)
    assert counted.ties


def test_options_without_a_vote_drop_out_together_and_draw_no_lot() -> None:
    counted = METHODS["irv"].count(rankings((4, "ab"), (3, "ba"), (2, "cab"), (0, "de")))
    assert [each.option for each in counted.rounds if each.what == "eliminated"][:2] == ["d", "e"]


def test_a_transfer_elects_who_is_left_when_the_seats_are() -> None:
    counted = count(rankings((6, "ab"), (3, "b"), (1, "c")), "stv", seats=2)
    assert counted.winners == ("a", "b")
    assert whats(counted, "b") == ["elected"]
    assert whats(count(rankings((4, "a"), (1, "b")), "stv", seats=2), "b") == ["elected-unopposed"]


def test_a_withdrawn_candidate_is_passed_over() -> None:
    election = rankings((4, "abc"), (3, "bc"), (2, "c"))
    gone = tuple(Option(each.id, each.name, withdrawn=each.id == "a") for each in election.options)
    counted = METHODS["irv"].count(Election(election.title, gone, election.axes, ranked=election.ranked))
    assert counted.winners == ("b",)
    assert counted.totals["b"]["heads"] == 7


# duels


CIRCLE = ((7, "abc"), (6, "bca"), (5, "cab"))
"""a beats b by 12, b beats c by 13, c beats a by 11."""


@pytest.mark.parametrize("method", ["schulze", "ranked-pairs"])
def test_a_circle_is_broken_at_its_weakest_duel(method: str) -> None:
    counted = count(rankings(*CIRCLE), method)
    assert counted.winners == ("a",)
    assert not counted.ties


def test_ranked_pairs_tells_what_it_passed_over() -> None:
    counted = count(rankings(*CIRCLE), "ranked-pairs")
    assert [(each.what, each.option, each.facts["strength"]) for each in counted.rounds[3:6]] == [
        ("locked", "b", 13), ("locked", "a", 12), ("skipped", "c", 11),
    ]  # fmt: skip


def test_winning_votes_and_margins_choose_differently() -> None:
    election = read_abif(OWN / "winning-votes-or-margins.abif")
    by_votes, by_margins = (count(election, "ranked-pairs", strength=each) for each in ("winning", "margins"))
    assert by_votes.winners != by_margins.winners


def test_a_vote_may_declare_the_strength_that_schulze_goes_by_and_no_other() -> None:
    assert count(rankings(*CIRCLE), "schulze", strength="winning").winners == ("a",)
    with pytest.raises(Uncountable) as refused:
        count(rankings(*CIRCLE), "schulze", strength="margins")
    assert refused.value.facts == {"name": "strength", "said": "margins", "known": "winning"}


def test_a_full_circle_of_equals_is_drawn() -> None:
    counted = count(rankings((1, "abc"), (1, "bca"), (1, "cab")), "schulze")
    assert [(tie.stage, set(tie.order)) for tie in counted.ties] == [("elect", {"a", "b", "c"})]


# Borda


@pytest.mark.parametrize(
    ("truncated", "points"),
    [
        ("zero", (4, 1, 0)),
        ("average", (4, Fraction(3, 2), Fraction(1, 2))),
        ("modified", (2, 1, 0)),
    ],
)
def test_borda_and_the_unranked(truncated: str, points: tuple[Fraction | int, ...]) -> None:
    """One ballot ranks a alone, one a, b, c: the first says nothing of b and c, or that they share two places."""
    counted = count(rankings((1, "a"), (1, "abc")), "borda", truncated=truncated)
    assert tuple(counted.totals[option]["heads"] for option in "abc") == points


def test_borda_shares_the_points_of_tied_places() -> None:
    assert count(rankings((1, "a=bc")), "borda").totals["a"]["heads"] == Fraction(3, 2)


# budgets


def budget(money: int, *said: tuple[int, dict[str, int]], **costs: int) -> Election:
    drawn = marks(*said)
    priced = tuple(Option(each.id, each.name, Fraction(costs[each.id])) for each in drawn.options)
    return Election("courtyard", priced, drawn.axes, marked=drawn.marked, budget=Fraction(money))


COURTYARD = budget(10, (5, {"a": 1}), (4, {"b": 1}), (3, {"c": 1}), (3, {"d": 1}), a=6, b=5, c=4, d=3)


@pytest.mark.parametrize(
    ("method", "funded", "why"),
    [
        ("greedy", ("a", "d"), {"b": "unaffordable", "c": "unaffordable"}),
        ("greedy-no-skip", ("a",), {"b": "unaffordable", "d": "after-stop", "c": "after-stop"}),
        ("greedy-threshold", ("a",), {"b": "unaffordable", "d": "below-minimum", "c": "below-minimum"}),
    ],
)
def test_three_ways_to_be_greedy(method: str, funded: tuple[str, ...], why: dict[str, str]) -> None:
    """d comes before c: the same score, and it costs less."""
    counted = count(COURTYARD, method, minimum=Fraction(4))
    assert counted.winners == funded
    assert {each.option: each.what for each in counted.rounds if each.what != "bought"} == why


def test_equal_shares_give_a_minority_its_part() -> None:
    """Six want the two dear projects, four the cheap one. Greedy spends all on the six; shares pay for their own."""
    election = budget(10, (6, {"a": 1, "b": 1}), (4, {"c": 1}), a=5, b=5, c=4)
    assert count(election, "greedy").winners == ("a", "b")
    shared = count(election, "equalshares")
    assert shared.winners == ("a", "c")
    bought = shared.rounds[0]
    assert bought.facts["share"] == 1
    assert bought.facts["rate"] == Fraction(1, 6)


def test_shares_that_take_a_hundred_thousand_steps_are_found_at_once() -> None:
    """Three voters and a budget of 3,000,000. Only with 1,400,000 each can the first of them pay for a alone."""
    election = budget(3_000_000, (1, {"a": 1}), (1, {"b": 1}), (1, {"b": 1, "c": 1}), a=1_400_000, b=900_000, c=700_000)
    counted = count(election, "equalshares/add1")
    assert counted.winners == ("b", "c", "a")
    assert counted.rounds[0].facts["share"] == 1_400_000


# what a method is for


def test_which_methods_fill_several_seats_and_which_spend_a_budget() -> None:
    several = {"plurality", "approval", "score", "borda", "stv", "cumulative", "quadratic"}
    shares = {"equalshares", "equalshares/fill", "equalshares/add1", "equalshares/add1/fill"}
    assert {name for name, method in METHODS.items() if method.many} == several
    assert {name for name, method in METHODS.items() if method.budget} == shares | {
        "greedy", "greedy-no-skip", "greedy-threshold",
    }  # fmt: skip


@pytest.mark.parametrize("method", ["plurality", "borda", "stv", "irv", "schulze"])
def test_as_many_are_elected_as_the_election_has_seats_where_the_method_knows_seats(method: str) -> None:
    election = replace(rankings((3, "ab"), (2, "ba"), (1, "c")), seats=2)
    assert len(count(election, method).winners) == (2 if METHODS[method].many else 1)
    assert len(count(election, method, seats=1).winners) == 1


@pytest.mark.parametrize(
    ("method", "least", "most"),
    [
        ("plurality", 0, 1),
        ("approval", 0, 1),
        ("cumulative", 0, None),
        ("equalshares", 0, None),
        ("equalshares/add1/fill", 0, None),
        ("score", None, None),
        ("quadratic", None, None),
        ("greedy", None, None),
    ],
)
def test_the_marks_that_no_vote_can_widen(method: str, least: int | None, most: int | None) -> None:
    for mark in (-1, 0, 1, 2):
        ballots = budget(5, (1, {"a": mark}), a=5)
        if (least is not None and mark < least) or (most is not None and mark > most):
            with pytest.raises(Uncountable) as refused:
                count(ballots, method)
            assert refused.value.facts["bound"] == (least if mark < 0 else most)
        else:
            count(ballots, method)


# what is refused


@pytest.mark.parametrize(
    ("method", "election", "given", "what"),
    [
        ("irv", rankings((3, "a=b")), {}, "tie"),
        ("irv", marks((3, {"a": 1})), {}, "kind"),
        ("approval", rankings((3, "ab")), {}, "kind"),
        ("approval", marks((3, {"a": 2})), {}, "mark"),
        ("plurality", marks((3, {"a": 1, "b": 1})), {}, "many"),
        ("approval", marks((3, {"a": 1, "b": 1})), {"most_marks": 1}, "many"),
        ("score", marks((3, {"a": 6})), {"highest": 5}, "mark"),
        ("score", marks((3, {"a": -1})), {"lowest": 0}, "mark"),
        ("cumulative", marks((3, {"a": 6, "b": 5})), {"points": 10}, "points"),
        ("quadratic", marks((3, {"a": 3, "b": 1})), {"credits": 9}, "credits"),
        ("borda", rankings((3, "ab")), {"truncated": "some"}, "parameter"),
        ("ranked-pairs", rankings((3, "ab")), {"strength": "some"}, "parameter"),
        ("schulze", rankings((3, "ab")), {"strength": "margins"}, "parameter"),
        ("greedy-threshold", COURTYARD, {}, "parameter"),
        ("equalshares/add1", COURTYARD, {"step": Fraction(0)}, "parameter"),
        ("equalshares/add1/fill", COURTYARD, {"step": Fraction(-1)}, "parameter"),
        ("equalshares", COURTYARD, {"utility": "some"}, "parameter"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(
    method: str, election: Election, given: dict[str, Any], what: str
) -> None:
    with pytest.raises(Uncountable) as refused:
        count(election, method, **given)
    assert refused.value.what == what


@pytest.mark.parametrize(
    ("method", "election", "given"),
    [
        ("borda", rankings((3, "ab")), {"truncated": "some"}),
        ("schulze", rankings((3, "ab")), {"strength": "some"}),
        ("ranked-pairs", rankings((3, "ab")), {"strength": "some"}),
        ("equalshares", COURTYARD, {"utility": "some"}),
        ("equalshares/add1", COURTYARD, {"step": Fraction(0)}),
    ],
)
def test_a_parameter_that_is_unfit_is_named_with_what_was_said(
    method: str, election: Election, given: dict[str, Any]
) -> None:
    with pytest.raises(Uncountable) as refused:
        count(election, method, **given)
    ((name, said),) = given.items()
    assert (refused.value.facts["name"], refused.value.facts["said"]) == (name, said)


def test_a_minimum_that_nobody_declared_is_asked_for() -> None:
    with pytest.raises(Uncountable) as refused:
        count(COURTYARD, "greedy-threshold")
    assert refused.value.facts == {"name": "minimum", "said": "", "known": "none"}


@pytest.mark.parametrize(
    ("group", "what"),
    [
        (RankedGroup(((0,), (0,)), 1, (1,)), "repeated"),
        (RankedGroup(((0,), ()), 1, (1,)), "empty-rank"),
        (RankedGroup(((7,),), 1, (1,)), "unknown-option"),
        (RankedGroup(((-1,),), 1, (1,)), "unknown-option"),
        (RankedGroup(((0,),), 1, (-1,)), "weight"),
        (RankedGroup(((0,),), 1, (1, 1)), "weight"),
    ],
)
@pytest.mark.parametrize("many", [1, 2_500])
def test_a_broken_ballot_is_named_among_few_and_among_many(group: RankedGroup, what: str, many: int) -> None:
    good = [RankedGroup(((0,), (1,)), 1, (1,))] * many
    with pytest.raises(Uncountable) as refused:
        METHODS["schulze"].count(Election("broken", options(2), ("heads",), ranked=[*good, group]))
    assert (refused.value.what, refused.value.facts["group"]) == (what, many + 1)


@pytest.mark.parametrize(
    ("method", "ranking", "given", "what"),
    [
        ("irv", ((0, 1),), {}, "tie"),
        ("borda", ((0,), (1,), (2,)), {"most_marks": 2}, "many"),
        ("approval", ((0,),), {}, "kind"),
    ],
)
@pytest.mark.parametrize("many", [1, 2_500])
def test_what_a_vote_does_not_allow_is_refused_among_few_and_among_many(
    method: str, ranking: Ranking, given: dict[str, Any], what: str, many: int
) -> None:
    groups = [RankedGroup(((0,), (1,)), 1, (1,))] * many + [RankedGroup(ranking, 1, (1,))]
    with pytest.raises(Uncountable) as refused:
        count(Election("strict", options(3), ("heads",), ranked=groups), method, **given)
    assert refused.value.what == what


def test_seats_axes_and_methods_that_are_not_there() -> None:
    ballots = rankings((3, "ab"))
    asked: tuple[tuple[dict[str, Any], str], ...] = (
        ({"seats": 2}, "one-seat"),
        ({"seats": 0}, "seats"),
        ({"axis": "area"}, "unknown-axis"),
    )
    for given, what in asked:
        with pytest.raises(Uncountable) as refused:
            METHODS["irv"].count(ballots, **given)
        assert refused.value.what == what
    with pytest.raises(Uncountable) as unknown:
        method_named("coin")
    assert unknown.value.what == "unknown-method"


@pytest.mark.parametrize("method", list(METHODS))
def test_without_a_ballot_nobody_is_elected(method: str) -> None:
    priced = tuple(Option(each, each, Fraction(1)) for each in "ab")
    empty = Election("empty", priced, ("heads",), budget=Fraction(5))
    counted = count(empty, method, minimum=Fraction(0), default="b", quorum=1)
    assert counted.winners == (("b",) if method == "schulze-default" else ())  # the default option needs no ballot


@pytest.mark.parametrize("method", ["plurality", "approval", "score", "star", "cumulative", "quadratic"])
def test_where_nobody_says_anything_that_weighs_nobody_is_elected(method: str) -> None:
    """A sheet on which nothing is marked, and one that weighs nothing on the axis that decides."""
    for sheet in (MarkedGroup((), 1, (1,)), MarkedGroup(((0, 1),), 1, (0,))):
        assert count(Election("sheet", options(2), ("heads",), marked=[sheet]), method).winners == ()


def test_a_ballot_beside_none_of_the_above_may_have_ties() -> None:
    assert count(rankings((3, "a=bc"), (1, "cab")), "schulze-default", default="c", quorum=1).winners in (
        ("a",),
        ("b",),
    )


def test_the_data_of_a_count() -> None:
    """Options as people call them, fractions as text, every total under its axis."""
    data = count(rankings((1, "a=bc")), "borda").as_data("none", {"a": "Lamps"})
    assert data["totals"] == {"Lamps": {"heads": "3/2"}, "b": {"heads": "3/2"}, "c": {"heads": "0"}}
    assert list(data) == ["method", "rule", "winners", "totals", "rounds", "tests"]
    assert list(data["rounds"][0]) == ["what", "option", "totals"]
