"""What a message says: text or caption with its formatting, and at most one file or place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from telegram import MessageEntity

from simulator.files import StoredFile
from simulator.markup import units

_COMMAND = re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?!\w)", re.ASCII)
_MENTION = re.compile(r"(?<![\w@])@[A-Za-z][A-Za-z0-9_]{3,31}\b", re.ASCII)
_URL = re.compile(r"https?://[^\s<>\"]+")


@dataclass(frozen=True)
class Place:
    """A point on the map, in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class Body:
    """``text`` is plain (of a file: its caption), ``html`` is the text as it was sent; messages with the same
    ``album`` are shown as one."""

    text: str = ""
    html: str = ""
    entities: tuple[MessageEntity, ...] = ()
    document: StoredFile | None = None
    photo: StoredFile | None = None
    voice: StoredFile | None = None
    place: Place | None = None
    album: str | None = None

    @property
    def file(self) -> StoredFile | None:
        """The file it carries, of whatever kind."""
        return self.document or self.photo or self.voice

    @property
    def empty(self) -> bool:
        """Whether it says nothing at all, as that of a service message."""
        return not self.text and self.file is None and self.place is None

    def same_as(self, other: Body) -> bool:
        """Whether a reader would see no difference, which is when Telegram refuses an edit."""
        return (self.text, self.file, self.place) == (other.text, other.file, other.place) and [
            entity.to_dict() for entity in self.entities
        ] == [entity.to_dict() for entity in other.entities]


def typed(
    text: str,
    *,
    document: StoredFile | None = None,
    photo: StoredFile | None = None,
    voice: StoredFile | None = None,
    place: Place | None = None,
) -> Body:
    """A body as a person types it: plain text in which Telegram's app finds commands, mentions and links."""
    text = text.strip()
    found = [
        MessageEntity(kind, units(text[: match.start()]), units(match.group()))
        for kind, pattern in (("bot_command", _COMMAND), ("mention", _MENTION), ("url", _URL))
        for match in pattern.finditer(text)
    ]
    urls = [entity for entity in found if entity.type == "url"]
    clear = [
        entity
        for entity in found
        if entity.type == "url" or not any(url.offset <= entity.offset < url.offset + url.length for url in urls)
    ]
    clear.sort(key=lambda entity: entity.offset)
    return Body(text, escape(text, quote=False), tuple(clear), document, photo, voice, place)
