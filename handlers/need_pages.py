"""Needs to look at: ``/needs``, one need with its photos and voice notes, and what its author does there by tap."""

from asyncio import to_thread

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from domain.needs import Spot
from domain.numbers import Number, number_said
from handlers.maps import show_map
from handlers.said import after_command, meaning, numbered
from handlers.screens.needs import buildings_screen, list_screen, sure_screen, whole_screen
from handlers.stored_photos import show_photos
from handlers.talk import Talk
from usecases.hall import Place
from usecases.needs import NeedWhole, need_whole, needs_listed, number_of
from usecases.own_needs import ask_for_wording, buildings_here, furnish_need, withdraw_need


async def on_needs(message: Message, talk: Talk) -> None:
    """``/needs``, ``/needs N-1``, ``/needs map``."""
    said = after_command(message.text or "")
    if meaning("shown_as", said) == "map":
        await show_map(talk)
    elif said and number_said(said):
        number = numbered(said, "N")
        await show_need(talk, number)
    elif said:
        await talk.tell("needs-example")
    else:
        await talk.say(list_screen(await talk.store.read(needs_listed, talk.actor, talk.place, 0), talk.texts))


async def on_page(tap: CallbackQuery, talk: Talk, name: str, page: int) -> None:
    """Another page of the list."""
    place = Place(talk.place.chat_id, talk.private, name) if talk.private else talk.place
    await talk.say(list_screen(await talk.store.read(needs_listed, talk.actor, place, page), talk.texts))
    await tap.answer()


async def follow_need(talk: Talk, need: int) -> None:
    """The link under a card was followed."""
    await show_need(talk, await talk.store.read(number_of, talk.actor, need))


async def show_need(talk: Talk, number: Number) -> None:
    """All of a need; in private with its photos and voice notes."""
    need = await talk.store.read(need_whole, talk.actor, talk.at(number), number)
    if talk.private:
        await _show_photos(talk, need)
        await _play_voices(talk, need)
    await talk.say(whole_screen(need, talk.texts, talk.links, private=talk.private))


async def _show_photos(talk: Talk, need: NeedWhole) -> None:
    digests = [digest for kind, digest in need.files if kind == "photo"]
    number, of = need.card.number, len(digests)
    said = [talk.texts.plain("need-photo", number=number, place=place, of=of) for place in range(1, of + 1)]
    await show_photos(talk, list(zip(digests, said, strict=True)), f"N-{number}")


async def _play_voices(talk: Talk, need: NeedWhole) -> None:
    for kind, digest in need.files:
        content = await to_thread(talk.files.read, digest) if kind == "voice" else None
        if content is not None:
            voice = BufferedInputFile(content, f"N-{need.card.number}.ogg")
            await talk.bot.send_voice(talk.actor.telegram_id, voice, caption=f"N-{need.card.number}")


# --- its author's taps -----------------------------------------------------------------------------------------------


async def on_own_tap(tap: CallbackQuery, talk: Talk, move: str, need: int) -> None:
    """Word it anew, take it back, say where it is."""
    number = await talk.store.read(number_of, talk.actor, need)
    there = talk.at(number)
    if move == "ne":
        text = await talk.store.write(ask_for_wording, talk.actor, there, number)
        await talk.tell("need-reword-how", number=number.value, text=text)
    elif move == "nw":
        await talk.say(sure_screen(need, number.value, talk.texts))
    elif move == "nW":
        done = await talk.store.write(withdraw_need, talk.actor, there, number)
        await talk.tell("need-withdrawn", number=done.number, told=done.told)
    else:
        await _ask_place(talk, need, None)
    await tap.answer()


async def on_building_tap(tap: CallbackQuery, talk: Talk, need: int, building: int) -> None:
    """It is in this building; which floor is asked."""
    await _ask_place(talk, need, building)
    await tap.answer()


async def _ask_place(talk: Talk, need: int, building: int | None) -> None:
    choice = await talk.store.write(buildings_here, talk.actor, talk.place, need, building)
    await talk.say(buildings_screen(choice, need, building, talk.texts))


async def on_floor_tap(tap: CallbackQuery, talk: Talk, need: int, building: int, floor_said: str) -> None:
    """It is on this floor; ``-`` for all of the building."""
    choice = await talk.store.write(buildings_here, talk.actor, talk.place, need, building)
    floor = choice.names[int(floor_said)] if floor_said != "-" and int(floor_said) < len(choice.names) else ""
    spot = Spot(choice.building, floor)
    await talk.store.write(furnish_need, talk.actor, talk.place, need, (), spot)
    await talk.tell("need-placed", number=choice.number, building=choice.building, floor=floor or "none")
    await tap.answer()


def routes() -> Router:
    """What this module hears."""
    router = Router(name="need pages")
    router.message.register(on_needs, Command("needs"))
    return router
