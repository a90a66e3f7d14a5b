"""A bot's reactions to messages."""

from __future__ import annotations

from telegram.constants import ReactionEmoji

from simulator.call import Call, Json
from simulator.methods import places
from simulator.refusal import bad_request

EMOJI = {str(one.value) for one in ReactionEmoji}


async def set_message_reaction(call: Call) -> Json:
    """React with one emoji, or with none any more; bots cannot use more at once."""
    message = places.message(call, places.readable(call), "react")
    wanted = tuple(_emoji(one) for one in call.objects("reaction"))
    if len(wanted) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    call.town.news.react(message, call.bot, wanted)
    return True


def _emoji(raw: dict[str, object]) -> str:
    if raw.get("type") not in ("emoji", "custom_emoji"):
        raise bad_request("can't parse ReactionType: invalid reaction type specified")
    emoji = str(raw.get("emoji", ""))
    if emoji not in EMOJI:
        raise bad_request("REACTION_INVALID")
    return emoji


METHODS = {"setMessageReaction": set_message_reaction}
