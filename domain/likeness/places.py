"""Places as residents write them: buildings, units, floors, rooms, numbered gates, and sides of the compass."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Place = tuple[str, str]
"""A slot and its value: ``("building", "2")``, ``("gate", "east")``."""

# 3-2-501, as on the roll.
_SEAT = re.compile(r"(?<![0-9-])([0-9]{1,3})-([0-9]{1,2})-([0-9]{2,4})(?![0-9-])")
_SEAT_SLOTS = ("building", "unit", "room")


@dataclass(frozen=True)
class Places:
    """Reads places out of a text in simplified characters."""

    words: frozenset[str]
    """The English words that places are written with."""
    _before: re.Pattern[str]
    _behind: re.Pattern[str]
    _named: re.Pattern[str]
    _slots: Mapping[str, str]
    _names: Mapping[str, Place]
    _numbers: Mapping[str, int]
    _ten: str

    @classmethod
    def of(cls, section: Mapping[str, Any], numerals: Mapping[str, Any]) -> "Places":
        """From the sections ``places`` and ``numerals`` of the thesaurus."""
        han, spoken = f"[{numerals['digits']}{numerals['ten']}]{{1,3}}", "|".join(numerals["words"])
        before, behind = _ways(section["before"]), _ways(section["behind"])
        names = {
            way: (slot, value)
            for slot, values in section["named"].items()
            for value, ways in values.items()
            for way in ways
        }
        return cls(
            words=frozenset(word for way in (*before, *names) for word in re.findall("[a-z]{4,}", way)),
            _before=re.compile(rf"\b(?i:({_any(before)}))\s*([0-9]{{1,4}}|[A-Z]|(?i:{spoken}))(?![A-Za-z0-9])"),
            _behind=re.compile(rf"([0-9]{{1,4}}|{han}|\b[A-Z])\s*(?i:({_any(behind)}))"),
            _named=re.compile(_any(names)),
            _slots=behind | before,
            _names=names,
            _numbers=dict(_counted(numerals["digits"])) | dict(_counted(numerals["words"])),
            _ten=numerals["ten"],
        )

    def cut(self, text: str) -> tuple[frozenset[Place], str]:
        """The places that a text names, and the text with line breaks in the stead of those with a number."""
        found = {self._names[match[0]] for match in self._named.finditer(text.lower())}

        def take(*places: Place) -> str:
            found.update(places)
            return "\n"

        text = _SEAT.sub(lambda seat: take(*zip(_SEAT_SLOTS, seat.groups(), strict=True)), text)
        text = self._before.sub(lambda way: take((self._slots[way[1].lower()], self._value(way[2]))), text)
        text = self._behind.sub(lambda way: take((self._slots[way[2].lower()], self._value(way[1]))), text)
        return frozenset(found), text

    def _value(self, written: str) -> str:
        """A number in plain digits, a letter as a capital."""
        lower = written.lower()
        if lower.isascii():
            return str(self._numbers[lower]) if lower in self._numbers else lower.lstrip("0").upper()
        tens, ten, ones = lower.rpartition(self._ten)
        if not ten:
            return "".join(str(self._numbers[sign]) for sign in lower).lstrip("0")
        return str(10 * self._numbers.get(tens, 1) + self._numbers.get(ones, 0))


def contrary(one: frozenset[Place], other: frozenset[Place]) -> bool:
    """Whether the two name different values of one slot, and of that slot none in common."""
    return any(
        not any(slot == each and (slot, value) in other for slot, value in one)
        for each in {slot for slot, _ in one} & {slot for slot, _ in other}
    )


def _ways(section: Mapping[str, list[str]]) -> dict[str, str]:
    return {way: slot for slot, ways in section.items() for way in ways}


def _any(ways: Mapping[str, object]) -> str:
    """One of these, the longest first; one that ends in a Latin letter ends a word."""
    longest_first = sorted(ways, key=len, reverse=True)
    return "|".join(re.escape(way) + (r"(?![a-z0-9])" if way[-1].isascii() else "") for way in longest_first)


def _counted(words: Iterable[str]) -> Iterable[tuple[str, int]]:
    return ((word, value) for value, word in enumerate(words))
