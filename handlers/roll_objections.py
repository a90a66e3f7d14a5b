"""The roll in chat before a vote: looking at one's own row, saying that it is wrong, and answering that."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.spelling import plain
from handlers.said import after_command
from handlers.screens.roll_objections import objections_screen, rows_screen
from handlers.talk import Talk
from usecases.roll_objections import (
    RollObjected,
    answer_objection,
    ask_what_is_wrong,
    my_rows,
    my_rows_for,
    object_in_words,
    open_objections,
)


async def on_roll(message: Message, talk: Talk) -> None:
    """One's rows; with a seat and words behind it, an objection."""
    talk.private_only()
    seat, _, words = after_command(message.text or "").partition(" ")
    if not seat:
        await talk.say(rows_screen(await talk.store.read(my_rows, talk.actor, talk.place), talk.texts))
        return
    await tell_objected(talk, await talk.store.write(object_in_words, talk.actor, talk.place, plain(seat), words))


async def show_rows(talk: Talk, vote: int) -> None:
    """The link under the card of a vote that is still to open."""
    await talk.say(rows_screen(await talk.store.write(my_rows_for, talk.actor, vote), talk.texts))


async def on_row_tap(tap: CallbackQuery, talk: Talk, seat: int) -> None:
    """That row is wrong: the next message says what."""
    asked = await talk.store.write(ask_what_is_wrong, talk.actor, seat)
    await tap.answer()
    await talk.tell("roll-row-ask", seat=asked.seat)


async def tell_objected(talk: Talk, made: RollObjected) -> None:
    """It is written down."""
    await talk.tell("roll-row-noted", number=made.number, seat=made.seat)


async def on_objections(message: Message, talk: Talk) -> None:
    talk.private_only()
    number, _, words = after_command(message.text or "").partition(" ")
    if not number:
        await talk.say(objections_screen(await talk.store.read(open_objections, talk.actor, talk.place), talk.texts))
    elif not plain(number).isdecimal() or len(number) > 9:
        await talk.tell("objections-how")
    else:
        done = await talk.store.write(answer_objection, talk.actor, talk.place, int(plain(number)), words)
        await talk.tell("objection-settled", number=done.number, seat=done.seat)


def routes() -> Router:
    """What this module hears."""
    router = Router(name="roll objections")
    router.message.register(on_roll, Command("roll"))
    router.message.register(on_objections, Command("objections"))
    return router
