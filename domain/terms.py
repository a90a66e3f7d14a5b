"""What a vote is made under besides its rule: whose ground it is, which part of the roll, and whether it decides."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from domain.ids import Instant, VoteId
from domain.roll import Roll, Seat, Unit, natural
from domain.spelling import plain

_COMMAS, _BLANKS = re.compile(r"[,，、;；\n]"), re.compile(r"[\s,，、;；]")


@dataclass(frozen=True)
class Terms:
    """``straw``: it only asks what people think and decides nothing. ``matter`` is the type of matter that brought rule
    and roll. Where ``building`` is given, only seats with a unit in it, or on its ``stair``, are in the electorate;
    where ``seats`` are, only those of these labels, which what ``about`` names affects, if it names anything.
    ``extension`` is by how many milliseconds the close may be put off once while the quorum is missing, and
    ``extended_at`` when that was done; of a second call ``first`` is the vote before."""

    straw: bool = False
    matter: str | None = None
    building: str | None = None
    stair: str | None = None
    extension: int | None = None
    extended_at: Instant | None = None
    first: VoteId | None = None
    about: str | None = None
    seats: tuple[str, ...] = ()

    def covers(self, seat: Seat) -> bool:
        """Whether the seat is in the part of the roll that votes."""
        if self.seats:
            return seat.label in self.seats
        return self.building is None or any(self._covers(unit) for unit in seat.units)

    def _covers(self, unit: Unit) -> bool:
        return unit.building == self.building and self.stair in (None, unit.stair)

    @property
    def part(self) -> str | None:
        """The part of the roll, as one says it: ``3``, ``3-2`` for a stair, ``N-1`` for the seats it affects, or the
        seats themselves."""
        if self.seats:
            return self.about or ", ".join(self.seats)
        return self.building if self.stair is None else f"{self.building}-{self.stair}"


def part_said(roll: Roll, said: str, of: Literal["building", "stair"]) -> Terms | None:
    """The part that ``3`` or ``3-2`` names; None where the roll has none such."""
    wanted = plain(said).casefold()
    parts = {_part(unit, of) for seat in roll.seats for unit in seat.units}
    return next((each for each in parts if each.part and each.part.casefold() == wanted), None)


def seats_said(roll: Roll, said: str) -> tuple[str, ...]:
    """The labels of the seats that are listed, in their order; none where the roll lacks one of them."""
    labels = {plain(seat.label).casefold(): seat.label for seat in roll.seats}
    for between in (_COMMAS, _BLANKS):
        named = [plain(each).casefold() for each in between.split(said) if each.strip()]
        if named and all(each in labels for each in named):
            return tuple(sorted({labels[each] for each in named}, key=natural))
    return ()


def parts_of(roll: Roll, of: Literal["building", "stair"]) -> tuple[str, ...]:
    """Every part of the roll as it can be said, in their order."""
    return tuple(sorted(set(_names(roll, of)), key=natural))


def _names(roll: Roll, of: Literal["building", "stair"]) -> Iterable[str]:
    return (name for seat in roll.seats for unit in seat.units if (name := _part(unit, of).part))


def _part(unit: Unit, of: Literal["building", "stair"]) -> Terms:
    if not unit.building or (of == "stair" and not unit.stair):
        return Terms()
    return Terms(building=unit.building, stair=unit.stair if of == "stair" else None)
