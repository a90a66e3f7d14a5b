"""A map is read from GeoJSON or from positions on a picture; nonsense is refused feature by feature."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.plan import MOST_FEATURES, Frame, Plan, Shape, read_geojson, read_positions

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


# --- to the last of what is taken ------------------------------------------------------------------------------------


def refused(*features: Any) -> list[tuple[str, int]]:
    plan, problems = read_geojson(collection(*features), KEYS)
    assert plan is None
    return [(each.why, each.feature) for each in problems]


def test_as_many_and_as_long_as_may_be_and_no_more() -> None:
    assert len(read(*(feature("Point", [1, 1], name=str(n)) for n in range(300))).shapes) == 300
    assert refused(*(feature("Point", [1, 1], name=str(n)) for n in range(301))) == [("many", 0)]
    assert read(feature("Point", [1, 1], name="x" * 30)).shapes[0].name == "x" * 30
    assert read_positions(f"{'x' * 30}, 1, 1")[1] == ()


def outline(corners: int) -> list[list[float]]:
    """A house with so many corners, and its first once more."""
    half = [[121.47 + step / 10**7, 31.23] for step in range(corners // 2)]
    around = half + [[x, 31.2301] for x, _ in reversed(half)]
    return [*around, around[0]]


def test_twenty_thousand_corners_are_drawn_and_one_more_is_not() -> None:
    small = [[121.47, 31.2303], [121.4701, 31.2303], [121.4701, 31.2304], [121.47, 31.2304], [121.47, 31.2303]]
    first = feature("Polygon", [outline(19_994)], name="1")
    assert len(read(first, feature("Polygon", [small], name="2")).shapes[0].rings[0]) == 19_995
    more = feature("Polygon", [[*small[:-1], [121.47, 31.23035], small[0]]], name="2")
    assert refused(first, more) == [("many", 0)]
    assert refused(feature("Polygon", [outline(20_000)], name="1")) == [("many", 0)]


@pytest.mark.parametrize(("wide", "high"), [(0.25, 0.0), (0.0, 0.25), (0.25, 0.25)])
def test_a_quarter_of_a_degree_is_a_map_and_a_third_is_not(wide: float, high: float) -> None:
    corner = feature("Point", [8.0, 47.0], name="1")
    read(corner, feature("Point", [8.0 + wide, 47.0 + high], name="2"))
    read(feature("Point", [0, 0], name="1"), feature("Point", [wide and 0.3, high and 0.3], name="2"))
    assert refused(corner, feature("Point", [8.0 + wide * 4 / 3, 47.0 + high * 4 / 3], name="2")) == [("far", 0)]


def test_a_map_is_neither_steeper_than_seven_to_five_nor_flatter_than_one_to_two() -> None:
    def aspect(wide: float, high: float) -> float:
        return read(feature("Point", [0, 0], name="1"), feature("Point", [wide, high], name="2")).aspect

    assert aspect(0.01, 0.1) == pytest.approx(1.4, abs=0.001)
    assert aspect(0.1, 0.01) == pytest.approx(0.5, abs=0.001)
    assert aspect(0.1, 0.1) == pytest.approx(1, abs=0.001)
    assert aspect(0.1, 0.0777777) == 0.7778, "to the fourth place"


def test_a_margin_is_left_around_all_that_is_shown_and_fifty_metres_at_least_are() -> None:
    west, east = read(feature("Point", [0, 0], name="1"), feature("Point", [0.1, 0.1], name="2")).shapes
    assert west.spot == pytest.approx((0.06 / 1.12, 1 - 0.06 / 1.12), abs=1e-4)
    assert east.spot == pytest.approx((1 - 0.06 / 1.12, 0.06 / 1.12), abs=1e-4)
    frame = read(feature("Point", [8, 47], name="1")).frame
    assert frame is not None
    assert frame.north - frame.south == pytest.approx(0.0005 * 1.12)
    shrink = 0.68199836  # a degree of longitude at 47 degrees north
    assert (frame.east - frame.west) * shrink == pytest.approx(0.0005 * 1.12)


def test_where_a_degree_of_longitude_is_half_as_long_a_square_is_twice_as_many_wide() -> None:
    plan = read(feature("Point", [10.0, 60.0], name="1"), feature("Point", [10.1, 60.05], name="2"))
    assert plan.aspect == pytest.approx(1, abs=0.002)
    stretched = read(feature("Point", [10.0, 60.0], name="1"), feature("Point", [10.1, 60.1], name="2"))
    assert stretched.aspect == 1.4  # of 2, to the fourth place
    south = read(feature("Point", [10.0, -60.0], name="1"), feature("Point", [10.1, -60.05], name="2"))
    assert south.aspect == pytest.approx(1, abs=0.002)


CORNER = [[0.0, 0.0], [0.02, 0.0], [0.02, 0.01], [0.01, 0.01], [0.01, 0.02], [0.0, 0.02], [0.0, 0.0]]
"""An L: its inner corner is outside of it."""


@pytest.mark.parametrize(
    ("point", "inside"),
    [
        ((0.005, 0.005), True), ((0.015, 0.005), True), ((0.005, 0.015), True),
        ((0.015, 0.015), False), ((0.015, 0.0101), False), ((0.0101, 0.015), False),
        ((0.0099, 0.0199), True), ((0.0199, 0.0099), True), ((-0.0001, 0.005), False), ((0.0201, 0.005), False),
        ((0.005, -0.0001), False), ((0.005, 0.0201), False),
    ],
)  # fmt: skip
def test_a_spot_is_in_the_building_whose_walls_are_around_it(point: tuple[float, float], inside: bool) -> None:
    plan = read(feature("Polygon", [CORNER], name="1"), feature("Point", [0.03, 0.03], name="gate"))
    spot = plan.spot_of(point)
    assert spot is not None
    assert (plan.at(spot) is not None) is inside


def test_a_wall_aslant_has_its_own_side() -> None:
    plan = read(feature("Polygon", [[[0.0, 0.0], [0.02, 0.0], [0.0, 0.01], [0.0, 0.0]]], name="1"))
    for point, inside in (
        ((0.009, 0.005), True),
        ((0.011, 0.005), False),
        ((0.001, 0.009), True),
        ((0.003, 0.009), False),
    ):
        spot = plan.spot_of(point)
        assert spot is not None
        assert (plan.at(spot) is not None) is inside


def test_a_corner_at_the_height_of_the_spot_is_passed_once() -> None:
    diamond = Shape("1", (0.5, 0.5), (((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5), (0.5, 0.0)),))
    assert Plan((diamond,)).at((0.5, 0.5)) is diamond


def test_what_lies_beside_the_map_has_no_place_on_it_and_its_edge_has() -> None:
    plan = Plan((), frame=Frame(0.0, 0.0, 1.0, 1.0))
    assert [plan.spot_of(point) for point in ((0.0, 1.0), (1.0, 0.0))] == [(0, 0), (1, 1)]
    assert [plan.spot_of(point) for point in ((-0.1, 0.5), (1.1, 0.5), (0.5, -0.1), (0.5, 1.1))] == [None] * 4
    assert plan.spot_of(None) is None
    assert Plan(()).spot_of((0.5, 0.5)) is None, "a picture has no degrees"
    assert Plan(()).aspect == 1


def test_a_building_that_is_drawn_anew_stands_there_once() -> None:
    plan = Plan((Shape("1", (0.1, 0.1)), Shape("2", (0.2, 0.2))))
    assert plan.with_shape(Shape("1", (0.3, 0.3))).shapes == (Shape("2", (0.2, 0.2)), Shape("1", (0.3, 0.3)))


def test_a_building_of_several_parts_is_named_on_the_one_with_most_corners() -> None:
    square = [[0.0, 0.0], [0.001, 0.0], [0.001, 0.001], [0.0, 0.001], [0.0, 0.0]]
    triangle = [[0.01, 0.0], [0.011, 0.0], [0.011, 0.001], [0.01, 0.0]]
    (shape,) = read(feature("MultiPolygon", [[triangle], [square]], name="1")).shapes
    assert len(shape.rings) == 2
    middle = read(feature("Polygon", [square], name="1"), feature("Polygon", [triangle], name="2")).shapes[0].spot
    assert shape.spot == pytest.approx(middle), "the middle of the square's four corners"
    assert [len(ring) for ring in shape.rings] == [4, 5]


@pytest.mark.parametrize(
    ("kind", "coordinates", "why"),
    [
        ("Polygon", "left", "ring"), ("Polygon", [[HOUSE[0], HOUSE[1], HOUSE[0]]], "ring"),
        ("MultiPolygon", [], "ring"),
        ("MultiPolygon", "left", "ring"), ("MultiPolygon", ["left"], "ring"), ("MultiPolygon", [[]], "ring"),
        ("MultiPolygon", [["left"]], "ring"), ("Polygon", [[HOUSE[0], HOUSE[1], HOUSE[1], HOUSE[0]]], "ring"),
        ("Point", "left", "number"), ("Point", [1], "number"), ("Point", [1, "north"], "number"),
        ("Point", [True, 1], "number"),
        ("Point", [1, None], "number"), ("Point", [180.5, 1], "range"), ("Point", [-180.5, 1], "range"),
        ("Point", [1, 90], "range"), ("Point", [1, -90], "range"), ("Point", [1, 90.5], "range"),
    ],
)  # fmt: skip
def test_an_outline_needs_three_corners_and_a_point_two_numbers_on_earth(kind: str, coordinates: Any, why: str) -> None:
    assert refused(feature(kind, coordinates, name="1")) == [(why, 1)]


@pytest.mark.parametrize("point", [[180, 0], [-180, 0], [0, 89.9], [0, -89.9], [1, 2, "height"]])
def test_the_ends_of_the_earth_are_on_it_and_a_height_says_nothing(point: list[Any]) -> None:
    assert len(read(feature("Point", point, name="1")).shapes) == 1


def test_a_house_is_named_in_the_middle_of_its_corners() -> None:
    assert read(feature("Polygon", [HOUSE], name="1")).shapes[0].spot == pytest.approx((0.5, 0.5))


def test_a_triangle_is_the_least_of_houses() -> None:
    (shape,) = read(feature("Polygon", [[*HOUSE[:3], HOUSE[0]]], name="1")).shapes
    assert len(shape.rings[0]) == 4


def test_positions_reach_to_the_edge_and_names_are_in_quotes_or_not() -> None:
    assert read_positions('"3", 100, 100') == ((Shape("3", (1.0, 1.0)),), ())
    assert read_positions("\ufeff3, 1, 1\n") == ((Shape("3", (0.01, 0.01)),), ())
    assert [shape.name for shape in read_positions('-1, 1, 1\n"A-", 1, 1')[0]] == ["-1", "A-"], "as on doors"
    for beyond in ("3, 100.5, 1", "3, 1, 100.5"):
        assert [each.why for each in read_positions(beyond)[1]] == ["range"]
    assert [each.why for each in read_positions('"", 1, 1')[1]] == ["name"]
    assert read_positions('{"3": [25, 40, 7]}')[1] != (), "three numbers are no position"


def test_six_hundred_lines_are_read() -> None:
    """As many again as there may be buildings: the rest of a longer file is not looked at."""
    lines = [f"{number}, 1, 1" for number in range(601)]
    shapes, problems = read_positions("\n".join(lines))
    assert (len(shapes), problems) == (600, ())
