"""Finds, among many wordings, the nearest to one: an inverted index in memory.

``nearest`` goes by the words alone. ``same`` weighs the best of those in full, with place and meaning: for a need that
is about to be said, where each that is missed is said twice.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from domain.likeness.chance import chance, evidence
from domain.likeness.meaning import closeness, english
from domain.likeness.score import SHARED, SUBSTANCE, at_most, elsewhere, likeness, rest
from domain.likeness.thesaurus import Concept, Thesaurus
from domain.likeness.wording import Wording, worded

# Found as the weights were: what is less like than the first is not shown at all, what is less like than the second
# part of the best is not shown beside it.
ENOUGH, BESIDE_THE_BEST = 0.44, 0.95
# Of those whose words come to the first, with so much more for a place in common, the best are weighed in full.
WORTH_WEIGHING, SAME_PLACE, WEIGHED = 0.2, 0.2, 10
# What is less likely than that is not shown.
LIKELY = 0.12


@dataclass(frozen=True)
class Nearest:
    """One that was found. ``score`` is from 0 to 1."""

    id: int
    score: float


@dataclass
class Likely:
    """Wordings by id. Not for several threads at once."""

    thesaurus: Thesaurus
    _texts: dict[int, str] = field(default_factory=dict)
    _wordings: dict[int, Wording] = field(default_factory=dict)
    _rests: dict[int, int] = field(default_factory=dict)
    _ids: defaultdict[Concept, dict[int, None]] = field(default_factory=lambda: defaultdict(dict))

    def __len__(self) -> int:
        return len(self._wordings)

    def __contains__(self, id_: int) -> bool:
        return id_ in self._wordings

    def add(self, id_: int, text: str) -> None:
        """Take in a text, or a new text of one that is in already."""
        self.remove(id_)
        wording = worded(self.thesaurus, text)
        self._texts[id_] = text
        self._wordings[id_] = wording
        self._rests[id_] = rest(wording)
        for concept in wording.concepts:
            self._ids[concept][id_] = None

    def remove(self, id_: int) -> None:
        """Forget a text; nothing happens when it is not in."""
        wording = self._wordings.pop(id_, None)
        if wording is not None:
            del self._texts[id_], self._rests[id_]
            for concept in wording.concepts:
                del self._ids[concept][id_]

    def nearest(self, text: str, limit: int = 3) -> list[Nearest]:
        """The likeliest same ones, the nearest first and among equals the one with the lowest id; often none."""
        wording = worded(self.thesaurus, text)
        return _beside_the_best(self._all_above(wording, ENOUGH, other_place=False), limit)

    def same(self, text: str, limit: int = 3) -> list[Nearest]:
        """As ``nearest``, weighed in full; a score is the chance that it is the same."""
        wording, part_english = worded(self.thesaurus, text), english(text)
        close = self._worth_weighing(wording)
        meanings = closeness(text, [self._texts[id_] for id_ in close]) if close else []
        found = []
        for id_, meaning in zip(close, meanings, strict=True):
            across = abs(part_english - english(self._texts[id_]))
            likely = chance(evidence(wording, self._wordings[id_], self.thesaurus.apart, meaning, across))
            if likely >= LIKELY:
                found.append(Nearest(id_, likely))
        return _beside_the_best(sorted(found, key=_order), limit)

    def elsewhere(self, text: str, limit: int = 3) -> list[Nearest]:
        """As ``nearest``, but those of another place: the same matter, and another need."""
        return self._all_above(worded(self.thesaurus, text), ENOUGH, other_place=True)[:limit]

    def _all_above(self, wording: Wording, least: float, *, other_place: bool, place: float = 0.0) -> list[Nearest]:
        """``place`` is what a place in common adds to the score."""
        found = [
            Nearest(id_, score + more)
            for id_, more in self._promising(wording, least, place)
            if elsewhere(wording, self._wordings[id_]) == other_place
            and (score := likeness(wording, self._wordings[id_], self.thesaurus.apart)) + more >= least
        ]
        return sorted(found, key=_order)

    def _worth_weighing(self, wording: Wording) -> list[int]:
        found = self._all_above(wording, WORTH_WEIGHING, other_place=False, place=SAME_PLACE)
        return [each.id for each in found[:WEIGHED]]

    def _promising(self, wording: Wording, least: float, place: float) -> Iterator[tuple[int, float]]:
        """Those that share enough to come to ``least``, and what their place adds: a bound that is cheap, so that few
        are compared in full."""
        leading = {each for each in wording.concepts if each[0] in SUBSTANCE} or wording.concepts
        shared: defaultdict[int, int] = defaultdict(int)
        for concept in leading:
            for id_ in self._ids.get(concept, ()):
                shared[id_] += SHARED[concept[0]]
        for concept in wording.concepts - leading:
            holders = self._ids.get(concept, {})
            for id_ in shared.keys() & holders.keys():
                shared[id_] += SHARED[concept[0]]
        mine = rest(wording)
        for id_, weight in shared.items():
            bound = at_most(weight, mine, self._rests[id_])
            if bound + place >= least:
                more = place if place and wording.places & self._wordings[id_].places else 0.0
                if bound + more >= least:
                    yield id_, more


def _order(found: Nearest) -> tuple[float, int]:
    return -found.score, found.id


def _beside_the_best(found: list[Nearest], limit: int) -> list[Nearest]:
    return [each for each in found[:limit] if each.score >= BESIDE_THE_BEST * found[0].score]
