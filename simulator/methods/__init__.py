"""The methods of the Bot API that the town knows, and how a call is carried out."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from simulator.call import Call, Json, Upload
from simulator.faults import Unreached
from simulator.methods import (
    albums,
    chats,
    doors,
    editing,
    media,
    members,
    messages,
    pins,
    profile,
    reactions,
    topics,
    updates,
)
from simulator.refusal import Refused

if TYPE_CHECKING:
    from simulator.account import BotAccount
    from simulator.town import Town

Method = Callable[[Call], Awaitable[Json]]

_ROOMS = (
    updates.METHODS, messages.METHODS, editing.METHODS, media.METHODS, albums.METHODS, pins.METHODS, chats.METHODS,
    members.METHODS, doors.METHODS, topics.METHODS, reactions.METHODS, profile.METHODS,
)  # fmt: skip
KNOWN: dict[str, tuple[str, Method]] = {
    name.lower(): (name, method) for room in _ROOMS for name, method in room.items()
}


async def perform(
    town: Town,
    bot: BotAccount,
    method: str,
    params: Mapping[str, object],
    files: Mapping[str, Upload] | None = None,
) -> Call:
    """Carry out one call and write it down; raises Refused, or Unreached when it was not to arrive."""
    if method.lower() not in KNOWN:
        town.conformity.unknown(method)
        raise Refused(404, "Not Found: method not found")
    name, act = KNOWN[method.lower()]
    then = partial(_perform_unseen, town, bot)
    call = Call(town, bot, name, dict(params), dict(files or {}), town.clock.now(), then)
    town.calls.append(call)
    try:
        call.parse()
        town.conformity.call(name, call.params, call.files)
        fault = await town.faults.before(call)
        _within_limits(call)
        call.result = await act(call)
        town.conformity.accepted(name, call.params)
        if name != "getUpdates":  # updates were looked at when they were made, those that are wrong on purpose were not
            town.conformity.result(name, call.result)
        call.damaged = fault.damage(call) if fault else None
    except Refused as refused:
        call.refused = refused
        raise
    except Unreached:
        call.reached = False
        raise
    finally:
        call.files.clear()  # they are kept once, in the town
        call.answered = time.monotonic()
    return call


def _within_limits(call: Call) -> None:
    chat_id = call.chat_id
    if chat_id is None:
        return
    if refused := call.town.limits.weigh(call.bot.id, chat_id, call.weighs):
        raise refused


async def _perform_unseen(town: Town, bot: BotAccount, method: str, params: Mapping[str, object]) -> None:
    try:
        await perform(town, bot, method, params)
    except (Refused, Unreached):
        return
