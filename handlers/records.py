"""The whole record in chat: its pages and pictures, its money, the answers to conditions; and those who do the work,
with the community's clock for them."""

from asyncio import to_thread

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, InputMediaPhoto, Message

from domain.ladder import ROLES, Rung
from domain.numbers import Number
from domain.refusals import BadValue
from handlers.said import after_command, listed, meaning, meant, numbered, read_form
from handlers.screens.bodies import bodies_screen, ladder_screen
from handlers.screens.records import record_pages
from handlers.screens.screen import Screen
from handlers.stored_photos import show_photos
from handlers.talk import Talk, keyboard
from records.papers import PAPERS
from usecases.bodies import bodies_here, name_body
from usecases.conditions import answer_condition
from usecases.ladders import STEPS, LadderSaid, ladder_here, set_ladder
from usecases.record_folder import look_at_record, look_by_id
from usecases.spending import spend
from usecases.wording import amount_worded

_NUMBERS = (*STEPS, "sample", "drift")


async def on_record(message: Message, talk: Talk) -> None:
    """``/record R-1``: its first page, or in the group the way to it."""
    said = after_command(message.text or "")
    if not said:
        await talk.tell("record-example")
        return
    number = numbered(said, "R")
    shown = await talk.store.read(look_at_record, talk.actor, talk.at(number), number)
    if talk.private:
        await talk.say(record_pages(shown, 1, talk.texts))
    else:
        await talk.tell("record-private", record=number.value, link=talk.links.start(f"record-{shown.id}"))


async def show_record(talk: Talk, record: int) -> None:
    """The link under a record's card was followed."""
    await talk.say(record_pages(await talk.store.read(look_by_id, talk.actor, talk.place, record), 1, talk.texts))


async def on_page_tap(tap: CallbackQuery, talk: Talk, record: int, page: int) -> None:
    """Another page, in place of this one."""
    shown = await talk.store.read(look_by_id, talk.actor, talk.place, record)
    screen = record_pages(shown, page, talk.texts)
    if isinstance(tap.message, Message):
        await tap.message.edit_text(screen.text, parse_mode="HTML", reply_markup=keyboard(screen.rows))
    await tap.answer()


async def on_photos_tap(tap: CallbackQuery, talk: Talk, record: int) -> None:
    """The pictures from before, from the site walks, and from after the work."""
    shown = await talk.store.read(look_by_id, talk.actor, talk.place, record)
    number = shown.data["number"]
    before = talk.texts.plain("photos-before", record=number)
    await show_photos(talk, [(digest, before) for digest in shown.before], f"{number}-photos-before")
    walk = talk.texts.plain("photos-walked", record=number)
    walked = [(each.digest, f"{walk}\n{each.caption}".strip()) for each in shown.walked]
    await show_photos(talk, walked, f"{number}-photos-walked")
    caption = talk.texts.plain("photos-after", record=number)
    if len(shown.after) == 1:
        await talk.bot.send_photo(talk.place.chat_id, shown.after[0], caption=caption)
    elif shown.after:
        first = InputMediaPhoto(media=shown.after[0], caption=caption)
        album = [first, *(InputMediaPhoto(media=each) for each in shown.after[1:])]
        await talk.bot.send_media_group(talk.place.chat_id, list(album))
    await tap.answer()


async def hand_papers(talk: Talk, number: Number) -> None:
    """``/export R-1``: its minutes and its notice for the wall, to be printed."""
    shown = await talk.store.read(look_at_record, talk.actor, talk.at(number), number)
    for form, made in PAPERS.items():
        caption = talk.texts.say("record-handed", number=number.value, form=form)
        for name, content in (await to_thread(made, shown.data, shown.language, shown.zone)).items():
            await talk.hand(f"{number}-{name}", content, caption)


