"""Meetings: what may be done with one in which state, and what its minutes hold."""

from dataclasses import dataclass
from typing import Literal

from domain.meeting_refusals import MeetingUnfit

KINDS = ("online", "joint")
"""``joint``: the convener, departments, professionals and residents together (联席会议)."""
ACTS = ("start", "next", "end", "drop")
State = Literal["called", "running", "ended", "dropped"]

_FITS: dict[str, tuple[State, ...]] = {
    "move": ("called",), "start": ("called",), "next": ("running",), "end": ("running",), "drop": ("called",),
    "line": ("running",), "come": ("called", "running"),
}  # fmt: skip


def check(act: str, state: str, meeting: str) -> None:
    """Raises MeetingUnfit for what cannot be done with a meeting in that state."""
    if state not in _FITS[act]:
        raise MeetingUnfit(meeting, state, act)


@dataclass(frozen=True)
class Line:
    """What stands in the minutes under an item: a ``note``, a ``decision``, or a ``duty`` with its ``owner``, its day
    and the commitment that it became (``R-1.2``), where there is a record."""

    item: int
    kind: str
    text: str
    owner: str = ""
    due_at: int = 0
    promise: str = ""


@dataclass(frozen=True)
class Held:
    """A meeting as its minutes tell of it. ``present`` are names with roles; item 0 is what belongs to none."""

    community: str
    number: int
    kind: str
    title: str
    place: str
    about: str
    called_by: str
    meets_at: int
    started_at: int
    ended_at: int
    present: tuple[tuple[str, str], ...]
    items: tuple[str, ...]
    lines: tuple[Line, ...]
    zone: str
