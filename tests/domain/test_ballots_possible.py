"""What a seat in doubt could have said: what helps an option most, and on a short paper every ballot there is."""

import pytest

from domain.ballots.paper import Paper, PaperOption
from domain.flip.turns import every_ballot, extremes, one_mark


def paper(method: str, options: int = 3, *, highest: int | None = None, purse: int | None = None) -> Paper:
    listed = tuple(PaperOption(number, f"Lamp {number}", 10) for number in range(1, options + 1))
    return Paper(method, listed, highest=highest, purse=purse)


COMPLETE = Paper("irv", paper("irv").options, complete=True)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        (paper("plurality"), ["1", "2", "3"]),
        (paper("approval"), ["1", "2", "3", "1 2", "1 3", "1 2", "2 3", "1 3", "2 3"]),
        (paper("irv"), ["1", "2", "3", "1>2", "1>3", "2>1", "2>3", "3>1", "3>2"]),
        (paper("star", 2, highest=5), ["1=5", "2=5", "1=5 2=4", "1=4 2=5"]),
        (paper("cumulative", 2, purse=4), ["1=4", "2=4"]),  # all points went to the one
        (paper("quadratic", 2, purse=9), ["1=3", "2=3"]),  # three points cost nine
        (paper("quadratic", 2, purse=13), ["1=3", "2=3", "1=3 2=2", "1=2 2=3"]),
        (COMPLETE, ["1>2>3", "2>1>3", "3>1>2", "1>3>2", "1>2>3", "2>3>1", "2>1>3", "3>2>1", "3>1>2"]),
    ],
)
def test_nobody_helps_an_option_more_than_by_these(form: Paper, said: list[str]) -> None:
    assert list(extremes(form)) == [None, "blank", *said]


def test_a_mark_is_no_higher_than_the_paper_and_the_purse_allow() -> None:
    assert one_mark(Paper("cumulative", paper("cumulative").options, highest=3, purse=5), "2") == "2=3"
    assert one_mark(Paper("cumulative", paper("cumulative").options, highest=9, purse=5), "2") == "2=5"


@pytest.mark.parametrize(
    ("form", "said"),
    [
        (paper("plurality"), "blank, 1, 2, 3"),
        (paper("approval", 2), "blank, 1, 2, 1 2"),
        (paper("score", 2, highest=2), "blank, 1=1, 1=2, 2=1, 2=2, 1=1 2=1, 1=1 2=2, 1=2 2=1, 1=2 2=2"),
        (paper("cumulative", 2, purse=2), "blank, 1=1, 1=2, 2=1, 2=2, 1=1 2=1"),
        (paper("irv", 2), "blank, 1, 2, 1>2, 2>1"),
    ],
)
def test_a_short_paper_has_these_ballots_and_no_others(form: Paper, said: str) -> None:
    assert every_ballot(form, 30) == sorted(said.split(", "))


def test_tied_ranks_are_ballots_where_they_are_allowed() -> None:
    assert every_ballot(paper("schulze", 2), 30) == ["1", "1,2", "1>2", "2", "2>1", "blank"]


def test_more_ballots_than_were_asked_for_are_none_at_all() -> None:
    three = paper("irv")  # sixteen with the blank one
    assert every_ballot(three, 15) is None
    assert len(every_ballot(three, 16) or ()) == 16


def test_a_purse_leaves_few_of_the_ballots_that_could_be_written() -> None:
    nine_points = paper("cumulative", purse=9)  # to three lamps: a thousand ways, of which 220 spend no more
    assert len(every_ballot(nine_points, 220) or ()) == 220


def test_a_paper_too_long_to_look_through_is_not_looked_through() -> None:
    assert every_ballot(paper("score", 3, highest=9), 9) is None  # a thousand ballots and not 900
    assert every_ballot(paper("irv", 9), 1_000_000) is None
