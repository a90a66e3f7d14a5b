"""A bot's webhook on loopback, for the town to deliver to."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from aiohttp import web


class Receiver:
    """A bot's webhook on loopback."""

    def __init__(self) -> None:
        self.got: list[dict[str, Any]] = []
        self.secrets: set[str | None] = set()
        self.news = asyncio.Condition()
        self.failures = 0
        self.answer_in_reply = False
        self.status = 503
        self.headers: dict[str, str] = {}
        self.sleeps = 0.002
        self.method = "answerCallbackQuery"
        self.at: list[float] = []
        self.at_once = self.most_at_once = 0
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        self.at_once += 1
        self.most_at_once = max(self.at_once, self.most_at_once)
        self.at.append(time.monotonic())
        await asyncio.sleep(self.sleeps)
        self.at_once -= 1
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if self.failures:
            self.failures -= 1
            return web.Response(status=self.status, headers=self.headers)
        update = await request.json()
        async with self.news:
            self.got.append(update)
            self.news.notify_all()
        if self.answer_in_reply and "callback_query" in update:
            query = update["callback_query"]
            return web.json_response({"method": self.method, "callback_query_id": query["id"], "text": query["data"]})
        return web.Response()

    async def wait(self, count: int) -> list[dict[str, Any]]:
        async with asyncio.timeout(10), self.news:
            await self.news.wait_for(lambda: len(self.got) >= count)
        return self.got
