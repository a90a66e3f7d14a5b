"""The card of a meeting that is over says from when until when, and a day only once."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from domain.instants import instant_of
from handlers.screens.meetings import meeting_screen
from handlers.screens.screen import Links
from texts import texts_in
from usecases.meeting_cards import MeetingCard

ZONE = "Asia/Shanghai"


def at(day: int, hour: int) -> int:
    return instant_of(datetime(2026, 6, day, hour, 30, tzinfo=ZoneInfo(ZONE)))


@pytest.mark.parametrize(
    ("language", "ended_at", "said"),
    [
        ("en", at(5, 21), "5 Jun 2026, 19:30 – 21:30"),
        ("zh-Hans", at(5, 21), "2026年6月5日 19:30 – 21:30"),
        ("zh-Hant", at(5, 21), "2026年6月5日 19:30 – 21:30"),
        ("en", at(6, 1), "5 Jun 2026, 19:30 – 6 Jun 2026, 01:30"),
        ("zh-Hans", at(6, 1), "2026年6月5日 19:30 – 2026年6月6日 01:30"),
    ],
)
def test_who_reads_it_sees_the_hour_alone_unless_it_went_on_into_another_day(
    language: str, ended_at: int, said: str
) -> None:
    card = MeetingCard(
        1, 1, "online", "Lamps", "ended", at(5, 19), "", "", ("The wall",), 1, 3, (), at(5, 19), ended_at, ZONE
    )
    lines = meeting_screen(card, texts_in(language), Links("hall_bot")).text.splitlines()
    assert lines[1] == said
