"""The plain map with its needs on it: each by its number where it is, and each building the darker the more people have
a need there. What the colours say is said by numbers too, and all of it in words for those who cannot see it."""

import io
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageOps

from domain.plan import Plan, Point
from records.picture.canvas import INSIDE, MARGIN, SCALE, Canvas
from records.picture.colours import EDGE, INK, PAPER, QUIET, Tint, contrast
from records.picture.lettering import legible, width
from records.picture.paint import ONE_AT_A_TIME
from texts import Texts

STEPS = (1, 3, 10, 30)
"""From so many people on, a building has the next colour."""
HEAT: tuple[Tint, ...] = ((219, 233, 246), (147, 196, 222), (76, 146, 195), (8, 69, 148))
"""From light to dark, each clearly darker in grey too."""
GRID = 8
"""So many squares across and down, to say by tap where a building is."""
_NONE: Tint = (240, 240, 240)
_MOST = 4
"""Numbers at one place; more are counted."""
_TITLE, _TEXT, _SMALL = 17, 13, 11
_CAPTION = 900
_FADED = 0.65


@dataclass(frozen=True)
class Pinned:
    """A need to be shown: its number, how many people have it, and where, as far as is known."""

    number: int
    people: int
    building: str = ""
    point: Point | None = None


@dataclass(frozen=True)
class Area:
    """What the picture shows. ``below`` is the picture that the plan was drawn on, if it was."""

    title: str
    plan: Plan
    needs: tuple[Pinned, ...]
    below: bytes | None = None


def placed(area: Area) -> tuple[dict[str, list[Pinned]], list[tuple[Pinned, Point]], list[Pinned]]:
    """The needs by building, those at a spot outside of every building, and those that are nowhere on the map."""
    by_building, loose, nowhere = defaultdict[str, list[Pinned]](list), [], []
    for need in area.needs:
        spot = area.plan.spot_of(need.point)
        shape = area.plan.shape(need.building) if need.building else area.plan.at(spot) if spot else None
        if shape is not None:
            by_building[shape.name].append(need)
        elif spot is not None:
            loose.append((need, spot))
        else:
            nowhere.append(need)
    return dict(by_building), loose, nowhere


def heat(people: int) -> int:
    """The step of the colours, 0 where nobody has a need."""
    return sum(people >= step for step in STEPS)


# --- in words --------------------------------------------------------------------------------------------------------


def in_words(area: Area, texts: Texts) -> str:
    """The map for those who cannot see it: the buildings with the most people first."""
    by_building, loose, nowhere = placed(area)
    lines = [texts.plain("map-said", title=area.title, count=len(area.needs))]
    crowded = sorted(by_building.items(), key=lambda each: -_people(each[1]))
    lines += [texts.plain("map-said-building", building=name, needs=_listed(found)) for name, found in crowded]
    if loose:
        lines.append(texts.plain("map-said-spots", needs=_listed([need for need, _ in loose])))
    if nowhere:
        lines.append(texts.plain("map-said-nowhere", needs=_listed(nowhere)))
    return _fitting(lines)


def _listed(found: Sequence[Pinned]) -> str:
    return ", ".join(f"N-{each.number} ({each.people})" for each in found)


def _people(found: Iterable[Pinned]) -> int:
    return sum(each.people for each in found)


def _fitting(lines: Sequence[str]) -> str:
    said = ""
    for line in lines:
        if len(said) + len(line) + 3 > _CAPTION:
            return f"{said}\n…" if said else line[:_CAPTION]
        said += f"\n{line}" if said else line
    return said


# --- painted ---------------------------------------------------------------------------------------------------------


def painted(area: Area, texts: Texts, *, grid: bool = False) -> bytes:
    """The map as PNG, 1,170 pixels wide. Beside the event loop: it takes some tenths of a second. ``grid`` draws the
    squares by which a building's place is said."""
    with ONE_AT_A_TIME:
        return _painted(area, texts, grid=grid)


def _painted(area: Area, texts: Texts, *, grid: bool) -> bytes:
    canvas = Canvas(texts.language)
    canvas.write(legible(area.title), _TITLE, most=2, bold=True)
    canvas.skip(6)
    top, high = canvas.y, round(INSIDE * area.plan.aspect)
    _ground(canvas, area, top, high)
    by_building, loose, nowhere = placed(area)
    _shapes(canvas, area.plan, by_building, top, high)
    for need, (x, y) in loose:
        _pins(canvas, [need], MARGIN + x * INSIDE, top + y * high)
    if grid:
        _grid(canvas, top, high)
    canvas.y = top + high + 10
    if not grid:
        _legend(canvas, texts)
        if nowhere:
            canvas.skip(4)
            canvas.write(texts.plain("map-said-nowhere", needs=_listed(nowhere)), _SMALL, tint=QUIET, most=3)
    packed = io.BytesIO()
    canvas.drawn().convert("P", palette=Image.Palette.ADAPTIVE, colors=128).save(packed, "PNG", optimize=True)
    return packed.getvalue()


