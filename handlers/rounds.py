"""Rounds of a discussion in chat: opened by one message, joined and ended by the buttons of their card."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.said import meaning, moment_said, numbered, read_form
from handlers.talk import Talk
from usecases.communities import zone_and_time
from usecases.rounds import RoundSaid, close_round, end_turn, join_round, open_round


async def on_round(message: Message, talk: Talk) -> None:
    """``/round P-1`` with ``question:`` and ``turns: 5m`` or ``closes: 30m``; ``/round P-1 end``."""
    form = read_form(message.text or "", ("question", "turns", "closes"))
    said = form.title.split()
    if len(said) == 2 and not form.values and meaning("meeting_acts", said[1]) == "end":
        number = numbered(said[0], "P")
        card = await talk.store.write(close_round, talk.actor, talk.at(number), number)
        await talk.tell("round-ended", proposal=card.proposal)
        return
    if len(said) != 1 or not (form.get("turns") or form.get("closes")):
        await talk.tell("round-example")
        return
    number = numbered(said[0], "P")
    zone, now = await talk.store.read(zone_and_time, talk.actor, talk.at(number))
    turns, closes = form.get("turns"), form.get("closes")
    wanted = RoundSaid(
        form.need("question"), moment_said(turns, now, zone) - now if turns else None,
        moment_said(closes, now, zone) if closes and not turns else None,
    )  # fmt: skip
    await talk.store.write(open_round, talk.actor, talk.at(number), number, wanted)
    if talk.private:  # in the group the card itself is the answer
        await talk.tell("round-opened", proposal=number.value)


async def on_join_tap(tap: CallbackQuery, talk: Talk, round_id: int) -> None:
    """I want to speak."""
    done = await talk.store.write(join_round, talk.actor, round_id)
    await tap.answer(talk.texts.plain("round-joined", did=done.did, ahead=done.ahead))


async def on_done_tap(tap: CallbackQuery, talk: Talk, round_id: int) -> None:
    """I have spoken, or pass."""
    done = await talk.store.write(end_turn, talk.actor, round_id)
    await tap.answer(talk.texts.plain("round-joined", did=done.did, ahead=done.ahead))


def routes() -> Router:
    """What this module hears."""
    router = Router(name="rounds")
    router.message.register(on_round, Command("round"))
    return router
