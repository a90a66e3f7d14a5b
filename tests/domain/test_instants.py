"""Durations and dates: the units, the community's own days, and what is refused."""

from datetime import UTC, datetime

import pytest

from domain.ids import Instant
from domain.instants import DAY, due, instant_of, iso, local_day, moment_of
from domain.refusals import BadDuration

NOW = instant_of(datetime(2026, 11, 21, 20, 30, tzinfo=UTC))  # half past four in the morning of the 22nd in Shanghai
SHANGHAI = "Asia/Shanghai"


@pytest.mark.parametrize(
    ("said", "later"),
    [
        ("90s", 90_000),
        ("15m", 900_000),
        ("12h", 43_200_000),
        ("7d", 7 * DAY),
        (" 7 D ", 7 * DAY),
        ("1s", 1000),
        ("400d", 400 * DAY),
    ],
)
def test_durations(said: str, later: int) -> None:
    assert due(said, NOW, SHANGHAI) == NOW + later


def test_a_bare_date_means_its_end_of_day_where_the_community_lives() -> None:
    assert iso(due("2026-12-01", NOW, SHANGHAI)) == "2026-12-01T15:59:59.999Z"
    assert iso(due("2026-12-01", NOW, "Europe/Paris")) == "2026-12-01T22:59:59.999Z"


def test_a_day_of_twenty_three_hours_ends_at_midnight_all_the_same() -> None:
    spring = instant_of(datetime(2026, 3, 1, tzinfo=UTC))
    assert iso(due("2026-03-29", spring, "Europe/Paris")) == "2026-03-29T21:59:59.999Z"


def test_a_date_with_a_time() -> None:
    assert iso(due("2026-12-01 18:00", NOW, SHANGHAI)) == "2026-12-01T10:00:00.000Z"


@pytest.mark.parametrize(
    ("said", "why"),
    [("soon", "unreadable"), ("", "unreadable"), ("7", "unreadable"), ("-7d", "unreadable"), ("7.5d", "unreadable"),
     ("2026-13-01", "unreadable"), ("2026-02-30", "unreadable"), ("2026-12-01 25:00", "unreadable"),
     ("0d", "past"), ("2026-11-21", "past"), ("401d", "far"), ("999999d", "far"), ("2028-01-01", "far")],
)  # fmt: skip
def test_what_is_refused_and_why(said: str, why: str) -> None:
    with pytest.raises(BadDuration) as refused:
        due(said, NOW, SHANGHAI)
    assert (refused.value.said, refused.value.why) == (said.strip(), why)


def test_today_is_still_to_come_until_its_end() -> None:
    assert due("2026-11-22", NOW, SHANGHAI) > NOW
    assert local_day(NOW, SHANGHAI) == "2026-11-22"


def test_instants_keep_milliseconds() -> None:
    assert instant_of(moment_of(Instant(1_795_297_519_501))) == 1_795_297_519_501
