"""What a bot says that it is doing: Telegram's apps show it for five seconds, or until the bot's next message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.account import BotAccount
    from simulator.chat import Chat

ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


@dataclass(frozen=True, eq=False)
class Action:
    """``kind`` is one of ACTIONS; ``thread_id`` the topic of a forum where it is shown."""

    bot: BotAccount
    chat: Chat
    kind: str
    thread_id: int | None = None
