"""Which bots hear a message, and which thread it belongs to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from simulator.account import BotAccount
from simulator.group import Group

if TYPE_CHECKING:
    from simulator.chat import Chat
    from simulator.message import TownMessage

_COMMAND = re.compile(r"/\w+(?:@(\w+))?", re.ASCII)


def hears(bot: BotAccount, message: TownMessage) -> bool:
    """Telegram's rules: https://core.telegram.org/bots/features#privacy-mode.

    Bots do not hear each other, nor themselves but for the service messages of their own acts.
    """
    chat = message.chat
    if message.happening:
        return message.sender is not bot or _told_of_own(message)
    if isinstance(message.sender, BotAccount):
        return False
    if not isinstance(chat, Group) or not bot.privacy or chat.rank(bot).admin:
        return True
    if message.reply_to and message.reply_to.sender is bot:
        return True
    if f"@{bot.username}".lower() in _mentions(message):
        return True
    command = _COMMAND.match(message.text)
    if command is None:
        return False
    if command[1]:
        return command[1].lower() == bot.username.lower()
    return _spoke_last(bot, chat)


def _told_of_own(message: TownMessage) -> bool:
    happening = message.happening
    assert happening is not None
    return happening.joined == () and happening.moved_to is None and happening.moved_from is None


def _mentions(message: TownMessage) -> set[str]:
    encoded = message.text.encode("utf-16-le")
    return {
        encoded[2 * entity.offset : 2 * (entity.offset + entity.length)].decode("utf-16-le").lower()
        for entity in message.body.entities
        if entity.type == "mention"
    }


def _spoke_last(bot: BotAccount, group: Group) -> bool:
    """A command that names no bot is for the one that wrote last; for every bot while none has written."""
    for message in reversed(group.messages):
        if isinstance(message.sender, BotAccount) and not message.happening:
            return message.sender is bot
    return True


def thread_of(chat: Chat, reply_to: TownMessage | None) -> int | None:
    """The thread of a reply: the topic of what it answers; where there is none, the message that began it.

    So a reply in a group without topics, or in General, carries the id of a thread that is no topic.
    """
    if reply_to is None or not isinstance(chat, Group) or chat.kind != "supergroup":
        return None
    return reply_to.thread_id or reply_to.id
