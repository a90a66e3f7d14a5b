"""Sending, editing, deleting and pinning messages, and answering taps."""

from __future__ import annotations

from datetime import timedelta
from html import escape

import telegram

from simulator import keyboard, wire
from simulator.body import Body
from simulator.call import Call, Json
from simulator.chat import Chat, Group
from simulator.files import StoredFile
from simulator.keyboard import Markup
from simulator.markup import parse_html
from simulator.message import Happening, TownMessage
from simulator.methods import places
from simulator.refusal import bad_request

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
_DELETABLE = timedelta(hours=48)
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


async def send_message(call: Call) -> Json:
    """Text, with what hangs below it."""
    place = places.open_chat(call)
    body = written(call, "text")
    if not body.text:
        raise bad_request("message text is empty")
    if len(body.text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return wire.plain(wire.message(posted(call, place, body)))


def written(call: Call, name: str, *, document: StoredFile | None = None, photo: StoredFile | None = None) -> Body:
    """The text or caption in parameter ``name``, formatted as ``parse_mode`` or the entities say."""
    source, mode = call.text(name), call.text("parse_mode").lower()
    if mode == "html":
        text, entities = parse_html(source)
        return Body(text, source, entities, document, photo)
    if mode:
        raise bad_request("unsupported parse_mode")
    listed = call.objects("caption_entities" if name == "caption" else "entities")
    given = tuple(telegram.MessageEntity.de_json(entity, None) for entity in listed)
    return Body(source.strip(), escape(source, quote=False), given, document, photo)


def posted(call: Call, place: Chat, body: Body) -> TownMessage:
    """The bot's new message, with its reply and its markup checked."""
    return call.town.news.post(
        place,
        call.bot,
        body,
        reply_to=_replied(call, place),
        markup=keyboard.checked(call.params.get("reply_markup"), private=place.private),
        thread_id=call.integer("message_thread_id") or None,
    )


def _replied(call: Call, place: Chat) -> TownMessage | None:
    parameters = call.mapping("reply_parameters")
    wanted = parameters.get("message_id") or call.integer("reply_to_message_id")
    if not wanted:
        return None
    found = place.find(int(str(wanted)))
    if found is None and not (
        parameters.get("allow_sending_without_reply") or call.boolean("allow_sending_without_reply")
    ):
        raise bad_request("message to be replied not found")
    return found


def _editable(call: Call) -> TownMessage:
    if call.text("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    found = places.message(call, places.open_chat(call), "edit")
    if found.sender is not call.bot or found.happening:
        raise bad_request("message can't be edited")
    if found.markup and "inline_keyboard" not in found.markup and "remove_keyboard" not in found.markup:
        raise bad_request("message can't be edited")
    return found


def _edit(call: Call, message: TownMessage, body: Body) -> Json:
    markup: Markup | None = keyboard.checked(call.params.get("reply_markup"), private=message.chat.private)
    if body.same_as(message.body) and markup == message.markup:
        raise bad_request(_NOT_MODIFIED)
    call.town.news.edit(message, body, markup)
    return wire.plain(wire.message(message))


async def edit_message_text(call: Call) -> Json:
    """New text; buttons that are not given again are gone."""
    message = _editable(call)
    if message.document or message.photo:
        raise bad_request("there is no text in the message to edit")
    body = written(call, "text")
    if not body.text:
        raise bad_request("message text is empty")
    if len(body.text) > TEXT_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    return _edit(call, message, body)


async def edit_message_reply_markup(call: Call) -> Json:
    """New buttons, or none."""
    message = _editable(call)
    return _edit(call, message, message.body)


async def delete_message(call: Call) -> Json:
    """Only as an admin may a bot delete what others wrote in a group, or what is older than 48 hours."""
    place = places.open_chat(call)
    message = places.message(call, place, "delete")
    admin = isinstance(place, Group) and place.rank(call.bot).admin
    if isinstance(place, Group) and message.sender is not call.bot and not admin:
        raise bad_request("message can't be deleted")
    if not admin and call.town.clock.now() - message.date > _DELETABLE:
        raise bad_request("message can't be deleted for everyone")
    place.remove(message)
    return True


async def pin_chat_message(call: Call) -> Json:
    """Pin, and let the chat read of it."""
    place = places.open_chat(call)
    message = places.message(call, place, "pin")
    if isinstance(place, Group) and not place.rank(call.bot).admin:
        raise bad_request("not enough rights to manage pinned messages in the chat")
    call.town.news.post(place, call.bot, Body(), happening=Happening(pinned=message))
    return True


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
    "editMessageText": edit_message_text,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "pinChatMessage": pin_chat_message,
    "answerCallbackQuery": answer_callback_query,
}
