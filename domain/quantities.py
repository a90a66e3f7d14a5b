"""The quantities of a roll as people write them (`85.20㎡`, `1,234.5`, `3/100`, `3%`), read exactly."""

import re
import unicodedata
from collections.abc import Iterable
from fractions import Fraction

from domain.spelling import plain

LONGEST = 40
LARGEST = 10**12
AREA_PARTS = 100
"""An area is counted in 0.01 m²."""

_NUMBER = re.compile(r"[+-]?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+|(?=\.))(?:\.\d+)?", re.ASCII)


class QuantityError(ValueError):
    """A cell that is not the quantity it should be. `code` says why, in the words of `Problem.code`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def unit_words(words: Iterable[str]) -> tuple[str, ...]:
    """Units as they are looked for behind a number: ㎡ is m2, and the longest comes first."""
    return tuple(sorted((plain(word).casefold() for word in words), key=len, reverse=True))


def area(text: str, units: Iterable[str] = ()) -> Fraction:
    """An area in m²: positive, of at most two decimal places. `units`, spelled as by `unit_words`, may follow it."""
    value = _bounded(_number(_spelled(text), units))
    if value == 0:
        raise QuantityError("zero_area")
    if AREA_PARTS % value.denominator:
        raise QuantityError("bad_area_places")
    return value


def heads(text: str, units: Iterable[str] = ()) -> Fraction:
    """A whole number of heads, 0 included."""
    value = _bounded(_number(_spelled(text), units))
    if value.denominator != 1:
        raise QuantityError("not_whole")
    return value


def share(text: str, percent: bool = False) -> Fraction:
    """A share: a decimal, a fraction `3/100` or `3%`. With `percent` a bare number is of a hundred."""
    spelled = _spelled(text)
    if spelled.endswith("%"):
        return _bounded(_number(spelled[:-1]) / 100)
    over, line, under = spelled.partition("/")
    if not line:
        return _bounded(_number(spelled) / (100 if percent else 1))
    whole = _number(under)
    if whole == 0:
        raise QuantityError("not_a_number")
    return _bounded(_number(over) / whole)


def _spelled(text: str) -> str:
    square = text.replace("m²", "m2").replace("M²", "m2")
    # NFKC would read 85² as 852 and 3½ as 31/2.
    if any(unicodedata.category(letter) == "No" for letter in square):
        raise QuantityError("not_a_number")
    return plain(square).replace("\u2044", "/").casefold()


def _number(spelled: str, units: Iterable[str] = ()) -> Fraction:
    unit = next(filter(spelled.endswith, units), "")
    bare = spelled.removesuffix(unit).strip()
    if len(bare) > LONGEST or not _NUMBER.fullmatch(bare):
        raise QuantityError("not_a_number")
    return Fraction(bare.replace(",", ""))


def _bounded(value: Fraction) -> Fraction:
    if value < 0:
        raise QuantityError("negative_weight")
    if value > LARGEST:
        raise QuantityError("too_large")
    return value
