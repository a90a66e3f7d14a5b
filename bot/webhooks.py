"""Another system is told what happens in records: signed, in order, and again and again until it says that it has it.

It runs beside everything else and waits for nobody but the receiver; what the receiver has not acknowledged waits in
the database, however long that takes and however often either of the two is started anew.
"""

import asyncio
import time
from collections.abc import Callable

import aiohttp
import structlog

from bot.config import Config, RecordsWebhook
from bot.hall import system_clock
from domain.instants import instant_of_iso
from records.handed.event import CONTENT_TYPE
from records.handed.signed import key_of, signed_headers
from storage.address import sqlite_file
from storage.reading import read_once
from storage.store import Store
from usecases import webhooks
from usecases.webhooks import Message

log = structlog.get_logger()

_IDLE = 1.0
_SHORTEST, _LONGEST = 2.0, 300.0
"""Seconds before what failed is tried again: twice as many each time, up to the longest."""
_PATIENCE = aiohttp.ClientTimeout(total=20)


class NotTaken(Exception):
    """Why the receiver does not have a message, for the log."""


class Webhooks:
    """Tells for ever (``run``)."""

    def __init__(self, store: Store, hook: RecordsWebhook, leads: Callable[[], bool]) -> None:
        self._store, self._leads, self._line = store, leads, Line(hook)
        self._pause = _SHORTEST
        self._said = ""

    async def run(self) -> None:
        """Look again and again until cancelled."""
        async with self._line.opened() as session:
            while True:
                pause = await self._look(session)
                await asyncio.sleep(pause)

    async def _look(self, session: aiohttp.ClientSession) -> float:
        """Tell what is due; seconds until the next look."""
        try:
            if await asyncio.to_thread(self._leads):
                for message in await self._store.write(webhooks.messages_due):
                    await self._line.tell(session, message)
                    await self._store.write(webhooks.acknowledged, message.seq)
                    self._went_well()
        except NotTaken as why:
            self._went_wrong(str(why))
            self._pause = min(self._pause * 2, _LONGEST)
            return self._pause
        except Exception as error:  # the database is away: what is due waits there
            log.error("telling another system failed", error=f"{type(error).__name__}: {error}")
        return _IDLE

    def _went_well(self) -> None:
        if self._said:
            log.info("the other system takes events again")
        self._pause, self._said = _SHORTEST, ""

    def _went_wrong(self, why: str) -> None:
        """Said when it begins and when it changes, and not at every try."""
        if why != self._said:
            log.warning("the other system does not take an event, tried again", why=why)
        self._said = why


class Line:
    """The way to the receiver. It goes where the configuration says and nowhere else: no redirect is followed, for
    whoever can redirect would get the events."""

    def __init__(self, hook: RecordsWebhook) -> None:
        self._url, self._key = hook.url, key_of(hook.secret)

    def opened(self) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(timeout=_PATIENCE)

    async def tell(self, session: aiohttp.ClientSession, message: Message) -> None:
        """Send it; returns once the receiver has acknowledged it. Raises NotTaken."""
        headers = signed_headers(self._key, message.id, int(time.time()), message.body)
        headers["Content-Type"] = CONTENT_TYPE
        try:
            async with session.post(self._url, data=message.body, headers=headers, allow_redirects=False) as answer:
                status, moved = answer.status, answer.headers.get("Location", "")
        except TimeoutError:
            raise NotTaken("no answer in time") from None
        except aiohttp.ClientError as error:
            raise NotTaken(f"{type(error).__name__}: {error}") from None
        if 300 <= status < 400:
            raise NotTaken(f"it has moved to {moved[:200]}; if that is right, put it into records.webhook.url")
        if not 200 <= status < 300:
            raise NotTaken(f"answer {status}")


# --- again -----------------------------------------------------------------------------------------------------------


class NotReplayed(Exception):
    """Why events could not be told again, and what to do."""


async def replay(config: Config, start: str, said: Callable[[str], None]) -> int:
    """Tell everything again from a place (``17``) or a moment (``2026-06-01T00:00:00Z``) on, each under the id that it
    had; how many they were. It reads beside a running hall and changes nothing there. Raises NotReplayed."""
    hook = config.records.webhook
    if not hook.url:
        raise NotReplayed("records.webhook.url is empty; say there who is to be told")
    file = sqlite_file(config.storage.url)
    if file is not None and not file.exists():
        raise NotReplayed(f"{file} does not exist; has the hall been run with this configuration?")
    place, told, line = _place(config.storage.url, start), 0, Line(hook)
    async with line.opened() as session:
        while messages := read_once(config.storage.url, system_clock, webhooks.messages_after, place):
            for message in messages:
                try:
                    await line.tell(session, message)
                except NotTaken as why:
                    raise NotReplayed(f"{message.id} was not taken ({why}); go on with --from {message.seq}") from None
                place, told = message.seq, told + 1
                said(f"{message.id} {message.record}")
    return told


def _place(url: str, start: str) -> int:
    """The place before the one to begin with."""
    if start.isascii() and start.isdigit():
        return int(start) - 1
    try:
        moment = instant_of_iso(start if "T" in start else f"{start}T00:00:00+00:00")
    except ValueError:
        raise NotReplayed(f"--from {start}: say a place, such as 17, or a moment, such as 2026-06-01") from None
    return read_once(url, system_clock, webhooks.place_before, moment)
