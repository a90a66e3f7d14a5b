"""Bring a database to the schema of this code at start: after a backup, and never backwards."""

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, make_url

from storage.postgres import postgres_engine
from storage.sqlite import sqlite_engine


class SchemaNewer(Exception):
    """The database was written by a newer version of the code. ``revision`` is one this code does not know."""

    def __init__(self, revision: str) -> None:
        super().__init__(revision)
        self.revision = revision


def engine_for(url: str) -> Engine:
    """A writing engine for the database that ``url`` names."""
    backend = make_url(url).get_backend_name()
    return sqlite_engine(url, writing=True) if backend == "sqlite" else postgres_engine(url)


def bring_up_to_date(url: str) -> Path | None:
    """Run the migrations that are missing; returns the backup made before, where there was data to back up.

    Call with the hall's lock held. Raises SchemaNewer, and changes nothing, when the database is ahead of the code.
    """
    engine = engine_for(url)
    config = _config()
    try:
        with engine.connect() as conn:
            at = _revision(conn)
            conn.rollback()
            if at is not None and at not in known_revisions():
                raise SchemaNewer(at)
            if at == ScriptDirectory.from_config(config).get_current_head():
                return None
            backup = _back_up(url, at) if at is not None else None
            with conn.begin():
                config.attributes["connection"] = conn
                command.upgrade(config, "head")
            return backup
    finally:
        engine.dispose()


def known_revisions() -> list[str]:
    """The revisions of this code, newest first."""
    return [script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()]


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config


def _revision(conn: Connection) -> str | None:
    return MigrationContext.configure(conn).get_current_revision()


def _back_up(url: str, revision: str) -> Path | None:
    """Copy a SQLite file beside itself. A PostgreSQL server is backed up by whoever runs it."""
    database = make_url(url).database
    if make_url(url).get_backend_name() != "sqlite" or not database:
        return None
    copy = Path(f"{database}.before-upgrade-from-{revision}")
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy
