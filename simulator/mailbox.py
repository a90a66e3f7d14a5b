"""The updates that wait for one bot: at least once, each for as long as it lives."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from simulator.refusal import conflict

if TYPE_CHECKING:
    from simulator.clock import TownClock

RawUpdate = dict[str, object]
Lane = tuple[str, int]

_FIRST_ID = 700_000_001
_REMEMBERED = 10_000


@dataclass(eq=False)
class Pending:
    """An update on its way; within a ``lane`` the order is kept."""

    raw: RawUpdate
    lane: Lane
    expires: datetime
    handed: bool = False


class Mailbox:
    """What waits, and what was delivered lately."""

    def __init__(self, clock: TownClock) -> None:
        self._clock = clock
        self._next_id = _FIRST_ID
        self._pending: dict[int, Pending] = {}  # in ascending order of update_id
        self._again: list[Pending] = []  # repeats and foreign ids: handed out whatever the offset is
        self._poller: asyncio.Future[None] | None = None
        self._delivered: deque[RawUpdate] = deque(maxlen=_REMEMBERED)
        self.feed: Callable[[Pending], None] | None = None  # set while a webhook takes the updates

    def __len__(self) -> int:
        self._forget_expired()
        return len(self._pending) + len(self._again)

    @property
    def delivered(self) -> list[RawUpdate]:
        """The updates that reached the bot, oldest first, as far as remembered."""
        return list(self._delivered)

    def next_id(self) -> int:
        """A fresh update_id."""
        self._next_id += 1
        return self._next_id - 1

    def push(self, raw: RawUpdate, lane: Lane, expires: datetime) -> None:
        """Take an update whose ``update_id`` came from :meth:`next_id`."""
        self._arrive(Pending(raw, lane, expires), again=False)

    def push_again(self, raw: RawUpdate, lane: Lane, expires: datetime) -> None:
        """Take an update that was delivered before, or one with an id of its own."""
        self._arrive(Pending(raw, lane, expires), again=True)

    def _arrive(self, entry: Pending, *, again: bool) -> None:
        if again:
            self._again.append(entry)
        else:
            self._pending[_id_of(entry)] = entry
        if self.feed:
            self.feed(entry)
        else:
            self._wake()

    def waiting(self) -> list[Pending]:
        """All that waits, repeats first."""
        self._forget_expired()
        return [*self._again, *self._pending.values()]

    def settle(self, entry: Pending) -> None:
        """The bot has this one."""
        self._hand(entry)
        if self._pending.get(_id_of(entry)) is entry:
            del self._pending[_id_of(entry)]
        elif entry in self._again:
            self._again.remove(entry)

    def clear(self) -> None:
        """Drop all that waits."""
        self._pending.clear()
        self._again.clear()

    async def poll(self, offset: int, limit: int, seconds: float) -> list[RawUpdate]:
        """One getUpdates: confirm below ``offset``, then up to ``limit`` updates, waiting for the first.

        A poller that waits is thrown out by the next one with 409, as Telegram does.
        """
        self.interrupt("terminated by other getUpdates request; make sure that only one bot instance is running")
        self._confirm(offset)
        batch = self._batch(limit)
        if batch or seconds <= 0:
            return batch
        poller = self._poller = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                await poller
        except TimeoutError:
            return []
        finally:
            if self._poller is poller:
                self._poller = None
        return self._batch(limit)

    def interrupt(self, words: str) -> None:
        """Throw out the poller that waits."""
        if self._poller and not self._poller.done():
            self._poller.set_exception(conflict(words))

    def close(self) -> None:
        """Let the poller that waits go home with nothing."""
        self._wake()

    def _wake(self) -> None:
        if self._poller and not self._poller.done():
            self._poller.set_result(None)

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            doomed = list(self._pending)[:offset]
        else:
            doomed = []
            for update_id in self._pending:
                if update_id >= offset:
                    break
                doomed.append(update_id)
        for update_id in doomed:
            del self._pending[update_id]
        if offset:
            self._again = [entry for entry in self._again if not (entry.handed and _below(entry, offset))]

    def _batch(self, limit: int) -> list[RawUpdate]:
        self._forget_expired()
        chosen: list[Pending] = self._again[:limit]
        for entry in self._pending.values():
            if len(chosen) >= limit:
                break
            chosen.append(entry)
        for entry in chosen:
            self._hand(entry)
        return [entry.raw for entry in chosen]

    def _hand(self, entry: Pending) -> None:
        if not entry.handed:
            entry.handed = True
            self._delivered.append(entry.raw)

    def _forget_expired(self) -> None:
        now = self._clock.now()
        expired: Iterable[int] = [key for key, entry in self._pending.items() if entry.expires < now]
        for update_id in expired:
            del self._pending[update_id]
        self._again = [entry for entry in self._again if entry.expires >= now]


def _id_of(entry: Pending) -> int:
    number = entry.raw["update_id"]
    return number if isinstance(number, int) else 0


def _below(entry: Pending, offset: int) -> bool:
    return offset < 0 or _id_of(entry) < offset
