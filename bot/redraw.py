"""Screens that change faster than a bot may write to a chat: of what waits for its turn, only the newest is drawn.

Nobody waits for it: whoever taps on must not hold up their own updates, nor the batch that these came in. A screen that
is lost with the process is an old one, which the next tap finds out and draws anew.
"""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from aiogram.exceptions import TelegramAPIError, TelegramRetryAfter

from bot.pace import Errand, Pace, Stopped
from domain.calm import Urgency

log = structlog.get_logger()

Draw = Callable[[], Awaitable[object]]
Screen = tuple[int, int]
"""A chat and a message in it."""


class Redraws:
    """What waits to be drawn."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._newest: dict[Screen, Draw] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def later(self, screen: Screen, draw: Draw) -> None:
        """Draw it when the chat's turn comes, in place of what waits for the same screen."""
        waiting = screen in self._newest
        self._newest[screen] = draw
        if not waiting:
            task = asyncio.create_task(self._draw(screen))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _draw(self, screen: Screen) -> None:
        chat, _ = screen
        try:
            async with self._pace.turn(Errand(chat, Urgency.ANSWER)):
                await self._newest.pop(screen)()
        except Stopped:
            del self._newest[screen]
        except TelegramRetryAfter as error:
            self._pace.hold(chat, error.retry_after)
        except TelegramAPIError as error:
            log.info("screen not drawn", error=str(error))
