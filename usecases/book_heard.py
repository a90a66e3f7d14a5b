"""Who was heard, as tables of the record book: opinions with their options, meetings with what was decided in them. As
in the records, who advises is named, and in meetings nobody but departments and groups."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from domain.ids import CommunityId
from domain.instants import iso
from records.book.tables import Row
from storage import book_heard, meetings
from storage.book import Part
from storage.transaction import Tx
from usecases.meeting_cards import record_of_meeting


def heard_tables(tx: Tx, community: CommunityId, part: Part) -> dict[str, list[Row]]:
    """The rows of opinions, opinion_options, meetings, meeting_items and meeting_lines."""
    opinions = book_heard.opinion_rows(tx, community, part)
    return {
        "opinions": [_opinion(row) for row in opinions],
        "opinion_options": [each for row in opinions for each in _options(row)],
        "meetings": [_meeting(row) for row in book_heard.meeting_rows(tx, community, part)],
        "meeting_items": [
            (f"M-{row.meeting}", row.number, row.title) for row in book_heard.meeting_item_rows(tx, community, part)
        ],
        "meeting_lines": list(_lines(tx, book_heard.meeting_line_rows(tx, community, part))),
    }


def _number(row: Any) -> str:  # noqa: ANN401  # a Row of opinion_rows
    return f"P-{row.proposal}/O-{row.number}"


def _at(instant: int | None) -> str | None:
    return None if instant is None else iso(instant)


def _opinion(row: Any) -> Row:  # noqa: ANN401  # a Row of opinion_rows
    asked = (iso(row.asked_at), iso(row.due_at)) if row.asked_by is not None else (None, None)
    given = row.at is not None
    return (
        _number(row), f"P-{row.proposal}", row.kind, row.body or row.person or None, row.question, *asked,
        int(row.called_off_by is not None), _at(row.at), row.version, row.verdict, row.text, row.cost, row.upkeep,
        row.permit, row.document, int(row.confirmed) if given else None,
    )  # fmt: skip


def _options(row: Any) -> Iterable[Row]:  # noqa: ANN401  # a Row of opinion_rows
    for place, option in enumerate(row.options or (), 1):
        yield _number(row), place, option["name"], option["cost"] or None, option["note"] or None


def _meeting(row: Any) -> Row:  # noqa: ANN401  # a Row of meeting_rows
    about = f"P-{row.proposal}" if row.proposal else None, f"R-{row.record}" if row.record else None
    return (
        f"M-{row.number}", row.kind, row.title, *about, row.place, iso(row.started_at), _at(row.ended_at), row.present,
    )  # fmt: skip


def _lines(tx: Tx, rows: Iterable[Any]) -> Iterable[Row]:
    """What was decided, and who is to do what; the lines of each meeting are numbered in order, from 1."""
    written: Counter[int] = Counter()
    for row in rows:
        written[row.meeting] += 1
        yield (
            f"M-{row.meeting}", written[row.meeting], row.item, row.kind, row.text, row.body, _at(row.due_at),
            _promise(tx, row) if row.part is not None else None,
        )  # fmt: skip


def _promise(tx: Tx, row: Any) -> str | None:  # noqa: ANN401  # a Row of meeting_line_rows
    meeting = meetings.by_id(tx, row.id)
    record = record_of_meeting(tx, meeting) if meeting is not None else None
    return f"{record.name}.{row.part}" if record is not None else None
