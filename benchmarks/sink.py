"""Where the servers' own calls go: a Bot API that says yes to everything, counts, and keeps nothing.

    python -m benchmarks.sink PORT AWAY_MS

`AWAY_MS` is how long Telegram takes to answer. `GET /counts` tells {token: {method: calls}}.
"""

import asyncio
import sys
from collections import Counter, defaultdict
from itertools import count

import msgspec
import uvloop
from aiohttp import web

_BOT = {"id": 1003, "is_bot": True, "first_name": "Hall", "username": "hall_bot"}
_CHAT = {"id": -1_001_000_000_001, "type": "supergroup", "title": "Willow Court, buildings 1-6"}
_MESSAGES = {"sendMessage", "sendDocument", "sendPhoto", "editMessageText", "editMessageReplyMarkup"}


class Sink:
    """One answer for every method of every token."""

    def __init__(self, away_seconds: float) -> None:
        self._away = away_seconds
        self._message_ids = count(1)
        self._counts: defaultdict[str, Counter[str]] = defaultdict(Counter)

    async def call(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        await request.read()
        if self._away:
            await asyncio.sleep(self._away)
        self._counts[request.match_info["token"]][method] += 1
        answer = msgspec.json.encode({"ok": True, "result": self._result(method)})
        return web.Response(body=answer, content_type="application/json")

    async def counts(self, request: web.Request) -> web.Response:
        return web.Response(body=msgspec.json.encode(self._counts), content_type="application/json")

    def _result(self, method: str) -> object:
        if method == "getMe":
            return _BOT
        if method == "getChat":
            return _CHAT
        if method in _MESSAGES:
            number = next(self._message_ids)
            return {"message_id": number, "date": 1_767_225_600, "chat": _CHAT, "from": _BOT, "text": "."}
        return True


def main(port: int, away_ms: float) -> None:
    sink = Sink(away_ms / 1000)
    app = web.Application()
    app.router.add_route("*", "/bot{token}/{method}", sink.call)
    app.router.add_get("/counts", sink.counts)
    web.run_app(app, host="127.0.0.1", port=port, access_log=None, print=None, loop=uvloop.new_event_loop())


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]))
