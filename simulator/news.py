"""What happens in the chats, and which bots hear of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from simulator import wire
from simulator.account import BotAccount
from simulator.body import Body
from simulator.chat import Chat, Group, PrivateChat, Rank
from simulator.message import Happening, TownMessage
from simulator.taps import LIFETIME

if TYPE_CHECKING:
    from simulator.clock import TownClock
    from simulator.keyboard import Markup
    from simulator.resident import Resident
    from simulator.taps import Tap

_COMMAND = re.compile(r"/\w+(?:@(\w+))?", re.ASCII)


class News:
    """Puts what happens into the chats and into the bots' mailboxes."""

    def __init__(self, clock: TownClock) -> None:
        self._clock = clock

    def post(
        self,
        chat: Chat,
        sender: Resident,
        body: Body,
        *,
        reply_to: TownMessage | None = None,
        markup: Markup | None = None,
        thread_id: int | None = None,
        anonymous: bool = False,
        happening: Happening | None = None,
    ) -> TownMessage:
        """A new message in a chat."""
        message = TownMessage(
            chat.next_id(),
            chat,
            self._clock.now(),
            sender,
            body,
            reply_to,
            markup,
            thread_id,
            anonymous,
            happening,
        )
        chat.put(message)
        for bot in chat.bots:
            if _hears(bot, message):
                bot.hear("message", wire.message(message), ("chat", chat.id))
        return message

    def edit(self, message: TownMessage, body: Body, markup: Markup | None) -> None:
        """A bot's message now says something else."""
        message.body, message.markup = body, markup
        message.edits += 1
        message.edited = self._clock.now()
        message.chat.changed(message)

    def tap(self, tap: Tap) -> None:
        """A button was pressed; only the bot whose button it is hears of it."""
        if tap.account in tap.message.chat.bots:
            tap.account.hear("callback_query", wire.callback_query(tap), ("from", tap.person.id), LIFETIME)

    def change_rank(self, group: Group, who: Resident, rank: Rank, by: Resident) -> None:
        """Somebody joins, leaves, is promoted or thrown out; the group reads of coming and going."""
        before = group.rank(who)
        if before is rank:
            return
        witnesses = set(group.bots)
        group.set_rank(who, rank)
        witnesses.update(group.bots)  # before and after: one that is thrown out hears it, one that comes too
        change = wire.member_change(group, who, before, rank, by, self._clock.now())
        for bot in witnesses:
            if bot is who:
                bot.hear("my_chat_member", change, ("chat", group.id))
            elif group.rank(bot).admin:
                bot.hear("chat_member", change, ("chat", group.id))
        if before.present != rank.present:
            told = Happening(joined=(who,)) if rank.present else Happening(left=who)
            self.post(group, by, Body(), happening=told)

    def block(self, chat: PrivateChat, blocked: bool) -> None:
        """A person blocks the bot, or lets it write again."""
        if chat.blocked is blocked:
            return
        chat.blocked = blocked
        before, after = (Rank.MEMBER, Rank.KICKED) if blocked else (Rank.KICKED, Rank.MEMBER)
        change = wire.member_change(chat, chat.account, before, after, chat.person, self._clock.now())
        chat.account.hear("my_chat_member", change, ("chat", chat.id))

    def owner(self, group: Group) -> Resident:
        """Who acts when nobody is named: the creator, else an admin, else anybody who is there."""
        return min(group.here, key=lambda one: list(Rank).index(group.rank(one)))


def _hears(bot: BotAccount, message: TownMessage) -> bool:
    """Telegram's rules: https://core.telegram.org/bots/features#privacy-mode."""
    chat = message.chat
    if message.happening:
        return message.sender is not bot or message.happening.pinned is not None
    if isinstance(message.sender, BotAccount):
        return False
    if not isinstance(chat, Group) or not bot.privacy or chat.rank(bot).admin:
        return True
    if message.reply_to and message.reply_to.sender is bot:
        return True
    command = _COMMAND.match(message.text)
    return command is not None and (command[1] or bot.username).lower() == bot.username.lower()
