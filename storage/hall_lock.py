"""The hall's lock: one process at a time writes to a SQLite file.

On PostgreSQL several workers share a database, and the transactions themselves keep order; only migrating is alone.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import make_url, text

from storage.postgres import postgres_engine

_MIGRATING = 0x59495348  # "YISH"


class HallBusy(Exception):
    """Another process holds the hall; ``holder`` is what it said of itself (its process id and command)."""

    def __init__(self, holder: str) -> None:
        super().__init__(holder)
        self.holder = holder


@contextmanager
def hall_lock(url: str, who: str) -> Iterator[None]:
    """Hold the hall of the database ``url`` as ``who``. Raises HallBusy at once when somebody else does.

    The kernel lets go of the lock when the process ends, however it ends.
    """
    database = make_url(url).database
    if make_url(url).get_backend_name() != "sqlite" or not database:
        yield
        return
    path = Path(f"{Path(database).resolve()}.lock")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            raise HallBusy(file.read().strip()) from None
        file.truncate(0)
        file.write(f"{who}, process {os.getpid()}\n")
        file.flush()
        yield


@contextmanager
def migration_lock(url: str) -> Iterator[None]:
    """Let one worker at a time migrate a PostgreSQL database; on SQLite the hall's lock does."""
    if make_url(url).get_backend_name() == "sqlite":
        yield
        return
    engine = postgres_engine(url)
    try:
        with engine.connect() as conn:
            conn.execution_options(isolation_level="AUTOCOMMIT")
            conn.execute(text("SELECT pg_advisory_lock(:key)"), {"key": _MIGRATING})
            yield
    finally:
        engine.dispose()  # ends the session, and with it the lock
