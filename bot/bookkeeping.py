"""Keeping the record book of a community: ``<records>/<community>/book.db``, with what Datasette says about it."""

from pathlib import Path

import structlog

from records.book import BOOK, METADATA, NoBook, OldBook, make_book, metadata, put_aside, update_book, write_metadata
from texts import texts_in
from usecases.record_book import RecordBook

log = structlog.get_logger()


def bring_up_to_date(records: Path, book: RecordBook) -> bool:
    """Write what differs into the community's book. Where there is none, or no book of ours, all of it is written from
    nothing, and what stood there put aside, unless it was a book of an earlier layout: what is taken out of a book must
    not lie beside it. A part is not, and the answer False. Raises FolderStuck."""
    file = records / book.community / BOOK
    try:
        update_book(file, book.rows, book.about)
    except NoBook as why:
        if book.about is not None:
            return False
        aside = None if isinstance(why, OldBook) else put_aside(file)
        if aside is not None:
            log.warning("a record book could not be used and was put aside", file=str(aside), why=str(why))
        make_book(file, book.rows)
    describe(records, book)
    return True


def rebuild(records: Path, book: RecordBook) -> None:
    """Write the community's book from nothing. Raises FolderStuck."""
    make_book(records / book.community / BOOK, book.rows)
    describe(records, book)


def describe(records: Path, book: RecordBook) -> None:
    write_metadata(records / book.community / METADATA, metadata(book.title, texts_in(book.language).plain))
