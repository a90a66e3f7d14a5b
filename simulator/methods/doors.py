"""Invite links, and letting in those who ask."""

from __future__ import annotations

from datetime import UTC, datetime

from simulator import wire
from simulator.call import Call, Json
from simulator.group import Group
from simulator.methods import places
from simulator.methods.members import somebody
from simulator.person import Person
from simulator.plain import plain
from simulator.refusal import bad_request


async def export_chat_invite_link(call: Call) -> Json:
    """The bot's main link anew."""
    return _group(call).door.primary_link(call.bot).url


async def create_chat_invite_link(call: Call) -> Json:
    """A further link."""
    group, expires, room = _group(call), call.integer("expire_date"), call.integer("member_limit")
    if room and call.boolean("creates_join_request"):
        raise bad_request("member limit can't be specified for links requiring administrator approval")
    made = group.door.link(
        call.text("name") or None,
        call.bot,
        expires=datetime.fromtimestamp(expires, UTC) if expires else None,
        room=room or None,
        by_request=call.boolean("creates_join_request"),
    )
    return plain(wire.invite(made))


async def revoke_chat_invite_link(call: Call) -> Json:
    """Nobody comes by this link any more."""
    for link in _group(call).door.links:
        if link.url == call.text("invite_link"):
            link.revoked = True
            return plain(wire.invite(link))
    raise bad_request("INVITE_HASH_EXPIRED")


def _group(call: Call) -> Group:
    group = places.group(call, "can't invite members to a private chat")
    if not (group.rank(call.bot).admin and group.may(call.bot, "can_invite_users")):
        raise bad_request("not enough rights to manage chat invite link")
    return group


async def approve_chat_join_request(call: Call) -> Json:
    """Let somebody in who asked."""
    return _settled(call, admit=True)


async def decline_chat_join_request(call: Call) -> Json:
    """Send somebody away who asked."""
    return _settled(call, admit=False)


def _settled(call: Call, *, admit: bool) -> Json:
    group = places.group(call, "the chat can't have join requests")
    if not (group.rank(call.bot).admin and group.may(call.bot, "can_invite_users")):
        raise bad_request("not enough rights to manage chat join requests")
    person = somebody(call)
    if not isinstance(person, Person):
        raise bad_request("USER_ID_INVALID")
    group.door.settle(person, call.bot, admit=admit)
    return True


METHODS = {
    "exportChatInviteLink": export_chat_invite_link,
    "createChatInviteLink": create_chat_invite_link,
    "revokeChatInviteLink": revoke_chat_invite_link,
    "approveChatJoinRequest": approve_chat_join_request,
    "declineChatJoinRequest": decline_chat_join_request,
}
