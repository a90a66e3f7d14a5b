"""What a count tells, in the shape that the tests by hand write it down."""

from collections.abc import Mapping
from typing import Any

from domain.counting.result import Counted, Fact

Told = list[tuple[str, str, dict[str, Fact]]]


def told(counted: Counted) -> Told:
    """What happened to whom, with which numbers."""
    return [(each.what, each.option, dict(each.facts)) for each in counted.rounds]


def ties(counted: Counted) -> list[tuple[str, tuple[str, ...], str]]:
    """Stage, order with the favoured first, and by what."""
    return [(tie.stage, tie.order, tie.by) for tie in counted.ties]


def totals(counted: Counted, number: int) -> Mapping[str, Any]:
    """The totals of a round, the first being 1."""
    return counted.rounds[number - 1].totals
