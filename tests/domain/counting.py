"""Votes by hand: sums of yes, no and abstentions, held against a rule."""

from collections.abc import Mapping

from domain.counting import yesno
from domain.counting.circumstances import Circumstances
from domain.counting.outcome import Outcome, Test
from domain.rules import AxisRule, Rule, Threshold, preset
from domain.rules.presets import axis

Sums = Mapping[str, int] | int
"""The weight on each axis, or the same on all."""


def decided(
    rule: Rule, eligible: Sums, yes: Sums = 0, no: Sums = 0, abstain: Sums = 0, known: Circumstances = yesno.UNKNOWN
) -> Outcome:
    """The outcome of a vote with such sums."""
    names = [each.id for each in rule.axes]
    counted = {"yes": on(names, yes), "no": on(names, no), "abstain": on(names, abstain)}
    return yesno.decide(rule, on(names, eligible), counted, known)


def on(axes: list[str], sums: Sums) -> dict[str, int]:
    return {name: sums if isinstance(sums, int) else sums[name] for name in axes}


def the_test(outcome: Outcome, name: str, on_axis: str = "heads", kind: str = "rule") -> Test:
    """The one test of that name."""
    (found,) = [each for each in outcome.tests if (each.name, each.axis, each.kind) == (name, on_axis, kind)]
    return found


def heads(passing: Threshold) -> tuple[AxisRule, ...]:
    return (axis("heads", passing),)


SIMPLE = preset("simple-majority")
