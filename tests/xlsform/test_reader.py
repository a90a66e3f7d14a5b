"""An XLSForm is read as what it asks, or refused with the place of what cannot be asked."""

import io
import zipfile

import pytest

from domain.surveys import Question, check_questions, worded_in
from domain.surveys.interview import asked
from records.xlsform.problem import FormUnfit
from records.xlsform.reader import read_xlsform
from records.xlsform.writer import write_xlsform
from tests.xlsform.workbooks import CHOICES, SETTINGS, SURVEY, Rows, workbook


def test_a_form_in_two_languages_is_read_as_it_is_meant() -> None:
    form = read_xlsform(workbook())
    assert (form.title, form.languages) == ("The courtyard", ("en", "zh-Hans"))
    assert [(question.name, question.kind, question.required) for question in form.questions] == [
        ("use", "one", True), ("do", "many", False), ("age", "number", False), ("why", "text", False),
    ]  # fmt: skip
    use, do, age, _ = form.questions
    assert worded_in(do.text, "zh-Hant") == "院子 — 您做什么？"
    assert [worded_in(option.label, "en") for option in use.options] == ["Daily", "Weekly"]
    assert (age.low, age.high, age.whole, age.constraint) == ("18", "120", True, "")
    check_questions(form.questions)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, ["use"]),
        ({"use": "weekly"}, ["use", "why"]),
        ({"use": "daily", "do": "play"}, ["use", "do"]),
        ({"use": "daily", "do": "walk"}, ["use", "do", "age"]),
        ({"use": "weekly", "do": "walk"}, ["use", "why"]),
    ],
)
def test_the_skip_logic_of_the_form_is_followed(answers: dict[str, str], expected: list[str]) -> None:
    questions = read_xlsform(workbook()).questions
    assert [questions[place].name for place in asked(questions, answers)] == expected


