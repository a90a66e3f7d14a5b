"""Durations and dates as people write them, and the community's local days."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.ids import Instant
from domain.refusals import BadDuration

SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR

_UNITS = {"s": SECOND, "m": MINUTE, "h": HOUR}
_DURATION = re.compile(r"^(\d{1,6})\s*([smhd])$", re.I)
_DATE = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$")
_LONGEST = 400 * DAY


def instant_of(moment: datetime) -> Instant:
    """An aware datetime as an Instant."""
    return Instant(round(moment.timestamp() * SECOND))


def moment_of(instant: int, zone: str = "UTC") -> datetime:
    """An Instant as an aware datetime in the named zone."""
    return datetime.fromtimestamp(instant / SECOND, UTC).astimezone(ZoneInfo(zone))


def iso(instant: int) -> str:
    """An Instant in ISO 8601, UTC, with milliseconds: the form that leaves the hall in files."""
    return moment_of(instant).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def instant_of_iso(said: str) -> Instant:
    """The Instant that ``iso`` wrote."""
    return instant_of(datetime.fromisoformat(said))


def due(text: str, now: Instant, zone: str) -> Instant:
    """When ``90s 15m 12h 7d``, ``2026-12-01`` or ``2026-12-01 18:00`` falls.

    A bare date means its end of day in the community's zone. Raises BadDuration for anything else, for a moment that
    has passed, and for one more than 400 days away.
    """
    said = text.strip()
    if found := _DURATION.match(said):
        many, unit = int(found[1]), found[2].lower()
        at = days_later(now, many, zone) if unit == "d" else now + many * _UNITS[unit]
    elif found := _DATE.match(said):
        at = _local(said, found, zone)
    else:
        raise BadDuration(said, "unreadable")
    if at <= now:
        raise BadDuration(said, "past")
    if at > now + _LONGEST:
        raise BadDuration(said, "far")
    return Instant(at)


def days_later(now: int, days: int, zone: str) -> Instant:
    """The same hour so many days of the calendar later, also where the clocks are changed in between."""
    return instant_of(moment_of(now, zone) + timedelta(days=days))


def _local(said: str, found: re.Match[str], zone: str) -> int:
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
        if found[4] is None:
            midnight = datetime.combine(day + timedelta(days=1), time(), ZoneInfo(zone))
            return instant_of(midnight) - 1
        return instant_of(datetime.combine(day, time(int(found[4]), int(found[5])), ZoneInfo(zone)))
    except ValueError:
        raise BadDuration(said, "unreadable") from None


def day_ends(instant: int, zone: str) -> Instant:
    """The first midnight after it in the community's zone: its calendar day has passed then."""
    day = moment_of(instant, zone).date() + timedelta(days=1)
    return instant_of(datetime.combine(day, time(), ZoneInfo(zone)))


def local_day(instant: int, zone: str) -> str:
    """The community's calendar day of an Instant, as ``2026-12-01``."""
    return moment_of(instant, zone).date().isoformat()
