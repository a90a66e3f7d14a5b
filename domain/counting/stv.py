"""Single transferable vote by the rules of Scottish councils (Scottish Local Government Elections Order 2007, SSI
2007/42, schedule 1, rules 45 to 52).

The quota is ⌊V ÷ (seats + 1)⌋ + 1 (rule 46). Who reaches it is elected; a surplus moves on all papers of the elected,
each at surplus × value ÷ total cut to five decimals (rule 48), the largest surplus first (rule 49). Where there is
none, the lowest is excluded and their papers move at their value (rule 50). Ties: who had more at the most recent
earlier stage where they differed, then lot (rules 49, 51). When as many are left as there are seats, they are elected
(rule 52). A ballot of weight w is w papers. Rankings must not tie.
"""

from collections.abc import Mapping
from fractions import Fraction

from domain.counting.earlier import favoured_earlier
from domain.counting.highest import on_every_axis
from domain.counting.marks import sum_first_places
from domain.counting.piles import piled
from domain.counting.result import Counted, Fact, Round
from domain.counting.setting import Setting

UNIT = 100_000
"""Parts of one vote: values have five decimals."""


def count_stv(setting: Setting) -> Counted:
    """As many winners as seats, if so many stand; none where no ballot weighs anything on the deciding axis."""
    count = _Count(setting)
    if count.valid:
        count.run()
    return setting.counted(count.elected, on_every_axis(setting, sum_first_places(setting)), count.rounds)


class _Count:
    """A count at some stage. Totals are in parts of one vote."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._piles = piled(setting, UNIT)
        self._continuing = setting.standing
        self.valid = sum(self._piles.totals.values()) // UNIT
        self._quota = (self.valid // (setting.seats + 1) + 1) * UNIT
        self._stages: list[dict[int, int]] = [dict(self._piles.totals)]
        self._surpluses: list[int] = []
        self.elected: list[int] = []
        self.rounds: list[Round] = []

    @property
    def _vacant(self) -> int:
        return self._setting.seats - len(self.elected)

    def run(self) -> None:
        self._note("quota", None, {"quota": self._quota // UNIT, "valid": self.valid, "seats": self._setting.seats})
        while True:
            self._elect([option for option in self._continuing if self._now[option] >= self._quota], "elected")
            if not self._vacant or len(self._continuing) <= self._vacant:
                break
            if self._surpluses:
                self._transfer(self._largest_surplus())
            else:
                self._exclude(self._lowest())
            self._stages.append(dict(self._piles.totals))
        if self._vacant:
            self._elect(self._continuing, "elected-unopposed")
        for option in self._best_first(self._continuing):
            self._note("not-elected", option, {"got": self._votes(option)})

    @property
    def _now(self) -> Mapping[int, int]:
        return self._stages[-1]

    def _elect(self, options: list[int], what: str) -> None:
        for option in self._best_first(options)[: self._vacant]:
            self._note(what, option, {"got": self._votes(option)})
            self.elected.append(option)
            self._continuing = [each for each in self._continuing if each != option]
            if self._now[option] > self._quota:
                self._surpluses.append(option)

    def _best_first(self, options: list[int]) -> list[int]:
        """By votes now, then by votes at the stages before; it is only the order in which they are named."""
        return sorted(options, key=lambda option: [-stage[option] for stage in reversed(self._stages)])

    def _largest_surplus(self) -> int:
        line = max(self._now[option] for option in self._surpluses)
        largest = [option for option in self._surpluses if self._now[option] == line]
        return self._settle("surplus", largest, most=True)

    def _lowest(self) -> int:
        line = min(self._now[option] for option in self._continuing)
        lowest = [option for option in self._continuing if self._now[option] == line]
        return self._settle("eliminate", lowest, most=False)

    def _settle(self, what: str, tied: list[int], *, most: bool) -> int:
        """The one to act on: of the surpluses the favoured, of the lowest the one that is not."""
        if len(tied) == 1:
            return tied[0]
        stage = f"{what}-{len(self._stages)}"
        left = favoured_earlier(tied, self._stages[:-1], most=most)
        if len(left) == 1:
            others = [option for option in tied if option not in left]
            self._setting.settled(stage, left + others if most else others + left, "earlier-stage")
            return left[0]
        drawn = self._setting.by_lot(stage, left)
        return drawn[0] if most else drawn[-1]

    def _transfer(self, option: int) -> None:
        surplus = self._now[option] - self._quota
        self._note("surplus", option, {"surplus": Fraction(surplus, UNIT)})
        self._surpluses.remove(option)
        self._piles.pass_surplus_on(option, self._continuing, surplus)

    def _exclude(self, option: int) -> None:
        self._note("eliminated", option, {"got": self._votes(option)})
        self._continuing = [each for each in self._continuing if each != option]
        self._piles.pass_on(option, self._continuing)

    def _votes(self, option: int) -> Fraction:
        return Fraction(self._now[option], UNIT)

    def _note(self, what: str, option: int | None, facts: Mapping[str, Fact]) -> None:
        """``exhausted`` and ``cut`` with the totals make up the valid votes at every stage."""
        named = "" if option is None else self._setting.id(option)
        held = [each for each in self._now if each in self._continuing or each in self.elected]
        shown = {self._setting.id(each): self._votes(each) for each in held}
        lost = {
            "exhausted": Fraction(self._piles.exhausted, UNIT),
            "cut": Fraction(self._piles.cut, UNIT),
        }
        self.rounds.append(Round(what, named, shown, {"stage": len(self._stages), **facts, **lost}))
