"""Instant runoff: drop the lowest until one has more than half of the weight that still counts.

Options with nothing are dropped together, because in whatever order, nothing moves. Others that are equal and lowest:
who had least in the most recent earlier round where they differed, then lot (the last of the lot is dropped).
Rankings must not tie: a paper lies on one pile.
"""

from fractions import Fraction

from domain.counting.earlier import favoured_earlier
from domain.counting.highest import on_every_axis
from domain.counting.marks import sum_first_places
from domain.counting.piles import Piles, piled
from domain.counting.result import Counted, Round
from domain.counting.setting import Setting


def count_irv(setting: Setting) -> Counted:
    """One winner, or none where no ballot weighs anything on the deciding axis."""
    piles = piled(setting, 1)
    standing = setting.standing
    stages: list[dict[int, int]] = []
    rounds: list[Round] = []
    while continuing := sum(piles.totals[option] for option in standing):
        stages.append(dict(piles.totals))
        leader = max(standing, key=lambda option: piles.totals[option])
        if 2 * piles.totals[leader] > continuing:
            rounds += _ending(setting, piles, standing, leader, len(stages))
            break
        for loser in _lowest(setting, standing, stages):
            facts = {"round": len(stages), "got": piles.totals[loser], "exhausted": piles.exhausted}
            rounds.append(Round("eliminated", setting.id(loser), _shown(setting, piles, standing), facts))
            standing = [option for option in standing if option != loser]
            piles.pass_on(loser, standing)
    winners = [leader] if continuing else []
    totals = on_every_axis(setting, sum_first_places(setting))
    return setting.counted(winners, totals, rounds)


def _lowest(setting: Setting, standing: list[int], stages: list[dict[int, int]]) -> list[int]:
    """The options to drop: one, or all that have nothing."""
    now = stages[-1]
    line = min(now[option] for option in standing)
    lowest = [option for option in standing if now[option] == line]
    if len(lowest) == 1 or line == 0:
        return lowest
    left = favoured_earlier(lowest, stages[:-1], most=False)
    if len(left) == 1:
        setting.settled(
            f"eliminate-{len(stages)}", [*(each for each in lowest if each not in left), *left], "earlier-stage"
        )
        return left
    return [setting.by_lot(f"eliminate-{len(stages)}", left)[-1]]


def _ending(setting: Setting, piles: Piles, standing: list[int], leader: int, number: int) -> list[Round]:
    shown = _shown(setting, piles, standing)
    others = sorted((option for option in standing if option != leader), key=lambda option: -piles.totals[option])
    line = piles.totals[leader]
    facts = {"round": number, "got": line, "exhausted": piles.exhausted}
    return [
        Round("elected", setting.id(leader), shown, facts),
        *(
            Round("outvoted", setting.id(option), shown, {"round": number, "got": piles.totals[option], "line": line})
            for option in others
        ),
    ]


def _shown(setting: Setting, piles: Piles, standing: list[int]) -> dict[str, Fraction]:
    return {setting.id(option): Fraction(piles.totals[option]) for option in standing}
