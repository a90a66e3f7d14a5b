"""What somebody is in a group, and what that lets them do, in the Bot API's words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Rank(Enum):
    """The six statuses of a chat member, from the highest."""

    CREATOR = "creator"
    ADMIN = "administrator"
    MEMBER = "member"
    RESTRICTED = "restricted"
    LEFT = "left"
    KICKED = "kicked"

    @property
    def present(self) -> bool:
        """Whether this is somebody who is in the chat."""
        return self not in (Rank.LEFT, Rank.KICKED)

    @property
    def admin(self) -> bool:
        """Whether this is an administrator or the creator."""
        return self in (Rank.CREATOR, Rank.ADMIN)


SENDING = frozenset(
    {
        "can_send_messages",
        "can_send_audios",
        "can_send_documents",
        "can_send_photos",
        "can_send_videos",
        "can_send_video_notes",
        "can_send_voice_notes",
        "can_send_polls",
        "can_send_other_messages",
        "can_add_web_page_previews",
        "can_react_to_messages",
    }
)
"""What an administrator may always do, and others unless it was taken from them."""

PERMISSIONS = SENDING | {"can_edit_tag", "can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics"}
"""The fields of ChatPermissions."""

EVERYBODY = SENDING | {"can_invite_users"}
"""What a new group of the town lets its members do."""

ADMIN_RIGHTS = frozenset(
    {
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_change_info",
        "can_invite_users",
        "can_pin_messages",
        "can_manage_topics",
    }
)
"""What an administrator of the town may do unless told otherwise: all that a group knows but to add others."""

OTHER_ADMIN_RIGHTS = frozenset(
    {
        "can_promote_members",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
        "can_send_welcome_messages",
    }
)


@dataclass(frozen=True)
class Standing:
    """A rank with its rights: of an administrator what they may, of a restricted member what is left to them."""

    rank: Rank
    rights: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        known = ADMIN_RIGHTS | OTHER_ADMIN_RIGHTS if self.rank.admin else PERMISSIONS
        if unknown := self.rights - known:
            raise ValueError(f"no such rights of a {self.rank.value}: {sorted(unknown)}")

    def may(self, right: str, everybody: frozenset[str]) -> bool:
        """Whether this one may do it in a group that lets its members do what ``everybody`` holds."""
        if self.rank is Rank.CREATOR:
            return True
        if self.rank is Rank.ADMIN:
            return right in self.rights or right in SENDING or right in everybody
        if self.rank is Rank.RESTRICTED:
            return right in self.rights and right in everybody
        return self.rank is Rank.MEMBER and right in everybody


NOBODY = Standing(Rank.LEFT)
