"""Proposals in chat, and the discussion under them."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.command import CommandObject
from aiogram.types import Message

from domain.proposals import Draft
from handlers.said import after_command, numbered, read_form
from handlers.talk import Talk
from usecases.proposals import (
    PointMade,
    answer_point,
    ask_for_answer,
    ask_for_point,
    keep_message,
    make_point,
    propose,
)

_KEYS = ("title", "needs", "cost", "place", "upkeep", "text")
_SIDES = {"for": "for", "against": "against", "ask": "question"}


async def on_propose(message: Message, talk: Talk) -> None:
    if not after_command(message.text or ""):
        await talk.tell("propose-example")
        return
    form = read_form(message.text or "", _KEYS)
    linked = (form.get("needs") or "").replace(",", " ").replace("，", " ").replace("、", " ").split()
    numbers = tuple(numbered(said, "N") for said in linked)
    draft = Draft(
        form.title or form.need("title"), form.need("text"), form.get("cost"), form.get("place"), form.get("upkeep")
    )
    done = await talk.store.write(propose, talk.actor, talk.place, draft, numbers)
    if talk.private:
        await talk.tell("propose-done", number=done.number, community=done.community)


async def on_point(message: Message, talk: Talk, command: CommandObject) -> None:
    said, _, text = after_command(message.text or "").partition(" ")
    if not text.strip():
        await talk.tell("point-example", command=command.command)
        return
    number = numbered(said, "P")
    side = _SIDES[command.command.lower()]
    await tell_made(talk, await talk.store.write(make_point, talk.actor, talk.at(number), number, side, text))


async def on_answer(message: Message, talk: Talk) -> None:
    said, *rest = after_command(message.text or "").split(maxsplit=2) or [""]
    if len(rest) != 2 or not (rest[0].isdecimal() and len(rest[0]) < 9):
        await talk.tell("answer-example")
        return
    number = numbered(said, "P")
    await tell_made(
        talk, await talk.store.write(answer_point, talk.actor, talk.at(number), number, int(rest[0]), rest[1])
    )


async def ask_point(talk: Talk, proposal: int, side: str) -> None:
    """A link under a proposal's card was followed: ask for the point."""
    asked = await talk.store.write(ask_for_point, talk.actor, proposal, side)
    await talk.tell("point-ask", side=asked.side, proposal=asked.proposal, title=asked.title)


async def ask_answer(talk: Talk, proposal: int, point: int) -> None:
    """A link to answer a question was followed: ask for the answer."""
    asked = await talk.store.write(ask_for_answer, talk.actor, proposal, point)
    await talk.tell("answer-ask", proposal=asked.proposal, title=asked.title, question=asked.question or "")


async def tell_made(talk: Talk, made: PointMade) -> None:
    """Say that a point or an answer is on the board."""
    await talk.tell("point-made", side=made.side, proposal=made.proposal, point=made.point)


async def on_group_message(message: Message, talk: Talk) -> None:
    """Anything said in the group: kept when it belongs to a proposal's thread."""
    reply_to = message.reply_to_message.message_id if message.reply_to_message else None
    edited = message.edit_date is not None
    text = message.text or message.caption or ""
    if text and (reply_to is not None or edited):
        await talk.store.write(keep_message, talk.actor, message.chat.id, message.message_id, reply_to, text)


def routes() -> Router:
    """What this module hears."""
    router = Router(name="proposals")
    router.message.register(on_propose, Command("propose"))
    router.message.register(on_point, Command(*_SIDES))
    router.message.register(on_answer, Command("answer"))
    return router
