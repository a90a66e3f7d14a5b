"""What a bot may ask about chats and who is in them."""

from __future__ import annotations

from simulator import wire
from simulator.account import BotAccount
from simulator.call import Call, Json
from simulator.chat import Chat, Group, PrivateChat, Rank
from simulator.methods import places
from simulator.refusal import bad_request
from simulator.resident import Resident


async def get_chat(call: Call) -> Json:
    """A chat in full; a private one only after the person pressed Start."""
    place = places.chat(call)
    if isinstance(place, PrivateChat) and not place.started:
        raise bad_request("chat not found")
    return wire.plain(wire.full_chat(_readable(call, place)))


async def get_chat_member(call: Call) -> Json:
    """What somebody is in a chat."""
    place = _readable(call, places.chat(call))
    wanted = call.integer("user_id")
    who: Resident | None = call.town.people.get(wanted) or call.town.accounts.get(wanted)
    if who is None:
        raise bad_request("user not found")
    rank = place.rank(who) if isinstance(place, Group) else Rank.MEMBER
    return wire.plain(wire.member(who, rank))


async def get_chat_administrators(call: Call) -> Json:
    """The administrators of a group; bots only with ``return_bots``, but always the one that asks."""
    place = _readable(call, places.chat(call))
    if not isinstance(place, Group):
        raise bad_request("there are no administrators in the private chat")
    others = call.boolean("return_bots")
    return [
        wire.plain(wire.member(one, place.rank(one)))
        for one in place.here
        if place.rank(one).admin and (others or one is call.bot or not isinstance(one, BotAccount))
    ]


def _readable(call: Call, place: Chat) -> Chat:
    return places.open_chat(call) if isinstance(place, Group) else place


async def send_chat_action(call: Call) -> Json:
    """ "Typing…", which the town does not show."""
    places.open_chat(call)
    if not call.text("action"):
        raise bad_request("wrong parameter action in request")
    return True


METHODS = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "sendChatAction": send_chat_action,
}
