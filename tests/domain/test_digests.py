"""How often a digest comes: by the calendar of the community, from the morning on."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from domain.digests import PACES, is_due, next_look
from domain.instants import HOUR, instant_of

ZONE = "Asia/Shanghai"


def at(day: int, hour: int) -> int:
    """That hour of a day of June 2026, whose first is a Monday."""
    return instant_of(datetime(2026, 6, day, hour, tzinfo=ZoneInfo(ZONE)))


@pytest.mark.parametrize(
    ("pace", "last", "now", "due"),
    [
        ("each", at(1, 9), at(1, 10), True),
        ("daily", at(1, 9), at(1, 20), False),
        ("daily", at(1, 20), at(2, 7), False),
        ("daily", at(1, 20), at(2, 8), True),
        ("weekly", at(1, 8), at(7, 20), False),
        ("weekly", at(7, 20), at(8, 7), False),
        ("weekly", at(7, 20), at(8, 8), True),
        ("weekly", at(1, 8), at(17, 12), True),
        ("weekly", at(2, 9), at(3, 8), False),
        ("weekly", at(2, 9), at(8, 8), True),
    ],
)
def test_once_in_its_time_and_not_before_the_morning(pace: str, last: int, now: int, due: bool) -> None:
    assert is_due(pace, last, now, ZONE) is due


def test_everybody_chooses_their_own_pace() -> None:
    assert PACES == ("never", "each", "daily", "weekly")


def test_the_next_look_is_in_the_morning_or_at_the_full_hour() -> None:
    assert next_look(each=False, now=at(1, 7), zone=ZONE) == at(2, 8)
    assert next_look(each=True, now=at(1, 7) + 1, zone=ZONE) == at(1, 8)
    assert next_look(each=True, now=at(1, 7), zone=ZONE) - at(1, 7) == HOUR
