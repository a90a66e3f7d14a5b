"""Floats of ten bits, each kind of operation rounded to the nearest or always up or down, as a seed says.

Errors of 2⁻⁵³ almost never reach a decision; these do in every second one. None is larger, beside EPS, than that of a
float beside 2⁻⁵², and as in a float what was smaller before an operation is not larger after it. Sums, differences and
products of whole numbers are exact, as they are in a float that can hold them.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from random import Random
from typing import SupportsFloat, SupportsIndex

import numpy as np

EPS = 2.0**-10
"""The distance from 1 to the next number, as 2⁻⁵² is that of a float."""


class Roughness:
    """How each kind of operation is rounded."""

    def __init__(self, dice: Random) -> None:
        self._ways = {kind: dice.choice((None, math.floor, math.ceil)) for kind in "+-*/"}

    def __call__(self, value: SupportsFloat | SupportsIndex | str) -> Rough:
        """In the place of ``float``: the number itself, from here on a rough one."""
        return value if isinstance(value, Rough) else Rough(float(value), self)

    def rounded(self, exact: float, kind: str) -> float:
        """``exact`` to the nearest number of 11 bits, or to the next one below or above of 12: off by EPS/2 at most."""
        if not math.isfinite(exact):
            return exact
        part, exponent = math.frexp(exact)
        way = self._ways[kind]
        if way is None:
            return math.ldexp(round(part * 2**11), exponent - 11)
        return math.ldexp(way(part * 2**12), exponent - 12)


class Rough:
    """A number that each operation may move."""

    __slots__ = ("_how", "value")

    def __init__(self, value: float, how: Roughness) -> None:
        self.value, self._how = value, how

    def __float__(self) -> float:
        return self.value

    def __int__(self) -> int:
        return int(self.value)

    def __abs__(self) -> Rough:
        return Rough(abs(self.value), self._how)

    def __hash__(self) -> int:
        return hash(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SupportsFloat) and self.value == float(other)

    def __lt__(self, other: SupportsFloat) -> bool:
        return self.value < float(other)

    def __le__(self, other: SupportsFloat) -> bool:
        return self.value <= float(other)

    def __gt__(self, other: SupportsFloat) -> bool:
        return self.value > float(other)

    def __ge__(self, other: SupportsFloat) -> bool:
        return self.value >= float(other)

    def __add__(self, other: SupportsFloat) -> Rough:
        return self._done(other, lambda one, two: one + two, "+")

    def __radd__(self, other: SupportsFloat) -> Rough:
        return self._done(other, lambda one, two: two + one, "+")

    def __sub__(self, other: SupportsFloat) -> Rough:
        return self._done(other, lambda one, two: one - two, "-")

    def __rsub__(self, other: SupportsFloat) -> Rough:
        return self._done(other, lambda one, two: two - one, "-")

    def __mul__(self, other: SupportsFloat) -> Rough:
        return self._done(other, lambda one, two: one * two, "*")

    def __rmul__(self, other: SupportsFloat) -> Rough:
        return self._done(other, lambda one, two: two * one, "*")

    def __truediv__(self, other: SupportsFloat) -> Rough:
        return self._done(other, lambda one, two: one / two, "/")

    def __rtruediv__(self, other: SupportsFloat) -> Rough:
        return self._done(other, lambda one, two: two / one, "/")

    def _done(self, other: SupportsFloat, operation: Callable[[float, float], float], kind: str) -> Rough:
        if isinstance(other, np.ndarray):
            return NotImplemented  # type: ignore[no-any-return]  # the array goes on, number by number
        one, two = self.value, float(other)
        exact = operation(one, two)
        if kind != "/" and one.is_integer() and two.is_integer():
            return Rough(exact, self._how)
        return Rough(self._how.rounded(exact, kind), self._how)


class RoughlyDivided(int):
    """A whole number whose quotient is a rough one."""

    how: Roughness

    def __truediv__(self, other: int) -> Rough:  # type: ignore[override]
        return self.how(int(self)) / other
