"""The labelled pairs, and how well a way of comparing finds what belongs together in them.

A row of ``pairs.csv`` is a need that is stored and one that is said later, each with the matter it is about and, behind
an ``@``, where: ``lamp-out@b2.u3`` is a broken lamp in building 2, unit 3. Two needs are the same when the matter is
and the places do not speak against each other. The rows of one part are one community: what is said is compared with
everything that is stored there, not with its own row only.

``trait`` says what a row is for: other ``words``, the other ``script``, ``across`` languages, ``mixed`` languages, a
``typo``, another ``place``, a ``near`` matter, ``nothing`` to do with each other. Words and weights were found on the
parts ``first`` to ``sixth``. All but the first, and then ``held-out`` and ``fresh``, were written when the words were
already there, and measured before anything was changed for them; nothing was changed for ``held-out`` and ``fresh``.
"""

import csv
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TUNING = ("first", "second", "third", "fourth", "fifth", "sixth")
HELD_OUT = ("held-out",)
FRESH = ("fresh",)

Find = Callable[[str], list[str]]
"""What is said in, the texts suggested for it out: at most three, the likeliest first."""


@dataclass(frozen=True)
class Row:
    part: str
    trait: str
    stored_need: str
    stored: str
    said_need: str
    said: str


@cache
def rows() -> tuple[Row, ...]:
    with Path(__file__).with_name("pairs.csv").open(encoding="utf-8", newline="") as file:
        return tuple(Row(**row) for row in csv.DictReader(file))


def stored_in(part: str) -> dict[str, str]:
    """Every text that is stored in a part, with its need; the same text is stored once."""
    return {row.stored: row.stored_need for row in rows() if row.part == part}


def same(one: str, other: str) -> bool:
    """Whether two labels name the same need: a place that only one of them names does not part them."""
    (matter, _, here), (other_matter, _, there) = one.partition("@"), other.partition("@")
    mine, theirs = _slots(here), _slots(there)
    return matter == other_matter and all(mine[slot] == theirs[slot] for slot in mine.keys() & theirs.keys())


def _slots(place: str) -> dict[str, str]:
    return {each[0]: each[1:] for each in place.split(".") if each}


@dataclass(frozen=True)
class Score:
    """Counts of what was said: ``repeats`` have a need stored that is the same, ``news`` have none."""

    repeats: int
    found: int
    news: int
    bothered: int
    shown: int
    right: int

    @property
    def recall(self) -> float:
        """Of what had been said before, the part for which one that is the same was shown."""
        return self.found / self.repeats

    @property
    def precision(self) -> float:
        """Of all that was shown, the part that was the same."""
        return self.right / self.shown if self.shown else 1.0

    @property
    def false_alarm(self) -> float:
        """Of what was new, the part for which anything was shown."""
        return self.bothered / self.news if self.news else 0.0


def measure(parts: Iterable[str], finder: Callable[[Mapping[str, str]], Find]) -> Score:
    """Ask for everything that is said in the parts. ``finder`` gets the texts that a part stores, with their needs."""
    repeats = found = news = bothered = shown = right = 0
    for part in parts:
        stored = stored_in(part)
        find = finder(stored)
        for row in (row for row in rows() if row.part == part):
            wanted = {text for text, need in stored.items() if text != row.said and same(row.said_need, need)}
            suggested = [text for text in find(row.said) if text != row.said]
            hits = sum(text in wanted for text in suggested)
            shown, right = shown + len(suggested), right + hits
            if wanted:
                repeats, found = repeats + 1, found + bool(hits)
            else:
                news, bothered = news + 1, bothered + bool(suggested)
    return Score(repeats, found, news, bothered, shown, right)
