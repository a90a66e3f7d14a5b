"""A survey as moderators write it in one message."""

import pytest

from domain.refusals import BadValue, UnknownKey
from domain.surveys import Option, Question, worded_in
from domain.surveys.form_refusals import (
    ConditionAhead,
    ConditionLoose,
    ConditionUnread,
    KindMissing,
    KindUnread,
    LanguagesUnfit,
    OptionRepeated,
)
from handlers.screens.refusals import refusal_screen
from handlers.survey_form import read_survey
from texts import texts_in

COURTYARD = """/survey 院子？
1. [单选] 多久？
- 每天
— 每周
其他：那是多久？
2、【多选, 必答】做什么？
- 散步
- 遛狗
如果 1 = 每天 且 2 ≠ 遛狗：
3. [scale 1-7] Safe?
- not at all
- quite
if 3 < 4 or 3 = 7
4. [number 0-20] How many lamps?
5. [place] Where?
6. [photo, required] Show it
7. [ranking] What first?
- lamps
- benches
8. [text] 还缺什么？
作答：匿名
截止：5天"""


def test_every_kind_of_question_is_read() -> None:
    read = read_survey(COURTYARD)
    assert [question.kind for question in read.questions] == [
        "one", "text", "many", "scale", "number", "place", "photo", "ranking", "text",
    ]  # fmt: skip
    assert (read.form.title, read.form.get("answers"), read.form.need("closes")) == ("院子？", "匿名", "5天")


def test_something_else_is_asked_for_in_words() -> None:
    often, else_, *_ = read_survey(COURTYARD).questions
    assert often.options == (
        Option("o1", {"": "每天"}), Option("o2", {"": "每周"}), Option("other", {"": "其他"}),
    )  # fmt: skip
    assert else_ == Question(
        "q1_other", "text", {"": "那是多久？"}, required=True, relevant="selected(${q1}, 'other')"
    )  # fmt: skip


def test_a_condition_reads_as_it_is_said() -> None:
    by_name = {question.name: question for question in read_survey(COURTYARD).questions}
    assert by_name["q3"].relevant == "selected(${q1}, 'o1') and not(selected(${q2}, 'o2'))"
    assert by_name["q4"].relevant == "${q3} < 4 or ${q3} = 7"
    assert by_name["q5"].relevant == ""


def test_limits_and_ends_are_kept() -> None:
    by_name = {question.name: question for question in read_survey(COURTYARD).questions}
    assert (by_name["q3"].low, by_name["q3"].high, len(by_name["q3"].options)) == ("1", "7", 2)
    assert (by_name["q4"].low, by_name["q4"].high, by_name["q4"].whole) == ("0", "20", True)
    assert [name for name, question in by_name.items() if question.required] == ["q1_other", "q2", "q6"]


def test_an_unknown_kind_of_question_is_refused() -> None:
    with pytest.raises(KindUnread) as refused:
        read_survey("/survey x\n1. [maybe] really?")
    assert (refused.value.question, refused.value.said, refused.value.sort) == ("1", "maybe", "kinds")
    with pytest.raises(KindUnread) as refused:
        read_survey("/survey x\n1. [text] why?\n3. [scale 1-x] really?")
    assert (refused.value.question, refused.value.said, refused.value.sort) == ("3", "scale 1-x", "marks")


@pytest.mark.parametrize("condition", ["if 2 = yes", "if 1 = yes", "if 7 > 3"])
def test_a_condition_on_what_is_not_asked_before_is_refused_by_name(condition: str) -> None:
    with pytest.raises(ConditionAhead) as refused:
        read_survey(f"/survey x\n{condition}\n1. [text] why?\n2. [one] really?\n- yes\n- no")
    assert refused.value.question == "1"


@pytest.mark.parametrize("condition", ["if 1 = maybe", "if 1 > yes", "if 1 = yes and 1 = no or 1 = yes", "if 1"])
def test_a_condition_that_cannot_be_read_is_refused(condition: str) -> None:
    with pytest.raises((ConditionUnread, UnknownKey)):
        read_survey(f"/survey x\n1. [one] really?\n- yes\n- no\n{condition}\n2. [text] why?")


