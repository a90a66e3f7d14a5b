"""How much room a text takes on paper: letters are made as large as one page allows.

The reader's program has its own fonts, so that this is an estimate on the safe side: half a letter's height for each
Latin letter and a little more, twice that for a Chinese one.
"""

import re
from collections.abc import Sequence

from records.notice.page import Page, Table

WIDE, HIGH = 493.0, 758.0
"""Points between the margins of an A4 page."""
NAMES = 92.0
"""Points for the names of the facts."""
CODE = 85.0
"""Points of the code's side."""
PADDING = 3.5
"""Points above and below the text of a cell together, and its line."""
HEADING, TITLE, VERDICT, REMARK = 1.8, 1.25, 1.5, 0.88
"""Letters of these against those of the rest."""
SIZES = (13.0, 12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
_EM = 0.57
_LINE = 1.3
_SIDES = 11.0
"""Points beside the text of a cell."""
_NARROWEST, _WIDEST = 11, 44
_WHOLE, _DAY = 85.0, re.compile(r"\d{4}-\d\d-\d\d")
"""Points for a day in the largest letters: in a narrow table it would be broken."""
_LONG = 60


def units(text: str) -> int:
    """How wide a text is in Latin letters."""
    return sum(2 if ord(letter) > 0x2E7F else 1 for letter in text)


def lines(text: str, size: float, room: float) -> int:
    """How many lines a text takes in so many points."""
    return max(1, -(-int(units(text) * size * _EM) // max(int(room), 1)))


def widths(table: Table) -> list[float]:
    """Points for each column, by the longest that stands in it; its name may take two lines, and a day takes one."""
    columns = list(zip(table.columns, *table.rows, strict=True))
    longest = [max([-(-units(name) // 2), *map(units, cells)]) for name, *cells in columns]
    days = [bool(cells) and all(map(_DAY.fullmatch, cells)) for _, *cells in columns]
    held = [0 if day else min(max(each, _NARROWEST), _WIDEST) + 2 for each, day in zip(longest, days, strict=True)]
    rest = WIDE - sum(days) * _WHOLE
    return [_WHOLE if day else rest * each / sum(held) for each, day in zip(held, days, strict=True)]


def verdict_size(page: Page, size: float) -> float:
    """The result stands in large letters, unless it names many."""
    return size * (VERDICT if units(page.verdict) < _LONG else 1.0)


def letters(page: Page) -> float:
    """The largest size, in points, in which all stays on one page; the smallest if none does."""
    return next((size for size in SIZES if _height(page, size) <= HIGH), SIZES[-1])


def _height(page: Page, size: float) -> float:
    heads = [(page.heading, size * HEADING), (page.title, size * TITLE), (page.verdict, verdict_size(page, size))]
    high = sum(lines(text, each, WIDE) * each * _LINE + 4 for text, each in heads)
    high += sum(lines(fact, size, WIDE - NAMES - _SIDES) * size * _LINE + PADDING for _, fact in page.facts)
    high += sum(_table(table, size) for table in page.tables)
    high += sum(lines(each, size * REMARK, WIDE) * size * REMARK * _LINE + 2 for each in page.remarks)
    closing = sum(lines(each, size, WIDE - CODE - 40) * size * _LINE + 9 for each in page.closing)
    return high + max(closing, CODE + 2 * size) + 2 * size


def _table(table: Table, size: float) -> float:
    rooms = widths(table)
    return 2 * size * _LINE + sum(_row(row, rooms, size) for row in (table.columns, *table.rows))


def _row(row: Sequence[str], rooms: Sequence[float], size: float) -> float:
    most = max(lines(text, size, room - _SIDES) for text, room in zip(row, rooms, strict=True))
    return most * size * _LINE + PADDING
