"""Whose voices a discussion lacks: buildings and kinds of seat, never persons."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from domain.ids import SeatId
from domain.roll import Seat, natural

FEW = 3
"""A group of fewer seats would be as good as a name, and is not told by itself."""
STOREYS = 4
"""From so many storeys on, those at the bottom and at the top of a house may want different things."""
KINDS = ("shared", "several", "lowest", "highest")


@dataclass(frozen=True)
class Group:
    """Some seats: those of a building, or those of a kind (``shared`` by several holders, of ``several`` units, on the
    ``lowest`` or the ``highest`` floor). ``heard``: somebody spoke for so many of them."""

    kind: str
    name: str
    seats: frozenset[SeatId]
    heard: int

    @property
    def key(self) -> str:
        return self.name or self.kind


def groups_of(roll: Mapping[SeatId, Seat], heard: frozenset[SeatId]) -> tuple[Group, ...]:
    """The groups of a roll that are large enough to be told, buildings first."""
    buildings: dict[str, set[SeatId]] = {}
    kinds: dict[str, set[SeatId]] = {kind: set() for kind in KINDS}
    storeys = _storeys(roll.values())
    for seat, row in roll.items():
        for building in {unit.building for unit in row.units if unit.building}:
            buildings.setdefault(building, set()).add(seat)
        for kind in _kinds(row, storeys):
            kinds[kind].add(seat)
    named = [("building", name, buildings[name]) for name in sorted(buildings, key=natural)]
    found = (*named, *((kind, "", seats) for kind, seats in kinds.items()))
    return tuple(
        Group(kind, name, frozenset(seats), len(seats & heard)) for kind, name, seats in found if len(seats) >= FEW
    )


def _kinds(row: Seat, storeys: Mapping[str, tuple[int, int]]) -> Iterable[str]:
    if len(row.holder_names) > 1:
        yield "shared"
    if len(row.units) > 1:
        yield "several"
    floors = {(unit.building, _floor(unit.floor)) for unit in row.units}
    for building, floor in floors:
        low, high = storeys.get(building, (0, 0))
        if floor is not None and high - low + 1 >= STOREYS and floor in (low, high):
            yield "lowest" if floor == low else "highest"


def _storeys(rows: Iterable[Seat]) -> dict[str, tuple[int, int]]:
    floors: dict[str, list[int]] = {}
    for row in rows:
        for unit in row.units:
            floor = _floor(unit.floor)
            if floor is not None:
                floors.setdefault(unit.building, []).append(floor)
    return {building: (min(found), max(found)) for building, found in floors.items()}


def _floor(said: str) -> int | None:
    digits = said.strip().removeprefix("-")
    return int(said) if digits.isascii() and digits.isdigit() and len(digits) < 4 else None


def quiet(groups: Sequence[Group], seats: int, heard: int) -> tuple[Group, ...]:
    """The groups from which nobody was heard, or less than half as many as from all ``seats``, of which so many were
    ``heard``."""
    return tuple(each for each in groups if each.heard == 0 or 2 * each.heard * seats < heard * len(each.seats))
