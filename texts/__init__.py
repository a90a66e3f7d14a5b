"""Every word the hall says, in Fluent, one folder a language; and the words it understands, in ``words.toml``.

A message is asked for by id with its facts. ``say`` gives Telegram's HTML, with facts escaped; ``plain`` gives plain
text, for buttons, pop-ups and files.
"""

import html
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
    """The messages of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        folder = files("texts").joinpath(language)
        for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
            self._bundle.add_resource(FluentResource(entry.read_text(encoding="utf-8")))

    def say(self, text_id: str, **facts: Any) -> str:  # noqa: ANN401  # str or int
        """The message as HTML; text among the facts is escaped, so that nobody's words become markup."""
        escaped = {
            name: html.escape(fact, quote=False) if isinstance(fact, str) else fact for name, fact in facts.items()
        }
        return self.plain(text_id, **escaped)

    def plain(self, text_id: str, **facts: Any) -> str:  # noqa: ANN401  # str or int
        """The message as plain text."""
        if not self._bundle.has_message(text_id):
            raise UnknownText(f"{text_id} ({self.language})")
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
