"""Where a call is aimed: the chat it names, the topic, the message, and whether the bot may act there."""

from __future__ import annotations

from simulator.call import Call
from simulator.channel import Channel
from simulator.chat import Chat, PrivateChat
from simulator.group import Group
from simulator.message import TownMessage
from simulator.rank import Rank
from simulator.refusal import bad_request, forbidden, migrated
from simulator.topics import GENERAL


def chat(call: Call, name: str = "chat_id") -> Chat:
    """The chat that a parameter names; refused when the bot cannot know it."""
    if not call.text(name):
        raise bad_request(f"{name} is empty")
    number = call.text(name)
    found = call.town.chat_of(call.bot, int(number)) if number.lstrip("-").isdecimal() else None
    if isinstance(found, Group) and not found.knows(call.bot):
        found = None
    if found is None or (isinstance(found, Channel) and call.bot not in found.bots):
        raise bad_request("chat not found")
    return found


def readable(call: Call, name: str = "chat_id") -> Chat:
    """The chat that a parameter names, where the bot may look about."""
    found = chat(call, name)
    if isinstance(found, PrivateChat) and not found.reachable:
        raise bad_request("chat not found")
    if isinstance(found, Group):
        _check_presence(call, found)
    return found


def open_chat(call: Call) -> Chat:
    """The chat that ``chat_id`` names, where the bot may write."""
    found = chat(call)
    if isinstance(found, PrivateChat):
        if found.blocked:
            raise forbidden("bot was blocked by the user")
        if not found.reachable:
            raise forbidden("bot can't initiate conversation with a user")
    elif isinstance(found, Group):
        if found.moved_to:
            raise migrated(found.moved_to.id)
        _check_presence(call, found)
    return found


def _check_presence(call: Call, group: Group) -> None:
    rank = group.rank(call.bot)
    if rank is Rank.KICKED:
        raise forbidden(f"bot was kicked from the {group.kind} chat")
    if not rank.present:
        raise forbidden(f"bot is not a member of the {group.kind} chat")


def group(call: Call, otherwise: str) -> Group:
    """The group that ``chat_id`` names, where the bot may act; refused with these words when it is none."""
    found = open_chat(call)
    if not isinstance(found, Group):
        raise bad_request(otherwise)
    return found


def thread(call: Call, place: Chat, reply_to: TownMessage | None) -> int | None:
    """The topic that ``message_thread_id`` names, or that of the message replied to, where the bot may write.

    Outside of forums it is passed over, as Telegram does; General has no thread id that can be named.
    """
    if not isinstance(place, Group) or not place.forum:
        return None
    named = call.integer("message_thread_id")
    if named == GENERAL or (named and place.topics.find(named) is None):
        raise bad_request("message thread not found")
    topic = place.topics.find(named or (reply_to.thread_id if reply_to else None)) or place.topics.general
    if topic.closed and topic.opener is not call.bot and not place.may(call.bot, "can_manage_topics"):
        raise bad_request("TOPIC_CLOSED")
    return topic.thread_id


def message(call: Call, place: Chat, purpose: str) -> TownMessage:
    """The message that ``message_id`` names, or "message to <purpose> not found"."""
    found = place.find(call.integer("message_id"))
    if found is None:
        raise bad_request(f"message to {purpose} not found")
    return found
