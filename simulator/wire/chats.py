"""Chats, topics and invite links as Bot API objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import telegram

from simulator.chat import PrivateChat
from simulator.group import Group
from simulator.plain import second
from simulator.rank import PERMISSIONS

if TYPE_CHECKING:
    from simulator.chat import Chat
    from simulator.door import Link
    from simulator.topics import Topic


def chat(of: Chat) -> telegram.Chat:
    """A chat, as messages carry it."""
    if isinstance(of, PrivateChat):
        return telegram.Chat(of.id, "private", first_name=of.person.name, username=of.person.username)
    forum = isinstance(of, Group) and of.forum
    return telegram.Chat(of.id, of.kind, title=of.title, is_forum=forum or None)


def permissions(allowed: frozenset[str]) -> telegram.ChatPermissions:
    """What members may do."""
    given: dict[str, Any] = {name: name in allowed for name in PERMISSIONS}
    return telegram.ChatPermissions(**given)


def topic(of: Topic) -> telegram.ForumTopic:
    """A topic of a forum."""
    return telegram.ForumTopic(of.id, of.name, of.color, of.emoji)


def invite(of: Link) -> telegram.ChatInviteLink:
    """An invite link."""
    return telegram.ChatInviteLink(
        of.url,
        of.creator.user,
        creates_join_request=of.by_request,
        is_primary=of.primary,
        is_revoked=of.revoked,
        name=of.name,
        expire_date=second(of.expires) if of.expires else None,
        member_limit=of.room,
    )
