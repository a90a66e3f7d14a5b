"""Rules in chat: every rule in plain words, and a community's own read from TOML, shown, and kept once confirmed."""

import io

from aiogram import Router
from aiogram.filters import BaseFilter, Command
from aiogram.types import CallbackQuery, Document, Message

from domain.roll_refusals import FileTooLarge
from domain.rule_refusals import RuleUnreadable
from domain.rules.own import LONGEST
from handlers.said import after_command
from handlers.screens.rule import book_screen, decided_screen, draft_screen, rule_screen
from handlers.talk import Talk
from usecases.rules import decide_rule, draft_rule, one_rule, rule_book

_LARGEST = 4 * LONGEST  # bytes: a letter of UTF-8 has at most four
_QUOTES = str.maketrans({"\u201c": '"', "\u201d": '"'})


class TomlFile(BaseFilter):
    """A document that is called so in private."""

    async def __call__(self, message: Message) -> bool:
        name = message.document.file_name if message.document else None
        return message.chat.type == "private" and bool(name) and str(name).lower().endswith(".toml")


async def on_rules(message: Message, talk: Talk) -> None:
    said = after_command(message.text or "")
    if said:
        await talk.say(rule_screen(await talk.store.read(one_rule, talk.actor, talk.place, said), talk.texts))
        return
    await talk.say(book_screen(await talk.store.read(rule_book, talk.actor, talk.place), talk.texts))


async def on_rule(message: Message, talk: Talk) -> None:
    """A rule to be read: a file, or the text behind the command."""
    talk.private_only()
    text = await toml_of(message, talk)
    if not text:
        await talk.tell("rule-example")
        return
    await talk.say(draft_screen(await talk.store.write(draft_rule, talk.actor, talk.place, text), talk.texts))


async def toml_of(message: Message, talk: Talk) -> str:
    """The TOML that came with a command: a file, or the text behind it."""
    if message.document is not None:
        return await _download(talk, message.document)
    # What is typed on a telephone has its quotation marks curled.
    return after_command(message.text or message.caption or "").translate(_QUOTES)


async def _download(talk: Talk, document: Document) -> str:
    if (document.file_size or 0) > _LARGEST:
        raise FileTooLarge(document.file_name or "?", 1, 1)
    buffer = io.BytesIO()
    await talk.bot.download(document, buffer)
    try:
        return buffer.getvalue().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RuleUnreadable(str(error)) from None


async def on_rule_tap(tap: CallbackQuery, talk: Talk, draft: int, answer: str) -> None:
    """The buttons under a rule that was read."""
    decided = await talk.store.write(decide_rule, talk.actor, draft, answer == "yes")
    await talk.say(decided_screen(decided, talk.texts))
    await tap.answer()


def routes() -> Router:
    """What this module hears."""
    router = Router(name="rules")
    router.message.register(on_rules, Command("rules"))
    router.message.register(on_rule, Command("rule"))
    router.message.register(on_rule, TomlFile())
    return router
