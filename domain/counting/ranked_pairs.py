"""Ranked pairs: lock duels from the strongest down, but never one that would close a circle (Tideman, Independence of
clones as a criterion for voting rules, Social Choice and Welfare 4, 1987).

The strength of a duel is the weight that won it (``winning``, unless the vote declares ``margins``: that weight less
the weight against). Duels of one strength are locked together where that closes no circle. Where it does, one lot over
all options settles their order, the duel whose winner comes first in it first, of those the one whose loser comes last
(Zavist & Tideman, Complete independence of clones in the ranked pairs rule, Social Choice and Welfare 6, 1989). The
winner is who has no locked duel against it; several, through drawn duels: lot.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from domain.counting.pairwise import Duels, duel_rounds, duels, duels_won
from domain.counting.parameters import Uncountable
from domain.counting.result import Counted, Fact, Round
from domain.counting.setting import Setting

STRENGTHS = ("winning", "margins")


@dataclass(frozen=True, slots=True)
class Won:
    winner: int
    loser: int
    strength: int


def count_ranked_pairs(setting: Setting) -> Counted:
    """One winner, or none where no ballot weighs anything on the deciding axis."""
    found = duels(setting)
    rounds = duel_rounds(setting, found)
    winners: list[int] = []
    if any(group.weights[setting.axis] for group in setting.groups):
        locking = _Locking(setting)
        for _, equal in groupby(_strongest_first(setting, found), key=lambda won: won.strength):
            locking.take(list(equal))
        unbeaten = [option for option in found.standing if next(locking.lost_by(option), None) is None]
        winners = setting.by_lot("elect", unbeaten)[:1]
        rounds += [*locking.rounds, *_ending(setting, found, locking, winners[0])]
    return setting.counted(winners, duels_won(setting, found), rounds)


def _strongest_first(setting: Setting, found: Duels) -> list[Won]:
    by = setting.given.strength or "winning"
    if by not in STRENGTHS:
        raise Uncountable("parameter", name="strength", said=by, known=", ".join(STRENGTHS))
    above = found.above
    won = (
        Won(one, other, above[one][other] - (above[other][one] if by == "margins" else 0))
        for one in found.standing
        for other in found.standing
        if found.beats(one, other)
    )
    return sorted(won, key=lambda each: -each.strength)


class _Locking:
    """The duels locked so far. ``_ahead[i]`` is everybody whom i is locked ahead of, directly or through others."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._ahead: dict[int, set[int]] = {option: set() for option in setting.standing}
        self._locked: list[Won] = []
        self.rounds: list[Round] = []

    @cached_property
    def _places(self) -> dict[int, int]:
        """Of the one lot that orders equal duels, drawn only if it is needed."""
        drawn = self._setting.by_lot("lock", self._setting.standing)
        return {option: place for place, option in enumerate(drawn)}

    def take(self, equal: list[Won]) -> None:
        """Lock those of equal strength that close no circle."""
        possible = [won for won in equal if won.winner not in self._ahead[won.loser]]
        for won in self._in_order(possible):
            if won.winner in self._ahead[won.loser]:
                self._note("skipped", won)
            else:
                self._lock(won)
        for won in equal:
            if won not in possible:
                self._note("skipped", won)

    def _in_order(self, equal: list[Won]) -> Iterable[Won]:
        if len(equal) < 2 or not self._closes_circle(equal):
            return equal
        return sorted(equal, key=lambda won: (self._places[won.winner], -self._places[won.loser]))

    def _closes_circle(self, equal: list[Won]) -> bool:
        """Whether locking all of them would put an option ahead of itself."""
        ahead = {option: set(of) for option, of in self._ahead.items()}
        for won in equal:
            if won.winner in ahead[won.loser]:
                return True
            _put_ahead(ahead, won)
        return False

    def _lock(self, won: Won) -> None:
        _put_ahead(self._ahead, won)
        self._locked.append(won)
        self._note("locked", won)

    def _note(self, what: str, won: Won) -> None:
        facts: dict[str, Fact] = {"against": self._setting.id(won.loser), "strength": won.strength}
        self.rounds.append(Round(what, self._setting.id(won.winner), facts=facts))

    def lost_by(self, option: int) -> Iterator[Won]:
        """The locked duels that the option lost, the strongest first."""
        return (won for won in self._locked if won.loser == option)


def _put_ahead(ahead: dict[int, set[int]], won: Won) -> None:
    below = ahead[won.loser] | {won.loser}
    for option, of in ahead.items():
        if option == won.winner or won.winner in of:
            of |= below


def _ending(setting: Setting, found: Duels, locking: _Locking, winner: int) -> list[Round]:
    rounds = [Round("elected", setting.id(winner))]
    for option in found.standing:
        lost = next(locking.lost_by(option), None)
        if lost is not None:
            facts: dict[str, Fact] = {"by": setting.id(lost.winner), "strength": lost.strength}
            rounds.append(Round("locked-behind", setting.id(option), facts=facts))
        elif option != winner:
            rounds.append(Round("lost-lot", setting.id(option), facts={"by": setting.id(winner)}))
    return rounds
