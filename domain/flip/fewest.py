"""How many seats it would take to turn a vote by yes and no: a bound that is never too many."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from domain.counting import yesno
from domain.counting.outcome import Outcome
from domain.flip.doubt import SeatCounted
from domain.rules.model import AxisRule, Base, Rule, Threshold


def needed(rule: Rule, seats: Sequence[SeatCounted], outcome: Outcome) -> int | None:
    """How many seats at least would have to turn. Every test is a sum over the seats held against a line, so the fewest
    that could move one test over its line are those that move it most."""
    if rule.abstain == "follow_majority" or rule.silent.counts != "absent" or rule.tie != "fail":
        return None  # what one seat says then moves the others
    valid = outcome.passed or _axes_pass(rule, outcome)
    if not outcome.passed and valid:
        return None  # it failed by how it was called
    by_axis = [[_fewest(line, seats, up=not outcome.passed) for line in _lines(rule, axis)] for axis in rule.axes]
    if outcome.passed:
        each = [_least(lines) for lines in by_axis]
        fewest = _least(each) if rule.combine == "all" else _most(each)
    else:
        each = [_most(lines) for lines in by_axis]
        fewest = _most(each) if rule.combine == "all" else _least(each)
    return None if fewest is None else max(1, fewest)  # where the base was empty, one at least


def _axes_pass(rule: Rule, outcome: Outcome) -> bool:
    tests = [test for test in outcome.tests if test.kind == "rule"]
    verdicts = [all(test.passed for test in tests if test.axis == axis.id) for axis in rule.axes]
    return all(verdicts) if rule.combine == "all" else any(verdicts)


def _least(needed: Iterable[int | None]) -> int | None:
    """The smallest; None is never."""
    return min((each for each in needed if each is not None), default=None)


def _most(needed: Iterable[int | None]) -> int | None:
    """The largest, where none of them is never."""
    known = list(needed)
    return None if None in known else max((each for each in known if each is not None), default=None)


@dataclass(frozen=True)
class _Line:
    """One test as a sum: it passes when what all seats say adds up to ``least`` or more (``strict``: to more)."""

    axis: str
    worth: Callable[[str | None], Fraction]
    """What a unit of weight adds that says so."""
    least: Callable[[int], Fraction]
    """The line, of the whole electorate's weight."""
    strict: bool


def _lines(rule: Rule, axis: AxisRule) -> Iterable[_Line]:
    quorum = axis.quorum
    if quorum is not None:
        counts = ("yes",) if quorum.counts == "yes" else yesno.CHOICES
        yield _Line(
            axis.id, lambda choice: Fraction(choice in counts), lambda total: Fraction(quorum.needed(total)),
            strict=False,
        )  # fmt: skip
    passing = axis.passing
    within = _members(passing.base, kept=rule.abstain == "in_base")
    side = 1 if passing.counts == "yes" else -1

    def worth(choice: str | None) -> Fraction:
        return side * ((choice == passing.counts) - passing.fraction * (choice in within))

    yield _Line(axis.id, worth, lambda total: _fixed(passing, total, side), strict=passing.strict == (side > 0))


def _members(base: Base, *, kept: bool) -> tuple[str, ...]:
    """Whose weight is in a base that depends on who says what."""
    if base is Base.ELIGIBLE:
        return ()
    return yesno.CHOICES if base is Base.ATTENDING or (base is Base.PARTICIPANTS and kept) else ("yes", "no")


def _fixed(passing: Threshold, total: int, side: int) -> Fraction:
    return side * passing.fraction * total if passing.base is Base.ELIGIBLE else Fraction(0)


def _fewest(line: _Line, seats: Sequence[SeatCounted], *, up: bool) -> int | None:
    """How few seats could bring the sum over the line (``up``) or under it; 0 where it is there, None where all could
    not."""
    sums = sum((line.worth(each.choice) * each.weights[line.axis] for each in seats), Fraction())
    least = line.least(sum(each.weights[line.axis] for each in seats))
    values = [line.worth(choice) for choice in (*yesno.CHOICES, None)]
    best = max(values) if up else min(values)
    moves = sorted(
        ((best - line.worth(each.choice)) * each.weights[line.axis] for each in seats), key=abs, reverse=True
    )

    def over() -> bool:
        return sums > least if line.strict else sums >= least

    for turned, move in enumerate((Fraction(0), *moves)):
        sums += move
        if over() == up:
            return turned
    return None
