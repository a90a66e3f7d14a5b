"""Which of several workers delivers and looks at the clock: on PostgreSQL who holds a lock, on SQLite the only one."""

from threading import Lock

from sqlalchemy import Connection, Engine, text

from storage.address import Unusable, sqlite_file
from storage.postgres import postgres_engine

_LEADING = 0x4C454144  # "LEAD"


class Leadership:
    """Held by one worker at a time until it ends or loses its connection; then the next one that asks has it."""

    def __init__(self, url: str) -> None:
        self._engine: Engine | None = None if sqlite_file(url) else postgres_engine(url)
        self._conn: Connection | None = None
        self._asking = Lock()
        self._closed = False

    def held(self) -> bool:
        """Whether this worker leads, taking the lead if nobody does. Blocks for one round trip on PostgreSQL."""
        if self._engine is None:
            return True
        with self._asking:
            return not self._closed and self._ask(self._engine)

    def _ask(self, engine: Engine) -> bool:
        try:
            if self._conn is None:
                conn = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
                if not conn.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": _LEADING}).scalar():
                    conn.close()
                    return False
                self._conn = conn
            self._conn.execute(text("SELECT 1"))
        except Unusable:
            self._drop()
            return False
        return True

    def close(self) -> None:
        """Give the lead up, and do not take it again: a thread may still be asking."""
        with self._asking:
            self._closed = True
            self._drop()
            if self._engine is not None:
                self._engine.dispose()

    def _drop(self) -> None:
        if self._conn is not None:
            self._conn.invalidate()  # ending the session is what lets go of its lock
            self._conn.close()
            self._conn = None
