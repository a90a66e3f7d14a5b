"""The middleware that makes the Talk of a message or a tap, and answers what the hall refuses."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.enums import ChatMemberStatus
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import CallbackQuery, Message, TelegramObject, User

from domain.refusals import AnonymousSender, NotMember, Refusal, WhichCommunity
from handlers.memory import Memory
from handlers.said import community_said
from handlers.screens.refusals import refusal_screen, refusal_text
from handlers.screens.screen import Links
from handlers.talk import Talk, actor_of
from handlers.which import ask_which
from texts import texts_in
from usecases.communities import admit, is_name, language_of
from usecases.hall import Place
from usecases.ports import Files, Keys, Store

# Anonymous admins, channels and posts of a linked channel: accounts of Telegram's that stand for no person.
NOT_PERSONS = {1087968824, 136817688, 777000}
_POP_UP = 200


class Talking(BaseMiddleware):
    """Gives every handler its Talk. What a handler changed in a conversation is saved when it ends, unless the hall
    refused: then it stands as before."""

    def __init__(self, store: Store, keys: Keys, memory: Memory, links: Links, files: Files) -> None:
        self._store, self._keys, self._memory, self._links, self._files = store, keys, memory, links, files

    async def __call__(
        self, handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]], event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:  # noqa: ANN401  # what aiogram expects  # fmt: skip
        if isinstance(event, Message):
            return await self._message(handler, event, data)
        if isinstance(event, CallbackQuery):
            return await self._tap(handler, event, data)
        return await handler(event, data)

    async def _talk(self, user: User, message: Message | None, bot: Bot, community: str | None = None) -> Talk:
        actor = actor_of(user)
        language = await self._store.read(language_of, user.id) or actor.language
        chat = message.chat.id if message else user.id
        private = message is None or message.chat.type == "private"
        topic = message.message_thread_id if message is not None and message.is_topic_message else None
        place = Place(chat, private, community, topic)
        return Talk(
            bot, self._store, self._keys, self._memory, self._links, texts_in(language), actor, place, message,
            self._files,
        )  # fmt: skip

    async def _message(self, handler: Any, message: Message, data: dict[str, Any]) -> Any:  # noqa: ANN401
        user = message.from_user
        if user is None or message.chat.type == "channel":
            return None
        message, community = await self._addressed(message, data)
        talk = await self._talk(user, message, data["bot"], community)
        try:
            if user.id in NOT_PERSONS or message.sender_chat is not None:
                if not (message.text or message.caption or "").startswith("/"):
                    return None
                raise AnonymousSender
            done = await self._heard(handler, message, talk, data)
            await self._memory.settle()
            return done
        except WhichCommunity as which:
            await self._memory.drop()
            return await ask_which(talk, message, which.names)
        except Refusal as refusal:
            await self._memory.drop()
            return await talk.say(refusal_screen(refusal, talk.texts))

    async def _heard(self, handler: Any, message: Message, talk: Talk, data: dict[str, Any]) -> Any:  # noqa: ANN401
        """Handle the message; once more when it leads into a group in which the hall has not met the person yet, and
        Telegram says that they are in it."""
        try:
            return await handler(message, {**data, "talk": talk})
        except NotMember as stranger:
            await self._memory.drop()
            if not await _is_in(talk, stranger.chat):
                raise
            await self._store.write(admit, talk.actor, stranger.chat)
            return await handler(message, {**data, "talk": talk})

    async def _addressed(self, message: Message, data: dict[str, Any]) -> tuple[Message, str | None]:
        """The message without the community that it names behind its command, and that community; chosen by a button,
        it comes with the message."""
        if message.chat.type != "private" or data.get("community"):
            return message, data.get("community")
        name, rest = community_said(message.text or message.caption or "")
        if name is None or not await self._store.read(is_name, name):
            return message, None
        return message.model_copy(update={"text" if message.text else "caption": rest}), name

    async def _tap(self, handler: Any, tap: CallbackQuery, data: dict[str, Any]) -> Any:  # noqa: ANN401
        message = tap.message if isinstance(tap.message, Message) else None
        talk = await self._talk(tap.from_user, message, data["bot"])
        try:
            done = await handler(tap, {**data, "talk": talk})
            await self._memory.settle()
            return done
        except Refusal as refusal:
            await self._memory.drop()
            return await tap.answer(refusal_text(refusal, talk.texts)[:_POP_UP], show_alert=True)


async def _is_in(talk: Talk, chat: int) -> bool:
    """Whether Telegram says that the person is in the group."""
    try:
        member = await talk.bot.get_chat_member(chat, talk.actor.telegram_id)
    except (TelegramBadRequest, TelegramForbiddenError):  # nobody it has ever seen there, or a group that has gone
        return False
    return member.status not in (ChatMemberStatus.LEFT, ChatMemberStatus.KICKED)
