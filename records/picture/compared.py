"""Proposals to the same problem beside each other, as a table on a phone's width, with a picture of each on top and its
plan drawing below."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageOps

from records.picture.canvas import INSIDE, MARGIN, SCALE, WIDTH, Canvas
from records.picture.colours import EDGE, PASSED, QUIET
from records.picture.lettering import legible, lines
from records.picture.paint import ONE_AT_A_TIME

_TITLE, _NAME, _HEADING, _TEXT = 18, 15, 12, 13
_GAP = 10
_LINES = 9
"""So many lines a cell has at most."""
_HIGH = 0.75
"""A picture's height by its width."""


@dataclass(frozen=True)
class Column:
    """One of them: its number, what it is called, and its picture and plan drawing as JPEG if it has them."""

    name: str
    title: str
    picture: bytes | None = None
    drawing: bytes | None = None


@dataclass(frozen=True)
class Criterion:
    """What they are compared by, with a cell for each column: its lines. ``drawn``: above them stand the drawings."""

    heading: str
    cells: tuple[tuple[str, ...], ...]
    drawn: bool = False


@dataclass(frozen=True)
class Table:
    title: str
    about: str
    columns: tuple[Column, ...]
    criteria: tuple[Criterion, ...]
    language: str


def painted(table: Table) -> bytes:
    """The table as PNG, 1,170 pixels wide. It takes some tenths of a second: do it beside the event loop."""
    with ONE_AT_A_TIME:
        canvas = Canvas(table.language)
        canvas.write(legible(table.title), _TITLE, most=3, bold=True)
        if table.about:
            canvas.write(legible(table.about), _TEXT, tint=QUIET, most=2)
        canvas.skip(_GAP)
        _pictures(canvas, [column.picture for column in table.columns])
        _row(canvas, [(column.name,) for column in table.columns], _NAME, bold=True)
        _row(canvas, [(column.title,) for column in table.columns], _TEXT, bold=True)
        for criterion in table.criteria:
            canvas.skip(_GAP)
            canvas.path([(MARGIN, canvas.y), (WIDTH - MARGIN, canvas.y)], EDGE, 0.5)
            canvas.skip(6)
            canvas.write(legible(criterion.heading), _HEADING, tint=PASSED, bold=True)
            canvas.skip(2)
            if criterion.drawn:
                _drawings(canvas, [column.drawing for column in table.columns])
            _row(canvas, criterion.cells, _TEXT)
        return _in_full_colour(canvas)


def _wide(columns: int) -> int:
    """Points of a column."""
    return (INSIDE - _GAP * (columns - 1)) // columns


def _left(column: int, columns: int) -> int:
    return MARGIN + column * (_wide(columns) + _GAP)


def _row(canvas: Canvas, cells: Sequence[Sequence[str]], size: int, *, bold: bool = False) -> None:
    """The cells beside each other; the next row begins below the longest."""
    room, top, below = _wide(len(cells)), canvas.y, canvas.y
    for place, cell in enumerate(cells):
        canvas.y = top
        broken = [line for said in cell for line in lines(legible(said), size * SCALE, room * SCALE, _LINES)]
        for line in broken[:_LINES] if len(broken) > _LINES else broken:
            canvas.put(line, size, _left(place, len(cells)), canvas.y, bold=bold)
            canvas.skip(round(size * 1.4))
        below = max(below, canvas.y)
    canvas.y = below


def _pictures(canvas: Canvas, pictures: Sequence[bytes | None]) -> None:
    """One above each column, cut to the same shape; nothing where none has any."""
    if not any(pictures):
        return
    wide = _wide(len(pictures))
    high = round(wide * _HIGH)
    for place, content in enumerate(pictures):
        left = _left(place, len(pictures))
        if content is None:
            canvas.box(left, canvas.y, wide, high, (240, 240, 240))
            continue
        with Image.open(io.BytesIO(content)) as picture:
            shown = ImageOps.fit(picture.convert("RGB"), (wide * SCALE, high * SCALE))
        canvas.paste(shown, left, canvas.y)
    canvas.skip(high + _GAP)


def _drawings(canvas: Canvas, drawings: Sequence[bytes | None]) -> None:
    """One in each column, whole: of a plan nothing may be cut off. Nothing where none can be shown."""
    wide, below = _wide(len(drawings)), canvas.y
    for place, content in enumerate(drawings):
        if content is None:
            continue
        with Image.open(io.BytesIO(content)) as picture:
            shown = ImageOps.contain(picture.convert("RGB"), (wide * SCALE, 2 * wide * SCALE))
        left, high = _left(place, len(drawings)), -(-shown.height // SCALE)
        canvas.paste(shown, left, canvas.y)
        frame = (left, canvas.y), (left + wide, canvas.y), (left + wide, canvas.y + high), (left, canvas.y + high)
        canvas.path([*frame, frame[0]], EDGE, 0.5)
        below = max(below, canvas.y + high + _GAP // 2)
    canvas.y = below


def _in_full_colour(canvas: Canvas) -> bytes:
    """Photos have more colours than a chart."""
    packed = io.BytesIO()
    canvas.drawn().save(packed, "PNG", optimize=True)
    return packed.getvalue()
