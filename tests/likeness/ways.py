"""Ways of finding the same need: the hall's own, and those that it was measured against.

Each of those shows what is above the mark that serves it best on the tuning parts (the most by F1).
"""

import sqlite3
from collections.abc import Callable, Mapping
from functools import cache

from rapidfuzz import fuzz, process

from domain.likeness import Likely, Thesaurus
from domain.likeness.meaning import closeness
from domain.likeness.wording import simplified
from tests.likeness.labelled import Find
from texts.thesaurus import thesaurus_words

LIMIT = 3


@cache
def thesaurus() -> Thesaurus:
    return Thesaurus.of(thesaurus_words())


def index_of(stored: Mapping[str, str]) -> tuple[Likely, list[str]]:
    """The hall's index over the texts; their ids are their places in the list."""
    likely, texts = Likely(thesaurus()), list(stored)
    for id_, text in enumerate(texts):
        likely.add(id_, text)
    return likely, texts


def hall(stored: Mapping[str, str]) -> Find:
    likely, texts = index_of(stored)
    return lambda said: [texts[each.id] for each in likely.same(said, LIMIT)]


def words(stored: Mapping[str, str]) -> Find:
    """The hall's index by its words alone."""
    likely, texts = index_of(stored)
    return lambda said: [texts[each.id] for each in likely.nearest(said, LIMIT)]


def meaning(stored: Mapping[str, str]) -> Find:
    """The sentence encoder alone."""
    texts = list(stored)

    def find(said: str) -> list[str]:
        near = sorted(zip((-each for each in closeness(said, texts)), texts, strict=True))
        return [text for less, text in near[:LIMIT] if -less >= 0.45]

    return find


def equal_words(stored: Mapping[str, str]) -> Find:
    """The naive way: a fifth of the words of both are equal; every Chinese character is a word."""
    return _best(stored, lambda one, other: 100 * len(one & other) / len(one | other), 20, _words)


def letters(stored: Mapping[str, str]) -> Find:
    """Pairs of neighbouring characters, by Dice's coefficient, after both scripts are made one."""
    return _best(stored, lambda one, other: 200 * len(one & other) / (len(one) + len(other)), 15, _pairs)


def fuzzy(stored: Mapping[str, str]) -> Find:
    """rapidfuzz's ``token_set_ratio``, after both scripts are made one."""
    texts = {text: simplified(text).lower() for text in stored}

    def find(said: str) -> list[str]:
        asked = simplified(said).lower()
        return [
            match[2]
            for match in process.extract(asked, texts, scorer=fuzz.token_set_ratio, limit=LIMIT, score_cutoff=35)
        ]

    return find


def full_text(stored: Mapping[str, str]) -> Find:
    """SQLite's FTS5 with trigrams, ranked by its BM25, after both scripts are made one."""
    table = sqlite3.connect(":memory:")
    table.execute("CREATE VIRTUAL TABLE said USING fts5 (text UNINDEXED, spelled, tokenize = 'trigram')")
    table.executemany("INSERT INTO said VALUES (?, ?)", [(text, simplified(text)) for text in stored])

    def find(said: str) -> list[str]:
        spelled = simplified(said).replace('"', "")
        grams = {spelled[at : at + 3] for at in range(len(spelled) - 2)}
        asked = " OR ".join(f'"{gram}"' for gram in sorted(grams))
        sql = "SELECT text FROM said WHERE spelled MATCH ? ORDER BY rank, rowid LIMIT ?"
        return [text for (text,) in table.execute(sql, (asked, LIMIT))] if asked else []

    return find


WAYS: dict[str, Callable[[Mapping[str, str]], Find]] = {
    "equal words (naive)": equal_words,
    "pairs of letters": letters,
    "rapidfuzz token_set_ratio": fuzzy,
    "SQLite FTS5 trigram": full_text,
    "sentence encoder alone": meaning,
    "the hall's words alone": words,
    "the hall": hall,
}


def _best(
    stored: Mapping[str, str],
    score: Callable[[frozenset[str], frozenset[str]], float],
    least: float,
    taken: Callable[[str], frozenset[str]],
) -> Find:
    known = [(text, taken(text)) for text in stored]

    def find(said: str) -> list[str]:
        asked = taken(said)
        scored = sorted((-score(asked, parts), text) for text, parts in known if score(asked, parts) >= least)
        return [text for _, text in scored[:LIMIT]]

    return find


def _words(text: str) -> frozenset[str]:
    spaced = "".join(sign if sign.isascii() else f" {sign} " for sign in text.lower())
    return frozenset(spaced.split())


def _pairs(text: str) -> frozenset[str]:
    spelled = simplified(text).lower()
    return frozenset(spelled[at : at + 2] for at in range(len(spelled) - 1)) or frozenset({spelled})
