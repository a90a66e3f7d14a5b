"""What a message says: text or caption with its formatting, and at most one file."""

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
class Body:
    """``text`` is plain (of a file: its caption), ``html`` is the text as it was sent."""

    text: str = ""
    html: str = ""
    entities: tuple[MessageEntity, ...] = ()
    document: StoredFile | None = None
    photo: StoredFile | None = None

    def same_as(self, other: Body) -> bool:
        """Whether a reader would see no difference, which is when Telegram refuses an edit."""
        return (self.text, self.document, self.photo) == (other.text, other.document, other.photo) and [
            entity.to_dict() for entity in self.entities
        ] == [entity.to_dict() for entity in other.entities]


def typed(text: str, document: StoredFile | None = None, photo: StoredFile | None = None) -> Body:
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
    return Body(text, escape(text, quote=False), tuple(clear), document, photo)
