"""The plain map of a community: its buildings and spots as shapes, in fractions of the map's width and height.

Read from GeoJSON (RFC 7946: points, polygons and multipolygons in degrees), or from a list of positions on a picture.
"""

import json
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import Any, Literal

from domain.spelling import visible

Point = tuple[float, float]
Why = Literal[
    "json", "collection", "empty", "many", "geometry", "kind", "name", "long", "twice", "number", "range", "ring",
    "far", "line",
]  # fmt: skip

MOST_FEATURES, MOST_POINTS, LONGEST_NAME = 300, 20_000, 30
WIDEST = 0.3
"""Degrees: some 30 km. A larger map is no residents' community, and most likely has its axes swapped."""
_NARROW = 0.0005
"""Degrees, some 50 m, that a map is wide at the least: one of a single point has no width of its own."""
_MARGIN = 0.06
_STEEPEST, _FLATTEST = 1.4, 0.5
"""Height over width of a map, at the most and the least."""


@dataclass(frozen=True)
class PlanProblem:
    """Why a feature, by its number from 1 (0 for the whole file), or a line cannot be on the map. ``name`` is what it
    calls itself."""

    why: Why
    feature: int = 0
    name: str = ""


@dataclass(frozen=True)
class Shape:
    """A building or spot: its outlines, none for a point, and where its name stands."""

    name: str
    spot: Point
    rings: tuple[tuple[Point, ...], ...] = ()


@dataclass(frozen=True)
class Frame:
    """What part of the world the map shows, in degrees, and how many of longitude are as long as one of latitude."""

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True)
class Plan:
    """``aspect`` is height over width. ``frame`` is None for a map drawn on a picture: then no point in degrees has a
    place on it."""

    shapes: tuple[Shape, ...]
    aspect: float = 1.0
    frame: Frame | None = None

    def as_data(self) -> dict[str, Any]:
        return asdict(self)

    @staticmethod
    def from_data(data: dict[str, Any]) -> "Plan":
        shapes = (
            Shape(each["name"], _pair(each["spot"]), tuple(tuple(map(_pair, ring)) for ring in each["rings"]))
            for each in data["shapes"]
        )
        return Plan(tuple(shapes), data["aspect"], Frame(**data["frame"]) if data["frame"] else None)

    def shape(self, name: str) -> Shape | None:
        """The shape of a building, whatever case and spaces it is written in."""
        wanted = visible(name).casefold()
        return next((each for each in self.shapes if each.name.casefold() == wanted), None)

    def spot_of(self, point: Point | None) -> Point | None:
        """Where longitude and latitude are on the map; None outside of it."""
        if point is None or self.frame is None:
            return None
        x, y = _placed(point, self.frame)
        return (x, y) if 0 <= x <= 1 and 0 <= y <= 1 else None

    def at(self, spot: Point) -> Shape | None:
        """The building in whose outline the spot is."""
        return next((each for each in self.shapes if any(_inside(spot, ring) for ring in each.rings)), None)

    def with_shape(self, shape: Shape) -> "Plan":
        """With that building there, in place of where it was."""
        others = tuple(each for each in self.shapes if each.name != shape.name)
        return Plan((*others, shape), self.aspect, self.frame)


def _pair(said: Sequence[float]) -> Point:
    return float(said[0]), float(said[1])


def _placed(point: Point, frame: Frame) -> Point:
    across = (point[0] - frame.west) / (frame.east - frame.west)
    return across, (frame.north - point[1]) / (frame.north - frame.south)


def _inside(spot: Point, ring: Sequence[Point]) -> bool:
    """Whether a line from the spot to the right crosses the outline an odd number of times."""
    (x, y), inside = spot, False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


# --- GeoJSON ---------------------------------------------------------------------------------------------------------


class _Nonsense(Exception):
    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why: Why = why


@dataclass(frozen=True)
class _Feature:
    name: str
    rings: tuple[tuple[Point, ...], ...]
    point: Point


