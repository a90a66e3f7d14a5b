"""The Store on one SQLite file: one writer thread with group commit, readers beside it.

The writer takes all that waits, runs each use case in its own savepoint inside one transaction, commits once
(WAL, ``synchronous=FULL``: NORMAL lost acknowledged rows in 13 of 20 power cuts) and only then wakes the callers. One
connection does all writing and checkpointing: SQLite 3.7.0 to 3.51.2 can corrupt a WAL that two connections reset.
"""

import asyncio
import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.pool import QueuePool, StaticPool

from domain.refusals import Refusal
from storage.store import Clock, attempt, perform, step_in_hand
from storage.transaction import Tx
from storage.updates import Step

T = TypeVar("T")

_BATCH = 256
_READERS = 4


def sqlite_engine(url: str, *, writing: bool) -> Engine:
    """An engine on a SQLite file that begins transactions itself (the driver's own way commits behind our back).

    Without ``writing`` the file must exist; it is opened read only, so that closing it checkpoints nothing either.
    """
    where = make_url(url)
    if not writing:
        file = Path(where.database or "").absolute().as_uri()
        where = where.set(database=file).update_query_dict({"mode": "ro", "uri": "true"})
    engine = create_engine(
        where,
        hide_parameters=True,  # names and codes would stand in the logs
        connect_args={"check_same_thread": False, "timeout": 30},
        **({"poolclass": StaticPool} if writing else {"poolclass": QueuePool, "pool_size": _READERS}),
    )

    @event.listens_for(engine, "connect")
    def _connect(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None
        pragmas = ["foreign_keys = ON", "recursive_triggers = ON", "cache_size = -65536"]
        if writing:
            pragmas += ["journal_mode = WAL", "synchronous = FULL"]
        else:
            pragmas += ["query_only = ON"]
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


@dataclass(frozen=True, slots=True)
class _Job:
    use_case: Callable[..., Any]
    args: tuple[Any, ...]
    step: Step | None
    future: asyncio.Future[Any]


@dataclass(slots=True)
class _Done:
    job: _Job
    result: Any = None
    error: BaseException | None = None


class TransactionGone(Exception):
    """SQLite ended the whole transaction under us (a full disk, RAISE(ROLLBACK)): every savepoint in it is lost."""


class SqliteStore:
    """Must be made and used within one event loop's life; ``close`` finishes what waits."""

    def __init__(self, url: str, clock: Clock) -> None:
        self._clock = clock
        self._closed = False
        self._queue: SimpleQueue[_Job | None] = SimpleQueue()
        self._writing = sqlite_engine(url, writing=True)
        self._reading = sqlite_engine(url, writing=False)
        self._readers = ThreadPoolExecutor(_READERS, "store-reader")
        self._writer = Thread(target=self._write_all, name="store-writer", daemon=True)
        self._writer.start()

    async def write(self, use_case: Callable[..., T], *args: Any) -> T:  # noqa: ANN401
        if self._closed:
            raise RuntimeError("the Store is closed")
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._queue.put(_Job(use_case, args, step_in_hand(), future))
        return await future

    async def read(self, use_case: Callable[..., T], *args: Any) -> T:  # noqa: ANN401
        return await asyncio.get_running_loop().run_in_executor(self._readers, self._look, use_case, args)

    def close(self) -> None:
        self._closed = True
        self._queue.put(None)
        self._writer.join()
        self._readers.shutdown()
        self._reading.dispose()  # readers first, so that the writer's connection does the last checkpoint
        self._writing.dispose()

    def _look(self, use_case: Callable[..., T], args: tuple[Any, ...]) -> T:
        with self._reading.begin() as conn:
            return attempt(Tx(conn, self._clock()), use_case, args)

    def _write_all(self) -> None:
        with self._writing.connect() as conn:
            while True:
                batch, last = self._waiting()
                if batch:
                    _wake(self._run(conn, batch))
                if last:
                    return

    def _waiting(self) -> tuple[list[_Job], bool]:
        """Wait for one job, then take all that wait with it; the flag says that the Store is closing."""
        batch: list[_Job] = []
        job = self._queue.get()
        with contextlib.suppress(Empty):
            while job is not None:
                batch.append(job)
                if len(batch) == _BATCH:
                    return batch, False
                job = self._queue.get_nowait()
            return batch, True
        return batch, False

    def _run(self, conn: Connection, batch: list[_Job]) -> list[_Done]:
        try:
            with _transaction(conn):
                return [self._in_savepoint(conn, job) for job in batch]
        except BaseException as error:  # the commit failed, or the transaction went under us: none of it is stored
            if len(batch) == 1:
                return [_Done(batch[0], error=error.__cause__ if isinstance(error, TransactionGone) else error)]
        return [done for job in batch for done in self._run(conn, [job])]

    def _in_savepoint(self, conn: Connection, job: _Job) -> _Done:
        tx = Tx(conn, self._clock(), job.step.update.update_id if job.step else None)
        tx.raw("SAVEPOINT use_case")
        try:
            done = _Done(job, result=perform(tx, job.step, job.use_case, job.args))
        except BaseException as error:  # whatever it is, it is its caller's, and the writer goes on
            if not _alive(conn):
                raise TransactionGone from error
            tx.raw("ROLLBACK TO use_case")
            if isinstance(error, Refusal) and job.step is not None:
                job.step.keep_refusal(tx, error)
            done = _Done(job, error=error)
        tx.raw("RELEASE use_case")
        return done


@contextlib.contextmanager
def _transaction(conn: Connection) -> Iterator[None]:
    """Begin, and commit at the end.

    SQLAlchemy and SQLite may disagree on whether it is over: a full disk or RAISE(ROLLBACK) ends it under SQLAlchemy,
    and a COMMIT that failed leaves it open where SQLAlchemy has done with it. So each is told by itself.
    """
    transaction = conn.begin()
    try:
        yield
        transaction.commit()
    except BaseException:
        try:
            conn.connection.rollback()
        finally:
            transaction.close()
        raise


def _alive(conn: Connection) -> bool:
    driver = conn.connection.driver_connection
    return bool(driver is not None and driver.in_transaction)


def _wake(batch: list[_Done]) -> None:
    """Answer the callers, with one call into each event loop that waits."""
    loops: dict[asyncio.AbstractEventLoop, list[_Done]] = {}
    for done in batch:
        loops.setdefault(done.job.future.get_loop(), []).append(done)
    for loop, dones in loops.items():
        with contextlib.suppress(RuntimeError):  # the loop has closed: nobody waits any more
            loop.call_soon_threadsafe(_settle, dones)


def _settle(batch: list[_Done]) -> None:
    for done in batch:
        if done.job.future.cancelled():
            continue
        if done.error is None:
            done.job.future.set_result(done.result)
        else:
            done.job.future.set_exception(done.error)
