"""The file of a record book: made from nothing, brought up to date row by row, compared with what it should hold."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined]  # the one that it has chosen

from records.book.draft import replacing
from records.book.tables import LAYOUT, TABLES, VIEWS, About, BookTable, Row, Rows, Value
from records.folder import FolderStuck

BOOK = "book.db"
_BATCH = 500


class NoBook(Exception):
    """The file is none, or one of another layout; says what it is instead."""


class OldBook(NoBook):
    """It is one of ours, of an earlier layout: it holds nothing that one written anew would not."""


@dataclass(frozen=True)
class Difference:
    """A row in which book and database do not agree. ``columns`` are those that differ; none where only one of the two
    has the row: ``where`` is ``both``, ``book`` or ``database``."""

    table: str
    key: Row
    where: str
    columns: tuple[str, ...] = ()


def make_book(file: Path, rows: Rows) -> None:
    """Write the book from nothing; it replaces the one that is there once it is whole. Raises FolderStuck."""
    with _told_of(file), replacing(file) as draft, _opened(draft) as db:
        db.execute("PRAGMA synchronous = OFF")  # it counts only once it stands whole under its name
        with db.atomic():
            _furnish(db)
            for name, table in TABLES.items():
                db.table(name).insert_all(_as_records(table, rows[name]), batch_size=_BATCH)
            for name, table in TABLES.items():
                if table.search:
                    db.table(name).enable_fts(table.search, tokenize="trigram", create_triggers=True)


def write_metadata(file: Path, content: bytes) -> None:
    """Write what Datasette is told, beside the book. Raises FolderStuck."""
    with _told_of(file):
        if not file.exists() or file.read_bytes() != content:
            with replacing(file) as draft:
                draft.write_bytes(content)


def update_book(file: Path, rows: Rows, about: About | None = None) -> None:
    """Write what differs, in one transaction; ``rows`` are all there are, or all that belong to ``about``.

    Raises NoBook where there is none to write into, and FolderStuck.
    """
    with _told_of(file), _existing(file) as db, db.atomic():
        for name, table in TABLES.items():
            if _renew(db, name, table, rows[name], about):
                db.table(name).optimize()  # until then the index keeps the trigrams of what it has deleted


def put_aside(file: Path) -> Path | None:
    """Give a file that is no book of ours another name; None where there is none. Raises FolderStuck."""
    with _told_of(file):
        if not file.exists():
            return None
        return file.rename(file.with_name(f"{file.stem}.aside-{file.stat().st_mtime_ns:x}{file.suffix}"))


def compare_book(file: Path, rows: Rows) -> list[Difference]:
    """Every row in which the book differs from ``rows``. Raises NoBook and FolderStuck."""
    with _told_of(file), _existing(file) as db:
        return [each for name, table in TABLES.items() for each in _differences(db, name, table, rows[name], None)]


# --- opening ---------------------------------------------------------------------------------------------------------


@contextmanager
def _told_of(file: Path) -> Iterator[None]:
    """What SQLite and the system cannot do is told of the file."""
    try:
        yield
    except OSError as error:
        raise FolderStuck(file, error.strerror or str(error)) from error
    except sqlite3.OperationalError as error:
        raise FolderStuck(file, str(error)) from error


@contextmanager
def _opened(file: Path) -> Iterator[Database]:
    db = Database(file)
    try:
        # what is taken out of the book must not be left on the free pages of a file that people hand on
        db.execute("PRAGMA secure_delete = ON")
        yield db
    finally:
        db.close()


@contextmanager
def _existing(file: Path) -> Iterator[Database]:
    if not file.exists():
        raise NoBook("there is none")
    with _opened(file) as db:
        try:
            layout = db.execute("PRAGMA user_version").fetchone()[0]
            there = {name: tuple(db.table(name).columns_dict) for name in TABLES if name in db.table_names()}
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError as error:  # the larger class: not a database, or a damaged one
            raise NoBook(str(error)) from error
        if layout != LAYOUT or there != {name: tuple(table.columns) for name, table in TABLES.items()}:
            raise (OldBook if 0 < layout < LAYOUT and "hall" in there else NoBook)(
                f"it has another layout than {LAYOUT}"
            )
        yield db


def _furnish(db: Database) -> None:
    for name, table in TABLES.items():
        key = table.key[0] if len(table.key) == 1 else table.key
        refers = [(column, other, "number") for column, other in table.refers.items()]
        db.table(name).create(dict(table.columns), pk=key, foreign_keys=refers, not_null=table.key)
        for column in table.refers:
            db.table(name).create_index([column], if_not_exists=True)
    for name, sql in VIEWS.items():
        db.create_view(name, sql.strip())
    db.execute(f"PRAGMA user_version = {LAYOUT}")


# --- comparing and writing -------------------------------------------------------------------------------------------


def _as_records(table: BookTable, rows: Iterable[Row]) -> Iterator[dict[str, Value]]:
    return (dict(zip(table.columns, row, strict=True)) for row in rows)


def _keyed(table: BookTable, rows: Iterable[Row]) -> dict[Row, Row]:
    """The rows by their key."""
    places = [list(table.columns).index(column) for column in table.key]
    return {tuple(row[place] for place in places): row for row in rows}


def _there(db: Database, name: str, table: BookTable, about: About | None) -> dict[Row, Row]:
    """What the book has in the table: all of it, or what belongs to that part."""
    sql = f"SELECT {', '.join(f'[{column}]' for column in table.columns)} FROM [{name}]"  # noqa: S608  # names of ours
    if about is None or name == "hall":
        return _keyed(table, db.execute(sql).fetchall())
    owner, of = (table.owner, table.refers[table.owner]) if table.owner else ("number", name)
    part = f"{sql} WHERE [{owner}] IN (SELECT value FROM json_each(?))"  # noqa: S608  # names of ours
    return _keyed(table, db.execute(part, [json.dumps(about[of])]).fetchall())


def _differences(
    db: Database, name: str, table: BookTable, rows: Iterable[Row], about: About | None
) -> list[Difference]:
    there, wanted = _there(db, name, table, about), _keyed(table, rows)
    found = [Difference(name, key, "book") for key in there if key not in wanted]
    for key, row in wanted.items():
        if key not in there:
            found.append(Difference(name, key, "database"))
        elif row != there[key]:
            both = zip(table.columns, row, there[key], strict=True)
            found.append(Difference(name, key, "both", tuple(column for column, here, now in both if here != now)))
    return found


def _renew(db: Database, name: str, table: BookTable, rows: Iterable[Row], about: About | None) -> bool:
    """Write what differs in the table; whether words were taken out of it that its index has."""
    wanted = _keyed(table, rows)
    found = _differences(db, name, table, wanted.values(), about)
    gone = [each.key for each in found if each.where == "book"]
    same = " AND ".join(f"[{column}] IS ?" for column in table.key)
    for key in gone:
        db.execute(f"DELETE FROM [{name}] WHERE {same}", key)  # noqa: S608  # names of ours
    new = [wanted[each.key] for each in found if each.where != "book"]
    pk = table.key[0] if len(table.key) == 1 else table.key
    db.table(name).upsert_all(_as_records(table, new), pk=pk, batch_size=_BATCH)
    reworded = any(set(each.columns) & set(table.search) for each in found)
    return bool(table.search) and (bool(gone) or reworded)
