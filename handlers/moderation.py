"""Moderation in chat: hide, warn, mute, the log, and appeals."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.command import CommandObject
from aiogram.types import CallbackQuery, Message

from handlers.points import point_said
from handlers.said import after_command, moment_said
from handlers.screens.moderation import log_screen, moderated_screen
from handlers.silencing import give_voice, silence, take_away
from handlers.talk import Talk, actor_of
from usecases.communities import zone_and_time
from usecases.hall import Actor
from usecases.moderation import (
    Appealed,
    Moderated,
    ask_for_appeal,
    decide_appeal,
    hide_point,
    hide_said,
    moderation_log,
    mute,
    unhide_point,
    unmute,
    warn,
)


async def on_hide(message: Message, talk: Talk) -> None:
    """As a reply to a message, or ``/hide P-2 5 reason``."""
    text = after_command(message.text or "")
    named = point_said(text.split()[:2])
    if named is not None:
        reason = text.split(maxsplit=2)[2] if len(text.split(maxsplit=2)) > 2 else ""
        done = await talk.store.write(hide_point, talk.actor, talk.at(named[0]), *named, reason)
    elif message.reply_to_message is not None and not talk.private:
        stood = message.reply_to_message.message_id
        done = await talk.store.write(hide_said, talk.actor, talk.place.chat_id, stood, text)
    else:
        await talk.tell("hide-example")
        return
    gone = done.message_id is None or await take_away(talk.bot, done.chat_id, done.message_id)
    await talk.say(moderated_screen(done, talk.texts, in_telegram=gone))


async def on_unhide(message: Message, talk: Talk) -> None:
    named = point_said(after_command(message.text or "").split())
    if named is None:
        await talk.tell("unhide-example")
        return
    done = await talk.store.write(unhide_point, talk.actor, talk.at(named[0]), *named)
    await talk.say(moderated_screen(done, talk.texts, in_telegram=True))


async def on_warn(message: Message, talk: Talk, command: CommandObject) -> None:
    who, rest = _whom(message)
    if who is None:
        await talk.tell("warn-example", command=command.command)
        return
    done = await talk.store.write(warn, talk.actor, talk.place, who, rest)
    await talk.say(moderated_screen(done, talk.texts, in_telegram=True))


async def on_mute(message: Message, talk: Talk, command: CommandObject) -> None:
    who, rest = _whom(message)
    length, _, reason = rest.partition(" ")
    if who is None or not length:
        await talk.tell("mute-example", command=command.command)
        return
    zone, now = await talk.store.read(zone_and_time, talk.actor, talk.place)
    until = moment_said(length, now, zone)
    done = await talk.store.write(mute, talk.actor, talk.place, who, until, reason)
    silenced = done.account is not None and await silence(talk.bot, done.chat_id, done.account, done.until or until)
    await talk.say(moderated_screen(done, talk.texts, in_telegram=silenced))


async def on_unmute(message: Message, talk: Talk, command: CommandObject) -> None:
    who, _ = _whom(message)
    if who is None:
        await talk.tell("warn-example", command=command.command)
        return
    done = await talk.store.write(unmute, talk.actor, talk.place, who)
    await talk.say(moderated_screen(done, talk.texts, in_telegram=await _heard_again(talk, done)))


async def _heard_again(talk: Talk, done: Moderated) -> bool:
    return done.account is not None and await give_voice(talk.bot, done.chat_id, done.account)


def _whom(message: Message) -> tuple[Actor | str | None, str]:
    """Who is meant, by name or as the one who is replied to, and what is said besides."""
    text, replied = after_command(message.text or ""), message.reply_to_message
    name, _, rest = text.partition(" ")
    if name.startswith("@") or (replied is None and name):
        return name, rest.strip()
    if replied is None or replied.from_user is None or replied.from_user.is_bot or replied.sender_chat is not None:
        return None, text
    return actor_of(replied.from_user), text


async def on_log(message: Message, talk: Talk) -> None:
    del message
    talk.private_only()
    await talk.say(log_screen(await talk.store.read(moderation_log, talk.actor, talk.place), talk.texts))


async def ask_appeal(talk: Talk, act: int) -> None:
    """The link under what somebody was told about their words: ask why it was wrong."""
    asked = await talk.store.write(ask_for_appeal, talk.actor, act)
    await talk.tell("appeal-ask", act=asked.kind, reason=asked.reason)


async def tell_appealed(talk: Talk, done: Appealed) -> None:
    """Say who decides."""
    await talk.tell("appeal-sent", judges=done.judges)


async def on_judge_tap(tap: CallbackQuery, talk: Talk, act: int, answer: str) -> None:
    """The convener decides an appeal."""
    done = await talk.store.write(decide_appeal, talk.actor, act, answer == "yes")
    if done.granted and done.kind == "mute" and done.account is not None:
        await give_voice(talk.bot, done.chat_id, done.account)
    await talk.tell("appeal-settled", granted=str(done.granted).lower(), name=done.name)
    await tap.answer()


def routes() -> Router:
    """What this module hears."""
    router = Router(name="moderation")
    for command, handler in (
        ("hide", on_hide), ("unhide", on_unhide), ("warn", on_warn), ("mute", on_mute), ("unmute", on_unmute),
        ("log", on_log),
    ):  # fmt: skip
        router.message.register(handler, Command(command))
    return router
