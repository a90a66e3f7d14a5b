"""Waiting until something is said."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.message import TownMessage

Predicate = Callable[["TownMessage"], bool]


@dataclass(frozen=True, eq=False)
class _Watch:
    wanted: Predicate
    after: int
    found: asyncio.Future[TownMessage]


class Waiting:
    """Those who wait for a message in one chat."""

    def __init__(self) -> None:
        self._watches: set[_Watch] = set()

    def look(self, message: TownMessage) -> None:
        """Whether somebody waits for this new or edited message."""
        for watch in list(self._watches):
            if message.id > watch.after and not watch.found.done() and watch.wanted(message):
                watch.found.set_result(message)

    async def first(
        self, wanted: Predicate, standing: Iterable[TownMessage], floor: int, seconds: float
    ) -> TownMessage:
        """The first of ``standing`` with an id above ``floor`` that is wanted, else the next one to come.

        TimeoutError after so many real seconds.
        """
        for message in standing:
            if message.id > floor and wanted(message):
                return message
        watch = _Watch(wanted, floor, asyncio.get_running_loop().create_future())
        self._watches.add(watch)
        try:
            async with asyncio.timeout(seconds):
                return await watch.found
        finally:
            self._watches.discard(watch)
