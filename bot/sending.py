"""Sending one message through PTB: its form, and what an error says of whether it arrived."""

import contextlib
import os
from dataclasses import replace
from datetime import timedelta

os.environ.setdefault("PTB_TIMEDELTA", "true")  # PTB otherwise warns about the coming type of retry_after at every 429

import httpx
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InputFile, LinkPreviewOptions
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.pace import Errand, Stopped
from bot.paced import seconds_of
from domain.ids import Instant
from domain.instants import SECOND
from handlers.screens.screen import NO_TOPIC, Attachment, Screen
from storage.deliveries import later

LOST_GROUP = timedelta(minutes=10)
"""How long to wait for a group that the bot was thrown out of."""
# Telegram's words for an edit that changes nothing, and for a card that is no longer there to be edited.
_UNCHANGED = "message is not modified"
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
_NO_TEXT, _NO_CAPTION = "there is no text in the message", "there is no caption in the message"
_NO_MEDIA = "not enough rights to send"
_NO_RIGHT = "not enough rights"
_REFUSALS = (BadRequest, Forbidden, RetryAfter, ChatMigrated, InvalidToken, Conflict)
_NOT_BEGUN = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
FAILURES = (TelegramError, Stopped)
"""What may come of sending."""


class NotYet(Exception):
    """The bot lacks a right for it, which somebody may give it at any time."""


class Sender:
    """Sends and edits, each when its errand's turn has come."""

    def __init__(self, bot: ExtBot[Errand]) -> None:
        self._bot = bot

    async def post(
        self, errand: Errand, screen: Screen, thread: int | None = None, *, or_general: bool = True
    ) -> int:  # fmt: skip
        """Send a message; returns its id. One for a topic that is closed or gone stands in the general one, unless told
        otherwise. Raises FAILURES."""
        try:
            return await self._post(errand, screen, thread)
        except BadRequest as error:
            if thread is None or not or_general or not any(words in error.message.lower() for words in NO_TOPIC):
                raise
            return await self._post(errand, screen, None)

    async def open_topic(self, errand: Errand, name: str) -> int | None:
        """Open a forum topic; None where there can be none: the group is no forum. Raises NotYet and FAILURES."""
        try:
            topic = await self._bot.create_forum_topic(errand.chat, name, rate_limit_args=errand)
        except BadRequest as error:
            if _NO_RIGHT in error.message.lower():
                raise NotYet from error
            return None
        return topic.message_thread_id

    async def close_topic(self, errand: Errand, topic: int) -> None:
        """Close a forum topic, if it is there, open, and the bot may. Raises FAILURES but BadRequest."""
        with contextlib.suppress(BadRequest):
            await self._bot.close_forum_topic(errand.chat, topic, rate_limit_args=errand)

    async def _post(self, errand: Errand, screen: Screen, thread: int | None) -> int:
        if screen.attachment is not None:
            return await self._hand(errand, screen, screen.attachment, thread)
        message = await self._bot.send_message(
            errand.chat, screen.text, parse_mode="HTML", reply_markup=_keyboard(screen), message_thread_id=thread,
            link_preview_options=LinkPreviewOptions(is_disabled=True), rate_limit_args=errand,
        )  # fmt: skip
        return message.message_id

    async def _hand(self, errand: Errand, screen: Screen, attachment: Attachment, thread: int | None) -> int:
        """Post a photo or a document; a group that takes none gets the words alone."""
        send = self._bot.send_photo if attachment.photo else self._bot.send_document
        try:
            message = await send(
                errand.chat, InputFile(attachment.content, attachment.name), caption=screen.text, parse_mode="HTML",
                reply_markup=_keyboard(screen), message_thread_id=thread, rate_limit_args=errand,
            )  # fmt: skip
            return message.message_id
        except BadRequest as error:
            if _NO_MEDIA not in error.message.lower():
                raise
            return await self._post(errand, replace(screen, attachment=None), thread)

    async def edit(self, errand: Errand, message_id: int, screen: Screen) -> bool:
        """Let a message show that; False when it is no longer there. The photo of one that was posted with it stays: of
        a screen with an attachment the words alone are edited. Raises FAILURES."""
        try:
            await self._edit(errand, message_id, screen, captioned=screen.attachment is not None)
        except BadRequest as error:
            said = error.message.lower()
            if any(gone in said for gone in _GONE):
                return False
            if _UNCHANGED not in said:
                raise
        return True

    async def _edit(self, errand: Errand, message_id: int, screen: Screen, *, captioned: bool) -> None:
        """Edit the words: Telegram has one call for those below a photo and another for those of a message, and says
        when it was the wrong one."""
        first, second = (self._caption, self._words) if captioned else (self._words, self._caption)
        try:
            await first(errand, message_id, screen)
        except BadRequest as error:
            if (_NO_CAPTION if captioned else _NO_TEXT) not in error.message.lower():
                raise
            await second(errand, message_id, screen)

    async def _words(self, errand: Errand, message_id: int, screen: Screen) -> None:
        await self._bot.edit_message_text(
            screen.text, errand.chat, message_id, parse_mode="HTML", reply_markup=_keyboard(screen),
            link_preview_options=LinkPreviewOptions(is_disabled=True), rate_limit_args=errand,
        )  # fmt: skip

    async def _caption(self, errand: Errand, message_id: int, screen: Screen) -> None:
        await self._bot.edit_message_caption(
            errand.chat, message_id, caption=screen.text, parse_mode="HTML", reply_markup=_keyboard(screen),
            rate_limit_args=errand,
        )  # fmt: skip

    async def remove(self, errand: Errand, message_id: int) -> bool:
        """Take a message away; False where Telegram does not let the bot. Raises FAILURES but BadRequest."""
        try:
            return await self._bot.delete_message(errand.chat, message_id, rate_limit_args=errand)
        except BadRequest:
            return False


def has_not_arrived(error: Exception, errand: Errand) -> bool:
    """Whether that is certain: Telegram refused it, or it never went out. After a lost connection, a timeout or a 5xx
    nobody knows."""
    return not errand.begun or isinstance(error, _REFUSALS) or isinstance(error.__cause__, _NOT_BEGUN)


def is_unreachable(error: Exception) -> bool:
    """Whether the bot was blocked or thrown out, or the chat is gone."""
    return isinstance(error, Forbidden) or "chat not found" in str(error).lower()


def wait_after(error: Exception, tries: int) -> int:
    """How many milliseconds to wait before the next try."""
    if isinstance(error, RetryAfter):
        return int(seconds_of(error) * SECOND)
    if isinstance(error, ChatMigrated | Stopped):
        return 0
    return later(Instant(0), tries)


def _keyboard(screen: Screen) -> InlineKeyboardMarkup | None:
    if not screen.rows:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(each.label, callback_data=each.data, url=each.url) for each in row]
            for row in screen.rows
        ]
    )
