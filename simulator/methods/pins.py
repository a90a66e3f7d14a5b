"""Pinning messages and taking the pins out."""

from __future__ import annotations

from simulator.body import Body
from simulator.call import Call, Json
from simulator.chat import Chat
from simulator.group import Group
from simulator.message import Happening
from simulator.methods import places
from simulator.refusal import bad_request


async def pin_chat_message(call: Call) -> Json:
    """Pin, and let the chat read of it."""
    place = _manageable(call)
    message = places.message(call, place, "pin")
    if message.happening:
        raise bad_request("service messages can't be pinned")
    if message in place.pinned:
        place.pinned.remove(message)
    place.pinned.append(message)
    call.town.news.post(place, call.bot, Body(), thread_id=message.thread_id, happening=Happening(pinned=message))
    return True


async def unpin_chat_message(call: Call) -> Json:
    """Take out one pin, the latest unless told which."""
    place = _manageable(call)
    if call.integer("message_id"):
        message = places.message(call, place, "unpin")
    elif place.pinned:
        message = place.pinned[-1]
    else:
        raise bad_request("message to unpin not found")
    if message in place.pinned:
        place.pinned.remove(message)
    call.town.tell(message)
    return True


async def unpin_all_chat_messages(call: Call) -> Json:
    """Take out every pin."""
    _manageable(call).pinned.clear()
    return True


def _manageable(call: Call) -> Chat:
    place = places.open_chat(call)
    if isinstance(place, Group) and not place.may(call.bot, "can_pin_messages"):
        raise bad_request("not enough rights to manage pinned messages in the chat")
    return place


METHODS = {
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all_chat_messages,
}
