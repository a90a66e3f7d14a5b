"""``yishiting records``: writing folders and books anew, and checking that folder, book and database agree."""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from bot.bookkeeping import rebuild
from bot.config import Config
from bot.hall import system_clock
from domain.ids import CommunityId
from records.book import BOOK, NoBook, compare_book
from records.book.tables import Rows
from records.folder import FolderStuck, record_page, write_record
from storage.address import sqlite_file
from storage.files import Files
from storage.reading import read_once
from texts import texts_in
from usecases.export import packed
from usecases.record_book import all_communities, community_named, name_of, record_book, records_of
from usecases.record_folder import RecordFolder, record_folder

Progress = Callable[[str, list[int]], AbstractContextManager[Iterable[int]]]
"""``(what, items)``: goes through the items and shows how far it has come."""


class NoRecords(Exception):
    """Why there is nothing to write or to check, and what to do."""


def rebuild_records(config: Config, said: str | None, progress: Progress) -> Iterator[str]:
    """Write every folder and book anew, of one community or of all; yields what was put aside.

    Raises NoRecords and FolderStuck.
    """
    read, files = _reading(config), Files(config.storage.files)
    for community in _communities(read, said):
        with progress(read(name_of, community), read(records_of, community)) as going:
            for record_id in going:
                record = read(record_folder, record_id)
                folder = config.records.folder / record.community / record.name
                for path in write_record(folder, record.data, _page(record), stands_beside(record, files)):
                    yield f"changed by hand, put aside: {path}"
        rebuild(config.records.folder, read(record_book, community))


def check_records(config: Config, said: str | None, progress: Progress) -> Iterator[str]:
    """Hold every folder and book against the database; yields each disagreement in a line. Raises NoRecords."""
    read, files = _reading(config), Files(config.storage.files)
    for community in _communities(read, said):
        book = read(record_book, community)
        here = config.records.folder / book.community
        names = set()
        with progress(book.community, read(records_of, community)) as going:
            for record_id in going:
                record = read(record_folder, record_id)
                names.add(record.name)
                yield from _disagreements(here / record.name, record, files)
        for folder in sorted(here.glob("R-*")) if here.is_dir() else []:
            if folder.name not in names:
                yield f"{folder}: the database has no such record"
        yield from _book_disagreements(here / BOOK, book.rows)


def _reading(config: Config) -> Callable[..., Any]:
    file = sqlite_file(config.storage.url)
    if file is not None and not file.exists():
        raise NoRecords(f"{file} does not exist; has the hall been run with this configuration?")
    return lambda use_case, *args: read_once(config.storage.url, system_clock, use_case, *args)


def _communities(read: Callable[..., Any], said: str | None) -> list[CommunityId]:
    try:
        found: list[CommunityId] = read(all_communities) if said is None else [read(community_named, said)]
    except LookupError as known:
        raise NoRecords(f"there is no community {said}: {known}") from None
    return found


def _page(record: RecordFolder) -> str:
    return record_page(record.data, texts_in(record.language).plain, record.zone)


def stands_beside(record: RecordFolder, files: Files) -> dict[str, bytes]:
    """What the record's folder has besides what the hall writes of it: the bundle of its vote, its pictures and
    its drawings. It takes tenths of a second."""
    kept = [(each.path, each.digest) for each in record.pictures]
    kept += [(each.path, each.digest) for each in record.drawings]
    found = {path: files.read(digest) for path, digest in kept}
    beside = {path: content for path, content in found.items() if content is not None}
    return beside if record.bundle is None else {record.data["vote"]["bundle"]: packed(record.bundle), **beside}


def _disagreements(folder: Path, record: RecordFolder, files: Files) -> Iterator[str]:
    kept = _kept(folder / "record.json")
    if isinstance(kept, str):
        yield kept
    else:
        for key in (key for key in {**record.data, **kept} if record.data.get(key) != kept.get(key)):
            yield f"{folder / 'record.json'}: {key} is not as in the database"
    wanted = {"README.md": _page(record).encode(), **stands_beside(record, files)}
    for name, content in wanted.items():
        file = folder / name
        try:
            if file.read_bytes() != content:
                yield f"{file}: is not what the hall would write"
        except FileNotFoundError:
            yield f"{file}: is missing"
        except OSError as error:
            yield f"{file}: cannot be read: {error.strerror or error}"


def _kept(file: Path) -> dict[str, Any] | str:
    """What stands in the file, or what is wrong with it."""
    try:
        kept = json.loads(file.read_bytes())
    except FileNotFoundError:
        return f"{file}: is missing"
    except OSError as error:
        return f"{file}: cannot be read: {error.strerror or error}"
    except ValueError as error:
        return f"{file}: cannot be read: {error}"
    return kept if isinstance(kept, dict) else f"{file}: is no record"


def _book_disagreements(file: Path, rows: Rows) -> Iterator[str]:
    try:
        for each in compare_book(file, rows):
            row = f"{file}: {each.table} {' '.join(str(part) for part in each.key)}"
            if each.where == "both":
                yield f"{row}: {', '.join(each.columns)} not as in the database"
            else:
                yield f"{row}: is in the {each.where} alone"
    except NoBook as why:
        yield f"{file}: is no record book: {why}"
    except FolderStuck as stuck:
        yield f"{stuck.folder}: cannot be read: {stuck.why}"
