"""What a picture of a result is put together from. Words are written out already; numbers are for the lengths of bars.

Each part says the same in ``said``, for those who cannot see it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from records.picture.colours import Kind


class Signs(NamedTuple):
    """What stands between words, as the script has it."""

    colon: str = ": "
    comma: str = ", "


LATIN, CHINESE = Signs(), Signs("：", "，")
_ENDS = ("?", "？", "!", "！", "。")
"""What ends a heading, so that no colon stands behind it."""


@dataclass(frozen=True)
class Share:
    """A piece of a whole: what it is, how much in words, and how much."""

    kind: Kind
    label: str
    amount: str
    value: int


@dataclass(frozen=True)
class Whole:
    """How everything on one axis was divided."""

    heading: str
    shares: tuple[Share, ...]

    @property
    def of(self) -> int:
        return sum(share.value for share in self.shares)

    def said(self, signs: Signs) -> Iterable[str]:
        yield (
            self.heading + signs.colon + signs.comma.join(f"{each.label} {each.amount}".strip() for each in self.shares)
        )


@dataclass(frozen=True)
class Line:
    """A test of the rule: how far it was to its line. Without ``of`` there is nothing to measure."""

    text: str
    passed: bool
    got: int = 0
    needed: int = 0
    of: int = 0

    def said(self, signs: Signs) -> Iterable[str]:
        del signs
        yield f"{'✓' if self.passed else '✗'} {self.text}"


@dataclass(frozen=True)
class Row:
    """An option with its total; ``note`` stands below it."""

    label: str
    amount: str
    value: Fraction
    won: bool
    note: str = ""
    hidden: bool = False
    """How much it is stays unsaid: too few people would be shown."""


@dataclass(frozen=True)
class Rows:
    """The options and their totals, the chosen first. A full bar is ``of``, or the longest of them."""

    heading: str
    rows: tuple[Row, ...]
    of: Fraction | None = None

    def said(self, signs: Signs) -> Iterable[str]:
        yield self.heading if self.heading.endswith(_ENDS) else self.heading + signs.colon.rstrip()
        for row in self.rows:
            sign, note = "✓" if row.won else "–", f" ({row.note})" if row.note else ""
            yield f"{sign} {row.label}{signs.colon}{row.amount}{note}"


@dataclass(frozen=True)
class Cell:
    amount: str
    value: Fraction
    moved: str = ""
    """How much it gained or lost since the round before."""


@dataclass(frozen=True)
class Path:
    """How an option fared from round to round; None where it had dropped out."""

    label: str
    won: bool
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True)
class Rounds:
    """How the votes moved, round by round."""

    heading: str
    columns: tuple[str, ...]
    paths: tuple[Path, ...]

    def said(self, signs: Signs) -> Iterable[str]:
        yield f"{self.heading} ({' → '.join(self.columns)}){signs.colon.rstrip()}"
        for path in self.paths:
            fared = " → ".join(each.amount if each else "–" for each in path.cells)
            yield f"{'✓' if path.won else '–'} {path.label}{signs.colon}{fared}"


@dataclass(frozen=True)
class Purse:
    """A budget: what each of the chosen takes of it, and what is left."""

    heading: str
    costs: tuple[Fraction, ...]
    limit: Fraction
    text: str

    def said(self, signs: Signs) -> Iterable[str]:
        yield self.heading + signs.colon + self.text


@dataclass(frozen=True)
class Words:
    """A remark."""

    text: str

    def said(self, signs: Signs) -> Iterable[str]:
        del signs
        yield self.text


Part = Whole | Line | Rows | Rounds | Purse | Words


@dataclass(frozen=True)
class Picture:
    """All that is on it, from the top. ``passed`` is None of what decides nothing."""

    verdict: str
    passed: bool | None
    title: str
    about: str
    parts: tuple[Part, ...]
    language: str = "en"

    @property
    def signs(self) -> Signs:
        return CHINESE if self.language.startswith("zh") else LATIN

    def said(self) -> Iterable[str]:
        """The picture in words, a line for each thing on it."""
        yield f"{self.about}{self.signs.colon}{self.title} – {self.verdict}"
        for part in self.parts:
            yield from part.said(self.signs)
