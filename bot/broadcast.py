"""Broadcasts out: who they are for is looked up beside the writer and written bit by bit."""

import asyncio
from itertools import islice

import structlog

from storage.broadcasts import Broadcast
from storage.store import Store
from usecases import broadcasts

log = structlog.get_logger()

_AGAIN = 10.0


class Broadcasts:
    """Plans what is sent to many, and lets the moderators see how far it has come."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def plan(self) -> None:
        """Put everyone whom a broadcast is for into the outbox. What fails is begun again where it ended."""
        for broadcast in await self._store.read(broadcasts.unplanned):
            try:
                await self._plan(broadcast)
            except Exception:  # it stays unplanned, and holds up no other
                log.exception("a broadcast failed", kind=broadcast.kind, subject=broadcast.subject)
                await asyncio.sleep(_AGAIN)

    async def _plan(self, broadcast: Broadcast) -> None:
        wanted = await self._store.read(broadcasts.recipients, broadcast)
        told = iter(wanted.told)
        while chunk := tuple(islice(told, broadcasts.CHUNK)):
            await self._store.write(broadcasts.plan, broadcast, chunk)
        await self._store.write(broadcasts.planned, broadcast, wanted.unreachable)
        log.info("broadcast planned", kind=broadcast.kind, people=len(wanted.told), unreachable=wanted.unreachable)

    async def show_progress(self) -> None:
        """Let the cards of what is under way say how far it has come."""
        if await self._store.read(broadcasts.any_under_way):
            await self._store.write(broadcasts.show_progress)
