"""What a changed roll changes: seats that come, seats that go, and every field that is not as it was."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from domain.roll import Roll, Seat, Unit

FIELDS = ("label", "owner", "owner_id", "holder_names", "units")
"""The fields compared besides the weights. Codes are not: a stored roll has only their hashes."""

Value = str | tuple[str, ...] | tuple[Unit, ...] | Fraction | None


@dataclass(frozen=True)
class FieldChange:
    """`field` is one of FIELDS, or an axis, with natural values (m²); None where there is no such axis."""

    field: str
    old: Value
    new: Value


@dataclass(frozen=True)
class SeatChange:
    old: Seat
    new: Seat
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True)
class RollDifference:
    """Each part in canonical order; falsy when the rolls agree."""

    added: tuple[Seat, ...]
    removed: tuple[Seat, ...]
    changed: tuple[SeatChange, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def difference(old: Roll, new: Roll) -> RollDifference:
    """Compare two versions of a roll. A seat is the same by its `owner_id`, else by its label while its owner stays."""
    pairs = _paired(old, new)
    kept = {before.label for before in pairs.values()}
    changes = ((before, seat, _changes(old, before, new, seat)) for seat, before in _in_order(new, pairs))
    return RollDifference(
        added=tuple(seat for seat in new.seats if seat.label not in pairs),
        removed=tuple(seat for seat in old.seats if seat.label not in kept),
        changed=tuple(SeatChange(before, seat, fields) for before, seat, fields in changes if fields),
    )


def _paired(old: Roll, new: Roll) -> dict[str, Seat]:
    """The old seat of each new label that had one: the same owner's, else the same label's with no other owner."""
    by_owner = {seat.owner_id.casefold(): seat for seat in old.seats if seat.owner_id}
    pairs = {
        seat.label: by_owner.pop(seat.owner_id.casefold())
        for seat in new.seats
        if seat.owner_id and seat.owner_id.casefold() in by_owner
    }
    taken = {seat.label for seat in pairs.values()}
    by_label = {seat.label.casefold(): seat for seat in old.seats if seat.label not in taken}
    for seat in new.seats:
        before = by_label.get(seat.label.casefold())
        if seat.label not in pairs and before is not None and _may_be_same_owner(before, seat):
            pairs[seat.label] = before
    return pairs


def _may_be_same_owner(before: Seat, after: Seat) -> bool:
    """A seat that was sold is another seat: whoever held it must not vote with it. What is left out tells nothing."""
    if before.owner_id and after.owner_id:
        return before.owner_id.casefold() == after.owner_id.casefold()
    return not before.owner or not after.owner or before.owner == after.owner


def _in_order(new: Roll, pairs: dict[str, Seat]) -> Iterator[tuple[Seat, Seat]]:
    return ((seat, pairs[seat.label]) for seat in new.seats if seat.label in pairs)


def _changes(old: Roll, before: Seat, new: Roll, after: Seat) -> tuple[FieldChange, ...]:
    told = [FieldChange(name, getattr(before, name), getattr(after, name)) for name in FIELDS]
    axes = dict.fromkeys(axis.id for axis in (*old.axes, *new.axes))
    told += [FieldChange(axis, _natural_weight(old, before, axis), _natural_weight(new, after, axis)) for axis in axes]
    return tuple(change for change in told if change.old != change.new)


def _natural_weight(roll: Roll, seat: Seat, name: str) -> Fraction | None:
    axis = roll.axis(name)
    return None if axis is None else Fraction(seat.weights[name], axis.denominator)
