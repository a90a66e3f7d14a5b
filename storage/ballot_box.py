"""The ballots, and the only way to them. Casting and counting import this module, nothing else does.

Open ballots are appended and never changed; the last of a seat counts. These statements are the short path of every
ballot and go to the driver itself.
"""

from collections.abc import Iterator
from typing import NamedTuple

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


class Mandate(NamedTuple):
    """A seat of the electorate that a person holds."""

    person: PersonId
    seat: SeatId
    label: str
    language: str


class Cast(NamedTuple):
    """The ballot that stands for a seat."""

    person: PersonId
    choice: str
    update_id: int | None
    cast_at: Instant


_POLL = """
SELECT v.id, v.number, c.id, c.chat_id, c.zone, v.state, v.opens_at, v.closes_at, v.closed_at, v.receipt_key, v.method
FROM votes v JOIN communities c ON c.id = v.community_id WHERE v.id = ?"""

_MANDATES = """
SELECT h.person_id, e.seat_id, e.label, i.language
FROM identities i
JOIN seat_holders h ON h.person_id = i.person_id AND h.ended_at IS NULL
JOIN electorate e ON e.vote_id = ? AND e.seat_id = h.seat_id
WHERE i.telegram_id = ? ORDER BY e.label"""

_STANDING = """
SELECT person_id, choice, update_id, cast_at FROM ballots
WHERE vote_id = ? AND seat_id = ? ORDER BY id DESC LIMIT 1"""

_APPEND = """
INSERT INTO ballots (vote_id, seat_id, person_id, choice, first, via, update_id, cast_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""


def poll(tx: Tx, vote: VoteId) -> Poll | None:
    """The vote to cast in, held against closing until this transaction ends."""
    locks.share_vote(tx, vote)
    row = tx.raw(_POLL, vote).fetchone()
    return None if row is None else Poll(*row)


def mandates(tx: Tx, vote: VoteId, telegram_id: int) -> list[Mandate]:
    """The seats of the electorate that the account holds now."""
    return [Mandate(*row) for row in tx.raw(_MANDATES, vote, telegram_id).fetchall()]


def standing(tx: Tx, vote: VoteId, seat: SeatId) -> Cast | None:
    """The ballot that counts for the seat now, held against another holder's until this transaction ends."""
    locks.own_seat(tx, seat)
    row = tx.raw(_STANDING, vote, seat).fetchone()
    return None if row is None else Cast(*row)


def append(tx: Tx, vote: VoteId, mandate: Mandate, choice: str, *, first: bool, via: str) -> None:
    """Put a ballot into the box. ``first`` says that the seat had none in this vote."""
    tx.raw(_APPEND, vote, mandate.seat, mandate.person, choice, first, via, tx.update_id, tx.now)


_COUNTED = """
SELECT b.seat_id, b.choice FROM ballots b
JOIN (SELECT MAX(id) AS id FROM ballots WHERE vote_id = ? GROUP BY seat_id) newest ON newest.id = b.id"""

_TURNOUT = "SELECT COUNT(*) FROM ballots WHERE vote_id = ? AND first"

_TURNOUT_WEIGHTS = """
SELECT w.axis, SUM(w.weight)
FROM (SELECT seat_id FROM ballots WHERE vote_id = ? AND first ORDER BY id LIMIT ?) b
JOIN electorate_weights w ON w.vote_id = ? AND w.seat_id = b.seat_id
GROUP BY w.axis"""

_SILENT = """
SELECT DISTINCT h.person_id FROM electorate e
JOIN seat_holders h ON h.seat_id = e.seat_id AND h.ended_at IS NULL
WHERE e.vote_id = ? AND NOT EXISTS (SELECT 1 FROM ballots b WHERE b.vote_id = e.vote_id AND b.seat_id = e.seat_id)
ORDER BY h.person_id"""

_HOLDERS = """
SELECT h.person_id, e.seat_id, e.label, i.language FROM electorate e
JOIN seat_holders h ON h.seat_id = e.seat_id AND h.ended_at IS NULL
JOIN identities i ON i.person_id = h.person_id
WHERE e.vote_id = ? ORDER BY h.person_id, e.label"""


def counted(tx: Tx, vote: VoteId) -> dict[SeatId, str]:
    """The choice that counts for each seat that cast any."""
    return {SeatId(seat): choice for seat, choice in tx.raw(_COUNTED, vote).fetchall()}


def turnout(tx: Tx, vote: VoteId) -> int:
    """How many seats have cast a ballot."""
    row = tx.raw(_TURNOUT, vote).fetchone()
    return int(row[0]) if row else 0


def turnout_weights(tx: Tx, vote: VoteId, seats: int) -> dict[str, int]:
    """The weight on each axis of the first ``seats`` seats that cast: what the rounded step of the card shows."""
    return {axis: int(weight) for axis, weight in tx.raw(_TURNOUT_WEIGHTS, vote, seats, vote).fetchall()}


def silent_holders(tx: Tx, vote: VoteId) -> list[PersonId]:
    """Everyone who holds a seat of the electorate that has cast nothing."""
    return [PersonId(row[0]) for row in tx.raw(_SILENT, vote).fetchall()]


def holders(tx: Tx, vote: VoteId) -> Iterator[Mandate]:
    """Everyone who holds a seat of the electorate, once for each seat."""
    return (Mandate(*row) for row in tx.raw(_HOLDERS, vote).fetchall())
