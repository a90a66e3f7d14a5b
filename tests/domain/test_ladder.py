"""The ladder: when a step is late, how far money may drift, and the Monday of the card of promises."""

import json
from datetime import datetime

import pytest

from domain.commitments import STATES, State
from domain.instants import DAY, instant_of, moment_of
from domain.ladder import ROLES, Ladder, Rung, next_week

SINCE, DUE = 100 * DAY, 130 * DAY


@pytest.mark.parametrize(
    ("state", "ends"),
    [
        ("requested", SINCE + 2 * DAY),
        ("asked", SINCE + 3 * DAY),
        ("accepted", DUE),
        ("disowned", SINCE + 4 * DAY),
        ("refused", SINCE + 4 * DAY),
        ("reopened", DUE),
        ("done", None),
        ("dropped", None),
    ],
)
def test_each_step_has_its_time(state: State, ends: int | None) -> None:
    assert Ladder(settle=4).ends(state, SINCE, DUE) == ends


def test_a_repair_has_its_days_also_after_the_due_date() -> None:
    assert Ladder(repair=14).ends("reopened", DUE, DUE) == DUE + 14 * DAY
    assert {state for state in STATES if Ladder().ends(state, SINCE, DUE) is None} == {"done", "dropped"}


def test_a_community_that_says_nothing_has_a_ladder_all_the_same() -> None:
    rungs = (Rung(0, "convener"), Rung(3, "coordinator"), Rung(7, "moderator"))
    assert Ladder() == Ladder(2, 3, 3, 14, 7, 5, 10, rungs)
    assert tuple(rung.role for rung in rungs) == ROLES, "whoever has a role stands on a rung"


def test_it_is_kept_as_data() -> None:
    ladder = Ladder(whistle=1, sample=0, rungs=(Rung(2, "moderator"),))
    assert Ladder.from_data(json.loads(json.dumps(ladder.as_data()))) == ladder


@pytest.mark.parametrize(("spent", "drifted"), [(109_999, False), (110_000, False), (110_001, True)])
def test_money_may_drift_up_to_the_limit(spent: int, drifted: bool) -> None:
    assert Ladder(drift=10).drifted(100_000, spent) is drifted


@pytest.mark.parametrize(
    ("now", "monday"),
    [
        ("2026-06-01T08:59+08:00", "2026-06-01"),  # a Monday
        ("2026-06-01T09:00+08:00", "2026-06-08"),
        ("2026-06-07T23:59+08:00", "2026-06-08"),
        ("2026-12-31T12:00+08:00", "2027-01-04"),
    ],
)
def test_the_card_of_promises_comes_on_the_next_monday_morning(now: str, monday: str) -> None:
    at = moment_of(next_week(instant_of(datetime.fromisoformat(now)), "Asia/Shanghai"), "Asia/Shanghai")
    assert (at.date().isoformat(), at.hour) == (monday, 9)


def test_a_monday_morning_stays_nine_when_the_clocks_change() -> None:
    before = instant_of(datetime.fromisoformat("2026-03-28T12:00+01:00"))  # the night in which Paris loses an hour
    assert next_week(before, "Europe/Paris") == instant_of(datetime.fromisoformat("2026-03-30T09:00+02:00"))
