"""The Schulze method on winning votes: who has the stronger path to every other (Schulze, A new monotonic,
clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method, Social Choice and Welfare
36, 2011).

A duel won is as strong as the weight that won it; a path is as strong as its weakest duel; one option is ahead of
another if its strongest path there is stronger than the one back. Several that nobody is ahead of: lot.
"""

from collections.abc import Sequence

from domain.counting.pairwise import Duels, duel_rounds, duels, duels_won
from domain.counting.parameters import Uncountable
from domain.counting.result import Counted, Round
from domain.counting.setting import Setting

STRENGTH = "winning"
"""A vote may declare it, and no other."""

Paths = list[list[int]]


def count_schulze(setting: Setting) -> Counted:
    """One winner, or none where no ballot weighs anything on the deciding axis. Raises Uncountable for margins."""
    if setting.given.strength not in (None, STRENGTH):
        raise Uncountable("parameter", name="strength", said=setting.given.strength, known=STRENGTH)
    found = duels(setting)
    rounds = duel_rounds(setting, found)
    winners: list[int] = []
    if any(group.weights[setting.axis] for group in setting.groups):
        paths = strongest_paths(found.standing, _by_winning_votes(found))
        winners = setting.by_lot("elect", unbeaten(found.standing, paths))[:1]
        rounds += _ending(setting, found, paths, winners[0])
    return setting.counted(winners, duels_won(setting, found), rounds)


def _by_winning_votes(found: Duels) -> Paths:
    above = found.above
    return [[weight if weight > above[j][i] else 0 for j, weight in enumerate(row)] for i, row in enumerate(above)]


def strongest_paths(standing: Sequence[int], strength: Sequence[Sequence[int]]) -> Paths:
    """The strength of the strongest path between any two, 0 where there is none: p[i,j] = max(p[i,j], min(p[i,k],
    p[k,j])), by Floyd and Warshall. ``strength[i][j]`` is that of the duel that i won against j, else 0."""
    paths = [list(row) for row in strength]
    for by in standing:
        onward = paths[by]
        for start in standing:
            here, to_by = paths[start], paths[start][by]
            if start == by or not to_by:
                continue
            for end in standing:
                if end != start and here[end] < onward[end] and here[end] < to_by:
                    here[end] = min(to_by, onward[end])
    return paths


def unbeaten(standing: Sequence[int], paths: Paths) -> list[int]:
    """Those that nobody has a stronger path to than back."""
    return [option for option in standing if all(paths[option][o] >= paths[o][option] for o in standing)]


def behind(standing: Sequence[int], paths: Paths, winner: int) -> list[tuple[int, int]]:
    """The others, from the strongest path back to the winner to the weakest, each with who is ahead of it: the winner,
    or else another that nobody is ahead of; the winner too where only a lot was."""
    first = [winner, *unbeaten(standing, paths)]
    others = sorted((each for each in standing if each != winner), key=lambda each: -paths[each][winner])
    return [
        (other, next((each for each in first if paths[each][other] > paths[other][each]), winner)) for other in others
    ]


def _ending(setting: Setting, found: Duels, paths: Paths, winner: int) -> list[Round]:
    """The winner, then the others, each with both paths."""
    return [
        Round("elected", setting.id(winner)),
        *(
            Round(
                "weaker-path" if paths[by][other] > paths[other][by] else "equal-path",
                setting.id(other),
                facts={"by": setting.id(by), "got": paths[other][by], "line": paths[by][other]},
            )
            for other, by in behind(found.standing, paths, winner)
        ),
    ]
