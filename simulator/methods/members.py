"""Who somebody is in a group, and what an administrator does about it."""

from __future__ import annotations

from simulator import wire
from simulator.call import Call, Json
from simulator.group import Group
from simulator.methods import places
from simulator.plain import plain
from simulator.rank import PERMISSIONS, Rank, Standing
from simulator.refusal import bad_request
from simulator.resident import Resident

_NO_RIGHTS = "not enough rights to restrict/unrestrict chat member"


async def get_chat_member(call: Call) -> Json:
    """What somebody is in a chat."""
    place = places.open_chat(call)
    who = somebody(call)
    return plain(wire.member(who, place.standing(who) if isinstance(place, Group) else Standing(Rank.MEMBER)))


def somebody(call: Call) -> Resident:
    """Whom ``user_id`` names."""
    wanted = call.integer("user_id")
    who: Resident | None = call.town.people.get(wanted) or call.town.accounts.get(wanted)
    if who is None:
        raise bad_request("user not found")
    return who


async def restrict_chat_member(call: Call) -> Json:
    """Leave a member only these permissions; with all of them, they are a member like the others."""
    group, who = _governed(call)
    if group.kind != "supergroup":
        raise bad_request("method is available only for supergroups")
    allowed = frozenset(name for name, may in call.mapping("permissions").items() if may and name in PERMISSIONS)
    free = group.everybody <= allowed
    after = Standing(Rank.MEMBER) if free else Standing(Rank.RESTRICTED, allowed)
    if group.rank(who).present:
        call.town.news.change_rank(group, who, after, by=call.bot)
    return True


async def ban_chat_member(call: Call) -> Json:
    """Throw somebody out."""
    group, who = _governed(call)
    call.town.news.change_rank(group, who, Standing(Rank.KICKED), by=call.bot)
    return True


async def unban_chat_member(call: Call) -> Json:
    """Let somebody come back; who is still there is thrown out unless ``only_if_banned``."""
    group, who = _governed(call)
    if group.rank(who) is Rank.KICKED or not call.boolean("only_if_banned"):
        call.town.news.change_rank(group, who, Standing(Rank.LEFT), by=call.bot)
    return True


def _governed(call: Call) -> tuple[Group, Resident]:
    group, who = places.group(call, "can't restrict self"), somebody(call)
    if who is call.bot:
        raise bad_request("can't restrict self")
    if not group.may(call.bot, "can_restrict_members"):
        raise bad_request(_NO_RIGHTS)
    if group.rank(who) is Rank.CREATOR:
        raise bad_request("can't remove chat owner")
    if group.rank(who) is Rank.ADMIN:
        raise bad_request("user is an administrator of the chat")
    return group, who


METHODS = {
    "getChatMember": get_chat_member,
    "restrictChatMember": restrict_chat_member,
    "banChatMember": ban_chat_member,
    "unbanChatMember": unban_chat_member,
}
