"""Where needs are, as GeoJSON (RFC 7946). The public copy does not say where somebody stood: it has squares of
some hundred metres with how many needs there are, and no square with few."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

FEWEST = 3
"""A square with fewer needs is left out of the public copy."""
_SIDE = 1000
"""Squares to a degree: 111 m from south to north, less from west to east."""
_EXACT = 6
"""Decimals of a degree in the full copy: some ten centimetres."""


@dataclass(frozen=True)
class NeedPlace:
    """A need with a point, in degrees; ``supports`` without the author."""

    number: str
    text: str
    supports: int
    longitude: float
    latitude: float


def places(needs: Iterable[NeedPlace], *, public: bool) -> bytes:
    """A FeatureCollection: a point for each need, or in the public copy a square for several."""
    features = _squares(needs) if public else [_need(each) for each in needs]
    collection = {"type": "FeatureCollection", "features": features}
    return (json.dumps(collection, ensure_ascii=False, indent=1) + "\n").encode()


def _need(each: NeedPlace) -> dict[str, Any]:
    point = [round(each.longitude, _EXACT), round(each.latitude, _EXACT)]
    told = {"number": each.number, "text": each.text, "supports": each.supports}
    return _feature({"type": "Point", "coordinates": point}, told)


def _squares(needs: Iterable[NeedPlace]) -> list[dict[str, Any]]:
    there = Counter((int(each.longitude * _SIDE // 1), int(each.latitude * _SIDE // 1)) for each in needs)
    return [
        _feature({"type": "Polygon", "coordinates": [_ring(west, south)]}, {"needs": many})
        for (west, south), many in sorted(there.items())
        if many >= FEWEST
    ]


def _ring(west: int, south: int) -> list[list[float]]:
    """Counterclockwise, and closed."""
    corners = ((0, 0), (1, 0), (1, 1), (0, 1), (0, 0))
    return [[(west + east) / _SIDE, (south + north) / _SIDE] for east, north in corners]


def _feature(geometry: dict[str, Any], properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "geometry": geometry, "properties": properties}
