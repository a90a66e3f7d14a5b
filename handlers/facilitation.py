"""Leading a discussion in chat: who has not been heard, questions without a name, slow threads, and what is pinned."""

from aiogram import Router
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.filters import Command
from aiogram.filters.command import CommandObject
from aiogram.types import CallbackQuery, Message

from domain.refusals import BadValue
from handlers.said import after_command, meaning, numbered
from handlers.screens.facilitation import voices_screen
from handlers.screens.screen import Screen, moment
from handlers.silencing import take_away
from handlers.talk import Talk
from usecases.facilitation import invite, pin_card, pin_message, slow_down, voices_by_number, voices_followed
from usecases.threads import Slow
from usecases.unsigned import ask_unsigned, await_unsigned, promise_unsigned, unsigned_said


async def on_unheard(message: Message, talk: Talk) -> None:
    """``/unheard P-1``."""
    said = after_command(message.text or "").split()
    if not said:
        await talk.tell("unheard-example")
        return
    number = numbered(said[0], "P")
    shown = await talk.store.read(voices_by_number, talk.actor, talk.at(number), number)
    await talk.say(voices_screen(shown, talk.texts, private=talk.private))


async def show_voices(talk: Talk, proposal: int) -> None:
    """A link was followed."""
    shown = await talk.store.read(voices_followed, talk.actor, proposal)
    await talk.say(voices_screen(shown, talk.texts, private=True))


async def on_invite_tap(tap: CallbackQuery, talk: Talk, proposal: int) -> None:
    """Invite those who have not been heard."""
    await talk.store.write(invite, talk.actor, proposal)
    await tap.answer(talk.texts.plain("voices-inviting"), show_alert=True)


# --- slow threads ----------------------------------------------------------------------------------------------------


async def on_slow(message: Message, talk: Talk) -> None:
    """``/slow P-1 3 10``, ``/slow P-1 off``."""
    said = after_command(message.text or "").replace("/", " ").split()
    lifted = len(said) == 2 and meaning("yesno", said[1]) == "no"
    if not lifted and len(said) != 3:
        await talk.tell("slow-example")
        return
    if not lifted and not all(each.isascii() and each.isdigit() and len(each) < 4 for each in said[1:]):
        raise BadValue("pace", " ".join(said[1:]), ("3 10", "1 5"))
    number, (most, of) = numbered(said[0], "P"), (0, 0) if lifted else (int(said[1]), int(said[2]))
    done = await talk.store.write(slow_down, talk.actor, talk.at(number), number, most, of)
    await talk.tell("slow-set", proposal=done.proposal, most=done.most, of=done.of)


async def tell_slow(message: Message, talk: Talk, proposal: int, slow: Slow) -> None:
    """It is the others' turn: the message is not kept. Who can be written to in private gets it back there, with
    whatever came with it, and it goes from the group. Nobody's words are lost: those of others stay where they are, and
    are answered there."""
    said = talk.texts.say("slow-said", proposal=proposal, most=slow.most, of=slow.of)
    person = talk.actor.telegram_id
    try:
        await talk.bot.send_message(person, f"{said}\n{talk.texts.say('slow-words')}", parse_mode="HTML")
        await talk.bot.copy_message(person, message.chat.id, message.message_id)
    except (TelegramBadRequest, TelegramForbiddenError):
        await talk.say(Screen(said))
        return
    await take_away(talk.bot, message.chat.id, message.message_id)


# --- what is pinned --------------------------------------------------------------------------------------------------


async def on_pin(message: Message, talk: Talk, command: CommandObject) -> None:
    """``/pin P-1``, or ``/pin`` as a reply to a message; ``/unpin`` takes it out."""
    pinned = command.command.lower() == "pin"
    said = after_command(message.text or "").split()
    if said:
        number = numbered(said[0], "P")
        pin = await talk.store.write(pin_card, talk.actor, talk.at(number), number, pinned)
    elif message.reply_to_message is not None and not talk.private:
        stood = message.reply_to_message.message_id
        pin = await talk.store.write(pin_message, talk.actor, talk.place, stood, pinned)
    else:
        await talk.tell("pin-example")
        return
    try:
        if pinned:
            await talk.bot.pin_chat_message(pin.chat_id, pin.message_id, disable_notification=True)
        else:
            await talk.bot.unpin_chat_message(pin.chat_id, message_id=pin.message_id)
    except (TelegramBadRequest, TelegramForbiddenError):
        await talk.tell("pin-refused")
        return
    if talk.private or not pinned:  # Telegram says in the group itself that something was pinned
        await talk.tell("pin-done", pinned=str(pinned).lower())


# --- a question without a name ---------------------------------------------------------------------------------------


async def ask_without_name(talk: Talk, proposal: int) -> None:
    """A link was followed: say what becomes of the question, and that it is the next message."""
    promised = await talk.store.read(promise_unsigned, talk.actor, proposal)
    await talk.store.write(await_unsigned, talk.actor, proposal)
    at = moment(talk.texts, promised.at, promised.zone)
    await talk.tell("unsigned-ask", proposal=promised.proposal, title=promised.title, at=at)


async def on_unsigned(message: Message, talk: Talk) -> None:
    """``/unsigned P-1``, alone or with the question behind it; in a group it would have been read by all."""
    talk.private_only()
    said = after_command(message.text or "").split(maxsplit=1)
    if not said:
        await talk.tell("unsigned-example")
        return
    number = numbered(said[0], "P")
    if len(said) == 1:
        await ask_without_name(talk, await talk.store.read(unsigned_said, talk.actor, talk.at(number), number))
        return
    await talk.store.write(ask_unsigned, talk.actor, talk.at(number), number, said[1])
    await talk.tell("unsigned-kept")


def routes() -> Router:
    """What this module hears."""
    router = Router(name="facilitation")
    router.message.register(on_unheard, Command("unheard"))
    router.message.register(on_slow, Command("slow"))
    router.message.register(on_pin, Command("pin", "unpin"))
    router.message.register(on_unsigned, Command("unsigned"))
    return router
