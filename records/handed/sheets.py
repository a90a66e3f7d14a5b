"""Tallies and commitments as a workbook (XLSX), for those who file them or count on. No cell is a formula."""

import io
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from records.account import Say
from records.book.tables import TABLES, Row, Rows, Value
from records.cells import harmless
from records.handed.in_words import head_said, words_in, yes_or_no
from records.zipped import timeless

_WIDTH, _STATE, _WIDE, _HEAD, _A4 = 14, 20, 36, 32, 9
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001  # the file must say some moment; XlsxWriter knows no zones
_TOLD = ("commitments", "records")
_TESTS = ("name", "axis", "got", "needed", "of", "passed")


def workbook(rows: Rows, say: Say) -> bytes:
    """Three sheets: the tests of each vote that was counted, the commitments, and the records with what was
    voted and spent, each to be printed on one page's width. The same rows give the same bytes."""
    made = io.BytesIO()
    with Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"created": _MADE})
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        for table, columns, heads, lines in (
            ("tallies", ("vote", "title", *_TESTS), _tally_heads(say), _tallies(rows, say)),
            *((each, tuple(TABLES[each].columns), _heads(each, say), _in_words(each, rows, say)) for each in _TOLD),
        ):
            page = book.add_worksheet(say(f"tallies-{table}"))
            _lay_out(page, columns, wrapped)
            for line, cells in enumerate([heads, *lines]):
                for place, value in enumerate(cells):
                    if isinstance(value, str):
                        page.write_string(line, place, harmless(value), head if line == 0 else wrapped)
                    elif value is not None:
                        page.write_number(line, place, value)
    return timeless(made.getvalue())


def _lay_out(page: Worksheet, columns: Sequence[str], wrapped: Format) -> None:
    """One page wide on paper, the head on each."""
    for place, column in enumerate(columns):
        page.set_column(
            place, place, _WIDE if column in ("title", "text") else _STATE if column == "state" else _WIDTH, wrapped
        )
    page.set_row(0, _HEAD)
    page.freeze_panes(1, 1)
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _heads(table: str, say: Say) -> list[Value]:
    return [head_said(column, say) for column in TABLES[table].columns]


def _in_words(table: str, rows: Rows, say: Say) -> Iterable[Row]:
    said, columns = words_in(rows, say), TABLES[table].columns
    for row in rows[table]:
        yield tuple(said(table, column, value) for column, value in zip(columns, row, strict=True))


def _tally_heads(say: Say) -> list[Value]:
    return [head_said("vote", say), head_said("title", say), *(say(f"tallies-{test}") for test in _TESTS)]


def _tallies(rows: Rows, say: Say) -> Iterable[Row]:
    """A row for each test of each vote."""
    columns = list(TABLES["votes"].columns)
    for row in rows["votes"]:
        vote = dict(zip(columns, row, strict=True))
        if vote["outcome"] is not None:
            for test in json.loads(str(vote["outcome"])).get("tests", []):
                yield vote["number"], vote["title"], *_tally(test, say)


def _tally(test: Mapping[str, Any], say: Say) -> Row:
    """A test in words, with its numbers to count on: areas, kept in 0.01 m², in m²."""
    name, axis = test["name"], test["axis"]
    word = say("tallies-test", test=name, said=say("test", test=name), kind=test.get("kind", "rule"))
    on = say("tallies-on", axis=axis, said=say("axis", axis=axis))
    amounts = (test[each] / 100 if axis == "area" else test[each] for each in ("got", "needed", "of"))
    return word, on, *amounts, yes_or_no(test["passed"], say)
