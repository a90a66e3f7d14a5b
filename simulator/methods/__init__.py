"""The methods of the Bot API that the town knows, and how a call is carried out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from simulator.call import Call, Json, Upload
from simulator.methods import chats, media, messages, profile, updates
from simulator.refusal import Refused

if TYPE_CHECKING:
    from simulator.account import BotAccount
    from simulator.town import Town

Method = Callable[[Call], Awaitable[Json]]

KNOWN: dict[str, tuple[str, Method]] = {
    name.lower(): (name, method)
    for room in (updates.METHODS, messages.METHODS, media.METHODS, chats.METHODS, profile.METHODS)
    for name, method in room.items()
}


async def perform(
    town: Town,
    bot: BotAccount,
    method: str,
    params: Mapping[str, object],
    files: Mapping[str, Upload] | None = None,
) -> Json:
    """Carry out one call and write it down; raises Refused."""
    if method.lower() not in KNOWN:
        raise Refused(404, "Not Found")
    name, act = KNOWN[method.lower()]
    then = partial(_perform_unseen, town, bot)
    call = Call(town, bot, name, dict(params), dict(files or {}), town.clock.now(), then)
    town.calls.append(call)
    try:
        call.parse()
        if fault := town.faults.strike(name, call.chat_id):
            raise fault
        return await act(call)
    except Refused as refused:
        call.refused = refused
        raise


async def _perform_unseen(town: Town, bot: BotAccount, method: str, params: Mapping[str, object]) -> None:
    try:
        await perform(town, bot, method, params)
    except Refused:
        return
