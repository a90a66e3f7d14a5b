"""Editing what a bot has sent."""

from __future__ import annotations

from dataclasses import replace

from simulator import keyboard, wire
from simulator.body import Body
from simulator.call import Call, Json
from simulator.keyboard import Markup
from simulator.message import TownMessage
from simulator.methods import places
from simulator.methods.posting import check_caption, check_text, written
from simulator.plain import plain
from simulator.refusal import bad_request

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


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
    return plain(wire.message(message))


async def edit_message_text(call: Call) -> Json:
    """New text; buttons that are not given again are gone."""
    message = _editable(call)
    if message.body.file or message.body.place:
        raise bad_request("there is no text in the message to edit")
    body = written(call, "text")
    check_text(body, "MESSAGE_TOO_LONG")
    return _edit(call, message, body)


async def edit_message_caption(call: Call) -> Json:
    """New words below a file, or none."""
    message = _editable(call)
    if message.body.file is None:
        raise bad_request("there is no caption in the message to edit")
    given = written(call, "caption")
    check_caption(given)
    body = replace(message.body, text=given.text, html=given.html, entities=given.entities)
    return _edit(call, message, body)


async def edit_message_reply_markup(call: Call) -> Json:
    """New buttons, or none."""
    message = _editable(call)
    return _edit(call, message, message.body)


METHODS = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
}