def read_geojson(content: bytes, keys: Sequence[str]) -> tuple[Plan | None, tuple[PlanProblem, ...]]:
    """The map that a GeoJSON file draws, or what is wrong with each feature of it. ``keys`` are the properties that may
    hold a feature's name, the first that is there counts."""
    try:
        features = _features_in(content)
    except _Nonsense as nonsense:
        return None, (PlanProblem(nonsense.why),)
    read, problems = list[_Feature](), list[PlanProblem]()
    for number, raw in enumerate(features, 1):
        name = _name(raw, keys)
        try:
            read.append(_feature(raw, name, {each.name.casefold() for each in read}))
        except _Nonsense as nonsense:
            problems.append(PlanProblem(nonsense.why, number, name[:LONGEST_NAME]))
    if not problems and sum(len(ring) for each in read for ring in each.rings) > MOST_POINTS:
        problems.append(PlanProblem("many"))
    if problems:
        return None, tuple(problems)
    frame = _frame(read)
    if frame is None:
        return None, (PlanProblem("far"),)
    return _plan(read, frame), ()


def _features_in(content: bytes) -> list[Any]:
    try:
        read = json.loads(content)
    except (ValueError, RecursionError):
        raise _Nonsense("json") from None
    if not isinstance(read, dict) or not isinstance(read.get("features"), list):
        raise _Nonsense("collection")
    features: list[Any] = read["features"]
    if not features:
        raise _Nonsense("empty")
    if len(features) > MOST_FEATURES:
        raise _Nonsense("many")
    return features


def _name(raw: Any, keys: Sequence[str]) -> str:  # noqa: ANN401  # whatever stands in the file
    said = raw.get("properties") if isinstance(raw, dict) else None
    found = (said.get(key) for key in keys) if isinstance(said, dict) else iter(())
    return visible(str(next((each for each in found if isinstance(each, str | int) and str(each).strip()), "")))


def _feature(raw: Any, name: str, before: set[str]) -> _Feature:  # noqa: ANN401
    if not isinstance(raw, dict) or not isinstance(raw.get("geometry"), dict):
        raise _Nonsense("geometry")
    if not name:
        raise _Nonsense("name")
    if len(name) > LONGEST_NAME:
        raise _Nonsense("long")
    if name.casefold() in before:
        raise _Nonsense("twice")
    kind, said = raw["geometry"].get("type"), raw["geometry"].get("coordinates")
    if kind == "Point":
        return _Feature(name, (), _degrees(said))
    if kind not in ("Polygon", "MultiPolygon"):
        raise _Nonsense("kind")
    parts = [said] if kind == "Polygon" else said
    if not isinstance(parts, list) or not parts:
        raise _Nonsense("ring")
    outer = tuple(_ring(part) for part in parts)  # holes are courtyards: on a plain map they are part of the building
    return _Feature(name, outer, _middle(max(outer, key=len)))


def _ring(part: Any) -> tuple[Point, ...]:  # noqa: ANN401
    if not isinstance(part, list) or not part or not isinstance(part[0], list):
        raise _Nonsense("ring")
    ring = tuple(_degrees(each) for each in part[0][: MOST_POINTS + 1])
    if len(ring) < 4 or ring[0] != ring[-1] or len(set(ring)) < 3:
        raise _Nonsense("ring")
    return ring


def _degrees(said: Any) -> Point:  # noqa: ANN401
    """Longitude and latitude; a height behind them says nothing here."""
    if not isinstance(said, list) or len(said) < 2:
        raise _Nonsense("number")
    if any(isinstance(each, bool) or not isinstance(each, int | float) for each in said[:2]):
        raise _Nonsense("number")
    longitude, latitude = said[:2]
    if not (-180 <= longitude <= 180 and -90 < latitude < 90):  # neither is true of what is not a number
        raise _Nonsense("range")
    return float(longitude), float(latitude)


