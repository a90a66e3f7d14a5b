"""How fast the hall may send: Telegram allows about 30 messages a second in all, one a second to a chat, 20 a minute to
a group. A chat that Telegram told to wait (429) waits alone."""

import asyncio
import time
from collections.abc import Callable

_OVERALL = 1 / 28
_PRIVATE = 1.0
_GROUP = 3.0
EDITS_APART = 6_000
"""Milliseconds between two edits of a card: ten a minute."""


class Pace:
    """Says when the next message to a chat may go. ``limits`` False: a Bot API server of one's own, without any."""

    def __init__(self, *, limits: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._limits, self._clock = limits, clock
        self._next = 0.0
        self._chats: dict[int, float] = {}

    @property
    def edits_apart(self) -> int:
        return EDITS_APART if self._limits else 0

    def wait_of(self, chat: int) -> float:
        """Seconds until this chat may be written to; at most 0 when it may be now."""
        return self._chats.get(chat, 0.0) - self._clock()

    async def turn(self, chat: int) -> None:
        """Take the next turn for a chat whose time has come; waits for the overall rate only."""
        if not self._limits:
            return
        now = self._clock()
        if len(self._chats) > 10_000:
            self._chats = {each: until for each, until in self._chats.items() if until > now}
        start = max(now, self._next)
        self._next = start + _OVERALL
        self._chats[chat] = start + (_GROUP if chat < 0 else _PRIVATE)
        await asyncio.sleep(start - now)

    def hold(self, chat: int, seconds: float) -> None:
        """Telegram said 429: nothing to this chat for so long. Others go on."""
        self._chats[chat] = self._clock() + seconds
