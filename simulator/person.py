"""A person of the town, and what a person can do in Telegram."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from telegram import User

from simulator.account import BotAccount
from simulator.body import Place, typed
from simulator.channel import Channel
from simulator.chat import Chat, PrivateChat
from simulator.group import Group
from simulator.mask import Mask
from simulator.message import TownMessage
from simulator.rank import SENDING
from simulator.resident import Resident
from simulator.taps import Answer, TapId
from simulator.topics import Topic

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
        self,
        chat: Chat,
        text: str,
        *,
        reply_to: TownMessage | None = None,
        anonymous: bool = False,
        topic: Topic | None = None,
        channel: Channel | None = None,
    ) -> TownMessage:
        """Send text; ``anonymous`` as "remain anonymous" does for admins: the sender is then the group.

        ``channel`` is one of this person's own, in whose name they write.
        """
        if anonymous and not (isinstance(chat, Group) and chat.rank(self).admin):
            raise ValueError(f"{self.name} is no admin of {chat.title} and cannot be anonymous there")
        if channel and channel.owner is not self:
            raise ValueError(f"{channel.title} is not a channel of {self.name}")
        mask = Mask.of_group(chat) if anonymous else Mask.of_channel(channel) if channel else None
        thread = self._enter(chat, "can_send_messages", topic, reply_to)
        return self.town.news.post(chat, self, typed(text), reply_to=reply_to, thread_id=thread, mask=mask)

    async def upload(
        self, chat: Chat, filename: str, content: bytes, caption: str | None = None, *, topic: Topic | None = None
    ) -> TownMessage:
        """Send a document."""
        thread = self._enter(chat, "can_send_documents", topic)
        stored = self.town.files.store("documents", filename, content)
        return self.town.news.post(chat, self, typed(caption or "", document=stored), thread_id=thread)

    async def photo(
        self,
        chat: Chat,
        content: bytes,
        caption: str | None = None,
        *,
        topic: Topic | None = None,
        reply_to: TownMessage | None = None,
        album: str | None = None,
    ) -> TownMessage:
        """Send a photo; the town keeps the bytes as they are. Those of one ``album`` are shown together."""
        thread = self._enter(chat, "can_send_photos", topic, reply_to)
        stored = self.town.files.store("photos", "photo.jpg", content)
        body = replace(typed(caption or "", photo=stored), album=album)
        return self.town.news.post(chat, self, body, reply_to=reply_to, thread_id=thread)

    async def speak(self, chat: Chat, content: bytes, *, topic: Topic | None = None) -> TownMessage:
        """Send a voice message."""
        thread = self._enter(chat, "can_send_voice_notes", topic)
        stored = self.town.files.store("voice", "voice.oga", content)
        return self.town.news.post(chat, self, typed("", voice=stored), thread_id=thread)

    async def point(
        self,
        chat: Chat,
        latitude: float,
        longitude: float,
        *,
        topic: Topic | None = None,
        reply_to: TownMessage | None = None,
    ) -> TownMessage:
        """Send a place on the map."""
        thread = self._enter(chat, "can_send_messages", topic, reply_to)
        body = typed("", place=Place(latitude, longitude))
        return self.town.news.post(chat, self, body, reply_to=reply_to, thread_id=thread)

    def _enter(
        self, chat: Chat, right: str, topic: Topic | None = None, reply_to: TownMessage | None = None
    ) -> int | None:
        """What Telegram's app lets one do before it sends; returns the thread."""
        assert right in SENDING
        if isinstance(chat, PrivateChat):
            if chat.person is not self:
                raise ValueError(f"{self.name} cannot write in the private chat of {chat.title}")
            chat.started = True
            self.town.news.block(chat, False)
            return None
        if not isinstance(chat, Group) or not chat.rank(self).present or chat.moved_to:
            raise ValueError(f"{self.name} is not in {chat.title}")
        if not chat.may(self, right):
            raise ValueError(f"{self.name} may not write in {chat.title}")
        if not chat.forum:
            return None
        found = topic or chat.topics.find(reply_to.thread_id if reply_to else None) or chat.topics.general
        if found not in chat.topics.standing or (found.closed and not chat.may(self, "can_manage_topics")):
            raise ValueError(f"{self.name} cannot write in the topic {found.name}")
        return found.thread_id

    async def edit(self, message: TownMessage, text: str) -> None:
        """Change what one has written."""
        if message.sender is not self or message.deleted:
            raise ValueError(f"{self.name} cannot edit {message}")
        body = message.body
        said = typed(text, document=body.document, photo=body.photo, voice=body.voice, place=body.place)
        self.town.news.edit(message, said, message.markup)

    async def delete(self, message: TownMessage) -> None:
        """Take back what one has written, or as an admin what another has; bots are not told."""
        group = message.chat if isinstance(message.chat, Group) else None
        if message.sender is not self and group and not group.may(self, "can_delete_messages"):
            raise ValueError(f"{self.name} cannot delete {message}")
        message.chat.remove(message)

    async def react(self, message: TownMessage, *emoji: str) -> None:
        """React to a message with these, and no longer with what was before."""
        self.town.news.react(message, self, emoji)

    async def tap(
        self,
        message: TownMessage,
        wanted: str,
        *,
        forge: bool = False,
        timeout: float | None = None,  # noqa: ASYNC109 - the caller says how patient it is
    ) -> Answer:
        """Press a button, found as :meth:`TownMessage.button` finds it, and wait for the bot's answer.

        ``forge`` sends ``wanted`` as data although the message has no such button. TimeoutError after
        ``timeout`` real seconds, or when the town's patience ends.
        """
        seconds = self.town.patience if timeout is None else timeout
        return await self.town.taps.wait(self.tap_soon(message, wanted, forge=forge), seconds)

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
        timeout: float | None = None,  # noqa: ASYNC109 - the caller says how patient it is
        *,
        after: TownMessage | None = None,
    ) -> TownMessage:
        """A message of someone else that contains this text, standing or coming; by default in private."""
        return await (chat or self.private).wait_for(
            lambda message: message.sender is not self and text_part in message.text, timeout, after=after
        )

    def __repr__(self) -> str:
        return f"Person({self.id}, {self.name})"
