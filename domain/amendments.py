"""Amendments, text against text, and objections: how a change is read, made, and when either is settled."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from domain.proposals import PARTS, Draft

OPEN, VOTING = "open", "voting"
ACCEPTED, DECLINED, LOST = "accepted", "declined", "lost"
INTEGRATED, STANDS = "integrated", "standing"
WITHDRAWN = "withdrawn"
UNSETTLED = (OPEN, VOTING)
"""What the gate waits for. An objection that stands was considered: it goes on beside the vote."""


@dataclass(frozen=True)
class Change:
    """In that part of a proposal the passage ``old`` becomes ``new``. An empty ``old`` puts ``new`` at the end, and an
    empty ``new`` strikes ``old`` out."""

    part: str
    old: str
    new: str

    @property
    def in_short(self) -> str:
        """For the board: the two texts with an arrow between."""
        return f"{self.old or '…'} → {self.new or '—'}"


def times(draft: Draft, change: Change) -> int:
    """How often the passage stands in that part; adding to the end always fits once."""
    return draft.part(change.part).count(change.old) if change.old else 1


def part_with(draft: Draft, old: str) -> str:
    """The part that is meant by a passage: one that holds it once, the text before others; the text where none does."""
    likely = sorted(PARTS, key=lambda part: part != "text")
    return next((part for part in likely if old and draft.part(part).count(old) == 1), "text")


def amended(draft: Draft, change: Change) -> Draft:
    """The draft with the change made. ``times`` must be 1."""
    said = draft.part(change.part)
    text = said.replace(change.old, change.new, 1) if change.old else f"{said}\n{change.new}".strip()
    words: dict[str, Any] = {change.part: text}
    return replace(draft, **words)


@dataclass(frozen=True)
class Move:
    """What may be done: by one of the proposal's ``author``s, by the ``maker`` of the point, or by a ``moderator``'s
    vote; from one of these states to that one; with a reason that is published where it is ``reasoned``."""

    by: str
    before: tuple[str, ...]
    after: str
    reasoned: bool = False


MOVES: Mapping[str, Mapping[str, Move]] = {
    "amendment": {
        "accept": Move("author", (OPEN, DECLINED), ACCEPTED),
        "decline": Move("author", (OPEN,), DECLINED, reasoned=True),
        "withdraw": Move("maker", (OPEN, DECLINED), WITHDRAWN),
        "voting": Move("moderator", (OPEN, DECLINED), VOTING),
    },
    "unless": {
        "integrate": Move("author", (OPEN, STANDS), INTEGRATED, reasoned=True),
        "keep": Move("author", (OPEN,), STANDS, reasoned=True),
        "reopen": Move("maker", (INTEGRATED,), OPEN, reasoned=True),
        "withdraw": Move("maker", (OPEN, STANDS, INTEGRATED), WITHDRAWN),
    },
}
"""By the side of the board on which the point stands. Who objected says whether it was taken in; an author can let an
objection stand with an answer, so that nobody holds up a vote by objecting alone."""
