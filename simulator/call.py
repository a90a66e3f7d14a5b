"""One call of a Bot API method: what was asked, read as the API reads it, and kept as a record."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from simulator.botapi import bot_api
from simulator.limits import WEIGHED
from simulator.refusal import Refused, bad_request

if TYPE_CHECKING:
    from simulator.account import BotAccount
    from simulator.faults import Damage
    from simulator.town import Town
    from simulator.webhook import Execute

Json = dict[str, object] | list[object] | str | int | bool | None


@dataclass(frozen=True)
class Upload:
    """A file as it came in a multipart body."""

    filename: str
    content: bytes = field(repr=False)


@dataclass(eq=False)
class Call:
    """A call; ``params`` holds parsed JSON where the API takes objects, ``refused`` how it failed.

    ``at`` is the town's time; ``wall`` is the machine's in seconds since 1970, ``monotonic`` its steady clock when the
    town took the call up, ``answered`` when the reply was ready. ``damaged`` tells what became of the reply instead;
    not ``reached``: the connection broke before the call arrived.
    """

    town: Town = field(repr=False)
    bot: BotAccount = field(repr=False)
    method: str
    params: dict[str, object]
    files: dict[str, Upload]
    at: datetime
    then: Execute = field(repr=False)  # carries out another call of this bot, whose result nobody sees
    refused: Refused | None = None
    result: Json = None
    damaged: Damage | None = None
    reached: bool = True
    wall: float = field(default_factory=time.time)
    monotonic: float = field(default_factory=time.monotonic)
    answered: float | None = None

    def parse(self) -> None:
        """Read the JSON that forms carry as text; refused when it is none."""
        fields = bot_api().methods[self.method.lower()].fields
        for name, raw in self.params.items():
            if not isinstance(raw, str) or name not in fields or not fields[name].structured:
                continue
            try:
                self.params[name] = json.loads(raw) if raw else None
            except ValueError:
                raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None

    @property
    def took_effect(self) -> bool:
        """Whether it was carried out, whatever became of the reply."""
        return self.reached and self.answered is not None and self.refused is None

    @property
    def weighs(self) -> int:
        """How many messages it counts for in Telegram's limits."""
        if self.method.lower() not in WEIGHED:
            return 0
        media = self.params.get("media")
        return len(media) if isinstance(media, list) else 1

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

    def decimal(self, name: str) -> float:
        """A parameter as a number with a fraction; refused when it is none or absent."""
        try:
            return float(self.text(name))
        except ValueError:
            raise bad_request(f"{name} is empty" if not self.text(name) else f"invalid {name} specified") from None

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
