"""Silence by Telegram's own means. What it refuses holds on the board all the same."""

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import ChatPermissions

log = structlog.get_logger()


async def silence(bot: Bot, chat: int, person: int, until: int) -> bool:
    """Let somebody write nothing in the group until then (milliseconds); False where Telegram does not allow it: in a
    basic group, without the right, or about an admin."""
    return await _restrict(bot, chat, person, ChatPermissions(can_send_messages=False), -(-until // 1000))


async def give_voice(bot: Bot, chat: int, person: int) -> bool:
    """Let somebody write again what everybody may write there."""
    everybody = (await bot.get_chat(chat)).permissions or ChatPermissions(can_send_messages=True)
    return await _restrict(bot, chat, person, everybody, None)


async def _restrict(bot: Bot, chat: int, person: int, allowed: ChatPermissions, until: int | None) -> bool:
    try:
        return await bot.restrict_chat_member(chat, person, permissions=allowed, until_date=until)
    except (TelegramBadRequest, TelegramForbiddenError) as error:
        log.info("not restricted", chat=chat, error=str(error))
        return False


async def take_away(bot: Bot, chat: int, message: int) -> bool:
    """Delete a message from the group; False where Telegram does not allow it or it has gone."""
    try:
        return await bot.delete_message(chat, message)
    except (TelegramBadRequest, TelegramForbiddenError) as error:
        log.info("not deleted", chat=chat, error=str(error))
        return False
