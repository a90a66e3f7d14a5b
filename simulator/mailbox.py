"""The updates that wait for one bot: at least once, each for as long as it lives."""

from __future__ import annotations

import asyncio
import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from simulator.refusal import Refused, conflict

if TYPE_CHECKING:
    from simulator.clock import TownClock

RawUpdate = dict[str, object]
Lane = tuple[str, int]

_FIRST_ID = 700_000_001
_REMEMBERED = 10_000
_NEAR_FUTURE = 10  # an offset beyond is from before the numbers started anew, and Telegram passes it over
_TERMINATED = "terminated by other getUpdates request; make sure that only one bot instance is running"


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
        self.dice: random.Random | None = None  # set while lanes overtake each other
        self._held: list[Pending] | None = None

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

    def restart_ids(self, at: int) -> None:
        """Number updates from here on, as Telegram may after a quiet week; ``at`` is not below what waits."""
        self._next_id = at

    def push(self, raw: RawUpdate, lane: Lane, expires: datetime) -> None:
        """Take an update whose ``update_id`` came from :meth:`next_id`."""
        entry = Pending(raw, lane, expires)
        self._pending[_id_of(entry)] = entry
        self._announce(entry)

    def push_again(self, raw: RawUpdate, lane: Lane, expires: datetime) -> None:
        """Take an update that was delivered before, or one with an id of its own."""
        entry = Pending(raw, lane, expires)
        self._again.append(entry)
        self._announce(entry)

    def _announce(self, entry: Pending) -> None:
        if self._held is not None:
            self._held.append(entry)
        elif self.feed:
            self.feed(entry)
        else:
            self._wake()

    def hold(self) -> None:
        """Let nothing that arrives from now on reach the bot; it grows old meanwhile."""
        self._held = self._held if self._held is not None else []

    def release(self) -> None:
        """Let go what was held."""
        held, self._held = self._held or [], None
        for entry in held:
            self._announce(entry)

    def waiting(self) -> list[Pending]:
        """All that waits and may be delivered, repeats first."""
        self._forget_expired()
        held = self._held or ()
        return [entry for entry in (*self._again, *self._pending.values()) if entry not in held]

    def settle(self, entry: Pending) -> None:
        """The bot has this one."""
        self._hand(entry)
        self.drop(entry)

    def drop(self, entry: Pending) -> None:
        """This one is gone, whether the bot got it or not."""
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
        self.interrupt(conflict(_TERMINATED))
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

    def interrupt(self, refused: Refused) -> None:
        """Throw out the poller that waits."""
        if self._poller and not self._poller.done():
            self._poller.set_exception(refused)

    def close(self) -> None:
        """Let the poller that waits go home with nothing."""
        self._wake()

    def _wake(self) -> None:
        if self._poller and not self._poller.done():
            self._poller.set_result(None)

    def _confirm(self, offset: int) -> None:
        if offset > self._next_id + _NEAR_FUTURE:
            return
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
        chosen = self.waiting()[:limit]
        for entry in chosen:
            self._hand(entry)
        return [entry.raw for entry in (shuffled(chosen, self.dice) if self.dice else chosen)]

    def _hand(self, entry: Pending) -> None:
        if not entry.handed:
            entry.handed = True
            self._delivered.append(entry.raw)

    def _forget_expired(self) -> None:
        now = self._clock.now()
        for update_id in [key for key, entry in self._pending.items() if entry.expires < now]:
            del self._pending[update_id]
        self._again = [entry for entry in self._again if entry.expires >= now]


def shuffled(entries: list[Pending], dice: random.Random) -> list[Pending]:
    """In any order that keeps the order within each lane."""
    lanes: dict[Lane, deque[Pending]] = {}
    for entry in entries:
        lanes.setdefault(entry.lane, deque()).append(entry)
    turns = [entry.lane for entry in entries]
    dice.shuffle(turns)
    return [lanes[lane].popleft() for lane in turns]


def _id_of(entry: Pending) -> int:
    number = entry.raw["update_id"]
    return number if isinstance(number, int) else 0


def _below(entry: Pending, offset: int) -> bool:
    return offset < 0 or _id_of(entry) < offset
