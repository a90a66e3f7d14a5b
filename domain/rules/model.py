"""The rule of a vote as data: what must be reached on which axis, who counts how, and where the rule is written.

Nothing defaults: every field of a rule is given. Fractions are exact; a float never decides. ``docs/rules.md`` says in
words what each field means.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor, isqrt
from typing import Any, Literal

import msgspec


class Base(StrEnum):
    """What a fraction is taken of, on its own axis."""

    ELIGIBLE = "eligible"
    PARTICIPANTS = "participants"
    """All that handed in a ballot; abstentions where the rule keeps them in the base, silent seats where they count."""
    ATTENDING = "attending"
    """All that handed in a ballot, abstentions too, whatever the rule says of them."""
    CAST = "cast"
    """Yes and no together."""


@dataclass(frozen=True)
class Threshold:
    """``fraction`` of ``base``: more than it when ``strict``, else at least it. Counted on ``yes`` it must be reached;
    counted on ``no`` it must not be."""

    fraction: Fraction
    strict: bool
    base: Base
    counts: Literal["yes", "no"]

    def needed(self, total: int) -> int:
        """The smallest whole weight that meets the threshold of a base of ``total``."""
        line = self.fraction * total
        return floor(line) + 1 if self.strict else ceil(line)

    def on_line(self, total: int, got: int) -> bool:
        """Whether ``got`` is exactly the fraction, where one unit decides."""
        return self.fraction * total == got


@dataclass(frozen=True)
class Quorum:
    """How much of all eligible weight must take part: ``fraction`` of it, or of its square root where ``root``, and no
    less than ``least`` units. ``counts`` the weight of all ballots, or of those that say yes."""

    fraction: Fraction
    root: bool
    strict: bool
    least: int
    counts: Literal["ballots", "yes"]

    def needed(self, total: int) -> int:
        """The smallest whole weight that meets the quorum of ``total`` eligible."""
        if not self.root:
            line = self.fraction * total
            return max(self.least, floor(line) + 1 if self.strict else ceil(line))
        # g >= f·√N is g² >= f²·N: whole numbers decide, no root is drawn.
        square = self.fraction**2 * total
        below = isqrt(floor(square))
        meets = below**2 == square and not self.strict
        return max(self.least, below if meets else below + 1)

    def on_line(self, total: int, got: int) -> bool:
        """Whether ``got`` is exactly what decides: the fraction, or ``least`` where that is more."""
        if self.least > replace(self, least=0).needed(total):
            return got == self.least
        return self.fraction**2 * total == got**2 if self.root else self.fraction * total == got


@dataclass(frozen=True)
class Cap:
    """No seat weighs more than ``fraction`` of the axis's total, or, without one, than all others together."""

    fraction: Fraction | None


@dataclass(frozen=True)
class AxisRule:
    """What one axis (heads, area, …) must reach. ``quorum`` and ``cap`` may be none."""

    id: str
    cap: Cap | None
    quorum: Quorum | None
    passing: Threshold


@dataclass(frozen=True)
class Silence:
    """What a seat is that casts nothing. But for ``absent`` it counts only where its notice is known to have been
    delivered (for ``days`` before the close), and ``clause`` cites what the community agreed."""

    counts: Literal["absent", "participates", "follow_majority", "deemed_yes"]
    days: int
    clause: str


@dataclass(frozen=True)
class Consent:
    """For a vote by consent: whether the axes decide (``fallback``) when an objection stands, and whether one that a
    proxy raised blocks."""

    fallback: bool
    proxies_block: bool


@dataclass(frozen=True)
class Proxies:
    """How many others one holder may cast for: at most ``most`` seats (None: any number) and, with the holder's own, at
    most ``share`` of each axis (None: any). Both limits hold, or with ``either`` it is enough to keep one."""

    most: int | None
    share: Fraction | None
    limits: Literal["both", "either"]
    ballots: Literal["instructed", "free", "any"]
    excluded: tuple[str, ...]


@dataclass(frozen=True)
class Signed:
    """So much of an axis, by signatures."""

    axis: str
    fraction: Fraction


