"""What a survey asks, what counts as an answer, and what of small numbers is shown."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.surveys import Audience, Given, Option, Question, check_questions, numbers, own, worded_in
from domain.surveys.answer import taken, tapped
from domain.surveys.expressions import Unevaluable, check, holds, quoted
from domain.surveys.form_refusals import (
    ConditionAhead,
    ConditionUnread,
    LimitsUnfit,
    NoQuestions,
    OptionsUnfit,
    QuestionLong,
    QuestionRepeated,
    QuestionsMany,
    ScaleUnfit,
)
from domain.surveys.hidden import FEWEST, shown_cells, shown_table
from domain.surveys.interview import asked, first_missing, next_place, place_before, sent_of
from domain.surveys.refusals import AnswerLong, AnswerUnfit


def options(*names: str) -> tuple[Option, ...]:
    return tuple(Option(name, {"": name.title()}) for name in names)


OFTEN = Question("often", "one", {"": "How often?"}, options("daily", "weekly"), required=True)
THINGS = Question("things", "many", {"": "What?"}, options("walk", "play"), relevant="selected(${often}, 'daily')")
WHY = Question("why", "text", {"": "Why?"}, relevant="selected(${things}, 'walk')")
COST = Question("cost", "number", {"": "How much?"}, whole=True)
LAST = Question("last", "number", {"": "How many?"}, low="0", high="20", whole=True)
DARK = (Question("q5", "text", {"": "Where is it dark?"}),)
WALK = (OFTEN, THINGS, WHY, LAST)

# --- the way through -------------------------------------------------------------------------------------------------


def test_what_hangs_on_an_answer_that_is_not_asked_for_is_not_asked() -> None:
    answers = {"often": "daily", "things": "walk", "why": "It is near"}
    assert asked(WALK, answers) == [0, 1, 2, 3]
    assert asked(WALK, answers | {"often": "weekly"}) == [0, 3]
    assert sent_of(WALK, answers | {"often": "weekly", "last": ""}) == {"often": "weekly"}


def test_one_goes_on_to_what_nothing_was_said_to_and_back_to_what_was_asked() -> None:
    answers = {"often": "weekly"}
    assert (next_place(WALK, answers, 0), place_before(WALK, answers, 3)) == (3, 0)
    assert next_place(WALK, answers | {"last": ""}, 3) == len(WALK)
    assert (first_missing(WALK, {}), first_missing(WALK, answers)) == (0, None)


def test_a_survey_is_checked_before_it_is_opened() -> None:
    check_questions(WALK)
    with pytest.raises(NoQuestions):
        check_questions(())
    with pytest.raises(QuestionsMany):
        check_questions([Question(f"q{at}", "text", {"": "?"}) for at in range(101)])
    check_questions([Question(f"q{at}", "text", {"": "?"}) for at in range(100)])
    with pytest.raises(QuestionRepeated):
        check_questions((OFTEN, OFTEN))
    with pytest.raises(ConditionAhead) as ahead:
        check_questions((THINGS, OFTEN))
    assert (ahead.value.question, ahead.value.other) == ("things", "often")
    with pytest.raises(ConditionUnread):
        check_questions((Question("a", "text", {"": "?"}, constraint="pulldata('x')"),))


@pytest.mark.parametrize(("low", "high"), [("1", "1"), ("5", "1"), ("0", "11"), ("-1", "5")])
def test_a_scale_has_two_to_eleven_steps(low: str, high: str) -> None:
    check_questions((Question("a", "scale", {"": "?"}, low="0", high="10"),))
    with pytest.raises(ScaleUnfit):
        check_questions((Question("a", "scale", {"": "?"}, low=low, high=high),))


def test_what_is_wrong_is_said_of_the_question_as_its_author_calls_it() -> None:
    with pytest.raises(OptionsUnfit) as few:
        check_questions((Question("q7", "one", {"": "?"}, options("a")),))
    assert (few.value.question, few.value.count) == ("7", 1)
    with pytest.raises(QuestionLong) as long:
        check_questions((Question("toilet", "text", {"": "x" * 1001}),))
    assert (long.value.question, long.value.part, long.value.length) == ("toilet", "question", 1001)
    with pytest.raises(LimitsUnfit):
        check_questions((Question("q1", "number", {"": "?"}, low="20", high="0"),))
    check_questions((Question("q1", "number", {"": "?"}, low="0", high="0.5"),))


def test_what_is_asked_behind_another_takes_no_number() -> None:
    several = options("a", "other")
    form = (Question("q2", "one", {"": "?"}, several), Question("q2_other", "text", {"": "?"}), *DARK)
    assert numbers(form) == {"q2": 2, "q2_other": 2, "q5": 5}
    assert [each.name for each in own(form)] == ["q2", "q5"]
    use = (Question("use", "one", {"": "?"}, several), Question("use_other", "text", {"": "?"}))
    assert numbers((Question("age", "number", {"": "?"}), *use, *DARK)) == {
        "age": 1, "use": 2, "use_other": 2, "q5": 3,
    }  # fmt: skip
    assert numbers((Question("any_other", "text", {"": "?"}),)) == {"any_other": 1}, "there is no question “any”"


def test_every_question_has_a_number_and_no_two_have_one() -> None:
    first = Question("a", "one", {"": "?"}, options("b", "other"))
    again = replace(first, name="a_other")
    assert numbers((first, again, Question("a_other_other", "text", {"": "?"}))) == {
        "a": 1, "a_other": 1, "a_other_other": 2,
    }  # fmt: skip
    assert numbers((Question("q7", "text", {"": "?"}), Question("q07", "text", {"": "?"}))) == {"q7": 1, "q07": 2}
    assert numbers((Question("q7", "text", {"": "?"}), Question("age", "text", {"": "?"}))) == {"q7": 1, "age": 2}


# --- conditions ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("${age} > 18", True),
        ("${age} >= 19 and ${age} <= 19", True),
        ("${age}-1 = 18", True),
        ("${none} > 0", False),
        ("${none} = ''", True),
        ("selected(${many}, 'a') and not(selected(${many}, 'ab'))", True),
        ("selected(${many}, 2)", True),
        ("count-selected(${many}) = 2", True),
        ("if(${age} = 19, 'x', 'y') = 'x'", True),
        ("coalesce(${none}, ${age}) = 19", True),
        ("int(19.9) = ${age}", True),
        ("regex(., '[0-9]{3}')", True),
        (". = 123 or . = 5", True),
        ("(${age} mod 2 = 1) and (${age} div 2 = 9.5)", True),
        ("string-length(.) = 3", True),
    ],
)
def test_xpath_says_what_field_tools_say(expression: str, expected: bool) -> None:
    check(expression)
    assert holds(expression, {"age": "19", "many": "a 2"}, own="123") is expected


@pytest.mark.parametrize(
    "expression",
    ["/data/a = 1", "../a = 1", "//a", "document('x')", "today() > .", "${a} =", "a = 1", "@a", "count(${a})",
     "${a}[1]", "$a = 1", "regex(., '(')", "selected()", "." * 2001, "x:y(1)", "processing-instruction()"],
)  # fmt: skip
def test_what_is_no_condition_is_refused_before_it_is_evaluated(expression: str) -> None:
    with pytest.raises(Unevaluable):
        check(expression)


def test_a_pattern_made_to_take_for_ever_is_given_up() -> None:
    assert not holds("regex(., '(a|a|aa)+$')", {}, own="a" * 60 + "!")


@given(st.text())
def test_no_text_breaks_out_of_its_quotes(text: str) -> None:
    assert holds(f"{quoted(text)} = 'x' or true()", {}) if "\0" not in text and text.isprintable() else True


# --- answers ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "said", "expected"),
    [
        (OFTEN, "weekly", "weekly"), (OFTEN, "2", "weekly"), (OFTEN, " WEEKLY ", "weekly"),
        (THINGS, "play, walk", "walk play"), (THINGS, "2 1", "walk play"),
        (Question("r", "ranking", {"": "?"}, options("a", "b", "c")), "3>1", "c a"),
        (LAST, "0", "0"), (LAST, "20", "20"), (LAST, "７", "7"), (LAST, "7.0", "7"),
        (Question("n", "number", {"": "?"}), "3,5", "3.5"),
        (COST, "1,000", "1000"), (COST, "１２，５００", "12500"), (COST, "2,000,000", "2000000"),
        (COST, "1,500.0", "1500"), (Question("n", "number", {"": "?"}), "0,125", "0.125"),
    ],
)  # fmt: skip
def test_an_answer_is_taken_as_it_is_meant(question: Question, said: str, expected: str) -> None:
    assert taken(question, Given(said), {}, "en") == expected


@pytest.mark.parametrize(
    ("question", "given"),
    [
        (OFTEN, Given("sometimes")), (OFTEN, Given("3")), (OFTEN, Given(photo="x")), (THINGS, Given("walk walk")),
        (LAST, Given("21")), (LAST, Given("-1")), (LAST, Given("1.5")), (LAST, Given("inf")), (LAST, Given("1e3")),
        (WHY, Given("x", photo="x")), (Question("p", "photo", {"": "?"}), Given("x")),
        (Question("n", "note", {"": "?"}), Given("x")), (Question("n", "number", {"": "?"}), Given("1e99")),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_without_saying_what_it_was(question: Question, given: Given) -> None:
    with pytest.raises(AnswerUnfit) as refused:
        taken(question, given, {}, "en")
    assert given.text not in refused.value.facts.values() or not given.text


def test_words_are_neither_none_nor_endless() -> None:
    with pytest.raises(AnswerUnfit):
        taken(WHY, Given("  "), {}, "en")
    assert taken(WHY, Given("x" * 1000), {}, "en") == "x" * 1000
    with pytest.raises(AnswerLong):
        taken(WHY, Given("x" * 1001), {}, "en")


def test_taps_mark_rank_and_answer() -> None:
    assert tapped(OFTEN, "", 1, {}, "en").done
    first = tapped(THINGS, "", 1, {}, "en")
    assert (first.value, first.done) == ("play", False)
    assert tapped(THINGS, first.value, 0, {}, "en").value == "walk play"
    assert tapped(THINGS, "walk play", 0, {}, "en").value == "play"
    ranking = Question("r", "ranking", {"": "?"}, options("a", "b"))
    assert tapped(ranking, "b", 0, {}, "en").done
    with pytest.raises(AnswerUnfit):
        tapped(OFTEN, "", 2, {}, "en")


def test_the_nearest_language_is_spoken() -> None:
    assert worded_in({"en": "a", "zh": "b"}, "zh-Hant") == "b"
    assert worded_in({"fr": "a"}, "en") == "a"
    assert worded_in({"": "a", "fr": "b"}, "en") == "a"


def test_who_may_answer() -> None:
    assert Audience().admits(None)
    assert Audience("seats").admits({"1"})
    assert not Audience("seats").admits(None)
    assert Audience("buildings", ("2",)).admits({"1", "2"})
    assert not Audience("buildings", ("2",)).admits({"1"})


# --- small numbers ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        ([5, 9], [5, 9]), ([4, 9, 20], [None, None, 20]), ([4, 3, 20], [None, None, 20]), ([0, 9], [0, 9]),
        ([4, 0], [None, 0]), ([], []),
    ],
)  # fmt: skip
def test_cells_under_five_are_hidden_and_with_them_what_gives_them_away(
    cells: list[int], shown: list[int | None]
) -> None:
    assert shown_cells(cells) == shown


@given(st.lists(st.lists(st.integers(0, 30), min_size=3, max_size=3), min_size=2, max_size=4))
def test_no_hidden_cell_of_a_table_can_be_had_from_the_rest_of_its_row_or_column(rows: list[list[int]]) -> None:
    table = shown_table(rows)
    for row, column in product(range(len(rows)), range(3)):
        cell = table[row][column]
        assert cell is None or cell == 0 or cell >= FEWEST
        if cell is None:
            across = sum(rows[row][other] for other in range(3) if other != column)
            down = sum(rows[other][column] for other in range(len(rows)) if other != row)
            assert table[row].count(None) > 1 or across == 0
            assert [each[column] for each in table].count(None) > 1 or down == 0
