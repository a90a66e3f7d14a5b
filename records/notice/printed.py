"""The notice for the wall as it is printed (PDF): the same page as the document, ready for a printer or a telephone."""

from datetime import datetime
from functools import partial

from records.notice.code import code
from records.notice.page import Page, Table
from records.notice.room import CODE, HEADING, NAMES, REMARK, SIZES, TITLE, verdict_size, widths
from records.press import HIGH, SIDE, WIDE, Press, wide

_SMALL = 8.0
_FEW = 4
"""Letters for which each column has room."""


def printed(page: Page, language: str, made_at: datetime) -> bytes:
    """The PDF in the largest letters in which it is one page; ``made_at`` stands in its properties, so that the same
    notice has the same bytes."""
    on = Press(page.heading, language, made_at)
    size = next((each for each in SIZES if on.height(partial(_draw, on, page, each)) <= HIGH), SIZES[-1])
    _draw(on, page, size)
    return on.packed()


def _draw(on: Press, page: Page, size: float) -> None:
    on.say(page.heading, size * HEADING, bold=True, align="C")
    on.say(page.title, size * TITLE, bold=True, align="C")
    for fact in page.facts:
        on.row(fact, (NAMES, WIDE - NAMES), size, bold=(True, False))
    on.say(page.verdict, verdict_size(page, size), bold=True, align="C", above=size / 2)
    for table in page.tables:
        rooms = _rooms(table, size)
        on.say(table.heading, size, bold=True, above=4)
        on.row(table.columns, rooms, size, numbers=table.numbers, bold=[True] * len(rooms))
        for row in table.rows:
            on.row(row, rooms, size, numbers=table.numbers)
    for place, remark in enumerate(page.remarks):
        on.say(remark, size * REMARK, above=0 if place else 5)
    _foot(on, page, size)


def _rooms(table: Table, size: float) -> list[float]:
    """Points for each column: as many as its rows take, and a share of what is left; only the head of it is broken."""
    taken = [max(wide(text, size) for text in column) for column in zip(*table.rows, strict=True)]
    needed = [max(each, _FEW * size) + 2 * SIDE + 1 for each in taken]
    left = WIDE - sum(needed)
    return widths(table) if left < 0 else [each + left / len(needed) for each in needed]


def _foot(on: Press, page: Page, size: float) -> None:
    """Where to object and who signs, and the code beside it."""
    on.set_y(on.get_y() + size)
    on.need(CODE + 2 * _SMALL)
    if page.code:
        top = on.get_y()
        on.picture(code(page.code), CODE)
        on.set_y(top + CODE)
        on.say(page.code_label, _SMALL, align="C", indent=WIDE - CODE)
        on.set_y(top)
        bottom = top + CODE + 2 * _SMALL
    else:
        bottom = on.get_y()
    for line in page.closing:
        on.say(line, size, room=WIDE - CODE - 30)
        on.set_y(on.get_y() + 7)
    on.set_y(max(on.get_y(), bottom))
