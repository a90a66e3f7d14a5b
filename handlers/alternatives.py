"""Proposals to the same problem beside each other, in chat."""

from asyncio import to_thread

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import BufferedInputFile, Message

from handlers.said import after_command, listed, numbered
from handlers.screens.alternatives import comparison_screen, comparison_table
from handlers.talk import Talk
from records.first_pages import FirstPages
from records.picture.compared import painted
from usecases.alternatives import Comparison, compare, compare_followed
from usecases.proposal_files import Seen

_PAGES = FirstPages()


async def on_compare(message: Message, talk: Talk) -> None:
    """``/compare P-2``, or ``/compare P-2 P-5``."""
    said = listed(after_command(message.text or ""))
    if not said:
        await talk.tell("compare-example")
        return
    numbers = tuple(numbered(each, "P") for each in said)
    await _show(talk, await talk.store.read(compare, talk.actor, talk.at(numbers[0]), numbers))


async def show_alternatives(talk: Talk, proposal: int) -> None:
    """The button under a card was followed."""
    await _show(talk, await talk.store.read(compare_followed, talk.actor, proposal))


async def _show(talk: Talk, shown: Comparison) -> None:
    """The table as a picture, then the same in words."""
    found = {each.picture: await _picture(talk, each.picture) for each in shown.alternatives if each.picture}
    found |= {each.plans[0].digest: await _drawing(talk, each.plans[0]) for each in shown.alternatives if each.plans}
    pictures = {name: content for name, content in found.items() if content is not None}
    table = comparison_table(shown, pictures, talk.texts)
    photo = BufferedInputFile(await to_thread(painted, table), "compared.png")
    heading = talk.texts.plain("compare-heading")
    await talk.bot.send_photo(talk.place.chat_id, photo, caption=heading, message_thread_id=talk.place.thread)
    await talk.say(comparison_screen(shown, talk.texts, talk.links))


async def _picture(talk: Talk, name: str) -> bytes | None:
    return await to_thread(talk.files.read, name)


async def _drawing(talk: Talk, plan: Seen) -> bytes | None:
    """The drawing as a picture; of a PDF its first page."""
    content = await _picture(talk, plan.digest)
    return await _PAGES.of(content) if content is not None and plan.kind == "drawing" else content


def routes() -> Router:
    """What this module hears."""
    router = Router(name="alternatives")
    router.message.register(on_compare, Command("compare"))
    return router
