"""A table of somebody's TOML, read key by key: what is missing, unknown or unfit is refused by its full name."""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from domain.rule_refusals import RuleKeyMissing, RuleKeyUnknown, RuleValueUnfit

_FRACTION = re.compile(r"([0-9]{1,9})(?:/([0-9]{1,9}))?")
_LONGEST_TEXT = 500
FRACTION = '"2/3"'


class Table:
    """``keys`` are those it may have; each must be there when it is asked for."""

    def __init__(self, values: Mapping[str, Any], where: str, keys: Sequence[str]) -> None:
        self._values = values
        self._where = where
        for key in values:
            if key not in keys:
                raise RuleKeyUnknown(self.name(key), tuple(keys))

    def name(self, key: str) -> str:
        """The key as it is called from outside: ``axes[1].pass.of``."""
        return f"{self._where}.{key}" if self._where else key

    def has(self, key: str) -> bool:
        return key in self._values

    def value(self, key: str, write: str) -> Any:  # noqa: ANN401  # what TOML may hold
        if key not in self._values:
            raise RuleKeyMissing(self.name(key), write)
        return self._values[key]

    def unfit(self, key: str, write: str) -> RuleValueUnfit:
        said = self._values[key]
        return RuleValueUnfit(self.name(key), str(said).lower() if isinstance(said, bool) else str(said), write)

    def text(self, key: str, write: str) -> str:
        """A text; it may be empty."""
        said = self.value(key, write)
        if not isinstance(said, str) or len(said) > _LONGEST_TEXT or "\n" in said:
            raise self.unfit(key, write)
        return said.strip()

    def word(self, key: str, words: Sequence[str]) -> Any:  # noqa: ANN401  # one of the words
        said = self.value(key, _listed(words))
        if said not in words or not isinstance(said, str):
            raise self.unfit(key, _listed(words))
        return said

    def words(self, key: str, known: Sequence[str]) -> tuple[Any, ...]:
        """A list of known words, each once."""
        write = f"[] | [{', '.join(_quoted(known))}]"
        said = self.value(key, write)
        if not isinstance(said, list) or any(each not in known for each in said) or len(set(said)) < len(said):
            raise self.unfit(key, write)
        return tuple(said)

    def whole(self, key: str, low: int, high: int, write: str) -> int:
        """A whole number in bounds."""
        said = self.value(key, write)
        if not isinstance(said, int) or isinstance(said, bool) or not low <= said <= high:
            raise self.unfit(key, write)
        return said

    def yes_or_no(self, key: str) -> bool:
        said = self.value(key, "true | false")
        if not isinstance(said, bool):
            raise self.unfit(key, "true | false")
        return said

    def fraction(self, key: str, write: str = FRACTION) -> Fraction:
        """A fraction in quotation marks: a decimal number would be rounded, and a percentage often is."""
        said = self.value(key, write)
        found = _FRACTION.fullmatch(said) if isinstance(said, str) else None
        if found is None or (found[2] is not None and not int(found[2])):
            raise self.unfit(key, write)
        return Fraction(int(found[1]), int(found[2] or 1))

    def table(self, key: str, keys: Sequence[str], write: str) -> "Table":
        said = self.value(key, write)
        if not isinstance(said, dict):
            raise self.unfit(key, write)
        return Table(said, self.name(key), keys)

    def table_or(self, key: str, word: str, keys: Sequence[str], write: str) -> "Table | None":
        """A table, or None for the word that says there is none."""
        write = f'"{word}" | {write}'
        return None if self.value(key, write) == word else self.table(key, keys, write)

    def tables(self, key: str, keys: Sequence[str], write: str) -> tuple["Table", ...]:
        """A list of tables, counted from 1."""
        said = self.value(key, write)
        if not isinstance(said, list) or any(not isinstance(each, dict) for each in said):
            raise self.unfit(key, write)
        return tuple(Table(each, f"{self.name(key)}[{place}]", keys) for place, each in enumerate(said, 1))


def _quoted(words: Sequence[str]) -> list[str]:
    return [f'"{word}"' for word in words]


def _listed(words: Sequence[str]) -> str:
    return " | ".join(_quoted(words))
