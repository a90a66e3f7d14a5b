"""Who a message seems to come from when it is not the person who wrote it. None of these accounts is a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from telegram import User

if TYPE_CHECKING:
    from simulator.chat import Chat
    from simulator.message import TownMessage

ANONYMOUS_ADMIN = User(1087968824, "Group", is_bot=True, username="GroupAnonymousBot")
CHANNEL_IDENTITY = User(136817688, "Channel", is_bot=True, username="Channel_Bot")
TELEGRAM = User(777000, "Telegram", is_bot=False)


@dataclass(frozen=True, eq=False)
class Mask:
    """``user`` is None for a post in a channel; ``origin`` is the post that Telegram forwarded by itself."""

    user: User | None
    chat: Chat
    origin: TownMessage | None = None

    @classmethod
    def of_group(cls, group: Chat) -> Self:
        """An administrator who remains anonymous."""
        return cls(ANONYMOUS_ADMIN, group)

    @classmethod
    def of_channel(cls, channel: Chat) -> Self:
        """Somebody who writes in a group in the name of a channel."""
        return cls(CHANNEL_IDENTITY, channel)

    @classmethod
    def of_post(cls, channel: Chat) -> Self:
        """A post in the channel itself."""
        return cls(None, channel)

    @classmethod
    def of_forward(cls, post: TownMessage) -> Self:
        """A post that appears in the group linked to its channel."""
        return cls(TELEGRAM, post.chat, post)
