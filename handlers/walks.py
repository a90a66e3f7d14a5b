"""Site walks in chat: calling one, saying that one comes, and writing down what is seen and sketched at each stop."""

import re

from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.command import CommandObject
from aiogram.types import CallbackQuery, Message

from domain.numbers import Number
from handlers.brought import brought
from handlers.said import after_command, moment_said, numbered, read_form
from handlers.screens.screen import Screen
from handlers.screens.walks import note_asked_screen, photo_captions, protocol_screen, stop_rows
from handlers.stored_photos import show_photos
from handlers.talk import Talk
from usecases.communities import zone_and_time
from usecases.walks import (
    NoteKept,
    NoteSaid,
    WalkCard,
    WalkSaid,
    ask_for_note,
    call_walk,
    note_by_number,
    say_coming,
    walk_followed,
    walk_said,
)

_KINDS = {"seen": "seen", "sketch": "option"}
_BETWEEN = re.compile(r"[;；、\n]+")


async def on_walk(message: Message, talk: Talk) -> None:
    if not after_command(message.text or ""):
        await talk.tell("walk-example")
        return
    form = read_form(message.text or "", ("when", "meet", "stops"))
    number = numbered(form.title, "T")
    if form.values:
        called = await _call(talk, number, form.need("when"), form.need("meet"), form.need("stops"))
        if talk.private:  # in the group the card itself is the answer
            await show(talk, called)
    else:
        await show(talk, await talk.store.write(walk_said, talk.actor, talk.at(number), number))


async def _call(talk: Talk, number: Number, when: str, meet: str, stops: str) -> WalkCard:
    zone, now = await talk.store.read(zone_and_time, talk.actor, talk.at(number))
    named = tuple(stop.strip() for stop in _BETWEEN.split(stops) if stop.strip())
    wanted = WalkSaid(moment_said(when, now, zone), meet, named)
    return await talk.store.write(call_walk, talk.actor, talk.at(number), number, wanted)


async def show(talk: Talk, card: WalkCard) -> None:
    """The walk with its protocol; in private its photos come along."""
    await talk.say(protocol_screen(card, talk.texts))
    if talk.private:
        await show_photos(talk, photo_captions(card, talk.texts), f"T-{card.theme}-walk")


async def show_walk(talk: Talk, walk: int) -> None:
    """A link or a button to the walk was followed."""
    await show(talk, await talk.store.write(walk_followed, talk.actor, walk))


async def on_protocol_tap(tap: CallbackQuery, talk: Talk, walk: int) -> None:
    """The walk, from the page of its theme."""
    await tap.answer()
    await show_walk(talk, walk)


async def on_come_tap(tap: CallbackQuery, talk: Talk, walk: int) -> None:
    """I come, or not after all."""
    done = await talk.store.write(say_coming, talk.actor, walk)
    said = talk.texts.plain("walk-comes", comes=str(done.comes).lower(), coming=done.coming)
    await tap.answer(said, show_alert=True)


async def on_stop_tap(tap: CallbackQuery, talk: Talk, walk: int, stop: int, kind: str) -> None:
    """A stop was chosen, and what will be written down there."""
    asked = await talk.store.write(ask_for_note, talk.actor, walk, stop, kind)
    await tap.answer()
    await talk.say(note_asked_screen(asked, talk.texts))


async def on_note(message: Message, talk: Talk, command: CommandObject) -> None:
    said, stop, words, *_ = [*after_command(message.text or message.caption or "").split(maxsplit=2), "", "", ""]
    came = brought(message)
    photos = tuple(each for each in came.files if each.kind == "photo")
    if not (stop.isascii() and stop.isdigit() and len(stop) < 4) or not (words or photos):
        await talk.tell("seen-example")
        return
    number, kind = numbered(said, "T"), _KINDS[command.command.lower()]
    done = await talk.store.write(
        note_by_number, talk.actor, talk.at(number), number, int(stop), kind, NoteSaid(words, photos, came.album)
    )
    await tell_kept(talk, done)


async def tell_kept(talk: Talk, done: NoteKept) -> None:
    """It is in the protocol; the next stop can be chosen at once, in private."""
    text = talk.texts.say("walk-kept", stop=done.stop, name=done.name, theme=done.theme, role=done.role)
    await talk.say(Screen(text, stop_rows(done.walk, done.stops, talk.texts) if talk.private else ()))


def routes() -> Router:
    """What this module hears."""
    router = Router(name="walks")
    router.message.register(on_walk, Command("walk"))
    router.message.register(on_note, Command(*_KINDS))
    return router
