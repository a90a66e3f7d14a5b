"""The roll: seats with their weights, the codes that open them, and who holds them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, insert, select, update

from domain.ids import CommunityId, Instant, PersonId, RollId, SeatId
from domain.roll import Axis, Roll, Seat, Unit
from domain.roll_difference import difference
from storage.tables import code_tries, codes, imports, rolls, seat_holders, seats
from storage.transaction import Tx


@dataclass(frozen=True)
class KeptSeat:
    """A seat of the roll with its id."""

    id: SeatId
    seat: Seat


@dataclass(frozen=True)
class KeptRoll:
    id: RollId
    roll: Roll
    seats: tuple[KeptSeat, ...]
    imported_at: Instant


@dataclass(frozen=True)
class HeldSeat:
    """A seat as its holder knows it."""

    id: SeatId
    label: str
    provisional_until: Instant


def _unit_data(unit: Unit) -> dict[str, str]:
    return {"label": unit.label, "building": unit.building, "stair": unit.stair, "floor": unit.floor}


def names(tx: Tx, community: CommunityId) -> list[str]:
    found = select(rolls.c.name).where(rolls.c.community_id == community).order_by(rolls.c.id)
    return list(tx.conn.execute(found).scalars())


def load(tx: Tx, community: CommunityId, name: str | None = None) -> KeptRoll | None:
    """The roll of that name, or the community's first; None when there is none."""
    wanted = select(rolls).where(rolls.c.community_id == community)
    if name is not None:
        wanted = wanted.where(rolls.c.name == name)
    row = tx.conn.execute(wanted.order_by(rolls.c.id).limit(1)).one_or_none()
    if row is None:
        return None
    kept = tuple(_seats(tx, RollId(row.id)))
    axes = tuple(Axis(axis, denominator) for axis, denominator in row.axes)
    return KeptRoll(RollId(row.id), Roll(row.name, axes, tuple(seat.seat for seat in kept)), kept, row.imported_at)


def _seats(tx: Tx, roll: RollId) -> Iterable[KeptSeat]:
    here = select(seats).where(seats.c.roll_id == roll, seats.c.left_at.is_(None)).order_by(seats.c.id)
    for row in tx.conn.execute(here):
        seat = Seat(
            label=row.label, owner=row.owner, owner_id=row.owner_id, holder_names=tuple(row.holder_names),
            units=tuple(Unit(**unit) for unit in row.units), weights=row.weights, codes=(),
        )  # fmt: skip
        yield KeptSeat(SeatId(row.id), seat)


def store(tx: Tx, community: CommunityId, roll: Roll) -> tuple[RollId, dict[str, SeatId]]:
    """Make the stored roll of that name equal to ``roll``; returns it with the seats' ids by label.

    A seat that leaves keeps its row, for the ballots it cast, and its holders lose it.
    """
    axes = [[axis.id, axis.denominator] for axis in roll.axes]
    kept = load(tx, community, roll.name)
    if kept is None:
        new = insert(rolls).values(community_id=community, name=roll.name, axes=axes, imported_at=tx.now)
        kept = KeptRoll(
            RollId(tx.conn.execute(new.returning(rolls.c.id)).scalar_one()), Roll(roll.name, (), ()), (), tx.now
        )
    ids = {seat.seat.label: seat.id for seat in kept.seats}
    change = difference(kept.roll, roll)
    tx.conn.execute(update(rolls).where(rolls.c.id == kept.id).values(axes=axes, imported_at=tx.now))
    _leave(tx, [ids[seat.label] for seat in change.removed])
    changed = {ids[each.old.label]: each.new for each in change.changed}
    if kept.roll.axes != roll.axes:  # the same share is another whole number in another denominator
        gone = {seat.label for seat in change.removed}
        now = {ids[seat.label]: seat for seat in roll.seats if seat.label in ids and seat.label not in gone}
        changed = {seat: new for seat, new in now.items() if seat not in changed} | changed
    for seat_id in changed:  # labels may be swapped
        tx.conn.execute(update(seats).where(seats.c.id == seat_id).values(label=f"\x1f{seat_id}"))
    for seat_id, seat in changed.items():
        tx.conn.execute(update(seats).where(seats.c.id == seat_id).values(**_values(seat)))
    if change.added:
        tx.conn.execute(insert(seats), [_values(seat) | {"roll_id": kept.id} for seat in change.added])
    on_roll = select(seats.c.label, seats.c.id).where(seats.c.roll_id == kept.id, seats.c.left_at.is_(None))
    return kept.id, {label: SeatId(seat) for label, seat in tx.conn.execute(on_roll)}


