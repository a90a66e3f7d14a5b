"""Updates to a webhook: in order within a lane, many lanes at once, again and again until 2xx."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import aiohttp

if TYPE_CHECKING:
    from simulator.clock import TownClock
    from simulator.mailbox import Lane, Mailbox, Pending

Execute = Callable[[str, Mapping[str, object]], Awaitable[None]]


@dataclass(frozen=True)
class Patience:
    """How Telegram waits for a webhook, in real seconds.

    The second try follows at once, the further ones after ``pause``, twice that, and so on up to ``most``.
    """

    answer: float = 60.0
    pause: float = 0.1
    most: float = 1.0

    def before_try(self, failures: int) -> float:
        """The pause after so many failures."""
        return 0.0 if failures < 2 else min(self.pause * 2 ** min(failures - 2, 30), self.most)


TELEGRAMS = Patience(60.0, 2.0, 60.0)
"""As Telegram has it; the town's own is shorter, that nobody waits for a bot that was killed on purpose."""


@dataclass(frozen=True)
class Hook:
    """What setWebhook was told."""

    url: str
    secret: str | None = None
    max_connections: int = 40


class Postman:
    """Carries one bot's updates to its webhook; ``execute`` runs the method a reply may carry."""

    patience = Patience()

    def __init__(self, hook: Hook, mailbox: Mailbox, clock: TownClock, execute: Execute) -> None:
        self.hook = hook
        self.last_error: tuple[int, str] | None = None
        self._mailbox = mailbox
        self._clock = clock
        self._execute = execute
        self._lanes: dict[Lane, deque[Pending]] = {}
        self._failures: dict[Lane, int] = {}
        self._outages = 0  # one after the other, of the whole webhook
        self._down_until = 0.0
        self._ready: deque[Lane] = deque()
        self._rounds: set[asyncio.Task[None]] = set()
        self._busy = 0
        self._closed = False
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=hook.max_connections))
        for entry in mailbox.waiting():
            self.feed(entry)

    def feed(self, entry: Pending) -> None:
        """Take an update to deliver."""
        lane = self._lanes.get(entry.lane)
        if lane is None:
            self._lanes[entry.lane] = deque([entry])
            self._start_later(entry.lane, self._jitter())
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

    def _jitter(self) -> float:
        """Nothing, or while lanes overtake each other, how long this one is held up."""
        return self._mailbox.dice.uniform(0, 0.1) if self._mailbox.dice else 0.0

    def _start_later(self, lane: Lane, seconds: float) -> None:
        if seconds > 0:
            asyncio.get_running_loop().call_later(seconds, self._start, lane)
        else:
            self._start(lane)

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
        if entry.expires < self._clock.now():
            self._mailbox.drop(entry)
        else:
            down = self._down_until - time.monotonic()  # no use in knocking for each lane
            pause = down if down > 0 else await self._post(entry)
            if pause is not None:
                self._start_later(lane, pause)
                return
            self._mailbox.settle(entry)
        self._failures.pop(lane, None)
        waiting.popleft()
        if waiting:
            self._start_later(lane, self._jitter())
        else:
            del self._lanes[lane]

    async def _post(self, entry: Pending) -> float | None:
        """Bring one update; None when it was taken, else how many seconds to wait before the next try."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.hook.secret} if self.hook.secret else {}
        asked: object = None
        try:
            async with (
                asyncio.timeout(self.patience.answer),
                self._session.post(self.hook.url, json=entry.raw, headers=headers) as reply,
            ):
                if not 200 <= reply.status < 300:
                    self._complain(f"Wrong response from the webhook: {reply.status} {reply.reason}")
                    return self._pause(entry.lane, reply.headers.get("Retry-After", ""))
                if reply.content_type == "application/json":
                    asked = await reply.json()
        except TimeoutError:
            self._complain("Read timeout expired")
            return self._pause(entry.lane)
        except (aiohttp.ClientError, ValueError) as error:
            self._complain(f"Connection error: {error}")
            self._outages += 1
            pause = self.patience.before_try(self._outages)
            self._down_until = time.monotonic() + pause
            return pause
        self._outages = 0
        if isinstance(asked, dict) and isinstance(asked.get("method"), str) and _answerable(asked["method"]):
            await self._execute(asked["method"], {k: v for k, v in asked.items() if k != "method"})
        return None

    def _pause(self, lane: Lane, wished: str = "") -> float:
        self._failures[lane] = self._failures.get(lane, 0) + 1
        return float(wished) if wished.isdecimal() else self.patience.before_try(self._failures[lane])

    def _complain(self, words: str) -> None:
        self.last_error = (self._clock.timestamp(), words)


def _answerable(method: str) -> bool:
    """Telegram passes over what asks for something, and what changes the webhook itself."""
    name = method.lower()
    return name not in ("setwebhook", "deletewebhook", "close", "logout") and not name.startswith("get")
