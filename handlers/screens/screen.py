"""What a screen is made of, whichever client sends it, and how amounts and moments are written in it."""

from dataclasses import dataclass

from records.amounts import moment as moment
from records.amounts import percent as percent
from records.amounts import weight as weight
from texts import Texts


@dataclass(frozen=True)
class Button:
    """A button that sends ``data`` to the bot (at most 64 bytes), or opens ``url``."""

    label: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class Attachment:
    """A file that goes with a message: looked at there as a photo, or handed over as a document."""

    name: str
    content: bytes
    photo: bool


@dataclass(frozen=True)
class Screen:
    """A message in Telegram's HTML with rows of buttons. The text of one with an attachment is its caption, of at most
    1,024 letters."""

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()
    attachment: Attachment | None = None


@dataclass(frozen=True)
class Links:
    """Links that open the private chat with the bot and say where the person came from."""

    bot: str

    def start(self, payload: str) -> str:
        """A deep link; ``payload`` is at most 64 of ``[A-Za-z0-9_-]``."""
        return f"https://t.me/{self.bot}?start={payload}"


TOPIC_CLOSED = "topic_closed"
NO_TOPIC = ("message thread not found", TOPIC_CLOSED, "topic_deleted")
"""Telegram's words, in small letters, for a topic that nothing can be sent to."""

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
