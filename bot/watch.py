"""What stands between the hall and Telegram besides updates: the token, the webhook, the time. Looked at every minute
behind a webhook; while polling, every answer tells."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar

import aiohttp
import structlog
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter, TelegramServerError

from storage.store import Store
from usecases.contact import note_conflict
from web.metrics import CONFLICTS

log = structlog.get_logger()

_EVERY = 60
_PAUSES = (0.5, 1, 2)
_TIMEOUT = aiohttp.ClientTimeout(total=15)
UNAUTHORIZED, CONFLICT = 401, 409

Heard = Callable[[Mapping[str, str]], None]
"""Takes the headers of an answer of Telegram's."""


T = TypeVar("T")


async def patiently(call: Callable[[], Awaitable[T]]) -> T:
    """Make a call without which the hall cannot open; a few times, when the line or Telegram's servers fail."""
    for pause in _PAUSES:
        try:
            return await call()
        except (TelegramNetworkError, TelegramServerError, TelegramRetryAfter) as error:
            log.debug("Telegram does not answer", error=str(error).splitlines()[0])
            await asyncio.sleep(pause)
    return await call()


class TokenRevoked(Exception):
    """Telegram knows the token no more. What waits there and here keeps until there is another one."""


class Watch:
    """Asks Telegram itself; ``api`` is ``…/bot<token>``."""

    def __init__(self, api: str, store: Store, heard: Heard) -> None:
        self._api, self._store, self._heard = api, store, heard

    async def ask_the_time(self) -> None:
        """Let the hall's clock be compared before anything is done by it. A Telegram that is away is no reason to stop:
        nothing that is due is done before it answers."""
        try:
            await self._call("getMe")
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            log.warning("Telegram does not answer", error=f"{type(error).__name__}: {error}")

    async def keep(self, webhook: str, take: Callable[[], Any]) -> None:
        """See every minute that Telegram delivers to ``webhook``; where somebody took it away, ``take`` takes it back.
        Raises TokenRevoked."""
        while True:
            await asyncio.sleep(_EVERY)
            try:
                info = await self._call("getWebhookInfo")
                if info.get("url", "") != webhook:
                    await conflict(self._store, f"the webhook is {info.get('url') or 'gone'}")
                    await take()
            except (TokenRevoked, asyncio.CancelledError):
                raise
            except Exception as error:  # Telegram or the database is away: there is another minute
                log.warning("Telegram does not answer", error=f"{type(error).__name__}: {error}")

    async def _call(self, method: str) -> dict[str, Any]:
        async with (
            aiohttp.ClientSession(timeout=_TIMEOUT) as session,
            session.post(f"{self._api}/{method}") as response,
        ):
            self._heard(response.headers)
            if response.status == UNAUTHORIZED:
                raise TokenRevoked
            body = await response.json()
        result = body.get("result")
        if not isinstance(result, dict):
            raise ValueError(f"{method} answered {response.status}: {body.get('description', '')}")
        return result


async def conflict(store: Store, said: str) -> None:
    """Another program uses the token: say so in the log, in the metrics, and to the doctor."""
    CONFLICTS.inc()
    log.error(
        "another program uses this bot's token; stop it, or get a new token from @BotFather for one of the two",
        telegram=said,
    )
    await store.write(note_conflict, said)
