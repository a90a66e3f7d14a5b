"""A community with one vote and its electorate, as few rows as the foreign keys allow."""

from sqlalchemy import Connection, Table, insert, select, update

from domain.ids import SeatId, VoteId
from storage import tables as t
from storage.locks import own_vote, share_vote
from storage.transaction import Tx


class Late(Exception):
    """The vote has closed."""


def _add(conn: Connection, table: Table, **values: object) -> int:
    key = next(iter(table.primary_key))
    return int(conn.execute(insert(table).values(**values).returning(key)).scalar_one())


def found(conn: Connection, seats: int = 2) -> tuple[VoteId, list[SeatId]]:
    """An open vote, its first event, and the seats that may cast in it. All of it belongs to person 1."""
    person = _add(conn, t.persons, created_at=0)
    town = _add(
        conn, t.communities, chat_id=-1001, short_name="lane", title="Lane", language="en", zone="UTC", gate={},
        created_at=0,
    )  # fmt: skip
    roll = _add(conn, t.rolls, community_id=town, name="main", axes=["heads"], imported_at=0)
    vote = _add(
        conn, t.votes, community_id=town, number=1, person_id=person, title="Repaint", rule={}, method="yesno",
        options=[], state="open", opens_at=0, closes_at=1, receipt_key=b"k", roll_name="main",
    )  # fmt: skip
    blank: dict[str, object] = {"holder_names": [], "units": [], "weights": {}}
    flats = [_add(conn, t.seats, roll_id=roll, label=f"{flat}", **blank) for flat in range(seats)]
    for flat in flats:
        conn.execute(insert(t.electorate).values(vote_id=vote, seat_id=flat, label=str(flat), building=""))
    conn.execute(insert(t.events).values(vote_id=vote, seq=1, kind="opened", at="", facts={}, previous="", hash="h"))
    return VoteId(vote), [SeatId(flat) for flat in flats]


def cast(tx: Tx, vote: VoteId, seat: SeatId) -> int:
    """A ballot of person 1 for ``seat``, as casting does it: the lock first, then a look at the vote."""
    share_vote(tx, vote)
    if tx.conn.scalars(select(t.votes.c.state).where(t.votes.c.id == vote)).one() != "open":
        raise Late(vote)
    return _add(
        tx.conn, t.ballots, vote_id=vote, seat_id=seat, person_id=1, choice="yes", first=True, via="tap", cast_at=tx.now
    )


def close(tx: Tx, vote: VoteId) -> int:
    """Close the vote; returns how many ballots it was closed with."""
    own_vote(tx, vote)
    tx.conn.execute(update(t.votes).where(t.votes.c.id == vote, t.votes.c.state == "open").values(state="closed"))
    return ballots(tx, vote)


def ballots(tx: Tx, vote: VoteId) -> int:
    return len(tx.conn.execute(select(t.ballots.c.id).where(t.ballots.c.vote_id == vote)).all())
