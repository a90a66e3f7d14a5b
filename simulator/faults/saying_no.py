"""Telegram refuses without effect."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.faults.fault import Fault

if TYPE_CHECKING:
    from simulator.call import Call
    from simulator.refusal import Refused


@dataclass(eq=False, kw_only=True)
class SayingNo(Fault):
    """Each call is refused in the same words."""

    refused: Refused

    async def before(self, call: Call) -> None:
        """Refuse."""
        raise self.refused