def _leave(tx: Tx, gone: list[SeatId]) -> None:
    tx.conn.execute(update(seats).where(seats.c.id.in_(gone)).values(left_at=tx.now))
    held = seat_holders.c.seat_id.in_(gone) & seat_holders.c.ended_at.is_(None)
    tx.conn.execute(update(seat_holders).where(held).values(ended_at=tx.now))


def _values(seat: Seat) -> dict[str, Any]:
    return {
        "label": seat.label, "owner": seat.owner, "owner_id": seat.owner_id,
        "holder_names": list(seat.holder_names), "units": [_unit_data(unit) for unit in seat.units],
        "weights": dict(seat.weights),
    }  # fmt: skip


# --- codes -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Code:
    seat: SeatId
    expires_at: Instant
    used_at: Instant | None


def code_seats(tx: Tx, digests: Iterable[str]) -> dict[str, SeatId]:
    """Which seat each of these codes opens, of those that open any, used ones too."""
    known = select(codes.c.digest, codes.c.seat_id).where(codes.c.digest.in_(list(digests)))
    return {digest: SeatId(seat) for digest, seat in tx.conn.execute(known)}


def give_codes(tx: Tx, digests: Mapping[str, SeatId], expires_at: int) -> None:
    """Make the codes with those digests open those seats; other unused codes of the seats stop working."""
    spent = codes.c.seat_id.in_(set(digests.values())) & codes.c.used_at.is_(None)
    tx.conn.execute(codes.delete().where(spent))
    used = code_seats(tx, digests)
    rows = [
        {"digest": digest, "seat_id": seat, "expires_at": expires_at}
        for digest, seat in digests.items()
        if digest not in used
    ]
    if rows:
        tx.conn.execute(insert(codes), rows)


def seats_provided(tx: Tx, roll: RollId) -> set[SeatId]:
    """The seats that need no code made: somebody holds them, or a code for them still works."""
    held = select(seat_holders.c.seat_id).where(seat_holders.c.ended_at.is_(None))
    coded = select(codes.c.seat_id).where(codes.c.used_at.is_(None), codes.c.expires_at > tx.now)
    mine = select(seats.c.id).where(seats.c.roll_id == roll, seats.c.id.in_(held.union(coded)))
    return {SeatId(seat) for seat in tx.conn.execute(mine).scalars()}


def find_code(tx: Tx, digest: str) -> Code | None:
    row = tx.conn.execute(
        select(codes.c.seat_id, codes.c.expires_at, codes.c.used_at).where(codes.c.digest == digest)
    ).one_or_none()
    return None if row is None else Code(*row)


def use_code(tx: Tx, digest: str, person: PersonId) -> bool:
    """Use a code up; False when somebody else did so a moment before."""
    unused = (codes.c.digest == digest) & codes.c.used_at.is_(None)
    return bool(tx.conn.execute(update(codes).where(unused).values(used_at=tx.now, used_by=person)).rowcount)


def wrong_tries(tx: Tx, person: PersonId) -> tuple[int, Instant | None]:
    """How often in a row the person gave a wrong code, and until when that locks them out."""
    row = tx.conn.execute(
        select(code_tries.c.wrong, code_tries.c.locked_until).where(code_tries.c.person_id == person)
    ).one_or_none()
    return (0, None) if row is None else (row.wrong, row.locked_until)


def note_tries(tx: Tx, person: PersonId, wrong: int, locked_until: int | None) -> None:
    tx.conn.execute(code_tries.delete().where(code_tries.c.person_id == person))
    tx.conn.execute(insert(code_tries).values(person_id=person, wrong=wrong, locked_until=locked_until))


# --- holders ---------------------------------------------------------------------------------------------------------


def hold(tx: Tx, seat: SeatId, person: PersonId, provisional_until: int) -> None:
    tx.conn.execute(
        insert(seat_holders).values(seat_id=seat, person_id=person, since=tx.now, provisional_until=provisional_until)
    )


