"""Petitions in chat: begun in one message, signed by a tap."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.numbers import Number, number_said
from handlers.posting import posting
from handlers.said import after_command, numbered, read_form
from handlers.screens.petitions import petition_page
from handlers.talk import Talk
from usecases.petitions import open_petition_now, petition, petition_said, sign_petition, withdraw_petition

_KEYS = ("title", "matter", "text")


async def on_petition(message: Message, talk: Talk) -> None:
    """``/petition TITLE`` and its lines begins one; ``/petition A-1`` shows how it stands."""
    said = after_command(message.text or "")
    if number_said(said) is not None:
        number = numbered(said, "A")
        await talk.say(
            petition_page(await talk.store.read(petition_said, talk.actor, talk.at(number), number), talk.texts)
        )
        return
    if not said:
        await talk.tell("petition-example")
        return
    form = read_form(message.text or "", _KEYS)
    title = form.title or form.need("title")
    done = await talk.store.write(petition, talk.actor, talk.place, title, form.need("text"), form.get("matter"))
    if talk.private:
        posted = await posting(talk, Number("A", done.number))
        await talk.tell("petition-made", number=done.number, community=done.community, posted=posted)


async def on_sign_tap(tap: CallbackQuery, talk: Talk, petition_id: int) -> None:
    """Sign, or take one's signature back."""
    done = await talk.store.write(sign_petition, talk.actor, petition_id)
    said = "petition-signed" if done.added else "petition-unsigned"
    await tap.answer(talk.texts.plain(said, number=done.number, seats=done.seats))


async def on_withdraw_tap(tap: CallbackQuery, talk: Talk, petition_id: int) -> None:
    """Whoever began it takes it back."""
    done = await talk.store.write(withdraw_petition, talk.actor, petition_id)
    await talk.tell("petition-taken-back", number=done.number)
    await tap.answer()


async def on_open_tap(tap: CallbackQuery, talk: Talk, petition_id: int) -> None:
    """A convener or moderator opens the discussion of a full one before its week is over."""
    done = await talk.store.write(open_petition_now, talk.actor, petition_id)
    await talk.tell("petition-opened-now", number=done.number, proposal=done.proposal)
    await tap.answer()


def routes() -> Router:
    """What this module hears."""
    router = Router(name="petitions")
    router.message.register(on_petition, Command("petition"))
    return router
