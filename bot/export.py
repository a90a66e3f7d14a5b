"""``yishiting export``: what is handed over, written as files: a vote, a record, a community's tables, or all of it."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from bot.config import Config
from bot.export_forms import RECORD_FORMS, TABLE_FORMS, VOTE_FORMS, NotExported, record_files, vote_files
from bot.hall import system_clock
from domain.numbers import number_said
from domain.refusals import Refusal
from records.book.tables import TABLES
from records.handed.places import places
from storage.address import sqlite_file
from storage.reading import read_once
from texts import texts_in
from usecases.export import export_by_number
from usecases.need_places import places_named
from usecases.record_book import book_named, record_by_number

T = TypeVar("T")

PLACES, ALL = "places", "all"
_UNNAMED = ("notice",)
"""The forms of a record that name no resident."""

Progress = Callable[[str, Sequence[str]], AbstractContextManager[Iterable[str]]]
"""``(what, items)``: goes through the items and shows how far it has come."""


@dataclass(frozen=True)
class Wanted:
    """``what`` is ``V-1``, ``R-1``, ``places``, one of TABLE_FORMS, or ``all``. ``form`` is one of VOTE_FORMS or
    RECORD_FORMS, or ``all`` that there are; None is the usual one. ``owner`` is whose work orders are wanted."""

    what: str
    form: str | None = None
    public: bool = False
    owner: str | None = None


def export_to(config: Config, community: str | None, wanted: Wanted, folder: Path, progress: Progress) -> list[Path]:
    """Write it into ``folder`` and return the files. Reads beside a running hall. Raises NotExported."""
    reading = _Reading(config, community)
    if wanted.what != ALL:
        return _write(folder, _files(reading, wanted))
    written: list[Path] = []
    everything = [each for each in reading.everything() if not (wanted.public and each in TABLE_FORMS)]
    with progress(reading.name, everything) as going:
        for each in going:
            form = None if each in (*TABLE_FORMS, PLACES) else ALL
            written += _write(folder, _files(reading, replace(wanted, what=each, form=form)))
    return written


def _write(folder: Path, files: dict[str, bytes]) -> list[Path]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (folder / name).write_bytes(content)
    except OSError as error:
        raise NotExported(f"{folder} cannot be written: {error.strerror}; name another with -o") from None
    return [folder / name for name in files]


def _files(reading: "_Reading", wanted: Wanted) -> dict[str, bytes]:
    what, number = wanted.what, number_said(wanted.what)
    if wanted.owner is not None and what != "work-orders":
        raise NotExported(f"--for says whose work-orders are wanted; leave it out for {what}")
    if number is not None and number.kind == "V":
        hint = "a bundle exists once the vote has closed and was counted"
        bundle = reading.read(hint, export_by_number, number, wanted.public)
        return _in_forms(lambda form: vote_files(bundle, form), VOTE_FORMS, wanted.form)
    if number is not None and number.kind == "R":
        record = reading.read("a record exists once a vote has passed", record_by_number, number)
        return _in_forms(
            lambda form: record_files(record, form), _UNNAMED if wanted.public else RECORD_FORMS, wanted.form
        )
    if wanted.form is not None:
        raise NotExported(f"{what} has one form; leave --as out")
    if what == PLACES:
        found = reading.read("", places_named)
        name = f"{found.community}-places{'-public' if wanted.public else ''}.geojson"
        return {name: places(found.needs, public=wanted.public)}
    if what in TABLE_FORMS:
        if wanted.public:
            raise NotExported(f"{what} names who promised something; leave --public out")
        book = reading.read("", book_named)
        return TABLE_FORMS[what](book, texts_in(book.language).plain, wanted.owner)
    raise NotExported(
        f"{what} is nothing that can be exported; write V-1, R-1, {PLACES}, {', '.join(TABLE_FORMS)}, {ALL}"
    )


def _in_forms(files: Callable[[str], dict[str, bytes]], forms: Sequence[str], form: str | None) -> dict[str, bytes]:
    """In the usual form, in the one that is asked for, or in all that there can be."""
    if form not in (None, ALL, *forms):
        raise NotExported(f"{form} is no form of it; write --as {', '.join((*forms, ALL))}")
    if form != ALL:
        return files(form or forms[0])
    made: dict[str, bytes] = {}
    for each in forms:
        try:
            made |= files(each)
        except NotExported:  # this vote cannot have that one
            continue
    return made


class _Reading:
    """Reads of one community, beside a running hall."""

    def __init__(self, config: Config, community: str | None) -> None:
        file = sqlite_file(config.storage.url)
        if file is not None and not file.exists():
            raise NotExported(f"{file} does not exist; has the hall been run with this configuration?")
        self._url, self._community = config.storage.url, community

    def read(self, hint: str, use_case: Callable[..., T], *more: object) -> T:
        try:
            return read_once(self._url, system_clock, use_case, self._community, *more)
        except LookupError as several:
            raise NotExported(f"say which community with --community: {several}") from None
        except Refusal as refusal:
            raise NotExported(f"{more[0] if more else ''}: {refusal}; {hint}") from None

    @property
    def name(self) -> str:
        return self.read("", book_named).community

    def everything(self) -> list[str]:
        """All that can be exported of the community: its tables, its counted votes and its records. Work orders are
        for somebody, and are asked for one by one."""
        rows = self.read("", book_named).rows
        state = list(TABLES["votes"].columns).index("state")
        numbers = [str(row[0]) for row in rows["votes"] if row[state] == "counted"]
        numbers += [str(row[0]) for row in rows["records"]]
        return [*(form for form in TABLE_FORMS if form != "work-orders"), PLACES, *numbers]