async def on_spent(message: Message, talk: Talk) -> None:
    """``/spent R-1 12000 six lamps``."""
    said = after_command(message.text or message.caption or "").split(maxsplit=2)
    if len(said) < 3:
        await talk.tell("spent-example")
        return
    number, taken_back = numbered(said[0], "R"), said[1].startswith("-")
    amount = amount_worded(said[1].lstrip("-"))
    if amount is None:
        raise BadValue("amount", said[1], ("12000",))
    photo = message.photo[-1].file_id if message.photo else None
    done = await talk.store.write(
        spend, talk.actor, talk.at(number), number, -amount if taken_back else amount, said[2], photo
    )
    money = done.money
    voted = "none" if money.voted is None else f"{money.voted:,}"
    lines = [talk.texts.say("spent-kept", record=done.record, amount=f"{done.amount:,}")]
    lines.append(talk.texts.say("page-spent", voted=voted, spent=f"{money.spent:,}"))
    if money.over:
        lines.append(talk.texts.say("spent-over", limit=money.limit, proposal=done.proposal or 0))
    await talk.say(Screen("\n".join(lines)))


async def on_condition(message: Message, talk: Talk) -> None:
    """``/condition R-1 2 The lamps go out at 22:30``."""
    said = after_command(message.text or "").split(maxsplit=2)
    if len(said) < 3:
        await talk.tell("condition-example")
        return
    number = numbered(said[0], "R")
    done = await talk.store.write(answer_condition, talk.actor, talk.at(number), number, said[1], said[2])
    await talk.tell(
        "condition-answered", record=done.record, number=done.number, text=done.condition, answer=done.answer,
        count=done.left,
    )  # fmt: skip


async def on_body(message: Message, talk: Talk) -> None:
    """``/body Water bureau`` and who speaks for it; alone, all there are with their open load."""
    if not after_command(message.text or ""):
        known = await talk.store.read(bodies_here, talk.actor, talk.place)
        await talk.say(bodies_screen(known, talk.texts))
        return
    form = read_form(message.text or "", ("kind", "who"))
    kind = form.get("kind")
    named = await talk.store.write(
        name_body, talk.actor, talk.place, form.title, meant("bodies", "kind", kind) if kind else None,
        tuple(listed(form.get("who") or "")),
    )  # fmt: skip
    await talk.tell(
        "body-named",
        name=named.name,
        kind=talk.texts.plain("body-kind", kind=named.kind),
        people=", ".join(named.people) or "none",
        count=named.waiting,
    )


async def on_ladder(message: Message, talk: Talk) -> None:
    """``/ladder`` with lines to change, or alone."""
    form = read_form(message.text or "", (*_NUMBERS, "rungs"))
    if form.values:
        numbers = {key: _number(key, said) for key in _NUMBERS if (said := form.get(key)) is not None}
        rungs = form.get("rungs")
        wanted = LadderSaid(numbers, _rungs(rungs) if rungs is not None else None)
        shown = await talk.store.write(set_ladder, talk.actor, talk.place, wanted)
    else:
        shown = await talk.store.read(ladder_here, talk.actor, talk.place)
    await talk.say(ladder_screen(shown, talk.texts))


def _number(key: str, said: str) -> int:
    if not said.isdecimal() or len(said) > 4:
        raise BadValue(key, said, ("7",))
    return int(said)


def _rungs(said: str) -> tuple[Rung, ...]:
    """``0 convener, 3 coordinator, 7 moderator``."""
    parts = listed(said)
    pairs = list(zip(parts[::2], parts[1::2], strict=False))
    roles = [meaning("roles", role) for _, role in pairs]
    if len(parts) % 2 or not pairs or not all(days.isdecimal() and len(days) < 4 for days, _ in pairs):
        raise BadValue("rungs", said, tuple(f"3 {role}" for role in ROLES))
    return tuple(Rung(int(days), role or said) for (days, said), role in zip(pairs, roles, strict=True))


def routes() -> Router:
    """What this module hears."""
    router = Router(name="records")
    router.message.register(on_record, Command("record"))
    router.message.register(on_spent, Command("spent"))
    router.message.register(on_condition, Command("condition"))
    router.message.register(on_body, Command("body"))
    router.message.register(on_ladder, Command("ladder"))
    return router
