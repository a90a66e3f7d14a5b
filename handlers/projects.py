"""Project records in chat: naming who does it, reporting it done, saying whether it is so."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.said import after_command, meaning, moment_said, numbered, read_form
from handlers.screens.screen import moment
from handlers.talk import Talk
from usecases.communities import zone_and_time
from usecases.projects import assign, report_done, say_by_number, say_whether_so


async def on_assign(message: Message, talk: Talk) -> None:
    if not after_command(message.text or ""):
        await talk.tell("assign-example")
        return
    form = read_form(message.text or "", ("who", "what", "due"))
    number = numbered(form.title, "R")
    zone, now = await talk.store.read(zone_and_time, talk.actor, talk.at(number))
    due_at = moment_said(form.need("due"), now, zone)
    done = await talk.store.write(
        assign, talk.actor, talk.at(number), number, form.need("who"), form.need("what"), due_at
    )
    await talk.tell(
        "assign-done", record=done.record, owner=done.owner, text=done.text,
        due=moment(talk.texts, done.due_at, done.zone), known=str(done.known).lower(),
    )  # fmt: skip


async def on_done(message: Message, talk: Talk) -> None:
    said, *note = after_command(message.text or message.caption or "").split(maxsplit=1) or [""]
    if not said:
        await talk.tell("done-example")
        return
    number = numbered(said, "R")
    done = await talk.store.write(report_done, talk.actor, talk.at(number), number, note[0] if note else "")
    await talk.tell("done-kept", record=done.record, asked=done.asked, unreachable=done.unreachable)


async def on_check(message: Message, talk: Talk) -> None:
    said, *rest = after_command(message.text or "").split(maxsplit=2) or [""]
    answer = meaning("whether_so", rest[0]) if rest else None
    if answer is None:
        await talk.tell("check-example")
        return
    number = numbered(said, "R")
    reason = rest[1] if len(rest) > 1 else None
    done = await talk.store.write(say_by_number, talk.actor, talk.at(number), number, answer, reason)
    await talk.tell("check-kept", record=done.record, yes=done.yes, no=done.no, asked=done.asked, state=done.state)


async def on_check_tap(tap: CallbackQuery, talk: Talk, record: int, answer: str) -> None:
    """The buttons under "is it so?"."""
    done = await talk.store.write(say_whether_so, talk.actor, record, answer, None)
    facts = {"record": done.record, "yes": done.yes, "no": done.no, "asked": done.asked, "state": done.state}
    await tap.answer(talk.texts.plain("check-kept", **facts), show_alert=True)


def routes() -> Router:
    """What this module hears."""
    router = Router(name="projects")
    router.message.register(on_assign, Command("assign"))
    router.message.register(on_done, Command("done"))
    router.message.register(on_check, Command("check"))
    return router
