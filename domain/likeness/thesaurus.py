"""Which phrases mean the same: concepts of a few facets, looked up by phrase, forgiving slips of the keys."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from domain.likeness.places import Places

FACETS = ("things", "matters", "spots", "people", "remarks")
FILLERS = "fillers"
_ENOUGH_LETTERS = 5
_REMEMBERED = 20_000

Concept = tuple[str, str]
"""A facet and a name: ``("things", "lamp")``."""


@dataclass(frozen=True)
class Thesaurus:
    """Phrases by what they mean. A filler means nothing: its concepts are empty."""

    places: Places
    apart: tuple[frozenset[str], ...]
    longest_han: int
    longest_latin: int
    _han: Mapping[str, tuple[Concept, ...]]
    _latin: Mapping[str, tuple[Concept, ...]]
    _words: tuple[str, ...]
    _stems: frozenset[str]
    _slips: dict[str, str] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, sections: Mapping[str, Mapping[str, Any]]) -> "Thesaurus":
        """From the sections of ``thesaurus.toml``. Takes about a tenth of a second, most of it for the stems."""
        phrases = [each for facet in (*FACETS, FILLERS) for each in _phrases(facet, sections[facet])]
        han = _by_phrase((phrase, concepts) for phrase, concepts in phrases if not phrase.isascii())
        latin = _by_phrase((_stemmed(phrase), concepts) for phrase, concepts in phrases if phrase.isascii())
        places = Places.of(sections["places"], sections["numerals"])
        words = {word for phrase, _ in phrases if phrase.isascii() for word in phrase.split()} | set(places.words)
        return cls(
            places=places,
            apart=tuple(frozenset(names) for names in sections["apart"].values()),
            longest_han=max(map(len, han)),
            longest_latin=max(len(phrase.split()) for phrase in latin),
            _han=han,
            _latin=latin,
            _words=tuple(sorted(words)),
            _stems=frozenset(map(stem_of, words)),
        )

    def han(self, phrase: str) -> tuple[Concept, ...] | None:
        """What a phrase in simplified characters means; None when unknown."""
        return self._han.get(phrase)

    def latin(self, stems: Iterable[str]) -> tuple[Concept, ...] | None:
        """What a run of stems means; None when unknown."""
        return self._latin.get(" ".join(stems))

    def spelled(self, word: str) -> str:
        """The known English word that was meant, where one is a slip or two of the keys away; else the same word."""
        if len(word) < _ENOUGH_LETTERS or stem_of(word) in self._stems:
            return word
        meant = self._slips.get(word)
        if meant is None:
            if len(self._slips) >= _REMEMBERED:
                self._slips.clear()
            meant = self._slips[word] = _nearest(word, self._words)
        return meant


def _phrases(facet: str, names: Mapping[str, list[str]]) -> Iterator[tuple[str, tuple[Concept, ...]]]:
    for name, phrases in names.items():
        for phrase in phrases:
            yield phrase, () if facet == FILLERS else ((facet, name),)


def _by_phrase(phrases: Iterable[tuple[str, tuple[Concept, ...]]]) -> dict[str, tuple[Concept, ...]]:
    table: dict[str, tuple[Concept, ...]] = {}
    for phrase, concepts in phrases:
        table[phrase] = (*table.get(phrase, ()), *concepts)
    return table


def _stemmed(phrase: str) -> str:
    return " ".join(stem_of(word) for word in phrase.split())


@lru_cache(maxsize=_REMEMBERED)
def stem_of(word: str) -> str:
    """An English word without its inflection (Porter's second algorithm). Short ones stay as they are."""
    return str(_stemmer().stemWord(word)) if len(word) > 3 else word


@cache
def _stemmer() -> Any:  # noqa: ANN401  # the library has no types
    from snowballstemmer.english_stemmer import EnglishStemmer

    return EnglishStemmer()


def _nearest(word: str, words: tuple[str, ...]) -> str:
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extractOne

    slips = 1 if len(word) < 8 else 2
    found = extractOne(word, words, scorer=OSA.distance, score_cutoff=slips)
    return word if found is None or len(found[0]) < _ENOUGH_LETTERS else found[0]
