"""Wording a proposal anew, and looking at its versions."""

from collections.abc import Mapping

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.numbers import Number, number_said
from domain.proposals import PARTS
from domain.refusals import BadValue
from handlers.board import show_instead
from handlers.proposal_pictures import KINDS, staying
from handlers.said import after_command, numbered, read_form
from handlers.screens.proposal_versions import versions_screen
from handlers.talk import Talk
from handlers.wizard import Wizards
from usecases.proposal_files import Pictures
from usecases.proposal_versions import editable, revise, versions_followed, versions_said

_MOST = 2


async def on_revise(message: Message, talk: Talk, wizards: Wizards) -> None:
    """``/revise P-2`` with the parts that change; alone in private it asks for them."""
    form = read_form(message.text or "", (*PARTS, "because"))
    number = number_said(form.title)
    if number is not None and number.kind == "P" and form.values:
        await revise_with(talk, number, form.values)
    elif number is not None and number.kind == "P" and talk.private:
        await begin_revising(talk, wizards, number)
    else:
        await talk.tell("revise-example")


async def revise_with(
    talk: Talk, number: Number, values: Mapping[str, str], based: int | None = None, pictures: Pictures | None = None
) -> None:
    """Make a new version of what a form says, with other pictures where they are given."""
    said = {part: text for part, text in values.items() if part in PARTS}
    because = values.get("because", "")
    done = await talk.store.write(revise, talk.actor, talk.at(number), number, said, because, based, pictures)
    if talk.private:
        await talk.tell("revised", proposal=done.number, version=done.version)
        await show_versions(talk, done.id)


async def begin_revising(talk: Talk, wizards: Wizards, number: Number, drawing: str = "") -> None:
    """Show what the proposal says, with a button for each part; ``drawing`` is one that comes. Raises what keeps the
    person from wording it anew."""
    there = await talk.store.read(editable, talk.actor, talk.at(number), number)
    shown = {kind: staying(there.pictures, plan=plan) for kind, plan in KINDS.items()}
    parts = {part: said for part, said in ({part: there.draft.part(part) for part in PARTS} | shown).items() if said}
    was = {f"was-{part}": said for part, said in parts.items()}
    if drawing:
        parts["plans"] = f"{parts.get('plans', '')} {drawing}".strip()
    known = {"proposal": there.number, "based": str(there.version), **was, **parts}
    await wizards.begin(talk.within(there.community), "revise", known)


async def on_versions(message: Message, talk: Talk) -> None:
    """``/versions P-2``, and between which: ``/versions P-2 1 3``."""
    said = after_command(message.text or "").split()
    if not said:
        await talk.tell("versions-example")
        return
    talk.private_only()
    number, between = numbered(said[0], "P"), tuple(_version(each) for each in said[1:])
    if len(between) > _MOST:
        raise BadValue("version", " ".join(said[1:]), ("1 3",))
    shown = await talk.store.read(versions_said, talk.actor, talk.at(number), number, tuple(sorted(between)))
    await talk.say(versions_screen(shown, 1, talk.texts))


def _version(said: str) -> int:
    if not (said.isascii() and said.isdigit() and len(said) < 6):
        raise BadValue("version", said, ("1 3",))
    return int(said)


async def show_versions(talk: Talk, proposal: int) -> None:
    """The button under the card was followed."""
    shown = await talk.store.read(versions_followed, talk.actor, proposal, ())
    await talk.say(versions_screen(shown, 1, talk.texts))


async def on_versions_tap(tap: CallbackQuery, talk: Talk, proposal: int, before: int, after: int, page: int) -> None:
    """Another pair of versions, or another page of what changed between them."""
    shown = await talk.store.read(versions_followed, talk.actor, proposal, (before, after))
    await show_instead(tap, versions_screen(shown, page, talk.texts))
    await tap.answer()


def routes() -> Router:
    """What this module hears."""
    router = Router(name="proposal_versions")
    router.message.register(on_revise, Command("revise"))
    router.message.register(on_versions, Command("versions"))
    return router
