"""Common ground in chat: one tap on each statement, a statement of one's own, and the list of all."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.refusals import NotYourCard
from handlers.said import after_command, numbered
from handlers.screens.ground import alike_screen, ground_intro, ground_screen, statements_screen
from handlers.talk import Talk, keyboard
from usecases.ground import (
    OnGround,
    add_statement,
    all_statements,
    ask_statement,
    enter_ground,
    ground_step,
    hide_statement,
    take_stance,
)


async def begin_ground(talk: Talk, survey: int) -> None:
    """The link under the card was followed."""
    went = await talk.store.write(enter_ground, talk.actor, survey)
    await talk.say(ground_intro(await talk.store.read(ground_step, talk.actor, went), talk.texts))
    await go_on(talk, went)


async def go_on(talk: Talk, went: OnGround) -> None:
    """The next statement; before it, what became of one that was written."""
    step = await talk.store.read(ground_step, talk.actor, went)
    if step.alike:
        await talk.say(alike_screen(step, talk.texts))
        return
    if went.statement is not None:
        await talk.tell("ground-added", number=went.statement)
    await talk.say(ground_screen(step, talk.texts))


async def on_stance(tap: CallbackQuery, talk: Talk, statement: int, stance: str) -> None:
    """A stance was tapped; the next statement takes the place of this one."""
    went = await talk.store.write(take_stance, talk.actor, statement, stance)
    screen = ground_screen(await talk.store.read(ground_step, talk.actor, went), talk.texts)
    await tap.answer()
    if isinstance(tap.message, Message):
        await tap.message.edit_text(screen.text, parse_mode="HTML", reply_markup=keyboard(screen.rows))


async def on_ground_tap(tap: CallbackQuery, talk: Talk, survey: int, move: str) -> None:
    """Add a statement; or take the one that was written, though others are like it."""
    match move:
        case "add":
            await talk.store.write(ask_statement, talk.actor, survey)
            await tap.answer()
            await talk.tell("ground-write")
        case "mine":
            went = await talk.store.write(add_statement, talk.actor, survey)
            await tap.answer()
            await go_on(talk, went)
        case _:
            raise NotYourCard


async def on_statements(message: Message, talk: Talk) -> None:
    """``/statements S-3``, all of them; for moderators ``/statements S-3 - 4 reason`` hides one."""
    said = after_command(message.text or "").split(maxsplit=3)
    hides = len(said) == 4 and said[1] in ("-", "–", "—") and said[2].isdecimal() and len(said[2]) < 6
    if not hides and len(said) != 1:
        await talk.tell("statements-example")
        return
    number = numbered(said[0], "S")
    if hides:
        done = await talk.store.write(hide_statement, talk.actor, talk.at(number), number, int(said[2]), said[3])
        await talk.tell("ground-hid", number=done.statement)
        return
    await talk.say(
        statements_screen(await talk.store.read(all_statements, talk.actor, talk.at(number), number), talk.texts)
    )


def routes() -> Router:
    """What this module hears."""
    router = Router(name="ground")
    router.message.register(on_statements, Command("statements"))
    return router
