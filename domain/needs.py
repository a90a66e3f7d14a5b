"""What belongs to a need: the words as they are kept, the files that came with it, and where it is."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from domain.instants import DAY, HOUR

LONGEST = 1000
"""Letters of a need: so many fit on its card."""
REASON = 300
MOST_FILES = 10
"""As many as Telegram puts into an album."""
HOURLY, DAILY = 10, 30
"""So many needs one person may say."""

FileKind = Literal["photo", "voice", "drawing"]
"""A ``drawing`` is a PDF."""
Refused = Literal["large", "pixels", "kind", "broken", "locked", "gone"]
"""Why a file is not kept: more bytes or pixels than are read, not what it says it is, not readable, encrypted, or
Telegram has it no longer."""


@dataclass(frozen=True)
class Attached:
    """A file that came with a need, by Telegram's id; ``size`` in bytes, 0 when Telegram did not say. ``name`` is what
    a drawing is called."""

    kind: FileKind
    file_id: str
    size: int = 0
    name: str = ""


@dataclass(frozen=True)
class Spot:
    """Where a need is, as far as it was said: a building and floor, a point in degrees, a place's name."""

    building: str = ""
    floor: str = ""
    name: str = ""
    latitude: float | None = None
    longitude: float | None = None

    @property
    def point(self) -> tuple[float, float] | None:
        """Longitude and latitude."""
        known = self.latitude is not None and self.longitude is not None
        return (self.longitude, self.latitude) if known else None  # type: ignore[return-value]  # both are known


@dataclass(frozen=True)
class Brought:
    """What came with the words of a need. Messages of one ``album`` belong together."""

    files: tuple[Attached, ...] = ()
    spot: Spot | None = None
    album: str | None = None


_KEPT_CONTROLS = "\n\t"
_JOINERS = "\u200c\u200d"  # some scripts need them within a word, and emoji are put together with one
_GAPS = re.compile(r"\n{3,}")


def tidied(text: str) -> str:
    """The text without signs that cannot be seen or turn the direction of what stands around them; lines are kept."""
    kept = (letter for letter in text if letter in _JOINERS + _KEPT_CONTROLS or _shows(letter))
    return _GAPS.sub("\n\n", "".join(kept)).strip()


def _shows(letter: str) -> bool:
    return unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Cn")


def with_captions(said: str, captions: Sequence[str]) -> str:
    """The words of a need, and below them what was written below the other photos of its album, as far as a need goes:
    what is cut off ends in …"""
    below = [line for each in captions if (line := tidied(each)) and line not in said.splitlines()]
    together = "\n".join((said, *below))
    return together if len(together) <= LONGEST else f"{together[: LONGEST - 1].rstrip()}…"


def says_something(text: str) -> bool:
    """Whether there is a letter or digit of any script in it: emoji alone say what one feels, not what is needed."""
    return any(letter.isalnum() for letter in text)


def wait(before: Sequence[int], now: int) -> int:
    """How many milliseconds somebody waits who has said needs at these moments of the last day, in their order."""
    until = [
        before[-most] + span
        for span, most in ((HOUR, HOURLY), (DAY, DAILY))
        if len(before) >= most and before[-most] + span > now
    ]
    return max(until, default=now) - now
