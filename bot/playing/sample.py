"""The sample community, read from its files: the roll, the named people, and the story that they play."""

import csv
import io
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from importlib.resources import files
from typing import Any

_FOLDER = "sample"


@dataclass(frozen=True)
class Line:
    """What somebody says, with its English for visitors."""

    text: str
    en: str


@dataclass(frozen=True)
class Flat:
    """A seat of the roll: its label, and its first holder with their code."""

    label: str
    holder: str
    code: str


@dataclass(frozen=True)
class Character:
    """A named person or office. ``seat`` is None for those who own nothing here."""

    key: str
    name: str
    name_en: str
    language: str
    role: str
    character: str
    character_en: str
    seat: str | None = None


def line(table: Mapping[str, Any]) -> Line:
    """A table of the story that has ``text`` and ``en``."""
    return Line(table["text"], table["en"])


@dataclass(frozen=True)
class Sample:
    """The three files as they are."""

    roll: bytes
    people: str
    matter: str

    @cached_property
    def flats(self) -> tuple[Flat, ...]:
        """One for each seat: shops and garages are further units of a flat's seat and name no holder."""
        rows = csv.DictReader(io.StringIO(self.roll.decode()))
        return tuple(
            Flat(row["seat"], row["holder_name"].split("、")[0], row["code"].split(" ")[0])
            for row in rows
            if row["holder_name"]
        )

    @cached_property
    def characters(self) -> tuple[Character, ...]:
        known = {field.name for field in fields(Character)}
        told = tomllib.loads(self.people)["people"]
        return tuple(Character(**{key: each[key] for key in each.keys() & known}) for each in told)

    @cached_property
    def story(self) -> Mapping[str, Any]:
        """The matter's tables, as ``sample/README.md`` describes them."""
        return tomllib.loads(self.matter)

    def line(self, *path: str) -> Line:
        """The words at a place in the story, such as ``line("proposal", "title")``."""
        table: Any = self.story
        for key in path:
            table = table[key]
        return line(table)


def load_sample() -> Sample:
    """Read the sample that comes with the program."""
    folder = files("simulator").joinpath(_FOLDER)
    people, matter = (folder.joinpath(name).read_text("utf-8") for name in ("people.toml", "story.toml"))
    return Sample(folder.joinpath("roll.csv").read_bytes(), people, matter)


def parted(whole: int, shares: Mapping[str, float]) -> dict[str, int]:
    """``whole`` in parts after ``shares``, which add up to one: what rounding leaves goes to the largest remainders."""
    exact = {name: whole * share for name, share in shares.items()}
    parts = {name: int(amount) for name, amount in exact.items()}
    by_remainder = sorted(exact, key=lambda name: parts[name] - exact[name])
    for name in by_remainder[: whole - sum(parts.values())]:
        parts[name] += 1
    return parts