def release(tx: Tx, seat: SeatId, person: PersonId) -> None:
    """The person holds the seat no longer."""
    held = (seat_holders.c.seat_id == seat) & (seat_holders.c.person_id == person) & seat_holders.c.ended_at.is_(None)
    tx.conn.execute(update(seat_holders).where(held).values(ended_at=tx.now))


def holders_of(tx: Tx, seat: SeatId) -> list[PersonId]:
    now = seat_holders.c.ended_at.is_(None)
    found = select(seat_holders.c.person_id).where(seat_holders.c.seat_id == seat, now)
    return [PersonId(person) for person in tx.conn.execute(found.order_by(seat_holders.c.id)).scalars()]


def seats_of(tx: Tx, community: CommunityId, person: PersonId) -> list[HeldSeat]:
    """The seats of the community that the person holds now, in order of label."""
    held = (
        select(seats.c.id, seats.c.label, seat_holders.c.provisional_until)
        .join(seat_holders, seat_holders.c.seat_id == seats.c.id)
        .join(rolls, rolls.c.id == seats.c.roll_id)
        .where(rolls.c.community_id == community, seat_holders.c.person_id == person)
        .where(seat_holders.c.ended_at.is_(None), seats.c.left_at.is_(None))
        .order_by(seats.c.label)
    )
    return [HeldSeat(*row) for row in tx.conn.execute(held)]


def label_of(tx: Tx, seat: SeatId) -> tuple[str, CommunityId]:
    row = tx.conn.execute(
        select(seats.c.label, rolls.c.community_id).join(rolls, rolls.c.id == seats.c.roll_id).where(seats.c.id == seat)
    ).one()
    return row.label, CommunityId(row.community_id)


def seat_labelled(tx: Tx, community: CommunityId, roll: str | None, label: str) -> SeatId | None:
    """The seat of that label on the roll of that name, or with ``roll`` None on any of the community's."""
    here = seats.c.label == label, seats.c.left_at.is_(None), rolls.c.community_id == community
    wanted = select(seats.c.id).join(rolls, rolls.c.id == seats.c.roll_id).where(*here)
    if roll is not None:
        wanted = wanted.where(rolls.c.name == roll)
    seat = tx.conn.execute(wanted.order_by(seats.c.id).limit(1)).scalar()
    return None if seat is None else SeatId(seat)


def count_held(tx: Tx, roll: RollId) -> int:
    """How many seats of the roll have at least one holder here."""
    held = (
        select(func.count(func.distinct(seat_holders.c.seat_id)))
        .join(seats, seats.c.id == seat_holders.c.seat_id)
        .where(seats.c.roll_id == roll, seats.c.left_at.is_(None), seat_holders.c.ended_at.is_(None))
    )
    return int(tx.conn.execute(held).scalar_one())


# --- imports that wait for a yes -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Import:
    """A roll file that was shown and is not stored yet. ``base`` is the digest of the roll it was compared with."""

    id: int
    community: CommunityId
    person: PersonId | None
    filename: str
    content: bytes
    base: str
    done: bool


def keep_import(
    tx: Tx, community: CommunityId, person: PersonId | None, filename: str, content: bytes, base: str
) -> int:
    """Keep a file until it is confirmed; an older one of the community is dropped. It may hold codes in clear, so
    its content is forgotten after a while."""
    drop_imports(tx, community)
    new = insert(imports).values(
        community_id=community, person_id=person, at=tx.now, filename=filename, content=content, base=base
    )
    return int(tx.conn.execute(new.returning(imports.c.id)).scalar_one())


def find_import(tx: Tx, import_id: int) -> Import | None:
    row = tx.conn.execute(select(imports).where(imports.c.id == import_id)).one_or_none()
    if row is None:
        return None
    return Import(
        row.id,
        CommunityId(row.community_id),
        row.person_id,
        row.filename,
        row.content,
        row.base,
        row.done_at is not None,
    )


def drop_imports(tx: Tx, community: CommunityId) -> None:
    """Decide upon every import of the community."""
    open_ones = imports.c.community_id == community, imports.c.done_at.is_(None)
    tx.conn.execute(update(imports).where(*open_ones).values(done_at=tx.now))


def forget_import(tx: Tx, import_id: int) -> None:
    """Decide upon an import and forget its file."""
    done = func.coalesce(imports.c.done_at, tx.now)
    tx.conn.execute(update(imports).where(imports.c.id == import_id).values(done_at=done, content=b""))
