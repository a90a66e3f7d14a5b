"""Seats to the highest totals: what every method does that only adds up."""

from collections.abc import Mapping
from fractions import Fraction

from domain.counting.result import Round, Totals
from domain.counting.setting import Setting


def elect_highest(setting: Setting, totals: Mapping[int, Fraction], more_than: Fraction | None) -> list[int]:
    """The options with the highest totals, best first, as many as there are seats; equal ones at the last seat by lot.

    An option whose total is not above ``more_than`` is never elected: nobody is seated whom nobody chose.
    """
    able = [option for option in totals if more_than is None or totals[option] > more_than]
    able.sort(key=lambda option: -totals[option])
    if len(able) <= setting.seats:
        return able
    line = totals[able[setting.seats - 1]]
    above = [option for option in able if totals[option] > line]
    level = [option for option in able if totals[option] == line]
    if len(above) + len(level) > setting.seats:
        level = setting.by_lot("elect", level)
    return (above + level)[: setting.seats]


def seats_and_gaps(setting: Setting, totals: Mapping[int, Fraction], winners: list[int]) -> tuple[Round, ...]:
    """A round for each winner, then one for each other option with what it was short of."""
    shown = {setting.id(option): total for option, total in totals.items()}
    line = min((totals[option] for option in winners), default=Fraction(0))
    others = sorted((option for option in totals if option not in winners), key=lambda option: -totals[option])
    elected = (Round("elected", setting.id(option), shown) for option in winners)
    behind = (Round("behind", setting.id(option), shown, {"got": totals[option], "line": line}) for option in others)
    return (*elected, *behind)


def on_every_axis(setting: Setting, sums: Mapping[int, list[Fraction]]) -> Totals:
    """Sums of an option in the order of the axes, by id and axis."""
    axes = setting.election.axes
    return {setting.id(option): dict(zip(axes, totals, strict=True)) for option, totals in sums.items()}
