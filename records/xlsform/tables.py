"""What came of a survey as tables: two questions against each other, and the statements of common ground."""

from collections.abc import Sequence
from dataclasses import dataclass

from records.cells import harmless

HIDDEN = "–"
"""Stands for a number that is not shown, as in the group."""

Table = list[list[str | int]]


@dataclass(frozen=True)
class Statement:
    """A statement with its verdict, the smallest share of any group on the common side in tenths, the counts of which
    None are hidden, and the side of each group."""

    number: int
    text: str
    verdict: str
    tenths: int
    agree: int | None
    disagree: int | None
    passed: int | None
    sides: tuple[str, ...]


def crossed(
    title: str, rows: Sequence[str], columns: Sequence[str], cells: Sequence[Sequence[int | None]]
) -> Table:  # fmt: skip
    """The options of the one question downwards, those of the other across; ``title`` names both in the corner."""
    head: list[str | int] = [harmless(title), *map(harmless, columns)]
    return [head, *([harmless(row), *map(_shown, shown)] for row, shown in zip(rows, cells, strict=True))]


def common_ground(groups: Sequence[str], statements: Sequence[Statement]) -> Table:
    """A row for each statement, a column for each group with the side that most of it take."""
    head: list[str | int] = ["number", "statement", "verdict", "share", "agree", "disagree", "pass", *groups]
    return [head, *(_statement(each) for each in statements)]


def _statement(each: Statement) -> list[str | int]:
    counts = [_shown(count) for count in (each.agree, each.disagree, each.passed)]
    return [each.number, harmless(each.text), each.verdict, f"{each.tenths / 10:.1f}", *counts, *each.sides]


def _shown(count: int | None) -> str | int:
    return HIDDEN if count is None else count
