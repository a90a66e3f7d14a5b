"""What a count is told besides the ballots: how the vote was called, which silent seats were reached, a tie's end."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from domain.counting.lot import Seed
from domain.counting.outcome import Test, Weights
from domain.rules.model import Call, Rule


@dataclass(frozen=True)
class Circumstances:
    """``notice`` is how many days of the calendar lie between the day it was announced on and the one it opened on,
    ``shown`` the same of the day the roll was shown. ``signed`` is held against ``on_roll``, the totals of the roll.
    ``delivered`` is the weight of the silent seats whose notice is known to have been delivered in time;
    ``tie_falls_to`` is the choice of the chair or of the lot, None before there is one."""

    notice: int = 0
    shown: int = 0
    called_by: str | None = None
    on_roll: Weights = field(default_factory=dict)
    signed: Weights = field(default_factory=dict)
    delivered: Weights = field(default_factory=dict)
    tie_falls_to: str | None = None


def circumstances_of(vote: Mapping[str, Any]) -> Circumstances:
    """Those that a vote.json gives. Raises ValueError for a day that no calendar has, and for one on which the moment
    beside it was nowhere on earth."""
    said = vote["circumstances"]
    opened = _day(said["opens_on"], vote["opens_at"])
    notice, shown = (_days(said[f"{name}_on"], said[f"{name}_at"], opened) for name in ("announced", "roll_shown"))
    return Circumstances(
        notice, shown, said["called_by"], vote["eligible"], said["signed"], said["delivered"], _tie_falls_to(vote)
    )


def _days(on: str | None, at: str | None, opened: datetime) -> int:
    """How many days of the calendar before the opening that was; 0 where it never was."""
    if on is None or at is None:
        if on != at:
            raise ValueError(f"a day and its moment are known together: {on}, {at}")
        return 0
    return max(0, (opened - _day(on, at)).days)


def _day(said: str, at: str) -> datetime:
    """The community's day of a moment: clocks on earth are from 12 hours behind UTC to 14 ahead of it."""
    midnight = datetime.strptime(said, "%Y-%m-%d")  # noqa: DTZ007  # on the community's clock, whichever that is
    moment = datetime.strptime(at, "%Y-%m-%dT%H:%M:%S.%fZ")  # noqa: DTZ007  # UTC
    if not timedelta(hours=-36) < midnight - moment <= timedelta(hours=14):
        raise ValueError(f"it was not {said} anywhere at {at}")
    return midnight


def _tie_falls_to(vote: Mapping[str, Any]) -> str | None:
    if vote["rule"]["tie"] == "lot":
        return next(iter(Seed(bytes.fromhex(vote["seed"]), vote["number"]).draw("tie", ("yes", "no"))))
    chair: str | None = vote["circumstances"]["chair"]
    return chair


def procedural_tests(rule: Rule, known: Circumstances) -> Iterable[Test]:
    """Notice, objection period and call, where the rule has them."""
    for name, needed, got in (
        ("notice", rule.notice_days, known.notice),
        ("objection", rule.objection_days, known.shown),
    ):
        if needed:
            yield Test(name, "days", needed, got, needed, got >= needed, on_line=False, kind="procedure")
    if rule.call is not None:
        yield from _call_tests(rule.call, known)


def _call_tests(call: Call, known: Circumstances) -> Iterable[Test]:
    """One test for who called, or one for each count of signatures."""
    if known.called_by is not None or not call.signed:
        may = known.called_by in call.roles
        yield Test("call", "role", 1, int(may), 1, may, on_line=False, kind="procedure")
        return
    for each in call.signed:
        of = known.on_roll.get(each.axis, 0)
        line, got = each.fraction * of, known.signed.get(each.axis, 0)
        needed, passed = -(-line.numerator // line.denominator), of > 0 and got >= line
        yield Test("call", each.axis, needed, got, of, passed, got == line, kind="procedure")


def procedure_met(rule: Rule, tests: Iterable[Test], name: str) -> bool:
    """Whether the procedural tests of a name are met: all, or any where the rule lets one count of signatures do."""
    met = [test.passed for test in tests if test.name == name]
    if name == "call" and rule.call is not None and rule.call.combine == "any":
        return any(met)
    return all(met)
