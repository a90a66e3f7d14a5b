"""What every method says when it has counted: who won, on what totals, round by round, and how each tie was settled.

Rounds carry facts. The sentences a resident reads stand in ``texts`` and are put together in ``records/explain.py``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType
from typing import Any

Fact = str | int | Fraction
"""A word (often an option's id) or an exact number."""

Totals = Mapping[str, Mapping[str, Fraction]]
"""Option id to axis to exact total."""

NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Round:
    """One thing that happened. ``what`` is a word of the method's module, ``option`` the id it happened to or ``""``.

    ``totals`` are those of the deciding axis after it, option id to exact total; where a method has no running totals
    there are none.
    """

    what: str
    option: str = ""
    totals: Mapping[str, Fraction] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tie:
    """Options that were equal at a stage and how it was settled.

    ``by`` is ``lot``, ``earlier-stage``, ``head-to-head``, ``top-scores`` or ``score``. ``order``
    has the favoured first. ``tickets`` are the digests of a lot, else empty.
    """

    stage: str
    order: tuple[str, ...]
    by: str
    tickets: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Counted:
    """A count. ``winners`` are option ids in order of election; fewer than the seats where nobody was left to elect.

    ``lapsed`` ballots name only options that were withdrawn. Blank, spoiled and lapsed ballots decided nothing.
    """

    method: str
    axis: str
    winners: tuple[str, ...]
    totals: Totals
    rounds: tuple[Round, ...] = ()
    ties: tuple[Tie, ...] = ()
    blank: int = 0
    spoiled: int = 0
    lapsed: int = 0

    def as_data(self, rule: str, labels: Mapping[str, str] = NOTHING) -> dict[str, Any]:
        """What ``count --json`` prints: options by ``labels`` (else by id), fractions as text, totals by axis."""

        def label(option: str) -> str:
            return labels.get(option, option)

        def written(totals: Mapping[str, Mapping[str, Fraction]]) -> dict[str, dict[str, str]]:
            return {label(each): {axis: str(total) for axis, total in of.items()} for each, of in totals.items()}

        return {
            "method": self.method,
            "rule": rule,
            "winners": [label(option) for option in self.winners],
            "totals": written(self.totals),
            "rounds": [
                {
                    "what": each.what,
                    "option": label(each.option),
                    "totals": written({option: {self.axis: total} for option, total in each.totals.items()}),
                }
                for each in self.rounds
            ],
            "tests": [],
        }


def last_level(counted: Counted) -> tuple[str, ...]:
    """The options between which only a lot decided the last place, in their order on the paper; mostly none."""
    drawn = [tie.order for tie in counted.ties if tie.stage in ("elect", "runoff") and tie.by == "lot"]
    return tuple(sorted(drawn[-1], key=list(counted.totals).index)) if drawn else ()


def level(counted: Counted) -> tuple[str, ...]:
    """Who is ahead where no lot shall decide: the winners, and whoever was equal to the last of them."""
    equal = last_level(counted)
    return (*(each for each in counted.winners if each not in equal), *equal)
