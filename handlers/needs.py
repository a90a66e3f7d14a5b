"""Needs in chat: said, supported, and what the buttons under a need's card do."""

from dataclasses import replace
from html import escape

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.needs import LONGEST, Attached, Brought
from domain.numbers import Number
from handlers.brought import brought
from handlers.marking import redraw
from handlers.said import after_command, listed, numbered
from handlers.sayings import is_of_album, on_saying, say_first
from handlers.screens.needs import concerned_text
from handlers.screens.sayings import instead_screen
from handlers.screens.screen import Screen
from handlers.talk import Talk
from handlers.wizard import Wizards
from usecases.concerned import concern_own, concern_seats
from usecases.needs import join_need, raise_need, support_need
from usecases.own_needs import NeedChanged, furnish_by_card, join_instead, reword_need
from usecases.reasons import ReasonGiven, ask_reason
from usecases.sayings import likely_before


async def on_need(message: Message, talk: Talk, wizards: Wizards) -> None:
    """``/need`` with its words, in the caption of a photo too; alone in private it asks for them."""
    text = after_command(message.text or message.caption or "")
    if talk.private and len(text) > LONGEST:  # kept, so that it can be made shorter by editing it
        await on_saying(message.model_copy(update={"text": text}), talk)
    elif text and talk.private:
        await say_first(message, talk, text)
    elif text:
        await _say_here(message, talk, text)
    elif talk.private:
        await wizards.begin(talk, "need")
    else:
        await talk.tell("need-example")


async def _say_here(message: Message, talk: Talk, text: str) -> None:
    """In the group the card is the answer. Below it its author is asked whether it is one that was said before."""
    likely = await talk.store.read(likely_before, talk.actor, talk.place, text)
    raised = await talk.store.write(raise_need, talk.actor, talk.place, text, brought(message))
    others = tuple(each for each in likely.needs if each.id != raised.id)
    if others:
        await talk.say(instead_screen(talk.actor.name, raised, others, talk.texts))


async def on_instead(tap: CallbackQuery, talk: Talk, need: int, other: int) -> None:
    """The button of a need that was said before, below one's own."""
    done = await talk.store.write(join_instead, talk.actor, talk.place, need, other)
    text = "me-too-own" if done.own else "me-too-added"
    await redraw(talk, Screen(talk.texts.say(text, number=done.number, count=done.supports)))
    await tap.answer()


async def say_need(talk: Talk, text: str, came: Brought | None = None) -> None:
    """Put a need to the community, however it was said."""
    raised = await talk.store.write(raise_need, talk.actor, talk.place, text, came)
    if talk.private:  # in the group the card itself is the answer
        seated = str(raised.seated).lower()
        await talk.tell("need-raised", number=raised.number, community=raised.community, seated=seated)


def photos_of(answer: str) -> Brought:
    """The photos that were sent when one was asked for, by Telegram's ids."""
    return Brought(tuple(Attached("photo", file_id) for file_id in answer.split()))


async def join_said(talk: Talk, number: Number, because: str = "") -> None:
    """Say "me too" to the need of that number."""
    done = await talk.store.write(join_need, talk.actor, talk.place, number, because)
    await talk.tell("me-too-own" if done.own else "me-too-added", number=done.number, count=done.supports)


async def on_me_too_said(message: Message, talk: Talk) -> None:
    """``/metoo N-1 because …``."""
    said = after_command(message.text or "").split(maxsplit=1)
    if not said:
        await talk.tell("metoo-example")
        return
    number = numbered(said[0], "N")
    await join_said(replace(talk, place=talk.at(number)), number, said[1] if len(said) > 1 else "")


async def on_me_too(tap: CallbackQuery, talk: Talk, need: int) -> None:
    """The button under a need's card."""
    done = await talk.store.write(support_need, talk.actor, talk.place, need)
    text = "me-too-own" if done.own else "me-too-added" if done.added else "me-too-taken"
    await tap.answer(talk.texts.plain(text, number=done.number, count=done.supports))


# --- why one has it too ----------------------------------------------------------------------------------------------


async def ask_why(talk: Talk, need: int) -> None:
    """The link "me too, because …" was followed."""
    asked = await talk.store.write(ask_reason, talk.actor, need)
    await talk.tell("need-why-own" if asked.own else "need-why", number=asked.number, text=asked.text)


async def tell_reason(talk: Talk, given: ReasonGiven) -> None:
    """The reason was taken."""
    await talk.tell("need-why-given", number=given.number, count=given.supports)


# --- whom it concerns ------------------------------------------------------------------------------------------------


async def on_concern(tap: CallbackQuery, talk: Talk, need: int) -> None:
    """The button "my flat too": one tap for all seats one holds."""
    done = await talk.store.write(concern_own, talk.actor, talk.place, need)
    await tap.answer(concerned_text(done, talk.texts)[:200], show_alert=not done.marked)


async def on_concerns(message: Message, talk: Talk) -> None:
    """``/concerns N-1 3-2 3-1-501``; with a ``-`` behind the number, taken away."""
    talk.private_only()  # whose flat it is, is nobody's business in the group
    said = listed(after_command(message.text or ""))
    drop = len(said) > 1 and said[1] == "-"
    seats = tuple(said[2:] if drop else said[1:])
    if not seats:
        await talk.tell("concerns-example")
        return
    number = numbered(said[0], "N")
    done = await talk.store.write(concern_seats, talk.actor, talk.at(number), number, seats, drop)
    await talk.say(Screen(escape(concerned_text(done, talk.texts), quote=False)))


# --- afterwards ------------------------------------------------------------------------------------------------------


async def on_reword(message: Message, talk: Talk) -> None:
    """``/reword N-1 …``: other words for one's own need."""
    said = after_command(message.text or "").split(maxsplit=1)
    if len(said) < 2:
        await talk.tell("reword-example")
        return
    number = numbered(said[0], "N")
    await tell_changed(talk, await talk.store.write(reword_need, talk.actor, talk.at(number), number, said[1]))


async def tell_changed(talk: Talk, changed: NeedChanged) -> None:
    """The need has its new words."""
    text = "need-same-words" if changed.same else "need-reworded"
    await talk.tell(text, number=changed.number, told=changed.told)


async def is_of_need(message: Message, talk: Talk) -> bool:
    """Whether a message in the group belongs to a need: a later photo of its album, or what its author replies with to
    its card, a photo, a voice note or a place."""
    came = brought(message)
    if await is_of_album(message, talk):
        return True
    replied = message.reply_to_message
    if replied is None or not (came.files or came.spot):
        return False
    where = talk.place.chat_id, replied.message_id
    return await talk.store.write(furnish_by_card, talk.actor, talk.place, *where, came.files, came.spot)


def routes() -> Router:
    """What this module hears."""
    router = Router(name="needs")
    router.message.register(on_need, Command("need"))
    router.message.register(on_me_too_said, Command("metoo"))
    router.message.register(on_concerns, Command("concerns"))
    router.message.register(on_reword, Command("reword"))
    return router
