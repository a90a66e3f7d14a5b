"""The bot's commands as Telegram's app lists them when a person types "/"."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from simulator import BotAccount, Chat, Group, Person


def commands(bot: BotAccount, person: Person, chat: Chat) -> list[Mapping[str, object]]:
    """The first list that was set, from the narrowest scope to the widest, in the person's language before any.

    https://core.telegram.org/bots/api#determining-list-of-commands
    """
    language = (person.language or "")[:2]
    for scope in _scopes(person, chat):
        for code in dict.fromkeys((language, "")):
            if found := bot.commands.get((json.dumps(scope, sort_keys=True), code)):
                return list(found)
    return []


def _scopes(person: Person, chat: Chat) -> Iterator[Mapping[str, object]]:
    if isinstance(chat, Group):
        yield {"type": "chat_member", "chat_id": chat.id, "user_id": person.id}
        if chat.rank(person).admin:
            yield {"type": "chat_administrators", "chat_id": chat.id}
        yield {"type": "chat", "chat_id": chat.id}
        if chat.rank(person).admin:
            yield {"type": "all_chat_administrators"}
        yield {"type": "all_group_chats"}
    else:
        yield {"type": "chat", "chat_id": chat.id}
        yield {"type": "all_private_chats"}
    yield {"type": "default"}
