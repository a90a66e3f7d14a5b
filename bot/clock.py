"""The hall's time: the machine's clock, as long as it goes and Telegram agrees with it.

Somebody may set the machine's clock while votes are open. What it shows then is believed only when Telegram shows the
same; until the next contact, or where Telegram knows better, time goes on as if nobody had touched it.
"""

import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from threading import Lock

import structlog

from bot.hall import Clock, system_clock
from domain.ids import Instant
from domain.instants import MINUTE, SECOND

log = structlog.get_logger()

APART = 30 * SECOND
"""So far may the machine's clock be from Telegram's; its answers tell the time in whole seconds."""
_SET = 5 * SECOND
_STANDS = MINUTE


def passing_time() -> int:
    """Milliseconds that have passed since some moment, sleep of the machine included; nobody can set it."""
    which = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
    return time.clock_gettime_ns(which) // 1_000_000


class HallClock:
    """Called from any thread. Corrected by less than a minute it stands still rather than go back."""

    def __init__(self, machine: Clock = system_clock, passing: Callable[[], int] = passing_time) -> None:
        self._machine, self._passing = machine, passing
        self._lock = Lock()
        self._correction = 0
        self._seen, self._passed = machine(), passing()
        self._last = Instant(0)

    def __call__(self) -> Instant:
        with self._lock:
            shown = Instant(self._shown() + self._correction)
            if 0 < self._last - shown < _STANDS:
                return self._last
            self._last = shown
            return shown

    def _shown(self) -> Instant:
        """What the machine shows. A leap, against the time that has passed, is taken back until Telegram confirms."""
        shown, passed = self._machine(), self._passing()
        leap = (shown - self._seen) - (passed - self._passed)
        self._seen, self._passed = shown, passed
        if abs(leap) > _SET:
            self._correction -= leap
            log.warning("the machine's clock was set", by_seconds=leap // SECOND)
        return shown

    def heard(self, headers: Mapping[str, str]) -> None:
        """Telegram answered just now; its answer's ``Date`` says when that was."""
        if "Date" not in headers:
            return
        telegram = round(parsedate_to_datetime(headers["Date"]).timestamp() * 1000)
        with self._lock:
            shown = self._shown()
            if abs(telegram - shown) <= APART:
                self._correction = 0
            elif abs(telegram - shown - self._correction) > APART:
                self._correction = telegram - shown
                log.error(
                    "the machine's clock is wrong: the hall goes by Telegram's; set it by NTP",
                    by_seconds=(shown - telegram) // SECOND,
                )
