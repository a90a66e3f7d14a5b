"""A storm of 429: for a while nothing more can be sent, to a chat or at all."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.faults.fault import Fault
from simulator.refusal import too_many

if TYPE_CHECKING:
    from simulator.call import Call


@dataclass(eq=False, kw_only=True)
class Storm(Fault):
    """Every call is told to come back when the storm is over; ``ends`` is by ``clock``, in real seconds."""

    ends: float
    clock: Callable[[], float] = time.monotonic

    @property
    def over(self) -> bool:
        """Whether it has blown over."""
        return self.clock() >= self.ends

    async def before(self, call: Call) -> None:
        """Refuse with what is left of the storm."""
        raise too_many(max(1, math.ceil(self.ends - self.clock())))
