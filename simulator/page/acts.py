"""What visitors do, carried out as the people they hold the phone of: every act reaches the bot as an update."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from simulator import Chat, Group, Person, PrivateChat, Topic, Town, TownMessage
from simulator.page import asked, menu, view

_SHOWN = 300  # messages of a chat that a phone is given at once


class CannotDo(Exception):
    """Why something cannot be done: a key of the page's words."""


@dataclass(frozen=True)
class Sent:
    """A file that somebody sends: ``kind`` is "photo", "voice", or anything else for a document."""

    person: int
    chat: int
    thread: int | None
    kind: str
    name: str
    content: bytes = field(repr=False)
    caption: str


@dataclass(frozen=True)
class Acts:
    """The acts in one town."""

    town: Town

    def person(self, person_id: int) -> Person:
        """Raises CannotDo for a stranger."""
        if person := self.town.people.get(person_id):
            return person
        raise CannotDo("cannot-person")

    def chat(self, person: Person, chat_id: int) -> Chat:
        """A chat that the person is in; raises CannotDo for any other."""
        found = self.town.chat_of(self.town.bot, chat_id)
        if found is None or (isinstance(found, PrivateChat) and found.person is not person):
            raise CannotDo("cannot-chat")
        if isinstance(found, Group) and not found.rank(person).present:
            raise CannotDo("cannot-left")
        return found

    def message(self, chat: Chat, message_id: int) -> TownMessage:
        """Raises CannotDo for one that is gone."""
        if message := chat.find(message_id):
            return message
        raise CannotDo("cannot-message")

    def chats(self, request: asked.Chats) -> Any:  # noqa: ANN401  # JSON
        """The chats of a person."""
        return view.chats(self.town, self.person(request.person))

    def history(self, request: asked.History) -> Any:  # noqa: ANN401
        """The newest messages of a chat, and the commands of its menu."""
        person = self.person(request.person)
        chat = self.chat(person, request.chat)
        return {
            "messages": [view.message(each) for each in chat.messages[-_SHOWN:]],
            "commands": menu.commands(self.town.bot, person, chat),
        }

    async def say(self, request: asked.Say) -> Any:  # noqa: ANN401
        """Send text, as a reply if a message is named."""
        person = self.person(request.person)
        chat = self.chat(person, request.chat)
        if not request.text.strip():
            raise CannotDo("cannot-empty")
        reply = self.message(chat, request.reply) if request.reply else None
        anonymous = request.guise == chat.id
        channel = None if anonymous or request.guise is None else self.town.channels.get(request.guise)
        try:
            said = await person.say(
                chat, request.text, reply_to=reply, topic=_topic(chat, request.thread), anonymous=anonymous,
                channel=channel,
            )  # fmt: skip
        except ValueError:
            raise CannotDo("cannot-write") from None
        return said.id

    async def point(self, request: asked.Point) -> Any:  # noqa: ANN401
        """Send a place."""
        person = self.person(request.person)
        chat = self.chat(person, request.chat)
        try:
            said = await person.point(chat, request.latitude, request.longitude, topic=_topic(chat, request.thread))
        except ValueError:
            raise CannotDo("cannot-write") from None
        return said.id

    async def edit(self, request: asked.Edit) -> None:
        """Change what one has written."""
        person = self.person(request.person)
        message = self.message(self.chat(person, request.chat), request.message)
        if message.sender is not person or not request.text.strip():
            raise CannotDo("cannot-edit")
        await person.edit(message, request.text)

    async def react(self, request: asked.React) -> None:
        """React with one emoji, or with none any more."""
        person = self.person(request.person)
        message = self.message(self.chat(person, request.chat), request.message)
        await person.react(message, *([request.emoji] if request.emoji else []))

    async def tap(self, request: asked.Tap) -> Any:  # noqa: ANN401
        """Press a button; its answer comes when the bot gives it."""
        person = self.person(request.person)
        message = self.message(self.chat(person, request.chat), request.message)
        try:
            data = message.buttons[request.row][request.column].data
        except IndexError:
            raise CannotDo("cannot-button") from None
        if data is None:
            raise CannotDo("cannot-button")
        return person.tap_soon(message, data)

    async def follow(self, request: asked.Follow) -> Any:  # noqa: ANN401
        """Open a bot's link; the chat that it opens."""
        person = self.person(request.person)
        try:
            said = await person.follow(request.url)
        except ValueError:
            raise CannotDo("cannot-link") from None
        return said.chat.id

    async def upload(self, file: Sent) -> int:
        """Send a file; the id of the message."""
        person = self.person(file.person)
        chat = self.chat(person, file.chat)
        if not file.content:
            raise CannotDo("cannot-empty")
        topic, caption = _topic(chat, file.thread), file.caption or None
        try:
            if file.kind == "photo":
                return (await person.photo(chat, file.content, caption, topic=topic)).id
            if file.kind == "voice":
                return (await person.speak(chat, file.content, topic=topic)).id
            return (await person.upload(chat, file.name, file.content, caption, topic=topic)).id
        except ValueError:
            raise CannotDo("cannot-write") from None


def _topic(chat: Chat, thread: int | None) -> Topic | None:
    return chat.topics.find(thread) if isinstance(chat, Group) and chat.forum else None
