"""The ballots, and the only way to them. Casting and counting import this module, nothing else does.

Open ballots are appended and never changed; the last of a seat counts. These statements are the short path of every
ballot and go to the driver itself.
"""

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from domain.ids import CommunityId, Instant, PersonId, SeatId, VoteId
from storage import locks
from storage.transaction import Tx


class Poll(NamedTuple):
    """As much of a vote as casting needs."""

    id: VoteId
    number: int
    community: CommunityId
    chat_id: int
    zone: str
    state: str
    opens_at: Instant
    closes_at: Instant
    closed_at: Instant | None
    receipt_key: bytes
    method: str
    proxied: bool
    """Whether the person has anybody's proxy."""
    marked: bool
    """Whether they have marked anything in it that they have not cast."""


class Cast(NamedTuple):
    """The ballot that stands for a seat."""

    person: PersonId
    choice: str
    update_id: int | None
    cast_at: Instant
    via: str


class Holder(NamedTuple):
    """Somebody who holds a seat of the electorate."""

    person: PersonId
    seat: SeatId
    label: str
    language: str


class Mandate(NamedTuple):
    """A seat of the electorate that a person casts for, and the ballot that counts for it now.

    ``watched``: somebody else holds it too, or a dispute about it stands. ``recused``: it takes no ballot.
    """

    person: PersonId
    seat: SeatId
    label: str
    language: str
    standing: Cast | None
    watched: bool = False
    recused: bool = False


_POLL = """
SELECT v.id, v.number, c.id, c.chat_id, c.zone, v.state, v.opens_at, v.closes_at, v.closed_at, v.receipt_key, v.method,
    EXISTS (SELECT 1 FROM proxies p WHERE p.taker_id = i.person_id AND p.ended_at IS NULL),
    EXISTS (SELECT 1 FROM ballot_drafts m WHERE m.vote_id = v.id AND m.person_id = i.person_id),
    h.person_id, e.seat_id, e.label, i.language,
    EXISTS (SELECT 1 FROM seat_holders o
        WHERE o.seat_id = e.seat_id AND o.ended_at IS NULL AND o.person_id <> h.person_id)
    OR EXISTS (SELECT 1 FROM disputes d
        WHERE d.vote_id = e.vote_id AND d.seat_id = e.seat_id AND d.settled_at IS NULL),
    EXISTS (SELECT 1 FROM recusals r WHERE r.vote_id = e.vote_id AND r.seat_id = e.seat_id),
    b.person_id, b.choice, b.update_id, b.cast_at, b.via
FROM votes v JOIN communities c ON c.id = v.community_id
LEFT JOIN identities i ON i.telegram_id = ?
LEFT JOIN seat_holders h ON h.person_id = i.person_id AND h.ended_at IS NULL
LEFT JOIN electorate e ON e.vote_id = v.id AND e.seat_id = h.seat_id
LEFT JOIN ballots b ON b.id = (SELECT MAX(id) FROM ballots WHERE vote_id = e.vote_id AND seat_id = e.seat_id)
WHERE v.id = ?"""

_PERSON = len(Poll._fields)
_SEAT = _PERSON + 1
_CAST = _PERSON + len(Mandate._fields) - 1
_LABEL = attrgetter("label")

_APPEND = """
INSERT INTO ballots (vote_id, seat_id, person_id, choice, first, via, update_id, cast_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""


def poll(tx: Tx, vote: VoteId, telegram_id: int) -> tuple[Poll, list[Mandate]] | None:
    """The vote to cast in and the seats of its electorate that the account holds now, in order of their labels.

    Until this transaction ends the vote is held against closing, and each seat against another holder's ballot.
    """
    locks.share_vote(tx, vote)
    owned: set[SeatId] = set()
    while rows := tx.raw(_POLL, telegram_id, vote).fetchall():
        mandates = [_mandate(row) for row in rows if row[_SEAT] is not None]
        mandates.sort(key=_LABEL)
        not_owned = [each.seat for each in mandates if each.seat not in owned] if tx.on_postgres else None
        if not not_owned:
            return Poll(*rows[0][:_PERSON]), mandates
        for seat in not_owned:  # another holder may cast until it is ours: what stands is looked up again
            locks.own_seat(tx, seat)
        owned.update(not_owned)
    return None


def _mandate(row: Sequence[Any]) -> Mandate:
    stands = None if row[_CAST] is None else Cast(*row[_CAST:])
    person, seat, label, language, watched, recused = row[_PERSON:_CAST]
    return Mandate(person, seat, label, language, stands, watched, recused)


_STANDING = """
SELECT e.label, EXISTS (SELECT 1 FROM recusals r WHERE r.vote_id = e.vote_id AND r.seat_id = e.seat_id),
    b.person_id, b.choice, b.update_id, b.cast_at, b.via
