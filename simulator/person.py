"""A person of the town, and what a person can do in Telegram."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from telegram import User

from simulator.account import BotAccount
from simulator.body import typed
from simulator.chat import Chat, Group, PrivateChat
from simulator.message import TownMessage
from simulator.resident import Resident
from simulator.taps import Answer, TapId

if TYPE_CHECKING:
    from simulator.town import Town


class Person(Resident):
    """Somebody with Telegram on the phone. Where no bot is named, the town's first bot is meant."""

    def __init__(self, town: Town, person_id: int, name: str, language: str | None, username: str | None) -> None:
        super().__init__(person_id, name)
        self.username = username
        self.town = town
        self.language = language

    @property
    def user(self) -> User:
        """The person as bots see them."""
        return User(self.id, self.name, is_bot=False, username=self.username, language_code=self.language)

    @property
    def private(self) -> PrivateChat:
        """The private chat with the town's first bot."""
        return self.private_with(self.town.bot)

    def private_with(self, bot: BotAccount) -> PrivateChat:
        """The private chat with a bot."""
        return self.town.private_chat(self, bot)

    async def start(self, payload: str | None = None, bot: BotAccount | None = None) -> TownMessage:
        """Press Start in the bot's private chat, as from a deep link if there is a payload."""
        chat = self.private_with(bot or self.town.bot)
        return await self.say(chat, f"/start {payload}" if payload else "/start")

    async def say(
        self, chat: Chat, text: str, *, reply_to: TownMessage | None = None, anonymous: bool = False
    ) -> TownMessage:
        """Send text; ``anonymous`` as "remain anonymous" does for admins: the sender is then the group."""
        if anonymous and not (isinstance(chat, Group) and chat.rank(self).admin):
            raise ValueError(f"{self.name} is no admin of {chat.title} and cannot be anonymous there")
        self._enter(chat)
        return self.town.news.post(chat, self, typed(text), reply_to=reply_to, anonymous=anonymous)

    async def upload(self, chat: Chat, filename: str, content: bytes, caption: str | None = None) -> TownMessage:
        """Send a document."""
        self._enter(chat)
        stored = self.town.files.store("documents", filename, content)
        return self.town.news.post(chat, self, typed(caption or "", document=stored))

    async def photo(self, chat: Chat, content: bytes, caption: str | None = None) -> TownMessage:
        """Send a photo; the town keeps the bytes as they are."""
        self._enter(chat)
        stored = self.town.files.store("photos", "photo.jpg", content)
        return self.town.news.post(chat, self, typed(caption or "", photo=stored))

    def _enter(self, chat: Chat) -> None:
        if isinstance(chat, PrivateChat):
            if chat.person is not self:
                raise ValueError(f"{self.name} cannot write in the private chat of {chat.title}")
            chat.started = True
            self.town.news.block(chat, False)
        elif isinstance(chat, Group) and not chat.rank(self).present:
            raise ValueError(f"{self.name} is not in {chat.title}")

    async def tap(
        self,
        message: TownMessage,
        wanted: str,
        *,
        forge: bool = False,
        timeout: float = 10,  # noqa: ASYNC109 - the caller says how patient it is
    ) -> Answer:
        """Press a button, found as :meth:`TownMessage.button` finds it, and wait for the bot's answer.

        ``forge`` sends ``wanted`` as data although the message has no such button. TimeoutError after
        ``timeout`` real seconds.
        """
        return await self.town.taps.wait(self.tap_soon(message, wanted, forge=forge), timeout)

    def tap_soon(self, message: TownMessage, wanted: str, *, forge: bool = False) -> TapId:
        """Press a button without waiting; the answer will stand in ``town.answers``."""
        bot = message.sender
        if not isinstance(bot, BotAccount):
            raise ValueError(f"{message} is no bot's message")
        data = wanted if forge else message.button(wanted).data
        if data is None:
            raise ValueError(f"{wanted!r} is a link: follow() it")
        tap = self.town.taps.press(self, bot, message, data)
        self.town.news.tap(tap)
        return tap.id

    async def follow(self, url: str) -> TownMessage:
        """Open a deep link ``https://t.me/<bot>?start=<payload>`` and press Start."""
        parts = urlsplit(url)
        query = parse_qs(parts.query)
        name = query.get("domain", [""])[0] if parts.scheme == "tg" else parts.path.strip("/")
        bot = self.town.bot_named(name)
        if bot is None or "start" not in query:
            raise ValueError(f"{url} does not start a bot of this town")
        return await self.start(query["start"][0], bot)

    async def block_bot(self, bot: BotAccount | None = None) -> None:
        """Block the bot: it can no longer write to this person."""
        self.town.news.block(self.private_with(bot or self.town.bot), True)

    async def unblock_bot(self, bot: BotAccount | None = None) -> None:
        """Let the bot write again."""
        self.town.news.block(self.private_with(bot or self.town.bot), False)

    async def expect(
        self,
        text_part: str,
        chat: Chat | None = None,
        timeout: float = 10,  # noqa: ASYNC109 - the caller says how patient it is
        *,
        after: TownMessage | None = None,
    ) -> TownMessage:
        """A message of someone else that contains this text, standing or coming; by default in private."""
        return await (chat or self.private).wait_for(
            lambda message: message.sender is not self and text_part in message.text, timeout, after=after
        )

    def __repr__(self) -> str:
        return f"Person({self.id}, {self.name})"
