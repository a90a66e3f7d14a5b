"""The map of the community in chat: given as a file or a picture, completed by tap, shown with the needs on it."""

import io
from asyncio import to_thread
from dataclasses import replace

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from domain.need_refusals import MapUnreadable
from domain.plan import Plan, read_geojson, read_positions
from domain.roll_refusals import FileTooLarge
from handlers.brought import brought, is_picture
from handlers.said import after_command, meaning
from handlers.screens.maps import kept_screen, next_screen, problems_screen
from handlers.talk import Talk
from records.cleaning import cleaned_beside
from records.photo import MOST_BYTES, PhotoRefused, proportions
from records.picture.area import Area, Pinned, in_words, painted, square_middle
from texts import Texts, words
from usecases.hall import Place
from usecases.maps import (
    MapKept,
    MapShown,
    ask_for_map,
    keep_map,
    map_awaited,
    map_shown,
    may_draw,
    next_building,
    put_buildings,
    put_map_back,
    put_next,
)

_LARGEST = 2 * 1024 * 1024
"""Bytes of a GeoJSON file or a list of positions."""
_GEOJSON = (".geojson", ".json")


async def on_map(message: Message, talk: Talk) -> None:
    """``/map``: alone it shows the map; with a GeoJSON file, a picture or a list of positions it is given."""
    said = after_command(message.text or message.caption or "")
    if message.photo or message.document is not None:
        await take_map(message, talk, said)
    elif "\n" in (message.text or ""):
        await _take_positions(talk, said)
    elif meaning("map_moves", said) == "rest":
        await _ask_next(talk, talk.place, -1)
    elif said:
        await talk.tell("map-example")
    else:
        await show_map(talk)


async def show_map(talk: Talk) -> None:
    """The map with the needs, and the same in words."""
    shown = await talk.store.read(map_shown, talk.actor, talk.place)
    area = await _area(talk, shown)
    picture = await to_thread(painted, area, talk.texts)
    await _show(talk, picture, in_words(area, talk.texts))


async def _area(talk: Talk, shown: MapShown) -> Area:
    below = await to_thread(talk.files.read, shown.picture) if shown.picture else None
    pinned = tuple(Pinned(each.number, each.people, each.building, each.point) for each in shown.needs)
    title = talk.texts.plain("map-title", community=shown.community)
    return Area(title, Plan.from_data(shown.plan), pinned, below)


async def _show(talk: Talk, picture: bytes, caption: str) -> None:
    photo = BufferedInputFile(picture, "map.png")
    await talk.bot.send_photo(talk.place.chat_id, photo, caption=caption, message_thread_id=talk.place.thread)


# --- given -----------------------------------------------------------------------------------------------------------


async def ask_map(talk: Talk) -> None:
    """A button under ``/setup``: say what may be sent as the map, and wait for it."""
    title = await talk.store.write(ask_for_map, talk.actor, talk.place)
    await talk.tell("map-wanted", community=title)


async def is_wanted_map(message: Message, talk: Talk) -> bool:
    """Take a picture or a GeoJSON file for the map that was asked for; False for anything else, as a picture with words
    below it is, or one of an album."""
    said, pictured = message.caption or "", bool(message.photo) or is_picture(message)
    drawn = message.document is not None and (message.document.file_name or "").lower().endswith(_GEOJSON)
    if not drawn and (not pictured or message.media_group_id is not None or _in_words(said)):
        return False
    community = await talk.store.write(map_awaited, talk.actor)  # so that a repeat hears the same
    if community is not None:
        await take_map(message, talk.within(community), said)
    return community is not None


def _in_words(said: str) -> bool:
    """Whether a caption says something, and not where a building is, be it wrongly."""
    shapes, problems = read_positions(said)
    return bool(said.strip()) and not shapes and all(problem.why == "line" for problem in problems)


async def take_map(message: Message, talk: Talk, said: str) -> None:
    """A file or picture of the map, with what was said below it."""
    if message.photo or is_picture(message):
        await _take_picture(message, talk, said)
    else:
        await _take_file(message, talk)


