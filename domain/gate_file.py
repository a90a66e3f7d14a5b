"""A community's gate as it is written in TOML: the conditions for all matters, and what types of matter ask besides."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from domain.gate import Gate
from domain.gate_refusals import GateKeyUnknown, GateUnreadable, GateValueUnfit

LONGEST = 10_000
_MOST = {"days": 365, "speakers": 10_000, "buildings": 1000}
_SHARE = re.compile(r"([1-9]\d{0,3})/([1-9]\d{0,3})")
_KEYS = tuple(each.name for each in fields(Gate))
_MATTERS = "matters"


@dataclass(frozen=True)
class GateSaid:
    """What the file says, and no more: conditions by name, for all matters and for each type of matter."""

    conditions: Mapping[str, Any]
    matters: Mapping[str, Mapping[str, Any]]


def read_gate(text: str) -> GateSaid:
    """Raises GateUnreadable, GateKeyUnknown and GateValueUnfit, each with the key's full name and what to write."""
    if len(text) > LONGEST:
        raise GateUnreadable(f"{len(text)} > {LONGEST}")
    try:
        said = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise GateUnreadable(str(error)) from None
    matters = said.pop(_MATTERS, {})
    if not isinstance(matters, dict):
        raise GateValueUnfit(_MATTERS, str(matters), f"[{_MATTERS}.…]")
    return GateSaid(_conditions(said, "", (*_KEYS, _MATTERS)), {
        name: _conditions(_table(name, each), f"{_MATTERS}.{name}.", _KEYS) for name, each in matters.items()
    })  # fmt: skip


def _table(name: str, said: object) -> dict[str, Any]:
    if not isinstance(said, dict):
        raise GateValueUnfit(f"{_MATTERS}.{name}", str(said), f"[{_MATTERS}.{name}]")
    return said


def _conditions(said: Mapping[str, Any], where: str, known: tuple[str, ...]) -> dict[str, Any]:
    for key, value in said.items():
        if key not in _KEYS:
            raise GateKeyUnknown(f"{where}{key}", known)
        fits, write = _fits(key)
        if not fits(value):
            raise GateValueUnfit(f"{where}{key}", str(value).lower() if isinstance(value, bool) else str(value), write)
    return dict(said)


def _fits(key: str) -> tuple[Callable[[Any], bool], str]:
    """Whether a value fits the key, and what could be written."""
    if key in _MOST:
        most = _MOST[key]
        return lambda value: type(value) is int and 0 <= value <= most, f"0 … {most}"
    if key == "agenda":
        return _is_share, '"1/5"'
    return lambda value: isinstance(value, bool), "true | false"


def _is_share(value: object) -> bool:
    """A part of the whole in quotation marks: a decimal number would be rounded."""
    found = _SHARE.fullmatch(value) if isinstance(value, str) else None
    return found is not None and int(found[1]) <= int(found[2])
