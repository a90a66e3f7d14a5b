"""The sheets of an XLSForm file with the place of every cell, read by pyxform and held against its own rules."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pyxform.errors import PyXFormError
from pyxform.xls2json_backends import get_xlsform
from pyxform.xls2xform import convert

from records.cells import plain
from records.xlsform.problem import FormProblem, FormUnfit
from texts import words

LARGEST = 2_000_000
UNPACKED = 20_000_000
MOST_ROWS = 2000
_FIRST = 2
"""The row below the header."""

_ROW = re.compile(r"\[row : (\d+)\]")
_SHEETS = ("survey", "choices", "settings")
_UNSUPPORTED = ("external_choices", "entities", "osm")


@dataclass(frozen=True)
class Line:
    """A row of a sheet: cells by column, and by column and language where the header names one (``label::en``).
    ``headers`` are those of the file, by the same keys."""

    sheet: str
    row: int
    cells: Mapping[tuple[str, str], str]
    headers: Mapping[tuple[str, str], str] = field(repr=False)

    def __getitem__(self, column: str) -> str:
        return self.cells.get((column, ""), "")

    def words(self, column: str) -> dict[str, str]:
        """The translations of a column; ``""`` is the language that the form does not name."""
        return {language: text for (name, language), text in self.cells.items() if name == column}

    def problem(self, column: str, why: Any, value: str | None = None, language: str = "") -> FormProblem:  # noqa: ANN401
        header = self.headers.get((column, language), column)
        said = self.cells.get((column, language), "") if value is None else value
        return FormProblem(self.sheet, self.row, header, said[:200], why)


@dataclass(frozen=True)
class Workbook:
    survey: tuple[Line, ...]
    choices: tuple[Line, ...]
    settings: Mapping[str, str]
    content: bytes = field(repr=False)


def read_workbook(content: bytes) -> Workbook:
    """The three sheets of a form. Raises FormUnfit for what is none, or is too large."""
    _refuse_bombs(content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what openpyxl leaves out
            read = get_xlsform(io.BytesIO(content), file_type=".xlsx")
    except Exception as error:  # a hostile workbook can raise nearly anything from inside openpyxl
        raise _unfit("survey", "sheet", str(error)) from error
    if not read.survey:
        raise _unfit("survey", "empty" if read.survey_header else "sheet", "survey")
    for sheet in _UNSUPPORTED:
        if getattr(read, sheet):
            raise _unfit(sheet, "sheet", sheet)
    survey, choices, settings = (
        tuple(_lines(sheet, getattr(read, sheet) or (), getattr(read, f"{sheet}_header") or ({},))) for sheet in _SHEETS
    )
    if len(survey) + len(choices) > MOST_ROWS:
        raise _unfit("survey", "value", str(len(survey) + len(choices)))
    known = {name: text for (name, language), text in settings[0].cells.items() if not language} if settings else {}
    return Workbook(survey, choices, known, content)


def conform(workbook: Workbook) -> None:
    """Let pyxform itself make a form of it. Raises FormUnfit with what it says is wrong."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            convert(io.BytesIO(workbook.content), validate=False, file_type=".xlsx", form_name="data")
    except PyXFormError as error:
        said = str(error.args[0] if error.args else error)
        row = _ROW.search(said)
        raise FormUnfit((FormProblem("survey", int(row[1]) if row else 0, "", said[:300], "form"),)) from error


def _unfit(sheet: str, why: Any, value: str) -> FormUnfit:  # noqa: ANN401  # a Why
    return FormUnfit((FormProblem(sheet, 0, "", value[:200], why),))


def _refuse_bombs(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            size = sum(part.file_size for part in packed.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise _unfit("survey", "file", "xlsx") from error
    if len(content) > LARGEST or size > UNPACKED:
        raise _unfit("survey", "value", str(size))


def _lines(sheet: str, rows: Any, header: Any) -> Iterator[Line]:  # noqa: ANN401  # pyxform's dictionaries
    headers = {_column(str(name)): str(name) for name in header[0]}
    for row, cells in enumerate(rows, _FIRST):
        found = {_column(str(name)): plain(str(cell).strip()) for name, cell in cells.items()}
        if found:
            yield Line(sheet, row, {column: cell for column, cell in found.items() if cell}, headers)


_ALIASES = {
    "relevance": "relevant", "caption": "label", "list name": "list_name", "constraint message": "constraint_message",
    "constraint_msg": "constraint_message", "read only": "read_only", "readonly": "read_only", "value": "name",
    "calculate": "calculation", "repeat count": "repeat_count", "command": "type", "tag": "name", "image": "media",
    "audio": "media", "video": "media", "big-image": "media",
}  # fmt: skip


def _column(header: str) -> tuple[str, str]:
    """``label::English (en)`` is ``("label", "en")``."""
    first, *rest = re.split(r"\s*::?\s*", header.strip(), maxsplit=1)
    name = " ".join(first.lower().split())
    name = _ALIASES.get(name, name.replace(" ", "_"))
    return (name, language_of(rest[0])) if rest and name != "bind" else (name, "")


def language_of(said: str) -> str:
    """The code in brackets, else that of a language the hall speaks, else the name as it is."""
    code = re.search(r"\(([\w-]+)\)\s*$", said)
    if code:
        return code[1]
    word = said.strip().casefold()
    return next((language for language, known in words()["languages"].items() if word in known), said.strip())
