"""A printed page (PDF), filled from the top: in the letters that pictures have, and the same bytes each time.

Printing takes a second or two, most of it for taking the letters out of the font: do it beside the event loop.
"""

import io
from collections.abc import Callable, Sequence
from datetime import datetime

from fpdf import FPDF
from fpdf.enums import TextMode

from records.picture.lettering import font_file, legible, lines, width

WIDE = 493.0
"""Points between the margins of an A4 page."""
_MARGIN = 39.7
"""Points above and below: 14 mm."""
HIGH = 841.9 - 2 * _MARGIN
"""Points between the upper and the lower margin."""
_LINE = 1.3
SIDE, _ABOVE = 4.0, 1.75
"""Points beside, above and below the text of a cell."""
_THICK = 0.035
"""How much wider a bold letter is drawn, against its height: the font has one weight."""
_FINE = 100
"""Pixels to a letter's height when lines are measured."""


class Press(FPDF):
    """``made_at`` stands in the file's properties; ``foot`` below each page, with its number, unless it is empty."""

    def __init__(self, title: str, language: str, made_at: datetime, foot: str = "") -> None:
        super().__init__(unit="pt", format="A4")
        self._foot, self._dry = legible(foot), False
        self.add_font("letters", fname=font_file(language))
        self.set_margins((self.w - WIDE) / 2, _MARGIN)
        self.set_auto_page_break(False)
        self.set_title(legible(title))
        self.set_lang(language)
        self.set_creation_date(made_at)
        self.set_font("letters", size=10)
        self.add_page()

    def footer(self) -> None:
        if self._foot:
            self.set_xy(self.l_margin, self.h - _MARGIN + 8)
            self.set_font("letters", size=8)
            self.cell(WIDE, 10, f"{self._foot} · {self.page_no()}/{{nb}}", align="R")

    def height(self, draw: Callable[[], None]) -> float:
        """How many points it takes what is drawn; nothing is."""
        top, self._dry = self.get_y(), True
        try:
            draw()
            return float(self.get_y() - top)
        finally:
            self._dry = False
            self.set_y(top)

    def say(
        self, text: str, size: float, *, bold: bool = False, align: str = "L", above: float = 0, indent: float = 0,
        room: float = WIDE,
    ) -> None:  # fmt: skip
        """A paragraph below what is there, ``indent`` points from the margin; it goes on on the next page."""
        self.set_y(self.get_y() + above)
        for line in broken(text, size, room - indent):
            self.need(size * _LINE)
            self._put(line, self.l_margin + indent, self.get_y(), room - indent, size, bold=bold, align=align)
            self.set_y(self.get_y() + size * _LINE)
        self.set_y(self.get_y() + 2)

    def row(
        self, said: Sequence[str], rooms: Sequence[float], size: float, *, numbers: int = 0, bold: Sequence[bool] = ()
    ) -> None:
        """A row of a table in a box; the last ``numbers`` cells are set to the right."""
        cells = [broken(text, size, room - 2 * SIDE) for text, room in zip(said, rooms, strict=True)]
        high = max(map(len, cells)) * size * _LINE + 2 * _ABOVE
        self.need(high)
        x, y = self.l_margin, self.get_y()
        for place, (cell, room) in enumerate(zip(cells, rooms, strict=True)):
            if not self._dry:
                self.rect(x, y, room, high)
            align = "R" if place >= len(said) - numbers else "L"
            for line, text in enumerate(cell):
                down = y + _ABOVE + line * size * _LINE
                thick = bool(bold) and bold[place]
                self._put(text, x + SIDE, down, room - 2 * SIDE, size, bold=thick, align=align)
            x += room
        self.set_y(y + high)

    def need(self, high: float) -> None:
        """Begin a page where so many points do not fit on this one."""
        if not self._dry and self.get_y() + high > self.h - _MARGIN:
            self.add_page()

    def picture(self, packed: bytes, side: float) -> None:
        """A square at the right margin, beside what is said next."""
        if not self._dry:
            self.image(io.BytesIO(packed), self.l_margin + WIDE - side, self.get_y(), side, side)

    def packed(self) -> bytes:
        return bytes(self.output())

    def _put(self, line: str, x: float, y: float, room: float, size: float, *, bold: bool, align: str) -> None:
        if self._dry:
            return
        self.set_font("letters", size=size)
        mode = TextMode.FILL_STROKE if bold else TextMode.FILL
        with self.local_context(text_mode=mode, line_width=size * _THICK if bold else 0.5):
            self.set_xy(x, y)
            self.cell(room, size * _LINE, line, align=align)
        self.set_xy(self.l_margin, y)


def broken(text: str, size: float, room: float) -> list[str]:
    """The text in lines of at most ``room`` points; a text of nothing is one empty line."""
    return lines(legible(text), _FINE, int(room * _FINE / size)) or [""]


def wide(text: str, size: float) -> float:
    """How many points the text takes on one line."""
    return width(legible(text), _FINE) * size / _FINE
