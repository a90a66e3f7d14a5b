"""A bot's plain HTTP client for the town, knowing nothing of any library."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import aiohttp

TOKEN = "123456:TEST"
Handler = Callable[[dict[str, Any]], Awaitable[None]]


@dataclass
class Client:
    """Calls the Bot API of the town as a bot would, over HTTP."""

    session: aiohttp.ClientSession
    url: str
    offset: int = 0
    token: str = TOKEN

    async def ask(self, method: str, **params: object) -> dict[str, Any]:
        """The whole answer of a call made with a JSON body."""
        async with self.session.post(f"{self.url}/bot{self.token}/{method}", json=params) as reply:
            answer: dict[str, Any] = await reply.json()
            assert answer["ok"] is (reply.status == 200)
            return answer

    async def do(self, method: str, **params: object) -> Any:
        """The result of a call that succeeds."""
        answer = await self.ask(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    async def refused(self, method: str, **params: object) -> str:
        """The words of a call that is refused."""
        answer = await self.ask(method, **params)
        assert not answer["ok"], answer
        return f"{answer['error_code']} {answer['description']}"

    async def updates(self, **params: object) -> list[dict[str, Any]]:
        """What is new; confirms what was read before."""
        batch: list[dict[str, Any]] = await self.do("getUpdates", offset=self.offset, **params)
        if batch:
            self.offset = max(update["update_id"] for update in batch) + 1
        return batch

    async def serve(self, handler: Handler) -> None:
        """Long-poll for ever, one update at a time."""
        while True:
            for update in await self.updates(timeout=5):
                await handler(update)
