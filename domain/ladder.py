"""A community's ladder: how long each step of a commitment may take, who is told when it takes longer, and how the
work is checked. Settings are data with defaults of their own, so that a community need not think of them first."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from domain.commitments import State
from domain.ids import Instant
from domain.instants import DAY, instant_of, moment_of

ROLES = ("convener", "coordinator", "moderator")
"""Who may stand on a rung."""


@dataclass(frozen=True)
class Rung:
    """So many days late, and whoever has that role is told."""

    days: int
    role: str


@dataclass(frozen=True)
class Ladder:
    """Days for the coordinator to whistle, for an owner to answer, for a dispute of ownership or a refusal to be
    settled, for a repair, for the residents' check; per cent of the roll's seats that are drawn to check; and by how
    many per cent the money may drift from what was voted."""

    whistle: int = 2
    answer: int = 3
    settle: int = 3
    repair: int = 14
    check: int = 7
    sample: int = 5
    drift: int = 10
    rungs: tuple[Rung, ...] = (Rung(0, "convener"), Rung(3, "coordinator"), Rung(7, "moderator"))

    def as_data(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Ladder":
        rungs = tuple(Rung(int(each["days"]), str(each["role"])) for each in data["rungs"])
        return cls(**{**data, "rungs": rungs})

    def ends(self, state: State, since: int, due_at: int) -> int | None:
        """When a commitment that has been in that state since then is late; None where nobody is waited for."""
        days = {"requested": self.whistle, "asked": self.answer, "disowned": self.settle, "refused": self.settle}
        if state == "accepted":
            return due_at
        if state == "reopened":
            return max(due_at, since + self.repair * DAY)
        return since + days[state] * DAY if state in days else None

    def drifted(self, voted: int, spent: int) -> bool:
        """Whether more is spent than was voted, by more than the limit."""
        return 100 * spent > voted * (100 + self.drift)


WEEKLY = time(9)
"""When the card of promises is looked at, on a Monday of the community."""


def next_week(now: int, zone: str) -> Instant:
    """The next Monday morning there."""
    day = moment_of(now, zone).date()
    monday = datetime.combine(day - timedelta(days=day.weekday()), WEEKLY, ZoneInfo(zone))
    return instant_of(monday if instant_of(monday) > now else monday + timedelta(days=7))
