"""What stands in the minutes of a record: its sections as on its pages in chat, under a head that says which it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from records.account import Section, account, day_in
from records.notice.page import printable
from texts import Texts


@dataclass(frozen=True)
class Minutes:
    """``as_of`` is the last moment that they tell of: nothing says when they were printed."""

    heading: str
    title: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    closing: tuple[str, ...]
    foot: str
    language: str
    as_of: datetime


def minutes_of(data: Mapping[str, Any], texts: Texts, zone: str) -> Minutes:
    """The minutes of ``record.json`` in that language, with the days of that zone."""
    say, day = texts.plain, day_in(zone)
    last = _last(data)
    facts = (
        (say("minutes-fact", fact="record"), data["number"]),
        (say("minutes-fact", fact="opened"), day(data["opened_at"])),
        (say("minutes-fact", fact="state"), say("page-state", state=data["state"])),
        (say("minutes-fact", fact="as-of"), day(last)),
    )
    sections = tuple(Section(each.heading, tuple(map(_clean, each.lines))) for each in account(data, say, zone))
    title = printable(f"{data['number']} · {data['title']}")
    return Minutes(
        say("minutes-heading", community=printable(data["community"])), title, facts, sections,
        (say("minutes-source"), say("minutes-signed"), say("wall-place")), data["number"],
        texts.language, datetime.fromisoformat(last),
    )  # fmt: skip


def _last(data: Mapping[str, Any]) -> str:
    """When the last step, opinion or meeting was; all moments are of one length, in UTC."""
    said = (each["answer"]["at"] for each in data["opinions"] if each["answer"])
    met = (each["ended_at"] or each["began_at"] for each in data["meetings"])
    last: str = max((data["opened_at"], *(each["at"] for each in data["steps"]), *said, *met))
    return last


def _clean(line: str) -> str:
    """The line as it can be printed, still indented if it belongs to the one above it."""
    return f"{'  ' if line.startswith('  ') else ''}{printable(line)}"
