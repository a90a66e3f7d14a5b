"""A number in an answer or a condition, as somebody typed it."""

from decimal import ROUND_DOWN, Decimal, InvalidOperation

from domain.spelling import plain

_DIGITS = 15


def number_said(said: str) -> Decimal | None:
    """None for what is no number, and for one of more than 15 digits before the point or in all, or of as many noughts
    behind it: ``1e-99999`` is short to type and would be long to keep."""
    try:
        number = Decimal(plain(said))
    except InvalidOperation:
        return None
    fits = number.is_finite() and -_DIGITS <= number.adjusted() < _DIGITS and len(number.as_tuple().digits) <= _DIGITS
    return number if fits else None


def whole_part(said: str) -> float | None:
    """What stands before the point of any number; None for what is none."""
    try:
        number = Decimal(said).to_integral_value(ROUND_DOWN)
    except InvalidOperation:
        return None
    return float(number) if number.is_finite() else None
