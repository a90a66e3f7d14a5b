"""Proxies: a seat's ballot that its holder has put into another person's hands."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, insert, or_, select, update

from domain.ids import CommunityId, Instant, PersonId, SeatId, VoteId
from storage.tables import electorate, proxies, seat_holders, seats
from storage.transaction import Tx


@dataclass(frozen=True)
class Proxy:
    """``vote`` None: for every vote of the community until ``until``. Not ``accepted_at`` yet: only offered."""

    id: int
    community: CommunityId
    seat: SeatId
    label: str
    vote: VoteId | None
    until: Instant | None
    giver: PersonId
    taker: PersonId
    instruction: str | None
    accepted_at: Instant | None
    ended_at: Instant | None


_COLUMNS = (
    proxies.c.id, proxies.c.community_id, proxies.c.seat_id, seats.c.label, proxies.c.vote_id, proxies.c.until,
    proxies.c.giver_id, proxies.c.taker_id, proxies.c.instruction, proxies.c.accepted_at, proxies.c.ended_at,
)  # fmt: skip
_FROM = proxies.join(seats, seats.c.id == proxies.c.seat_id)


def _found(tx: Tx, *wanted: ColumnElement[bool]) -> list[Proxy]:
    rows = tx.conn.execute(select(*_COLUMNS).select_from(_FROM).where(*wanted).order_by(proxies.c.id))
    return [Proxy(*row) for row in rows]


def offer(
    tx: Tx, community: CommunityId, seat: SeatId, giver: PersonId, taker: PersonId, *, vote: VoteId | None,
    until: int | None, instruction: str | None,
) -> int:  # fmt: skip
    new = insert(proxies).values(
        community_id=community, seat_id=seat, giver_id=giver, taker_id=taker, vote_id=vote, until=until,
        instruction=instruction, offered_at=tx.now,
    )  # fmt: skip
    return int(tx.conn.execute(new.returning(proxies.c.id)).scalar_one())


def by_id(tx: Tx, proxy: int) -> Proxy | None:
    found = _found(tx, proxies.c.id == proxy)
    return found[0] if found else None


def accept(tx: Tx, proxy: int) -> None:
    tx.conn.execute(update(proxies).where(proxies.c.id == proxy).values(accepted_at=tx.now))


def end(tx: Tx, ended: Iterable[int], how: str) -> None:
    """``how``: revoked, declined, replaced, or moved with the seat."""
    live = proxies.c.id.in_(list(ended)), proxies.c.ended_at.is_(None)
    tx.conn.execute(update(proxies).where(*live).values(ended_at=tx.now, ended_as=how))


def forget_instructions(tx: Tx, giver: PersonId) -> None:
    """What the person told others to cast is known to nobody any more."""
    tx.conn.execute(update(proxies).where(proxies.c.giver_id == giver).values(instruction=None))


def _live(tx: Tx) -> ColumnElement[bool]:
    """Neither ended nor past its last day."""
    return and_(proxies.c.ended_at.is_(None), or_(proxies.c.until.is_(None), proxies.c.until > tx.now))


def of_seat(tx: Tx, seat: SeatId) -> list[Proxy]:
    """Those of a seat, offered or accepted, that have not ended."""
    return _found(tx, _live(tx), proxies.c.seat_id == seat)


def of_person(tx: Tx, person: PersonId) -> list[Proxy]:
    """Those that the person has given or taken, offered ones too, and that have not ended."""
    return _found(tx, _live(tx), or_(proxies.c.giver_id == person, proxies.c.taker_id == person))


def accepted(tx: Tx, community: CommunityId, vote: VoteId | None) -> list[Proxy]:
    """Those that somebody may cast by: in that vote, or, with ``vote`` None, in any of the community's."""
    scope = () if vote is None else (or_(proxies.c.vote_id.is_(None), proxies.c.vote_id == vote),)
    here = proxies.c.community_id == community, proxies.c.accepted_at.is_not(None)
    return _found(tx, _live(tx), *here, *scope)


def in_force(tx: Tx, vote: VoteId, taker: PersonId) -> list[Proxy]:
    """By which the person may cast in the vote, in the order in which they were accepted.

    The giver still holds the seat, and it is of the electorate. One for this vote goes before one for all, a later one
    before an earlier.
    """
    held = select(seat_holders.c.id).where(
        seat_holders.c.seat_id == proxies.c.seat_id, seat_holders.c.person_id == proxies.c.giver_id,
        seat_holders.c.ended_at.is_(None),
    )  # fmt: skip
    of_vote = select(electorate.c.seat_id).where(electorate.c.vote_id == vote)
    taken = select(proxies.c.seat_id).where(proxies.c.taker_id == taker)
    found = _found(
        tx, _live(tx), proxies.c.accepted_at.is_not(None), held.exists(), proxies.c.seat_id.in_(of_vote),
        proxies.c.seat_id.in_(taken), or_(proxies.c.vote_id.is_(None), proxies.c.vote_id == vote),
    )  # fmt: skip
    first: dict[SeatId, Proxy] = {}
    for each in sorted(found, key=lambda each: (each.vote is not None, each.accepted_at, each.id)):
        first[each.seat] = each
    mine = [each for each in first.values() if each.taker == taker]
    return sorted(mine, key=lambda each: (each.accepted_at, each.id))