FROM electorate e
LEFT JOIN ballots b ON b.id = (SELECT MAX(id) FROM ballots WHERE vote_id = e.vote_id AND seat_id = e.seat_id)
WHERE e.vote_id = ? AND e.seat_id = ?"""


def mandate_for(tx: Tx, vote: VoteId, seat: SeatId, person: PersonId, language: str) -> Mandate | None:
    """A seat that the person casts for without holding it; None when it is not of the electorate.

    Share the vote first (``locks.share_vote``). Until this transaction ends the seat is held against other ballots.
    """
    locks.own_seat(tx, seat)
    row = tx.raw(_STANDING, vote, seat).fetchone()
    if row is None:
        return None
    stands = None if row[2] is None else Cast(*row[2:])
    return Mandate(person, seat, row[0], language, stands, watched=True, recused=row[1])


def append(tx: Tx, vote: VoteId, mandate: Mandate, choice: str, *, first: bool, via: str) -> None:
    """Put a ballot into the box. ``first`` says that the seat had none in this vote."""
    tx.raw(_APPEND, vote, mandate.seat, mandate.person, choice, first, via, tx.update_id, tx.now)


_UNRECUSED = "seat_id NOT IN (SELECT seat_id FROM recusals WHERE vote_id = ?)"
_NEWEST = f"(SELECT MAX(id) AS id FROM ballots WHERE vote_id = ? AND {_UNRECUSED} GROUP BY seat_id)"  # noqa: S608

_COUNTED = f"""
SELECT b.seat_id, b.choice, b.via FROM ballots b JOIN {_NEWEST} newest ON newest.id = b.id"""  # noqa: S608  # no words of people

_WAYS = f"""
SELECT e.label, b.via FROM ballots b JOIN {_NEWEST} newest ON newest.id = b.id
JOIN electorate e ON e.vote_id = b.vote_id AND e.seat_id = b.seat_id
WHERE b.via IN ('proxy', 'phone', 'paper') ORDER BY b.id"""  # noqa: S608

_TALLY = f"""
SELECT b.choice, w.axis, SUM(w.weight) FROM ballots b
JOIN {_NEWEST} newest ON newest.id = b.id
JOIN electorate_weights w ON w.vote_id = b.vote_id AND w.seat_id = b.seat_id
GROUP BY b.choice, w.axis"""  # noqa: S608

_TURNOUT = """
SELECT (SELECT COUNT(*) FROM ballots WHERE vote_id = ? AND first) - (SELECT COUNT(*) FROM recusals r
    WHERE r.vote_id = ? AND EXISTS (SELECT 1 FROM ballots b WHERE b.vote_id = r.vote_id AND b.seat_id = r.seat_id))"""

_FIRST_SEATS = f"""
SELECT seat_id FROM ballots WHERE vote_id = ? AND first AND {_UNRECUSED} ORDER BY id LIMIT ?"""  # noqa: S608

_TURNOUT_WEIGHTS = f"""
SELECT w.axis, SUM(w.weight) FROM ({_FIRST_SEATS}) b
JOIN electorate_weights w ON w.vote_id = ? AND w.seat_id = b.seat_id
GROUP BY w.axis"""  # noqa: S608

_SILENT = """
SELECT DISTINCT h.person_id FROM electorate e
JOIN seat_holders h ON h.seat_id = e.seat_id AND h.ended_at IS NULL
WHERE e.vote_id = ? AND NOT EXISTS (SELECT 1 FROM ballots b WHERE b.vote_id = e.vote_id AND b.seat_id = e.seat_id)
    AND NOT EXISTS (SELECT 1 FROM recusals r WHERE r.vote_id = e.vote_id AND r.seat_id = e.seat_id)
