"""Programmes of departments and sponsors in chat: entering, confirming and withdrawing them, and what they fit."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.numbers import number_said
from handlers.said import after_command, meant, moment_said, read_form
from handlers.screens.programmes import programme_page_screen, programmes_screen
from handlers.talk import Talk
from usecases.communities import zone_and_time
from usecases.programmes import (
    ProgrammeSaid,
    confirm_programme,
    enter_programme,
    programme_said,
    programmes_here,
    settle_match,
    withdraw_programme,
)

_KEYS = ("title", "from", "money", "conditions", "until", "place", "document")
_ACTS = {"confirm": confirm_programme, "withdraw": withdraw_programme}


async def on_offers(message: Message, talk: Talk) -> None:
    del message
    await talk.say(programmes_screen(await talk.store.write(programmes_here, talk.actor, talk.place), talk.texts))


async def on_offer(message: Message, talk: Talk) -> None:
    said, *act = after_command(message.text or "").split(maxsplit=1) or [""]
    number = number_said(said)
    if not said:
        await talk.tell("offer-example")
        return
    if number is None or number.kind != "O":
        await _enter(message, talk)
        return
    use_case = _ACTS[meant("programme_acts", "offer", act[0])] if act else programme_said
    card = await talk.store.write(use_case, talk.actor, talk.at(number), number)
    await talk.say(programme_page_screen(card, talk.texts))


async def _enter(message: Message, talk: Talk) -> None:
    form = read_form(message.text or "", _KEYS)
    zone, now = await talk.store.read(zone_and_time, talk.actor, talk.place)
    ends_at = moment_said(form.need("until"), now, zone)
    wanted = ProgrammeSaid(
        form.title or form.need("title"), ends_at, form.get("from"), form.get("money"), form.get("conditions"),
        form.get("place"), form.get("document"),
    )  # fmt: skip
    card = await talk.store.write(enter_programme, talk.actor, talk.place, wanted)
    if talk.private:  # in the group the card itself is the answer
        await talk.say(programme_page_screen(card, talk.texts))


async def on_match_tap(tap: CallbackQuery, talk: Talk, programme: int, theme: int, answer: str) -> None:
    """A moderator says whether the programme fits the theme."""
    card = await talk.store.write(settle_match, talk.actor, programme, theme, answer == "yes")
    await tap.answer()
    await talk.say(programme_page_screen(card, talk.texts))


def routes() -> Router:
    """What this module hears."""
    router = Router(name="programmes")
    router.message.register(on_offers, Command("offers"))
    router.message.register(on_offer, Command("offer"))
    return router
