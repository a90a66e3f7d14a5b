"""Updates in: fetched or delivered raw, confirmed to Telegram only after their effect is committed.

A ballot tap goes a short path: decoded with msgspec, straight to ``cast_ballot``, answered in the webhook's reply.
All else goes through aiogram. Both call the same use cases, and a repeat of either has one effect and the same answer.
"""

import asyncio
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from weakref import WeakValueDictionary

import aiohttp
import msgspec
import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import (
    AiogramError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramRetryAfter,
)
from aiogram.types import Update

from bot.peek import Peek, Tap, Unreadable, ballot, number_of, peek_at, printable, queue_of
from bot.popups import PopUp, PopUps
from bot.watch import CONFLICT, UNAUTHORIZED, Heard, TokenRevoked, conflict
from domain.refusals import Refusal
from handlers.dispatch import UPDATES
from handlers.screens.refusals import refusal_text
from handlers.screens.vote import cast_text
from storage.address import is_away
from storage.store import Store
from storage.updates import UpdateInHand, in_hand, set_aside
from texts import negotiate, texts_in
from usecases.cast import cast_ballot
from usecases.communities import language_of
from web.metrics import SET_ASIDE, TAKEN

log = structlog.get_logger()

TRIES = 3
_LONG_POLL = 25
_ANSWER_LENGTH = 200
_LONGEST_WAIT = 30
_WEBHOOK = "webhook is active"
"""Telegram's words when updates go to a webhook and cannot be fetched."""


class _Taken(Exception):
    """Another program has the updates."""


_batch = msgspec.json.Decoder(dict[str, msgspec.Raw]).decode
_updates = msgspec.json.Decoder(list[msgspec.Raw]).decode
_encode = msgspec.json.Encoder().encode


class _InOrder:
    """Lets one update of a queue through at a time, in the order they came."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    def turn(self, queue: int) -> asyncio.Lock:
        """The queue's lock. It lives as long as an update holds it or waits for it."""
        lock = self._locks.get(queue)
        if lock is None:
            lock = self._locks[queue] = asyncio.Lock()
        return lock


