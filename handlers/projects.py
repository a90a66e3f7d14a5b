"""Commitments in chat: naming who does it, what is said of it, the whistle, and whether it is so."""

import re

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.numbers import Number
from domain.spelling import plain
from handlers.said import after_command, meaning, meant, moment_said, numbered, read_form
from handlers.screens.records import stepped_lines
from handlers.screens.screen import Screen, moment, shortened
from handlers.talk import Talk
from texts import words
from usecases.check_words import ask_found
from usecases.checks import Checked, say_by_number, say_whether_so
from usecases.commitments import PromiseSaid, assign
from usecases.communities import zone_and_time
from usecases.owners import Said, say_of_promise, whistle_all

_PART = re.compile(r"^(.*\d)\s*[.\u3002]\s*(\d{1,3})$")
_DOCUMENT = re.compile(r"^\s*([^:：]{1,20}?)\s*[:：]\s*(\S.*)$")


def part_said(said: str) -> tuple[Number, int | None]:
    """``R-1.2``: a record and the number of one of its commitments; ``R-1`` leaves it open. Raises BadValue."""
    found = _PART.match(plain(said))
    if found is None:
        return numbered(said, "R"), None
    return numbered(found[1], "R"), int(found[2])


def with_document(text: str) -> tuple[str, str | None]:
    """The text without the line that gives the number of a department's document, and that number."""
    kept, document = [], None
    for line in text.splitlines():
        found = _DOCUMENT.match(line)
        if found and plain(found[1]).casefold() in words()["keys"]["document"]:
            document = found[2].strip()
        else:
            kept.append(line)
    return "\n".join(kept).strip(), document


async def on_assign(message: Message, talk: Talk) -> None:
    """Name who does what by when."""
    if not after_command(message.text or ""):
        await talk.tell("assign-example")
        return
    form = read_form(message.text or "", ("who", "what", "due", "lead"))
    number, part = part_said(form.title)
    zone, now = await talk.store.read(zone_and_time, talk.actor, talk.at(number))
    due_at, lead = moment_said(form.need("due"), now, zone), form.get("lead")
    leads = bool(lead) and meant("yesno", "lead", lead or "") == "yes"
    said = PromiseSaid(form.need("who"), form.need("what"), due_at, leads)
    done = await talk.store.write(assign, talk.actor, talk.at(number), number, part, said)
    await talk.tell(
        "assign-done", record=done.record, part=done.part, owner=done.owner, text=done.text,
        due=moment(talk.texts, done.due_at, done.zone), known=str(done.known).lower(), state=done.state,
    )  # fmt: skip


async def on_done(message: Message, talk: Talk) -> None:
    """``/done R-1.2 The lamps are up.``, with a picture in its caption if there is one."""
    said, *note = after_command(message.text or message.caption or "").split(maxsplit=1) or [""]
    if not said:
        await talk.tell("done-example")
        return
    number, part = part_said(said)
    text, document = with_document(note[0] if note else "")
    photo = message.photo[-1].file_id if message.photo else None
    what = Said("done", text, document, photo=photo)
    done = await talk.store.write(say_of_promise, talk.actor, talk.at(number), number, part, what)
    await talk.say(Screen(stepped_lines(done, talk.texts)))


async def on_promise(message: Message, talk: Talk) -> None:
    """``/promise R-1.2 accept``, ``/promise R-1.2 extend 30d The parts come late``."""
    said = after_command(message.text or message.caption or "").split(maxsplit=2)
    word = meaning("promises", said[1]) if len(said) > 1 else None
    if word is None:
        await talk.tell("promise-example")
        return
    number, part = part_said(said[0])
    text, document = with_document(said[2] if len(said) > 2 else "")
    until = None
    if word == "extend":
        when, *reason = text.split(maxsplit=1) or [""]
        zone, now = await talk.store.read(zone_and_time, talk.actor, talk.at(number))
        until, text = moment_said(when, now, zone), reason[0] if reason else ""
    photo = message.photo[-1].file_id if message.photo else None
    what = Said(word, text, document, until, photo)
    done = await talk.store.write(say_of_promise, talk.actor, talk.at(number), number, part, what)
    await talk.say(Screen(stepped_lines(done, talk.texts)))


async def on_whistle(message: Message, talk: Talk) -> None:
    """``/whistle R-1``: the street coordinator calls the departments that are asked for; ``R-1.2`` one of them."""
    said = after_command(message.text or "")
    if not said:
        await talk.tell("whistle-example")
        return
    number, part = part_said(said)
    if part is not None:
        done = await talk.store.write(say_of_promise, talk.actor, talk.at(number), number, part, Said("whistle"))
        await talk.say(Screen(stepped_lines(done, talk.texts)))
        return
    called = await talk.store.write(whistle_all, talk.actor, talk.at(number), number)
    if not called:
        await talk.tell("whistle-none", record=number.value)
        return
    await talk.say(Screen("\n".join(stepped_lines(each, talk.texts) for each in called)))


# --- whether it is so ------------------------------------------------------------------------------------------------


async def on_check(message: Message, talk: Talk) -> None:
    """``/check R-1 yes``, ``/check R-1 faults`` with a list of them, ``/check R-1 no the lamp by stair 2 is dark``."""
    said, *rest = after_command(message.text or "").split(maxsplit=2) or [""]
    answer = meaning("whether_so", rest[0]) if rest else None
    if answer is None:
        await talk.tell("check-example")
        return
    number = numbered(said, "R")
    reason = rest[1] if len(rest) > 1 else None
    await tell_checked(talk, await talk.store.write(say_by_number, talk.actor, talk.at(number), number, answer, reason))


async def tell_checked(talk: Talk, done: Checked) -> None:
    """The answer is kept, with how it stands."""
    await talk.tell("check-kept", **_check_facts(done))


async def on_check_tap(tap: CallbackQuery, talk: Talk, record: int, answer: str) -> None:
    """The buttons under "is it so?". In private what was found is asked for: the faults before they count, and why not
    once the "no" is kept."""
    if answer == "faults" and talk.private:
        await _ask_found(talk, record, answer)
        await tap.answer()
        return
    done = await talk.store.write(say_whether_so, talk.actor, record, answer, None)
    await tap.answer(talk.texts.plain("check-kept", **_check_facts(done)), show_alert=True)
    if done.unsaid and talk.private:
        await _ask_found(talk, record, answer)


async def _ask_found(talk: Talk, record: int, answer: str) -> None:
    asked = await talk.store.write(ask_found, talk.actor, record, answer)
    await talk.tell("check-found", record=asked.record, title=shortened(asked.title, 200), answer=answer)


def _check_facts(done: Checked) -> dict[str, int | str]:
    said = done.count
    return {
        "record": done.record, "yes": said.yes, "faults": said.faults, "no": said.no, "asked": said.asked,
        "state": done.state, "unsaid": str(done.unsaid).lower(),
    }  # fmt: skip


def routes() -> Router:
    """What this module hears."""
    router = Router(name="projects")
    router.message.register(on_assign, Command("assign"))
    router.message.register(on_done, Command("done"))
    router.message.register(on_promise, Command("promise"))
    router.message.register(on_whistle, Command("whistle"))
    router.message.register(on_check, Command("check"))
    return router
