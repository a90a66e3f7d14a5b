"""What a screen is made of, whichever client sends it, and how amounts and moments are written in it."""

from dataclasses import dataclass

from domain.instants import moment_of
from texts import Texts


@dataclass(frozen=True)
class Button:
    """A button that sends ``data`` to the bot (at most 64 bytes), or opens ``url``."""

    label: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class Screen:
    """A message in Telegram's HTML with rows of buttons."""

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()


@dataclass(frozen=True)
class Links:
    """Links that open the private chat with the bot and say where the person came from."""

    bot: str

    def start(self, payload: str) -> str:
        """A deep link; ``payload`` is at most 64 of ``[A-Za-z0-9_-]``."""
        return f"https://t.me/{self.bot}?start={payload}"


LONGEST = 4096


def shortened(text: str, longest: int) -> str:
    """The text, cut at a word or sign with an ellipsis when it is longer than that."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def fitted(lines: list[str], last: list[str], texts: Texts, longest: int = 3500) -> str:
    """The lines, then ``last``; where all would be too long, lines before ``last`` are left out and their number said.

    Cutting the text itself could cut a tag in two, which Telegram refuses.
    """
    room = longest - sum(len(line) + 1 for line in last)
    shown: list[str] = []
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            shown.append(texts.say("and-more", count=len(lines) - len(shown)))
            break
        shown.append(line)
    return "\n".join([*shown, *last])


def moment(texts: Texts, instant: int, zone: str) -> str:
    """A moment in the community's zone: ``28 Nov 2026, 20:00``, ``2026年11月28日 20:00``."""
    at = moment_of(instant, zone)
    return texts.plain("moment", year=at.year, month=at.month, day=at.day, time=f"{at:%H:%M}")


def weight(axis: str, value: int) -> str:
    """A weight as people read it: areas, kept in 0.01 m², in m²; other axes as whole numbers."""
    return f"{value // 100:,}.{value % 100:02d} m²" if axis == "area" else f"{value:,}"


def percent(part: int, whole: int, *, up: bool = False) -> str:
    """A share in per cent with one place, rounded down (or ``up``), so that it never seems reached before it is."""
    tenths = -(-part * 1000 // max(whole, 1)) if up else part * 1000 // max(whole, 1)
    return f"{tenths // 10}.{tenths % 10} %"
