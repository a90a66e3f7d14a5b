"""Messages, files and what service messages tell, as Bot API objects."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import telegram

from simulator.group import Group
from simulator.plain import second
from simulator.topics import GENERAL
from simulator.wire.chats import chat

if TYPE_CHECKING:
    from simulator.body import Place
    from simulator.files import StoredFile
    from simulator.mask import Mask
    from simulator.message import Happening, TownMessage

_PHOTO_SIDES = (90, 320, 800)


def message(of: TownMessage, *, nested: bool = False) -> telegram.Message:
    """A message; ``nested`` ones, within another, do not carry what they reply to."""
    inline = of.markup if of.markup and "inline_keyboard" in of.markup else None
    return telegram.Message(
        message_id=of.id,
        date=second(of.date),
        edit_date=second(of.edited) if of.edited else None,
        chat=chat(of.chat),
        message_thread_id=of.thread_id,
        is_topic_message=_in_topic(of) or None,
        reply_to_message=message(of.reply_to, nested=True) if of.reply_to and not nested else None,
        reply_markup=telegram.InlineKeyboardMarkup.de_json(dict(inline), None) if inline else None,
        **_sender(of),
        **_content(of),
        **(_told(of.happening) if of.happening else {}),
    )


def _in_topic(of: TownMessage) -> bool:
    if not isinstance(of.chat, Group) or not of.chat.forum or of.thread_id in (None, GENERAL):
        return False
    return of.chat.topics.find(of.thread_id) is not None


def _sender(of: TownMessage) -> dict[str, Any]:
    mask = of.mask
    if mask is None:
        return {"from_user": of.sender.user}
    return {"from_user": mask.user, "sender_chat": chat(mask.chat), **_forward(mask)}


def _forward(mask: Mask) -> dict[str, Any]:
    if mask.origin is None:
        return {}
    origin = telegram.MessageOriginChannel(second(mask.origin.date), chat(mask.chat), mask.origin.id)
    return {"is_automatic_forward": True, "forward_origin": origin}


def _content(of: TownMessage) -> dict[str, Any]:
    body = of.body
    words = "caption" if body.file else "text"
    return {
        words: body.text or None,
        "caption_entities" if body.file else "entities": body.entities or None,
        "document": document(body.document) if body.document else None,
        "photo": photo(body.photo) if body.photo else None,
        "voice": voice(body.voice) if body.voice else None,
        "location": location(body.place) if body.place else None,
        "media_group_id": body.album,
    }


def _told(of: Happening) -> dict[str, Any]:
    if of.joined:
        return {"new_chat_members": [one.user for one in of.joined]}
    if of.left:
        return {"left_chat_member": of.left.user}
    if of.pinned:
        return {"pinned_message": message(of.pinned, nested=True)}
    if of.topic_opened is not None:
        return {"forum_topic_created": telegram.ForumTopicCreated(of.topic_opened, of.color, of.emoji)}
    if of.topic_edited:
        return {"forum_topic_edited": telegram.ForumTopicEdited(of.topic_renamed, of.emoji)}
    if of.topic_closed is not None:
        if of.topic_closed:
            return {"forum_topic_closed": telegram.ForumTopicClosed()}
        return {"forum_topic_reopened": telegram.ForumTopicReopened()}
    return {"migrate_to_chat_id": of.moved_to, "migrate_from_chat_id": of.moved_from}


def document(of: StoredFile) -> telegram.Document:
    """A stored file as a document."""
    return telegram.Document(of.file_id, of.unique_id, file_name=of.filename, file_size=of.size)


def voice(of: StoredFile) -> telegram.Voice:
    """A stored file as a voice message; nobody listens to it to know how long it is."""
    return telegram.Voice(of.file_id, of.unique_id, duration=1, mime_type="audio/ogg", file_size=of.size)


def location(of: Place) -> telegram.Location:
    """A point on the map."""
    return telegram.Location(longitude=of.longitude, latitude=of.latitude)


def photo(of: StoredFile) -> Sequence[telegram.PhotoSize]:
    """A stored picture in its sizes, the largest last; nothing is scaled, all have the same content."""
    return [
        telegram.PhotoSize(of.file_id, of.unique_id, width=side, height=side * 3 // 4, file_size=of.size)
        for side in _PHOTO_SIDES
    ]
