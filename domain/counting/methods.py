"""The methods by name: what each takes for a ballot, and how to count with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from domain.counting.ballots import MARKED, RANKED, Allowed, check
from domain.counting.borda import count_borda
from domain.counting.election import Election
from domain.counting.equal_shares import counting
from domain.counting.greedy import count_greedy, count_greedy_no_skip, count_greedy_threshold
from domain.counting.irv import count_irv
from domain.counting.lot import Seed
from domain.counting.marks import count_choices, count_scores
from domain.counting.parameters import Parameters, Uncountable
from domain.counting.ranked_pairs import count_ranked_pairs
from domain.counting.result import Counted
from domain.counting.schulze import count_schulze
from domain.counting.schulze_default import count_schulze_default
from domain.counting.setting import Setting
from domain.counting.star import count_star
from domain.counting.stv import count_stv


@dataclass(frozen=True, slots=True)
class Method:
    """``allowed`` is what its ballots may be, ``many`` whether it can fill several seats, ``budget`` whether it spends
    one. ``seats`` and ``axis`` that are not given are the election's own (one seat where the method has but one)."""

    name: str
    allowed: Allowed
    counting: Callable[[Setting], Counted]
    many: bool = False
    budget: bool = False

    def count(
        self,
        election: Election,
        *,
        axis: str | None = None,
        seats: int | None = None,
        seed: Seed | None = None,
        parameters: Parameters | None = None,
    ) -> Counted:
        """Count. The axis named decides; additive totals come on every axis. Raises Uncountable."""
        given = parameters or Parameters()
        deciding = election.axes[0] if axis is None else axis
        if deciding not in election.axes:
            raise Uncountable("unknown-axis", axis=deciding, known=", ".join(election.axes))
        wanted = (election.seats if self.many else 1) if seats is None else seats
        if wanted < 1:
            raise Uncountable("seats", seats=wanted)
        if wanted > 1 and not self.many:
            raise Uncountable("one-seat", method=self.name, seats=wanted)
        setting = Setting(self.name, election, election.axes.index(deciding), wanted, seed, given)
        if not setting.sound(self.allowed):
            check(election, self.allowed, given)
        return self.counting(setting)


_EITHER = frozenset({RANKED, MARKED})
_RANKED = frozenset({RANKED})
_MARKED = frozenset({MARKED})
_SUPPORT = Allowed(_EITHER, lowest=0)

_ALL = (
    Method("plurality", Allowed(_EITHER, lowest=0, highest=1, most_marks=1), count_choices, many=True),
    Method("approval", Allowed(_MARKED, lowest=0, highest=1), count_choices, many=True),
    Method("score", Allowed(_MARKED), count_scores, many=True),
    Method("star", Allowed(_MARKED), count_star),
    Method("irv", Allowed(_RANKED), count_irv),
    Method("borda", Allowed(_RANKED, ties=True), count_borda, many=True),
    Method("schulze", Allowed(_RANKED, ties=True), count_schulze),
    Method("schulze-default", Allowed(_RANKED, ties=True), count_schulze_default),
    Method("ranked-pairs", Allowed(_RANKED, ties=True), count_ranked_pairs),
    Method("stv", Allowed(_RANKED), count_stv, many=True),
    Method("cumulative", Allowed(_MARKED, lowest=0), count_choices, many=True),
    Method("quadratic", Allowed(_MARKED), count_choices, many=True),
    Method("greedy", Allowed(_EITHER), count_greedy, budget=True),
    Method("greedy-no-skip", Allowed(_EITHER), count_greedy_no_skip, budget=True),
    Method("greedy-threshold", Allowed(_EITHER), count_greedy_threshold, budget=True),
    *(
        Method(
            f"equalshares{raising}{filling}", _SUPPORT, counting(add1=bool(raising), fill=bool(filling)), budget=True
        )
        for raising in ("", "/add1")
        for filling in ("", "/fill")
    ),
)

METHODS: Mapping[str, Method] = MappingProxyType({method.name: method for method in _ALL})
"""By the name that ``count --method`` and a vote's form take."""


def method_named(name: str) -> Method:
    """Raises Uncountable for a name that no method has."""
    if name not in METHODS:
        raise Uncountable("unknown-method", method=name, known=", ".join(METHODS))
    return METHODS[name]
