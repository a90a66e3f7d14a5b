"""The answers to a survey as a table, with columns as ODK Central and KoboToolbox name them.

One column a question, named after it; behind one for several choices, one for each choice (``q2/o1``) with 1 or 0; a
place also as ``q7-Latitude`` and so on. Who answered and when stands before them, of a named survey; ``KEY`` last.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from xlsxwriter import Workbook

from domain.surveys import Question
from records.cells import harmless

_POINT = ("Latitude", "Longitude", "Altitude", "Accuracy")


@dataclass(frozen=True)
class AnswerRow:
    """One response; ``sent`` in words of the community's zone, empty like ``name`` and ``seats`` where it is
    anonymous."""

    key: str
    answers: Mapping[str, str]
    name: str = ""
    seats: str = ""
    sent: str = ""


def answers_table(questions: Sequence[Question], rows: Sequence[AnswerRow], *, named: bool) -> list[list[str]]:
    """The header and a row for each response; formulas are harmless."""
    asked = [question for question in questions if question.kind != "note"]
    who = ["SubmissionDate", "SubmitterName", "Seats"] if named else []
    table = [[*who, *(column for question in asked for column in _columns(question)), "KEY"]]
    for row in rows:
        before = [row.sent, row.name, row.seats] if named else []
        cells = (cell for question in asked for cell in _cells(question, row.answers.get(question.name, "")))
        table.append([harmless(cell) for cell in [*before, *cells, f"uuid:{row.key}"]])
    return table


def _columns(question: Question) -> Iterator[str]:
    yield question.name
    if question.kind == "many":
        yield from (f"{question.name}/{option.name}" for option in question.options)
    elif question.kind == "place":
        yield from (f"{question.name}-{part}" for part in _POINT)


def _cells(question: Question, answer: str) -> Iterator[str]:
    yield answer
    if question.kind == "many":
        given = answer.split()
        yield from (str(int(option.name in given)) if answer else "" for option in question.options)
    elif question.kind == "place":
        yield from point_of(answer) or ("",) * len(_POINT)


def point_of(answer: str) -> tuple[str, ...] | None:
    """Latitude, longitude, altitude and accuracy of a place that was sent as one; None where it is in words."""
    parts = tuple(answer.split())
    try:
        return parts if len(parts) == len(_POINT) and [float(part) for part in parts] else None
    except ValueError:
        return None


def as_csv(table: Sequence[Sequence[str | int]]) -> bytes:
    """UTF-8 with a mark, by which spreadsheets know it."""
    text = io.StringIO()
    csv.writer(text).writerows(table)
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(table: Sequence[Sequence[str | int]]) -> bytes:
    """One sheet; numbers that were answered stand as text, as they were typed, and counts as numbers."""
    file = io.BytesIO()
    with Workbook(file, {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}) as book:
        sheet = book.add_worksheet("answers")
        for at, row in enumerate(table):
            sheet.write_row(at, 0, row)
    return file.getvalue()
