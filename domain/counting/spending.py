"""A budget to spend on projects: what each project scored, in which order equal ones come, and what was bought."""

from collections.abc import Mapping
from fractions import Fraction

from domain.counting.highest import on_every_axis
from domain.counting.marks import Sums, sum_marks
from domain.counting.result import Counted, Fact, Round
from domain.counting.setting import Setting


def first_place(setting: Setting) -> int:
    """The points of a first place on ranked ballots: what the vote declares, else the length of the longest ballot."""
    given = setting.given.first_place
    return max((len(group.ranking) for group in setting.groups), default=0) if given is None else given


def scores(setting: Setting) -> Sums:
    """Σ w·m of each project; on ranked ballots m is ``first_place`` less the number of options ranked higher."""
    if not setting.election.ranked:
        return sum_marks(setting)
    best, axes = first_place(setting), len(setting.election.axes)
    sums = {option: [0] * axes for option in setting.standing}
    for group in setting.groups:
        for place, (option,) in enumerate(group.ranking):
            for axis, weight in enumerate(group.weights):
                sums[option][axis] += weight * max(best - place, 0)
    return {option: [Fraction(total) for total in totals] for option, totals in sums.items()}


class Purse:
    """What is bought with the budget, in order, with a round for each decision."""

    def __init__(self, setting: Setting, sums: Sums) -> None:
        self._setting = setting
        self._sums = sums
        self.score = {option: totals[setting.axis] for option, totals in sums.items()}
        self._shown: Mapping[str, Fraction] = {setting.id(option): score for option, score in self.score.items()}
        self.left = setting.election.budget
        self.bought: list[int] = []
        self._rounds: list[Round] = []

    def cost(self, option: int) -> Fraction:
        return self._setting.election.options[option].cost

    def by_score(self) -> list[int]:
        """Higher score, then lower cost, then the id that comes first as text (by Unicode's numbers)."""
        return sorted(self.score, key=lambda each: (-self.score[each], self.cost(each), self._setting.id(each)))

    def affords(self, option: int) -> bool:
        return self.cost(option) <= self.left

    def buy(self, option: int, what: str = "bought", **facts: Fact) -> None:
        self.left -= self.cost(option)
        self.bought.append(option)
        self.note(what, option, **facts)

    def note(self, what: str, option: int, **facts: Fact) -> None:
        """``left`` is the money left after it."""
        known: dict[str, Fact] = {"cost": self.cost(option), "left": self.left, "got": self.score[option], **facts}
        self._rounds.append(Round(what, self._setting.id(option), self._shown, known))

    def counted(self) -> Counted:
        return self._setting.counted(self.bought, on_every_axis(self._setting, self._sums), self._rounds)