ALONE: Rows = (("type", "name", "label"), ("text", "why", "Why?"))
BAD: dict[str, tuple[Rows, Rows, Rows, tuple[str, int, str, str]]] = {
    "a type that is not asked here": (
        (*ALONE, ("barcode", "code", "Scan")), CHOICES, SETTINGS, ("survey", 3, "type", "type"),
    ),
    "a repeat": ((*ALONE, ("begin_repeat", "again", "Again")), CHOICES, SETTINGS, ("survey", 3, "type", "type")),
    "a column that is not read": (
        (("type", "name", "label", "calculation"), ("text", "why", "Why?", "1 + 1")), CHOICES, SETTINGS,
        ("survey", 2, "calculation", "column"),
    ),
    "a picture in a choice": (
        SURVEY, (("list_name", "name", "label", "media::image"), ("often", "daily", "Daily", "a.jpg")), SETTINGS,
        ("choices", 2, "media::image", "column"),
    ),
    "a setting that is not known": (
        ALONE, CHOICES, (("public_key",), ("MIIB",)), ("settings", 2, "public_key", "column"),
    ),
    "a missing language": (
        (("type", "name", "label::en (en)", "label::fr (fr)"), ("text", "why", "Why?", "Pourquoi ?"),
         ("text", "how", "How?", "")), CHOICES, SETTINGS, ("survey", 3, "label::fr (fr)", "language"),
    ),
    "a condition on a later question": (
        (("type", "name", "label", "relevant"), ("text", "a", "A?", "${b} = '1'"), ("text", "b", "B?", "")), CHOICES,
        SETTINGS, ("survey", 2, "relevant", "ahead"),
    ),
    "a condition on itself": (
        (("type", "name", "label", "relevant"), ("text", "a", "A?", "${a} = '1'")), CHOICES, SETTINGS,
        ("survey", 2, "relevant", "ahead"),
    ),
    "a condition on nothing": (
        (("type", "name", "label", "relevant"), ("text", "a", "A?", "${z} = '1'")), CHOICES, SETTINGS,
        ("survey", 2, "relevant", "unknown"),
    ),
    "a function that is not known": (
        (("type", "name", "label", "constraint"), ("text", "a", "A?", ". < today()")), CHOICES, SETTINGS,
        ("survey", 2, "constraint", "expression"),
    ),
    "a path out of the form": (
        (("type", "name", "label", "constraint"), ("text", "a", "A?", "/data/b = 1")), CHOICES, SETTINGS,
        ("survey", 2, "constraint", "expression"),
    ),
    "a list that is not there": (
        (*ALONE, ("select_one colours", "c", "C?")), CHOICES, SETTINGS, ("survey", 3, "type", "list"),
    ),
    "a repeated name": ((*ALONE, ("text", "why", "Why not?")), CHOICES, SETTINGS, ("survey", 3, "name", "name")),
    "a name that is none": ((*ALONE, ("text", "2 b", "B?")), CHOICES, SETTINGS, ("survey", 3, "name", "name")),
    "what required does not mean": (
        (("type", "name", "label", "required"), ("text", "a", "A?", "${b} = 1")), CHOICES, SETTINGS,
        ("survey", 2, "required", "value"),
    ),
    "no question": ((("type", "name", "label"),), CHOICES, SETTINGS, ("survey", 0, "", "empty")),
    "a group that is not ended": (
        (*ALONE, ("begin_group", "g", "G"), ("text", "b", "B?")), CHOICES, SETTINGS, ("survey", 3, "", "form"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", BAD)
def test_what_cannot_be_asked_is_refused_with_its_sheet_row_and_column(what: str) -> None:
    survey, choices, settings, expected = BAD[what]
    with pytest.raises(FormUnfit) as refused:
        read_xlsform(workbook(survey, choices, settings))
    first = refused.value.problems[0]
    assert (first.sheet, first.row, first.column, first.why) == expected


def bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * 30_000_000)
    return file.getvalue()


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.4", b"PK\x03\x04broken", bomb()], ids=["empty", "pdf", "zip", "bomb"]
)
def test_what_is_no_form_is_refused(content: bytes) -> None:
    with pytest.raises(FormUnfit) as refused:
        read_xlsform(content)
    assert refused.value.problems[0].why == ("value" if len(content) > 100 else "file")


def test_a_survey_that_is_written_is_read_back_as_it_was() -> None:
    questions = read_xlsform(workbook()).questions
    again = read_xlsform(write_xlsform("The courtyard", "S-1", questions))
    assert again.questions == questions


def test_a_range_may_be_written_with_a_point() -> None:
    survey: Rows = (("type", "name", "label", "parameters"), ("range", "safe", "Safe?", "start=1.0 end=7.0 step=1"))
    (question,) = read_xlsform(workbook(survey)).questions
    assert (question.kind, question.low, question.high) == ("scale", "1", "7")


def test_a_scale_with_its_ends_and_a_note_come_back() -> None:
    survey: Rows = (
        ("type", "name", "label", "parameters", "hint"),
        ("note", "hello", "Read this", "", ""),
        ("range", "safe", "Safe?", "start=1 end=7 step=1 tick_labelset=ends", "At night"),
        ("range", "rent", "Rent?", "start=0 end=500 step=50", ""),
        ("geopoint", "where", "Where?", "", ""),
        ("image", "show", "Show it", "", ""),
        ("rank ends", "first", "What first?", "", ""),
        ("select_one ends or_other", "one", "Which?", "", ""),
    )
    choices: Rows = (("list_name", "name", "label"), ("ends", "1", "Not at all"), ("ends", "7", "-Quite"))
    questions = read_xlsform(workbook(survey, choices)).questions
    assert [question.kind for question in questions] == [
        "note", "scale", "number", "place", "photo", "ranking", "one", "text",
    ]  # fmt: skip
    assert (questions[1].low, questions[1].high, len(questions[1].options)) == ("1", "7", 2)
    assert isinstance(questions[-1], Question)
    written = read_xlsform(write_xlsform("x", "S-1", questions)).questions
    assert [(each.name, each.kind, each.low, each.high, each.relevant) for each in written] == [
        (each.name, each.kind, each.low, each.high, each.relevant) for each in questions
    ]
    assert written[1].options[1].label == {"": "-Quite"}
