"""What people write on a ballot paper, read into the one way of writing it, or refused by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ballots.election import cut_to, is_canonical, marks_of, ranking_of
from domain.ballots.paper import (
    BLANK,
    KINDS,
    Paper,
    PaperOption,
    read_choice,
    written_marks,
    written_order,
    written_ticks,
)
from domain.ballots.published import limits_data, options_data, paper_of
from domain.paper_refusals import (
    ChoiceUnreadable,
    MarkTooHigh,
    OptionNotThere,
    OptionTwice,
    OverBudget,
    PurseOverdrawn,
    ReasonMissing,
    TiesUnfit,
    TooManyNamed,
    Unranked,
)
from domain.refusals import Refusal, TooLong
from tests.domain.any_paper import choices, papers
from texts import words

FIVE = tuple(PaperOption(number, label, number * 100) for number, label in enumerate(("甲", "乙", "丙", "丁", "戊"), 1))
KNOWN = words()["choices"]


@pytest.mark.parametrize(
    ("method", "said", "read"),
    [
        ("yesno", " 赞成 ", "yes"),
        ("yesno", "NO", "no"),
        ("consent", "弃权", "abstain"),
        ("consent", "反对：太吵，  晚上", "object: 太吵，  晚上".replace("  ", " ")),
        ("consent", "object:it is loud", "object: it is loud"),
        ("consent", "已采纳：晚上十点后停", "integrated: 晚上十点后停"),
        ("plurality", "②", "2"),
        ("plurality", "空白", BLANK),
        ("approval", "4、 1，３", "1 3 4"),
        ("approval", "弃权", BLANK),
        ("equalshares/add1", "2;1", "1 2"),
        ("star", "２＝３，1：5", "1=5 2=3"),
        ("score", "2=0 1=1", "1=1"),
        ("score", "2=0", BLANK),
        ("cumulative", "3 = 2", "3=2"),
        ("irv", "2 > 1＞3", "2>1>3"),
        ("irv", "3 1", "3>1"),
        ("stv", "2》1", "2>1"),
        ("schulze", "2>3，1", "2>1,3"),
        ("borda", "1,2", "1,2"),
        ("ranked-pairs", "1,2>3", "1,2>3"),
        ("schulze-default", "1,2>3", "1,2>3"),
    ],
)
def test_what_people_write_is_read_kindly(method: str, said: str, read: str) -> None:
    assert read_choice(Paper(method, FIVE), said, KNOWN) == read


@pytest.mark.parametrize(
    ("paper", "said", "refusal"),
    [
        (Paper("yesno", FIVE[:3]), "maybe", ChoiceUnreadable),
        (Paper("yesno", FIVE[:3]), "blank", ChoiceUnreadable),
        (Paper("consent", FIVE[:3]), "no", ReasonMissing),
        (Paper("consent", FIVE[:3]), "object:  ", ReasonMissing),
        (Paper("consent", FIVE[:3]), "maybe: it is loud", ChoiceUnreadable),
        (Paper("consent", FIVE[:3]), "yes: it is quiet", ChoiceUnreadable),
        (Paper("consent", FIVE[:3]), "abstain: I am away", ChoiceUnreadable),
        (Paper("consent", FIVE[:3]), "integrated", ReasonMissing),
        (Paper("consent", FIVE[:3]), f"object: {'x' * 501}", TooLong),
        (Paper("plurality", FIVE), "1 2", ChoiceUnreadable),
        (Paper("plurality", FIVE), "6", OptionNotThere),
        (Paper("plurality", FIVE), "0", OptionNotThere),
        (Paper("approval", FIVE), "1 1", OptionTwice),
        (Paper("approval", FIVE, most=2), "1 2 3", TooManyNamed),
        (Paper("approval", FIVE), "", ChoiceUnreadable),
        (Paper("approval", FIVE), "9" * 5000, ChoiceUnreadable),
        (Paper("star", FIVE, highest=5), "1=6", MarkTooHigh),
        (Paper("star", FIVE, highest=5), "1", ChoiceUnreadable),
        (Paper("star", FIVE, highest=5), "1=-1", ChoiceUnreadable),
        (Paper("cumulative", FIVE, purse=3), "1=2 2=2", PurseOverdrawn),
        (Paper("quadratic", FIVE, purse=12), "1=3 2=2", PurseOverdrawn),
        (Paper("greedy", FIVE, budget=500, within=True), "1 5", OverBudget),
        (Paper("irv", FIVE), "1>2,3", TiesUnfit),
        (Paper("irv", FIVE), "1>2>1", OptionTwice),
        (Paper("irv", FIVE), "1>>2", ChoiceUnreadable),
        (Paper("schulze", FIVE), "1,2 3", ChoiceUnreadable),
        (Paper("schulze", FIVE), "1>2 3", ChoiceUnreadable),
        (Paper("stv", FIVE, complete=True), "1>2>3>4", Unranked),
        (Paper("stv", FIVE, most=1), "1>2", TooManyNamed),
    ],
)
def test_what_a_ballot_cannot_say_is_refused_by_name(paper: Paper, said: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        read_choice(paper, said, KNOWN)


@pytest.mark.parametrize(
    ("paper", "said"),
    [
        (Paper("cumulative", FIVE, purse=4), "1=2 2=2"),
        (Paper("quadratic", FIVE, purse=13), "1=3 2=2"),
        (Paper("greedy", FIVE, budget=600, within=True), "1 5"),
        (Paper("greedy", FIVE, budget=500), "1 5"),
        (Paper("star", FIVE, highest=5), "1=5"),
        (Paper("approval", FIVE, most=2), "1 2"),
        (Paper("consent", FIVE[:3]), f"object: {'x' * 500}"),
        (Paper("stv", FIVE, complete=True), "1>2>3>4>5"),
    ],
)
def test_up_to_the_limit_itself_is_allowed(paper: Paper, said: str) -> None:
    assert read_choice(paper, said) == said


def test_a_reason_that_is_too_long_is_named_as_one() -> None:
    with pytest.raises(TooLong) as refused:
        read_choice(Paper("consent", FIVE[:3]), f"object: {'x' * 501}")
    assert refused.value.facts == {"key": "reason", "length": 501, "limit": 500}


def test_only_a_paper_with_a_default_option_has_one_and_it_is_the_last() -> None:
    assert Paper("schulze-default", FIVE).default == FIVE[-1]
    assert all(Paper(method, FIVE).default is None for method in KINDS if method != "schulze-default")


def test_one_is_elected_unless_more_are_asked_for_and_what_has_no_cost_costs_nothing() -> None:
    free = Paper("greedy", (PaperOption(1, "Lights", 600), PaperOption(2, "A walk")), budget=600, within=True)
    assert free.seats == 1
    assert read_choice(free, "1 2") == "1 2"


@given(st.data())
def test_every_allowed_choice_is_read_back_as_itself_and_written_again_the_same(data: st.DataObject) -> None:
    paper = data.draw(papers())
    choice = data.draw(choices(paper))
    assert read_choice(paper, choice) == choice
    assert is_canonical(paper, choice)
    assert paper_of(paper.method, options_data(paper), limits_data(paper)) == paper
    if paper.kind == "order":
        assert written_order([[place + 1 for place in rank] for rank in ranking_of(choice)]) == choice
    elif paper.kind == "number":
        assert written_marks({place + 1: mark for place, mark in marks_of(paper, choice)}) == choice
    else:
        assert written_ticks(place + 1 for place, _ in marks_of(paper, choice)) == choice
    named = cut_to(paper, choice).options
    assert all(str(each.number) in choice for each in named)


@given(st.sampled_from(list(KINDS)), st.text(max_size=30) | st.text("0123456789 >=,:", max_size=20))
def test_whatever_is_written_is_a_canonical_choice_or_a_refusal(method: str, said: str) -> None:
    paper = Paper(method, FIVE[:3] if method in ("yesno", "consent") else FIVE, highest=5, purse=9, budget=900)
    try:
        choice = read_choice(paper, said, KNOWN)
    except Refusal:
        return
    assert is_canonical(paper, choice)
