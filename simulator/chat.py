"""The chats of the town: what was said in each, and waiting for something to be said."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import datetime
from typing import TYPE_CHECKING

from simulator.account import BotAccount
from simulator.message import TownMessage
from simulator.waiting import Predicate, Waiting

if TYPE_CHECKING:
    from simulator.person import Person
    from simulator.town import Town


class Chat(ABC):
    """What private chats, groups and channels share."""

    def __init__(self, town: Town, chat_id: int, kind: str, title: str) -> None:
        self.town = town
        self.id = chat_id
        self.kind = kind
        self.title = title
        self.pinned: list[TownMessage] = []
        self._messages: dict[int, TownMessage] = {}
        self._last_id = 0
        self._waiting = Waiting()

    @property
    def private(self) -> bool:
        """Whether this is a chat of one person with one bot."""
        return self.kind == "private"

    @property
    def messages(self) -> list[TownMessage]:
        """What stands in the chat, oldest first; deleted messages are gone."""
        return list(self._messages.values())

    @property
    def last(self) -> TownMessage:
        """The newest message; LookupError in an empty chat."""
        for message in reversed(self._messages.values()):
            return message
        raise LookupError(f"nothing was said in {self.title}")

    @property
    @abstractmethod
    def bots(self) -> list[BotAccount]:
        """The bots that are present."""

    def find(self, message_id: int) -> TownMessage | None:
        """The message with this id, if it stands."""
        return self._messages.get(message_id)

    def next_id(self) -> int:
        """A fresh message id."""
        self._last_id += 1
        return self._last_id

    def put(self, message: TownMessage) -> None:
        """Let a message stand in the chat."""
        self._messages[message.id] = message
        self.changed(message)

    def remove(self, message: TownMessage) -> None:
        """Delete a message for everyone; bots are not told."""
        del self._messages[message.id]
        message.deleted = True
        if message in self.pinned:
            self.pinned.remove(message)
        self.town.tell(message)

    def changed(self, message: TownMessage) -> None:
        """Tell of this new or edited message, and look whether somebody waits for it."""
        self.town.tell(message)
        self._waiting.look(message)

    async def wait_for(
        self,
        wanted: Predicate,
        timeout: float | None = None,  # noqa: ASYNC109 - the caller says how patient it is
        *,
        after: TownMessage | None = None,
    ) -> TownMessage:
        """The newest message that ``wanted`` accepts, standing or coming, edits included.

        ``after`` leaves out that message and older ones; ``timeout`` is in real seconds (None: the
        town's patience), then TimeoutError shows the end of the chat.
        """
        timeout = self.town.patience if timeout is None else timeout
        standing = reversed(list(self._messages.values()))
        try:
            return await self._waiting.first(wanted, standing, after.id if after else 0, timeout)
        except TimeoutError:
            tail = "\n".join(f"  {message}" for message in self.messages[-5:])
            raise TimeoutError(f"waited {timeout} s in {self.title}; its last messages:\n{tail}") from None


class PrivateChat(Chat):
    """A person and a bot; nobody can write before the person does, or asks to join a group of the bot's."""

    def __init__(self, town: Town, person: Person, account: BotAccount) -> None:
        super().__init__(town, person.id, "private", person.name)
        self.person = person
        self.account = account
        self.started = False
        self.blocked = False
        self.open_until: datetime | None = None  # by a join request

    @property
    def bots(self) -> list[BotAccount]:
        """The one bot, unless it is blocked."""
        return [] if self.blocked else [self.account]

    @property
    def reachable(self) -> bool:
        """Whether the bot may write, as far as the person has begun the conversation."""
        return self.started or (self.open_until is not None and self.town.clock.now() <= self.open_until)
