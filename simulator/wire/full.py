"""A chat in full, as a Bot API object."""

from __future__ import annotations

from typing import TYPE_CHECKING

import telegram

from simulator.channel import Channel
from simulator.group import Group
from simulator.wire.chats import chat, permissions
from simulator.wire.messages import message

if TYPE_CHECKING:
    from simulator.chat import Chat


def full_chat(of: Chat) -> telegram.ChatFullInfo:
    """A chat, as getChat answers."""
    gifts = telegram.AcceptedGiftTypes(
        unlimited_gifts=False,
        limited_gifts=False,
        unique_gifts=False,
        premium_subscription=False,
        gifts_from_channels=False,
    )
    brief, group = chat(of), of if isinstance(of, Group) else None
    discussed = of.discussion if isinstance(of, Channel) else group.linked if group else None
    return telegram.ChatFullInfo(
        of.id,
        of.kind,
        accent_color_id=0,
        max_reaction_count=11,
        accepted_gift_types=gifts,
        title=brief.title,
        first_name=brief.first_name,
        username=brief.username,
        is_forum=brief.is_forum,
        permissions=permissions(group.everybody) if group else None,
        pinned_message=message(of.pinned[-1], nested=True) if of.pinned else None,
        linked_chat_id=discussed.id if discussed else None,
    )
