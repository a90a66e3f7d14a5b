"""What a survey takes, declines and says, to the last word."""

from dataclasses import replace

import pytest

from domain.refusals import MissingKey
from domain.surveys import Audience, Given, Option, Question, called, check_questions, worded_in
from domain.surveys.answer import complete, taken, tapped
from domain.surveys.checks import MOST_OPTIONS, NAME
from domain.surveys.conditions import SIGNS, condition_on
from domain.surveys.expressions import Unevaluable, check, holds, quoted
from domain.surveys.form_refusals import (
    ConditionAhead,
    ConditionUnread,
    OptionRepeated,
    OptionsUnfit,
    QuestionLong,
    ScaleUnfit,
)
from domain.surveys.hidden import shown_table
from domain.surveys.interview import next_place, place_before
from domain.surveys.plan import SurveyPlan
from domain.surveys.refusals import AnswerUnfit

HOW_MANY = Question("n", "number", {"": "How many lamps?"})
HOW_WELL = Question("s", "scale", {"": "How well?"}, low="1", high="5")
AB = (Option("a", {"": "Apple", "zh": "苹果"}), Option("b", {"": "Bench"}))
ONE = Question("one", "one", {"": "Which?"}, AB)
RANKED = Question("ranked", "ranking", {"": "In which order?"}, AB)
MANY = Question("many", "many", {"": "Which ones?"}, AB, constraint="count-selected(.) = 1", advice={"": "One, please"})


def told(question: Question, given: Given) -> str:
    return taken(question, given, {}, "en")


def declined(question: Question, given: Given) -> dict[str, str]:
    with pytest.raises(AnswerUnfit) as refused:
        told(question, given)
    return refused.value.facts


def test_a_survey_of_which_nothing_else_is_said_is_open_to_everybody_and_keeps_names() -> None:
    plan = SurveyPlan("Lamps", (), 0)
    assert (plan.anonymous, plan.audience, plan.target, plan.statements) == (False, Audience("members"), None, ())


# --- numbers ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("9" * 15, "9" * 15),
        ("1e14", "1" + "0" * 14),
        ("0.5", "0.5"),
        ("1e-15", "0." + "0" * 14 + "1"),
        ("-3", "-3"),
        ("0", "0"),
    ],
)
def test_a_number_is_kept_as_it_would_be_written(said: str, kept: str) -> None:
    assert told(HOW_MANY, Given(said)) == kept


@pytest.mark.parametrize(
    "said", ["9" * 16, "1e15", "1e-16", "1e-999999999", "0e-999999999", "1e999999999", "nan", "inf", "two", ""]
)
def test_a_number_that_is_short_to_type_and_endless_to_write_is_declined(said: str) -> None:
    declined(HOW_MANY, Given(said))
    with pytest.raises(ConditionUnread):
        condition_on([replace(HOW_MANY, name="q1")], "q2", 1, ">", said)


@pytest.mark.parametrize("said", ["two", "nan", "sNaN", "inf", "1e-999999999", "1e999999999", ""])
def test_words_where_a_form_reckons_with_a_number_stop_nobody(said: str) -> None:
    assert not holds("int(${n}) = 2", {"n": said})


def test_of_a_number_what_stands_before_the_point_is_taken() -> None:
    assert holds("int(${n}) = -2", {"n": "-2.7"})
    assert holds("int(${n}) = 2", {"n": "2.7"})
    assert holds("int(${n}) = ''", {"n": "two"})


def test_a_scale_takes_whole_steps_from_end_to_end() -> None:
    assert [told(HOW_WELL, Given(said)) for said in ("1", "5", "3.0")] == ["1", "5", "3"]
    for said in ("0", "6", "2.5"):
        declined(HOW_WELL, Given(said))
    step = tapped(HOW_WELL, "", 4, {}, "en")
    assert (step.value, step.done) == ("4", True)


# --- words, photos, places -------------------------------------------------------------------------------------------


def test_words_are_kept_without_what_cannot_be_seen_so_that_any_condition_can_be_held_against_them() -> None:
    why = told(Question("why", "text", {"": "Why?"}, constraint=". != 'x'"), Given(" Dark\x01 \u202eand cold\ud83d "))
    assert why == "Dark and cold"


def test_a_photo_is_a_photo_and_a_place_is_sent_or_told() -> None:
    assert told(Question("p", "photo", {"": "?"}), Given(photo="AgAC")) == "AgAC"
    place = Question("w", "place", {"": "Where?"})
    assert told(place, Given(place=(31.2304, 121.4737))) == "31.230400 121.473700 0 0"
    assert told(place, Given("by gate 2")) == "by gate 2"


