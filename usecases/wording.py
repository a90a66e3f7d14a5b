"""Text that people give: trimmed, not empty, and not longer than its card can show; and the sums in it."""

from domain.amounts import amount_said
from domain.costs import Item, items, total
from domain.needs import tidied
from domain.refusals import MissingKey, TooLong
from texts import words


def worded(key: str, text: str, longest: int) -> str:
    """The text without the spaces around it and what nobody sees in it. Raises MissingKey when nothing is left, TooLong
    beyond ``longest``."""
    said = tidied(text)
    if not said:
        raise MissingKey(key)
    if len(said) > longest:
        raise TooLong(key, len(said), longest)
    return said


def amount_worded(text: str) -> int | None:
    """The first sum of money in the text, in any of the hall's languages, in whole units; None where there is none."""
    times = {sign: int(factor) for factor, signs in words()["amounts"].items() for sign in signs}
    return amount_said(text, times)


def cost_worded(text: str) -> int | None:
    """What a proposal costs in all, by its words; None where that cannot be read."""
    return total(text, amount_worded)


def cost_items(text: str) -> tuple[Item, ...]:
    """The items of a cost of several lines."""
    return items(text, amount_worded)
