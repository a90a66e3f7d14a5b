"""The forms in which a vote, a record and the tables of a community are handed over, as files by name."""

import json
from collections.abc import Callable
from hashlib import sha256

from records.account import Say
from records.attached import NOTICE, NOTICE_PRINTED, NOTICE_SHEET, notice
from records.country import country_of
from records.formats.ballot_file import NotWritable
from records.handed.orders import owners_of_work, work_orders
from records.handed.package import data_package
from records.handed.schema import RECORD_SCHEMA, SCHEMA_FILE
from records.handed.sheets import workbook
from records.papers import PAPERS
from records.published import published
from records.research import FORMS as RESEARCH
from records.research import research_file
from usecases.export import VoteBundle, packed
from usecases.record_book import RecordBook
from usecases.record_folder import RecordFolder

VOTE_FORMS = ("bundle", "notice", *RESEARCH)
RECORD_FORMS = ("record", *PAPERS)
"""The first is the usual one."""


class NotExported(Exception):
    """Why there is nothing to export, and what to do."""


def vote_files(bundle: VoteBundle, form: str) -> dict[str, bytes]:
    """One of ``VOTE_FORMS``. Raises NotExported for one that the vote or its public copy cannot have."""
    if form == "bundle":
        return {f"{bundle.name}{'' if bundle.full else '-public'}.zip": packed(bundle)}
    if form == "notice":
        shown = published(bundle.count, bundle.events, bundle.root, bundle.zone, bundle.flip)
        names = (NOTICE, NOTICE_PRINTED, NOTICE_SHEET)
        return {f"{bundle.name}-{name}": notice(shown, bundle.language, name) for name in names}
    if not bundle.full:
        raise NotExported(f"{form} has every ballot, which a public copy has not; leave --public out")
    try:
        kind, content = research_file(bundle.count, form, country_of(bundle.zone))
    except NotWritable as why:
        raise NotExported(f"{bundle.name} cannot be written as {form}: {why}") from None
    return {f"{bundle.name}.{kind}": content}


def record_files(record: RecordFolder, form: str) -> dict[str, bytes]:
    """One of ``RECORD_FORMS``."""
    name = f"{record.community}-{record.name}"
    if form == "record":
        return {f"{name}.json": _json(record.data), SCHEMA_FILE: _json(RECORD_SCHEMA)}
    made = PAPERS[form](record.data, record.language, record.zone)
    return {f"{name}-{ending}": content for ending, content in made.items()}


def _json(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


# --- of a community --------------------------------------------------------------------------------------------------


def _package(book: RecordBook, say: Say, _: str | None) -> dict[str, bytes]:
    return {f"{book.community}-data-package.zip": data_package(book.community, book.title, book.rows, say)}


def _sheets(book: RecordBook, say: Say, _: str | None) -> dict[str, bytes]:
    return {f"{book.community}-sheets.xlsx": workbook(book.rows, say)}


def _orders(book: RecordBook, say: Say, owner: str | None) -> dict[str, bytes]:
    known = owners_of_work(book.rows)
    if owner not in known:
        raise NotExported(
            f"say with --for whose work it is: {', '.join(known) or 'nobody has any that is not settled'}"
        )
    return {f"{book.community}-work-orders-{_in_a_name(owner)}.csv": work_orders(book.rows, owner, say)}


def _in_a_name(owner: str) -> str:
    """The owner as part of a file's name, so that the orders of one do not lie over those of another."""
    plain = "-".join("".join(letter if letter.isalnum() else " " for letter in owner).split())[:40]
    return plain if plain == owner else f"{plain}-{sha256(owner.encode()).hexdigest()[:6]}"


TABLE_FORMS: dict[str, Callable[[RecordBook, Say, str | None], dict[str, bytes]]] = {
    "data-package": _package, "sheets": _sheets, "work-orders": _orders,
}  # fmt: skip
