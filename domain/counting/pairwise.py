"""Every option against every other: the weight that ranks one above the other.

Tied options are level; the unranked stand below the ranked, level with each other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from domain.counting.election import RankedGroup
from domain.counting.result import Fact, Round, Totals
from domain.counting.setting import Setting


@dataclass(frozen=True, slots=True)
class Duels:
    """``standing`` are the options, ``above[i][j]`` the weight that ranks i above j, both by index of the election."""

    standing: Sequence[int]
    above: Sequence[Sequence[int]]

    def beats(self, one: int, other: int) -> bool:
        return self.above[one][other] > self.above[other][one]

    def won(self, option: int) -> int:
        """How many of the others it beats."""
        return sum(self.beats(option, other) for other in self.standing)


def duels(setting: Setting) -> Duels:
    """All duels on the deciding axis."""
    axis, table = setting.axis, setting.table
    if table is not None:
        return Duels(setting.standing, table.duels(axis))
    return Duels(setting.standing, _compared(setting.groups, axis, setting.standing, len(setting.election.options)))


def _compared(groups: Sequence[RankedGroup], axis: int, standing: Sequence[int], options: int) -> list[list[int]]:
    above = [[0] * options for _ in range(options)]
    for group in groups:
        below, weight = set(standing), group.weights[axis]
        for rank in group.ranking:
            below.difference_update(rank)
            for option in rank:
                row = above[option]
                for other in below:
                    row[other] += weight
    return above


def duels_won(setting: Setting, found: Duels) -> Totals:
    """How many duels each option wins, on the deciding axis: the total that these methods can show."""
    axis = setting.election.axes[setting.axis]
    return {setting.id(option): {axis: Fraction(found.won(option))} for option in found.standing}


def duel_rounds(setting: Setting, found: Duels) -> list[Round]:
    """A round for each pair: ``duel`` with the one that more weight prefers, or ``drawn-duel``."""
    rounds = []
    for place, one in enumerate(found.standing):
        for other in found.standing[place + 1 :]:
            winner, loser = (other, one) if found.beats(other, one) else (one, other)
            got = {each: found.above[each][against] for each, against in ((winner, loser), (loser, winner))}
            what = "drawn-duel" if got[winner] == got[loser] else "duel"
            rounds.append(_duel(setting, what, winner, loser, got))
    return rounds


def _duel(setting: Setting, what: str, winner: int, loser: int, got: Mapping[int, int]) -> Round:
    shown = {setting.id(option): Fraction(weight) for option, weight in got.items()}
    facts: dict[str, Fact] = {"against": setting.id(loser), "got": got[winner], "line": got[loser]}
    return Round(what, setting.id(winner), shown, facts)
