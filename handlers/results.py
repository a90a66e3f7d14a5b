"""After the count, in private: why a result came out so, and the conditions of those who said no."""

from aiogram.types import CallbackQuery

from handlers.screens.aftermath import asked_screen, kept_screen, why_screen
from handlers.talk import Talk
from usecases.conditions import Condition, ask_condition, withdraw_condition
from usecases.results import why

LINKS = ("why", "condition")


async def follow(talk: Talk, kind: str, vote: int) -> None:
    """A link below a result was followed."""
    if kind == "why":
        await talk.say(why_screen(await talk.store.read(why, talk.actor, vote), talk.texts))
    else:
        await ask(talk, vote)


async def ask(talk: Talk, vote: int) -> None:
    """Ask for what the person could live with."""
    await talk.say(asked_screen(await talk.store.write(ask_condition, talk.actor, vote), talk.texts))


async def show_kept(talk: Talk, condition: Condition) -> None:
    """The person said it, or took it back."""
    await talk.say(kept_screen(condition, talk.texts))


async def on_condition_tap(tap: CallbackQuery, talk: Talk, vote: int, *, drop: bool) -> None:
    if drop:
        await show_kept(talk, await talk.store.write(withdraw_condition, talk.actor, vote))
    else:
        await ask(talk, vote)
    await tap.answer()
