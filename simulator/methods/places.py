"""Where a call is aimed: the chat it names, and whether the bot may act there."""

from __future__ import annotations

from simulator.call import Call
from simulator.chat import Chat, Group, PrivateChat, Rank
from simulator.message import TownMessage
from simulator.refusal import bad_request, forbidden


def chat(call: Call) -> Chat:
    """The chat that ``chat_id`` names; refused when the bot cannot know it."""
    if not call.text("chat_id"):
        raise bad_request("chat_id is empty")
    chat_id = call.chat_id
    found = call.town.chat_of(call.bot, chat_id) if chat_id else None
    if found is None or (isinstance(found, Group) and call.bot.id not in found.ranks):
        raise bad_request("chat not found")
    return found


def open_chat(call: Call) -> Chat:
    """The chat that ``chat_id`` names, where the bot may write."""
    found = chat(call)
    if isinstance(found, PrivateChat):
        if not found.started:
            raise forbidden("bot can't initiate conversation with a user")
        if found.blocked:
            raise forbidden("bot was blocked by the user")
    elif isinstance(found, Group):
        rank, kind = found.rank(call.bot), found.kind
        if rank is Rank.KICKED:
            raise forbidden(f"bot was kicked from the {kind} chat")
        if not rank.present:
            raise forbidden(f"bot is not a member of the {kind} chat")
    return found


def message(call: Call, place: Chat, purpose: str) -> TownMessage:
    """The message that ``message_id`` names, or "message to <purpose> not found"."""
    found = place.find(call.integer("message_id"))
    if found is None:
        raise bad_request(f"message to {purpose} not found")
    return found
