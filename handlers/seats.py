"""Seats within a vote, in chat: objecting, recusing, naming a representative, assisting, and acts of two people."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.numbers import number_said
from handlers.said import after_command, meaning, numbered
from handlers.screens.me import mine_screen
from handlers.screens.screen import Screen
from handlers.screens.seats import recusal_rows, withdraw_rows
from handlers.talk import Talk
from usecases.assisted import Assist, keep_assisted, witness_assisted
from usecases.co_owners import name_representative
from usecases.disputes import Disputed, dispute_by_id, object_in_words
from usecases.me import mine
from usecases.reassignment import Reassign, propose_reassignment, settle_act
from usecases.recusals import Recused, object_to_recusal, recuse

BACK = "-"
"""Behind a command, instead of a reason: what was said before is taken back."""


async def on_me(message: Message, talk: Talk) -> None:
    del message
    talk.private_only()
    await talk.say(mine_screen(await talk.store.write(mine, talk.actor), talk.texts))


async def on_object(message: Message, talk: Talk) -> None:
    talk.private_only()
    said, *rest = after_command(message.text or "").split(maxsplit=2) or [""]
    if not rest or number_said(said) is None:
        await talk.tell("object-example")
        return
    number, seat = numbered(said, "V"), rest[0]
    words = rest[1] if len(rest) > 1 else None
    back = words == BACK
    done = await talk.store.write(
        object_in_words, talk.actor, talk.at(number), number, seat, None if back else words, back
    )
    await tell_disputed(talk, done)


async def on_object_tap(tap: CallbackQuery, talk: Talk, vote: int, seat: int, answer: str) -> None:
    """A seat's ballot is wrong, or is not any more."""
    done = await talk.store.write(dispute_by_id, talk.actor, vote, seat, answer == "ok")
    await tap.answer()
    await tell_disputed(talk, done)


async def tell_disputed(talk: Talk, done: Disputed) -> None:
    """What comes of it; the reason is asked for where none was said."""
    state = "settled" if not done.standing else f"{done.about}-{'said' if done.words else 'standing'}"
    said = talk.texts.say(
        "seat-disputed", state="in-place" if done.in_place else state, vote=done.vote, seat=done.seat,
        words=done.words or "none", late=str(done.late).lower(),
    )  # fmt: skip
    await talk.say(Screen(said, withdraw_rows(done.vote_id, done.seat_id, talk.texts) if done.standing else ()))


async def on_recuse(message: Message, talk: Talk) -> None:
    talk.private_only()
    said, *rest = after_command(message.text or "").split(maxsplit=2) or [""]
    if len(rest) != 2 or number_said(said) is None:
        await talk.tell("recuse-example")
        return
    number, (seat, reason) = numbered(said, "V"), rest
    done = await talk.store.write(
        recuse, talk.actor, talk.at(number), number, seat, None if reason == BACK else reason
    )  # fmt: skip
    await talk.say(_recused(done, talk))


async def on_recusal_tap(tap: CallbackQuery, talk: Talk, vote: int, seat: int, answer: str) -> None:
    """A holder objects to a recusal that others named, or does no more."""
    done = await talk.store.write(object_to_recusal, talk.actor, vote, seat, answer == "ok")
    await tap.answer()
    await talk.say(_recused(done, talk))


def _recused(done: Recused, talk: Talk) -> Screen:
    texts = talk.texts
    if done.how == "proposed":
        return Screen(texts.say("act-proposed", role=texts.plain("role", role=done.role), asked=done.asked))
    said = texts.say("recuse-done", vote=done.vote, seat=done.seat, how=done.how, counts=done.counts)
    return Screen(said, recusal_rows(done.vote_id, done.seat_id, "ok", texts) if done.how == "objected" else ())


async def on_represent(message: Message, talk: Talk) -> None:
    talk.private_only()
    match after_command(message.text or "").split():
        case [seat, name]:
            named = await talk.store.write(name_representative, talk.actor, talk.place, seat, name)
            await talk.tell("represent-done", seat=seat, name=named)
        case _:
            await talk.tell("represent-example")


async def on_assist(message: Message, talk: Talk) -> None:
    talk.private_only()
    said, *rest = after_command(message.text or "").split(maxsplit=4) or [""]
    via = meaning("ways", rest[1]) if len(rest) == 4 else None
    if via is None or number_said(said) is None:
        await talk.tell("assist-example")
        return
    number = numbered(said, "V")
    wanted = Assist(number, rest[0], "phone" if via == "phone" else "paper", rest[2], rest[3])
    done = await talk.store.write(keep_assisted, talk.actor, talk.at(number), wanted)
    await talk.tell("assist-done", vote=done.vote, seat=done.seat, witness=done.witness)


async def on_witness_tap(tap: CallbackQuery, talk: Talk, assisted: int, answer: str) -> None:
    """The witness confirms what was written down, or does not."""
    done = await talk.store.write(witness_assisted, talk.actor, assisted, answer == "yes")
    await tap.answer()
    confirmed = str(done.confirmed).lower()
    await talk.tell("witness-done", vote=done.vote, seat=done.seat, confirmed=confirmed, told=done.told)


async def on_reassign(message: Message, talk: Talk) -> None:
    talk.private_only()
    said = after_command(message.text or "").split(maxsplit=3)
    if len(said) != 4:
        await talk.tell("reassign-example")
        return
    done = await talk.store.write(propose_reassignment, talk.actor, talk.place, Reassign(*said))
    await talk.tell("act-proposed", role=talk.texts.plain("role", role=done.role), asked=done.asked)


async def on_act_tap(tap: CallbackQuery, talk: Talk, act: int, answer: str) -> None:
    """The second person confirms the act that another proposed, or does not."""
    done = await talk.store.write(settle_act, talk.actor, act, answer == "yes")
    await tap.answer()
    await talk.tell("act-done", confirmed=str(done.confirmed).lower())


def routes() -> Router:
    """What this module hears."""
    router = Router(name="seats")
    router.message.register(on_me, Command("me"))
    router.message.register(on_object, Command("object"))
    router.message.register(on_recuse, Command("recuse"))
    router.message.register(on_represent, Command("represent"))
    router.message.register(on_assist, Command("assist"))
    router.message.register(on_reassign, Command("reassign"))
    return router
