"""STAR, score then automatic runoff: the two highest scores, and of them the one that more weight prefers.

After the definition and the ties of the Equal Vote Coalition (starvoting.org/ties). An option without a mark has the
mark 0, unless the vote says that it has none: then a ballot that leaves out a finalist prefers neither in the runoff.
Ties for a place in the runoff: head to head among the tied (duels won, a drawn one half), then most top scores, then
lot. In the runoff: the higher score, then most top scores, then lot.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction

from domain.counting.ballots import marks
from domain.counting.highest import on_every_axis
from domain.counting.marks import sum_marks
from domain.counting.result import Counted, Fact, Round
from domain.counting.setting import Setting

FINALISTS = 2


def count_star(setting: Setting) -> Counted:
    """One winner; without a mark on any ballot, none."""
    sums = sum_marks(setting)
    score = {option: totals[setting.axis] for option, totals in sums.items()}
    if not any(group.marks and group.weights[setting.axis] for group in marks(setting.election)):
        return setting.counted([], on_every_axis(setting, sums), ())
    ballots = _Preferences(setting)
    finalists = _finalists(setting, score, ballots)
    shown = {setting.id(option): total for option, total in score.items()}
    rounds = [Round("finalist", setting.id(option), shown) for option in finalists]
    rounds += [
        Round("behind", setting.id(option), shown, {"got": score[option], "line": score[finalists[-1]]})
        for option in sorted(score.keys() - set(finalists), key=lambda option: -score[option])
    ]
    winners, runoff = _runoff(setting, finalists, score, ballots)
    return setting.counted(winners, on_every_axis(setting, sums), (*rounds, *runoff))


def _finalists(setting: Setting, score: Mapping[int, Fraction], ballots: "_Preferences") -> list[int]:
    ordered = sorted(score, key=lambda option: -score[option])
    if len(ordered) <= FINALISTS:
        return ordered
    line = score[ordered[FINALISTS - 1]]
    above = [option for option in ordered if score[option] > line]
    level = [option for option in ordered if score[option] == line]
    return above + _chosen(setting, level, FINALISTS - len(above), ballots)


def _chosen(setting: Setting, level: list[int], places: int, ballots: "_Preferences") -> list[int]:
    """``places`` of the equal options. Each test seats those that are clearly above, and the next has the rest."""
    tests: tuple[tuple[str, Callable[[list[int]], Mapping[int, int]]], ...] = (
        ("head-to-head", ballots.duels_won),
        ("top-scores", ballots.top_scores),
    )
    seated: list[int] = []
    for by, test in tests:
        if len(level) <= places - len(seated):
            return seated + level
        got = test(level)
        ordered = sorted(level, key=lambda option: -got[option])
        line = got[ordered[places - len(seated) - 1]]
        above = [option for option in ordered if got[option] > line]
        equal = [option for option in ordered if got[option] == line]
        if len(equal) < len(level):
            setting.settled("finalists", ordered, by)
        seated, level = seated + above, equal
    if len(level) > places - len(seated):
        level = setting.by_lot("finalists", level)
    return (seated + level)[:places]


def _runoff(
    setting: Setting, finalists: list[int], score: Mapping[int, Fraction], ballots: "_Preferences"
) -> tuple[list[int], list[Round]]:
    if len(finalists) < FINALISTS:
        return finalists, [Round("elected", setting.id(option)) for option in finalists]
    one, other = finalists
    preferring = {one: ballots.preferring(one, other), other: ballots.preferring(other, one)}
    winner, loser = _settle(setting, finalists, preferring, score, ballots)
    shown = {setting.id(option): Fraction(weight) for option, weight in preferring.items()}
    facts: dict[str, Fact] = {"by": setting.id(winner), "got": preferring[loser], "line": preferring[winner]}
    return [winner], [
        Round("elected", setting.id(winner), shown),
        Round("lost-runoff", setting.id(loser), shown, facts),
    ]


def _settle(
    setting: Setting,
    finalists: list[int],
    preferring: Mapping[int, int],
    score: Mapping[int, Fraction],
    ballots: "_Preferences",
) -> list[int]:
    """The finalists, the winner first."""
    top = ballots.top_scores(finalists)
    tests: tuple[tuple[str, Mapping[int, int | Fraction]], ...] = (
        ("", preferring),
        ("score", score),
        ("top-scores", top),
    )
    for by, got in tests:
        ordered = sorted(finalists, key=lambda option: -got[option])
        if got[ordered[0]] > got[ordered[1]]:
            if by:
                setting.settled("runoff", ordered, by)
            return ordered
    return setting.by_lot("runoff", finalists)


class _Preferences:
    """What the ballots say of two options, by weight on the deciding axis."""

    def __init__(self, setting: Setting) -> None:
        groups = marks(setting.election)
        self._ballots = [(dict(group.marks), group.weights[setting.axis]) for group in groups]
        self._blank_is_zero = setting.given.blank_is_zero is not False
        highest = setting.given.highest
        self._top = max((mark for group in groups for _, mark in group.marks)) if highest is None else highest

    def preferring(self, one: int, other: int) -> int:
        """The weight of the ballots that mark ``one`` higher."""
        return sum(weight for said, weight in self._ballots if self._prefers(said, one, other))

    def _prefers(self, said: Mapping[int, int], one: int, other: int) -> bool:
        if not self._blank_is_zero and not (one in said and other in said):
            return False
        return said.get(one, 0) > said.get(other, 0)

    def duels_won(self, options: list[int]) -> dict[int, int]:
        """Two for each duel that an option wins among these, one for each drawn."""
        points = dict.fromkeys(options, 0)
        for place, one in enumerate(options):
            for other in options[place + 1 :]:
                lead = self.preferring(one, other) - self.preferring(other, one)
                points[one] += 1 + (lead > 0) - (lead < 0)
                points[other] += 1 + (lead < 0) - (lead > 0)
        return points

    def top_scores(self, options: list[int]) -> dict[int, int]:
        """The weight that gives each the highest mark that can be given, or if none is declared, that was given."""
        top = self._top
        return {option: sum(weight for said, weight in self._ballots if said.get(option) == top) for option in options}
