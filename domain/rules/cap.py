"""Caps: an owner of very much is cut to what the rule lets one seat weigh."""

from collections.abc import Sequence

from domain.rules.model import Cap


def capped(weights: Sequence[int], cap: Cap | None, total: int) -> tuple[int, ...]:
    """The weights of all seats on one axis as they count. ``total`` is the axis's total on the roll.

    A fraction of the total is cut down to whole units of the axis. Against the sum of the others only one seat can be
    too heavy; a seat that is alone has no others, and weighs nothing.
    """
    if cap is None:
        return tuple(weights)
    if cap.fraction is not None:
        most = cap.fraction.numerator * total // cap.fraction.denominator
        return tuple(min(weight, most) for weight in weights)
    all_of_them = sum(weights)
    return tuple(min(weight, all_of_them - weight) for weight in weights)
