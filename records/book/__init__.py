"""The record book: what a community keeps, as one SQLite file that any program for SQLite opens, and Datasette well."""

from records.book.described import METADATA, metadata
from records.book.file import (
    BOOK,
    Difference,
    NoBook,
    OldBook,
    compare_book,
    make_book,
    put_aside,
    update_book,
    write_metadata,
)

__all__ = [
    "BOOK", "METADATA", "Difference", "NoBook", "OldBook", "compare_book", "make_book", "metadata", "put_aside",
    "update_book", "write_metadata",
]  # fmt: skip
