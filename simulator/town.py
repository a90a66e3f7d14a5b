"""The town: its people, its chats, the bots that live with them, and what may go wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

from simulator.account import BotAccount
from simulator.action import Action
from simulator.body import Body
from simulator.call import Call
from simulator.channel import Channel
from simulator.chat import Chat, PrivateChat
from simulator.clock import TownClock
from simulator.conformity import Conformity
from simulator.faults import Faults
from simulator.files import Files
from simulator.group import Group
from simulator.ledger import Ledger
from simulator.limits import Limits
from simulator.mailbox import RawUpdate
from simulator.message import Happening, TownMessage
from simulator.news import News
from simulator.person import Person
from simulator.rank import ADMIN_RIGHTS, Rank, Standing
from simulator.taps import Answer, Tap, TapId, Taps

_FIRST_PERSON = 7_000_000_001  # real ids have long outgrown 32 bits
_FIRST_GROUP = {"group": -4_000_000_001, "supergroup": -1_002_000_000_001}
_FIRST_CHANNEL = -1_003_000_000_001

Kind = Literal["group", "supergroup", "forum"]
Watcher = Callable[[TownMessage | Tap | Group | Action], None]
"""Is told at once, and must not wait: of a message that is new, edited or deleted, a tap that was answered, a group
whose members changed, what a bot says that it is doing."""


class Town:
    """Everything behind the Bot API server."""

    patience: float = 20
    """How long its people wait for what they expect, in real seconds, where they do not say."""

    def __init__(self, clock: TownClock | None = None) -> None:
        self.clock = clock or TownClock()
        self.news = News(self.clock)
        self.taps = Taps(self.clock)
        self.files = Files()
        self.conformity = Conformity()
        self.limits = Limits()
        self.faults = Faults(self)
        self.calls = Ledger()
        self.accounts: dict[int, BotAccount] = {}
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Group] = {}
        self.channels: dict[int, Channel] = {}
        self.watchers: set[Watcher] = set()
        self._private: dict[tuple[int, int], PrivateChat] = {}

    @property
    def bot(self) -> BotAccount:
        """The first bot; LookupError in a town without bots."""
        for account in self.accounts.values():
            return account
        raise LookupError("no bot in this town")

    def tell(self, what: TownMessage | Tap | Group | Action) -> None:
        """Let every watcher know."""
        for watcher in tuple(self.watchers):
            watcher(what)

    @property
    def answers(self) -> dict[TapId, Answer]:
        """Every answer to a tap so far, in the order the bots gave them."""
        return self.taps.answers

    def add_bot(
        self,
        token: str = "123456:TEST",  # noqa: S107 - opens nothing but this town
        username: str = "hall_bot",
        name: str = "Hall",
    ) -> BotAccount:
        """A new bot, one of several if need be; the number before the colon of its token is its id."""
        account = BotAccount(token, username, name, self)
        self.accounts[account.id] = account
        return account

    def add_person(self, name: str, language: str | None = None, username: str | None = None) -> Person:
        """A new person, in no chat yet; ``language`` is Telegram's code, such as "zh-hans"."""
        person = Person(self, _FIRST_PERSON + len(self.people), name, language, username)
        self.people[person.id] = person
        return person

    def add_group(
        self,
        title: str,
        members: Iterable[Person] = (),
        admins: Iterable[Person] = (),
        *,
        bot_admin: bool = False,
        kind: Kind = "supergroup",
        rights: Iterable[str] = ADMIN_RIGHTS,
    ) -> Group:
        """A new group. The first of ``admins`` created it; every bot of the town is brought in and told.

        ``bot_admin`` makes the bots administrators with these ``rights``.
        """
        group = self._found(title, kind)
        for person in members:
            group.set_rank(person, Rank.MEMBER)
        for number, person in enumerate(admins):
            group.set_rank(person, Rank.ADMIN if number else Rank.CREATOR)
        standing = Standing(Rank.ADMIN, frozenset(rights)) if bot_admin else Standing(Rank.MEMBER)
        for bot in self.accounts.values():
            self.news.change_rank(group, bot, standing, by=group.owner if group.here else bot)
        return group

    def _found(self, title: str, kind: Kind) -> Group:
        base = "group" if kind == "group" else "supergroup"
        group = Group(self, _FIRST_GROUP[base] - len(self.groups), base, title, forum=kind == "forum")
        self.groups[group.id] = group
        return group

    def add_channel(self, title: str, owner: Person, *, linked: Group | None = None) -> Channel:
        """A new channel of somebody's, its posts talked about in ``linked``."""
        channel = Channel(self, _FIRST_CHANNEL - len(self.channels), title, owner)
        self.channels[channel.id] = channel
        if linked:
            channel.link(linked)
        return channel

    def migrate(self, old: Group) -> Group:
        """Make a basic group a supergroup: everybody moves, what was said stays, and both groups tell of it."""
        if old.kind != "group" or old.moved_to:
            raise ValueError(f"{old.title} is no basic group")
        new, by = self._found(old.title, "supergroup"), old.owner
        for one in old.here:
            standing = old.standing(one)
            new.set_rank(one, standing.rank, standing.rights)
        self.news.post(old, by, Body(), happening=Happening(moved_to=new.id))
        old.moved_to, new.moved_from = new, old
        self.news.post(new, by, Body(), happening=Happening(moved_from=old.id))
        self.tell(new)
        return new

    def private_chat(self, person: Person, bot: BotAccount) -> PrivateChat:
        """The chat of a person with a bot, which exists before anything is said in it."""
        key = (person.id, bot.id)
        if key not in self._private:
            self._private[key] = PrivateChat(self, person, bot)
        return self._private[key]

    def chat_of(self, bot: BotAccount, chat_id: int) -> Chat | None:
        """The chat that a bot means by an id."""
        if person := self.people.get(chat_id):
            return self.private_chat(person, bot)
        return self.groups.get(chat_id) or self.channels.get(chat_id)

    def bot_with(self, token: str) -> BotAccount | None:
        """The bot with this token."""
        account = self.accounts.get(int(token.partition(":")[0])) if token.partition(":")[0].isdecimal() else None
        return account if account and account.token == token else None

    def bot_named(self, username: str) -> BotAccount | None:
        """The bot with this username, in any case."""
        for bot in self.accounts.values():
            if bot.username.lower() == username.lower():
                return bot
        return None

    def calls_of(self, method: str) -> list[Call]:
        """The remembered calls of one method, oldest first."""
        return self.calls.of(method)

    def fail_next(
        self,
        method: str,
        error_code: int,
        description: str | None = None,
        *,
        retry_after: int | None = None,
        chat_id: int | None = None,
        times: int = 1,
    ) -> None:
        """Refuse the next calls of a method, see :meth:`Faults.refuse`."""
        self.faults.refuse(
            error_code, description, method=method, retry_after=retry_after, chat_id=chat_id, times=times
        )

    def redeliver(self, update_id: int | None = None) -> RawUpdate:
        """Deliver an update to the first bot a second time; see :meth:`BotAccount.redeliver`."""
        return self.bot.redeliver(update_id)

    def deliver_raw(self, raw: RawUpdate) -> RawUpdate:
        """Deliver any object to the first bot as an update; see :meth:`BotAccount.deliver_raw`."""
        return self.bot.deliver_raw(raw)

    async def close(self) -> None:
        """End all deliveries and long polls."""
        for account in self.accounts.values():
            await account.close()
