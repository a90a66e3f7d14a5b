"""Proposals in chat."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.numbers import Number
from domain.proposals import Draft
from handlers.posting import posting
from handlers.said import Form, after_command, listed, numbered, read_form
from handlers.screens.proposal_authors import draft_screen
from handlers.talk import Talk
from handlers.wizard import Wizards
from usecases.proposal_files import NO_PICTURES, Pictures
from usecases.proposals import propose

_KEYS = ("title", "problem", "matter", "needs", "theme", "cost", "place", "upkeep", "text")


async def on_propose(message: Message, talk: Talk, wizards: Wizards) -> None:
    if after_command(message.text or ""):
        await propose_form(talk, read_form(message.text or "", _KEYS))
    elif not talk.private:
        await talk.tell("propose-example")
    elif (draft := await wizards.draft(talk, "propose")) is not None:
        await talk.say(draft_screen(draft.get("title", ""), talk.texts))
    else:
        await wizards.begin(talk, "propose")


async def on_draft_tap(tap: CallbackQuery, talk: Talk, wizards: Wizards, answer: str) -> None:
    """Go on with the draft, or begin another one."""
    if answer == "go":
        await wizards.resume(talk, "propose")
    else:
        await wizards.begin(talk, "propose")
    await tap.answer()


async def propose_form(talk: Talk, form: Form, pictures: Pictures = NO_PICTURES) -> None:
    """Make a proposal of a form, however it was filled in."""
    numbers = tuple(numbered(said, "N") for said in listed(form.get("needs") or ""))
    origins = tuple(numbered(said, "T") for said in listed(form.get("theme") or ""))
    draft = Draft(
        form.title or form.need("title"), form.need("text"), form.get("cost"), form.get("place"), form.get("upkeep"),
        form.get("problem"),
    )  # fmt: skip
    matter = form.get("matter")
    done = await talk.store.write(propose, talk.actor, talk.place, draft, numbers, origins, pictures, matter)
    if talk.private:
        posted = await posting(talk, Number("P", done.number))
        facts = {"number": done.number, "community": done.community, "posted": posted, "seconds": done.seconds}
        await talk.tell("propose-done", **facts)


def routes() -> Router:
    """What this module hears."""
    router = Router(name="proposals")
    router.message.register(on_propose, Command("propose"))
    return router
