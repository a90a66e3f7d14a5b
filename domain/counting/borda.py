"""Borda: m−1−rank points from each ballot, m the options that stand; tied ranks share the points of their places.

What the unranked get is declared: ``zero`` (the default) gives them nothing; ``average`` the mean of the places left;
``modified`` lets a ballot that ranks k options give k−1 … 0, so that nobody gains by leaving out (Emerson, The original
Borda count and partial voting, Social Choice and Welfare 40, 2013).
"""

from collections.abc import Iterator
from fractions import Fraction

from domain.counting.election import Ranking
from domain.counting.highest import elect_highest, on_every_axis, seats_and_gaps
from domain.counting.parameters import Uncountable
from domain.counting.result import Counted
from domain.counting.setting import Setting

TRUNCATED = ("zero", "average", "modified")


def count_borda(setting: Setting) -> Counted:
    """The highest points, equal ones at the last seat by lot. Without ballots that weigh anything nobody is elected."""
    sums = sum_points(setting)
    deciding = {option: totals[setting.axis] for option, totals in sums.items()}
    anyone = any(group.weights[setting.axis] for group in setting.groups)
    winners = elect_highest(setting, deciding, None) if anyone else []
    return setting.counted(winners, on_every_axis(setting, sums), seats_and_gaps(setting, deciding, winners))


def sum_points(setting: Setting) -> dict[int, list[Fraction]]:
    """The points of each option that stands, on every axis."""
    truncated = setting.given.truncated or "zero"
    if truncated not in TRUNCATED:
        raise Uncountable("parameter", name="truncated", said=truncated, known=", ".join(TRUNCATED))
    standing = setting.standing
    doubled = {option: [0] * len(setting.election.axes) for option in standing}
    for group in setting.groups:
        for option, points in _doubled_points(group.ranking, standing, truncated):
            of = doubled[option]
            for axis, weight in enumerate(group.weights):
                of[axis] += weight * points
    return {option: [Fraction(total, 2) for total in totals] for option, totals in doubled.items()}


def _doubled_points(ranking: Ranking, standing: list[int], truncated: str) -> Iterator[tuple[int, int]]:
    """Twice the points of each option that gets some: a tie of consecutive places has half points at the finest."""
    named = sum(map(len, ranking))
    best = (named if truncated == "modified" else len(standing)) - 1
    for rank in ranking:
        last = best - len(rank) + 1
        for option in rank:
            yield option, best + last
        best = last - 1
    if truncated == "average" and named < len(standing):
        ranked = {option for rank in ranking for option in rank}
        for option in standing:
            if option not in ranked:
                yield option, best
