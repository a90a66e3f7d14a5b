"""The town's things as Bot API objects, built with python-telegram-bot's types."""

from simulator.wire.chats import chat, invite, permissions, topic
from simulator.wire.full import full_chat
from simulator.wire.members import join_request, member, member_change
from simulator.wire.messages import document, message, photo
from simulator.wire.pressed import callback_query, reaction_change

__all__ = [
    "callback_query",
    "chat",
    "document",
    "full_chat",
    "invite",
    "join_request",
    "member",
    "member_change",
    "message",
    "permissions",
    "photo",
    "reaction_change",
    "topic",
]
