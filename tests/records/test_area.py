"""The map with its needs: each has its place, the colours are told apart without seeing them, and words say it all."""

import io
from itertools import pairwise

import pytest
from PIL import Image

from domain.plan import Frame, Plan, Shape
from records.picture.area import (
    GRID,
    HEAT,
    Area,
    Pinned,
    heat,
    in_words,
    painted,
    placed,
    square_middle,
    square_name,
)
from records.picture.colours import INK, PAPER, contrast, grey
from tests.pictures import jpeg
from texts import LANGUAGES, texts_in

SQUARE = ((0.1, 0.1), (0.4, 0.1), (0.4, 0.4), (0.1, 0.4), (0.1, 0.1))
PLAN = Plan(
    (Shape("1", (0.25, 0.25), (SQUARE,)), Shape("2", (0.8, 0.5))), aspect=0.7, frame=Frame(121.0, 31.0, 121.01, 31.01)
)
NEEDS = (
    Pinned(1, 41, "1"), Pinned(2, 1, "2"), Pinned(3, 2, "", (121.0025, 31.0075)), Pinned(4, 1, "", (121.005, 31.001)),
    Pinned(5, 1), Pinned(6, 1, "9"), Pinned(7, 1, "", (2.3, 48.8)),
)  # fmt: skip


def area(needs: tuple[Pinned, ...] = NEEDS, below: bytes | None = None) -> Area:
    return Area("Needs in 樱花苑", PLAN, needs, below)


def test_each_need_has_its_place() -> None:
    by_building, loose, nowhere = placed(area())
    assert {name: [need.number for need in found] for name, found in by_building.items()} == {"1": [1, 3], "2": [2]}
    assert [need.number for need, _ in loose] == [4]
    assert [need.number for need in nowhere] == [5, 6, 7], "no place, an unknown building, and outside of the map"


@pytest.mark.parametrize(("people", "step"), [(0, 0), (1, 1), (2, 1), (3, 2), (9, 2), (10, 3), (29, 3), (30, 4)])
def test_the_steps_of_the_heat(people: int, step: int) -> None:
    assert heat(people) == step


def test_the_colours_are_told_apart_in_grey_and_names_are_read_on_each() -> None:
    assert all(grey(lighter) - grey(darker) >= 40 for lighter, darker in pairwise(HEAT))
    assert all(max(contrast(INK, tint), contrast(PAPER, tint)) >= 4.5 for tint in HEAT)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_say_all_that_is_on_it(language: str) -> None:
    said = in_words(area(), texts_in(language))
    assert all(f"N-{number} (" in said for number in range(1, 8))
    assert said.index("N-1 (41)") < said.index("N-2 (1)"), "where most people have a need comes first"


def test_words_fit_below_a_photo_however_many_needs_there_are() -> None:
    many = tuple(Pinned(number, 1, str(number % 3)) for number in range(1, 400))
    assert len(in_words(area(many), texts_in("en"))) <= 1024


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phone_shows_it(language: str) -> None:
    many = tuple(Pinned(number, number, "1") for number in range(1, 30))
    for shown in (area(), area(()), area(many), area(below=jpeg(800, 600))):
        png = painted(shown, texts_in(language))
        picture = Image.open(io.BytesIO(png))
        assert picture.width == 1170
        assert picture.height <= 2 * picture.width
        assert len(png) < 500_000


def test_the_same_map_gives_the_same_bytes() -> None:
    assert painted(area(), texts_in("en")) == painted(area(), texts_in("en"))


def test_squares_are_named_from_the_top_left_and_lie_on_the_map() -> None:
    names = [square_name(square) for square in range(GRID * GRID)]
    assert (names[0], names[1], names[GRID], names[-1]) == ("A1", "B1", "A2", "H8")
    assert len(set(names)) == len(names)
    assert square_middle(0) == pytest.approx((1 / 16, 1 / 16))
    assert all(0 < part < 1 for square in range(GRID * GRID) for part in square_middle(square))
    assert painted(area(below=jpeg()), texts_in("en"), grid=True)
