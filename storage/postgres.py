"""The Store on PostgreSQL: each use case in its own READ COMMITTED transaction, many at once, run again on a deadlock.

What must not happen at the same time says so with an advisory lock (``storage.locks``); nothing else is serialised, and
no row is updated for every ballot.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine

from domain.refusals import Refusal
from storage.store import Clock, attempt, perform, step_in_hand
from storage.transaction import Tx
from storage.updates import Step

T = TypeVar("T")

_CONNECTIONS = 8
_TRIES = 5
# Serialization failure, deadlock, and a unique key that another worker wrote a moment ago: the next try sees its row.
_AGAIN = {"40001", "40P01", "23505"}


def postgres_engine(url: str) -> Engine:
    """An engine with a pool; psycopg prepares a statement by itself once it has been used a few times."""
    return create_engine(url, hide_parameters=True, pool_size=_CONNECTIONS, max_overflow=0, pool_pre_ping=True)


class PostgresStore:
    """Several processes may each have one on the same database."""

    def __init__(self, url: str, clock: Clock) -> None:
        self._clock = clock
        self._engine = postgres_engine(url)
        self._threads = ThreadPoolExecutor(_CONNECTIONS, "store")

    async def write(self, use_case: Callable[..., T], *args: Any) -> T:  # noqa: ANN401
        step = step_in_hand()
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._write, step, use_case, args)

    async def read(self, use_case: Callable[..., T], *args: Any) -> T:  # noqa: ANN401
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._look, use_case, args)

    def close(self) -> None:
        self._threads.shutdown()
        self._engine.dispose()

    def _look(self, use_case: Callable[..., T], args: tuple[Any, ...]) -> T:
        with self._engine.connect() as conn:
            conn.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            with conn.begin():
                return attempt(Tx(conn, self._clock()), use_case, args)

    def _write(self, step: Step | None, use_case: Callable[..., T], args: tuple[Any, ...]) -> T:
        for tries_left in reversed(range(_TRIES)):
            try:
                return self._once(step, use_case, args)
            except Exception as error:
                # Core wraps the driver's error, and ``Tx.raw`` does not; the driver cannot be named: it is an extra.
                cause = getattr(error, "orig", error)
                if getattr(cause, "sqlstate", None) not in _AGAIN or not tries_left:
                    raise
        raise AssertionError("unreachable")

    def _once(self, step: Step | None, use_case: Callable[..., T], args: tuple[Any, ...]) -> T:
        try:
            with self._engine.begin() as conn:
                return perform(self._tx(conn, step), step, use_case, args)
        except Refusal as refusal:
            if step is None or self._kept(step, refusal):
                raise
            # Another worker was first with this update, and its effect may be what we were refused for.
            with self._engine.begin() as conn:
                return step.already(self._tx(conn, step), use_case)[1]  # type: ignore[no-any-return]

    def _kept(self, step: Step, refusal: Refusal) -> bool:
        with self._engine.begin() as conn:
            return step.keep_refusal(self._tx(conn, step), refusal)

    def _tx(self, conn: Connection, step: Step | None) -> Tx:
        return Tx(conn, self._clock(), step.update.update_id if step else None)
