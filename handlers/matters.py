"""Types of matter in chat: whose ground is it, shown to all, set by moderators in one message, asked by wizards."""

import re
from collections.abc import Mapping

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from domain.refusals import UnknownKey
from handlers.asks import Ask, Choice, Said
from handlers.said import after_command, listed
from handlers.screens.screen import Screen, shortened
from handlers.talk import Talk
from usecases.matters import Matters, MatterSaid, matters_here, one_matter, set_matters

_LINE = re.compile(r"^\s*(.+?)\s*[:：]\s*(\S.*?)\s*$")
_GONE = ("-", "－", "—")
_LABEL = 40


async def on_matters(message: Message, talk: Talk) -> None:
    said = after_command(message.text or "")
    if said:
        types = tuple(_line(place, line) for place, line in enumerate(said.splitlines(), 2) if line.strip())
        known = await talk.store.write(set_matters, talk.actor, talk.place, types)
    else:
        known = await talk.store.read(matters_here, talk.actor, talk.place)
    await talk.say(_screen(known, talk))


def _line(place: int, line: str) -> MatterSaid:
    """``Courtyard: cn-278-ordinary, owners``. Raises UnknownKey for a line that is none."""
    found = _LINE.match(line)
    if found is None:
        raise UnknownKey(line.strip(), place, ("name: rule, roll",))
    if found[2] in _GONE:
        return MatterSaid(found[1], None, None)
    rule, *roll = listed(found[2])
    return MatterSaid(found[1], rule, " ".join(roll) or None)


def _screen(known: Matters, talk: Talk) -> Screen:
    lines = [talk.texts.say("matters-title" if known.types else "matters-none", community=known.community)]
    lines += [
        talk.texts.say("matters-line", name=each.name, rule=each.rule, roll=each.roll or "none") for each in known.types
    ]
    return Screen("\n".join([*lines, "", talk.texts.say("matters-how")]))


async def _the_matter(talk: Talk, said: Said) -> str:
    return await talk.store.read(one_matter, talk.actor, talk.place, said.text)


async def _some_matters(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    del answers
    known = await talk.store.read(matters_here, talk.actor, talk.place)
    return tuple(Choice(shortened(each.name, _LABEL), each.name) for each in known.types)


MATTER = Ask(
    "matter", lambda talk: talk.texts.say("ask-openvote-matter"), _the_matter, offer=_some_matters, optional=True,
    choosing=True,
)  # fmt: skip
"""The question whose ground it is, asked where the community has types of matter."""


def routes() -> Router:
    """What this module hears."""
    router = Router(name="matters")
    router.message.register(on_matters, Command("matters"))
    return router
