"""Bring a database to the schema of this code at start: after a backup, and never backwards."""

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, make_url

from storage.postgres import postgres_engine
from storage.sqlite import sqlite_engine

MIGRATIONS = Path(__file__).parent / "migrations"


class SchemaNewer(Exception):
    """The database was written by a newer version of the code. ``revision`` is one this code does not know."""

    def __init__(self, revision: str) -> None:
        super().__init__(revision)
        self.revision = revision


class RowsOrphaned(Exception):
    """A migration took away rows of ``parent`` that rows of ``table`` refer to; it was undone."""

    def __init__(self, table: str, parent: str) -> None:
        super().__init__(table, parent)
        self.table, self.parent = table, parent


def engine_for(url: str) -> Engine:
    """A writing engine for the database that ``url`` names."""
    backend = make_url(url).get_backend_name()
    return sqlite_engine(url, writing=True) if backend == "sqlite" else postgres_engine(url)


def bring_up_to_date(url: str) -> Path | None:
    """Run the migrations that are missing; returns the backup made before, where there was data to back up.

    Call with the hall's lock held. Raises SchemaNewer, and changes nothing, when the database is ahead of the code.
    """
    at = revision_of(url)
    if at is not None and at not in known_revisions():
        raise SchemaNewer(at)
    if at == ScriptDirectory.from_config(_config()).get_current_head():
        return None
    backup = _back_up(url, at) if at is not None else None
    _upgrade(url)
    return backup


def revision_of(url: str) -> str | None:
    """The revision that a database is at, read without touching it; None for one that is empty or not there."""
    on_sqlite = make_url(url).get_backend_name() == "sqlite"
    if on_sqlite and not Path(make_url(url).database or "").exists():
        return None
    engine = sqlite_engine(url, writing=False) if on_sqlite else postgres_engine(url)
    try:
        with engine.connect() as conn:
            return MigrationContext.configure(conn).get_current_revision()
    finally:
        engine.dispose()


def known_revisions() -> list[str]:
    """The revisions of this code, newest first."""
    return [script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()]


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config


def _upgrade(url: str) -> None:
    """All missing migrations in one transaction: a failure leaves the database as it was."""
    engine, config = engine_for(url), _config()
    try:
        with engine.connect() as conn:
            on_sqlite = conn.dialect.name == "sqlite"
            if on_sqlite:
                # SQLite changes a table by dropping it for a copy, also where rows of others refer to it; and this can
                # only be said outside a transaction.
                conn.connection.cursor().execute("PRAGMA foreign_keys = OFF")
            with conn.begin():
                config.attributes["connection"] = conn
                command.upgrade(config, "head")
                if on_sqlite and (orphan := conn.exec_driver_sql("PRAGMA foreign_key_check").first()):
                    raise RowsOrphaned(orphan.table, orphan.parent)
    finally:
        engine.dispose()


def _back_up(url: str, revision: str) -> Path | None:
    """Copy a SQLite file beside itself. A PostgreSQL server is backed up by whoever runs it."""
    database = make_url(url).database
    if make_url(url).get_backend_name() != "sqlite" or not database:
        return None
    copy = Path(f"{database}.before-upgrade-from-{revision}")
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy
