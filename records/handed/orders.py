"""The work that a department is asked for, as CSV: a row for each commitment of it that is not settled."""

import csv
import io

from records.account import Say
from records.book.tables import TABLES, Rows, Value
from records.cells import harmless
from records.handed.in_words import head_said, words_in

_COLUMNS = ("number", "title", "text", "owner", "place", "state", "confirmed", "since", "due_at", "document")
_SETTLED = ("done", "dropped")


def owners_of_work(rows: Rows) -> list[str]:
    """Who has work that is not settled, by name."""
    return sorted({str(each["owner"]) for each in _named(rows, "commitments") if each["state"] not in _SETTLED})


def work_orders(rows: Rows, owner: str, say: Say) -> bytes:
    """The rows for that owner, by due date, in UTF-8 with the mark by which spreadsheets know it. It says what, where
    and by when, and which document was named last; nobody's name but the owner's."""
    records = {each["number"]: each for each in _named(rows, "records")}
    votes = {each["number"]: each["proposal"] for each in _named(rows, "votes")}
    places = {each["number"]: each["place"] for each in _named(rows, "proposals")}
    documents = _documents(rows)
    mine = [each for each in _named(rows, "commitments") if each["owner"] == owner and each["state"] not in _SETTLED]
    said = words_in(rows, say)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(harmless(head_said(column, say)) for column in _COLUMNS)
    for each in sorted(mine, key=lambda each: str(each["due_at"])):
        record = records[each["record"]]
        told = each | {
            "title": record["title"], "place": places.get(votes.get(record["vote"])),
            "document": documents.get(each["number"]),
        }  # fmt: skip
        writer.writerow(harmless(str(said("commitments", column, told[column]) or "")) for column in _COLUMNS)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _documents(rows: Rows) -> dict[Value, Value]:
    """Of each commitment the document that was named last for whoever has it now."""
    found: dict[Value, Value] = {}
    for step in _named(rows, "steps"):
        if step["kind"] == "give":
            found.pop(step["commitment"], None)
        if step["document"]:
            found[step["commitment"]] = step["document"]
    return found


def _named(rows: Rows, table: str) -> list[dict[str, Value]]:
    """The rows of a table by column."""
    return [dict(zip(TABLES[table].columns, row, strict=True)) for row in rows[table]]
