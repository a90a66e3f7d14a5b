"""The roll in chat: a file with its preview, storing it, and taking a seat by code."""

import io
from asyncio import to_thread

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Document, Message

from domain.codes import normal_code
from domain.refusals import NoCommunity, NotModerator
from domain.roll_file import read_roll
from domain.roll_refusals import FileTooLarge
from domain.sheets import MAX_BYTES
from handlers.said import after_command
from handlers.screens.rolls import join_screen, my_seats_screen, preview_screen, stored_screen
from handlers.talk import Talk
from records.codes import slips_table
from texts import roll_headers
from usecases.rolls import (
    discard_file,
    join_seat,
    keep_file,
    kept_file,
    may_import,
    my_seats,
    read_file,
    slips,
    store_roll,
)

LARGEST = MAX_BYTES


async def on_document(talk: Talk, document: Document) -> None:
    """A file in private: read as a roll, for moderators."""
    filename = document.file_name or "?"
    try:
        await talk.store.read(may_import, talk.actor, talk.place)
    except (NoCommunity, NotModerator):
        await talk.tell("roll-not-moderator-file")
        return
    if (document.file_size or 0) > LARGEST:
        raise FileTooLarge(filename, -(-(document.file_size or 0) // 1_000_000), LARGEST // 1_000_000)
    content = await _download(talk, document)
    preview = await talk.store.read(read_file, talk.actor, talk.place, filename, content, roll_headers())
    import_id = None
    if not preview.problems:
        import_id = await talk.store.write(keep_file, talk.actor, talk.place, filename, content, preview.base)
    await talk.say(preview_screen(preview, import_id, talk.texts))


async def _download(talk: Talk, document: Document) -> bytes:
    buffer = io.BytesIO()
    await talk.bot.download(document, buffer)
    return buffer.getvalue()


async def on_import_tap(tap: CallbackQuery, talk: Talk, import_id: int, answer: str) -> None:
    """The buttons under a preview."""
    await _decide_import(talk, import_id, answer)
    await tap.answer()


async def _decide_import(talk: Talk, import_id: int, answer: str) -> None:
    if answer != "yes":
        await talk.store.write(discard_file, talk.actor, import_id)
        await talk.tell("roll-discarded")
        return
    kept = await talk.store.read(kept_file, import_id)
    draft = await to_thread(read_roll, kept.content, kept.filename, roll_headers())
    stored = await talk.store.write(store_roll, talk.actor, import_id, draft, talk.keys)
    await talk.say(stored_screen(stored, talk.texts))
    codes = slips(stored, draft, talk.keys)
    if codes:
        links = [talk.links.start(f"join-{code}") for _, code in codes]
        await talk.hand("codes.csv", slips_table(codes, links), talk.texts.say("roll-codes-file"))


async def on_join(message: Message, talk: Talk) -> None:
    talk.private_only()
    await join_with(talk, after_command(message.text or ""))


async def join_with(talk: Talk, said: str) -> None:
    """Take the seat that a code opens, however it was typed."""
    if not said:
        await talk.tell("join-example")
        return
    # What is no code at all is tried as one: it counts as a wrong try and is answered like any other.
    code = normal_code(said) or f"?{said[:64]}"
    await talk.say(join_screen(await talk.store.write(join_seat, talk.actor, talk.keys.code_digest(code)), talk.texts))


async def on_seats(message: Message, talk: Talk) -> None:
    del message
    mine = await talk.store.write(my_seats, talk.actor, talk.place)
    await talk.say(my_seats_screen(mine, talk.texts))


def routes() -> Router:
    """What this module hears."""
    router = Router(name="rolls")
    router.message.register(on_join, Command("join"))
    router.message.register(on_seats, Command("seats"))
    return router
