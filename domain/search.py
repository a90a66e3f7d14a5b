"""Finding words in texts of both scripts: every two neighbouring letters lead to the texts they stand in."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


class Finder(Generic[K]):
    """An index of texts by their pairs of letters: Chinese has no spaces to cut words at, and two letters are a word
    already. ``spelled`` gives the one spelling under which texts and words are compared."""

    def __init__(self, spelled: Callable[[str], str]) -> None:
        self._spelled = spelled
        self._texts: dict[K, str] = {}
        self._pairs: defaultdict[str, set[K]] = defaultdict(set)

    def add(self, key: K, text: str) -> None:
        """Let the text be found; one that stood under the key is forgotten."""
        self.remove(key)
        self._texts[key] = spelled = self._spelled(text)
        for pair in _pairs(spelled):
            self._pairs[pair].add(key)

    def remove(self, key: K) -> None:
        for pair in _pairs(self._texts.pop(key, "")):
            self._pairs[pair].discard(key)

    def find(self, words: str) -> list[K]:
        """The texts that hold every one of the words, in no order; none for no words."""
        wanted = list(dict.fromkeys(self._spelled(words).split()))
        if not wanted:
            return []
        found = set.intersection(*(self._candidates(word) for word in wanted))
        return [key for key in found if all(word in self._texts[key] for word in wanted)]

    def _candidates(self, word: str) -> set[K]:
        pairs = _pairs(word)
        return set.intersection(*(self._pairs.get(pair, set()) for pair in pairs)) if pairs else set(self._texts)


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}


def excerpt(text: str, spelled: str, words: Iterable[str], longest: int) -> str:
    """The part of a text around the first of the words, at most so many letters long. ``spelled`` is the text as it is
    compared; where spelling changed its length, the text's beginning."""
    line = " ".join(text.split())
    at = min((place for word in words if (place := spelled.find(word)) >= 0), default=0)
    begin = max(0, at - longest // 3) if len(spelled) == len(line) else 0
    cut = line[begin : begin + longest]
    return f"{'…' if begin else ''}{cut.strip()}{'…' if begin + longest < len(line) else ''}"
