"""Digests in chat: how often one wants to be told what is new."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.said import after_command, meant
from handlers.screens.news import pace_screen
from handlers.talk import Talk
from usecases.digests import choose_digest, digest_pace


async def on_digest(message: Message, talk: Talk) -> None:
    """``/digest daily``; alone it asks."""
    talk.private_only()
    said = after_command(message.text or "")
    if not said:
        await talk.say(pace_screen(await talk.store.read(digest_pace, talk.actor, talk.place), talk.texts))
        return
    chosen = await talk.store.write(choose_digest, talk.actor, talk.place, meant("paces", "pace", said))
    await talk.tell("digest-chosen", community=chosen.community, pace=chosen.pace)


async def on_pace_tap(tap: CallbackQuery, talk: Talk, name: str, pace: str) -> None:
    """A button under that question."""
    chosen = await talk.store.write(choose_digest, talk.actor, talk.within(name).place, pace)
    await tap.answer(
        talk.texts.plain("digest-chosen", community=chosen.community, pace=chosen.pace), show_alert=True
    )  # fmt: skip


def routes() -> Router:
    """What this module hears."""
    router = Router(name="digests")
    router.message.register(on_digest, Command("digest"))
    return router
