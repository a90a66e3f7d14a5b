"""The alarm: APScheduler wakes the look at what is due. The deadlines are rows; nothing hangs on its hours."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from typing import Any

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.gathering import sweep
from bot.hand_over import HandOver
from storage.files import Files
from storage.store import Store
from usecases import deadlines
from usecases.outages import TAPS_LAST, note_contact

log = structlog.get_logger()

_EVERY = 1
_HEARTBEAT = 10
_TIDY_HOURS = 1


class Alarm:
    """Looks once a second; notes once in ten that Telegram is in contact."""

    def __init__(
        self, store: Store, hand_over: HandOver, heard_at: Callable[[], float | None], leads: Callable[[], bool],
        files: Files,
    ) -> None:  # fmt: skip
        self._store, self._hand_over, self._heard_at, self._leads = store, hand_over, heard_at, leads
        self._files = files
        self._noted: float | None = None
        self._noting = asyncio.Lock()
        self._scheduler = AsyncIOScheduler(timezone="UTC")

    def start(self) -> None:
        """Begin looking. Late and merged wake-ups do no harm: the look finds whatever is due."""
        for job, every in ((self.look, {"seconds": _EVERY}), (self._tidy, {"hours": _TIDY_HOURS})):
            self._scheduler.add_job(
                _guarded, "interval", [job], max_instances=1, coalesce=True, misfire_grace_time=None, **every
            )
        self._scheduler.start()

    def stop(self) -> None:
        self._scheduler.shutdown(wait=False)

    async def look(self) -> None:
        """Do what is due. Without contact nothing is closed: a vote must not end while nobody can cast."""
        heard = self._heard_at()
        if heard is None or time.monotonic() - heard > TAPS_LAST / 1000:
            return
        if not await asyncio.to_thread(self._leads):
            self._noted = None  # the worker that leads writes the heartbeat; whoever takes over reads it
            return
        await self.note_contact(heard)
        for deadline in await self._store.read(deadlines.due_now):
            try:
                await self._store.write(deadlines.do, deadline)
            except Exception:  # it stays due, and holds up nothing else
                log.exception("a deadline failed", kind=deadline.kind, subject=deadline.subject)
                await self._store.write(deadlines.postpone, deadline)
        await self._hand_over.do_due()

    async def note_contact(self, heard: float) -> None:
        """Write the heartbeat; the first one, and one after a silence, look for an outage. Call before what Telegram
        has kept meanwhile is handled, or it meets a close that is about to be put off."""
        async with self._noting:
            if self._noted is not None and heard - self._noted < _HEARTBEAT:
                return
            silent = None if self._noted is None else round((heard - self._noted) * 1000)
            outage = await self._store.write(note_contact, silent)
            self._noted = heard
        if outage is not None:
            log.warning("outage", since=outage.since, until=outage.until, extended=outage.extended)

    async def _tidy(self) -> None:
        await self._store.write(deadlines.tidy)
        swept = await sweep(self._store, self._files)
        if swept:
            log.info("files that nothing shows were swept away", files=swept)


async def _guarded(job: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """A failed look is logged and tried again at the next wake-up; nothing that was due is lost by it."""
    try:
        await job()
    except asyncio.CancelledError:
        return  # the hall is stopping; APScheduler, the only one to await this, would log it as an error
    except Exception:
        log.exception("the look failed")
