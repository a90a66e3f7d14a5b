"""The tables as people read them, for sheets and work orders: days where the community lives, states and kinds in
words. A program takes the same from the data package, which has codes and moments."""

from collections.abc import Callable

from records.account import Say, day_in
from records.book.tables import Rows, Value

DAYS = ("since", "due_at", "assigned_at", "opened_at")
"""The columns that hold a moment."""


def head_said(column: str, say: Say) -> str:
    """What stands above a column: a word or two, that it can be read on paper."""
    return say("handed-head", column=column)


def yes_or_no(value: object, say: Say) -> str:
    return say("handed-yes", yes=str(bool(value)).lower())


def words_in(rows: Rows, say: Say) -> Callable[[str, str, Value], Value]:
    """``(table, column, value)`` -> the cell in words; the zone is that of the hall whose rows they are."""
    day = day_in(next(str(value) for name, value in rows["hall"] if name == "zone"))

    def said(table: str, column: str, value: Value) -> Value:
        if value is None:
            return None
        if column in DAYS:
            return day(str(value))
        if column == "lead":
            return yes_or_no(value, say)
        if column == "confirmed":  # who is asked and in the chat has confirmed nothing yet, but is not marked either
            return yes_or_no(not value, say)
        if column == "kind":
            return say("body-kind", kind=value)
        if column == "state":
            return say("promise-state" if table == "commitments" else "page-state", state=value)
        return value

    return said
