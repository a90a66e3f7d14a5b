"""One exchange with one person: who and where, in which language, and the means to answer."""

from dataclasses import dataclass, replace
from typing import Any

from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramBadRequest
from aiogram.fsm.context import FSMContext
from aiogram.fsm.storage.base import DEFAULT_DESTINY, StorageKey
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
    User,
)

from domain.numbers import Number
from domain.refusals import GroupOnly, PrivateOnly
from handlers.memory import Memory
from handlers.screens.screen import NO_TOPIC, Button, Links, Screen
from texts import Texts, negotiate
from usecases.hall import Actor, Place
from usecases.ports import Files, Keys, Store


def actor_of(user: User) -> Actor:
    """The Telegram user as the hall sees them."""
    return Actor(user.id, user.full_name, user.username, negotiate(user.language_code))


def keyboard(rows: tuple[tuple[Button, ...], ...]) -> InlineKeyboardMarkup | None:
    """A screen's buttons for aiogram."""
    if not rows:
        return None
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=each.label, callback_data=each.data, url=each.url) for each in row]
            for row in rows
        ]
    )


@dataclass(frozen=True)
class Talk:
    """What every handler is given."""

    bot: Bot
    store: Store
    keys: Keys
    memory: Memory
    links: Links
    texts: Texts
    actor: Actor
    place: Place
    message: Message | None
    files: Files

    @property
    def conversation(self) -> FSMContext:
        """What the person is in the middle of, in private."""
        return self.conversation_about(DEFAULT_DESTINY)

    def conversation_about(self, subject: str) -> FSMContext:
        """One of several things that the person may be in the middle of at once."""
        person = self.actor.telegram_id
        return FSMContext(self.memory, StorageKey(self.bot.id, person, person, destiny=subject))

    @property
    def private(self) -> bool:
        return self.place.private

    def private_only(self) -> None:
        """Raises PrivateOnly in a group."""
        if not self.private:
            raise PrivateOnly

    def group_only(self) -> None:
        """Raises GroupOnly in private."""
        if self.private:
            raise GroupOnly

    def at(self, number: Number) -> Place:
        """The place, in the community that the number names if it names one."""
        return replace(self.place, community=number.community) if number.community else self.place

    def within(self, community: str) -> "Talk":
        """The same talk in the community with that short name."""
        return replace(self, place=replace(self.place, community=community))

    async def say(self, screen: Screen, under: int | None = None) -> None:
        """Answer with a message, where the person wrote; in the general topic if theirs is closed or gone. ``under``
        is the message of which it speaks, as long as that stands."""
        try:
            await self._say(screen, self.place.thread, under)
        except TelegramBadRequest as error:
            if self.place.thread is None or not any(words in error.message.lower() for words in NO_TOPIC):
                raise
            await self._say(screen, None, under)

    async def _say(self, screen: Screen, topic: int | None, under: int | None) -> None:
        replied = ReplyParameters(message_id=under, allow_sending_without_reply=True) if under is not None else None
        try:
            await self.bot.send_message(
                self.place.chat_id, screen.text, parse_mode="HTML", reply_markup=keyboard(screen.rows),
                link_preview_options=LinkPreviewOptions(is_disabled=True), message_thread_id=topic,
                reply_parameters=replied,
            )  # fmt: skip
        except ClientDecodeError as error:
            # It was sent, and told in a way that aiogram does not know yet: sending it again would say it twice.
            if not (isinstance(error.data, dict) and error.data.get("ok")):
                raise

    async def tell(self, text_id: str, **facts: Any) -> None:  # noqa: ANN401  # a message's facts
        """Answer with one message of the texts."""
        await self.say(Screen(self.texts.say(text_id, **facts)))

    async def hand(self, filename: str, content: bytes, caption: str) -> None:
        """Answer with a document, in private."""
        document = BufferedInputFile(content, filename)
        await self.bot.send_document(self.actor.telegram_id, document, caption=caption, parse_mode="HTML")
