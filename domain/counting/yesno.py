"""Yes, no or abstain: sums per axis, then the rule."""

from collections.abc import Iterable, Sequence
from types import MappingProxyType

from domain.counting.outcome import Outcome, Tally, Test, Weights
from domain.rules import AxisRule, Base, Rule

CHOICES = ("yes", "no", "abstain")


def tally(ballots: Iterable[tuple[str, Weights]], axes: Sequence[str]) -> Tally:
    """Add up one ballot a seat, ``(choice, weights)``, per choice and axis."""
    sums = {choice: dict.fromkeys(axes, 0) for choice in CHOICES}
    for choice, weights in ballots:
        for axis in axes:
            sums[choice][axis] += weights[axis]
    return MappingProxyType(sums)


def decide(rule: Rule, eligible: Weights, counted: Tally) -> Outcome:
    """Hold a tally against a rule. ``eligible`` is the weight of all seats of the electorate on each axis."""
    tests = tuple(test for axis in rule.axes for test in _tests(rule, axis, eligible[axis.id], counted))
    passed = all(test.passed for test in tests)
    return Outcome(tests, passed, ("yes",) if passed else ())


def _tests(rule: Rule, axis: AxisRule, eligible: int, counted: Tally) -> Iterable[Test]:
    yes, no, abstain = (counted[choice][axis.id] for choice in CHOICES)
    cast = yes + no
    taking_part = cast + abstain
    if axis.quorum is not None:
        needed = axis.quorum.needed(eligible)
        on_line = axis.quorum.on_line(eligible, taking_part)
        yield Test("quorum", axis.id, needed, taking_part, eligible, taking_part >= needed, on_line)
    participants = taking_part if rule.abstain == "in_base" else cast
    of = {Base.ELIGIBLE: eligible, Base.PARTICIPANTS: participants, Base.CAST: cast}[axis.passing.base]
    needed = axis.passing.needed(of)
    # An empty base passes nothing: at least a fraction of nobody is nobody.
    yield Test("pass", axis.id, needed, yes, of, of > 0 and yes >= needed, axis.passing.on_line(of, yes))
