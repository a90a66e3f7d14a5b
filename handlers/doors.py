"""Doors in chat, in private: the list for building heads and moderators, and the taps on it."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.numbers import number_said
from domain.spelling import plain
from handlers.said import after_command, numbered
from handlers.talk import Talk
from usecases.doors import mark_door, show_doors, turn_page


async def on_doors(message: Message, talk: Talk) -> None:
    """``/doors V-1``, or of one building; the list itself is delivered, so that it can follow what others find."""
    talk.private_only()
    said, *rest = after_command(message.text or "").split() or [""]
    if number_said(said) is None or len(rest) > 1:
        await talk.tell("doors-example")
        return
    number = numbered(said, "V")
    await talk.store.write(show_doors, talk.actor, talk.at(number), number, plain(rest[0]) if rest else None)


async def on_door_tap(tap: CallbackQuery, talk: Talk, shown: int, seat: int, mark: str) -> None:
    """A door was tapped: it says what the button said it would."""
    door = await talk.store.write(mark_door, talk.actor, shown, seat, mark)
    await tap.answer(talk.texts.plain("doors-marked", seat=door.seat, mark=door.mark or "none"))


async def on_page_tap(tap: CallbackQuery, talk: Talk, shown: int, page: int) -> None:
    """Another page, or this one anew."""
    await talk.store.write(turn_page, talk.actor, shown, page)
    await tap.answer()


def routes() -> Router:
    """What this module hears."""
    router = Router(name="doors")
    router.message.register(on_doors, Command("doors"))
    return router
