"""One thing that goes wrong, and for which calls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from simulator.call import Call

ACTS = "acts"
"""Methods by which a bot does something, and none by which it asks: not those that begin with "get"."""

Damage = Literal["cut", "garbled", "closed", "foreign", "strange"]
"""What becomes of a reply: half of it arrives, a proxy's page arrives instead, the connection is closed; or it is JSON
that says ok, and the result is of a foreign type, or has fields of strange ones."""


@dataclass(frozen=True)
class Aim:
    """``method`` is a name in any case, a pattern such as "send*" or "*", or ACTS; without ``chat_id`` in any chat."""

    method: str = "*"
    chat_id: int | None = None

    def hits(self, call: Call) -> bool:
        """Whether the call is one of those."""
        name = call.method.lower()
        if self.chat_id not in (None, call.chat_id):
            return False
        return not name.startswith("get") if self.method == ACTS else fnmatchcase(name, self.method.lower())


@dataclass(eq=False, kw_only=True)
class Fault:
    """A fault stands until it was met ``left`` times, or with None until it is lifted."""

    aim: Aim
    left: int | None = None
    lift: Callable[[], None] = lambda: None  # set by the registry that it stands in

    @property
    def over(self) -> bool:
        """Whether it has spent itself."""
        return self.left is not None and self.left <= 0

    def meet(self) -> None:
        """A call has met it."""
        if self.left is not None:
            self.left -= 1

    async def before(self, call: Call) -> None:
        """What happens instead of the call, or before it; raises Refused."""

    def damage(self, call: Call) -> Damage | None:
        """What becomes of the reply after the call took effect."""
        return None
