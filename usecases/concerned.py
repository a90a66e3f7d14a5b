"""Which seats a need concerns: one tap of who holds them; by its author or a moderator a seat, stair or building."""

from dataclasses import dataclass

from domain.ids import SeatId
from domain.need_refusals import NoSeatHeld, NotYourNeed, SeatsUnknown
from domain.numbers import Number
from domain.roll import Unit
from domain.spelling import plain
from storage import communities, need_seats, needs, rolls
from storage.transaction import Tx
from usecases.hall import Actor, Place, Presence, enter, unknown
from usecases.lineage import show_need
from usecases.needs import check_stands, standing


@dataclass(frozen=True)
class Concerned:
    """``seats`` are those that were just marked, or taken away; ``count`` are all that the need concerns now."""

    number: int
    seats: tuple[str, ...]
    marked: bool
    count: int


def concern_own(tx: Tx, actor: Actor, place: Place, need_id: int) -> Concerned:
    """One tap: all seats that the person holds; said again, it is taken back. Raises NoSeatHeld."""
    here, need = standing(tx, actor, place, need_id)
    held = {seat.id: seat.label for seat in rolls.seats_of(tx, here.community.id, here.person)}
    if not held:
        raise NoSeatHeld(here.community.title)
    adding = not held.keys() <= need_seats.marked(tx, need.id).keys()
    if adding:
        need_seats.mark(tx, need.id, held, here.person)
    else:
        need_seats.unmark(tx, need.id, held)
    show_need(tx, need.id)
    return Concerned(need.number, tuple(held.values()), adding, need_seats.count(tx, need.id))


def concern_seats(
    tx: Tx, actor: Actor, place: Place, number: Number, said: tuple[str, ...], drop: bool
) -> Concerned:  # fmt: skip
    """``/concerns N-1 3-2 3-1-501``, by its author or a moderator: a seat, X Raises NotYourNeed, SeatsUnknown."""
    here = enter(tx, actor, place)
    need = needs.find(tx, here.community.id, number.value)
    if need is None:
        raise unknown(number)
    check_stands(need)
    moderating = "moderator" in communities.roles_of(tx, here.community.id, here.person)
    if need.author != here.person and not moderating:
        raise NotYourNeed(f"N-{need.number}")
    seats = {seat: label for each in said for seat, label in _named(tx, here, each).items()}
    if drop:
        need_seats.unmark(tx, need.id, seats)
    else:
        need_seats.mark(tx, need.id, seats, here.person)
    if need.author != here.person:
        facts = {"need": f"N-{need.number}", "said": list(said), "seats": len(seats), "dropped": drop}
        communities.log(tx, here.community.id, here.person, "seats concerned", facts)
    show_need(tx, need.id)
    return Concerned(need.number, tuple(seats.values()), not drop, need_seats.count(tx, need.id))


def _named(tx: Tx, here: Presence, said: str) -> dict[SeatId, str]:
    """The seats that are called that, or have a unit in the building or stair of that name."""
    kept, word = rolls.load(tx, here.community.id), plain(said).casefold()
    seats = kept.seats if kept else ()
    found = {
        each.id: each.seat.label
        for each in seats
        if each.seat.label.casefold() == word or any(_is_in(unit, word) for unit in each.seat.units)
    }
    if not found:
        raise SeatsUnknown(said)
    return found


def _is_in(unit: Unit, word: str) -> bool:
    """Whether a unit is called that, or is in the stair or building that is. Where the roll has no columns for these,
    they are how labels begin: ``3-2`` of ``3-2-501``."""
    label, building, stair = unit.label.casefold(), unit.building.casefold(), unit.stair.casefold()
    if word == label:
        return True
    return word in (building, f"{building}-{stair}") if building else label.startswith(f"{word}-")
