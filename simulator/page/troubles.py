"""What the page can make go wrong with Telegram, each on until it is switched off."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from simulator import Town

_SLOW = 2.0  # real seconds that each call waits
_STORM = 3.0  # real seconds of 429 at a time, with as much calm between
_ROUND = 0.3  # real seconds between two looks


class Troubles:
    """Telegram slow, Telegram refusing to send with 429 again and again, every update delivered twice."""

    def __init__(self, town: Town) -> None:
        self._town = town
        self._lifts: dict[str, list[Callable[[], None]]] = {}
        self._seen: set[object] = set()
        self._calm = 0.0
        self.repeated = 0
        """How many updates were delivered a second time."""

    @property
    def on(self) -> list[str]:
        """What is switched on."""
        return sorted(self._lifts)

    def switch(self, what: str, on: bool) -> None:
        """Switch one on or off."""
        for lift in self._lifts.pop(what, []):
            lift()
        if not on:
            return
        self._lifts[what] = []
        if what == "slow":
            self._lifts[what] = [self._town.faults.slow(_SLOW).lift]
        elif what == "storm":
            self._calm = 0.0
        else:
            self._seen = {raw["update_id"] for raw in self._town.bot.delivered}

    async def run(self) -> None:
        """Keep up what has to be done again and again."""
        while True:
            await asyncio.sleep(_ROUND)
            if "storm" in self._lifts:
                self._blow()
            if "twice" in self._lifts:
                self._repeat()

    def _blow(self) -> None:
        now = asyncio.get_running_loop().time()
        if now >= self._calm:
            self._calm = now + 2 * _STORM
            self._lifts["storm"] = [fault.lift for fault in self._town.faults.storm(retry_after=_STORM)]

    def _repeat(self) -> None:
        fresh = [raw for raw in self._town.bot.delivered if raw["update_id"] not in self._seen]
        for raw in fresh:
            self._seen.add(raw["update_id"])
            self._town.redeliver(_number(raw["update_id"]))
        self.repeated += len(fresh)


def _number(raw: Any) -> int:  # noqa: ANN401  # JSON
    return int(raw)
