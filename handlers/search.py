"""``/find``: what was said, by words."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from handlers.said import after_command
from handlers.screens.search import found_screen
from handlers.talk import Talk
from usecases.search import find_words


async def on_find(message: Message, talk: Talk) -> None:
    words = after_command(message.text or "")
    if not words:
        await talk.tell("find-example")
        return
    await talk.say(found_screen(await talk.store.read(find_words, talk.actor, talk.place, words), talk.texts))


def routes() -> Router:
    """What this module hears."""
    router = Router(name="search")
    router.message.register(on_find, Command("find"))
    return router
