"""What people write, read into commands: the hall's languages, full-width signs, one-message forms."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.ids import Instant
from domain.instants import due
from domain.numbers import Kind, Number, number_said
from domain.refusals import BadValue, MissingKey, UnknownKey
from domain.spelling import plain
from texts import words


def meaning(kind: str, said: str) -> str | None:
    """What a word means among the words of a kind (``choices``, ``methods`` …); None when it is none of them."""
    word = plain(said).casefold()
    return next((name for name, known in words()[kind].items() if word in known), None)


def meant(kind: str, key: str, said: str) -> str:
    """The same, refusing what is none of them by the form's key."""
    found = meaning(kind, said)
    if found is None:
        raise BadValue(key, said, tuple(words()[kind]))
    return found


def numbered(said: str, kind: Kind) -> Number:
    """The number said, which must be of that kind. Raises BadValue."""
    number = number_said(said)
    if number is None or number.kind != kind:
        raise BadValue("number", said, (f"{kind}-1",))
    return number


def listed(said: str) -> list[str]:
    """What stands between commas, Chinese ones too, and spaces."""
    return re.split(r"[\s,，、;；]+", said.strip(" ,，、;；\t\n")) if said.strip() else []


_AMOUNT = re.compile(r"^(\d+)\s*(\D+)$")


def moment_said(said: str, now: Instant, zone: str) -> Instant:
    """When a duration or date falls, in any language: ``7d``, ``7天``, ``2026-12-01``. Raises BadDuration."""
    amount = _AMOUNT.match(plain(said))
    unit = meaning("units", amount[2]) if amount else None
    return due(f"{amount[1]}{unit}" if amount and unit else plain(said), now, zone)


@dataclass(frozen=True)
class Form:
    """A one-message form: what stands behind the command, and its ``key: value`` lines."""

    title: str
    values: dict[str, str] = field(default_factory=dict)

    def get(self, key: str) -> str | None:
        return self.values.get(key)

    def need(self, key: str) -> str:
        """The value of a key that must be there. Raises MissingKey."""
        if not self.values.get(key):
            raise MissingKey(key)
        return self.values[key]


_COMMAND = re.compile(r"^/\w+(?:@\w+)?[ \t]*")
_LINE = re.compile(r"^\s*([^:：]{1,30}?)\s*[:：]\s*(.*)$")
_OPTION = re.compile(r"^\s*[-–—•·]\s*(.*)$")
_DETAIL = re.compile(r"^\s*[>＞]\s*(.+)$")
_FREE = "text"
_LISTS = ("options", "cost", "agenda")


def read_form(text: str, keys: Sequence[str]) -> Form:
    """Read ``/command title`` and its lines, in any order. Raises UnknownKey for a key the form does not have.

    ``text`` is free: it runs on over the lines that follow until another known key. ``options`` has one on each of the
    lines that follow, behind a dash, and may have more to say of it on lines behind a ``>``; so have ``cost`` and
    ``agenda`` their items.
    """
    first, *lines = text.strip().splitlines() or [""]
    values: dict[str, str] = {}
    running: str | None = None
    for place, line in enumerate(lines, 2):
        if not line.strip():
            continue
        key, value = _key(line, keys)
        if key is not None:
            values[key], running = value.strip(), key
        elif running in _LISTS and (option := _OPTION.match(line)):
            values[running] += f"\n{option[1].strip()}" if option[1] else ""
        elif running == _LISTS[0] and (detail := _DETAIL.match(line)):
            values[running] += f"\n> {detail[1].strip()}"
        elif running == _FREE:
            values[running] += f"\n{line.rstrip()}"
        else:
            named = _LINE.match(line)
            raise UnknownKey((named[1] if named else line).strip(), place, tuple(keys))
    return Form(_COMMAND.sub("", first).strip(), values)


def _key(line: str, keys: Sequence[str]) -> tuple[str | None, str]:
    found = _LINE.match(line)
    if found is None:
        return None, ""
    said = plain(found[1]).casefold()
    return next((key for key in keys if said in words()["keys"][key]), None), found[2]


_ADDRESSED = re.compile(r"^(/\w+(?:@\w+)?)\s+([a-z][a-z0-9-]{1,31})[/／](?:[ \t]+|(?=\n)|$)", re.I)


def community_said(text: str) -> tuple[str | None, str]:
    """The short name behind a command, and the text without it: ``/need cherry/ The lamp is broken``."""
    found = _ADDRESSED.match(text)
    return (None, text) if found is None else (found[2].lower(), f"{found[1]} {text[found.end() :]}".strip())


def after_command(text: str) -> str:
    """What stands behind the command word."""
    return _COMMAND.sub("", text.strip(), count=1).strip()
