"""A text as it is compared: the places and concepts it names, and the letters of what is in no list."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any, TypeVar

from domain.likeness.places import Place
from domain.likeness.thesaurus import FACETS, FILLERS, Concept, Thesaurus, stem_of
from domain.spelling import plain

S = TypeVar("S", str, list[str])
Concepts = tuple[Concept, ...]
LookUp = Callable[[S], Concepts | None]

GRAMS = "grams"
_RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+|[a-z0-9]+|\n")
_WORD = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True)
class Wording:
    """``concepts`` has, as facet ``grams``, pairs of neighbouring letters and words that mean nothing known."""

    places: frozenset[Place]
    concepts: frozenset[Concept]


def worded(thesaurus: Thesaurus, text: str) -> Wording:
    """Read a text."""
    spelled = _WORD.sub(
        lambda match: thesaurus.spelled(match[0].lower()) if len(match[0]) > 1 else match[0], simplified(text)
    )
    places, rest = thesaurus.places.cut(spelled)
    found: set[Concept] = set()
    words: list[str] = []
    for run in _RUN.findall(rest.lower()):
        if run.isascii() and run != "\n":
            words.append(stem_of(run))
            continue
        found.update(_latin(thesaurus, words))
        words = []
        found.update(_han(thesaurus, run.strip()))
    found.update(_latin(thesaurus, words))
    return Wording(places, frozenset(found))


def simplified(text: str) -> str:
    """One spelling for both scripts: plain forms, traditional characters as simplified ones."""
    spelled = plain(text)
    return spelled if spelled.isascii() else str(_converter().convert(spelled))


@cache
def _converter() -> Any:  # noqa: ANN401
    from opencc import OpenCC

    return OpenCC("t2s")


def _han(thesaurus: Thesaurus, run: str) -> Iterator[Concept]:
    """Known phrases first, then single characters in what none of them covers."""
    known, gaps = _phrases(run, 2, thesaurus.longest_han, thesaurus.han)
    yield from known
    for gap in gaps:
        yield from _gap(thesaurus, gap)


def _latin(thesaurus: Thesaurus, stems: list[str]) -> Iterator[Concept]:
    known, gaps = _phrases(stems, 1, thesaurus.longest_latin, thesaurus.latin)
    yield from known
    for gap in gaps:
        yield from ((GRAMS, stem) for stem in gap if len(stem) > 1)


def _phrases(run: S, shortest: int, longest: int, look_up: LookUp[S]) -> tuple[Concepts, list[S]]:
    """What the known phrases of a run mean, and the stretches that none of them covers.

    The longest are taken first. Of one facet none lies on top of another: a fire engine is no car. What a shorter one
    within says of another facet is meant too: in "no bench" a bench, and too few.
    """
    found: list[Concept] = []
    taken: dict[str, list[bool]] = {facet: [False] * len(run) for facet in (*FACETS, FILLERS)}
    for size in range(min(longest, len(run)), shortest - 1, -1):
        for start in range(len(run) - size + 1):
            known = look_up(run[start : start + size])
            if known is None or any(taken[FILLERS][start : start + size]):
                continue
            found += [each for each in known if not any(taken[each[0]][start : start + size])]
            for facet in {facet for facet, _ in known} or _unless_said(taken, start, start + size):
                taken[facet][start : start + size] = [True] * size
    covered = [any(signs) for signs in zip(*taken.values(), strict=True)]
    return tuple(found), _uncovered(run, covered)


def _unless_said(taken: Mapping[str, list[bool]], start: int, end: int) -> tuple[str, ...]:
    """A filler is one only where nothing that means something lies over it."""
    return () if any(any(each[start:end]) for each in taken.values()) else (FILLERS,)


def _uncovered(run: S, covered: list[bool]) -> list[S]:
    edges = [-1, *(place for place, each in enumerate(covered) if each), len(run)]
    return [run[before + 1 : after] for before, after in pairwise(edges) if after - before > 1]


def _gap(thesaurus: Thesaurus, run: str) -> Iterator[Concept]:
    """A character that means something by itself may also be part of an unknown word: it counts as both."""
    unknown = ""
    for sign in run:
        known = thesaurus.han(sign)
        yield from known or ()
        if known == ():
            yield from _grams(thesaurus, unknown)
            unknown = ""
        else:
            unknown += sign
    yield from _grams(thesaurus, unknown)


def _grams(thesaurus: Thesaurus, unknown: str) -> Iterator[Concept]:
    if len(unknown) == 1 and thesaurus.han(unknown) is None:
        yield GRAMS, unknown
    for at in range(len(unknown) - 1):
        yield GRAMS, unknown[at : at + 2]
