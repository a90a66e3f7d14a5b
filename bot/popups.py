"""Pop-ups that answer a tap on a ballot while updates are fetched: each at once, or when Telegram takes it again.

Telegram may refuse a pop-up for a while (429). The ballot is counted, so its receipt is worth some waiting, but nobody
else's: what cannot be shown now waits here, and whoever casts again in the meantime reads of their last ballot only.
"""

import asyncio
import time
from dataclasses import dataclass

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter

log = structlog.get_logger()

TRIES = 3
LIFE = 150.0
"""Seconds after which Telegram shows no answer to a tap any more."""
_AT_ONCE = 16


@dataclass(frozen=True)
class PopUp:
    """What somebody is to read, about which vote, and when they tapped by the monotonic clock."""

    person: int
    vote: int
    tap: str
    text: str
    alert: bool
    at: float


class PopUps:
    """Shows pop-ups. Those of one person about one vote come in the order in which they are given."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._waiting: dict[tuple[int, int], PopUp] = {}
        self._later: asyncio.Task[None] | None = None

    async def show(self, popup: PopUp) -> None:
        """Show it now, or let it wait while Telegram takes none."""
        if self._later is None:
            wait = await self._try(popup)
            if not wait:
                return
            self._begin(wait)
        self._waiting.pop((popup.person, popup.vote), None)  # what they would have read is overtaken
        self._waiting[popup.person, popup.vote] = popup

    async def close(self) -> None:
        """Give up what waits: the hall is shut, and who asks for their ballot reads it."""
        self._waiting.clear()
        if self._later is not None:
            self._later.cancel()
            await asyncio.gather(self._later, return_exceptions=True)

    def _begin(self, wait: float) -> None:
        if self._later is None:
            self._later = asyncio.create_task(self._show_later(wait), name="pop-ups")

    async def _show_later(self, wait: float) -> None:
        """Wait, then go on with those that came first, until none is left."""
        try:
            while True:
                await asyncio.sleep(wait)
                wait = await self._show_some()
                if not self._waiting:
                    return
        finally:
            self._later = None

    async def _show_some(self) -> float:
        """Show some that wait; returns how many seconds the others are to wait."""
        some = [self._waiting.pop(key) for key in list(self._waiting)[:_AT_ONCE]]
        young = [popup for popup in some if time.monotonic() - popup.at < LIFE]
        waits = await asyncio.gather(*(self._try(popup) for popup in young))
        for popup, wait in zip(young, waits, strict=True):
            if wait and (popup.person, popup.vote) not in self._waiting:
                self._waiting[popup.person, popup.vote] = popup
        return max(waits, default=0.0)

    async def _try(self, popup: PopUp) -> float:
        """How many seconds Telegram said to wait; 0 when it was shown, or never will be."""
        for _ in range(TRIES):
            try:
                await self._bot.answer_callback_query(popup.tap, popup.text, popup.alert)
            except TelegramRetryAfter as error:
                log.info("answer not delivered", error=str(error))
                return float(error.retry_after)
            except (TelegramForbiddenError, TelegramBadRequest) as error:
                log.info("answer not delivered", error=str(error))
                return 0.0
            except AiogramError as error:  # Telegram fails, or its answer cannot be read
                log.info("answer not delivered", error=str(error))
                await asyncio.sleep(0.5)
            else:
                return 0.0
        return 0.0
