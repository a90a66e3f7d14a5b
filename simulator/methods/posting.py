"""What every method that sends has in common: the text, the reply, the buttons, the right to send it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

import telegram

from simulator import keyboard
from simulator.body import Body
from simulator.botapi import bot_api
from simulator.call import Call
from simulator.chat import Chat
from simulator.group import Group
from simulator.markup import parse_html
from simulator.message import TownMessage
from simulator.methods import places
from simulator.refusal import bad_request

TEXT_LIMIT = bot_api().limit("sendMessage", "text").most
CAPTION_LIMIT = bot_api().limit("sendDocument", "caption").most

_RIGHTS = {
    "text messages": "can_send_messages",
    "locations": "can_send_messages",
    "documents": "can_send_documents",
    "photos": "can_send_photos",
    "voice notes": "can_send_voice_notes",
}


def written(call: Call, name: str) -> Body:
    """The text or caption in parameter ``name``, formatted as ``parse_mode`` or the entities say."""
    listed = call.objects("caption_entities" if name == "caption" else "entities")
    return formatted(call.text(name), call.text("parse_mode"), listed)


def formatted(source: str, mode: str, listed: Iterable[Mapping[str, object]]) -> Body:
    """A text with its entities, out of HTML or as they are listed."""
    if mode.lower() == "html":
        text, entities = parse_html(source)
        return Body(text, source, entities)
    if mode:
        raise bad_request("unsupported parse_mode")
    given = tuple(telegram.MessageEntity.de_json(dict(entity), None) for entity in listed)
    return Body(source.strip(), escape(source, quote=False), given)


def check_text(body: Body, too_long: str = "message is too long") -> None:
    """Refuse a text that is empty or too long."""
    if not body.text:
        raise bad_request("message text is empty")
    if len(body.text) > TEXT_LIMIT:
        raise bad_request(too_long)


def check_caption(body: Body) -> None:
    """Refuse a caption that is too long."""
    if len(body.text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")


def may_send(call: Call, what: str) -> Chat:
    """The chat where the bot may send such things."""
    place = places.open_chat(call)
    if isinstance(place, Group) and not place.may(call.bot, _RIGHTS[what]):
        raise bad_request(f"not enough rights to send {what} to the chat")
    return place


def posted(call: Call, place: Chat, body: Body) -> TownMessage:
    """The bot's new message, with its reply, its topic and its markup checked."""
    reply_to = _replied(call, place)
    return call.town.news.post(
        place,
        call.bot,
        body,
        reply_to=reply_to,
        markup=keyboard.checked(call.params.get("reply_markup"), private=place.private),
        thread_id=places.thread(call, place, reply_to),
    )


def _replied(call: Call, place: Chat) -> TownMessage | None:
    parameters = call.mapping("reply_parameters")
    wanted = parameters.get("message_id")
    if not wanted:
        return None
    found = place.find(int(str(wanted)))
    if found is None and not parameters.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return found
