"""Telegram's command menu, in every language of the hall, for groups and for private chats."""

from aiogram import Bot
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeUnion,
)

from texts import texts_in

# Telegram knows languages by two letters: Traditional Chinese cannot have a menu of its own, only what is said has.
_MENUS = (("", "en"), ("zh", "zh-Hans"))
_PRIVATE = ("need", "propose", "cast", "ballot", "join", "seats", "export", "language", "help")
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
            await bot.set_my_commands(menu, scope=scope, language_code=code or None)
