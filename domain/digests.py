"""Digests of what is new: how often they come to those who ask for them."""

from datetime import timedelta

from domain.calm import QUIET_UNTIL, tomorrow
from domain.ids import Instant
from domain.instants import HOUR, moment_of

PACES = ("never", "each", "daily", "weekly")


def is_due(pace: str, last: int, now: int, zone: str) -> bool:
    """Whether those of that pace may be told again, who were told up to ``last`` or asked for it then: once in a day or
    a week of their community's calendar, from the morning on."""
    if pace == "each":
        return True
    at = moment_of(now, zone)
    monday = at.date() - timedelta(at.weekday())
    before = moment_of(last, zone).date()
    return at.hour >= QUIET_UNTIL and before < (monday if pace == "weekly" else at.date())


def next_look(each: bool, now: int, zone: str) -> Instant:
    """When to look for news again: at the full hour where somebody reads ``each``, else in the morning."""
    return Instant((now // HOUR + 1) * HOUR) if each else tomorrow(now, zone)
