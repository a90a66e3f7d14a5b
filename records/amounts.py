"""How amounts and moments are written, on screens and in what is handed over."""

from fractions import Fraction

from domain.instants import moment_of
from texts import Texts


def moment(texts: Texts, instant: int, zone: str) -> str:
    """A moment in the community's zone: ``28 Nov 2026, 20:00``, ``2026年11月28日 20:00``."""
    at = moment_of(instant, zone)
    return texts.plain("moment", year=at.year, month=at.month, day=at.day, time=f"{at:%H:%M}")


def weight(axis: str, value: int) -> str:
    """A weight as people read it: areas, kept in 0.01 m², in m²; other axes as whole numbers."""
    return f"{value // 100:,}.{value % 100:02d} m²" if axis == "area" else f"{value:,}"


def total(axis: str, value: Fraction) -> str:
    """A total of a count: as ``weight`` where it is whole, else with two places, marked where that is not all of it."""
    if value.denominator == 1 and value >= 0:
        return weight(axis, value.numerator)
    exact = value / 100 if axis == "area" else value
    near = "" if 100 % exact.denominator == 0 else "≈ "
    return f"{near}{float(exact):,.2f}{' m²' if axis == 'area' else ''}"


def percent(part: int, whole: int, *, up: bool = False) -> str:
    """A share in per cent with one place, rounded down (or ``up``), so that it never seems reached before it is."""
    tenths = -(-part * 1000 // max(whole, 1)) if up else part * 1000 // max(whole, 1)
    return f"{tenths // 10}.{tenths % 10} %"
