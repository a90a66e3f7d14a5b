"""The gate in chat: shown and set, opened without what it lacks, and whose ground a proposal is about."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from domain.numbers import number_said
from handlers.rules import toml_of
from handlers.said import after_command, numbered
from handlers.screens.gate import gate_page_screen, gate_rules_screen, matter_set_screen
from handlers.talk import Talk
from usecases.gate import gate_here, gate_page, set_gate, set_matter
from usecases.gate_opening import propose_opening


async def on_gate(message: Message, talk: Talk) -> None:
    """``/gate`` shows it, ``/gate P-2`` how it stands for a proposal, and TOML behind it or in a file sets it."""
    said = after_command(message.text or message.caption or "")
    if message.document is None and number_said(said) is not None:
        number = numbered(said, "P")
        page = await talk.store.read(gate_page, talk.actor, talk.at(number), number)
        await talk.say(gate_page_screen(page, talk.texts))
    elif said or message.document is not None:
        text = await toml_of(message, talk)
        rules = await talk.store.write(set_gate, talk.actor, talk.place, text)
        await talk.tell("gate-set-done")
        await talk.say(gate_rules_screen(rules, talk.texts))
    else:
        await talk.say(gate_rules_screen(await talk.store.read(gate_here, talk.actor, talk.place), talk.texts))


async def on_open_gate(message: Message, talk: Talk) -> None:
    """``/opengate P-2 REASON``, by a moderator or a teller; the other confirms it."""
    said, _, reason = after_command(message.text or "").partition(" ")
    if not reason.strip():
        await talk.tell("opengate-example")
        return
    number = numbered(said, "P")
    done = await talk.store.write(propose_opening, talk.actor, talk.at(number), number, reason)
    await talk.tell("act-proposed", role=talk.texts.plain("role", role=done.role), asked=done.asked)


async def on_matter(message: Message, talk: Talk) -> None:
    """``/matter P-2 Courtyard``."""
    said, _, matter = after_command(message.text or "").partition(" ")
    if not matter.strip():
        await talk.tell("matter-example")
        return
    number = numbered(said, "P")
    done = await talk.store.write(set_matter, talk.actor, talk.at(number), number, matter)
    await talk.say(matter_set_screen(done, talk.texts))


def routes() -> Router:
    """What this module hears."""
    router = Router(name="gate")
    router.message.register(on_gate, Command("gate"))
    router.message.register(on_open_gate, Command("opengate"))
    router.message.register(on_matter, Command("matter"))
    return router
