"""A map is read from GeoJSON or from positions on a picture; nonsense is refused feature by feature."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.plan import MOST_FEATURES, Plan, Shape, read_geojson, read_positions

KEYS = ("building", "name")
HOUSE = [[121.4700, 31.2300], [121.4710, 31.2300], [121.4710, 31.2305], [121.4700, 31.2305], [121.4700, 31.2300]]


def feature(kind: str, coordinates: Any, **properties: Any) -> dict[str, Any]:
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def collection(*features: Any) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": list(features)}).encode()


def read(*features: Any) -> Plan:
    plan, problems = read_geojson(collection(*features), KEYS)
    assert plan is not None, problems
    return plan


def test_buildings_are_where_the_world_has_them() -> None:
    gate = feature("Point", [121.4720, 31.2290, 4.5], name="East gate")
    plan = read(feature("Polygon", [HOUSE], building=2, name="Apple House"), gate)
    assert [shape.name for shape in plan.shapes] == ["2", "East gate"], "the first key that is there counts"
    house, east = plan.shapes
    assert house.spot[0] < east.spot[0], "further east is further right"
    assert house.spot[1] < east.spot[1], "further south is further down"
    assert plan.at((house.spot[0], house.spot[1])) is house
    assert plan.at(east.spot) is None, "a point has no inside"
    assert plan.shape(" 2 ") is house
    inside = plan.spot_of((121.4705, 31.2302))
    assert inside is not None
    assert plan.at(inside) is house
    assert plan.spot_of((2.35, 48.85)) is None, "Paris is not on it"
    assert 0.5 <= plan.aspect <= 1.5
    assert Plan.from_data(json.loads(json.dumps(plan.as_data()))) == plan


def test_a_map_of_one_point_is_a_map() -> None:
    plan = read(feature("Point", [0, 0], name="1"))
    assert plan.shapes[0].spot == pytest.approx((0.5, 0.5))


NONSENSE = {
    "geometry": {"type": "Feature", "properties": {"name": "3"}},
    "kind": feature("LineString", HOUSE, name="3"),
    "name": feature("Point", [121.47, 31.23], colour="red"),
    "long": feature("Point", [121.47, 31.23], name="x" * 31),
    "number": feature("Point", ["121.47", "31.23"], name="3"),
    "range": feature("Point", [31.23, 121.47], name="3"),
    "ring": feature("Polygon", [HOUSE[:-1]], name="3"),
    "twice": feature("Point", [121.47, 31.23], name="2"),
}


@pytest.mark.parametrize("why", NONSENSE)
def test_nonsense_is_named_by_feature_and_reason(why: str) -> None:
    good = feature("Polygon", [HOUSE], name="2")
    plan, problems = read_geojson(collection(good, NONSENSE[why]), KEYS)
    assert plan is None
    assert [(each.why, each.feature) for each in problems] == [(why, 2)]


def test_every_bad_feature_is_named_at_once() -> None:
    _, problems = read_geojson(collection(*NONSENSE.values()), KEYS)
    assert [each.feature for each in problems] == [1, 2, 3, 4, 5, 6, 7]
    assert problems[0].name == "3"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\x00\x01", "json"),
        (b"[" * 100_000, "json"),
        (b'"features"', "collection"),
        (b'{"type": "Topology"}', "collection"),
        (b'{"features": []}', "empty"),
        (collection(*[feature("Point", [1, 1], name=str(n)) for n in range(MOST_FEATURES + 1)]), "many"),
        (collection(feature("Point", [121.47, 31.23], name="1"), feature("Point", [31.23, 89], name="2")), "far"),
        (b'{"features": [{"geometry": {"type": "Point", "coordinates": [NaN, 1]}, "properties": {"name": "1"}}]}',
         "range"),
        (b'{"features": [{"geometry": {"type": "Point", "coordinates": [1e999, 1]}, "properties": {"name": "1"}}]}',
         "range"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_map_is_refused(content: bytes, why: str) -> None:
    plan, problems = read_geojson(content, KEYS)
    assert plan is None
    assert problems[0].why == why


_JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5) | st.integers(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(
        st.sampled_from(["geometry", "properties", "coordinates", "type", "name"]), inner, max_size=4
    ),
)  # fmt: skip


@given(st.lists(_JSON, max_size=4))
def test_whatever_stands_in_the_list_is_a_map_or_has_problems(features: list[Any]) -> None:
    plan, problems = read_geojson(json.dumps({"features": features}).encode(), KEYS)
    assert (plan is None) == bool(problems)


# --- positions on a picture ------------------------------------------------------------------------------------------


def test_positions_are_read_from_lines_a_sheet_or_json() -> None:
    wanted = (Shape("3", (0.25, 0.4)), Shape("5号楼", (1.0, 0.0)))
    for text in (
        "3, 25, 40\n5号楼：100% 0%\n",
        "building,x,y\n3,25,40\n5号楼,100,0\n",
        '{"3": [25, 40], "5号楼": [100, 0]}',
    ):
        assert read_positions(text) == (wanted, ())


@pytest.mark.parametrize(
    ("text", "why", "line"),
    [
        ("3, 25, 40\n5", "line", 2),
        ("3, 25, 140", "range", 1),
        ("3, 25, 40\n3, 1, 1", "twice", 2),
        (f"{'x' * 31}, 1, 1", "long", 1),
        ('{"3": "left"}', "line", 1),
        ("{nothing", "line", 1),
    ],
)
def test_a_line_that_is_no_position_is_named(text: str, why: str, line: int) -> None:
    _, problems = read_positions(text)
    assert [(each.why, each.feature) for each in problems] == [(why, line)]
