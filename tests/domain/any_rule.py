"""Any rule there can be, drawn over given axes: mad ones too, for counting must not depend on good sense."""

from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from typing import Literal

from hypothesis import strategies as st

from domain.rules.model import (
    AxisRule,
    Base,
    Basis,
    Call,
    Cap,
    Proxies,
    Quorum,
    Reached,
    Rule,
    SecondCall,
    Signed,
    Silence,
    Threshold,
)

fractions = st.sampled_from([Fraction(1, 2), Fraction(2, 3), Fraction(1, 3), Fraction(3, 4)]) | st.fractions(
    min_value=0, max_value=1, max_denominator=12
)
thresholds = st.builds(Threshold, fractions, st.booleans(), st.sampled_from(list(Base)), st.sampled_from(["yes", "no"]))
quorums = st.builds(
    Quorum, fractions, st.booleans(), st.booleans(), st.integers(0, 5), st.sampled_from(["ballots", "yes"])
)
caps = st.builds(Cap, st.none() | fractions)
COMBINED: list[Literal["all", "any"]] = ["all", "any"]
ABSTAINING: list[Literal["in_base", "out_of_base", "follow_majority"]] = ["in_base", "out_of_base", "follow_majority"]
combined = st.sampled_from(COMBINED)
abstaining = st.sampled_from(ABSTAINING)
silences = st.just(Silence("absent", 0, "")) | st.builds(
    Silence,
    st.sampled_from(["participates", "follow_majority", "deemed_yes"]),
    st.integers(0, 30),
    st.just("Rules of procedure, clause 12"),
)
TIES: list[Literal["fail", "chair", "lot"]] = ["fail", "chair", "lot"]
STOPS: list[tuple[Literal["notice", "objection", "call"], ...]] = [
    (), ("notice",), ("objection",), ("call",), ("notice", "call"), ("notice", "objection", "call"),
]  # fmt: skip
ties, stops, days = st.sampled_from(TIES), st.sampled_from(STOPS), st.integers(0, 20)
PROXIES = Proxies(3, Fraction(1, 10), "either", "any", ("outsider",))
BASIS = Basis("Rules of procedure", "2026-01-01", "primary", "own")


@cache
def axis_rules(axes: tuple[str, ...]) -> st.SearchStrategy[tuple[AxisRule, ...]]:
    """One rule for each of some of the axes, in any order."""
    any_axis = st.builds(AxisRule, st.sampled_from(axes), st.none() | caps, st.none() | quorums, thresholds)
    return st.lists(any_axis, min_size=1, max_size=3, unique_by=lambda axis: axis.id).map(tuple)


@cache
def second_calls(axes: tuple[str, ...], counted: tuple[str, ...]) -> st.SearchStrategy[SecondCall]:
    """Any second call of a rule that counts on those axes."""
    reached = st.lists(st.builds(Reached, st.sampled_from(counted), thresholds), max_size=2).map(tuple)
    return st.builds(
        SecondCall, st.sampled_from(["not_passed", "no_quorum"]), reached, st.booleans(), axis_rules(axes), combined,
        abstaining, st.integers(0, 3), st.just("clause 13"),
    )  # fmt: skip


@cache
def calls(axes: tuple[str, ...]) -> st.SearchStrategy[Call]:
    """Any way to call a vote."""
    signed = st.lists(st.builds(Signed, st.sampled_from([*axes, "groups"]), fractions), max_size=2).map(tuple)
    return st.builds(Call, st.sampled_from([(), ("moderator",)]), signed, combined)


@st.composite
def rules(draw: st.DrawFn, axes: Sequence[str]) -> Rule:
    """A rule of the whole model over some of the axes."""
    there = tuple(sorted(axes))
    chosen = draw(axis_rules(there))
    second = second_calls(there, tuple(axis.id for axis in chosen))
    return Rule(
        id="any-rule", title="Any", axes=chosen, combine=draw(combined), abstain=draw(abstaining),
        silent=draw(silences), tie=draw(ties), consent=None, proxy=PROXIES, joint_owners="any_holder", recusal="none",
        notice_days=draw(days), objection_days=draw(days), call=draw(st.none() | calls(there)), stops=draw(stops),
        part="all", second_call=draw(st.none() | second), basis=BASIS,
    )  # fmt: skip
