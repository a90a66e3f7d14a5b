"""The notice for the wall as a sheet (XLSX): the same page, for those who file or adapt it.

Every cell is text or a picture; none is a formula, whatever people wrote.
"""

import io
from datetime import datetime
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from records.cells import harmless
from records.notice.code import code
from records.notice.page import Page, Table
from records.notice.room import units

_COLUMNS = (26.0, 16.0, 20.0, 18.0, 24.0)
"""Widths in letters: the widest table has five."""
_LAST = len(_COLUMNS) - 1
_A4 = 9
_LINE = 17.0
"""Points that a line takes; letters have eleven."""
_POINTS = 11
_CODE_SCALE = 0.42


class _Sheet:
    """A worksheet that is filled from the top."""

    def __init__(self, book: Workbook) -> None:
        self.page: Worksheet = book.add_worksheet()
        self._book, self._row = book, 0

    def shape(self, **what: Any) -> Any:  # noqa: ANN401  # a format of XlsxWriter
        return self._book.add_format({"text_wrap": True, "valign": "vcenter", "font_size": _POINTS, **what})

    def across(self, text: str, **shape: Any) -> None:  # noqa: ANN401  # properties of a format
        """One text over the whole width, as high as it needs."""
        self.page.merge_range(self._row, 0, self._row, _LAST, "", self.shape(**shape))
        self.page.write_string(self._row, 0, harmless(text), self.shape(**shape))
        size = float(shape.get("font_size", _POINTS))
        self._high(text, sum(_COLUMNS) * _POINTS / size, size * 1.5)

    def beside(self, name: str, fact: str) -> None:
        """A name, and what is said of it over the rest of the width."""
        self.page.write_string(self._row, 0, harmless(name), self.shape(bold=True, border=1))
        self.page.merge_range(self._row, 1, self._row, _LAST, "", self.shape(border=1))
        self.page.write_string(self._row, 1, harmless(fact), self.shape(border=1))
        self._high(fact, sum(_COLUMNS[1:]), _LINE)

    def cells(self, said: tuple[str, ...], numbers: int, *, bold: bool = False) -> None:
        """A row of a table; the first cell takes the columns that the table has not."""
        extra = len(_COLUMNS) - len(said)
        rooms = (sum(_COLUMNS[: extra + 1]), *_COLUMNS[extra + 1 :])
        if bold:
            said = tuple(_broken(text, room) for text, room in zip(said, rooms, strict=True))
        for place, text in enumerate(said):
            align = "right" if place >= len(said) - numbers else "left"
            shape = self.shape(bold=bold, border=1, align=align)
            if place == 0 and extra:
                self.page.merge_range(self._row, 0, self._row, extra, "", shape)
            self.page.write_string(self._row, place + extra if place else 0, harmless(text), shape)
        self._high_most(said, rooms)

    def picture(self, packed: bytes, name: str) -> None:
        """A picture at the right, beside what is written next."""
        options = {
            "image_data": io.BytesIO(packed),
            "x_scale": _CODE_SCALE,
            "y_scale": _CODE_SCALE,
            "description": name,
        }
        self.page.insert_image(self._row, _LAST, "code.png", options)

    def left(self, text: str) -> None:
        """A text that leaves the last column free."""
        self.page.merge_range(self._row, 0, self._row, _LAST - 1, "", self.shape())
        self.page.write_string(self._row, 0, harmless(text), self.shape())
        self._high(text, sum(_COLUMNS[:-1]), _LINE, least=2)

    def skip(self) -> None:
        self.page.set_row(self._row, 6)
        self._row += 1

    def _high(self, text: str, room: float, line: float, *, least: int = 1) -> None:
        self.page.set_row(self._row, line * max(_lines(text, room), least))
        self._row += 1

    def _high_most(self, said: tuple[str, ...], rooms: tuple[float, ...]) -> None:
        most = max(_lines(text, room) for text, room in zip(said, rooms, strict=True))
        self.page.set_row(self._row, _LINE * most)
        self._row += 1


def sheet(page: Page, made_at: datetime) -> bytes:
    """The workbook; ``made_at`` stands in its properties, so that the same notice has the same bytes."""
    packed = io.BytesIO()
    book = Workbook(packed, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": page.heading[:255], "created": made_at.replace(tzinfo=None)})
    on = _Sheet(book)
    _set_up(on.page)
    on.across(page.heading, bold=True, font_size=16, align="center")
    on.across(page.title, bold=True, font_size=12, align="center")
    for name, fact in page.facts:
        on.beside(name, fact)
    on.across(page.verdict, bold=True, font_size=14, align="center")
    for table in page.tables:
        _table(on, table)
    on.skip()
    for remark in page.remarks:
        on.across(remark, font_size=9)
    on.skip()
    on.picture(code(page.code), page.code_label)
    for line in page.closing:
        on.left(line)
    on.across(page.code_label, font_size=8, align="right")
    book.close()
    return packed.getvalue()


def _set_up(on: Worksheet) -> None:
    on.set_paper(_A4)
    on.fit_to_pages(1, 1)
    on.set_margins(0.5, 0.5, 0.5, 0.5)
    on.center_horizontally()
    on.hide_gridlines(2)
    for place, wide in enumerate(_COLUMNS):
        on.set_column(place, place, wide)


def _table(on: _Sheet, table: Table) -> None:
    on.across(table.heading, bold=True)
    on.cells(table.columns, table.numbers, bold=True)
    for row in table.rows:
        on.cells(row, table.numbers)


def _lines(text: str, room: float) -> int:
    """How many lines a text takes in so many letters; a Chinese one is as wide as two."""
    most = max(int(room * 0.95), 1)
    return sum(max(1, -(-units(line) // most)) for line in text.split("\n"))


def _broken(head: str, room: float) -> str:
    """A head that does not fit its column has what stands in brackets on the next line: some programs break a Chinese
    line anywhere, also before the closing one."""
    return head.replace("（", "\n（", 1) if _lines(head, room) > 1 else head
