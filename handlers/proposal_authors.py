"""Who stands behind a proposal, in chat: its authors, those who second it, and taking it back."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.refusals import BadValue
from handlers.said import after_command, numbered
from handlers.screens.proposal_authors import coauthor_screen
from handlers.screens.screen import Screen
from handlers.talk import Talk
from usecases.proposal_coauthors import (
    CoauthorSaid,
    answer_authorship,
    asked_for,
    leave_authors,
    offer_authorship,
)
from usecases.proposal_seconding import MOST, Seconded, second_proposal, second_said, set_seconding
from usecases.proposal_withdrawal import take_back

_LEAVE = ("-", "－", "—")


async def on_coauthor(message: Message, talk: Talk) -> None:
    """``/coauthor P-2 @name``, or as a reply; ``/coauthor P-2 -`` leaves; ``/coauthor P-2`` answers, in private."""
    said = after_command(message.text or "").split()
    replied = message.reply_to_message.from_user if message.reply_to_message else None
    if not said or len(said) > 2:
        await talk.tell("coauthor-example")
        return
    number = numbered(said[0], "P")
    there = talk.at(number)
    if len(said) == 2 and said[1] in _LEAVE:
        await _tell_said(talk, await talk.store.write(leave_authors, talk.actor, there, number))
        return
    who = said[1] if len(said) == 2 else str(replied.id) if replied and not replied.is_bot else ""
    if who:
        done = await talk.store.write(offer_authorship, talk.actor, there, number, who)
        reachable = str(done.reachable).lower()
        await talk.tell("coauthor-asked", proposal=done.proposal, name=done.name, reachable=reachable)
    elif talk.private:
        proposal = await talk.store.write(asked_for, talk.actor, there, number)
        await talk.say(coauthor_screen(proposal, number.value, talk.texts))
    else:
        await talk.tell("coauthor-example")


async def on_coauthor_tap(tap: CallbackQuery, talk: Talk, proposal: int, answer: str) -> None:
    """Whoever was asked joins, or does not."""
    done = await talk.store.write(answer_authorship, talk.actor, proposal, answer == "yes")
    await tap.answer()
    await _tell_said(talk, done)


async def _tell_said(talk: Talk, done: CoauthorSaid) -> None:
    said = {"author": "coauthor-joined", "declined": "coauthor-declined", "left": "coauthor-left"}[done.how]
    await talk.tell(said, proposal=done.proposal)


# --- seconding -------------------------------------------------------------------------------------------------------


async def on_second(message: Message, talk: Talk) -> None:
    """``/second P-2``."""
    number = numbered(after_command(message.text or "").strip(), "P")
    done = await talk.store.write(second_said, talk.actor, talk.at(number), number)
    await talk.say(Screen(_seconded(talk, done)))


async def on_second_tap(tap: CallbackQuery, talk: Talk, proposal: int) -> None:
    """The button under a card that waits to be seconded."""
    done = await talk.store.write(second_proposal, talk.actor, talk.place, proposal)
    await tap.answer(_seconded(talk, done), show_alert=True)


def _seconded(talk: Talk, done: Seconded) -> str:
    name = f"P-{done.proposal}"
    added = str(done.added).lower()
    lines = [talk.texts.plain("seconded", proposal=name, added=added, got=done.got, needed=done.needed)]
    if done.added and not done.seated:
        lines.append(talk.texts.plain("seconded-seatless", proposal=name))
    if done.opened:
        lines.append(talk.texts.plain("seconded-open", proposal=name))
    return "\n".join(lines)


async def on_seconding(message: Message, talk: Talk) -> None:
    """``/seconding 5``, by a moderator; alone it says what is asked for."""
    said = after_command(message.text or "")
    if said and not (said.isascii() and said.isdigit() and int(said) <= MOST):
        raise BadValue("seats", said, ("0", "5"))
    done = await talk.store.write(set_seconding, talk.actor, talk.place, int(said) if said else None)
    await talk.tell("seconding-is", needed=done.needed)


# --- taking back -----------------------------------------------------------------------------------------------------


async def on_take_back(message: Message, talk: Talk) -> None:
    """``/takeback P-2 reason``."""
    said, *reason = after_command(message.text or "").split(maxsplit=1) or [""]
    if not reason:
        await talk.tell("takeback-example")
        return
    number = numbered(said, "P")
    done = await talk.store.write(take_back, talk.actor, talk.at(number), number, reason[0])
    await talk.tell("takeback-done", proposal=done.proposal, told=done.told)


def routes() -> Router:
    """What this module hears."""
    router = Router(name="proposal_authors")
    router.message.register(on_coauthor, Command("coauthor"))
    router.message.register(on_second, Command("second"))
    router.message.register(on_seconding, Command("seconding"))
    router.message.register(on_take_back, Command("takeback"))
    return router
