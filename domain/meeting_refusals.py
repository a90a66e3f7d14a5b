"""What the hall declines of meetings, as facts."""

from dataclasses import dataclass

from domain.refusals import Refusal


@dataclass(eq=False)
class MeetingUnfit(Refusal):
    """``act`` cannot be done with a meeting in that ``state``."""

    meeting: str
    state: str
    act: str


@dataclass(eq=False)
class MeetingNotChaired(Refusal):
    """Conveners, coordinators and moderators call and lead meetings."""


@dataclass(eq=False)
class NoMoreItems(Refusal):
    meeting: str
    items: int
