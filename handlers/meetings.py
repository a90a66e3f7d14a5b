"""Meetings in chat: called, led by buttons or words, written down line by line; the minutes as documents."""

import asyncio
import re

from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.command import CommandObject
from aiogram.types import CallbackQuery, Message

from domain.meetings import ACTS
from domain.numbers import Number, number_said
from domain.refusals import BadValue
from handlers.posting import posting
from handlers.said import Form, after_command, meaning, meant, moment_said, numbered, read_form
from handlers.screens.meetings import come_said, meeting_screen, meetings_screen, noted_screen
from handlers.talk import Talk
from records.meeting_minutes import meeting_minutes
from usecases.commitments import PromiseSaid
from usecases.communities import zone_and_time
from usecases.meeting_cards import meeting_said, meetings_here, minutes_held
from usecases.meetings import (
    MeetingSaid,
    call_meeting,
    lead_by_tap,
    lead_said,
    move_meeting,
    note,
    note_duty,
    say_there,
)

_KEYS = ("kind", "when", "place", "agenda", "about")
_KINDS = {"decided": "decision", "noted": "note"}
_BETWEEN = re.compile(r"[;；\n]+")
_DASH = re.compile(r"^\s*[-–—•·]\s*")


async def on_meeting(message: Message, talk: Talk) -> None:
    """With lines ``/meeting TITLE`` calls one, ``/meeting M-1`` moves it; ``/meeting M-1 start`` leads it."""
    form = read_form(message.text or "", _KEYS)
    first, _, word = form.title.partition(" ")
    number = number_said(first)
    named = number if number is not None and number.kind == "M" else None
    if not form.title:
        await talk.say(meetings_screen(await talk.store.read(meetings_here, talk.actor, talk.place), talk.texts))
    elif named is None:
        card = await talk.store.write(call_meeting, talk.actor, talk.place, await _said(talk, form, form.title))
        if talk.private:  # in the group the card itself is the answer
            await talk.say(meeting_screen(card, talk.texts, talk.links))
            await talk.tell(
                "meeting-called-posted", number=card.number, posted=await posting(talk, Number("M", card.number))
            )
    elif word.strip():
        act = meaning("meeting_acts", word)
        if act is None:
            raise BadValue("meeting", word.strip(), ACTS)
        card = await talk.store.write(lead_said, talk.actor, talk.at(named), named, act)
        await talk.tell("meeting-led", number=card.number, act=act)
    elif form.values:
        moved = await _said(talk, form, None)
        card = await talk.store.write(move_meeting, talk.actor, talk.at(named), named, moved)
        await talk.say(meeting_screen(card, talk.texts, talk.links))
    else:
        card = await talk.store.read(meeting_said, talk.actor, talk.at(named), named)
        await talk.say(meeting_screen(card, talk.texts, talk.links))


async def _said(talk: Talk, form: Form, title: str | None) -> MeetingSaid:
    kind, when, about = form.get("kind"), form.get("when"), form.get("about")
    if title is not None:
        when = form.need("when")
    zone, now = await talk.store.read(zone_and_time, talk.actor, talk.place)
    number = number_said(about) if about else None
    if about and number is None:
        raise BadValue("about", about, ("P-1", "R-1"))
    items = (_DASH.sub("", item).strip() for item in _BETWEEN.split(form.get("agenda") or ""))
    return MeetingSaid(
        title, meant("meetings", "kind", kind) if kind else None, moment_said(when, now, zone) if when else None,
        form.get("place"), tuple(filter(None, items)), number,
    )  # fmt: skip


async def on_line(message: Message, talk: Talk, command: CommandObject) -> None:
    """``/decided M-1 …`` and ``/noted M-1 …``."""
    said = after_command(message.text or "").split(maxsplit=1)
    if len(said) < 2:
        await talk.tell("noted-example", command=command.command)
        return
    number, kind = numbered(said[0], "M"), _KINDS[command.command.lower()]
    done = await talk.store.write(note, talk.actor, talk.at(number), number, kind, said[1])
    await talk.say(noted_screen(done, talk.texts))


async def on_duty(message: Message, talk: Talk) -> None:
    """``/duty M-1`` with lines ``who:``, ``what:``, ``due:``."""
    form = read_form(message.text or "", ("who", "what", "due"))
    if not form.title:
        await talk.tell("duty-example")
        return
    number = numbered(form.title, "M")
    zone, now = await talk.store.read(zone_and_time, talk.actor, talk.at(number))
    said = PromiseSaid(form.need("who"), form.need("what"), moment_said(form.need("due"), now, zone))
    await talk.say(
        noted_screen(await talk.store.write(note_duty, talk.actor, talk.at(number), number, said), talk.texts)
    )


async def on_there_tap(tap: CallbackQuery, talk: Talk, meeting: int) -> None:
    """I am here, or not after all."""
    await tap.answer(come_said(await talk.store.write(say_there, talk.actor, meeting), talk.texts))


async def on_lead_tap(tap: CallbackQuery, talk: Talk, meeting: int, act: str, at: int) -> None:
    """Start it, go on to the next item, end it, or let it not take place."""
    card = await talk.store.write(lead_by_tap, talk.actor, meeting, act, at)
    await tap.answer(talk.texts.plain("meeting-led", number=card.number, act=act))


async def hand_minutes(talk: Talk, meeting: int) -> None:
    """The minutes in the reader's language, in private: a document and the same as PDF."""
    held = await talk.store.read(minutes_held, talk.actor, meeting)
    files = await asyncio.to_thread(meeting_minutes, held, talk.texts.language)
    for name, content in files.items():
        await talk.hand(name, content, talk.texts.say("meeting-handed", number=held.number, title=held.title))


def routes() -> Router:
    """What this module hears."""
    router = Router(name="meetings")
    router.message.register(on_meeting, Command("meeting"))
    router.message.register(on_line, Command(*_KINDS))
    router.message.register(on_duty, Command("duty"))
    return router
