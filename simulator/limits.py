"""Telegram's limits on sending, off until switched on.

By https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this about 30 messages a second in all,
one a second to a chat "with short bursts", and 20 a minute to a group, edits included. How short a burst may be
Telegram does not say; the town lets three messages to a chat follow each other at once and then one a second, and
counts the others in sliding windows. Time is real: the town's own clock may be moved.
"""

from __future__ import annotations

import math
import time
from collections import defaultdict, deque
from collections.abc import Callable

from simulator.refusal import Refused, too_many

OVERALL = 30
PER_GROUP = 20
PER_CHAT = 1.0
BURST = 3
_MINUTE = 60.0

# What is neither a message nor an edit costs nothing here: Telegram has other, higher limits for it.
WEIGHED = {
    "sendmessage",
    "sendphoto",
    "senddocument",
    "sendvoice",
    "sendlocation",
    "sendmediagroup",
    "copymessage",
    "editmessagetext",
    "editmessagecaption",
    "editmessagereplymarkup",
}


class _Window:
    """Takes so many in any span of so many seconds."""

    def __init__(self, room: int, seconds: float) -> None:
        self._room, self._seconds = room, seconds
        self._taken: deque[float] = deque()

    def wait(self, now: float, weight: int) -> float:
        while self._taken and self._taken[0] <= now - self._seconds:
            self._taken.popleft()
        too_much = len(self._taken) + weight - self._room
        return 0.0 if too_much <= 0 else self._taken[min(too_much, len(self._taken)) - 1] + self._seconds - now

    def take(self, now: float, weight: int) -> None:
        self._taken.extend([now] * weight)


class _Bucket:
    """Takes one a second, and a few at once after a pause."""

    def __init__(self) -> None:
        self._free_at = -math.inf

    def wait(self, now: float, weight: int) -> float:
        return max(0.0, self._free_at - now - (BURST - 1) * PER_CHAT)

    def take(self, now: float, weight: int) -> None:
        self._free_at = max(now, self._free_at) + weight * PER_CHAT


class Limits:
    """One set of counters a bot; a call that is refused is not counted."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.on = False
        self.clock = clock
        self._overall: defaultdict[int, _Window] = defaultdict(lambda: _Window(OVERALL, 1.0))
        self._groups: defaultdict[tuple[int, int], _Window] = defaultdict(lambda: _Window(PER_GROUP, _MINUTE))
        self._chats: defaultdict[tuple[int, int], _Bucket] = defaultdict(_Bucket)

    def weigh(self, bot_id: int, chat_id: int, weight: int) -> Refused | None:
        """Count a call of so many messages, or say how it is refused."""
        if not self.on or not weight:
            return None
        now = self.clock()
        counters: list[_Window | _Bucket] = [self._overall[bot_id], self._chats[bot_id, chat_id]]
        if chat_id < 0:
            counters.append(self._groups[bot_id, chat_id])
        wait = max(counter.wait(now, weight) for counter in counters)
        if wait > 0:
            return too_many(math.ceil(wait))
        for counter in counters:
            counter.take(now, weight)
        return None
