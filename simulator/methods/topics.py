"""The topics of a forum, as bots manage them."""

from __future__ import annotations

from simulator import wire
from simulator.call import Call, Json
from simulator.group import Group
from simulator.methods import places
from simulator.plain import plain
from simulator.refusal import bad_request
from simulator.topics import GENERAL

_LAST_COLOR = 0xFFFFFF


async def create_forum_topic(call: Call) -> Json:
    """A new topic."""
    color = call.integer("icon_color")
    if not 0 <= color <= _LAST_COLOR:
        raise bad_request("invalid icon color specified")
    emoji = call.text("icon_custom_emoji_id") or None
    return plain(wire.topic(_forum(call).topics.open(call.bot, call.text("name"), color, emoji)))


async def edit_forum_topic(call: Call) -> Json:
    """Another name or icon."""
    emoji = call.text("icon_custom_emoji_id") if "icon_custom_emoji_id" in call.params else None
    forum, name = _forum(call), call.text("name")
    if name or emoji is not None:
        forum.topics.edit(call.bot, _thread(call), name or None, emoji)
    return True


async def close_forum_topic(call: Call) -> Json:
    """Only those who manage topics write in it from now on."""
    _forum(call).topics.close(call.bot, _thread(call))
    return True


async def reopen_forum_topic(call: Call) -> Json:
    """Everybody may write in it again."""
    _forum(call).topics.reopen(call.bot, _thread(call))
    return True


async def delete_forum_topic(call: Call) -> Json:
    """The topic and all that was said in it."""
    _forum(call).topics.delete(call.bot, _thread(call))
    return True


async def edit_general_forum_topic(call: Call) -> Json:
    """Another name for General."""
    _forum(call).topics.edit(call.bot, GENERAL, call.text("name"))
    return True


async def close_general_forum_topic(call: Call) -> Json:
    """As with the others."""
    _forum(call).topics.close(call.bot, GENERAL)
    return True


async def reopen_general_forum_topic(call: Call) -> Json:
    """As with the others."""
    _forum(call).topics.reopen(call.bot, GENERAL)
    return True


def _forum(call: Call) -> Group:
    return places.group(call, "the chat is not a forum")


def _thread(call: Call) -> int:
    thread_id = call.integer("message_thread_id")
    if thread_id <= 0:
        raise bad_request("invalid forum topic identifier specified")
    return thread_id


METHODS = {
    "createForumTopic": create_forum_topic,
    "editForumTopic": edit_forum_topic,
    "closeForumTopic": close_forum_topic,
    "reopenForumTopic": reopen_forum_topic,
    "deleteForumTopic": delete_forum_topic,
    "editGeneralForumTopic": edit_general_forum_topic,
    "closeGeneralForumTopic": close_general_forum_topic,
    "reopenGeneralForumTopic": reopen_general_forum_topic,
}
