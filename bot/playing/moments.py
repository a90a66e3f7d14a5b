"""When something is due, as the cards in the group say it: what the clock of the demo's page can be moved to."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, tzinfo
from functools import cache

from simulator import BotAccount, Group
from simulator.page import Moment, Words
from texts import LANGUAGES, texts_in

_NUMBER = re.compile(r"([SPVR]-\d+) · ")
_HAPPENS = {
    "S": {"en": "when {} closes", "zh-Hans": "{} 截止时", "zh-Hant": "{} 截止時"},
    "P": {"en": "when {} may be voted on", "zh-Hans": "{} 可以表决时", "zh-Hant": "{} 可以表決時"},
    "V": {"en": "when {} closes", "zh-Hans": "{} 截止时", "zh-Hant": "{} 截止時"},
    "R": {"en": "when {} is due", "zh-Hans": "{} 到期时", "zh-Hant": "{} 到期時"},
}
_JUST_AFTER = timedelta(minutes=1)  # cards give minutes


def moments(group: Group, bot: BotAccount, zone: tzinfo) -> Iterator[Moment]:
    """The latest time that each standing card names, and a minute more."""
    for message in group.messages:
        number = _NUMBER.match(message.text)
        if number is not None and message.sender is bot and (named := list(_times(message.text, zone))):
            yield Moment(_happens(number[1]), max(named) + _JUST_AFTER)


def _times(text: str, zone: tzinfo) -> Iterator[datetime]:
    for month, written in _written():
        for found in written.finditer(text):
            hour, minute = map(int, found["time"].split(":"))
            yield datetime(int(found["year"]), month, int(found["day"]), hour, minute, tzinfo=zone)


@cache
def _written() -> tuple[tuple[int, re.Pattern[str]], ...]:
    """How the hall writes a moment of each month, in every language."""
    said = {
        (texts_in(language).plain("moment", year="<year>", month=month, day="<day>", time="<time>"), month)
        for language in LANGUAGES
        for month in range(1, 13)
    }
    digits = {"<year>": r"(?P<year>\d{4})", "<day>": r"(?<!\d)(?P<day>\d{1,2})", "<time>": r"(?P<time>\d{2}:\d{2})"}
    return tuple(
        (month, re.compile(re.sub(r"<\w+>", lambda name: digits[name[0]], re.escape(moment)))) for moment, month in said
    )


def _happens(number: str) -> Words:
    return {language: words.format(number) for language, words in _HAPPENS[number[0]].items()}
