"""The town's clock: runs like any clock, and can be moved."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta


class TownClock:
    """Real time plus a movable offset, from a monotonic base: the machine's clock cannot disturb it."""

    def __init__(self, start: datetime | None = None) -> None:
        """``start`` is the time the town begins with, aware; the present if omitted."""
        self._origin = (start or datetime.now(UTC)).astimezone(UTC)
        self._base = time.monotonic()

    def now(self) -> datetime:
        """The town's time, aware, in UTC."""
        return self._origin + timedelta(seconds=time.monotonic() - self._base)

    def timestamp(self) -> int:
        """The town's time in whole Unix seconds, as the Bot API writes dates."""
        return int(self.now().timestamp())

    def advance(
        self, by: timedelta = timedelta(0), *, days: float = 0, hours: float = 0, seconds: float = 0
    ) -> datetime:
        """Move the clock by the sum of what is given (negative moves it back); return the new time."""
        self._origin += by + timedelta(days=days, hours=hours, seconds=seconds)
        return self.now()