# --- options ---------------------------------------------------------------------------------------------------------


def test_options_are_said_by_place_by_name_or_in_any_language() -> None:
    assert [told(ONE, Given(said)) for said in ("1", "a", "APPLE", "苹果", "2")] == ["a", "a", "a", "a", "b"]
    assert told(RANKED, Given("2 > 苹果")) == "b a"
    for said in ("0", "3", "1 2", "Apple, Bench"):
        declined(ONE, Given(said))
    declined(RANKED, Given("2 > 2"))
    declined(RANKED, Given("2 > pear"))


def test_what_is_wanted_is_said_when_an_answer_is_declined() -> None:
    none = {"low": "none", "high": "none", "whole": "false", "advice": "none"}
    assert declined(ONE, Given("pear")) == {"kind": "one", **none}
    assert declined(HOW_WELL, Given("9")) == {
        "kind": "scale",
        "low": "1",
        "high": "5",
        "whole": "true",
        "advice": "none",
    }
    assert declined(MANY, Given("1, 2")) == {"kind": "many", **none, "advice": "One, please"}


def test_who_says_that_this_is_all_is_held_to_what_the_form_wants() -> None:
    assert complete(MANY, "a", {}, "en") == "a"
    for marked in ("", "a b"):
        with pytest.raises(AnswerUnfit):
            complete(MANY, marked, {}, "en")


def test_taps_rank_in_their_order_and_a_second_tap_takes_back() -> None:
    first = tapped(RANKED, "", 1, {}, "en")
    assert (first.value, first.done) == ("b", False)
    both = tapped(RANKED, first.value, 0, {}, "en")
    assert (both.value, both.done) == ("b a", True)
    assert tapped(RANKED, "b a", 1, {}, "en").value == "a"


# --- conditions ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "boolean(1) and not(false())", "number('2') = 2", "string(2) = '2'", "contains('lamps', 'amp')",
        "starts-with('lamps', 'la')", "concat('la', 'mp') = 'lamp'", "normalize-space(' a  lamp ') = 'a lamp'",
        "substring('lamps', 2, 3) = 'amp'", "round(1.5) = 2", "floor(1.9) = 1", "ceiling(1.1) = 2",
    ],
)  # fmt: skip
def test_what_field_tools_know_may_be_used(said: str) -> None:
    check(said)
    assert holds(said, {})


@pytest.mark.parametrize(
    ("said", "answer", "true"),
    [
        ("count-selected(${a})", "bench", True), ("count-selected(${a})", "", False),
        ("number(${a})", "two", False), ("number(${a})", "-2", True),
        ("regex(number(${a}), 'NaN')", "two", True), ("string(${a})", "0", True), ("string(${a})", "", False),
        ("if(count-selected(${a}), 'x', '') = 'x'", "bench", True), ("if(number(${a}), 'x', '') = 'x'", "0", False),
    ],
)  # fmt: skip
def test_a_number_or_a_word_is_true_when_it_is_something(said: str, answer: str, true: bool) -> None:
    assert holds(said, {"a": answer}) is true


@pytest.mark.parametrize(
    ("said", "part"),
    [("today() > 1", "today()"), ("1 = @a", "@"), ("." * 2001, "." * 40 + "…")],
)
def test_what_nobody_knows_is_named(said: str, part: str) -> None:
    with pytest.raises(Unevaluable) as refused:
        check(said)
    assert refused.value.part == part
    check("true()".ljust(2000))


@pytest.mark.parametrize(
    ("said", "meant"),
    [("lamp", "lamp"), ("it's dark", "it's dark"), ('"dark"', '"dark"'), ('it\'s "dark"', "it's dark")],
)
def test_an_answer_with_quotes_in_it_is_found_by_its_condition(said: str, meant: str) -> None:
    assert holds(f"${{a}} = {quoted(said)}", {"a": meant})


ASKED = (
    replace(ONE, name="q1"), replace(HOW_MANY, name="q2"), replace(HOW_WELL, name="q3"),
    Question("q4", "text", {"": "Where?"}),
)  # fmt: skip


