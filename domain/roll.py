"""The roll: who may vote, as seats with their units and an exact weight on every axis."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm

from domain.quantities import AREA_PARTS

_RUN = re.compile(r"([0-9]+)|([^0-9]+)")
_FIXED_AXES = {"heads": 1, "units": 1, "area": AREA_PARTS}
# Weights and their sums are published as JSON numbers, which are exact up to here (RFC 8785): a finer roll could be
# stored and never counted.
FINEST = 10**15
LARGEST_TOTAL = 2**53 - 1

NaturalKey = tuple[tuple[tuple[int, int, str], ...], str]


@dataclass(frozen=True)
class Unit:
    """One flat, shop or parking place, as the roll calls it."""

    label: str
    building: str = ""
    stair: str = ""
    floor: str = ""


@dataclass(frozen=True)
class Axis:
    """What weight is counted in: a seat's weight `w` is `w / denominator` (in m² on `area`)."""

    id: str
    denominator: int = 1


@dataclass(frozen=True)
class SeatRow:
    """One row of a roll file, read but not yet joined. Weights are as written: m², whole heads, fractions."""

    line: int
    unit: Unit
    owner: str
    owner_id: str
    holder_names: tuple[str, ...]
    weights: Mapping[str, Fraction]
    codes: tuple[str, ...] = field(repr=False)

    @property
    def seat_key(self) -> str:
        """Rows of one key are one seat."""
        return f"owner {self.owner_id.casefold()}" if self.owner_id else f"unit {self.unit.label.casefold()}"


@dataclass(frozen=True)
class Seat:
    """The unit of voting: one ballot, one weight per axis (an integer of the axis's smallest unit)."""

    label: str
    owner: str
    owner_id: str
    holder_names: tuple[str, ...]
    units: tuple[Unit, ...]
    weights: Mapping[str, int] = field(hash=False)
    codes: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Roll:
    """Seats in canonical order, however they were given."""

    name: str
    axes: tuple[Axis, ...]
    seats: tuple[Seat, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "seats", tuple(sorted(self.seats, key=lambda seat: natural(seat.label))))

    @property
    def totals(self) -> dict[str, int]:
        """The sum on each axis, in its smallest unit."""
        return {axis.id: sum(seat.weights[axis.id] for seat in self.seats) for axis in self.axes}

    def axis(self, name: str) -> Axis | None:
        return next((axis for axis in self.axes if axis.id == name), None)


class UncountableError(ValueError):
    """Weights that 64-bit integers cannot hold. `code` is `too_fine` or `total_too_large`."""

    def __init__(self, axis: str, code: str) -> None:
        super().__init__(f"{code}: {axis}")
        self.axis = axis
        self.code = code


def natural(label: str) -> NaturalKey:
    """The key that sorts `3-2-501` after `3-2-51`: numbers by value, building before stair before room."""
    runs = tuple(
        (0, len(digits.lstrip("0")), digits.lstrip("0")) if digits else (1, 0, words)
        for digits, words in _RUN.findall(label)
    )
    return runs, label


def assemble(name: str, rows: Iterable[SeatRow]) -> Roll:
    """Join rows into a roll: those of one `owner_id` are one seat with several units.

    Every row needs the same axes, but for `heads`, which is 1 where none is given. A seat is called by the
    first of its units in canonical order, so that sorting the file anew renames nobody.

    Raises `UncountableError`.
    """
    ordered = sorted(rows, key=lambda row: natural(row.unit.label))
    axes = _axes(ordered)
    groups: dict[str, list[SeatRow]] = {}
    for row in ordered:
        groups.setdefault(row.seat_key, []).append(row)
    roll = Roll(name, axes, tuple(_seat(group, axes) for group in groups.values()))
    for axis, total in roll.totals.items():
        if total > LARGEST_TOTAL:
            raise UncountableError(axis, "total_too_large")
    return roll


def _axes(rows: Sequence[SeatRow]) -> tuple[Axis, ...]:
    named = {axis for row in rows for axis in row.weights} - {"heads", "units"}
    ids = ["heads", "units", *sorted(named, key=lambda axis: (axis not in ("area", "share"), axis))]
    return tuple(Axis(axis, _FIXED_AXES.get(axis) or _common_denominator(axis, rows)) for axis in ids)


def _common_denominator(axis: str, rows: Sequence[SeatRow]) -> int:
    common = 1
    for row in rows:
        common = lcm(common, row.weights[axis].denominator)
        if common > FINEST:
            raise UncountableError(axis, "too_fine")
    return common


def _seat(rows: Sequence[SeatRow], axes: Iterable[Axis]) -> Seat:
    return Seat(
        label=rows[0].unit.label,
        owner=next((row.owner for row in rows if row.owner), ""),
        owner_id=rows[0].owner_id,
        holder_names=tuple(dict.fromkeys(name for row in rows for name in row.holder_names)),
        units=tuple(row.unit for row in rows),
        weights={axis.id: _weight(axis, rows) for axis in axes},
        codes=tuple(dict.fromkeys(code for row in rows for code in row.codes)),
    )


def _weight(axis: Axis, rows: Sequence[SeatRow]) -> int:
    if axis.id == "units":
        return len(rows)
    if axis.id == "heads":
        return max((int(row.weights["heads"]) for row in rows if "heads" in row.weights), default=1)
    total = sum((row.weights[axis.id] for row in rows), Fraction()) * axis.denominator
    return total.numerator
