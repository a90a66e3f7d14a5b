"""What a use case works on: one transaction, its time, its randomness, and the two ways to speak to the database."""

import secrets
from collections.abc import Sequence
from typing import Any, Protocol

from sqlalchemy import Connection

from domain.ids import Instant

FORGOTTEN = "forgotten"
"""Says, among what is known of a connection, that its log holds what was forgotten."""


class Cursor(Protocol):
    """As much of a DB-API cursor as the prepared statements of the short path need."""

    @property
    def lastrowid(self) -> int | None: ...
    def fetchone(self) -> Sequence[Any] | None: ...
    def fetchall(self) -> list[Sequence[Any]]: ...


class Driver(Protocol):
    """The driver's own connection: sqlite3 and psycopg both have this ``execute``."""

    def execute(self, sql: str, values: Sequence[Any] = (), /) -> Cursor: ...


class Tx:
    """One transaction. ``now`` is read from the Store's clock once it has begun and stays the same within it."""

    __slots__ = ("_driver", "conn", "now", "on_postgres", "update_id")

    def __init__(self, conn: Connection, now: Instant, update_id: int | None = None) -> None:
        self.conn, self.now, self.update_id = conn, now, update_id
        self.on_postgres = conn.dialect.name == "postgresql"
        self._driver: Driver = conn.connection.driver_connection  # type: ignore[assignment]  # as DB-API has it

    def because_of(self, update_id: int | None) -> "Tx":
        """The same transaction for another use case, caused by that Telegram update (None when by none)."""
        other = Tx.__new__(Tx)
        other.conn, other.now, other.update_id = self.conn, self.now, update_id
        other.on_postgres, other._driver = self.on_postgres, self._driver
        return other

    def raw(self, sql: str, *values: Any) -> Cursor:  # noqa: ANN401  # bound parameters
        """Run one prepared statement past SQLAlchemy (a ballot costs 18 µs this way, 146 through Core).

        ``sql`` marks parameters with ``?`` and may hold no other question mark, and no per cent sign.
        """
        return self._driver.execute(sql.replace("?", "%s") if self.on_postgres else sql, values)

    def nonce(self, size: int) -> bytes:
        """Fresh random bytes; the domain cannot draw any itself."""
        return secrets.token_bytes(size)

    def forget_for_good(self) -> None:
        """What this transaction deletes shall not stand in SQLite's log any longer either, once it is committed."""
        if not self.on_postgres:
            self.conn.info[FORGOTTEN] = True