def _ground(canvas: Canvas, area: Area, top: int, high: int) -> None:
    if area.below is None:
        canvas.box(MARGIN, top, INSIDE, high, PAPER, edge=EDGE)
        return
    with Image.open(io.BytesIO(area.below)) as picture:
        fitted = ImageOps.fit(picture.convert("RGB"), (INSIDE * SCALE, high * SCALE))
    faded = Image.blend(fitted, Image.new("RGB", fitted.size, PAPER), _FADED)
    canvas.paste(faded, MARGIN, top)


def _shapes(canvas: Canvas, plan: Plan, found: dict[str, list[Pinned]], top: int, high: int) -> None:
    for shape in plan.shapes:
        step = heat(_people(found.get(shape.name, [])))
        tint = HEAT[step - 1] if step else _NONE
        for ring in shape.rings:
            _outline(canvas, [(MARGIN + x * INSIDE, top + y * high) for x, y in ring], tint)
    for shape in plan.shapes:  # names above all outlines
        here = found.get(shape.name, [])
        step = heat(_people(here))
        x, y = MARGIN + shape.spot[0] * INSIDE, top + shape.spot[1] * high
        _name(canvas, shape.name, x, y, HEAT[step - 1] if step else _NONE, boxed=not shape.rings)
        _pins(canvas, here, x, y + 17)


def _outline(canvas: Canvas, corners: Sequence[Point], tint: Tint) -> None:
    at = [(x * SCALE, y * SCALE) for x, y in corners]
    canvas.drawings.append(lambda on: on.polygon(at, fill=tint, outline=EDGE, width=SCALE))


def _name(canvas: Canvas, name: str, x: float, y: float, ground: Tint, *, boxed: bool) -> None:
    """A building's name around its spot, on its colour."""
    said = canvas.fitting(legible(name), _TEXT, 110)
    wide = width(said, _TEXT * SCALE) / SCALE
    left = min(max(x - wide / 2, MARGIN + 3), MARGIN + INSIDE - wide - 3)
    if boxed:
        canvas.box(left - 4, y - 10, wide + 8, 20, ground, edge=EDGE)
    tint = max((INK, PAPER), key=lambda each: contrast(each, ground))
    canvas.put(said, _TEXT, round(left), round(y - 9), tint=tint)


def _pins(canvas: Canvas, needs: Sequence[Pinned], x: float, y: float) -> None:
    """The numbers of needs beside each other, those of most people first."""
    first = sorted(needs, key=lambda need: -need.people)[:_MOST]
    labels = [f"{need.number}" for need in first] + ([f"+{len(needs) - _MOST}"] if len(needs) > _MOST else [])
    widths = [max(18.0, width(label, _SMALL * SCALE) / SCALE + 8) for label in labels]
    left = min(max(x - sum(widths) / 2, MARGIN + 2), MARGIN + INSIDE - sum(widths) - 2)
    for label, wide in zip(labels, widths, strict=True):
        _pin(canvas, label, left, y, wide)
        left += wide + 2


def _pin(canvas: Canvas, label: str, left: float, y: float, wide: float) -> None:
    area = [round(each * SCALE) for each in (left, y - 8, left + wide, y + 8)]
    canvas.drawings.append(lambda on: _rounded(on, area))
    inside = width(label, _SMALL * SCALE) / SCALE
    canvas.put(label, _SMALL, round(left + (wide - inside) / 2), round(y - 8))


def _rounded(on: ImageDraw.ImageDraw, area: Sequence[int]) -> None:
    on.rounded_rectangle(tuple(area), radius=8 * SCALE, fill=PAPER, outline=INK, width=SCALE)


def _grid(canvas: Canvas, top: int, high: int) -> None:
    """Lines and the names of the squares, A1 at the top left."""
    for place in range(1, GRID):
        x, y = MARGIN + INSIDE * place / GRID, top + high * place / GRID
        canvas.path([(x, top), (x, top + high)], EDGE, 0.5)
        canvas.path([(MARGIN, y), (MARGIN + INSIDE, y)], EDGE, 0.5)
    for row in range(GRID):
        for column in range(GRID):
            x, y = MARGIN + INSIDE * column / GRID, top + high * row / GRID
            canvas.put(square_name(row * GRID + column), _SMALL, round(x + 3), round(y + 1))


def square_name(square: int) -> str:
    """``A1`` for the first square, ``H8`` for the last."""
    return f"{chr(ord('A') + square % GRID)}{square // GRID + 1}"


def square_middle(square: int) -> Point:
    """Where the middle of a square is."""
    return (square % GRID + 0.5) / GRID, (square // GRID + 0.5) / GRID


def _legend(canvas: Canvas, texts: Texts) -> None:
    """What each colour is: how many people have a need there."""
    canvas.write(texts.plain("map-legend"), _SMALL, tint=QUIET)
    x, y = MARGIN, canvas.y + 3
    bounds = [*STEPS[1:], None]
    for tint, low, high in zip(HEAT, STEPS, bounds, strict=True):
        label = f"{low}+" if high is None else f"{low}–{high - 1}"
        canvas.box(x, y, 14, 14, tint, edge=EDGE)
        canvas.put(label, _SMALL, x + 18, y - 1)
        x += 18 + 52
    canvas.y = y + 20
