"""Members of chats and how they change, as Bot API objects."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import telegram

from simulator.plain import second
from simulator.rank import ADMIN_RIGHTS, OTHER_ADMIN_RIGHTS, PERMISSIONS, Rank, Standing
from simulator.wire.chats import chat, invite

if TYPE_CHECKING:
    from simulator.chat import Chat
    from simulator.door import Link, Request
    from simulator.resident import Resident

_FOR_EVER = datetime.fromtimestamp(0, UTC)
_NEWER = "can_send_welcome_messages"  # than PTB 22.8


def member(who: Resident, standing: Standing) -> telegram.ChatMember:
    """What somebody is in a chat."""
    user, rank = who.user, standing.rank
    if rank is Rank.CREATOR:
        return telegram.ChatMemberOwner(user, is_anonymous=False)
    if rank is Rank.ADMIN:
        return _administrator(user, standing.rights)
    if rank is Rank.RESTRICTED:
        return _restricted(user, standing.rights)
    if rank is Rank.MEMBER:
        return telegram.ChatMemberMember(user)
    if rank is Rank.LEFT:
        return telegram.ChatMemberLeft(user)
    return telegram.ChatMemberBanned(user, until_date=_FOR_EVER)


def _administrator(user: telegram.User, rights: frozenset[str]) -> telegram.ChatMemberAdministrator:
    given: dict[str, Any] = {name: name in rights for name in ADMIN_RIGHTS | OTHER_ADMIN_RIGHTS}
    newer = {_NEWER: given.pop(_NEWER)}
    return telegram.ChatMemberAdministrator(user, can_be_edited=False, is_anonymous=False, **given, api_kwargs=newer)


def _restricted(user: telegram.User, allowed: frozenset[str]) -> telegram.ChatMemberRestricted:
    given: dict[str, Any] = {name: name in allowed for name in PERMISSIONS}
    return telegram.ChatMemberRestricted(user, is_member=True, until_date=_FOR_EVER, **given)


def member_change(
    where: Chat,
    who: Resident,
    before: Standing,
    after: Standing,
    by: Resident,
    at: datetime,
    *,
    invite: Link | None = None,
    requested: bool = False,
) -> telegram.ChatMemberUpdated:
    """That somebody became something else in a chat."""
    return telegram.ChatMemberUpdated(
        chat(where),
        by.user,
        second(at),
        member(who, before),
        member(who, after),
        invite_link=_link(invite),
        via_join_request=requested or None,
    )


def join_request(where: Chat, of: Request) -> telegram.ChatJoinRequest:
    """That somebody asks to be let in."""
    person = of.person
    return telegram.ChatJoinRequest(
        chat(where), person.user, second(of.at), person.id, bio=of.bio, invite_link=_link(of.link)
    )


def _link(of: Link | None) -> telegram.ChatInviteLink | None:
    return invite(of) if of else None
