"""Updates to a webhook: in order within a lane, many lanes at once, again and again until 2xx."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import aiohttp

if TYPE_CHECKING:
    from simulator.clock import TownClock
    from simulator.mailbox import Lane, Mailbox, Pending

Execute = Callable[[str, Mapping[str, object]], Awaitable[None]]

RETRY_DELAY = 0.2  # real seconds; Telegram takes longer
_ANSWER_TIMEOUT = aiohttp.ClientTimeout(total=60)


@dataclass(frozen=True)
class Hook:
    """What setWebhook was told."""

    url: str
    secret: str | None = None
    max_connections: int = 40


class Postman:
    """Carries one bot's updates to its webhook; ``execute`` runs the method a reply may carry."""

    def __init__(self, hook: Hook, mailbox: Mailbox, clock: TownClock, execute: Execute) -> None:
        self.hook = hook
        self.last_error: tuple[int, str] | None = None
        self._mailbox = mailbox
        self._clock = clock
        self._execute = execute
        self._lanes: dict[Lane, deque[Pending]] = {}
        self._ready: deque[Lane] = deque()
        self._rounds: set[asyncio.Task[None]] = set()
        self._busy = 0
        self._closed = False
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=hook.max_connections), timeout=_ANSWER_TIMEOUT
        )
        for entry in mailbox.waiting():
            self.feed(entry)

    def feed(self, entry: Pending) -> None:
        """Take an update to deliver."""
        lane = self._lanes.get(entry.lane)
        if lane is None:
            self._lanes[entry.lane] = deque([entry])
            self._start(entry.lane)
        else:
            lane.append(entry)

    async def close(self) -> None:
        """Stop delivering; what is not delivered stays in the mailbox."""
        self._closed = True
        current = asyncio.current_task()
        others = [task for task in self._rounds if task is not current]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await self._session.close()

    def _start(self, lane: Lane) -> None:
        if self._closed:
            return
        self._ready.append(lane)
        if self._busy < self.hook.max_connections:
            self._busy += 1
            task = asyncio.create_task(self._round())
            self._rounds.add(task)
            task.add_done_callback(self._rounds.discard)

    async def _round(self) -> None:
        try:
            while self._ready and not self._closed:
                await self._serve(self._ready.popleft())
        finally:
            self._busy -= 1

    async def _serve(self, lane: Lane) -> None:
        waiting = self._lanes[lane]
        entry = waiting[0]
        if entry.expires >= self._clock.now() and not await self._post(entry):
            asyncio.get_running_loop().call_later(RETRY_DELAY, self._start, lane)
            return
        self._mailbox.settle(entry)
        waiting.popleft()
        if waiting:
            self._ready.append(lane)
        else:
            del self._lanes[lane]

    async def _post(self, entry: Pending) -> bool:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.hook.secret} if self.hook.secret else {}
        try:
            async with self._session.post(self.hook.url, json=entry.raw, headers=headers) as reply:
                if not 200 <= reply.status < 300:
                    self._complain(f"Wrong response from the webhook: {reply.status} {reply.reason}")
                    return False
                asked = await reply.json() if reply.content_type == "application/json" else None
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            self._complain(f"Connection error: {error}")
            return False
        if isinstance(asked, dict) and isinstance(asked.get("method"), str):
            await self._execute(asked["method"], {k: v for k, v in asked.items() if k != "method"})
        return True

    def _complain(self, words: str) -> None:
        self.last_error = (self._clock.timestamp(), words)
