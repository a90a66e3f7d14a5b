"""Whether two matters touch one place: by the building or stair and the spot that their words name, or on the map."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, hypot, radians

from domain.likeness import Thesaurus, worded
from domain.likeness.places import Place, contrary

Point = tuple[float, float]
"""Longitude and latitude in degrees."""
NEAR = 30.0
"""Metres within which two points are one place: a telephone is seldom nearer between houses."""
_DEGREE = 111_320.0  # metres of a degree of latitude; a few houses are flat enough for it


@dataclass(frozen=True)
class Ground:
    """Where a matter is: numbered places such as ``("building", "2")``, spots such as ``gate`` or ``roof``, and the
    points that were sent with what it comes from."""

    places: frozenset[Place]
    spots: frozenset[str]
    points: tuple[Point, ...] = ()


def ground(thesaurus: Thesaurus, text: str, points: Iterable[Point] = ()) -> Ground:
    """The places that a text names, and the points."""
    wording = worded(thesaurus, text)
    spots = frozenset(name for facet, name in wording.concepts if facet == "spots")
    return Ground(wording.places, spots, tuple(points))


def touch(one: Ground, other: Ground) -> bool:
    """Whether the two have a place in common. On the map: two points of theirs are near each other. By their words: the
    gate of building 2 touches the gate, and building 2; it touches neither the gate of building 5 nor the roof of
    building 2. Without a place there is nothing to touch."""
    if any(metres(here, there) <= NEAR for here in one.points for there in other.points):
        return True
    if contrary(one.places, other.places):
        return False
    if one.spots and other.spots:
        return bool(one.spots & other.spots)
    return bool(one.places & other.places)


def metres(one: Point, other: Point) -> float:
    """The distance between two points that are near each other."""
    east = (one[0] - other[0]) * cos(radians((one[1] + other[1]) / 2))
    return hypot(east, one[1] - other[1]) * _DEGREE
