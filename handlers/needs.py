"""Needs in chat."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.said import after_command
from handlers.talk import Talk
from usecases.needs import raise_need, support_need


async def on_need(message: Message, talk: Talk) -> None:
    text = after_command(message.text or message.caption or "")
    if not text:
        await talk.tell("need-example")
        return
    photo = message.photo[-1].file_id if message.photo else None
    raised = await talk.store.write(raise_need, talk.actor, talk.place, text, photo)
    if talk.private:  # in the group the card itself is the answer
        seated = str(raised.seated).lower()
        await talk.tell("need-raised", number=raised.number, community=raised.community, seated=seated)


async def on_me_too(tap: CallbackQuery, talk: Talk, need: int) -> None:
    """The button under a need's card."""
    done = await talk.store.write(support_need, talk.actor, talk.place, need)
    text = "me-too-own" if done.own else "me-too-added" if done.added else "me-too-taken"
    await tap.answer(talk.texts.plain(text, number=done.number, count=done.supports))


def routes() -> Router:
    """What this module hears."""
    router = Router(name="needs")
    router.message.register(on_need, Command("need"))
    return router
