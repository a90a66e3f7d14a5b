"""One exchange with one person: who and where, in which language, and the means to answer."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    TelegramObject,
    User,
)

from domain.numbers import Number
from domain.refusals import AnonymousSender, GroupOnly, PrivateOnly, Refusal
from handlers.screens.refusals import refusal_screen, refusal_text
from handlers.screens.screen import Button, Links, Screen
from texts import Texts, negotiate, texts_in
from usecases.communities import language_of
from usecases.hall import Actor, Place
from usecases.ports import Keys, Store

# Anonymous admins, channels and posts of a linked channel: accounts of Telegram's that stand for no person.
NOT_PERSONS = {1087968824, 136817688, 777000}


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
    links: Links
    texts: Texts
    actor: Actor
    place: Place
    message: Message | None

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

    async def say(self, screen: Screen) -> Message:
        """Answer with a message, where the person wrote."""
        topic = self.message.message_thread_id if self.message and self.message.is_topic_message else None
        return await self.bot.send_message(
            self.place.chat_id, screen.text, parse_mode="HTML", reply_markup=keyboard(screen.rows),
            link_preview_options=LinkPreviewOptions(is_disabled=True),
            message_thread_id=topic,
        )  # fmt: skip

    async def tell(self, text_id: str, **facts: Any) -> Message:  # noqa: ANN401  # a message's facts
        """Answer with one message of the texts."""
        return await self.say(Screen(self.texts.say(text_id, **facts)))

    async def hand(self, filename: str, content: bytes, caption: str) -> None:
        """Answer with a document, in private."""
        document = BufferedInputFile(content, filename)
        await self.bot.send_document(self.actor.telegram_id, document, caption=caption, parse_mode="HTML")


class Talking(BaseMiddleware):
    """Makes the Talk of a message or a tap, and answers what the hall refuses."""

    def __init__(self, store: Store, keys: Keys, links: Links) -> None:
        self._store, self._keys, self._links = store, keys, links

    async def __call__(
        self, handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]], event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:  # noqa: ANN401  # what aiogram expects  # fmt: skip
        if isinstance(event, Message):
            return await self._message(handler, event, data)
        if isinstance(event, CallbackQuery):
            return await self._tap(handler, event, data)
        return await handler(event, data)

    async def _talk(self, user: User, message: Message | None, bot: Bot) -> Talk:
        actor = actor_of(user)
        language = await self._store.read(language_of, user.id) or actor.language
        chat = message.chat.id if message else user.id
        private = message is None or message.chat.type == "private"
        place = Place(chat, private)
        return Talk(bot, self._store, self._keys, self._links, texts_in(language), actor, place, message)

    async def _message(self, handler: Any, message: Message, data: dict[str, Any]) -> Any:  # noqa: ANN401
        if message.from_user is None or message.chat.type == "channel":
            return None
        talk = await self._talk(message.from_user, message, data["bot"])
        try:
            if message.from_user.id in NOT_PERSONS or message.sender_chat is not None:
                if not (message.text or message.caption or "").startswith("/"):
                    return None
                raise AnonymousSender
            return await handler(message, {**data, "talk": talk})
        except Refusal as refusal:
            return await talk.say(refusal_screen(refusal, talk.texts))

    async def _tap(self, handler: Any, tap: CallbackQuery, data: dict[str, Any]) -> Any:  # noqa: ANN401
        message = tap.message if isinstance(tap.message, Message) else None
        talk = await self._talk(tap.from_user, message, data["bot"])
        try:
            return await handler(tap, {**data, "talk": talk})
        except Refusal as refusal:
            return await tap.answer(refusal_text(refusal, talk.texts)[:200], show_alert=True)
