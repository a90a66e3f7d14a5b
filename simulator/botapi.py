"""What the Bot API's own description says, as far as it is used: read from ``botapi.json``, see ``trim_botapi``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_SCALARS = {"Integer", "String", "Boolean", "Float", "InputFile"}


@dataclass(frozen=True)
class Limit:
    """From ``least`` to ``most`` characters, bytes, or by value; ``parsed``: characters left after parsing entities."""

    least: int
    most: int
    of: str
    parsed: bool = False


@dataclass(frozen=True)
class Field:
    """One field of a type or parameter of a method; ``kinds`` as the description writes types."""

    kinds: tuple[str, ...]
    required: bool = False
    limit: Limit | None = None

    @property
    def structured(self) -> bool:
        """Whether only objects or arrays fit, which forms carry as JSON text."""
        return not _SCALARS & set(self.kinds)


@dataclass(frozen=True)
class Method:
    """One method; ``returns`` holds what it may answer."""

    name: str
    returns: tuple[str, ...]
    fields: dict[str, Field]


@dataclass(frozen=True)
class Type:
    """One type: either its fields, or the types it may be."""

    fields: dict[str, Field]
    subtypes: tuple[str, ...] = ()


@dataclass(frozen=True)
class BotApi:
    """The description; ``methods`` by their names in lower case."""

    version: str
    methods: dict[str, Method]
    types: dict[str, Type]

    def limit(self, method: str, parameter: str) -> Limit:
        """The limit of a parameter; LookupError when it has none."""
        if found := self.methods[method.lower()].fields[parameter].limit:
            return found
        raise LookupError(f"{parameter} of {method} has no limit")


@cache
def bot_api() -> BotApi:
    """The description, read once."""
    raw = json.loads(files("simulator").joinpath("botapi.json").read_text("utf-8"))
    methods = {
        name.lower(): Method(name, tuple(one["returns"]), _fields(one["fields"]))
        for name, one in raw["methods"].items()
    }
    types = {
        name: Type(_fields(one.get("fields", {})), tuple(one.get("subtypes", ()))) for name, one in raw["types"].items()
    }
    return BotApi(raw["version"], methods, types)


def _fields(raw: dict[str, Any]) -> dict[str, Field]:
    return {
        name: Field(tuple(one["types"]), one.get("required", False), Limit(**one["limit"]) if "limit" in one else None)
        for name, one in raw.items()
    }
