"""The part of a roll that a vote is put to, as one says it and as it is found."""

import pytest

from domain.roll import Roll, Seat, Unit
from domain.terms import Terms, part_said, parts_of, seats_said


def seat(label: str, *units: tuple[str, str]) -> Seat:
    return Seat(label, "", "", (), tuple(Unit(label, building, stair, "1") for building, stair in units), {"heads": 1})


FLAT, ABOVE, BOTH, VILLA, SHOP = (
    seat("3-1-101", ("3", "1")), seat("3-2-101", ("3", "2")), seat("10-1-101", ("10", "1"), ("3", "2")),
    seat("villa", ("7", "")), seat("shop", ("", "")),
)  # fmt: skip
ROLL = Roll("owners", (), (FLAT, ABOVE, BOTH, VILLA, SHOP))


def labels(terms: Terms | None) -> list[str]:
    assert terms is not None
    return [each.label for each in ROLL.seats if terms.covers(each)]


def test_a_seat_with_a_unit_there_is_asked_wherever_its_others_are() -> None:
    assert labels(part_said(ROLL, "3", "building")) == ["3-1-101", "3-2-101", "10-1-101"]
    assert labels(part_said(ROLL, "3-2", "stair")) == ["3-2-101", "10-1-101"]
    assert labels(part_said(ROLL, " ３－１ ", "stair")) == ["3-1-101"]
    assert labels(part_said(ROLL, "7", "building")) == ["villa"]


def test_a_vote_of_which_nothing_more_was_said_decides_and_is_put_to_everybody() -> None:
    assert not Terms().straw
    assert Terms().part is None
    assert labels(Terms()) == [each.label for each in ROLL.seats]


@pytest.mark.parametrize(("said", "of"), [("4", "building"), ("", "building"), ("3", "stair"), ("7-", "stair")])
def test_what_is_no_part_of_the_roll_is_none(said: str, of: str) -> None:
    assert part_said(ROLL, said, "stair" if of == "stair" else "building") is None


def test_the_parts_are_offered_in_their_order() -> None:
    assert parts_of(ROLL, "building") == ("3", "7", "10")
    assert parts_of(ROLL, "stair") == ("3-1", "3-2", "10-1")


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("3-2-101,3-1-101", ("3-1-101", "3-2-101")),
        ("10-1-101、 ３-2-101 ；3-2-101\n", ("3-2-101", "10-1-101")),
        ("VILLA shop", ("shop", "villa")),
        ("villa,", ("villa",)),
        ("3-1-101 3-9-999", ()),
        ("3-9-999", ()),
        (" , ", ()),
        ("", ()),
    ],
)
def test_seats_are_listed_by_commas_or_blanks_and_all_of_them_must_be_there(said: str, found: tuple[str, ...]) -> None:
    assert seats_said(ROLL, said) == found


def test_a_label_with_a_blank_in_it_is_listed_by_commas() -> None:
    roll = Roll("owners", (), (seat("shop 1"), seat("shop 2")))
    assert seats_said(roll, "shop 2; Shop 1") == ("shop 1", "shop 2")
    assert seats_said(roll, "shop 2") == ("shop 2",)


def test_seats_that_were_listed_are_the_part_whatever_their_building() -> None:
    listed = Terms(building="7", seats=("3-1-101", "shop"))
    assert labels(listed) == ["3-1-101", "shop"]
    assert listed.part == "3-1-101, shop"
    assert Terms(seats=("shop",), about="N-1").part == "N-1"
