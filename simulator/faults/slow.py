"""Telegram takes its time."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.faults.fault import Fault

if TYPE_CHECKING:
    from simulator.call import Call


@dataclass(eq=False, kw_only=True)
class Slow(Fault):
    """Each call waits so many real seconds before it is carried out."""

    seconds: float

    async def before(self, call: Call) -> None:
        """Wait."""
        await asyncio.sleep(self.seconds)
