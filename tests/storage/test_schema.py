"""The schema: what the migrations make is what ``tables`` says, and no database is taken backwards or harmed."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine, make_url, text
from sqlalchemy.exc import DBAPIError

from storage import schema
from storage.hall_lock import migration_lock
from storage.schema import RowsOrphaned, SchemaNewer, bring_up_to_date, engine_for, known_revisions
from storage.tables import metadata
from tests.storage.town import found


@pytest.fixture
def engine(empty_url: str) -> Iterator[Engine]:
    made = engine_for(empty_url)
    yield made
    made.dispose()


def revision(engine: Engine) -> str | None:
    with engine.connect() as conn:
        return MigrationContext.configure(conn).get_current_revision()


def file_of(url: str) -> Path:
    return Path(make_url(url).database or "")


# --- what the migrations make ----------------------------------------------------------------------------------------


def test_alembic_finds_no_difference_between_migrations_and_tables(empty_url: str, engine: Engine) -> None:
    assert bring_up_to_date(empty_url) is None, "there was nothing to back up"
    with engine.connect() as conn:
        context = MigrationContext.configure(conn, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


_POSTGRES_CATALOGUE = [
    "SELECT table_name, column_name, data_type, is_nullable, column_default, is_identity, identity_generation "
    "FROM information_schema.columns WHERE table_schema = 'public'",
    "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint "
    "WHERE connamespace = 'public'::regnamespace",
]
_SQLITE_CATALOGUE = [
    'SELECT m.name, c.name, c.type, c."notnull", c.dflt_value, c.pk FROM sqlite_master m, pragma_table_xinfo(m.name) c '
    "WHERE m.type = 'table'",
    'SELECT m.name, f."table", f."from", f."to", f.on_update, f.on_delete '
    "FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'",
    "SELECT tbl_name, name, replace(sql, char(34), '') FROM sqlite_master WHERE type = 'index'",
    "SELECT schema, name, type, ncol, wr, strict FROM pragma_table_list "
    "WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
]


def catalogue(conn: Connection) -> list[set[tuple[Any, ...]]]:
    """All that the database itself knows of its tables, apart from Alembic's own and the triggers."""
    queries = _SQLITE_CATALOGUE if conn.dialect.name == "sqlite" else _POSTGRES_CATALOGUE
    rows = [conn.execute(text(query.replace(":", "\\:"))).all() for query in queries]
    return [{tuple(row) for row in found if "alembic_version" not in row} for found in rows]


def test_the_database_itself_sees_no_difference_either(empty_url: str, engine: Engine) -> None:
    """Alembic does not compare partial indexes, identities or WITHOUT ROWID; the catalogue holds all of it."""
    with engine.connect() as conn:
        metadata.create_all(conn)
        from_tables = catalogue(conn)
        conn.rollback()  # both databases can take tables back
    bring_up_to_date(empty_url)
    with engine.connect() as conn:
        from_migrations = catalogue(conn)
    assert all(from_tables)
    assert from_migrations == from_tables


def test_bringing_up_to_date_twice_does_nothing(empty_url: str, engine: Engine) -> None:
    bring_up_to_date(empty_url)
    with engine.begin() as conn:
        found(conn)
        before = catalogue(conn)
    assert revision(engine) == known_revisions()[0]
    assert bring_up_to_date(empty_url) is None
    with engine.connect() as conn:
        assert catalogue(conn) == before
        assert conn.execute(text("SELECT count(*) FROM votes")).scalar_one() == 1


_WITHOUT_PSYCOPG = """
import sys
sys.modules["psycopg"] = None  # as if it were not installed: it is an extra
from storage.hall_lock import hall_lock, migration_lock
from storage.schema import bring_up_to_date
from storage.store import open_store
from tests.clock import HandClock
with hall_lock(sys.argv[1], "run"), migration_lock(sys.argv[1]):
    bring_up_to_date(sys.argv[1])
    open_store(sys.argv[1], HandClock()).close()
"""


