"""What can go wrong between a bot and Telegram: each a piece of data, on until it has spent itself or is lifted.

town.faults.slow(2.0)                          # every call takes two seconds longer
town.faults.storm(group.id, retry_after=5)     # 429 for this group, for five seconds
town.faults.server_errors(3)                   # the next three calls that do something fail with 502
town.faults.broken("cut")                      # the next reply is half a JSON object; the call took effect
town.faults.drop_replies(2)                    # two calls take effect, and the bot never hears of it
fault = town.faults.unreachable(times=None)    # nothing arrives …
fault.lift()                                   # … until now
town.faults.reorder()                          # updates of different people and chats overtake each other
town.faults.hold_updates()                     # nothing reaches the bot …
town.faults.release_updates()                  # … until now
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from simulator.faults.broken import Broken, Unreachable, Unreached
from simulator.faults.fault import ACTS, Aim, Damage, Fault
from simulator.faults.saying_no import SayingNo
from simulator.faults.slow import Slow
from simulator.faults.storm import Storm
from simulator.refusal import Refused, too_many

if TYPE_CHECKING:
    from simulator.call import Call
    from simulator.town import Town

__all__ = ["ACTS", "Aim", "Damage", "Fault", "Faults", "Unreached"]

Some = TypeVar("Some", bound=Fault)
_SENDING = ("send*", "edit*", "copy*")


class Faults:
    """The faults of a town. A call meets all that are slow, and of the others the one that was set up first."""

    def __init__(self, town: Town, clock: Callable[[], float] = time.monotonic) -> None:
        self._town = town
        self._clock = clock
        self._standing: list[Fault] = []

    @property
    def standing(self) -> list[Fault]:
        """What is on."""
        self._standing = [fault for fault in self._standing if not fault.over]
        return list(self._standing)

    def clear(self) -> None:
        """Lift all faults of calls."""
        self._standing.clear()

    def slow(self, seconds: float, method: str = "*", chat_id: int | None = None, times: int | None = None) -> Slow:
        """Each call waits so many real seconds first."""
        return self._add(Slow(aim=Aim(method, chat_id), left=times, seconds=seconds))

    def refuse(
        self,
        code: int,
        description: str | None = None,
        *,
        method: str = "*",
        chat_id: int | None = None,
        times: int | None = 1,
        retry_after: int | None = None,
    ) -> SayingNo:
        """Calls are refused without effect; ``retry_after``, in seconds, makes Telegram's own words for 429."""
        words = description or ("Internal Server Error" if retry_after is None else too_many(retry_after).description)
        return self._add(SayingNo(aim=Aim(method, chat_id), left=times, refused=Refused(code, words, retry_after)))

    def server_errors(
        self, times: int | None = 1, code: int = 502, *, method: str = ACTS, chat_id: int | None = None
    ) -> SayingNo:
        """Telegram's own servers fail."""
        words = {500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout"}
        return self.refuse(code, words[code], method=method, chat_id=chat_id, times=times)

    def storm(self, chat_id: int | None = None, retry_after: float = 5) -> list[Storm]:
        """For so many real seconds nothing can be sent or edited, in one chat or at all."""
        ends = self._clock() + retry_after
        return [self._add(Storm(aim=Aim(method, chat_id), ends=ends, clock=self._clock)) for method in _SENDING]

    def broken(
        self, how: Damage = "cut", times: int | None = 1, *, method: str = ACTS, chat_id: int | None = None
    ) -> Broken:
        """Calls take effect and their replies are damaged."""
        return self._add(Broken(aim=Aim(method, chat_id), left=times, how=how))

    def drop_replies(self, times: int | None = 1, *, method: str = ACTS, chat_id: int | None = None) -> Broken:
        """Calls take effect and no reply comes, as behind a proxy that gives up."""
        return self.broken("closed", times, method=method, chat_id=chat_id)

    def unreachable(self, times: int | None = 1, *, method: str = "*", chat_id: int | None = None) -> Unreachable:
        """Calls do not arrive: the connection is closed."""
        return self._add(Unreachable(aim=Aim(method, chat_id), left=times))

    def reorder(self, seed: int | None = 0) -> None:
        """Updates of different lanes overtake each other, those within a lane do not; None: no longer."""
        for bot in self._town.accounts.values():
            bot.mailbox.dice = None if seed is None else random.Random(seed)  # noqa: S311 - no secret hangs on it

    def hold_updates(self) -> None:
        """No update that comes from now on reaches its bot, until released or too old."""
        for bot in self._town.accounts.values():
            bot.mailbox.hold()

    def release_updates(self) -> None:
        """Let the updates go that were held."""
        for bot in self._town.accounts.values():
            bot.mailbox.release()

    def _add(self, fault: Some) -> Some:
        self._standing.append(fault)
        fault.lift = partial(self._lift, fault)
        return fault

    def _lift(self, fault: Fault) -> None:
        if fault in self._standing:
            self._standing.remove(fault)

    async def before(self, call: Call) -> Fault | None:
        """Let a call meet what stands; raises Refused or Unreached. Returns what its reply will meet."""
        damaging: Fault | None = None
        for fault in self.standing:
            if not fault.aim.hits(call) or fault.over or (damaging and not isinstance(fault, Slow)):
                continue
            fault.meet()
            await fault.before(call)
            if isinstance(fault, Broken):
                damaging = fault
        return damaging
