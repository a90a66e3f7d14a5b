"""What no rule can mean: fields that contradict each other, or that could have no effect."""

from collections.abc import Iterable
from fractions import Fraction

from domain.rule_refusals import RuleContradicts
from domain.rules.model import AxisRule, Base, Quorum, Rule, Threshold

WHYS = (
    "no-axis", "axis-twice", "out-of-reach", "met-by-nothing", "cap-of-all", "silent-unfounded", "silent-days",
    "abstain-cast", "tie-never", "proxy-either", "call-nobody", "stops-nothing", "second-no-quorum", "second-axis",
)  # fmt: skip
"""Every reason there is; each has its sentence in ``texts``."""

_HALF = Fraction(1, 2)


def refuse_contradictions(rule: Rule) -> None:
    """Raises RuleContradicts at the first contradiction."""
    for key, why in contradictions(rule):
        raise RuleContradicts(key, why)


def contradictions(rule: Rule) -> Iterable[tuple[str, str]]:
    """Every contradiction: the key that it shows in, and why."""
    yield from _in_axes("axes", rule.axes)
    yield from _in_choices(rule)
    yield from _in_procedure(rule)
    yield from _in_second_call(rule)


def _in_axes(where: str, axes: tuple[AxisRule, ...]) -> Iterable[tuple[str, str]]:
    if not axes:
        yield where, "no-axis"
    for place, axis in enumerate(axes, 1):
        name = f"{where}[{place}]"
        if axis.id in [other.id for other in axes[: place - 1]]:
            yield f"{name}.id", "axis-twice"
        if axis.cap is not None and axis.cap.fraction is not None and not 0 < axis.cap.fraction < 1:
            yield f"{name}.cap", "cap-of-all"
        if axis.quorum is not None:
            yield from _in_quorum(f"{name}.quorum", axis.quorum)
        yield from _in_threshold(f"{name}.pass", axis.passing)


def _in_quorum(where: str, quorum: Quorum) -> Iterable[tuple[str, str]]:
    if not quorum.root and _too_much(quorum.fraction, strict=quorum.strict):
        yield where, "out-of-reach"
    if quorum.fraction == 0 and not quorum.strict and quorum.least == 0:
        yield where, "met-by-nothing"


def _in_threshold(where: str, passing: Threshold) -> Iterable[tuple[str, str]]:
    """A line that nobody can reach keeps everything from passing, and on the no lets everything pass; and the other way
    round."""
    out_of_reach = _too_much(passing.fraction, strict=passing.strict)
    always = passing.fraction == 0 and not passing.strict
    if out_of_reach if passing.counts == "yes" else always:
        yield where, "out-of-reach"
    if always if passing.counts == "yes" else out_of_reach:
        yield where, "met-by-nothing"


def _too_much(fraction: Fraction, *, strict: bool) -> bool:
    return fraction > 1 or (strict and fraction == 1)


def _in_choices(rule: Rule) -> Iterable[tuple[str, str]]:
    if rule.silent.counts != "absent" and not rule.silent.clause:
        yield "silent.clause", "silent-unfounded"
    if rule.silent.counts == "deemed_yes" and rule.silent.days == 0:
        yield "silent.days", "silent-days"
    if rule.abstain == "in_base" and rule.axes and all(axis.passing.base == Base.CAST for axis in rule.axes):
        yield "abstain", "abstain-cast"
    if rule.tie != "fail" and not any(_can_tie(axis.passing) for axis in rule.axes):
        yield "tie", "tie-never"
    if rule.proxy.limits == "either" and (rule.proxy.most is None or rule.proxy.share is None):
        yield "proxy.limits", "proxy-either"


def _can_tie(passing: Threshold) -> bool:
    """As many yes as no are exactly half, where half is not enough."""
    return passing.strict and passing.fraction == _HALF and passing.counts == "yes" and passing.base != Base.ELIGIBLE


def _in_procedure(rule: Rule) -> Iterable[tuple[str, str]]:
    if rule.call is not None and not rule.call.roles and not rule.call.signed:
        yield "call", "call-nobody"
    there = {"notice": rule.notice_days, "objection": rule.objection_days, "call": rule.call is not None}
    if any(not there[name] for name in rule.stops):
        yield "stops", "stops-nothing"


def _in_second_call(rule: Rule) -> Iterable[tuple[str, str]]:
    second = rule.second_call
    if second is None:
        return
    yield from _in_axes("second_call.axes", second.axes)
    if second.after == "no_quorum" and all(axis.quorum is None for axis in rule.axes):
        yield "second_call.after", "second-no-quorum"
    if any(each.axis not in [axis.id for axis in rule.axes] for each in second.reached):
        yield "second_call.reached", "second-axis"
