"""Painting a picture of a result. It takes some hundredths of a second: do it beside the event loop."""

from collections.abc import Sequence
from fractions import Fraction
from threading import Lock

from records.picture.canvas import INSIDE, MARGIN, SCALE, Canvas
from records.picture.colours import EDGE, FAILED, FILLS, INK, PAPER, PASSED, QUIET
from records.picture.lettering import legible, width
from records.picture.parts import Line, Path, Picture, Purse, Rounds, Row, Rows, Share, Whole, Words

_TITLE, _HEADING, _TEXT, _SMALL = 19, 15, 14, 13
_BAR, _THIN, _SIGN = 22, 10, 10
_LABELS = 118
"""Points for the options' names beside a table of rounds."""
_MANY = 12
"""Of more options than that each has one line."""
ONE_AT_A_TIME = Lock()  # a font must not be used by two threads


def painted(picture: Picture) -> bytes:
    """The picture as PNG, 1,170 pixels wide."""
    with ONE_AT_A_TIME:
        canvas = Canvas(picture.language)
        _head(canvas, picture)
        for part in picture.parts:
            match part:
                case Whole():
                    _whole(canvas, part)
                case Line():
                    _line(canvas, part)
                case Rows():
                    _rows(canvas, part)
                case Rounds():
                    _rounds(canvas, part)
                case Purse():
                    _purse(canvas, part)
                case Words():
                    canvas.skip(8)
                    canvas.write(legible(part.text), _SMALL, tint=QUIET)
        return canvas.png()


def _head(canvas: Canvas, picture: Picture) -> None:
    tint = QUIET if picture.passed is None else PASSED if picture.passed else FAILED
    before = _SIGN if picture.passed is None else 2 * _SIGN + 8
    verdict = canvas.fitting(legible(picture.verdict), _HEADING, INSIDE - before - _SIGN)
    canvas.box(MARGIN, canvas.y, before + width(verdict, _HEADING * SCALE) / SCALE + _SIGN, 30, tint)
    if picture.passed is not None:
        (canvas.tick if picture.passed else canvas.cross)(MARGIN + _SIGN, canvas.y + 10, _SIGN, PAPER)
    canvas.put(verdict, _HEADING, MARGIN + before, canvas.y + 4, tint=PAPER, bold=True)
    canvas.skip(38)
    canvas.write(legible(picture.title), _TITLE, most=4, bold=True)
    canvas.write(legible(picture.about), _SMALL, tint=QUIET, most=2)


def _heading(canvas: Canvas, text: str) -> None:
    canvas.skip(14)
    canvas.write(legible(text), _HEADING, most=2, bold=True)
    canvas.skip(4)


# --- yes and no ------------------------------------------------------------------------------------------------------


def _whole(canvas: Canvas, part: Whole) -> None:
    _heading(canvas, part.heading)
    x, of = float(MARGIN), max(part.of, 1)
    for share in part.shares:
        wide = INSIDE * share.value / of
        if share.value:
            _piece(canvas, share, x, wide)
        x += wide
    canvas.box(MARGIN, canvas.y, INSIDE, 1 / SCALE, EDGE)
    canvas.skip(_BAR + 5)
    _legend(canvas, part.shares)


def _piece(canvas: Canvas, share: Share, x: float, wide: float) -> None:
    canvas.box(x, canvas.y, wide, _BAR, FILLS[share.kind], edge=EDGE)
    _pattern(canvas, share, x, canvas.y, (wide, _BAR))


def _pattern(canvas: Canvas, share: Share, x: float, y: float, size: tuple[float, float]) -> None:
    if share.kind == "abstain":
        canvas.stripes(x, y, *size)
    elif share.kind == "hidden":
        canvas.crossed(x, y, *size)


def _legend(canvas: Canvas, shares: Sequence[Share]) -> None:
    """What each colour is, two beside each other where they fit."""
    half = INSIDE // 2
    texts = [legible(f"{share.label} {share.amount}".strip()) for share in shares]
    in_two = all(width(text, _SMALL * SCALE) <= (half - 20) * SCALE for text in texts)
    for place, (share, text) in enumerate(zip(shares, texts, strict=True)):
        x = MARGIN + (half if in_two and place % 2 else 0)
        canvas.box(x, canvas.y + 5, 11, 11, FILLS[share.kind], edge=EDGE)
        _pattern(canvas, share, x, canvas.y + 5, (11, 11))
        canvas.put(canvas.fitting(text, _SMALL, INSIDE - 20), _SMALL, x + 17, canvas.y)
        if not in_two or place % 2 or place == len(shares) - 1:
            canvas.skip(20)


