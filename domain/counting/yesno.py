"""Yes, no or abstain: sums per axis, then the rule."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from domain.counting.circumstances import Circumstances, procedural_tests, procedure_met
from domain.counting.outcome import Outcome, Tally, Test, Weights
from domain.rules.model import AxisRule, Base, Quorum, Rule, SecondCall, Threshold

CHOICES = ("yes", "no", "abstain")
UNKNOWN = Circumstances()


def tally(ballots: Iterable[tuple[str, Weights]], axes: Sequence[str]) -> Tally:
    """Add up one ballot a seat, ``(choice, weights)``, per choice and axis."""
    sums = {choice: dict.fromkeys(axes, 0) for choice in CHOICES}
    for choice, weights in ballots:
        for axis in axes:
            sums[choice][axis] += weights[axis]
    return MappingProxyType(sums)


def decide(rule: Rule, eligible: Weights, counted: Tally, known: Circumstances = UNKNOWN) -> Outcome:
    """Hold a tally against a rule. ``eligible`` is what all seats of the electorate weigh on each axis, and like
    ``counted`` after the rule's caps."""
    tests, passed = rule_tests(rule, eligible, counted, known)
    return concluded(rule, eligible, counted, known, tests, passed)


def rule_tests(rule: Rule, eligible: Weights, counted: Tally, known: Circumstances) -> tuple[tuple[Test, ...], bool]:
    """The tests of every axis, and whether they pass together."""
    standings = standing_of(rule, eligible, counted, known.delivered)
    axes = [tuple(_axis_tests(rule, axis, standings[axis.id], known)) for axis in rule.axes]
    verdicts = [_axis_passed(tests) for tests in axes]
    passed = all(verdicts) if rule.combine == "all" else any(verdicts)
    return tuple(test for tests in axes for test in tests), passed


def concluded(
    rule: Rule, eligible: Weights, counted: Tally, known: Circumstances, tests: tuple[Test, ...], passed: bool
) -> Outcome:
    """The outcome of substantive tests, with the procedural ones, the count without silent seats, and whether there may
    be a second call."""
    procedural = tuple(procedural_tests(rule, known))
    valid = all(procedure_met(rule, procedural, name) for name in rule.stops)
    silence, without = _without_silent(rule, eligible, counted, known)
    again: tuple[Test, ...] = ()
    offered = False
    if rule.second_call is not None and not (passed and valid):
        again = tuple(_second_call_tests(rule, rule.second_call, eligible, counted, known))
        lacked = any(test.name == "quorum" and not test.passed for test in tests)
        offered = all(test.passed for test in again) and (lacked or rule.second_call.after == "not_passed")
    verdict = passed and valid
    return Outcome(
        (*tests, *procedural, *silence, *again), verdict, ("yes",) if verdict else (),
        without_silent=None if without is None else without and valid, second_call=offered,
    )  # fmt: skip


# --- what stands on an axis ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Standing:
    """One axis once abstentions and silence have been given their place. ``turnout`` is what a quorum is held
    against."""

    yes: int
    no: int
    turnout: int
    bases: dict[Base, int]


def standing_of(rule: Rule, eligible: Weights, counted: Tally, delivered: Weights) -> dict[str, Standing]:
    """Each axis of the rule as it is decided. ``delivered`` is the weight of silent seats that may count."""
    side = _majority(rule, counted)
    return {axis.id: _standing(rule, axis.id, eligible, counted, delivered, side) for axis in rule.axes}


def _standing(
    rule: Rule, axis: str, eligible: Weights, counted: Tally, delivered: Weights, majority: str | None
) -> Standing:
    sums = {choice: counted[choice][axis] for choice in CHOICES}
    handed_in = sum(sums.values())
    silent = 0 if rule.silent.counts == "absent" else delivered.get(axis, 0)
    kept = 0 if rule.abstain == "out_of_base" else sums["abstain"]
    participants = sums["yes"] + sums["no"] + kept + silent
    if majority is not None:
        sums[majority] += sums["abstain"] if rule.abstain == "follow_majority" else 0
        sums[majority] += silent if rule.silent.counts == "follow_majority" else 0
    if rule.silent.counts == "deemed_yes":
        sums["yes"] += silent
    yes, no = sums["yes"], sums["no"]
    bases = {
        Base.ELIGIBLE: eligible[axis], Base.PARTICIPANTS: participants, Base.ATTENDING: handed_in, Base.CAST: yes + no,
    }  # fmt: skip
    return Standing(yes, no, handed_in + silent, bases)


def _majority(rule: Rule, counted: Tally) -> str | None:
    """The side with more weight on every axis; None where it is even, or the axes disagree: then nobody follows."""
    sides = {
        "yes" if counted["yes"][axis.id] > counted["no"][axis.id] else "no"
        for axis in rule.axes
        if counted["yes"][axis.id] != counted["no"][axis.id]
    }
    even = any(counted["yes"][axis.id] == counted["no"][axis.id] for axis in rule.axes)
    return sides.pop() if len(sides) == 1 and not even else None


# --- the tests -------------------------------------------------------------------------------------------------------


def _axis_tests(rule: Rule, axis: AxisRule, standing: Standing, known: Circumstances) -> Iterable[Test]:
    if axis.quorum is not None:
        yield _quorum_test(axis.id, axis.quorum, standing)
    passing = _pass_test(axis.id, axis.passing, standing)
    yield passing
    tied = passing.on_line and not passing.passed and standing.yes == standing.no and passing.of > 0
    if tied and rule.tie != "fail":
        got = int(known.tie_falls_to == "yes")
        yield Test("tie", axis.id, 1, got, 1, passed=got == 1, on_line=False)


def _quorum_test(axis: str, quorum: Quorum, standing: Standing) -> Test:
    of, got = standing.bases[Base.ELIGIBLE], standing.yes if quorum.counts == "yes" else standing.turnout
    needed = quorum.needed(of)
    return Test("quorum", axis, needed, got, of, got >= needed, quorum.on_line(of, got))


def _pass_test(axis: str, passing: Threshold, standing: Standing) -> Test:
    of = standing.bases[passing.base]
    needed = passing.needed(of)
    if passing.counts == "no":
        got = standing.no
        return Test("no", axis, needed, got, of, of > 0 and got < needed, passing.on_line(of, got))
    # An empty base passes nothing: at least a fraction of nobody is nobody.
    got = standing.yes
    return Test("pass", axis, needed, got, of, of > 0 and got >= needed, passing.on_line(of, got))


def _axis_passed(tests: Iterable[Test]) -> bool:
    """A tie that has been broken stands in place of the threshold that it left unmet."""
    by_name = {test.name: test.passed for test in tests}
    broken = by_name.pop("tie", False)
    return all(passed or (broken and name != "quorum") for name, passed in by_name.items())


def _without_silent(
    rule: Rule, eligible: Weights, counted: Tally, known: Circumstances
) -> tuple[tuple[Test, ...], bool | None]:
    if rule.silent.counts == "absent":
        return (), None
    tests, passed = rule_tests(rule, eligible, counted, replace(known, delivered={}))
    return tuple(replace(test, kind="silence") for test in tests), passed


def _second_call_tests(
    rule: Rule, second: SecondCall, eligible: Weights, counted: Tally, known: Circumstances
) -> Iterable[Test]:
    standings = standing_of(rule, eligible, counted, known.delivered)
    for each in second.reached:
        test = _pass_test(each.axis, each.threshold, standings[each.axis])
        yield replace(test, name="reached", kind="second call")
