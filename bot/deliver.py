"""The outbox out: looks at what is due, and sees to it that as much goes at once as the pace allows."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from typing import Any

import structlog

from bot.broadcast import Broadcasts
from bot.cards import Cards
from bot.pace import Pace
from bot.parcels import Parcels
from domain.calm import Urgency
from storage.outbox import Card
from storage.store import Store
from usecases import deliveries
from web.metrics import HELD, WAITING

log = structlog.get_logger()

_IDLE = 0.25
_AT_ONCE = 16
"""So many of a broadcast are in hand at once: a second's worth would keep what is more urgent waiting."""
_MOST = 32
_SOON = 1.0
"""A chat that can be written to within so many seconds is free."""
_PROGRESS = 10.0
_LAST = 5.0
"""Seconds that what is on its way is given when the hall closes."""


class Delivery:
    """Delivers what waits, for ever (``run``). One thing at a time to a chat, and to many chats at once."""

    def __init__(
        self, store: Store, pace: Pace, parcels: Parcels, cards: Cards, leads: Callable[[], bool]
    ) -> None:  # fmt: skip
        self._store, self._pace, self._parcels, self._cards, self._leads = store, pace, parcels, cards, leads
        self._broadcasts = Broadcasts(store)
        self._in_hand: dict[int, asyncio.Task[None]] = {}
        self._planning: asyncio.Task[None] | None = None
        self._wake = asyncio.Event()
        self._looked_at = -_PROGRESS

    def wake(self) -> None:
        """There is something to deliver."""
        self._wake.set()

    async def run(self) -> None:
        """Deliver until cancelled. What fails stays in the outbox and is tried again later."""
        try:
            while True:
                await self._look()
                await self._rest()
        finally:
            await self._finish()

    async def _look(self) -> None:
        try:
            if await asyncio.to_thread(self._leads):
                await self._take_what_is_due()
                await self._look_around()
        except Exception as error:  # the database is away; what waits there is safe
            log.error("delivery failed", error=f"{type(error).__name__}: {error}")

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(_IDLE):
                await self._wake.wait()
        except TimeoutError:
            pass
        self._wake.clear()

    async def _take_what_is_due(self) -> None:
        busy = (*self._pace.busy(_SOON), *self._in_hand)
        due = await self._store.read(deliveries.waiting, _MOST - len(self._in_hand), busy)
        for notice in due.notices:
            room = _AT_ONCE if notice.urgency is Urgency.BROADCAST else _MOST
            if len(self._in_hand) < room:
                self._begin(notice.chat_id, self._parcels.send(notice))
        no_edits = frozenset(self._pace.busy(_SOON, edit=True))
        for card in due.cards:
            if len(self._in_hand) < _MOST and not (_stands(card) and card.chat_id in no_edits):
                self._begin(card.chat_id, self._cards.show(card))
        if due.broadcasts and self._planning is None:
            self._planning = asyncio.create_task(self._broadcasts.plan(), name="planning")
            self._planning.add_done_callback(self._planned)

    def _begin(self, chat: int, delivering: Coroutine[Any, Any, None]) -> None:
        if chat in self._in_hand:
            delivering.close()
            return
        task = self._in_hand[chat] = asyncio.create_task(delivering, name="delivering")
        task.add_done_callback(lambda done: self._done(chat, done))

    def _done(self, chat: int, task: asyncio.Task[None]) -> None:
        self._in_hand.pop(chat, None)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("delivery failed", error=f"{type(error).__name__}: {error}")
        elif len(self._in_hand) <= _AT_ONCE // 2:
            self.wake()

    def _planned(self, task: asyncio.Task[None]) -> None:
        self._planning = None
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("planning failed", error=f"{type(error).__name__}: {error}")

    async def _look_around(self) -> None:
        """Now and then: how much waits, and how far the broadcasts have come."""
        HELD.set(self._pace.held())
        if time.monotonic() - self._looked_at < _PROGRESS:
            return
        self._looked_at = time.monotonic()
        WAITING.set(await self._store.read(deliveries.count_waiting))
        await self._broadcasts.show_progress()

    async def _finish(self) -> None:
        """Let what is on its way arrive; what waits for its turn is as if it had not been begun."""
        self._pace.stop()
        tasks = [*self._in_hand.values(), *([self._planning] if self._planning else [])]
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=_LAST)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)


def _stands(card: Card) -> bool:
    return card.message_id is not None
