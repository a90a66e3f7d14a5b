"""Groups of seats in a discussion: told by buildings and kinds, never so small that they name somebody."""

from domain.ids import SeatId
from domain.roll import Seat, Unit
from domain.voices import groups_of, quiet


def seat(label: str, building: str, floor: str, *more: str, holders: int = 1) -> Seat:
    units = tuple(Unit(each, building, "1", floor) for each in (label, *more))
    return Seat(label, "", "", tuple("abc"[:holders]), units, {"heads": 1})


TOWER = {SeatId(n): seat(f"1-{n}", "1", str(1 + n % 6)) for n in range(12)}
COTTAGE = {SeatId(100 + n): seat(f"2-{n}", "2", "1", holders=2) for n in range(2)}


def test_the_bottom_and_the_top_of_a_tower_are_groups_and_a_cottage_is_none() -> None:
    groups = groups_of({**TOWER, **COTTAGE}, frozenset())
    assert [(each.kind, each.name, len(each.seats)) for each in groups] == [("building", "1", 12)]
    more = {SeatId(200 + n): seat(f"1-9{n}", "1", floor) for n, floor in enumerate(("1", "6"))}
    kinds = {each.key: len(each.seats) for each in groups_of({**TOWER, **COTTAGE, **more}, frozenset())}
    assert kinds == {"1": 14, "lowest": 3, "highest": 3}


def house(*floors: str) -> dict[SeatId, Seat]:
    """Three seats on each floor: 100 … 102 on the first that is named, 200 … on the second."""
    return {
        SeatId(100 * n + door): seat(f"{n}-{door}", "4", floor)
        for n, floor in enumerate(floors, 1)
        for door in range(3)
    }


def told(rows: dict[SeatId, Seat]) -> dict[str, set[SeatId]]:
    return {each.kind: set(each.seats) for each in groups_of(rows, frozenset()) if each.kind != "building"}


def test_from_four_storeys_on_the_bottom_and_the_top_may_want_different_things() -> None:
    bottom, top = {100, 101, 102}, {400, 401, 402}
    assert told(house("1", "2", "3", "4")) == {"lowest": bottom, "highest": top}
    assert told(house("-1", "0", "1", "2")) == {"lowest": bottom, "highest": top}, "a cellar is a storey"
    assert told(house("1", "2", "3")) == {}
    assert told(house("10", "11", "12")) == {}, "three storeys on top of somebody else's"


def test_a_number_that_is_no_floor_makes_no_house_higher() -> None:
    assert told(house("1", "2", "1203")) == {}
    assert told(house("1", "2", "roof")) == {}


def test_seats_of_several_holders_or_units_are_told_once_there_are_three() -> None:
    rows = {SeatId(n): seat(f"3-{n}", "3", "", f"3-{n}b", holders=2) for n in range(3)}
    found = {each.key: (len(each.seats), each.heard) for each in groups_of(rows, frozenset({SeatId(1)}))}
    assert found == {"3": (3, 1), "shared": (3, 1), "several": (3, 1)}


def test_quiet_is_of_whom_nothing_or_less_than_half_of_the_rest_was_heard() -> None:
    rows = {SeatId(n): seat(f"{n % 3}-{n}", str(n % 3), "") for n in range(30)}
    heard = frozenset(SeatId(n) for n in (0, 3, 6, 9, 12, 1))  # five of building 0, one of building 1, none of 2
    groups = groups_of(rows, heard)
    assert [each.name for each in quiet(groups, 30, 6)] == ["2"]
    assert [each.name for each in quiet(groups, 30, 9)] == ["1", "2"]
