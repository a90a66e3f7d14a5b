"""Points in chat: said in one message, asked for by a link, or marked on a message by a reply to it."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.command import CommandObject
from aiogram.types import Message

from domain.numbers import Number
from handlers.said import after_command, numbered
from handlers.screens.screen import shortened
from handlers.talk import Talk
from usecases.points import (
    PointMade,
    answer_point,
    ask_for_answer,
    ask_for_point,
    ask_for_reply,
    join_points,
    make_point,
    mark_message,
)

_NAME = 40
_SIDES = {
    "for": "for", "against": "against", "unless": "unless", "ask": "question", "amend": "amendment",
    "inform": "information",
}  # fmt: skip


async def on_point(message: Message, talk: Talk, command: CommandObject) -> None:
    side = _SIDES[command.command.lower()]
    said, _, text = after_command(message.text or "").partition(" ")
    if not said and message.reply_to_message is not None:
        marked = message.reply_to_message.message_id
        await tell_made(talk, await talk.store.write(mark_message, talk.actor, talk.place.chat_id, marked, side))
    elif not text.strip():
        await talk.tell("point-example", command=command.command)
    else:
        number = numbered(said, "P")
        await tell_made(talk, await talk.store.write(make_point, talk.actor, talk.at(number), number, side, text))


async def on_answer(message: Message, talk: Talk) -> None:
    said, *rest = after_command(message.text or "").split(maxsplit=2) or [""]
    if not rest or not is_place(rest[0]) or (len(rest) == 1 and message.reply_to_message is None):
        await talk.tell("answer-example")
        return
    number, question = numbered(said, "P"), int(rest[0])
    if len(rest) == 1 and message.reply_to_message is not None:
        marked = talk.place.chat_id, message.reply_to_message.message_id
        made = await talk.store.write(mark_message, talk.actor, *marked, "answer", question)
    else:
        made = await talk.store.write(answer_point, talk.actor, talk.at(number), number, question, rest[1])
    await tell_made(talk, made)


async def on_same(message: Message, talk: Talk) -> None:
    said = after_command(message.text or "").replace("#", "").split()
    if len(said) != 3 or not (is_place(said[1]) and is_place(said[2])):
        await talk.tell("same-example")
        return
    number = numbered(said[0], "P")
    done = await talk.store.write(join_points, talk.actor, talk.at(number), number, int(said[1]), int(said[2]))
    await talk.tell(
        "points-joined", proposal=done.proposal, point=done.point, into=done.into, supports=done.supports
    )  # fmt: skip


def is_place(said: str) -> bool:
    """Whether that may be the number of a point."""
    return said.isascii() and said.isdigit() and len(said) < 9


def point_said(said: list[str]) -> tuple[Number, int] | None:
    """``P-2 5`` or ``P-2 #5`` as the first two words; None when they are not. Raises BadValue."""
    if len(said) < 2 or not is_place(said[1].removeprefix("#")):
        return None
    return numbered(said[0], "P"), int(said[1].removeprefix("#"))


async def ask_point(talk: Talk, proposal: int, side: str) -> None:
    """A link under a proposal's card was followed: ask for the point."""
    asked = await talk.store.write(ask_for_point, talk.actor, proposal, side)
    await talk.tell("point-ask", side=asked.side, proposal=asked.proposal, title=asked.title)


async def ask_answer(talk: Talk, proposal: int, point: int) -> None:
    """A link to answer a question was followed: ask for the answer."""
    asked = await talk.store.write(ask_for_answer, talk.actor, proposal, point)
    await talk.tell("answer-ask", proposal=asked.proposal, title=asked.title, question=asked.about or "")


async def ask_reply(talk: Talk, proposal: int, point: int) -> None:
    """The button under a point was pressed: ask for the reply."""
    asked = await talk.store.write(ask_for_reply, talk.actor, proposal, point)
    await talk.tell("reply-ask", proposal=asked.proposal, title=asked.title, point=asked.about or "")


async def tell_made(talk: Talk, made: PointMade) -> None:
    """Say that a point or an answer is on the board."""
    facts = {"side": made.side, "proposal": made.proposal, "point": made.point}
    if made.author is not None and made.side != "answer":
        await talk.tell("point-put", author=shortened(made.author, _NAME), **facts)
    else:
        await talk.tell("point-made", **facts)


def routes() -> Router:
    """What this module hears."""
    router = Router(name="points")
    router.message.register(on_point, Command(*_SIDES))
    router.message.register(on_answer, Command("answer"))
    router.message.register(on_same, Command("same"))
    return router
