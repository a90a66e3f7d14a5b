"""Doors to ring at: where the seats of a vote are, whom the bot can write to, and what was found there."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from domain.ids import CommunityId, Instant, PersonId, SeatId, VoteId
from domain.roll import Unit
from storage.communities import insert_or_ignore
from storage.tables import door_lists, door_marks, electorate, head_buildings, identities, seat_holders, seats
from storage.transaction import Tx


@dataclass(frozen=True)
class Seated:
    """A seat of an electorate and its places. ``reachable``: the bot can write to somebody who holds it."""

    seat: SeatId
    label: str
    units: tuple[Unit, ...]
    reachable: bool


def seated(tx: Tx, vote: VoteId) -> list[Seated]:
    """Every seat of the electorate."""
    open_to_words = (
        select(seat_holders.c.seat_id)
        .join(identities, identities.c.person_id == seat_holders.c.person_id)
        .where(seat_holders.c.ended_at.is_(None))
        .where(identities.c.started_at.is_not(None), identities.c.unreachable_at.is_(None))
    )
    rows = tx.conn.execute(
        select(
            electorate.c.seat_id, electorate.c.label, seats.c.units, seats.c.id.in_(open_to_words).label("reachable")
        )
        .join(seats, seats.c.id == electorate.c.seat_id)
        .where(electorate.c.vote_id == vote)
    )
    return [
        Seated(SeatId(row.seat_id), row.label, tuple(Unit(**unit) for unit in row.units), bool(row.reachable))
        for row in rows
    ]


# --- what was found --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Found:
    """What somebody last found at a seat's door."""

    mark: str
    by: PersonId
    at: Instant


def found(tx: Tx, vote: VoteId) -> dict[SeatId, Found]:
    rows = tx.conn.execute(select(door_marks).where(door_marks.c.vote_id == vote))
    return {SeatId(row.seat_id): Found(row.mark, row.person_id, row.at) for row in rows}


def mark(tx: Tx, vote: VoteId, seat: SeatId, said: str, person: PersonId) -> None:
    """Write down what was found; what was found before is replaced."""
    make = postgres_insert if tx.on_postgres else sqlite_insert
    new = make(door_marks).values(vote_id=vote, seat_id=seat, mark=said, person_id=person, at=tx.now)
    changed = {name: new.excluded[name] for name in ("mark", "person_id", "at")}
    tx.conn.execute(new.on_conflict_do_update(index_elements=["vote_id", "seat_id"], set_=changed))


def unmark(tx: Tx, vote: VoteId, seat: SeatId) -> None:
    tx.conn.execute(delete(door_marks).where(door_marks.c.vote_id == vote, door_marks.c.seat_id == seat))


# --- the lists that people look at -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class DoorList:
    """One person's list. ``building`` narrows it, empty for all; ``page`` begins at 0."""

    id: int
    vote: VoteId
    person: PersonId
    building: str
    page: int


def open_list(tx: Tx, vote: VoteId, person: PersonId, building: str) -> DoorList:
    """The person's list of that vote, from its beginning."""
    new = insert_or_ignore(tx, door_lists).values(vote_id=vote, person_id=person, building=building, page=0)
    tx.conn.execute(new)
    mine = (door_lists.c.vote_id == vote) & (door_lists.c.person_id == person)
    tx.conn.execute(update(door_lists).where(mine).values(building=building, page=0))
    return DoorList(*tx.conn.execute(select(door_lists).where(mine)).one())


def find_list(tx: Tx, list_id: int) -> DoorList | None:
    row = tx.conn.execute(select(door_lists).where(door_lists.c.id == list_id)).one_or_none()
    return None if row is None else DoorList(*row)


def turn_to(tx: Tx, list_id: int, page: int) -> None:
    tx.conn.execute(update(door_lists).where(door_lists.c.id == list_id).values(page=page))


def lists_of(tx: Tx, vote: VoteId) -> list[int]:
    """Everybody's lists of a vote."""
    return list(tx.conn.execute(select(door_lists.c.id).where(door_lists.c.vote_id == vote)).scalars())


# --- who goes where --------------------------------------------------------------------------------------------------


def give_buildings(tx: Tx, community: CommunityId, person: PersonId, buildings: Iterable[str]) -> None:
    """Let the person go round these buildings, and no others."""
    mine = head_buildings.c.community_id == community, head_buildings.c.person_id == person
    tx.conn.execute(delete(head_buildings).where(*mine))
    rows = [{"community_id": community, "person_id": person, "building": each} for each in dict.fromkeys(buildings)]
    if rows:
        tx.conn.execute(insert(head_buildings), rows)


def buildings_of(tx: Tx, community: CommunityId, person: PersonId) -> frozenset[str]:
    mine = head_buildings.c.community_id == community, head_buildings.c.person_id == person
    return frozenset(tx.conn.execute(select(head_buildings.c.building).where(*mine)).scalars())
