"""Telegram's HTML: text with tags into plain text and entities, refusing what Telegram refuses.

https://core.telegram.org/bots/api#html-style
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape

from telegram import MessageEntity

from simulator.refusal import Refused, bad_request

_TOKEN = re.compile(
    r"<(?P<end>/?)(?P<tag>[A-Za-z][A-Za-z0-9-]*)(?P<attributes>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>"
    r"|(?P<reference>&(?:\#\d+|\#x[0-9A-Fa-f]+|lt|gt|amp|quot);)"
    r"|(?P<stray><)"
    r"|(?P<text>[^<&]+|&)"
)
_ATTRIBUTE = re.compile(r"([A-Za-z-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_PLAIN_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "pre": "pre",
}
_OTHER_TAGS = {"a", "code", "span", "blockquote", "tg-emoji", "tg-time"}


@dataclass(frozen=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    start: int
    at: int


def units(text: str) -> int:
    """Length in UTF-16 code units, which is how entities count."""
    return len(text.encode("utf-16-le")) // 2


def parse_html(source: str) -> tuple[str, tuple[MessageEntity, ...]]:
    """Plain text (trimmed, as Telegram does) and its entities; raises Refused with Telegram's words."""
    pieces: list[str] = []
    position = 0
    stack: list[_Open] = []
    entities: list[MessageEntity] = []
    for token in _TOKEN.finditer(source):
        at = len(source[: token.start()].encode())
        if token["stray"]:
            raise _broken(f'Unsupported start tag "" at byte offset {at}')
        if token["tag"] is None:
            piece = unescape(token.group()) if token["reference"] else token.group()
            pieces.append(piece)
            position += units(piece)
        elif token["end"]:
            entities += _closed(stack, token["tag"].lower(), position, at)
        else:
            stack.append(_opened(token["tag"].lower(), token["attributes"], position, at))
    if stack:
        raise _broken(f'Can\'t find end tag corresponding to start tag "{stack[-1].tag}"')
    return _trimmed("".join(pieces), entities)


def _broken(words: str) -> Refused:
    return bad_request(f"can't parse entities: {words}")


def _opened(tag: str, attributes: str, start: int, at: int) -> _Open:
    if tag not in _PLAIN_TAGS and tag not in _OTHER_TAGS:
        raise _broken(f'Unsupported start tag "{tag}" at byte offset {at}')
    found = {m[1].lower(): unescape(m[2] or m[3] or m[4] or "") for m in _ATTRIBUTE.finditer(attributes)}
    if tag == "span" and found.get("class") != "tg-spoiler":
        raise _broken(f'Tag "span" must have class "tg-spoiler" at byte offset {at}')
    return _Open(tag, found, start, at)


def _closed(stack: list[_Open], tag: str, end: int, at: int) -> list[MessageEntity]:
    if not stack:
        raise _broken(f"Unexpected end tag at byte offset {at}")
    opened = stack.pop()
    if opened.tag != tag:
        raise _broken(f'Unmatched end tag at byte offset {at}, expected "</{opened.tag}>", found "</{tag}>"')
    if end == opened.start:
        return []
    entity = _entity(opened, end - opened.start, inside_pre=bool(stack) and stack[-1].tag == "pre")
    return [] if entity is None else [entity]


def _entity(opened: _Open, length: int, *, inside_pre: bool) -> MessageEntity | None:
    tag, attributes, start = opened.tag, opened.attributes, opened.start
    if tag in _PLAIN_TAGS:
        return MessageEntity(_PLAIN_TAGS[tag], start, length)
    if tag == "a":
        url = attributes.get("href", "")
        return MessageEntity("text_link", start, length, url=url) if url else None
    if tag == "code":
        return None if inside_pre else MessageEntity("code", start, length)
    if tag == "span":
        return MessageEntity("spoiler", start, length)
    if tag == "blockquote":
        kind = "expandable_blockquote" if "expandable" in attributes else "blockquote"
        return MessageEntity(kind, start, length)
    if tag == "tg-emoji":
        return MessageEntity("custom_emoji", start, length, custom_emoji_id=attributes.get("emoji-id"))
    return _time_entity(opened, length)


def _time_entity(opened: _Open, length: int) -> MessageEntity:
    moment = opened.attributes.get("unix", "")
    if not moment.isdigit():
        raise _broken(f'Tag "tg-time" must have attribute "unix" at byte offset {opened.at}')
    return MessageEntity(
        "date_time",
        opened.start,
        length,
        unix_time=datetime.fromtimestamp(int(moment), UTC),
        date_time_format=opened.attributes.get("format"),
    )


def _trimmed(text: str, entities: list[MessageEntity]) -> tuple[str, tuple[MessageEntity, ...]]:
    shift = units(text) - units(text.lstrip())
    text = text.strip()
    room = units(text)
    kept: list[MessageEntity] = []
    for entity in entities:
        start = max(entity.offset - shift, 0)
        end = min(entity.offset - shift + entity.length, room)
        if end > start:
            kept.append(_moved(entity, start, end - start))
    kept.sort(key=lambda entity: (entity.offset, -entity.length))
    return text, tuple(kept)


def _moved(entity: MessageEntity, offset: int, length: int) -> MessageEntity:
    if (offset, length) == (entity.offset, entity.length):
        return entity
    return MessageEntity(
        entity.type,
        offset,
        length,
        url=entity.url,
        custom_emoji_id=entity.custom_emoji_id,
        unix_time=entity.unix_time,
        date_time_format=entity.date_time_format,
    )