@pytest.mark.parametrize(
    ("number", "sign", "said", "meant"),
    [
        (1, "=", "APPLE", "selected(${q1}, 'a')"),
        (1, "!=", "苹果", "not(selected(${q1}, 'a'))"),
        (2, ">=", "1e2", "${q2} >= 100"),
        (3, "<", "３", "${q3} < 3"),
        (4, "=", " the gate ", "${q4} = 'the gate'"),
    ],
)
def test_a_condition_is_written_as_people_say_it(number: int, sign: str, said: str, meant: str) -> None:
    assert condition_on(ASKED, "q5", number, sign, said) == meant
    assert SIGNS == ("=", "!=", "<", "<=", ">", ">=")


@pytest.mark.parametrize(("sign", "said"), [("<", "Apple"), ("=", "pear")])
def test_a_condition_that_cannot_be_is_answered_with_those_that_could(sign: str, said: str) -> None:
    with pytest.raises(ConditionUnread) as refused:
        condition_on(ASKED, "q5", 1, sign, said)
    assert refused.value.facts == {"question": "5", "part": f"1 {sign} {said}", "known": ("Apple", "苹果", "Bench")}


def test_a_constraint_may_ask_for_its_own_answer_and_for_none_behind_it() -> None:
    own = replace(HOW_MANY, constraint="${n} > 3")
    check_questions((HOW_WELL, own))
    with pytest.raises(ConditionAhead):
        check_questions((replace(HOW_MANY, constraint="${s} > 3"), HOW_WELL))


# --- a form as it is checked -----------------------------------------------------------------------------------------


def lamps(count: int, letters: int = 1) -> Question:
    return Question("q7", "one", {"": "?"}, tuple(Option(f"l{at}", {"": "x" * letters}) for at in range(count)))


def test_as_many_answers_and_as_long_ones_as_a_phone_can_show() -> None:
    check_questions((lamps(80), replace(lamps(2, 150), name="q8", text={"": "x" * 1000})))
    with pytest.raises(OptionsUnfit):
        check_questions((lamps(81),))
    with pytest.raises(QuestionLong) as long:
        check_questions((lamps(2, 151),))
    assert long.value.facts == {"question": "7", "part": "option", "length": 151, "limit": 150}
    assert (MOST_OPTIONS, NAME) == (80, 60)


@pytest.mark.parametrize("words", [{}, {"": " "}, {"en": "Where?", "zh": ""}])
def test_a_question_has_words_in_each_of_its_languages(words: dict[str, str]) -> None:
    with pytest.raises(MissingKey) as missing:
        check_questions((Question("a", "text", words),))
    assert missing.value.key == "question"


def test_an_answer_that_stands_twice_is_named() -> None:
    with pytest.raises(OptionRepeated) as twice:
        check_questions((replace(ONE, options=(*AB, AB[1])),))
    assert twice.value.option == "b"


def test_a_scale_goes_from_one_to_five_where_nothing_is_said_and_names_both_ends_or_none() -> None:
    check_questions((Question("s", "scale", {"": "?"}, AB), replace(HOW_MANY, low="3", high="3")))
    with pytest.raises(ScaleUnfit) as unfit:
        check_questions((Question("s", "scale", {"": "?"}, AB[:1], low="0"),))
    assert unfit.value.said == "0-5"


# --- the way through, and what is read of it --------------------------------------------------------------------------


def test_what_was_passed_over_is_asked_last_and_one_goes_back_by_one() -> None:
    assert [next_place(ASKED, {}, at) for at in range(4)] == [1, 2, 3, 0]
    assert [place_before(ASKED, {}, at) for at in range(4)] == [0, 0, 1, 2]
    assert place_before((), {}, 0) == 0


def test_answers_are_read_as_their_labels() -> None:
    assert (ONE.option("b"), ONE.option("c")) == (AB[1], None)
    assert replace(MANY, kind="many").said("a b", "en") == "Apple, Bench"
    assert RANKED.said("b a", "zh-Hant") == "Bench > 苹果"
    assert RANKED.said("b gone", "en") == "Bench", "an option that is there no more"
    assert HOW_MANY.said("3", "en") == "3"
    assert worded_in({"en": "a", "zh-Hans": "b"}, "zh-Hant") == "b"
    assert called("q5_other") == "5"


N = None


def test_what_would_give_a_hidden_cell_away_is_hidden_with_it_the_smallest_first() -> None:
    assert shown_table([[1, 10, 20], [30, 40, 50], [60, 70, 80]]) == [[N, N, 20], [N, N, 50], [60, 70, 80]]
    assert shown_table([[1, 2, 50], [10, 90, 30], [80, 20, 60]]) == [[N, N, N], [N, 90, N], [80, N, N]]
    assert shown_table([[1, 2, 50]]) == [[N, N, 50]], "a table of one row"
    assert shown_table([]) == []
