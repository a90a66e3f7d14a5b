"""Ballots as a vote has them in its box, put together into what the methods count and what is published."""

from fractions import Fraction

import pytest

from domain.ballots.election import (
    Cast,
    cut_to,
    election_of,
    is_canonical,
    options_of,
    parameters_of,
    participating,
    tally_of,
    word_of,
)
from domain.ballots.paper import Paper, PaperOption
from domain.counting.election import Election, MarkedGroup, Option, RankedGroup
from domain.counting.parameters import Parameters

THREE = (PaperOption(1, "Lights", 600), PaperOption(2, "Bench", 300), PaperOption(3, "Trees"))
WORDS = (PaperOption(1, "For"), PaperOption(2, "Against"), PaperOption(3, "Abstain"))
SUPER = (PaperOption(1, "Lights"), PaperOption(2, "Bench", majority="3:1"), PaperOption(3, "Trees", majority="3:2"))
AXES = ("heads", "area")


def flats(*said: str) -> list[Cast]:
    """A ballot of one head for each; the first flat has 50.00 m², the next 60.00 m², and so on."""
    return [(choice, {"heads": 1, "area": 50_00 + 10_00 * place}) for place, choice in enumerate(said)]


def test_ballots_that_say_the_same_are_one_group_with_their_weight_and_blank_ones_are_counted() -> None:
    ballots = flats("1 3", "blank", "2", "1 3", "blank")
    assert election_of("V-1 Courtyard", Paper("approval", THREE, seats=2), AXES, ballots) == Election(
        "V-1 Courtyard",
        (
            Option("1", "Lights", Fraction(600)),
            Option("2", "Bench", Fraction(300)),
            Option("3", "Trees", Fraction(0)),
        ),
        AXES, [],
        [MarkedGroup(((0, 1), (2, 1)), 2, (2, 130_00)), MarkedGroup(((1, 1),), 1, (1, 70_00))],
        blank=2, seats=2,
    )  # fmt: skip


def test_orders_are_rankings_and_numbers_are_marks() -> None:
    orders = election_of("", Paper("schulze", THREE), AXES, flats("2>1,3", "3", "2>1,3"))
    assert orders.ranked == [
        RankedGroup(((1,), (0, 2)), 2, (2, 120_00)), RankedGroup(((2,),), 1, (1, 60_00)),
    ]  # fmt: skip
    assert (orders.marked, orders.blank) == ([], 0)
    points = election_of("", Paper("score", THREE, highest=5), ("area",), flats("1=5 3=2"))
    assert points.marked == [MarkedGroup(((0, 5), (2, 2)), 1, (50_00,))]
    assert points.ranked == []


def test_a_budget_is_that_of_the_paper_and_nothing_where_there_is_none() -> None:
    assert election_of("", Paper("greedy", THREE, budget=900), AXES, []).budget == Fraction(900)
    assert election_of("", Paper("approval", THREE), AXES, []).budget == Fraction(0)
    assert [option.id for option in options_of(Paper("yesno", WORDS))] == ["yes", "no", "abstain"]


@pytest.mark.parametrize(
    ("paper", "declared"),
    [
        (Paper("approval", THREE, most=2), Parameters(most_marks=2)),
        (Paper("star", THREE, highest=5), Parameters(highest=5)),
        (Paper("cumulative", THREE, purse=9), Parameters(points=9)),
        (Paper("quadratic", THREE, purse=16), Parameters(credits=16)),
        (Paper("greedy-threshold", THREE, minimum=4), Parameters(minimum=Fraction(4))),
        (Paper("irv", THREE), Parameters()),
        (
            Paper("schulze-default", (*SUPER, PaperOption(4, "None of the above"))),
            Parameters(default="4", quorum=0, majority={"2": Fraction(3), "3": Fraction(3, 2)}),
        ),
    ],
)
def test_what_the_paper_allows_is_declared_to_the_method(paper: Paper, declared: Parameters) -> None:
    assert parameters_of(paper) == declared


def test_a_quorum_of_yes_is_declared_only_beside_a_default_option() -> None:
    beside_none = Paper("schulze-default", (*SUPER, PaperOption(4, "None of the above")))
    assert parameters_of(beside_none, 6).quorum == 6
    assert parameters_of(Paper("schulze", SUPER), 6) == Parameters()


@pytest.mark.parametrize(
    ("paper", "said", "sums"),
    [
        (Paper("yesno", WORDS), ("yes", "no", "yes"), {"yes": (2, 120_00), "no": (1, 60_00), "abstain": (0, 0)}),
        (
            Paper("consent", WORDS), ("yes", "object: 太吵", "abstain"),
            {"yes": (1, 50_00), "no": (1, 60_00), "abstain": (1, 70_00)},
        ),
        (
            Paper("approval", THREE), ("1 3", "blank", "3"),
            {"1": (1, 50_00), "2": (0, 0), "3": (2, 120_00), "blank": (1, 60_00)},
        ),
        (
            Paper("score", THREE, highest=5), ("1=5 3=2", "1=1", "blank"),
            {"1": (6, 310_00), "2": (0, 0), "3": (2, 100_00), "blank": (1, 70_00)},
        ),
        (
            Paper("schulze", THREE), ("1,3>2", "2>1", "blank"),
            {"1": (1, 50_00), "2": (1, 60_00), "3": (1, 50_00), "blank": (1, 70_00)},
        ),
        (  # 3 is none of the above: the first prefers both others to it, the second only 1; who ranks all level neither
            Paper("schulze-default", THREE), ("2>1>3", "1", "3", "1,2,3", "blank", "3,2>1"),
            {"1": (2, 110_00), "2": (1, 50_00), "3": (3, 250_00), "blank": (1, 90_00)},
        ),
    ],
)  # fmt: skip
def test_the_sums_that_are_published(paper: Paper, said: tuple[str, ...], sums: dict[str, tuple[int, int]]) -> None:
    assert tally_of(paper, flats(*said), AXES) == {
        key: {"heads": heads, "area": area} for key, (heads, area) in sums.items()
    }


def test_all_that_was_handed_in_takes_part() -> None:
    assert participating(flats("blank", "1", "2 3"), AXES) == {"heads": 3, "area": 180_00}
    assert participating([], AXES) == {"heads": 0, "area": 0}


def test_an_objection_is_counted_as_a_no_and_one_that_was_taken_in_as_a_yes() -> None:
    said = ("yes", "object: it is loud", "integrated: only by day", "abstain", "no")
    assert [word_of(each) for each in said] == ["yes", "no", "yes", "abstain", "no"]


def test_a_choice_that_is_not_written_in_the_one_way_is_not_canonical() -> None:
    approval = Paper("approval", THREE)
    assert is_canonical(approval, "1 3")
    assert not is_canonical(approval, "3 1")
    assert not is_canonical(approval, "4")


def test_only_what_choices_name_is_needed_to_say_them() -> None:
    def left(paper: Paper, *choices: str | None) -> list[int]:
        return [each.number for each in cut_to(paper, *choices).options]

    assert left(Paper("approval", THREE), "3", None, "1") == [1, 3]
    assert left(Paper("schulze", THREE), "2>1,3") == [1, 2, 3]
    assert left(Paper("schulze", THREE), "blank", "3") == [3]
    assert left(Paper("score", THREE), "2=4") == [2]
    assert left(Paper("yesno", WORDS), "yes") == [1, 2, 3]