def test_sqlite_asks_for_no_driver_of_postgres(tmp_path: Path) -> None:
    run = [sys.executable, "-c", _WITHOUT_PSYCOPG, f"sqlite:///{tmp_path / 'hall.db'}"]
    done = subprocess.run(run, cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


# --- a database that is ahead ----------------------------------------------------------------------------------------


def test_a_database_of_a_newer_version_is_refused_and_left_alone(empty_url: str, engine: Engine) -> None:
    bring_up_to_date(empty_url)
    with engine.begin() as conn:
        conn.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        before = catalogue(conn)
    with pytest.raises(SchemaNewer) as refused:
        bring_up_to_date(empty_url)
    assert refused.value.revision == "9999"
    assert revision(engine) == "9999"
    with engine.connect() as conn:
        assert catalogue(conn) == before


@pytest.mark.parametrize("mode", ["wal", "delete"])
@pytest.mark.parametrize("died", [False, True], ids=["closed properly", "died with a full log"])
def test_its_file_is_not_touched_by_one_byte(sqlite_url: str, tmp_path: Path, mode: str, died: bool) -> None:
    file = file_of(sqlite_url)
    with closing(sqlite3.connect(file, isolation_level=None)) as conn:
        conn.execute(f"PRAGMA journal_mode = {mode}")
        conn.execute("UPDATE alembic_version SET version_num = '9999'")
        newer = tmp_path / "newer"
        newer.mkdir()
        if died:
            for path in tmp_path.glob("hall.db*"):
                shutil.copy(path, newer)
    if not died:
        shutil.copy(file, newer)
    before = {path.name: path.read_bytes() for path in newer.iterdir() if not path.name.endswith("-shm")}
    with pytest.raises(SchemaNewer):
        bring_up_to_date(f"sqlite:///{newer / 'hall.db'}")
    after = {path.name: path.read_bytes() for path in newer.iterdir() if not path.name.endswith("-shm")}
    # An empty log says nothing.
    assert {name: content for name, content in after.items() if content} == before


# --- a database that is behind ---------------------------------------------------------------------------------------


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The migrations of a later version of the code: a copy of today's, to which a test adds its own."""
    folder = tmp_path / "migrations % later"
    shutil.copytree(schema.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(schema, "MIGRATIONS", folder)
    return folder


def write_migration(folder: Path, *statements: str) -> None:
    file = folder / "versions" / "later.py"
    file.unlink(missing_ok=True)
    body = "\n    ".join(statements)
    source = f"""\
import sqlalchemy as sa
from alembic import op

revision = "later"
down_revision = "{known_revisions()[0]}"


def upgrade() -> None:
    {body}
"""
    file.write_text(source)


def test_an_upgrade_keeps_the_rows_and_leaves_a_backup_of_how_it_was(store_url: str, next_version: Path) -> None:
    engine = engine_for(store_url)
    with engine.begin() as conn:
        found(conn)
    old = revision(engine)
    engine.dispose()
    write_migration(next_version, 'op.add_column("votes", sa.Column("colour", sa.Text))')
    backup = bring_up_to_date(store_url)
    with engine.connect() as conn:
        assert conn.execute(text("SELECT title, colour FROM votes")).all() == [("Repaint", None)]
    assert revision(engine) == "later"
    engine.dispose()
    if make_url(store_url).get_backend_name() == "sqlite":
        assert backup == Path(f"{file_of(store_url)}.before-upgrade-from-{old}")
        with closing(sqlite3.connect(backup)) as conn_of_backup:
            assert conn_of_backup.execute("SELECT version_num FROM alembic_version").fetchall() == [(old,)]
            assert conn_of_backup.execute("SELECT title FROM votes").fetchall() == [("Repaint",)]
            assert "colour" not in [row[1] for row in conn_of_backup.execute("PRAGMA table_info(votes)")]
            assert conn_of_backup.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    else:
        assert backup is None
    assert bring_up_to_date(store_url) is None


def test_an_upgrade_that_fails_half_way_changes_nothing_and_can_be_tried_again(
    store_url: str, next_version: Path
) -> None:
    engine = engine_for(store_url)
    with engine.begin() as conn:
        found(conn)
        before = catalogue(conn)
    old = revision(engine)
    write_migration(
        next_version,
        'op.add_column("votes", sa.Column("colour", sa.Text))',
        "op.execute(\"UPDATE votes SET title = 'spoilt'\")",
        'op.execute("SELECT nothing FROM nowhere")',
    )
    with pytest.raises(DBAPIError, match="nowhere"):
        bring_up_to_date(store_url)
    with engine.connect() as conn:
        assert catalogue(conn) == before
        assert conn.execute(text("SELECT title FROM votes")).scalar_one() == "Repaint"
    assert revision(engine) == old
    write_migration(next_version, 'op.add_column("votes", sa.Column("colour", sa.Text))')
    bring_up_to_date(store_url)
    assert revision(engine) == "later"
    engine.dispose()


def test_a_table_that_others_refer_to_can_be_rebuilt(sqlite_url: str, next_version: Path) -> None:
    """SQLite changes a column by copying the table and dropping the old one, while rows elsewhere refer to it."""
    engine = engine_for(sqlite_url)
    with engine.begin() as conn:
        found(conn)
    engine.dispose()
    write_migration(
        next_version,
        'with op.batch_alter_table("persons", recreate="always") as table:',
        '    table.add_column(sa.Column("colour", sa.Text))',
    )
    bring_up_to_date(sqlite_url)
    with engine.connect() as conn:
        assert conn.execute(text("SELECT id, colour FROM persons")).all() == [(1, None)]
        assert conn.execute(text("SELECT person_id FROM votes")).all() == [(1,)]
        assert conn.execute(text("PRAGMA foreign_key_check")).all() == []
        assert conn.execute(text("PRAGMA foreign_keys")).scalar_one() == 1
    engine.dispose()


def test_an_upgrade_that_would_leave_rows_without_what_they_refer_to_is_undone(
    sqlite_url: str, next_version: Path
) -> None:
    engine = engine_for(sqlite_url)
    with engine.begin() as conn:
        found(conn)
    engine.dispose()
    write_migration(next_version, 'op.execute("DELETE FROM persons")')
    with pytest.raises(RowsOrphaned) as orphaned:
        bring_up_to_date(sqlite_url)
    assert orphaned.value.parent == "persons"
    with engine.connect() as conn:
        assert conn.execute(text("SELECT count(*) FROM persons")).scalar_one() == 1
    engine.dispose()


# --- several workers start at once -----------------------------------------------------------------------------------


@pytest.mark.parametrize("empty_url", ["postgres"], indirect=True)
def test_of_several_workers_that_start_at_once_one_migrates(empty_url: str, engine: Engine) -> None:
    def start(_: int) -> None:
        with migration_lock(empty_url):
            bring_up_to_date(empty_url)

    with ThreadPoolExecutor(4) as workers:
        assert list(workers.map(start, range(4))) == [None] * 4
    assert revision(engine) == known_revisions()[0]


def test_a_failed_migration_lets_the_next_worker_have_a_try(postgres_url: str) -> None:
    with pytest.raises(SchemaNewer), migration_lock(postgres_url):
        raise SchemaNewer("9999")
    with migration_lock(postgres_url):
        assert bring_up_to_date(postgres_url) is None