def _line(canvas: Canvas, part: Line) -> None:
    canvas.skip(7)
    tint = PASSED if part.passed else FAILED
    (canvas.tick if part.passed else canvas.cross)(MARGIN, canvas.y + 6, _SIGN, tint)
    canvas.write(legible(part.text), _TEXT, x=MARGIN + 18)
    if not part.of:
        return
    canvas.skip(5)
    canvas.box(MARGIN, canvas.y, INSIDE, _THIN, FILLS["left"], edge=EDGE)
    canvas.box(MARGIN, canvas.y, INSIDE * min(part.got, part.of) / part.of, _THIN, tint, edge=EDGE)
    needed = MARGIN + INSIDE * min(part.needed, part.of) / part.of
    canvas.box(needed - 1.6, canvas.y - 4, 3.2, _THIN + 8, PAPER)  # so that the line is seen on any bar
    canvas.box(needed - 0.8, canvas.y - 4, 1.6, _THIN + 8, INK)
    canvas.skip(_THIN + 7)


# --- options ---------------------------------------------------------------------------------------------------------


def _rows(canvas: Canvas, part: Rows) -> None:
    _heading(canvas, part.heading)
    most = part.of or max((row.value for row in part.rows), default=Fraction(0)) or Fraction(1)
    room = 2 if len(part.rows) <= _MANY else 1
    for row in part.rows:
        _row(canvas, row, max(row.value, Fraction(0)) / most, room)


def _row(canvas: Canvas, row: Row, share: Fraction, lines: int) -> None:
    taken = canvas.put_right(legible(row.amount), _TEXT, canvas.y)
    if row.won:
        canvas.tick(MARGIN, canvas.y + 6, _SIGN, PASSED)
    x = MARGIN + (18 if row.won else 0)
    canvas.write(legible(row.label), _TEXT, x=x, room=INSIDE - taken - 8 - (x - MARGIN), most=lines, bold=row.won)
    if row.note:
        canvas.write(legible(row.note), _SMALL, tint=QUIET, most=1)
    canvas.skip(2)
    if row.hidden:
        canvas.box(MARGIN, canvas.y, INSIDE, _THIN, FILLS["hidden"], edge=EDGE)
        canvas.crossed(MARGIN, canvas.y, INSIDE, _THIN)
    elif share:
        canvas.box(MARGIN, canvas.y, float(INSIDE * share), _THIN, FILLS["won" if row.won else "other"])
    else:
        canvas.box(MARGIN, canvas.y, 1, _THIN, EDGE)
    canvas.skip(_THIN + 7)


def _purse(canvas: Canvas, part: Purse) -> None:
    _heading(canvas, part.heading)
    canvas.box(MARGIN, canvas.y, INSIDE, _BAR, FILLS["left"], edge=EDGE)
    x, limit = float(MARGIN), part.limit or Fraction(1)
    for cost in part.costs:
        wide = float(INSIDE * min(cost / limit, Fraction(1)))
        canvas.box(x, canvas.y, wide, _BAR, FILLS["won"], edge=PAPER)
        x += wide
    canvas.skip(_BAR + 4)
    canvas.write(legible(part.text), _TEXT)


# --- rounds ----------------------------------------------------------------------------------------------------------


def _rounds(canvas: Canvas, part: Rounds) -> None:
    _heading(canvas, part.heading)
    wide = (INSIDE - _LABELS) / max(len(part.columns), 1)
    for place, column in enumerate(part.columns):
        right = round(MARGIN + _LABELS + wide * (place + 1))
        canvas.put_right(
            canvas.fitting(legible(column), _SMALL, round(wide) - 6), _SMALL, canvas.y, tint=QUIET, right=right
        )
    canvas.skip(20)
    most = max((cell.value for path in part.paths for cell in path.cells if cell), default=Fraction(0)) or Fraction(1)
    for path in part.paths:
        _path(canvas, path, wide, most)


def _path(canvas: Canvas, path: Path, wide: float, most: Fraction) -> None:
    top = canvas.y
    if path.won:
        canvas.tick(MARGIN, top + 6, _SIGN, PASSED)
    x = MARGIN + (16 if path.won else 0)
    canvas.write(legible(path.label), _SMALL, x=x, room=_LABELS - (x - MARGIN) - 4, most=2, bold=path.won)
    for place, cell in enumerate(path.cells):
        left = MARGIN + _LABELS + wide * place
        right = round(left + wide)
        if cell is None:
            canvas.put_right("–", _SMALL, top, tint=QUIET, right=right)
            continue
        canvas.put_right(canvas.fitting(legible(cell.amount), _SMALL, round(wide) - 6), _SMALL, top, right=right)
        room = wide - 6
        canvas.box(left + 6, top + 20, float(room * (cell.value / most)), 5, FILLS["won" if path.won else "other"])
        if cell.moved:
            canvas.put_right(
                canvas.fitting(cell.moved, _SMALL, round(wide) - 6), _SMALL, top + 26, tint=QUIET, right=right
            )
    canvas.y = max(canvas.y + 6, top + (48 if any(cell and cell.moved for cell in path.cells) else 32))
    canvas.box(MARGIN, canvas.y - 4, INSIDE, 1 / SCALE, FILLS["abstain"])
