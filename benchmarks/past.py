"""What a hall holds after years of voting: ballots of earlier votes, and those cast in the open one so far.

All go through the hall's own tables, with its keys and triggers on. The last ten thousand are of the open vote; each
ten thousand before them are of an earlier vote on the same roll, counted since. In every vote the seats cast in
turn, round after round. With each ballot goes the answer that its update was given, although a hall forgets those
after eight days: a million in eight days is more than any will meet.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, insert, literal, select

from benchmarks.load import FIRST, button, query
from benchmarks.ours import DATABASE, settle
from benchmarks.town import TOKEN
from domain.counting.yesno import CHOICES
from domain.instants import DAY
from storage.sqlite import sqlite_engine
from storage.tables import electorate, electorate_weights, identities, seat_holders, votes
from usecases.cast import BallotCast, SeatCast

_IN_ONE_VOTE = 10_000
_BOT = int(TOKEN.partition(":")[0])
_SEATS = (
    select(seat_holders.c.seat_id, seat_holders.c.person_id)
    .join(identities, identities.c.person_id == seat_holders.c.person_id)
    .order_by(identities.c.telegram_id)
)
_BALLOT = """
INSERT INTO ballots (vote_id, seat_id, person_id, choice, first, via, update_id, cast_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_UPDATE = "INSERT INTO seen_updates (bot_id, update_id, origin, step, seen_at, answer) VALUES (?, ?, ?, ?, ?, ?)"
_ANSWER = msgspec.json.encode(
    BallotCast(1, "yes", (SeatCast("1-1-101", "7K3M-Q9XT-2B4P", "no"),), 1_798_761_600_000, "Asia/Shanghai", "en")
)


class Span(NamedTuple):
    """The ballots from number `first` to before `end`, all of one vote; `at` is when, in ms."""

    vote: int
    first: int
    end: int
    at: int


def fill(folder: Path, stored: int, voters: int) -> None:
    """Store so many ballots, the newest numbered FIRST - 1, so that each voter's next press is another choice."""
    settle(folder, voters)
    with sqlite_engine(f"sqlite:///{folder / DATABASE}", writing=True).begin() as conn:
        seats = [tuple(row) for row in conn.execute(_SEATS)]
        for span in _spans(conn, stored):
            numbers = range(span.first, span.end)
            cast = [_ballot(span, number, voters, *seats[number % voters]) for number in numbers]
            conn.exec_driver_sql(_BALLOT, cast)
            conn.exec_driver_sql(_UPDATE, [_answered(span, number) for number in numbers])


def _spans(conn: Connection, stored: int) -> Iterator[Span]:
    """The votes that the ballots are of, the open one last."""
    opened = conn.execute(select(votes)).one()
    first = FIRST - stored
    for number in range(2, 2 + (stored - 1) // _IN_ONE_VOTE):
        at = opened.opens_at - 2 * DAY
        yield Span(_earlier(conn, opened._asdict(), number, at), first, first + _IN_ONE_VOTE, at)
        first += _IN_ONE_VOTE
    yield Span(opened.id, first, FIRST, opened.opens_at)


def _earlier(conn: Connection, vote: dict[str, Any], number: int, at: int) -> int:
    """Add a vote like that one, which opened then and was counted a day later."""
    times = {"opens_at": at, "closes_at": at + DAY, "closed_at": at + DAY}
    row = {**vote, **times, "number": number, "state": "counted"}
    del row["id"]
    made: int = conn.execute(insert(votes).values(row).returning(votes.c.id)).scalar_one()
    for table in (electorate, electorate_weights):
        same = [column for column in table.c if column.name != "vote_id"]
        copied = select(literal(made), *same).where(table.c.vote_id == vote["id"])
        conn.execute(insert(table).from_select(["vote_id", *(column.name for column in same)], copied))
    return made


def _ballot(span: Span, number: int, voters: int, seat: int, person: int) -> tuple[Any, ...]:
    choice, first = CHOICES[button(number, voters, len(CHOICES))], number - span.first < voters
    return span.vote, seat, person, choice, first, "tap", number, span.at


def _answered(span: Span, number: int) -> tuple[Any, ...]:
    return _BOT, number, f"c:{query(number)}", 1, span.at, _ANSWER
