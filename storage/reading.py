"""Reading once from a database, without opening the hall: for command lines beside a running bot."""

from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import make_url

from storage.postgres import postgres_engine
from storage.sqlite import sqlite_engine
from storage.store import Clock
from storage.transaction import Tx

T = TypeVar("T")


def read_once(url: str, clock: Clock, use_case: Callable[..., T], *args: Any) -> T:  # noqa: ANN401
    """Run a use case that only looks, in a snapshot of the database as it is."""
    sqlite = make_url(url).get_backend_name() == "sqlite"
    engine = sqlite_engine(url, writing=False) if sqlite else postgres_engine(url)
    try:
        with engine.begin() as conn:
            return use_case(Tx(conn, clock()), *args)
    finally:
        engine.dispose()
