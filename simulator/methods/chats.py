"""What a bot may ask about chats, and leaving them."""

from __future__ import annotations

from simulator import wire
from simulator.account import BotAccount
from simulator.action import ACTIONS, Action
from simulator.call import Call, Json
from simulator.group import Group
from simulator.methods import places
from simulator.plain import plain
from simulator.rank import Rank, Standing
from simulator.refusal import bad_request


async def get_chat(call: Call) -> Json:
    """A chat in full; a private one only after the person pressed Start."""
    return plain(wire.full_chat(places.readable(call)))


async def get_chat_administrators(call: Call) -> Json:
    """The administrators of a group; bots only with ``return_bots``, but always the one that asks."""
    group = places.group(call, "there are no administrators in the private chat")
    others = call.boolean("return_bots")
    return [
        plain(wire.member(one, group.standing(one)))
        for one in group.here
        if group.rank(one).admin and (others or one is call.bot or not isinstance(one, BotAccount))
    ]


async def get_chat_member_count(call: Call) -> Json:
    """How many are in a chat, the bot included."""
    place = places.open_chat(call)
    return len(place.here) if isinstance(place, Group) else 2


async def send_chat_action(call: Call) -> Json:
    """ "Typing…" and the like."""
    place = places.open_chat(call)
    thread, kind = places.thread(call, place, None), call.text("action")
    if kind not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    call.town.tell(Action(call.bot, place, kind, thread))
    return True


async def leave_chat(call: Call) -> Json:
    """The bot goes out of a group."""
    group = places.group(call, "chat member status can't be changed in private chats")
    call.town.news.change_rank(group, call.bot, Standing(Rank.LEFT), by=call.bot)
    return True


METHODS = {
    "getChat": get_chat,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "sendChatAction": send_chat_action,
    "leaveChat": leave_chat,
}
