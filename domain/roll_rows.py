"""The rows of a roll file, cell by cell: each becomes a SeatRow of its roll, or problems that name it."""

import re
from collections.abc import Callable, Iterable
from fractions import Fraction

from domain.codes import normal_code
from domain.quantities import QuantityError, area, heads, share, unit_words
from domain.roll import SeatRow, Unit
from domain.roll_header import PLACES, Column, Header, HeaderWords
from domain.sheets import DateCell, Problem, Row
from domain.spelling import plain, visible

LONGEST_LABEL = 64
LONGEST_TEXT = 200

_NAMES_APART = re.compile(r"[、;；/,，]")
_CODES_APART = re.compile(r"[\s、;；,，]+")
_ERRORS = {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"}
# What a spreadsheet makes of sixteen digits or more, such as an identity card's: the last are gone.
_DIGITS_LOST = re.compile(r"\d(\.\d+)?E\+\d+", re.ASCII | re.IGNORECASE)


class RowReader:
    """Reads rows under one header; what was wrong with them is in `problems` afterwards."""

    def __init__(self, header: Header, width: int, words: HeaderWords, default_roll: str) -> None:
        self.problems: list[Problem] = []
        self.warnings: list[Problem] = []
        self._columns = header.columns
        self._weights = header.weights
        self._width = width
        self._default_roll = default_roll
        self._units = {axis: unit_words(words.get(f"{axis}_unit", ())) for axis in ("area", "heads")}
        self._filled: set[tuple[str, str]] = set()

    def read(self, rows: Iterable[Row]) -> dict[str, list[SeatRow]]:
        """The good rows of each roll, in the order of the file."""
        told = [(row, plain(self._cell(row, "roll")) or self._default_roll) for row in rows]
        self._filled = {(roll, c.id) for row, roll in told for c in self._weights if self._cell(row, c.id)}
        named: dict[str, list[SeatRow]] = {roll: [] for _, roll in told}
        for row, roll in told:
            before = len(self.problems)
            found = self._seat_row(row, roll)
            if len(self.problems) == before:
                named[roll].append(found)
        self._warn_of_empty_axes(named)
        return named

    def _seat_row(self, row: Row, roll: str) -> SeatRow:
        if len(row.cells) > self._width:
            self._tell(row, None, row.cells[-1], "too_many_cells", columns=str(self._width))
        self._text(row, "roll", plain, LONGEST_LABEL)
        label = self._text(row, "seat", plain, LONGEST_LABEL)
        if not label:
            self._tell(row, "seat", None, "empty_seat")
        return SeatRow(
            line=row.line,
            unit=Unit(label, *(self._text(row, place, plain, LONGEST_LABEL) for place in PLACES)),
            owner=self._text(row, "owner", visible, LONGEST_TEXT),
            owner_id=self._text(row, "owner_id", plain, LONGEST_LABEL),
            holder_names=self._holder_names(row),
            weights={c.id: w for c in self._weights if (w := self._weight(row, c, roll)) is not None},
            codes=self._codes(row),
        )

    def _holder_names(self, row: Row) -> tuple[str, ...]:
        names = map(visible, _NAMES_APART.split(self._text(row, "holder_name", visible, LONGEST_TEXT)))
        return tuple(dict.fromkeys(name for name in names if name))

    def _codes(self, row: Row) -> tuple[str, ...]:
        typed = [code for code in _CODES_APART.split(self._cell(row, "code")) if code]
        codes = [normal_code(code) for code in typed]
        if None in codes:
            self._tell(row, "code", None, "bad_code")  # without the value: even a mistyped code is half a secret
        return tuple(dict.fromkeys(code for code in codes if code))

    def _weight(self, row: Row, column: Column, roll: str) -> Fraction | None:
        text = self._cell(row, column.id)
        if not text:
            if column.id != "heads" and (roll, column.id) in self._filled:
                self._tell(row, column.id, None, "missing_weight")
            return None
        if self._spoiled(row, column.id, text):
            return None
        try:
            return self._quantity(column, text)
        except QuantityError as slip:
            self._tell(row, column.id, text, slip.code)
            return None

    def _quantity(self, column: Column, text: str) -> Fraction:
        if column.id == "area":
            return area(text, self._units["area"])
        if column.id == "heads":
            return heads(text, self._units["heads"])
        return share(text, percent=column.unit == "%")

    def _text(self, row: Row, name: str, spelling: Callable[[str], str], longest: int) -> str:
        cell = self._cell(row, name)
        text = spelling(cell)
        if cell and not self._spoiled(row, name, cell) and len(text) > longest:
            self._tell(row, name, text, "too_long", limit=str(longest))
        return text

    def _spoiled(self, row: Row, name: str, cell: str) -> bool:
        """Whether the spreadsheet has put something of its own in the place of what was typed."""
        if isinstance(cell, DateCell):
            self._tell(row, name, str(cell), "date_cell")
        elif cell.upper() in _ERRORS:
            self._tell(row, name, cell, "error_cell")
        elif name in ("seat", "owner_id") and _DIGITS_LOST.fullmatch(cell):
            self._tell(row, name, cell, "digits_lost")
        else:
            return False
        return True

    def _cell(self, row: Row, name: str) -> str:
        column = self._columns.get(name)
        return row.cells[column.index] if column and column.index < len(row.cells) else ""

    def _tell(self, row: Row, name: str | None, value: str | None, code: str, **facts: str) -> None:
        title = self._columns[name].title if name else None
        shown = value and value[:LONGEST_TEXT]
        self.problems.append(Problem(row.line, title, shown, code, facts))

    def _warn_of_empty_axes(self, rolls: Iterable[str]) -> None:
        """A file of several rolls may give areas to one of them only; that is an axis less, not an error."""
        for roll in rolls:
            for column in self._weights:
                if column.id != "heads" and (roll, column.id) not in self._filled:
                    self.warnings.append(Problem(None, column.title, None, "empty_axis", {"roll": roll}))