ORDER BY h.person_id"""

_SILENT_SEAT = """
SELECT 1 FROM electorate e
JOIN seat_holders h ON h.seat_id = e.seat_id AND h.ended_at IS NULL AND h.person_id = ?
JOIN votes v ON v.id = e.vote_id AND v.state = 'open' AND v.closes_at > ?
WHERE e.vote_id = ? AND NOT EXISTS (SELECT 1 FROM ballots b WHERE b.vote_id = e.vote_id AND b.seat_id = e.seat_id)
    AND NOT EXISTS (SELECT 1 FROM recusals r WHERE r.vote_id = e.vote_id AND r.seat_id = e.seat_id)
LIMIT 1"""

_HOLDERS = """
SELECT h.person_id, e.seat_id, e.label, i.language FROM electorate e
JOIN seat_holders h ON h.seat_id = e.seat_id AND h.ended_at IS NULL
JOIN identities i ON i.person_id = h.person_id
WHERE e.vote_id = ? ORDER BY h.person_id, e.label"""


def counted(tx: Tx, vote: VoteId) -> dict[SeatId, str]:
    """The choice that counts for each seat that cast any."""
    return {seat: choice for seat, choice, _ in counted_ways(tx, vote)}


def counted_ways(tx: Tx, vote: VoteId) -> list[tuple[SeatId, str, str]]:
    """The same with the way it came: ``(seat, choice, via)``."""
    return [(SeatId(seat), choice, via) for seat, choice, via in tx.raw(_COUNTED, vote, vote).fetchall()]


def ways(tx: Tx, vote: VoteId) -> list[tuple[str, str]]:
    """The seats whose ballot counts and was not cast by a holder: ``(label, proxy, phone or paper)``."""
    return [(label, via) for label, via in tx.raw(_WAYS, vote, vote).fetchall()]


def tally(tx: Tx, vote: VoteId) -> dict[tuple[str, str], int]:
    """What the database itself adds up: ``(choice, axis)`` to the weight of the ballots that count."""
    return {(choice, axis): int(weight) for choice, axis, weight in tx.raw(_TALLY, vote, vote).fetchall()}


def turnout(tx: Tx, vote: VoteId) -> int:
    """How many seats have cast a ballot."""
    row = tx.raw(_TURNOUT, vote, vote).fetchone()
    return int(row[0]) if row else 0


def turnout_weights(tx: Tx, vote: VoteId, seats: int) -> dict[str, int]:
    """The weight on each axis of the first ``seats`` seats that cast: what the rounded step of the card shows."""
    return {axis: int(weight) for axis, weight in tx.raw(_TURNOUT_WEIGHTS, vote, vote, seats, vote).fetchall()}


def first_seats(tx: Tx, vote: VoteId, seats: int) -> list[SeatId]:
    """The first ``seats`` seats that cast."""
    return [SeatId(row[0]) for row in tx.raw(_FIRST_SEATS, vote, vote, seats).fetchall()]


def silent_holders(tx: Tx, vote: VoteId) -> list[PersonId]:
    """Everyone who holds a seat of the electorate that has cast nothing."""
    return [PersonId(row[0]) for row in tx.raw(_SILENT, vote).fetchall()]


def is_silent(tx: Tx, vote: VoteId, person: PersonId) -> bool:
    """Whether the vote is open and the person holds a seat of its electorate that has cast nothing."""
    return tx.raw(_SILENT_SEAT, person, tx.now, vote).fetchone() is not None


def holders(tx: Tx, vote: VoteId) -> Iterator[Holder]:
    """Everyone who holds a seat of the electorate, once for each seat."""
    return (Holder(*row) for row in tx.raw(_HOLDERS, vote).fetchall())
