"""The chats of the town: what was said in each, who is there, and waiting for something to be said."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from simulator.account import BotAccount
from simulator.message import TownMessage

if TYPE_CHECKING:
    from simulator.person import Person
    from simulator.resident import Resident
    from simulator.town import Town

Predicate = Callable[[TownMessage], bool]


class Rank(Enum):
    """What someone is in a group, in the Bot API's words."""

    CREATOR = "creator"
    ADMIN = "administrator"
    MEMBER = "member"
    LEFT = "left"
    KICKED = "kicked"

    @property
    def present(self) -> bool:
        """Whether this is somebody who is in the chat."""
        return self not in (Rank.LEFT, Rank.KICKED)

    @property
    def admin(self) -> bool:
        """Whether this is an administrator or the creator."""
        return self in (Rank.CREATOR, Rank.ADMIN)


@dataclass(frozen=True, eq=False)
class _Watch:
    wanted: Predicate
    after: int
    found: asyncio.Future[TownMessage]


class Chat(ABC):
    """What private chats and groups share."""

    def __init__(self, town: Town, chat_id: int, kind: str, title: str) -> None:
        self.town = town
        self.id = chat_id
        self.kind = kind
        self.title = title
        self._messages: dict[int, TownMessage] = {}
        self._last_id = 0
        self._watches: set[_Watch] = set()

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
        """Delete a message for everyone."""
        del self._messages[message.id]
        message.deleted = True

    def changed(self, message: TownMessage) -> None:
        """Look whether somebody waits for this new or edited message."""
        for watch in list(self._watches):
            if message.id > watch.after and not watch.found.done() and watch.wanted(message):
                watch.found.set_result(message)

    async def wait_for(
        self,
        wanted: Predicate,
        timeout: float = 10,  # noqa: ASYNC109 - the caller says how patient it is
        *,
        after: TownMessage | None = None,
    ) -> TownMessage:
        """The newest message that ``wanted`` accepts, standing or coming, edits included.

        ``after`` leaves out that message and older ones; ``timeout`` is in real seconds, then TimeoutError
        shows the end of the chat.
        """
        floor = after.id if after else 0
        for message in reversed(self._messages.values()):
            if message.id > floor and wanted(message):
                return message
        watch = _Watch(wanted, floor, asyncio.get_running_loop().create_future())
        self._watches.add(watch)
        try:
            async with asyncio.timeout(timeout):
                return await watch.found
        except TimeoutError:
            tail = "\n".join(f"  {message}" for message in self.messages[-5:])
            raise TimeoutError(f"waited {timeout} s in {self.title}; its last messages:\n{tail}") from None
        finally:
            self._watches.discard(watch)


class PrivateChat(Chat):
    """A person and a bot; nobody can write before the person does."""

    def __init__(self, town: Town, person: Person, account: BotAccount) -> None:
        super().__init__(town, person.id, "private", person.name)
        self.person = person
        self.account = account
        self.started = False
        self.blocked = False

    @property
    def bots(self) -> list[BotAccount]:
        """The one bot, unless it is blocked."""
        return [] if self.blocked else [self.account]


class Group(Chat):
    """A basic group or a supergroup, with everybody who is or was in it."""

    def __init__(self, town: Town, chat_id: int, kind: str, title: str) -> None:
        super().__init__(town, chat_id, kind, title)
        self.ranks: dict[int, Rank] = {}
        self._here: dict[int, Resident] = {}

    @property
    def here(self) -> list[Resident]:
        """The people and bots that are present."""
        return list(self._here.values())

    @property
    def bots(self) -> list[BotAccount]:
        """The bots that are present."""
        return [one for one in self._here.values() if isinstance(one, BotAccount)]

    def rank(self, who: Resident) -> Rank:
        """What somebody is here; LEFT for one who never was."""
        return self.ranks.get(who.id, Rank.LEFT)

    def set_rank(self, who: Resident, rank: Rank) -> None:
        """Write down what somebody is here, telling nobody."""
        self.ranks[who.id] = rank
        if rank.present:
            self._here[who.id] = who
        else:
            self._here.pop(who.id, None)

    async def join(self, person: Person) -> None:
        """A person comes into the group."""
        self.town.news.change_rank(self, person, Rank.MEMBER, by=person)

    async def leave(self, person: Person) -> None:
        """A person goes out of the group."""
        self.town.news.change_rank(self, person, Rank.LEFT, by=person)

    async def promote(self, who: Resident) -> None:
        """Make somebody an administrator."""
        self.town.news.change_rank(self, who, Rank.ADMIN, by=self.town.news.owner(self))

    async def demote(self, who: Resident) -> None:
        """Make an administrator a member again."""
        self.town.news.change_rank(self, who, Rank.MEMBER, by=self.town.news.owner(self))

    async def kick(self, who: Resident) -> None:
        """Throw a person or a bot out."""
        self.town.news.change_rank(self, who, Rank.KICKED, by=self.town.news.owner(self))
