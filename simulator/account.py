"""A bot's account with Telegram: who it is, what it wants to hear, and how it hears it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from telegram import TelegramObject, Update, User

from simulator.botapi import bot_api
from simulator.mailbox import Lane, Mailbox, RawUpdate
from simulator.plain import plain
from simulator.refusal import conflict, unauthorized
from simulator.resident import Resident
from simulator.webhook import Execute, Hook, Postman

if TYPE_CHECKING:
    from simulator.town import Town

_NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}
_DAY = timedelta(hours=24)
_NO_LANE: Lane = ("raw", 0)


class BotAccount(Resident):
    """One bot. In privacy mode it hears of a group only what Telegram lets it; an admin hears all."""

    def __init__(self, token: str, username: str, name: str, town: Town) -> None:
        super().__init__(int(token.partition(":")[0]), name)
        self.username = username
        self.token = token
        self.privacy = True
        self.commands: dict[tuple[str, str], list[dict[str, object]]] = {}
        self.allowed_updates: Sequence[str] = ()
        self.mailbox = Mailbox(town.clock)
        self.postman: Postman | None = None
        self._town = town

    @property
    def user(self) -> User:
        """The bot as others see it."""
        return User(self.id, self.name, is_bot=True, username=self.username)

    @property
    def delivered(self) -> list[RawUpdate]:
        """The updates that reached the bot, oldest first."""
        return self.mailbox.delivered

    def wish(self, kinds: Sequence[str]) -> None:
        """Take ``allowed_updates``, which counts for what happens from now on; what is no kind is passed over."""
        known = bot_api().types["Update"].fields.keys() | _NOT_BY_DEFAULT
        self.allowed_updates = [kind for kind in kinds if kind in known]

    def wants(self, kind: str) -> bool:
        """Whether ``allowed_updates`` lets this kind of update through."""
        return kind in self.allowed_updates if self.allowed_updates else kind not in _NOT_BY_DEFAULT

    def hear(self, kind: str, what: TelegramObject, lane: Lane, lifetime: timedelta = _DAY) -> None:
        """Queue an update of this kind (a field name of Update), unless it is not wanted."""
        if self.wants(kind):
            raw = plain(Update(self.mailbox.next_id(), **{kind: what}))  # type: ignore[arg-type]
            self._town.conformity.update(raw)
            self.mailbox.push(raw, lane, self._town.clock.now() + lifetime)

    def redeliver(self, update_id: int | None = None) -> RawUpdate:
        """Deliver an update a second time, the last one unless told which; returns it."""
        for raw in reversed(self.delivered):
            if update_id in (None, raw["update_id"]):
                self.mailbox.push_again(raw, _NO_LANE, self._town.clock.now() + _DAY)
                return raw
        raise LookupError(f"update {update_id} was never delivered to {self.username}")

    def deliver_raw(self, raw: RawUpdate) -> RawUpdate:
        """Deliver any object as an update, with the next ``update_id`` if it has none; return it."""
        expires = self._town.clock.now() + _DAY
        if "update_id" in raw:
            self.mailbox.push_again(raw, _NO_LANE, expires)
            return raw
        numbered: RawUpdate = {"update_id": self.mailbox.next_id(), **raw}
        self.mailbox.push(numbered, _NO_LANE, expires)
        return numbered

    async def revoke(self) -> str:
        """Take the token from the bot, as its owner can; 401 from now on. Returns the new one."""
        self.mailbox.interrupt(unauthorized())
        await self.close()
        number, _, secret = self.token.partition(":")
        self.token = f"{number}:{secret}R"
        return self.token

    async def set_webhook(self, hook: Hook | None, execute: Execute, *, drop_pending: bool = False) -> None:
        """Take this webhook, or none, from now on."""
        if drop_pending:
            self.mailbox.clear()
        if hook:
            self.mailbox.interrupt(conflict("terminated by setWebhook request"))
        await self.close()
        if hook:
            self.postman = Postman(hook, self.mailbox, self._town.clock, execute)
            self.mailbox.feed = self.postman.feed

    async def close(self) -> None:
        """Stop delivering to a webhook and send the poller home."""
        self.mailbox.feed = None
        self.mailbox.close()
        postman, self.postman = self.postman, None
        if postman:
            await postman.close()
