"""The way between bot and Telegram breaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.faults.fault import Damage, Fault

if TYPE_CHECKING:
    from simulator.call import Call


class Unreached(Exception):
    """The connection was closed before the call arrived."""


@dataclass(eq=False, kw_only=True)
class Broken(Fault):
    """The call takes effect and the reply is damaged, so that a bot must not take it for a failure."""

    how: Damage

    def damage(self, call: Call) -> Damage | None:
        """Damage the reply."""
        return self.how


@dataclass(eq=False, kw_only=True)
class Unreachable(Fault):
    """The call does not arrive."""

    async def before(self, call: Call) -> None:
        """Close the connection."""
        raise Unreached