def _middle(ring: Sequence[Point]) -> Point:
    """The middle of an outline's corners: of a house that is near enough to where its name should stand."""
    corners = ring[:-1]
    return sum(x for x, _ in corners) / len(corners), sum(y for _, y in corners) / len(corners)


def _frame(read: Sequence[_Feature]) -> Frame | None:
    """What the map shows, with a margin; made square enough to be looked at on a phone. None for too large a part of
    the world."""
    points = [each.point for each in read] + [point for each in read for ring in each.rings for point in ring]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    if east - west > WIDEST or north - south > WIDEST:
        return None
    shrink = math.cos(math.radians((south + north) / 2))
    wide = max((east - west) * shrink, _NARROW)
    high = max(north - south, _NARROW)
    wide, high = max(wide, high / _STEEPEST), max(high, wide * _FLATTEST)
    x, y = (west + east) / 2, (south + north) / 2
    across, up = wide / shrink * (0.5 + _MARGIN), high * (0.5 + _MARGIN)
    return Frame(x - across, y - up, x + across, y + up)


def _plan(read: Iterable[_Feature], frame: Frame) -> Plan:
    shrink = math.cos(math.radians((frame.south + frame.north) / 2))
    aspect = (frame.north - frame.south) / ((frame.east - frame.west) * shrink)
    shapes = (
        Shape(
            each.name, _placed(each.point, frame),
            tuple(tuple(_placed(point, frame) for point in ring) for ring in each.rings),
        )
        for each in read
    )  # fmt: skip
    return Plan(tuple(shapes), round(aspect, 4), frame)


# --- positions on a picture ------------------------------------------------------------------------------------------

_POSITION = re.compile(r"^\s*(.+?)\s*[,;:：，；\t]\s*(\d+(?:\.\d+)?)\s*%?\s*[,;，；\t ]\s*(\d+(?:\.\d+)?)\s*%?\s*$")
_HEADER = re.compile(r"^\D*$")


def read_positions(text: str) -> tuple[tuple[Shape, ...], tuple[PlanProblem, ...]]:
    """Where buildings are on a picture: a line each with name, and how far from its left and from its top in per cent
    (``3, 25, 40``); or JSON, ``{"3": [25, 40]}``. Problems say the line."""
    shapes, problems = dict[str, Shape](), list[PlanProblem]()
    for number, said in _lines(text):
        found = _POSITION.match(said)
        name = visible(found[1]).strip('"') if found else said[:LONGEST_NAME]
        why = _unfit(found, name, shapes)
        if why is not None:
            problems.append(PlanProblem(why, number, name[:LONGEST_NAME]))
        elif found:
            shapes[name.casefold()] = Shape(name, (float(found[2]) / 100, float(found[3]) / 100))
    return tuple(shapes.values()), tuple(problems)


def _unfit(found: re.Match[str] | None, name: str, before: dict[str, Shape]) -> Why | None:
    if found is None:
        return "line"
    if float(found[2]) > 100 or float(found[3]) > 100:
        return "range"
    if not name or len(name) > LONGEST_NAME:
        return "long" if name else "name"
    return "twice" if name.casefold() in before else None


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that say something, with their numbers; a header of words is passed over, and JSON is lines too."""
    if text.lstrip().startswith("{"):
        yield from _json_lines(text)
        return
    for number, line in enumerate(text.lstrip("\ufeff").splitlines()[: 2 * MOST_FEATURES], 1):
        if line.strip() and not (number == 1 and _HEADER.match(line)):
            yield number, line


def _json_lines(text: str) -> Iterator[tuple[int, str]]:
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        yield 1, text[:LONGEST_NAME]
        return
    for number, (name, said) in enumerate(read.items(), 1):
        listed = said if isinstance(said, list) else [said]
        yield number, f"{name}: {' '.join(str(each) for each in listed[:3])}"
