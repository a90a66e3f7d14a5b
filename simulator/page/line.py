"""One visitor's page at the other end of a WebSocket: what it asks, and what it is still to be told."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from contextlib import suppress
from typing import Any

import msgspec
from aiohttp import WSMsgType, web

from simulator import Chat, PrivateChat, TownMessage
from simulator.action import Action
from simulator.page import asked, view
from simulator.page.acts import CannotDo
from simulator.taps import Tap

View = dict[str, Any]
Answering = Callable[[asked.Asked, "Line"], Awaitable[Any]]


class Line:
    """What is owed to the page is put together when it is sent: a card edited ten times meanwhile is sent once."""

    def __init__(self, socket: web.WebSocketResponse) -> None:
        self.watched: set[int] = set()
        self._socket = socket
        self._due: dict[Hashable, Callable[[], View]] = {}
        self._wake = asyncio.Event()

    def owe(self, key: Hashable, make: Callable[[], View]) -> None:
        """Have something sent; what has the same key and was not sent yet is replaced."""
        self._due[key] = make
        self._wake.set()

    def owe_news(self, what: object) -> None:
        """Tell of something that happened in the town, if it can be seen on this page's phones."""
        if isinstance(what, TownMessage):
            if self._shows(what.chat):
                self.owe(("message", what.chat.id, what.id), lambda: {"type": "message", **view.message(what)})
        elif isinstance(what, Action):
            if self._shows(what.chat):
                self.owe(("action", what.chat.id), lambda: {"type": "action", **view.action(what)})
        elif isinstance(what, Tap):
            if what.person.id in self.watched:
                given = what.person.town.answers[what.id]
                self.owe(("answer", what.id), lambda: {"type": "answer", **view.answer(what, given)})
        else:
            self.owe("members", lambda: {"type": "members"})

    def _shows(self, chat: Chat) -> bool:
        return not isinstance(chat, PrivateChat) or chat.person.id in self.watched

    async def talk(self, answering: Answering) -> None:
        """Send what is owed and answer what is asked until the page is closed."""
        sending = asyncio.create_task(self._send())
        try:
            async for incoming in self._socket:
                if incoming.type is WSMsgType.TEXT:
                    await self._answer(incoming.data, answering)
        finally:
            sending.cancel()

    async def _answer(self, raw: str, answering: Answering) -> None:
        try:
            request = asked.read(raw)
        except msgspec.DecodeError:
            return
        try:
            made: View = {"re": request.re, "value": await answering(request, self)}
        except CannotDo as reason:
            made = {"re": request.re, "cannot": str(reason)}
        self.owe(("re", request.re), lambda: made)

    async def _send(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._due:
                key = next(iter(self._due))
                make = self._due.pop(key)
                with suppress(ConnectionResetError):
                    await self._socket.send_str(msgspec.json.encode(make()).decode())
