"""Sending texts and places, copying and deleting messages, and answering taps."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from simulator import wire
from simulator.body import Body, Place
from simulator.call import Call, Json
from simulator.chat import Chat
from simulator.group import Group
from simulator.message import TownMessage
from simulator.methods import places
from simulator.methods.posting import check_caption, check_text, may_send, posted, written
from simulator.plain import plain
from simulator.refusal import bad_request

_DELETABLE = timedelta(hours=48)
_AT_ONCE = 100


async def send_message(call: Call) -> Json:
    """Text, with what hangs below it."""
    place = may_send(call, "text messages")
    body = written(call, "text")
    check_text(body)
    return plain(wire.message(posted(call, place, body)))


async def send_location(call: Call) -> Json:
    """A point on the map."""
    place = may_send(call, "locations")
    point = Place(call.decimal("latitude"), call.decimal("longitude"))
    if abs(point.latitude) > 90 or abs(point.longitude) > 180:
        raise bad_request("invalid location specified")
    return plain(wire.message(posted(call, place, Body(place=point))))


async def copy_message(call: Call) -> Json:
    """The same content once more, with no word of where it is from; a caption may be another."""
    source = places.readable(call, "from_chat_id")
    found = places.message(call, source, "copy")
    if found.happening:
        raise bad_request("message can't be copied")
    place, body = may_send(call, "text messages"), found.body
    if "caption" in call.params and body.file:
        given = written(call, "caption")
        check_caption(given)
        body = replace(body, text=given.text, html=given.html, entities=given.entities)
    return {"message_id": posted(call, place, replace(body, album=None)).id}


async def delete_message(call: Call) -> Json:
    """Without the right to delete, a bot can take back in a group what it wrote, within 48 hours."""
    place = places.open_chat(call)
    message = places.message(call, place, "delete")
    _check_deletable(call, place, message)
    place.remove(message)
    return True


async def delete_messages(call: Call) -> Json:
    """Several at once; those that are not found are passed over."""
    place = places.open_chat(call)
    numbers = call.names("message_ids") or []
    if not numbers:
        raise bad_request("message identifiers are not specified")
    if len(numbers) > _AT_ONCE:
        raise bad_request("too many message identifiers specified")
    found = [message for number in numbers if (message := place.find(int(number)))]
    for message in found:
        _check_deletable(call, place, message)
    for message in found:
        place.remove(message)
    return True


def _check_deletable(call: Call, place: Chat, message: TownMessage) -> None:
    may = isinstance(place, Group) and place.may(call.bot, "can_delete_messages")
    if message.happening and message.happening.topic_opened is not None:
        raise bad_request("message can't be deleted")
    if isinstance(place, Group) and message.sender is not call.bot and not may:
        raise bad_request("message can't be deleted")
    if not may and call.town.clock.now() - message.date > _DELETABLE:
        raise bad_request("message can't be deleted for everyone")


async def answer_callback_query(call: Call) -> Json:
    """What the person who pressed reads."""
    call.town.taps.answer(
        call.bot,
        call.text("callback_query_id"),
        call.text("text"),
        call.boolean("show_alert"),
        call.text("url") or None,
    )
    return True


METHODS = {
    "sendMessage": send_message,
    "sendLocation": send_location,
    "copyMessage": copy_message,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "answerCallbackQuery": answer_callback_query,
}
