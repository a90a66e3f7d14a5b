"""Methods that add up marks: approval, score, cumulative, quadratic; and plurality, by mark or by first preference.

The total of an option is Σ w·m over the ballots, w the weight on the axis and m the mark (1 for an approval). What
tells the methods apart is what a ballot may say: any number of ones; marks from a range; marks that sum to at most P
points; votes whose squares sum to at most the credits (Lalley & Weyl, Quadratic Voting, AEA P&P 108, 2018).
"""

from fractions import Fraction

from domain.counting.ballots import marks
from domain.counting.highest import elect_highest, on_every_axis, seats_and_gaps
from domain.counting.result import Counted, Totals
from domain.counting.setting import Setting

Sums = dict[int, list[Fraction]]
"""Option to its total on each axis, in the election's order."""


def sum_marks(setting: Setting) -> Sums:
    """Σ w·m of every standing option on every axis."""
    sums = _nothing(setting)
    for group in marks(setting.election):
        for option, mark in group.marks:
            of = sums[option]
            for axis, weight in enumerate(group.weights):
                of[axis] += weight * mark
    return _exact(sums)


def sum_first_places(setting: Setting) -> Sums:
    """The weight that ranks each standing option first, on every axis. First places must not be shared."""
    if setting.table is not None:
        return _exact(setting.table.first_places(setting.standing))
    sums = _nothing(setting)
    for group in setting.groups:
        of = sums[group.ranking[0][0]]
        for axis, weight in enumerate(group.weights):
            of[axis] += weight
    return _exact(sums)


def _nothing(setting: Setting) -> dict[int, list[int]]:
    return {option: [0] * len(setting.election.axes) for option in setting.standing}


def _exact(sums: dict[int, list[int]]) -> Sums:
    return {option: [Fraction(total) for total in totals] for option, totals in sums.items()}


def count_choices(setting: Setting) -> Counted:
    """Plurality, approval, cumulative and quadratic: the highest sums, and nobody whom nobody chose."""
    by_rank = bool(len(setting.election.ranked))
    return _highest(setting, sum_first_places(setting) if by_rank else sum_marks(setting), Fraction(0))


def count_scores(setting: Setting) -> Counted:
    """Score: the highest sums, which may be 0 or less. Without ballots that weigh anything nobody is elected."""
    sums = sum_marks(setting)
    scored = any(group.marks and group.weights[setting.axis] for group in marks(setting.election))
    return _highest(setting, sums if scored else {}, None, sums)


def _highest(setting: Setting, able: Sums, more_than: Fraction | None, shown: Sums | None = None) -> Counted:
    deciding = {option: totals[setting.axis] for option, totals in able.items()}
    winners = elect_highest(setting, deciding, more_than)
    totals: Totals = on_every_axis(setting, able if shown is None else shown)
    return setting.counted(winners, totals, seats_and_gaps(setting, deciding, winners))
