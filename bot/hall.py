"""The hall's Store, opened alone with its database: for the running bot, and for commands that need no conversation."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import structlog

from bot.config import Config, check_folders
from domain.ids import Instant
from storage.hall_lock import hall_lock, migration_lock
from storage.schema import bring_up_to_date
from storage.store import Store, open_store

log = structlog.get_logger()

Clock = Callable[[], Instant]


def system_clock() -> Instant:
    """The time now."""
    return Instant(time.time_ns() // 1_000_000)


@contextmanager
def open_hall(config: Config, clock: Clock, who: str) -> Iterator[Store]:
    """The hall's Store, alone with its database and brought up to date. Raises HallBusy, SchemaNewer, ConfigProblem."""
    check_folders(config)
    url = config.storage.url
    with hall_lock(url, who):
        with migration_lock(url):
            backup = bring_up_to_date(url)
        if backup is not None:
            log.info("database upgraded", backup=str(backup))
        store = open_store(url, clock)
        try:
            yield store
        finally:
            store.close()
