"""Ballots and events can be added to and nothing else, on a database that all migrations have run on."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from storage.schema import engine_for
from storage.store import Store
from storage.transaction import Tx
from tests.storage.town import cast, found

_TABLES = ("ballots", "events")
_FORBIDDEN = [
    "UPDATE ballots SET choice = 'no'",
    "UPDATE events SET facts = '{}'",
    "UPDATE ballots SET id = id + 1000",
    "DELETE FROM ballots",
    "DELETE FROM events WHERE seq = 1",
    "INSERT INTO ballots (id, vote_id, seat_id, person_id, choice, first, via, cast_at) "
    "SELECT id, vote_id, seat_id, person_id, 'no', first, via, cast_at FROM ballots WHERE true "
    "ON CONFLICT (id) DO UPDATE SET choice = excluded.choice",
    "INSERT INTO events SELECT vote_id, seq, 'closed', at, facts, previous, hash FROM events WHERE true "
    "ON CONFLICT (vote_id, seq) DO UPDATE SET kind = excluded.kind",
]
_SQLITE_ONLY = [
    "INSERT OR REPLACE INTO ballots (id, vote_id, seat_id, person_id, choice, first, via, cast_at) "
    "SELECT id, vote_id, seat_id, person_id, 'no', first, via, cast_at FROM ballots",
    "REPLACE INTO events SELECT vote_id, seq, 'closed', at, facts, previous, hash FROM events",
    "UPDATE OR REPLACE ballots SET id = 1",
    "UPDATE OR REPLACE events SET seq = 1",
    "UPDATE OR IGNORE ballots SET choice = 'no'",
]
_POSTGRES_ONLY = [
    "TRUNCATE ballots",
    "TRUNCATE events",
    "TRUNCATE votes CASCADE",
    "MERGE INTO ballots USING events ON true WHEN MATCHED THEN DELETE",
    "WITH gone AS (DELETE FROM ballots RETURNING 1) SELECT count(*) FROM gone",
]


def _settle(conn: Connection, now: int) -> None:
    """A vote with an event, and a ballot of each of its two seats."""
    vote, seats = found(conn)
    for seat in seats:
        cast(Tx(conn, now), vote, seat)  # type: ignore[arg-type]  # any number will do


@pytest.fixture
def forbid(store_url: str) -> Iterator[Callable[[str], None]]:
    """Try a statement; it must be refused by a trigger and leave every row as it was."""
    engine = engine_for(store_url)
    with engine.begin() as conn:
        _settle(conn, 5)

    def rows(conn: Connection) -> list[Any]:
        return [conn.execute(text(f"SELECT * FROM {table}")).all() for table in _TABLES]

    def attempt(statement: str) -> None:
        with engine.connect() as conn:
            before = rows(conn)
            assert [len(table) for table in before] == [2, 1]
            conn.rollback()
            with pytest.raises(DBAPIError, match="are append only"), conn.begin():
                conn.execute(text(statement))
            assert rows(conn) == before

    yield attempt
    engine.dispose()


@pytest.mark.parametrize("statement", _FORBIDDEN)
def test_nothing_changes_or_removes_what_was_cast(forbid: Callable[[str], None], statement: str) -> None:
    forbid(statement)


@pytest.mark.parametrize("statement", _SQLITE_ONLY)
@pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)
def test_nor_do_the_ways_that_only_sqlite_has(forbid: Callable[[str], None], statement: str) -> None:
    forbid(statement)


@pytest.mark.parametrize("statement", _POSTGRES_ONLY)
@pytest.mark.parametrize("store_url", ["postgres"], indirect=True)
def test_nor_do_the_ways_that_only_postgres_has(forbid: Callable[[str], None], statement: str) -> None:
    forbid(statement)


@pytest.mark.parametrize("statement", _FORBIDDEN)
async def test_a_use_case_cannot_either(store: Store, statement: str) -> None:
    def settle(tx: Tx) -> None:
        _settle(tx.conn, tx.now)

    def meddle(tx: Tx) -> None:
        tx.conn.execute(text(statement))

    await store.write(settle)
    with pytest.raises(DBAPIError, match="are append only"):
        await store.write(meddle)


@pytest.mark.parametrize("statement", _SQLITE_ONLY)
async def test_a_use_case_cannot_replace_on_sqlite(sqlite_store: Store, statement: str) -> None:
    def settle(tx: Tx) -> None:
        _settle(tx.conn, tx.now)

    def meddle(tx: Tx) -> None:
        tx.conn.execute(text(statement))

    await sqlite_store.write(settle)
    with pytest.raises(DBAPIError, match="are append only"):
        await sqlite_store.write(meddle)
