"""Looking a database over from outside, for the doctor: schema, integrity, the triggers that guard ballots, sizes."""

from dataclasses import dataclass
from pathlib import Path

import sqlite_utils
from sqlalchemy import inspect, make_url, text

from storage.postgres import postgres_engine

GUARDED = ("ballots", "events")


@dataclass(frozen=True)
class Inspection:
    """What a look found. ``revision`` None: there is no schema yet. ``damage`` is SQLite's own word on the file."""

    revision: str | None
    damage: str | None
    unguarded: tuple[str, ...]
    rows: dict[str, int]


def inspect_database(url: str) -> Inspection:
    """Look the database over without changing it. Raises whatever opening it raises."""
    database = make_url(url).database
    if make_url(url).get_backend_name() == "sqlite":
        return _inspect_sqlite(Path(str(database)))
    return _inspect_postgres(url)


def _inspect_sqlite(path: Path) -> Inspection:
    if not path.exists():
        return Inspection(None, None, (), {})
    database = sqlite_utils.Database(path)
    try:
        if "alembic_version" not in database.table_names():
            return Inspection(None, None, (), {})
        revision = next(iter(database["alembic_version"].rows))["version_num"]
        said = next(database.query("PRAGMA quick_check"))["quick_check"]
        guards = {trigger.table for trigger in database.triggers if "RAISE(ABORT" in trigger.sql}
        rows = {name: database[name].count for name in ("persons", "seats", "votes", "ballots", "dead_letters")}
        unguarded = tuple(table for table in GUARDED if table not in guards)
        return Inspection(revision, None if said == "ok" else said, unguarded, rows)
    finally:
        database.close()


def _inspect_postgres(url: str) -> Inspection:
    engine = postgres_engine(url)
    try:
        with engine.connect() as conn:
            if "alembic_version" not in inspect(conn).get_table_names():
                return Inspection(None, None, (), {})
            revision = conn.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
            named = text("SELECT DISTINCT event_object_table FROM information_schema.triggers")
            guards = set(conn.execute(named).scalars())
            counted = ("persons", "seats", "votes", "ballots", "dead_letters")
            rows = {name: conn.execute(text(f"SELECT count(*) FROM {name}")).scalar_one() for name in counted}  # noqa: S608
            return Inspection(revision, None, tuple(table for table in GUARDED if table not in guards), rows)
    finally:
        engine.dispose()
