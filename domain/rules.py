"""The rule of a vote as data: axes with their own fractions and bases, abstentions, silence, ties, source.

Nothing defaults: a field a rule needs is always given. Fractions are exact; a float never decides.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor
from typing import Any

from domain.refusals import UnknownRule


class Base(StrEnum):
    """What a fraction is taken of, on its own axis."""

    ELIGIBLE = "eligible"
    PARTICIPANTS = "participants"
    CAST = "cast"
    """Yes and no together, abstentions left out."""


@dataclass(frozen=True)
class Threshold:
    """``fraction`` of ``base``: more than it when ``strict``, else at least it."""

    fraction: Fraction
    strict: bool
    base: Base

    def needed(self, total: int) -> int:
        """The smallest whole weight that meets the threshold of a base of ``total``."""
        line = self.fraction * total
        return floor(line) + 1 if self.strict else ceil(line)

    def on_line(self, total: int, got: int) -> bool:
        """Whether ``got`` is exactly the fraction, where one unit decides."""
        return self.fraction * total == got

    def as_data(self) -> dict[str, Any]:
        return {"fraction": str(self.fraction), "strict": self.strict, "base": self.base.value}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Threshold":
        return cls(Fraction(data["fraction"]), bool(data["strict"]), Base(data["base"]))


@dataclass(frozen=True)
class AxisRule:
    """What one axis (heads, area, …) must reach. ``quorum`` is taken of all eligible weight, or there is none."""

    id: str
    quorum: Threshold | None
    passing: Threshold

    def as_data(self) -> dict[str, Any]:
        return {"id": self.id, "quorum": self.quorum and self.quorum.as_data(), "pass": self.passing.as_data()}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "AxisRule":
        quorum = Threshold.from_data(data["quorum"]) if data["quorum"] else None
        return cls(data["id"], quorum, Threshold.from_data(data["pass"]))


@dataclass(frozen=True)
class Rule:
    """One rule. ``tie`` is ``fail``: equal yes and no do not pass. ``silent`` is ``absent``: a seat that casts nothing
    neither takes part nor counts. ``abstain`` is ``in_base`` (an abstention takes part) or ``out_of_base``."""

    id: str
    axes: tuple[AxisRule, ...]
    combine: str
    abstain: str
    silent: str
    tie: str
    citation: str
    forum: str
    """``advisory`` where a vote here counts like the law but binds only in the official forum; ``own`` where it binds
    by the community's own agreement."""

    def as_data(self) -> dict[str, Any]:
        return {
            "id": self.id, "axes": [axis.as_data() for axis in self.axes], "combine": self.combine,
            "abstain": self.abstain, "silent": self.silent, "tie": self.tie,
            "citation": self.citation, "forum": self.forum,
        }  # fmt: skip

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Rule":
        axes = tuple(AxisRule.from_data(axis) for axis in data["axes"])
        rest = {name: data[name] for name in ("combine", "abstain", "silent", "tie", "citation", "forum")}
        return cls(id=data["id"], axes=axes, **rest)


def _cn_278(rule_id: str, fraction: Fraction, strict: bool) -> Rule:
    quorum = Threshold(Fraction(2, 3), strict=False, base=Base.ELIGIBLE)
    passing = Threshold(fraction, strict=strict, base=Base.PARTICIPANTS)
    return Rule(
        id=rule_id,
        axes=tuple(AxisRule(axis, quorum, passing) for axis in ("heads", "area")),
        combine="all", abstain="in_base", silent="absent", tie="fail",
        # Area and heads are counted as art. 8-9 of the Supreme People's Court's interpretation (Fa Shi [2020] 17) says.
        citation="Civil Code of the PRC, art. 278",
        forum="advisory",
    )  # fmt: skip


PRESETS: Mapping[str, Rule] = {
    rule.id: rule
    for rule in (
        Rule(
            id="simple-majority",
            axes=(AxisRule("heads", None, Threshold(Fraction(1, 2), strict=True, base=Base.CAST)),),
            combine="all", abstain="out_of_base", silent="absent", tie="fail",
            citation="", forum="own",
        ),
        _cn_278("cn-278-ordinary", Fraction(1, 2), strict=True),
        _cn_278("cn-278-major", Fraction(3, 4), strict=False),
    )
}  # fmt: skip


def preset(rule_id: str) -> Rule:
    """The preset of that id. Raises UnknownRule, which names the known ones."""
    try:
        return PRESETS[rule_id.strip().lower()]
    except KeyError:
        raise UnknownRule(rule_id.strip(), tuple(PRESETS)) from None
