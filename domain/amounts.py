"""Sums of money as people write them: with commas or not, with a word for ten thousand behind them or not."""

import re
from collections.abc import Mapping
from fractions import Fraction

from domain.spelling import plain

LARGEST = 10**12
_SAID = re.compile(r"(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?![\d,])\s*(\w?)")


def amount_said(text: str, times: Mapping[str, int]) -> int | None:
    """The first sum in the text, in whole units of the currency; None where there is none, or one beyond all sense.
    ``times`` are the signs that stand for thousands and the like."""
    found = _SAID.search(plain(text))
    if found is None:
        return None
    value = Fraction(found[1].replace(",", "") + (found[2] or "")) * times.get(found[3].casefold(), 1)
    return int(value) if value <= LARGEST else None
