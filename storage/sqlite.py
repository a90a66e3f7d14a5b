"""The Store on one SQLite file: one writer thread with group commit, readers beside it.

The writer takes all that waits, runs it inside one transaction, commits once (WAL, ``synchronous=FULL``: NORMAL lost
acknowledged rows in 13 of 20 power cuts) and only then wakes the callers. It runs a batch straight through, as if
nothing in it failed or had been done before; where something did, the batch is undone and run again with care, each use
case looked up first and in a savepoint of its own. One connection does all writing and checkpointing: SQLite 3.7.0 to
3.51.2 can corrupt a WAL that two connections reset.
"""

import asyncio
import contextlib
import sqlite3
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.pool import QueuePool, StaticPool

from domain.refusals import Refusal
from storage.store import Clock, attempt, perform, perform_new, step_in_hand
from storage.transaction import FORGOTTEN, Tx
from storage.updates import Step

T = TypeVar("T")

_BATCH = 256
_LOOKS = 8
"""How often at most the writer looks whether more is coming."""
_READERS = 4
_PATIENCE = 30
"""Seconds that a connection waits for a lock."""
_HASTE = 20
"""Milliseconds that everybody's ballots may wait for the log to be emptied."""


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
        connect_args={"check_same_thread": False, "timeout": _PATIENCE},
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
        # the writer begins by the driver, and SQLAlchemy joins in when a use case first speaks through it
        if not _alive(connection):
            connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


@dataclass(slots=True)
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


class _NeedsCare(Exception):
    """Something in the batch must be undone by itself, or may have been done before."""


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
                    _let_go(conn)
                if last:
                    return

    def _waiting(self) -> tuple[list[_Job], bool]:
        """Wait for one job, then take all that wait with it; the flag says that the Store is closing."""
        batch: list[_Job] = []
        job = self._queue.get()
        self._let_others_come()
        with contextlib.suppress(Empty):
            while job is not None:
                batch.append(job)
                if len(batch) == _BATCH:
                    return batch, False
                job = self._queue.get_nowait()
            return batch, True
        return batch, False

    def _let_others_come(self) -> None:
        """Stand back as long as each time more jobs wait: the event loop hands over all that came in with the first.

        Begun at once, a batch is small, and the two threads take the interpreter from each other at every statement:
        a sixth of the CPU of a ballot at 40 connections. A loop that is idle costs a lone job some microseconds.
        """
        before = -1
        for _ in range(_LOOKS):
            if before == (before := self._queue.qsize()):
                return
            time.sleep(0)

    def _run(self, conn: Connection, batch: list[_Job]) -> list[_Done]:
        try:
            with _transaction(conn) as driver:
                tx = Tx(conn, self._clock())
                return [self._straight(tx, driver, job) for job in batch]
        except BaseException:  # whatever it was: none of it is stored, and with care it is found out whose it is
            return self._with_care(conn, batch)

    def _straight(self, batch: Tx, driver: sqlite3.Connection, job: _Job) -> _Done:
        """Run a job that is taken to be new and to succeed: four statements for a changed ballot, eight with care.

        Raises when it was neither, or did anything but refuse without having changed a row.
        """
        tx = _tx(batch, job)
        changes = driver.total_changes
        try:
            done = _Done(job, result=perform_new(tx, job.step, job.use_case, job.args))
        except Refusal as refusal:
            if driver.total_changes != changes or (job.step and not job.step.keep_refusal(tx, refusal)):
                raise _NeedsCare from refusal
            done = _Done(job, error=refusal)
        if not driver.in_transaction:
            raise TransactionGone
        return done

    def _with_care(self, conn: Connection, batch: list[_Job]) -> list[_Done]:
        try:
            with _transaction(conn) as driver:
                tx = Tx(conn, self._clock())
                return [self._in_savepoint(tx, driver, job) for job in batch]
        except BaseException as error:  # the commit failed, or the transaction went under us: none of it is stored
            if len(batch) == 1:
                return [_Done(batch[0], error=error.__cause__ if isinstance(error, TransactionGone) else error)]
        return [done for job in batch for done in self._with_care(conn, [job])]

    def _in_savepoint(self, batch: Tx, driver: sqlite3.Connection, job: _Job) -> _Done:
        tx = _tx(batch, job)
        tx.raw("SAVEPOINT use_case")
        try:
            done = _Done(job, result=perform(tx, job.step, job.use_case, job.args))
        except BaseException as error:  # whatever it is, it is its caller's, and the writer goes on
            if not driver.in_transaction:
                raise TransactionGone from error
            tx.raw("ROLLBACK TO use_case")
            if isinstance(error, Refusal) and job.step is not None:
                job.step.keep_refusal(tx, error)
            done = _Done(job, error=error)
        tx.raw("RELEASE use_case")
        return done


def _tx(batch: Tx, job: _Job) -> Tx:
    """All of a batch happens at one moment, after each of them was asked for."""
    return batch.because_of(job.step.update.update_id if job.step else None)


@contextlib.contextmanager
def _transaction(conn: Connection) -> Iterator[sqlite3.Connection]:
    """Begin, and commit at the end; by the driver, which takes a tenth of SQLAlchemy's time.

    SQLAlchemy and SQLite may disagree on whether it is over: a full disk or RAISE(ROLLBACK) ends it under SQLAlchemy,
    and a COMMIT that failed leaves it open where SQLAlchemy has done with it. So each is told by itself.
    """
    driver = _driver(conn)
    driver.execute("BEGIN IMMEDIATE")
    try:
        yield driver
        if conn.in_transaction():  # a use case has spoken through it
            conn.commit()
        else:
            driver.commit()
    except BaseException:
        try:
            driver.rollback()
        finally:
            conn.rollback()
        raise


def _driver(conn: Connection) -> sqlite3.Connection:
    return cast(sqlite3.Connection, conn.connection.driver_connection)


def _alive(conn: Connection) -> bool:
    return _driver(conn).in_transaction


def _let_go(conn: Connection) -> None:
    """Empty the log where something was forgotten for good (``Tx.forget_for_good``): a copy of it would still tell.
    While somebody reads it cannot be emptied, and is tried again after the next batch."""
    if not conn.info.get(FORGOTTEN):
        return
    driver = _driver(conn)
    with contextlib.suppress(sqlite3.Error):  # a full disk, perhaps: the writer lives on, and tries again
        driver.execute(f"PRAGMA busy_timeout = {_HASTE}")
        busy, *_ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        conn.info[FORGOTTEN] = bool(busy)
    driver.execute(f"PRAGMA busy_timeout = {_PATIENCE * 1000}")


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