@dataclass(frozen=True)
class Call:
    """Who may call the vote: one of ``roles``, or seats that sign for ``all`` of the fractions, or for ``any``."""

    roles: tuple[str, ...]
    signed: tuple[Signed, ...]
    combine: Literal["all", "any"]


@dataclass(frozen=True)
class Reached:
    """What the yes of the first call must have reached for a second one."""

    axis: str
    threshold: Threshold


@dataclass(frozen=True)
class SecondCall:
    """A new vote under easier terms, never applied by itself. It may be called ``after`` the first did not pass, or
    only where it had no quorum, and where all of ``reached`` was; ``at_once`` means in the same meeting."""

    after: Literal["not_passed", "no_quorum"]
    reached: tuple[Reached, ...]
    at_once: bool
    axes: tuple[AxisRule, ...]
    combine: Literal["all", "any"]
    abstain: Literal["in_base", "out_of_base", "follow_majority"]
    notice_days: int
    citation: str


@dataclass(frozen=True)
class Basis:
    """Where the rule is written, in which version of the text, how well that was read, and where it binds: ``own`` by
    the community's own agreement, else like the law, and advisory unless cast in that ``forum``."""

    citation: str
    version: str
    read: Literal["primary", "secondary", "unverified"]
    forum: Literal["own", "meeting", "circulation", "official_system"]


@dataclass(frozen=True)
class Rule:
    """One rule. ``stops`` names the procedural tests (``notice``, ``objection``, ``call``) that a vote must meet to
    pass; the others are only shown."""

    id: str
    title: str
    axes: tuple[AxisRule, ...]
    combine: Literal["all", "any"]
    abstain: Literal["in_base", "out_of_base", "follow_majority"]
    silent: Silence
    tie: Literal["fail", "chair", "lot"]
    consent: Consent | None
    proxy: Proxies
    joint_owners: Literal["any_holder", "representative"]
    recusal: Literal["none", "no_ballot", "not_eligible"]
    notice_days: int
    objection_days: int
    call: Call | None
    stops: tuple[Literal["notice", "objection", "call"], ...]
    part: Literal["all", "building", "stair", "affected"]
    second_call: SecondCall | None
    basis: Basis

    @property
    def citation(self) -> str:
        return self.basis.citation

    @property
    def forum(self) -> str:
        return self.basis.forum

    def again(self) -> "Rule | None":
        """The rule of the second call, as a rule of its own; None where there is none."""
        second = self.second_call
        if second is None:
            return None
        basis = replace(self.basis, citation=second.citation)
        return replace(
            self, id=f"{self.id}{SECOND}", axes=second.axes, combine=second.combine, abstain=second.abstain,
            notice_days=second.notice_days, second_call=None, basis=basis,
        )  # fmt: skip

    def as_data(self) -> dict[str, Any]:
        """The rule as JSON, in the shape that ``docs/bundle.md`` describes."""
        data: dict[str, Any] = _as_data(self)
        return data

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Rule":
        """Raises msgspec.ValidationError for what ``as_data`` did not make."""
        return msgspec.convert(_from_data(data), cls, dec_hook=_fraction)


SECOND = "-second"
"""What is put behind a rule's id for its second call."""

_NAMES = {"passing": "pass"}
"""A word of Python's cannot name a field."""


def _as_data(value: Any) -> Any:  # noqa: ANN401  # a field of a rule, and the JSON of it
    if is_dataclass(value):
        return {_NAMES.get(each.name, each.name): _as_data(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, tuple):
        return [_as_data(each) for each in value]
    if isinstance(value, Fraction):
        return str(value)
    return value.value if isinstance(value, StrEnum) else value


def _from_data(value: Any) -> Any:  # noqa: ANN401  # JSON
    if isinstance(value, Mapping):
        names = {known: name for name, known in _NAMES.items()}
        return {names.get(key, key): _from_data(each) for key, each in value.items()}
    return [_from_data(each) for each in value] if isinstance(value, list) else value


def _fraction(kind: type, value: Any) -> Any:  # noqa: ANN401  # what msgspec passes
    if kind is not Fraction:
        raise NotImplementedError(kind)
    return Fraction(value)
