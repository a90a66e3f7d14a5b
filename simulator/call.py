"""One call of a Bot API method: what was asked, read as the API reads it, and kept as a record."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from simulator.refusal import Refused, bad_request

if TYPE_CHECKING:
    from simulator.account import BotAccount
    from simulator.town import Town
    from simulator.webhook import Execute

Json = dict[str, object] | list[object] | str | int | bool | None

_STRUCTURED = {
    "allowed_updates",
    "caption_entities",
    "commands",
    "entities",
    "link_preview_options",
    "reply_markup",
    "reply_parameters",
    "scope",
}


@dataclass(frozen=True)
class Upload:
    """A file as it came in a multipart body."""

    filename: str
    content: bytes = field(repr=False)


@dataclass(eq=False)
class Call:
    """A call; ``params`` holds parsed JSON where the API takes objects, ``refused`` how it failed."""

    town: Town = field(repr=False)
    bot: BotAccount = field(repr=False)
    method: str
    params: dict[str, object]
    files: dict[str, Upload]
    at: datetime
    then: Execute = field(repr=False)  # carries out another call of this bot, whose result nobody sees
    refused: Refused | None = None

    def parse(self) -> None:
        """Read the JSON that forms carry as text; refused when it is none."""
        for name in _STRUCTURED & self.params.keys():
            raw = self.params[name]
            if not isinstance(raw, str):
                continue
            try:
                self.params[name] = json.loads(raw) if raw else None
            except ValueError:
                raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None

    def text(self, name: str, default: str = "") -> str:
        """A parameter as text."""
        value = self.params.get(name)
        return default if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """A parameter as a number; refused when it is not one."""
        value = self.text(name)
        if not value:
            return default
        try:
            return int(value)
        except ValueError:
            raise bad_request(f"invalid {name} specified") from None

    def boolean(self, name: str) -> bool:
        """A parameter as the API reads truth: true, yes, on, any number but 0."""
        return self.text(name).lower() not in ("", "0", "false", "no", "off")

    def mapping(self, name: str) -> dict[str, object]:
        """A parameter that is an object; empty when absent."""
        value = self.params.get(name)
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise bad_request(f"can't parse {name.replace('_', ' ')}: expected an Object")
        return value

    def listing(self, name: str) -> list[object] | None:
        """A parameter that is an array; None when absent."""
        value = self.params.get(name)
        if value is not None and not isinstance(value, list):
            raise bad_request(f"can't parse {name.replace('_', ' ')}: expected an Array")
        return value

    def names(self, name: str) -> list[str] | None:
        """A parameter that is an array of texts; None when absent."""
        value = self.listing(name)
        return None if value is None else [str(one) for one in value]

    def objects(self, name: str) -> Iterable[dict[str, object]]:
        """A parameter that is an array of objects; empty when absent."""
        for one in self.listing(name) or ():
            if not isinstance(one, dict):
                raise bad_request(f"can't parse {name.replace('_', ' ')}: expected an Object")
            yield one

    @property
    def chat_id(self) -> int | None:
        """The chat this call is about, when it names one by number."""
        try:
            return self.integer("chat_id") or None
        except Refused:
            return None
