"""What the hall declines of rules, as facts: one that is not there, cannot be read, or does not fit."""

from dataclasses import dataclass

from domain.refusals import Refusal


@dataclass(eq=False)
class UnknownRule(Refusal):
    said: str
    known: tuple[str, ...]


@dataclass(eq=False)
class NoSecondCall(Refusal):
    """``why``: the rule has ``none``; there is no ``first`` vote under it that did not pass; or what that vote reached
    is too ``little``."""

    rule: str
    why: str


@dataclass(eq=False)
class ModifierUnfit(Refusal):
    """The modifier changes how an axis counts that the rule has not."""

    modifier: str
    rule: str
    axis: str


@dataclass(eq=False)
class RuleOfPart(Refusal):
    """The rule is for one building or stair, and the vote is put to the whole roll."""

    rule: str
    part: str


@dataclass(eq=False)
class RuleGone(Refusal):
    """The rule that was shown has been kept, dropped or never was."""


@dataclass(eq=False)
class RuleUnreadable(Refusal):
    """What was sent is not TOML; ``said`` is the parser's word for where and why."""

    said: str


@dataclass(eq=False)
class RuleKeyUnknown(Refusal):
    key: str
    known: tuple[str, ...]


@dataclass(eq=False)
class RuleKeyMissing(Refusal):
    """``write`` is what may stand there."""

    key: str
    write: str


@dataclass(eq=False)
class RuleValueUnfit(Refusal):
    """``write`` is what may stand there instead."""

    key: str
    said: str
    write: str


@dataclass(eq=False)
class RuleContradicts(Refusal):
    """Two fields that cannot both be meant. ``why`` is one of domain.rules.contradictions.WHYS."""

    key: str
    why: str


@dataclass(eq=False)
class RuleUnfit(Refusal):
    """The rule cannot decide by the method. ``why`` is one of domain.ballots.verdict.unfit."""

    rule: str
    method: str
    why: str
