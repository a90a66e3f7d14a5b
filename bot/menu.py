"""Telegram's command menu, in every language of the hall, for groups and for private chats."""

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeUnion,
)

from texts import texts_in

log = structlog.get_logger()

# Telegram knows languages by two letters: Traditional Chinese cannot have a menu of its own, only what is said has.
_MENUS = (("", "en"), ("zh", "zh-Hans"))
_PRIVATE = (
    "need", "needs", "themes", "offers", "propose", "cast", "ballot", "join", "seats", "roll", "me", "record", "proxy",
    "doors", "openvote", "results", "answers", "export", "rules", "find", "language", "help",
)  # fmt: skip
_GROUP = ("need", "propose", "cast", "survey", "openvote", "assign", "done", "role", "setup", "help")


async def set_menu(bot: Bot) -> None:
    """Tell Telegram the commands with their descriptions."""
    scopes: tuple[tuple[BotCommandScopeUnion, tuple[str, ...]], ...] = (
        (BotCommandScopeAllPrivateChats(), _PRIVATE),
        (BotCommandScopeAllGroupChats(), _GROUP),
    )
    for scope, commands in scopes:
        for code, language in _MENUS:
            texts = texts_in(language)
            menu = [BotCommand(command=each, description=texts.plain(f"menu-{each}")) for each in commands]
            try:
                await bot.set_my_commands(menu, scope=scope, language_code=code or None)
            except AiogramError as error:  # the hall understands its commands without
                log.warning("no menu", error=str(error).splitlines()[0])
                return