def test_a_condition_before_nothing_is_refused() -> None:
    for below in ("", "\nif 1 = no\n2. [text] why?"):
        with pytest.raises(ConditionLoose) as refused:
            read_survey(f"/survey x\n1. [one] really?\n- yes\n- no\nif 1 = yes{below}")
        assert refused.value.part == "1 = yes"


def test_a_condition_names_the_question_below_it_and_the_answers_that_may_stand_in_it() -> None:
    with pytest.raises(ConditionUnread) as refused:
        read_survey("/survey x\n1. [one] really?\n- yes\n- no\nif 1 = maybe\n5. [text] why?")
    assert (refused.value.question, refused.value.part, refused.value.known) == ("5", "1 = maybe", ("yes", "no"))


def test_a_question_without_its_kind_and_an_answer_that_stands_twice_are_named() -> None:
    with pytest.raises(KindMissing) as missing:
        read_survey("/survey x\n1. [text] why?\n2. Where?")
    assert (missing.value.line, missing.value.question) == (3, "2")
    with pytest.raises(OptionRepeated) as twice:
        read_survey("/survey x\n4. [one] really?\n- yes\n- yes")
    assert (twice.value.question, twice.value.option) == ("4", "yes")


# --- several languages -----------------------------------------------------------------------------------------------

BOTH = """/survey 院子
1. [单选] 多久用一次？ | How often do you use it?
- 每天 ｜ daily
- 3
其他: 那是多久？ | How often then?
如果 1 = 每天
2. [量表 1-5] 晚上安全吗？ | How safe is it?
- 不安全 | not safe
- 安全 | safe
语言: 简体, English
截止: 5天"""


def test_a_survey_in_two_languages_is_read_in_each() -> None:
    often, else_, safe = read_survey(BOTH).questions
    assert often.text == {"zh-Hans": "多久用一次？", "en": "How often do you use it?"}
    assert [worded_in(option.label, "en") for option in often.options] == ["daily", "3", "another"]
    assert [worded_in(option.label, "zh-Hant") for option in often.options] == ["每天", "3", "其他"]
    assert worded_in(else_.text, "en") == "How often then?"
    assert safe.options[1].label == {"zh-Hans": "安全", "en": "safe"}


@pytest.mark.parametrize("said", ["每天", "daily"])
def test_a_condition_may_be_said_in_any_of_them(said: str) -> None:
    assert read_survey(BOTH.replace("= 每天", f"= {said}")).questions[2].relevant == "selected(${q1}, 'o1')"


@pytest.mark.parametrize(
    ("before", "after", "question", "count"),
    [
        ("晚上安全吗？ | How safe is it?", "晚上安全吗？", "2", 1),
        ("- 每天 ｜ daily", "- 每天 |", "1", 1),
        ("那是多久？ | How often then?", "那是多久？ | How often? | Combien?", "1", 3),
    ],
)
def test_what_is_missing_in_a_language_is_named(before: str, after: str, question: str, count: int) -> None:
    with pytest.raises(LanguagesUnfit) as refused:
        read_survey(BOTH.replace(before, after))
    assert (refused.value.question, refused.value.count) == (question, count)
    assert refused.value.languages == ("zh-Hans", "en")


@pytest.mark.parametrize("said", ["简体, Klingon", "en, english", ""])
def test_a_language_that_is_not_spoken_here_is_refused(said: str) -> None:
    with pytest.raises(BadValue):
        read_survey(BOTH.replace("简体, English", said))


def test_without_a_line_of_languages_a_bar_is_a_sign_like_others() -> None:
    assert read_survey("/survey x\n1. [text] a | b").questions[0].text == {"": "a | b"}


def test_an_unknown_line_is_named_with_its_place() -> None:
    with pytest.raises(UnknownKey) as refused:
        read_survey("/survey x\n1. [text] why?\ncolour: red")
    assert (refused.value.key, refused.value.line) == ("colour", 3)


def test_a_refusal_with_many_answers_fits_into_a_message() -> None:
    answers = "\n".join(f"- {number} {'x' * 44}" for number in range(79))
    with pytest.raises(ConditionUnread) as refused:
        read_survey(f"/survey Lamps?\n1. [one] Which?\n{answers}\nif 1 = none\n2. [text] Why?")
    assert len(refusal_screen(refused.value, texts_in("en")).text) < 2000
