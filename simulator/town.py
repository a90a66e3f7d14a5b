"""The town: its people, its chats, the bots that live with them, and what may go wrong."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import Literal

from simulator.account import BotAccount
from simulator.call import Call
from simulator.chat import Chat, Group, PrivateChat, Rank
from simulator.clock import TownClock
from simulator.faults import Faults
from simulator.files import Files
from simulator.mailbox import RawUpdate
from simulator.news import News
from simulator.person import Person
from simulator.refusal import Refused
from simulator.taps import Answer, TapId, Taps

CALLS_KEPT = 10_000
_FIRST_PERSON = 7_000_000_001  # real ids have long outgrown 32 bits
_FIRST_GROUP = {"group": -4_000_000_001, "supergroup": -1_002_000_000_001}


class Town:
    """Everything behind the Bot API server."""

    def __init__(self, clock: TownClock | None = None) -> None:
        self.clock = clock or TownClock()
        self.news = News(self.clock)
        self.taps = Taps(self.clock)
        self.files = Files()
        self.faults = Faults()
        self.calls: deque[Call] = deque(maxlen=CALLS_KEPT)
        self.accounts: dict[int, BotAccount] = {}
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Group] = {}
        self._by_token: dict[str, BotAccount] = {}
        self._private: dict[tuple[int, int], PrivateChat] = {}

    @property
    def bot(self) -> BotAccount:
        """The first bot; LookupError in a town without bots."""
        for account in self.accounts.values():
            return account
        raise LookupError("no bot in this town")

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
        """A new bot; the number before the colon of its token is its id."""
        account = BotAccount(token, username, name, self.clock)
        self.accounts[account.id] = self._by_token[token] = account
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
        kind: Literal["group", "supergroup"] = "supergroup",
    ) -> Group:
        """A new group. The first of ``admins`` created it; every bot of the town is brought in and told."""
        group = Group(self, _FIRST_GROUP[kind] - len(self.groups), kind, title)
        self.groups[group.id] = group
        for person in members:
            group.set_rank(person, Rank.MEMBER)
        for number, person in enumerate(admins):
            group.set_rank(person, Rank.ADMIN if number else Rank.CREATOR)
        for bot in self.accounts.values():
            owner = self.news.owner(group) if group.here else bot
            self.news.change_rank(group, bot, Rank.ADMIN if bot_admin else Rank.MEMBER, by=owner)
        return group

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
        return self.groups.get(chat_id)

    def bot_with(self, token: str) -> BotAccount | None:
        """The bot with this token."""
        return self._by_token.get(token)

    def bot_named(self, username: str) -> BotAccount | None:
        """The bot with this username, in any case."""
        for bot in self.accounts.values():
            if bot.username.lower() == username.lower():
                return bot
        return None

    def calls_of(self, method: str) -> list[Call]:
        """The remembered calls of one method, oldest first."""
        return [call for call in self.calls if call.method.lower() == method.lower()]

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
        """Refuse the next calls of a method ("*": of any) without effect, in one chat if given.

        ``retry_after`` is in seconds and makes Telegram's own words for 429.
        """
        words = description or (
            "Internal Server Error" if retry_after is None else f"Too Many Requests: retry after {retry_after}"
        )
        self.faults.add(method, Refused(error_code, words, retry_after), chat_id, times)

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
