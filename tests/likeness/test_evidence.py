"""What speaks for two needs being the same, counted piece by piece."""

import pytest

from domain.likeness.chance import BIAS, WEIGHTS, chance, evidence
from domain.likeness.thesaurus import Concept
from domain.likeness.wording import Wording, worded
from tests.likeness.ways import thesaurus

HERE = worded(thesaurus(), "3号楼").places
NOTHING = dict.fromkeys(WEIGHTS, 0.0)


def said(*concepts: Concept, here: bool = False) -> Wording:
    return Wording(HERE if here else frozenset(), frozenset(concepts))


def of(mine: Wording, theirs: Wording, *apart: set[str], close: float = 0, across: float = 0) -> dict[str, float]:
    """What there is, without what there is nothing of."""
    found = evidence(mine, theirs, map(frozenset, apart), close, across)
    assert found.keys() == WEIGHTS.keys()
    return {name: amount for name, amount in found.items() if amount != NOTHING[name]}


def test_what_both_name_is_shared_facet_by_facet() -> None:
    concepts = [
        (facet, name) for facet in ("things", "matters", "spots", "people", "remarks", "grams") for name in "ab"
    ]
    assert of(said(*concepts), said(*concepts)) == {
        f"{facet} shared": 2 for facet in ("things", "matters", "spots", "people", "remarks", "grams")
    }


@pytest.mark.parametrize("facet", ["things", "matters", "spots"])
def test_what_one_names_alone_speaks_by_how_much_each_has_of_it(facet: str) -> None:
    few, many = said((facet, "a"), (facet, "b")), said((facet, "a"), (facet, "c"), (facet, "d"))
    told = {f"{facet} shared": 1, f"{facet} alone, fewer": 1, f"{facet} alone, more": 2}
    assert of(few, many) == of(many, few) == told
    assert of(said(), said((facet, "a"))) == {f"{facet} alone, more": 1}


@pytest.mark.parametrize("facet", ["things", "matters", "spots"])
def test_both_naming_some_and_none_in_common_is_at_odds(facet: str) -> None:
    assert of(said((facet, "a")), said((facet, "b"))) == {
        f"{facet} alone, fewer": 1, f"{facet} alone, more": 1, f"{facet} at odds": 1,
    }  # fmt: skip


def test_what_is_kept_apart_is_of_one_group_and_not_the_same() -> None:
    car, bike, lamp = (said(("things", name)) for name in ("car", "bike", "lamp"))
    vehicles = {"car", "bike"}
    assert of(car, bike, vehicles)["kept apart"] == 1
    assert of(car, bike, {"lamp"}, vehicles)["kept apart"] == 1
    assert "kept apart" not in of(car, car, vehicles)
    assert "kept apart" not in of(car, lamp, vehicles)
    assert "kept apart" not in of(car, bike)


def test_a_place_in_common_and_what_both_mean() -> None:
    assert of(said(here=True), said(here=True)) == {"same place": 1}
    assert of(said(here=True), said()) == {}
    assert of(said(), said(), close=0.5, across=0.25) == {
        "meaning": 0.5, "meaning across languages": 0.125, "across languages": 0.25,
    }  # fmt: skip


def test_a_chance_is_the_logistic_of_all_that_speaks_and_rounded() -> None:
    assert chance(NOTHING) == 0.006
    assert chance({"meaning": -BIAS / WEIGHTS["meaning"]}) == 0.5
    sure = {"things shared": 10.0, "same place": 1.0}
    assert chance(sure) == 1
    assert chance({"things shared": 1.0}) == 0.047
