"""A survey written as an XLSForm file, which any field tool opens, and which is read back as the same survey."""

import io
from collections.abc import Mapping, Sequence

from xlsxwriter import Workbook

from domain.surveys import Option, Question, Words
from records.cells import harmless

_TYPES: Mapping[str, str] = {"text": "text", "photo": "image", "place": "geopoint", "note": "note", "scale": "range"}
_SELECTS: Mapping[str, str] = {"one": "select_one", "many": "select_multiple", "ranking": "rank"}
_XPATH = ("relevant", "constraint")


def write_xlsform(title: str, form_id: str, questions: Sequence[Question]) -> bytes:
    """The .xlsx with its sheets ``survey``, ``choices`` and ``settings``."""
    survey = [_row(question) for question in questions]
    choices = [row for question in questions for row in _choices(question)]
    settings = [{"form_title": title, "form_id": form_id}]
    file = io.BytesIO()
    with Workbook(file, {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}) as book:
        for name, rows in (("survey", survey), ("choices", choices), ("settings", settings)):
            sheet = book.add_worksheet(name)
            headers = list(dict.fromkeys(header for row in rows for header in row)) or ["list_name", "name", "label"]
            sheet.write_row(0, 0, headers)
            for at, row in enumerate(rows, 1):
                # A condition may begin with a sign; as a string it is none that a spreadsheet would run.
                sheet.write_row(at, 0, [row.get(header, "") for header in headers])
    return file.getvalue()


def _row(question: Question) -> dict[str, str]:
    row = {"type": _type(question), "name": question.name, **_words("label", question.text)}
    row |= _words("hint", question.hint) | _words("constraint_message", question.advice)
    row["required"] = "yes" if question.required else ""
    row["relevant"], row["constraint"] = question.relevant, question.constraint or _limits(question)
    if question.kind == "scale":
        labels = f" tick_labelset={_list(question)}" if question.options else ""
        row["parameters"] = f"start={question.low} end={question.high} step=1{labels}"
        row["appearance"] = "no-ticks" if question.options else ""
    return {column: cell if column in _XPATH else harmless(cell) for column, cell in row.items() if cell}


def _type(question: Question) -> str:
    if question.kind in _SELECTS:
        return f"{_SELECTS[question.kind]} {_list(question)}"
    if question.kind == "number":
        return "integer" if question.whole else "decimal"
    return _TYPES[question.kind]


def _list(question: Question) -> str:
    return f"{question.name}_list"


def _limits(question: Question) -> str:
    if question.kind != "number":
        return ""
    low = f". >= {question.low}" if question.low is not None else ""
    high = f". <= {question.high}" if question.high is not None else ""
    return " and ".join(limit for limit in (low, high) if limit)


def _choices(question: Question) -> list[dict[str, str]]:
    names: Sequence[str] = [option.name for option in question.options]
    if question.kind == "scale" and question.options:
        names = (question.low or "1", question.high or "5")
    return [_choice(question, name, option) for name, option in zip(names, question.options, strict=True)]


def _choice(question: Question, name: str, option: Option) -> dict[str, str]:
    labels = {header: harmless(text) for header, text in _words("label", option.label).items()}
    return {"list_name": _list(question), "name": name, **labels}


def _words(column: str, words: Words) -> dict[str, str]:
    return {f"{column}::{language} ({language})" if language else column: text for language, text in words.items()}
