"""Both clients keep to one pace: aiogram's answers and what PTB delivers are counted together.

An answer that would have to wait for its chat is put into the outbox instead: it is not lost, and holds up neither the
person's next update nor anybody else's. Of a private screen that changes meanwhile, the newest is drawn.
"""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

import structlog
from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramMigrateToChat, TelegramRetryAfter
from aiogram.methods import AnswerCallbackQuery, EditMessageText, SendMessage, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import Chat, InlineKeyboardMarkup, Message
from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.pace import Errand, Pace, Stopped
from bot.redraw import Redraws
from domain.calm import Urgency
from storage.store import Store
from storage.updates import in_hand
from usecases import deliveries
from web.metrics import PUT_OFF

log = structlog.get_logger()

_SENDING = ("send", "forward", "copy", "editmessage", "stoppoll")
_NO_MESSAGE = ("sendchataction",)


def counts(method: str) -> bool:
    """Whether Telegram counts a call of this method among the messages; asking and acknowledging are free."""
    name = method.lower()
    return name.startswith(_SENDING) and name not in _NO_MESSAGE


class PacedDelivery(BaseRateLimiter[Errand]):
    """PTB waits for the pace, with an Errand that says how urgent the call is."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to let go."""

    async def process_request(
        self, callback: Callable[..., Coroutine[Any, Any, Any]], args: tuple[Any, ...], kwargs: dict[str, Any],
        endpoint: str, data: dict[str, Any], rate_limit_args: Errand | None,
    ) -> Any:  # noqa: ANN401  # PTB's own  # fmt: skip
        """Call when the turn has come. Raises Stopped when it never does."""
        chat = _chat(data.get("chat_id"))
        try:
            if chat is None or not counts(endpoint):
                return await callback(*args, **kwargs)
            async with self._pace.turn(rate_limit_args or Errand(chat, Urgency.PERSON)):
                return await callback(*args, **kwargs)
        except RetryAfter as error:
            self._pace.hold(chat, seconds_of(error))
            raise


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram said to wait."""
    after = error.retry_after
    return float(after) if isinstance(after, int) else after.total_seconds()


def _chat(said: object) -> int | None:
    return int(said) if isinstance(said, int | str) and str(said).lstrip("-").isdecimal() else None


class PacedAnswers(BaseRequestMiddleware):
    """aiogram waits for the pace, or leaves what would have to wait to the delivery. ``wake`` tells it."""

    def __init__(self, pace: Pace, store: Store, wake: Callable[[], None]) -> None:
        self._pace, self._store, self._wake = pace, store, wake
        self._redraws = Redraws(pace)

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Any:  # noqa: ANN401  # what the method returns
        chat = _chat(getattr(method, "chat_id", None))
        try:
            if chat is None or not counts(method.__api_method__):
                return await make_request(bot, method)
            return await self._send(make_request, bot, method, chat)
        except TelegramRetryAfter as error:
            if not isinstance(method, AnswerCallbackQuery):  # counted by itself: it says nothing of messages
                self._pace.hold(chat, error.retry_after)
            return await self._leave(method, chat, error)
        except TelegramMigrateToChat as error:  # the group is a supergroup now
            await self._aside(deliveries.group_moved, chat, error.migrate_to_chat_id)
            return await make_request(bot, method.model_copy(update={"chat_id": error.migrate_to_chat_id}))

    async def _send(self, make_request: Any, bot: Bot, method: TelegramMethod[Any], chat: int) -> Any:  # noqa: ANN401
        errand = Errand(chat, Urgency.ANSWER)
        if self._pace.delay(errand) > 0:
            if isinstance(method, EditMessageText) and chat > 0 and method.message_id is not None:
                self._redraws.later((chat, method.message_id), partial(make_request, bot, method))
                return True
            if _can_be_left(method):
                return await self._leave(method, chat)
        try:
            async with self._pace.turn(errand):
                return await make_request(bot, method)
        except Stopped as error:
            return await self._leave(method, chat, error)

    async def _leave(self, method: Any, chat: int | None, error: Exception | None = None) -> Any:  # noqa: ANN401
        """Leave an answer to the delivery; what cannot be left raises ``error`` again.

        The message returned has no number yet, as Telegram's own when it sends one later.
        """
        if chat is None or not _can_be_left(method):
            raise error or Stopped
        markup = method.reply_markup
        rows = markup.inline_keyboard if isinstance(markup, InlineKeyboardMarkup) else []
        facts = {
            "text": method.text, "thread": method.message_thread_id,
            "rows": [[[each.text, each.callback_data, each.url] for each in row] for row in rows],
        }  # fmt: skip
        await self._aside(deliveries.keep_answer, chat, facts)
        PUT_OFF.inc()
        self._wake()
        kind = "private" if chat > 0 else "supergroup"
        return Message(message_id=0, date=0, chat=Chat(id=chat, type=kind), text=method.text)  # type: ignore[arg-type]

    async def _aside(self, use_case: Callable[..., Any], *args: Any) -> None:  # noqa: ANN401
        """Write outside the update in hand: whether an answer had to wait must not shift the steps of a repeat."""
        token = in_hand.set(None)
        try:
            await self._store.write(use_case, *args)
        finally:
            in_hand.reset(token)


def _can_be_left(method: TelegramMethod[Any]) -> bool:
    """Whether it is words and buttons, which the outbox can hold."""
    if not isinstance(method, SendMessage) or method.parse_mode != "HTML" or method.reply_parameters is not None:
        return False
    markup = method.reply_markup
    if markup is None:
        return True
    return isinstance(markup, InlineKeyboardMarkup) and all(
        each.model_fields_set <= {"text", "callback_data", "url"} for row in markup.inline_keyboard for each in row
    )
