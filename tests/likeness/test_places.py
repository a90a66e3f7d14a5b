"""Where a need is, as people write it."""

import pytest

from domain.likeness.places import contrary
from tests.likeness.ways import thesaurus
from texts.thesaurus import thesaurus_words

TWO, FIVE = ("building", "2"), ("building", "5")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("2号楼", {TWO}),
        ("二号楼的灯", {TWO}),
        ("2栋", {TWO}),
        ("2#楼", {TWO}),
        ("2# 的灯", {TWO}),
        ("02号楼", {TWO}),
        ("building 2", {TWO}),
        ("Building two", {TWO}),
        ("block 2's lift", {TWO}),
        ("bldg. 2", {TWO}),
        ("十号楼", {("building", "10")}),
        ("十二号楼", {("building", "12")}),
        ("二十号楼", {("building", "20")}),
        ("二十三幢", {("building", "23")}),
        ("一二号楼", {("building", "12")}),
        ("A座大堂", {("building", "A")}),
        ("Tower B", {("building", "B")}),
        ("2号楼3单元", {TWO, ("unit", "3")}),
        ("第三单元", {("unit", "3")}),
        ("unit 3 of building 2", {TWO, ("unit", "3")}),
        ("2-3-501漏水", {TWO, ("unit", "3"), ("room", "501")}),
        ("2号楼5层", {TWO, ("floor", "5")}),
        ("5F", {("floor", "5")}),
        ("5th floor", {("floor", "5")}),
        ("the third floor", {("floor", "3")}),
        ("3号门", {("gatehouse", "3")}),
        ("gate 3", {("gatehouse", "3")}),
        ("东门和West Gate", {("gate", "east"), ("gate", "west")}),
        ("二期南侧", {("phase", "2"), ("side", "south")}),
        ("2号楼和5号楼", {TWO, FIVE}),
    ],
)
def test_a_place_is_read_as_it_is_written(text: str, places: set[tuple[str, str]]) -> None:
    assert thesaurus().places.cut(text)[0] == places


@pytest.mark.parametrize(
    "text",
    ["小区", "building a ramp", "过期了", "楼道", "2026-06-01前修好", "ebike 2", "一直不亮", "floors", "十点以后", ""],
)
def test_what_is_no_place_is_left_alone(text: str) -> None:
    assert thesaurus().places.cut(text) == (frozenset(), text)


def test_the_number_of_a_place_is_cut_out_of_the_text() -> None:
    assert thesaurus().places.cut("2号楼的灯")[1] == "\n的灯"
    assert thesaurus().places.cut("东门的灯")[1] == "东门的灯"


def test_places_are_contrary_only_where_both_say_something_else() -> None:
    unit = ("unit", "1")
    assert contrary(frozenset({TWO}), frozenset({FIVE}))
    assert contrary(frozenset({TWO, unit}), frozenset({TWO, ("unit", "2")}))
    assert not contrary(frozenset({TWO}), frozenset({TWO, unit}))
    assert not contrary(frozenset({TWO}), frozenset())
    assert not contrary(frozenset({TWO}), frozenset({unit}))
    assert not contrary(frozenset({TWO, FIVE}), frozenset({FIVE}))


PLACES = thesaurus_words()["places"]


@pytest.mark.parametrize(("slot", "way"), [(slot, way) for slot, ways in PLACES["before"].items() for way in ways])
def test_every_word_that_goes_before_a_number_is_read(slot: str, way: str) -> None:
    assert thesaurus().places.cut(f"{way} 3") == (frozenset({(slot, "3")}), "\n")
    assert thesaurus().places.cut(f"{way.title()} three") == (frozenset({(slot, "3")}), "\n")


@pytest.mark.parametrize(("slot", "way"), [(slot, way) for slot, ways in PLACES["behind"].items() for way in ways])
def test_every_word_that_goes_behind_a_number_is_read(slot: str, way: str) -> None:
    assert thesaurus().places.cut(f"12{way}") == (frozenset({(slot, "12")}), "\n")
    assert thesaurus().places.cut(f"十二{way}") == (frozenset({(slot, "12")}), "\n")


def test_slips_are_forgiven_in_words_of_four_letters_and_more() -> None:
    assert {"building", "block", "tower", "gate"} <= thesaurus().places.words
    assert not any(len(word) < 4 for word in thesaurus().places.words)
