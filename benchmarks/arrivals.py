"""Telegram's side of a broadcast: a Bot API that keeps to Telegram's limits, and writes down what arrives when.

    python -m benchmarks.arrivals PORT AWAY_MS

`GET /arrivals` tells [[seconds, chat, method, status], …] of every message and edit. A limit that is exceeded is
answered 429, as Telegram does; the limits are counted here anew, knowing nothing of the hall's own.
"""

import asyncio
import sys
import time
from collections import defaultdict, deque
from itertools import count

import msgspec
import uvloop
from aiohttp import web

OVERALL, PRIVATE, GROUP = (30, 1.0), (1, 1.0), (20, 60.0)
"""Messages, and in how many seconds."""
_MESSAGES = {"sendMessage", "sendDocument", "sendPhoto", "editMessageText", "editMessageReplyMarkup"}
_BOT = {"id": 1003, "is_bot": True, "first_name": "Hall", "username": "hall_bot"}


class Arrivals:
    """One answer for every method; the messages are counted and written down."""

    def __init__(self, away_seconds: float) -> None:
        self._away = away_seconds
        self._ids = count(1)
        self._log: list[tuple[float, int, str, int]] = []
        self._taken: defaultdict[int, deque[float]] = defaultdict(deque)

    async def call(self, request: web.Request) -> web.Response:
        method, said = request.match_info["method"], await request.post()
        await asyncio.sleep(self._away / 2)
        if method not in _MESSAGES:
            answer: object = {"ok": True, "result": _BOT if method == "getMe" else True}
        else:
            answer = self._take(method, int(str(said["chat_id"])))
        await asyncio.sleep(self._away / 2)
        return web.Response(body=msgspec.json.encode(answer), content_type="application/json")

    def _take(self, method: str, chat: int) -> object:
        now, limits = time.monotonic(), ((0, OVERALL), (chat, GROUP if chat < 0 else PRIVATE))
        wait = max(self._wait(key, now, *limit) for key, limit in limits)
        self._log.append((now, chat, method, 429 if wait > 0 else 200))
        if wait > 0:
            after = {"retry_after": int(wait) + 1}
            return {"ok": False, "error_code": 429, "description": "Too Many Requests", "parameters": after}
        for key, _ in limits:
            self._taken[key].append(now)
        where = {"id": chat, "type": "supergroup" if chat < 0 else "private", "title": "."}
        return {"ok": True, "result": {"message_id": next(self._ids), "date": 1_767_225_600, "chat": where}}

    def _wait(self, key: int, now: float, most: int, seconds: float) -> float:
        taken = self._taken[key]
        while taken and taken[0] <= now - seconds:
            taken.popleft()
        return taken[0] + seconds - now if len(taken) >= most else 0.0

    async def arrivals(self, request: web.Request) -> web.Response:
        return web.Response(body=msgspec.json.encode(self._log), content_type="application/json")


def main(port: int, away_ms: float) -> None:
    telegram = Arrivals(away_ms / 1000)
    app = web.Application()
    app.router.add_route("*", "/bot{token}/{method}", telegram.call)
    app.router.add_get("/arrivals", telegram.arrivals)
    web.run_app(app, host="127.0.0.1", port=port, access_log=None, print=None, loop=uvloop.new_event_loop())


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]))
