"""Every word the hall says, in Fluent, one folder a language; and the words it understands, in ``words.toml``.

A message is asked for by id with its facts. ``say`` gives Telegram's HTML, with facts escaped; ``plain`` gives plain
text, for buttons, pop-ups and files.
"""

import html
import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number

LANGUAGES = ("en", "zh-Hans", "zh-Hant")


class UnknownText(KeyError):
    """No message has that id in that language, or a fact it needs was not given."""


class Texts:
    """The messages of one language. ``sources`` has each as it is written, by id."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        self.sources: dict[str, str] = {}
        for file in sorted(files("texts").joinpath(language).iterdir(), key=lambda file: file.name):
            _, *parts = _BEGIN.split(file.read_text(encoding="utf-8"))
            self.sources |= {
                text_id: f"{text_id} ={said}" for text_id, said in zip(parts[::2], parts[1::2], strict=True)
            }

    def say(self, text_id: str, **facts: Any) -> str:  # noqa: ANN401  # str or int
        """The message as HTML; text among the facts is escaped, so that nobody's words become markup."""
        escaped = {
            name: html.escape(fact, quote=False) if isinstance(fact, str) else fact for name, fact in facts.items()
        }
        return self.plain(text_id, **escaped)

    def plain(self, text_id: str, **facts: Any) -> str:  # noqa: ANN401  # str or int
        """The message as plain text."""
        if not self._bundle.has_message(text_id):
            self._read(text_id)
        message = self._bundle.get_message(text_id)
        if message.value is None:
            raise UnknownText(f"{text_id} ({self.language})")
        long = {name: fact for name, fact in facts.items() if isinstance(fact, str) and len(fact) > _LONG}
        given = {name: f"{_MARK}{name}{_MARK}" if name in long else _fact(fact) for name, fact in facts.items()}
        text, errors = self._bundle.format_pattern(message.value, given)
        if errors:
            raise UnknownText(f"{text_id} ({self.language}): {errors[0]}")
        said = str(text)
        for name, fact in long.items():
            said = said.replace(f"{_MARK}{name}{_MARK}", fact)
        return said

    def _read(self, text_id: str) -> None:
        """Parse one message. All of them at once take a second and a half, which a hall that starts again has not."""
        if text_id not in self.sources:
            raise UnknownText(f"{text_id} ({self.language})")
        self._bundle.add_resource(FluentResource(self.sources[text_id]))


# Where a message begins. None of ours refers to another one.
_BEGIN = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE)
# fluent.runtime refuses to put in more than 2,500 characters: longer facts are put in after it is done.
_LONG = 1000
_MARK = "\ue000"


def _fact(fact: Any) -> Any:  # noqa: ANN401  # str or int
    """Numbers without grouping: V-1234 is no amount. Amounts come as text, written by the screens."""
    return fluent_number(fact, useGrouping=False) if isinstance(fact, int) else fact


@cache
def texts_in(language: str) -> Texts:
    """The messages of a language, loaded once."""
    return Texts(language)


def negotiate(code: str | None) -> str:
    """The hall's language for the code that Telegram gives (``zh-hans``, ``zh-TW``, ``en-GB``, ``fr``)."""
    parts = (code or "").lower().replace("_", "-").split("-")
    if parts[0] == "zh":
        return "zh-Hant" if {"hant", "tw", "hk", "mo"} & set(parts) else "zh-Hans"
    return "en"


@cache
def words() -> Mapping[str, Mapping[str, list[str]]]:
    """The words people may use in commands and forms, by what they mean."""
    return tomllib.loads(files("texts").joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def roll_headers() -> Mapping[str, tuple[str, ...]]:
    """The headers that a roll file may use for each column."""
    read = tomllib.loads(files("texts").joinpath("roll_headers.toml").read_text(encoding="utf-8"))
    return {column: tuple(accepted) for column, accepted in read.items()}