async def _take_file(message: Message, talk: Talk) -> None:
    """A GeoJSON file, or where the buildings are on the picture that was sent before."""
    sent = message.document
    assert sent is not None  # who calls this has looked
    await talk.store.read(may_draw, talk.actor, talk.place)
    name = sent.file_name or "?"
    if (sent.file_size or 0) > _LARGEST:
        raise FileTooLarge(name, -(-(sent.file_size or 0) // 1_000_000), _LARGEST // 1_000_000)
    content = await _fetched(talk, sent.file_id)
    if name.lower().endswith((".csv", ".txt")) or not _draws(content):
        await _take_positions(talk, content.decode("utf-8", "replace"))
        return
    plan, problems = await to_thread(read_geojson, content, words()["map_names"]["name"])
    if plan is None:
        await talk.say(problems_screen(problems, talk.texts))
        return
    await _tell_kept(talk, await talk.store.write(keep_map, talk.actor, talk.place, plan.as_data(), None))


def _draws(content: bytes) -> bool:
    """Whether JSON is a map rather than a list of positions; what is neither is read as a map, and refused as one."""
    return b'"features"' in content or b'"geometry"' in content or not content.lstrip().startswith(b"{")


async def _fetched(talk: Talk, file_id: str) -> bytes:
    content = io.BytesIO()
    await talk.bot.download(file_id, content)
    return content.getvalue()


async def _take_picture(message: Message, talk: Talk, said: str) -> None:
    """A picture of the map, with where the buildings are in the lines below the command, or still to be said."""
    talk.private_only()
    await talk.store.read(may_draw, talk.actor, talk.place)
    (attached,) = brought(message).files
    if attached.size > MOST_BYTES:
        raise MapUnreadable("large", 0, "")
    shapes, problems = read_positions(said)
    if problems:
        await talk.say(problems_screen(problems, talk.texts))
        return
    try:
        picture = await cleaned_beside("photo", await _fetched(talk, attached.file_id))
    except PhotoRefused as refused:
        raise MapUnreadable(refused.why, 0, "") from None
    digest = await to_thread(talk.files.keep, picture)
    plan = Plan(shapes, proportions(picture))
    kept = await talk.store.write(keep_map, talk.actor, talk.place, plan.as_data(), digest)
    await _tell_kept(talk, kept)
    if kept.missing:
        await _ask_next(talk, talk.place, -1)


async def _take_positions(talk: Talk, text: str) -> None:
    shapes, problems = read_positions(text)
    if problems:
        await talk.say(problems_screen(problems, talk.texts))
        return
    put = tuple((each.name, *each.spot) for each in shapes)
    await _tell_kept(talk, await talk.store.write(put_buildings, talk.actor, talk.place, put))


async def _tell_kept(talk: Talk, kept: MapKept) -> None:
    await talk.say(kept_screen(kept, talk.texts))


async def on_put_back(tap: CallbackQuery, talk: Talk, name: str, given_at: int) -> None:
    """The map was replaced by mistake: the one that was given then is put back."""
    place = replace(talk.place, community=name)
    back = await talk.store.write(put_map_back, talk.actor, place, given_at)
    await tap.answer()
    await talk.tell("map-is-back", community=back.community, count=back.shapes)


# --- building by building --------------------------------------------------------------------------------------------


async def _ask_next(talk: Talk, place: Place, after: int) -> None:
    """Show the picture in squares and ask for the next building's."""
    building = await talk.store.read(next_building, talk.actor, place, after)
    if building is None:
        await talk.tell("map-complete")
        return
    if after < 0:
        shown = await talk.store.read(map_shown, talk.actor, place)
        picture = await to_thread(_in_squares, await _area(talk, shown), talk.texts)
        await _show(talk, picture, talk.texts.plain("map-squares"))
    await talk.say(next_screen(building, talk.texts))


def _in_squares(area: Area, texts: Texts) -> bytes:
    return painted(area, texts, grid=True)


async def on_square(tap: CallbackQuery, talk: Talk, name: str, building: int, square: str) -> None:
    """The building is in that square; ``-`` leaves it out."""
    place = Place(talk.place.chat_id, talk.private, name)
    if square != "-":
        await talk.store.write(put_next, talk.actor, place, building, square_middle(int(square) % 64))
    await tap.answer()
    await _ask_next(talk, place, building)


def routes() -> Router:
    """What this module hears."""
    router = Router(name="maps")
    router.message.register(on_map, Command("map"))
    return router
