"""What a proposal costs: one line in free words, or a line for each item and their sum."""

from collections.abc import Callable
from dataclasses import dataclass

from domain.spelling import plain

Amount = Callable[[str], int | None]
"""Reads the first sum of money in words, in whole units; None where there is none."""


@dataclass(frozen=True)
class Item:
    """One line; ``amount`` is None where it names none."""

    said: str
    amount: int | None


def items(cost: str, amount: Amount) -> tuple[Item, ...]:
    """The items of a cost of several lines, ``six lamps: 9000``; a cost of one line has none. The sum stands behind the
    last colon, so that a number of things is not taken for their price."""
    lines = [line.strip() for line in cost.splitlines() if line.strip()]
    if len(lines) < 2:
        return ()
    return tuple(Item(line, amount(plain(line).rpartition(":")[2])) for line in lines)


def total(cost: str, amount: Amount) -> int | None:
    """What it costs in all; None where that cannot be read."""
    found = items(cost, amount)
    if not found:
        return amount(cost)
    amounts = [item.amount for item in found if item.amount is not None]
    return sum(amounts) if len(amounts) == len(found) else None
