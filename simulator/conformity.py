"""Holds every call of a bot and every answer and update of the town against the Bot API's own description.

A violation is nothing that goes over the wire: Telegram would ignore or refuse what a bot does wrong. It is kept, and
whoever ends the town is told (:class:`simulator.TownServer`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from simulator.botapi import Field, Limit, bot_api

_KEPT = 100
_PYTHON: dict[str, tuple[type, ...]] = {"Integer": (int,), "String": (str,), "Boolean": (bool,), "Float": (float, int)}
_TRUTH = {"true", "false", "True", "False", "1", "0"}


class Nonconforming(AssertionError):
    """What was said over the wire is not as the Bot API describes it."""


class Conformity:
    """The violations so far, in one town."""

    def __init__(self) -> None:
        self.violations: list[str] = []

    def forgive(self, part: str) -> list[str]:
        """Take out the violations that contain ``part``, meant to be there; LookupError when there is none."""
        forgiven = [one for one in self.violations if part in one]
        if not forgiven:
            raise LookupError(f"no violation {part!r} among {self.violations}")
        self.violations = [one for one in self.violations if part not in one]
        return forgiven

    def settle(self) -> None:
        """Raises Nonconforming when there are violations."""
        if self.violations:
            raise Nonconforming("\n".join(self.violations))

    def unknown(self, method: str) -> None:
        """A method was called that the town does not know."""
        self._keep([f"{method}: the town knows no such method"])

    def call(self, method: str, params: Mapping[str, object], uploads: Collection[str]) -> None:
        """Check the parameters of a call, JSON already read."""
        fields = bot_api().methods[method.lower()].fields
        given = {name for name, value in params.items() if value is not None} | set(uploads)
        attached = {name for name in uploads if f"attach://{name}" in str(params)}
        unknown = given - fields.keys() - attached
        lacking = {name for name, field in fields.items() if field.required} - given
        self._keep(f"{method}: unknown parameter {name}" for name in sorted(unknown))
        self._keep(f"{method}: lacks {name}" for name in sorted(lacking))
        for name in sorted(given & fields.keys() & params.keys()):
            self._keep(_fault_of_parameter(params[name], fields[name], f"{method}: {name}"))

    def accepted(self, method: str, params: Mapping[str, object]) -> None:
        """Check that what was accepted is within the limits that are documented."""
        for name, field in bot_api().methods[method.lower()].fields.items():
            value = params.get(name)
            if field.limit and isinstance(value, int | str) and not _within(value, field.limit):
                self._keep([f"{method}: {name} was accepted outside of its limit {field.limit}"])

    def result(self, method: str, value: object) -> None:
        """Check what the town answers."""
        self._keep(_fault(value, bot_api().methods[method.lower()].returns, f"{method} returns"))

    def update(self, raw: object) -> None:
        """Check an update that the town makes."""
        self._keep(_fault(raw, ("Update",), "update"))

    def _keep(self, found: Iterable[str]) -> None:
        room = _KEPT - len(self.violations)
        self.violations += [one for one in found if one not in self.violations][:room]


def _within(value: int | str, limit: Limit) -> bool:
    if limit.parsed:
        return True
    if limit.of == "value":
        return str(value).lstrip("-").isdecimal() and limit.least <= int(value) <= limit.most
    size = len(str(value).encode()) if limit.of == "bytes" else len(str(value))
    return size <= limit.most and (size >= limit.least or size == 0)


def _fault_of_parameter(value: object, field: Field, where: str) -> list[str]:
    """As :func:`_fault`, for numbers and truth values that forms carry as text."""
    kinds = set(field.kinds)
    if not isinstance(value, str) or kinds & {"String", "InputFile"}:
        return _fault(value, field.kinds, where)
    if "Integer" in kinds and value.lstrip("-").isdecimal():
        return []
    if "Boolean" in kinds and value in _TRUTH:
        return []
    if "Float" in kinds and value.lstrip("-").replace(".", "", 1).isdecimal():
        return []
    return [f"{where}: {value!r} is no {' or '.join(field.kinds)}"]


def _fault(value: object, kinds: Iterable[str], where: str) -> list[str]:
    """What is wrong, unless the value is one of the kinds, field by field; the shortest of the complaints."""
    complaints = []
    for kind in kinds:
        faults = _fault_of(value, kind, where)
        if not faults:
            return []
        complaints.append(faults)
    return min(complaints, key=len)


def _fault_of(value: object, kind: str, where: str) -> list[str]:
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            return [f"{where}: no array"]
        inner = (kind.removeprefix("Array of "),)
        return [fault for place, one in enumerate(value) for fault in _fault(one, inner, f"{where}[{place}]")]
    if kind == "True":
        return [] if value is True else [f"{where}: {value!r} is not True"]
    if kind == "InputFile":
        return [f"{where}: {value!r} is no file"]
    if expected := _PYTHON.get(kind):
        fits = isinstance(value, expected) and (kind == "Boolean") is isinstance(value, bool)
        return [] if fits else [f"{where}: {value!r} is no {kind}"]
    described = bot_api().types[kind]
    return _fault(value, described.subtypes, where) if described.subtypes else _fault_of_object(value, kind, where)


def _fault_of_object(value: object, kind: str, where: str) -> list[str]:
    if not isinstance(value, dict):
        return [f"{where}: no {kind}"]
    fields = bot_api().types[kind].fields
    faults = [f"{where}: {kind} has no field {name}" for name in value.keys() - fields.keys()]
    faults += [f"{where}: {kind} lacks {name}" for name, one in fields.items() if one.required and name not in value]
    for name in value.keys() & fields.keys():
        faults += _fault(value[name], fields[name].kinds, f"{where}.{name}")
    return sorted(faults)