class Receiver:
    """Takes updates one by one (``take``, for a webhook) or fetches them (``poll``)."""

    def __init__(self, bot: Bot, dispatcher: Dispatcher, store: Store) -> None:
        self._bot, self._dispatcher, self._store = bot, dispatcher, store
        self._order = _InOrder()
        self._answered = _InOrder()
        self._popups = PopUps(bot)
        self._failures: Counter[int] = Counter()
        self._heard_at: float | None = None
        self._listening = False

    @property
    def heard_at(self) -> float | None:
        """When Telegram was last in contact, by the monotonic clock; None before the first time. Behind a webhook that
        is now: Telegram calls when it has something, and silence says nothing."""
        return time.monotonic() if self._listening else self._heard_at

    def listening(self) -> None:
        """A webhook is served from here on."""
        self._listening = True

    def healthy(self) -> bool:
        """Whether Telegram was in contact within the last two long polls."""
        heard = self.heard_at
        return heard is not None and time.monotonic() - heard < 2 * _LONG_POLL

    async def take(self, raw: bytes) -> bytes | None:
        """Have an update's effect; returns the call that answers it, as JSON for a webhook's reply, if there is one.

        Raises when it could not be done: Telegram will send the update again. One that fails again and again, or that
        cannot be read, is set aside.
        """
        try:
            peek = peek_at(raw)
        except Unreadable as error:
            await self._set_aside(number_of(raw), f"unreadable: {error}", raw)
            return None
        async with self._order.turn(peek.queue):
            try:
                answer = await self._handle(peek, raw)
            except Exception as error:
                if is_away(error):  # the update is not to blame: it waits until the database is back
                    raise
                self._failures[peek.update_id] += 1
                if self._failures[peek.update_id] < TRIES:
                    raise
                await self._set_aside(peek.update_id, f"{type(error).__name__}: {error}", raw)
                await self._apologise(peek)
                answer = None
        self._failures.pop(peek.update_id, None)
        TAKEN.inc()
        return answer

    async def _handle(self, peek: Peek, raw: bytes) -> bytes | None:
        token = in_hand.set(UpdateInHand(self._bot.id, peek.update_id, peek.origin))
        try:
            tap = peek.callback_query
            vote, choice = ballot(tap.data) if tap is not None else (0, "")
            if tap is not None and vote:
                return await self._cast(tap, vote, choice)
            if peek.heard:
                await self._converse(peek, raw)
            return None
        finally:
            in_hand.reset(token)

    async def _cast(self, tap: Tap, vote: int, choice: str) -> bytes:
        """The short path of a ballot."""
        chat = tap.message.chat.id if tap.message is not None else tap.from_.id
        try:
            cast = await self._store.write(cast_ballot, tap.from_.id, chat, vote, choice, None, "tap")
            said = cast_text(cast, texts_in(cast.language))
        except Refusal as refusal:
            language = await self._store.read(language_of, tap.from_.id) or negotiate(tap.from_.language_code)
            said = refusal_text(refusal, texts_in(language))
        return _encode(
            {
                "method": "answerCallbackQuery", "callback_query_id": tap.id,
                "text": said[:_ANSWER_LENGTH], "show_alert": True,
            }
        )  # fmt: skip

    async def _converse(self, peek: Peek, raw: bytes) -> None:
        try:
            update = Update.model_validate_json(raw, context={"bot": self._bot})
        except ValueError as error:  # pydantic's: no later try will read it either
            await self._set_aside(peek.update_id, f"unreadable: {error}", raw)
            return
        try:
            await self._dispatcher.feed_update(self._bot, update)
        except (TelegramForbiddenError, TelegramBadRequest) as error:
            # The effect is committed; only the answer cannot reach the person (blocked, a tap too old).
            log.info("answer not delivered", update_id=peek.update_id, error=str(error))
        except AiogramError as error:
            # A 429 is not waited for: it would hold up everybody's updates. The effect is committed, or is tried again.
            given_up = isinstance(error, TelegramRetryAfter) or self._failures[peek.update_id] + 1 >= TRIES
            if not (given_up and _had_effect()):
                raise
            log.warning("answer not delivered", update_id=peek.update_id, error=str(error))

    async def _set_aside(self, update_id: int | None, error: str, raw: bytes) -> None:
        """Keep it for whoever runs the hall; outside the update in hand, whose steps may have been taken by another."""
        error = printable(error)
        token = in_hand.set(None)
        try:
            await self._store.write(set_aside, update_id, error[:1000], raw)
        finally:
            in_hand.reset(token)
        SET_ASIDE.inc()
        log.error("update set aside", update_id=update_id, error=error[:300])

    async def _apologise(self, peek: Peek) -> None:
        """Tell the person that nothing came of what they said, if they can be told."""
        message = peek.message or (peek.callback_query.message if peek.callback_query else None)
        if message is None or peek.person == 0:
            return
        part = peek.callback_query or peek.message
        code = part.from_.language_code if part is not None and part.from_ is not None else None
        try:
            await self._bot.send_message(message.chat.id, texts_in(negotiate(code)).say("failed"), parse_mode="HTML")
        except AiogramError as error:
            log.info("answer not delivered", update_id=peek.update_id, error=str(error))

    # --- polling ---------------------------------------------------------------------------------------------------

    async def poll(self, api: str, in_contact: Callable[[float], Awaitable[None]], heard: Heard) -> None:
        """Fetch updates from ``api`` (``…/bot<token>``) for ever, advancing the offset only after the commits.

        ``in_contact`` is told by the monotonic clock of each answer, before what it brought is handled, and ``heard``
        its headers. While another program fetches them, it is tried again more and more seldom. Raises TokenRevoked.
        """
        try:
            await self._poll(api, in_contact, heard)
        finally:
            await self._popups.close()

    async def _poll(self, api: str, in_contact: Callable[[float], Awaitable[None]], heard: Heard) -> None:
        offset, conflicts = 0, 0
        timeout = aiohttp.ClientTimeout(total=_LONG_POLL + 15)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            while True:
                try:
                    # the first answer at once: until Telegram was heard, nothing that is due is done
                    wait = 0 if self._heard_at is None else _LONG_POLL
                    asked = time.monotonic()
                    raws = await self._fetch(session, api, offset, wait, heard)
                    self._heard_at, conflicts = time.monotonic(), 0
                    await in_contact(self._heard_at)
                    await asyncio.gather(*(self._see_through(bytes(raw)) for raw in raws))
                    for raw in raws:
                        # the last one's, not the highest: after a quiet week the numbers may begin anywhere, and an
                        # offset they have not reached confirms nothing
                        offset = (number_of(bytes(raw)) or offset - 1) + 1
                    if wait and not raws and self._heard_at - asked < 1:  # a server that does not wait for news
                        await asyncio.sleep(1)
                except (asyncio.CancelledError, TokenRevoked):
                    raise
                except _Taken as taken:
                    conflicts += 1
                    await self._taken(str(taken))
                    await asyncio.sleep(min(_LONGEST_WAIT, 2**conflicts / 2))
                except Exception as error:  # Telegram or the database is away: nothing was confirmed, so ask again
                    log.warning("polling failed", error=f"{type(error).__name__}: {error}")
                    await asyncio.sleep(1)

    async def _taken(self, said: str) -> None:
        """Somebody else fetches the updates, or has set a webhook: that is taken away again, as when the hall opens."""
        try:
            await conflict(self._store, said)
            if _WEBHOOK in said:
                await self._bot.delete_webhook()
        except Exception as error:  # Telegram or the database is away too
            log.warning("polling failed", error=f"{type(error).__name__}: {error}")

    async def _fetch(
        self, session: aiohttp.ClientSession, api: str, offset: int, wait: int, heard: Heard
    ) -> list[msgspec.Raw]:
        wanted = {"offset": offset, "timeout": wait, "allowed_updates": list(UPDATES)}
        async with session.post(f"{api}/getUpdates", json=wanted) as response:
            heard(response.headers)
            body = _batch(await response.read())
            said = bytes(body.get("description", b"")).decode()
            if response.status == UNAUTHORIZED:
                raise TokenRevoked
            if response.status == CONFLICT:
                raise _Taken(said)
            if "result" not in body or response.status != 200:
                raise RuntimeError(f"getUpdates answered {response.status}: {said}")
            return _updates(body["result"])

    async def _see_through(self, raw: bytes) -> None:
        """Try an update until it is done or set aside; answer a ballot by a call. Nothing of the same person overtakes
        it, nor its answer: who tapped twice reads what stands last."""
        came = time.monotonic()
        async with self._answered.turn(queue_of(raw)):
            while True:
                try:
                    answer = await self.take(raw)
                    break
                except Exception as error:
                    log.warning("update failed", error=f"{type(error).__name__}: {error}")
                    await asyncio.sleep(0.5)
            if answer is not None:
                await self._popups.show(_popup(raw, answer, came))


def _had_effect() -> bool:
    """Whether the update in hand has written anything: then only its answer can have failed to reach Telegram."""
    update = in_hand.get()
    return update is not None and update.steps > 0


def _popup(raw: bytes, answer: bytes, came: float) -> PopUp:
    """What answers a tap on a ballot."""
    peek, call = peek_at(raw), msgspec.json.decode(answer)
    vote, _ = ballot(peek.callback_query.data if peek.callback_query else None)
    return PopUp(peek.person, vote, call["callback_query_id"], call["text"], call["show_alert"], came)
