"""Which part of a ballot a screen shows, and how its buttons say so: ``m:<vote>:<seat>:<stamp>:<view>:<mark>``.

At most 2 + 18 + 1 + 18 + 1 + 8 + 1 + 5 + 1 + 8 = 63 bytes, with the longest ids, options and marks there can be.
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

from handlers.screens.screen import Button

What = Literal["", "n", "i", "t", "r", "s"]
"""The paper itself; a number pad; details; ties; one rank; the choice between one's seats."""

UNSEEN = "00000000"
"""The stamp of a screen that shows no draft."""

CAST = "cast"
OBJECT = "object"

_VIEW = re.compile(r"([1-9]\d?)([nitrs]?)(\d{0,2})", re.ASCII)
_STAMP = re.compile(r"[0-9a-f]{8}")


@dataclass(frozen=True)
class View:
    """``page`` of the options, ``what`` of the ballot, and of which option, where it is one's."""

    page: int = 1
    what: What = ""
    option: int = 0

    def __str__(self) -> str:
        return f"{self.page}{self.what}{self.option or ''}"

    def at(self, what: What = "", option: int = 0) -> "View":
        """Another part of the ballot, with the same page behind it."""
        return replace(self, what=what, option=option)


def view_said(said: str) -> View | None:
    """The view of a button's data; None for what no button has."""
    found = _VIEW.fullmatch(said)
    if found is None:
        return None
    what: What = found[2]  # type: ignore[assignment]  # the pattern admits these letters only
    return View(int(found[1]), what, int(found[3] or 0))


def is_stamp(said: str) -> bool:
    """Whether this may be the stamp of a screen."""
    return _STAMP.fullmatch(said) is not None


@dataclass(frozen=True)
class Buttons:
    """Makes the buttons of one screen of one ballot."""

    vote: int
    seat: int
    stamp: str

    def to(self, label: str, view: View, mark: str = "") -> Button:
        """A button that makes a mark, if it has one, and shows that view then."""
        return Button(label, data=f"m:{self.vote}:{self.seat}:{self.stamp}:{view}:{mark}")

    def of(self, seat: int) -> "Buttons":
        """The same for another seat's ballot, to be looked at only: what is marked there is not known here."""
        return replace(self, seat=seat)
