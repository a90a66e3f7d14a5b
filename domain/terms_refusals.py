"""What the hall declines of a vote's terms, and of those who go round the doors, as facts."""

from dataclasses import dataclass

from domain.refusals import Refusal


@dataclass(eq=False)
class NotBuildingHead(Refusal):
    """Doors are shown to building heads and moderators only."""


@dataclass(eq=False)
class NoBuildings(Refusal):
    """No building has been named for this building head yet."""


@dataclass(eq=False)
class StrawDecidesNothing(Refusal):
    """A straw poll has no rule with a quorum, and is extended or called again by nobody."""

    rule: str


@dataclass(eq=False)
class CloseTooEarly(Refusal):
    """The vote would close before it opens, or at once. Moments in milliseconds; ``zone`` is the community's."""

    opens_at: int
    closes_at: int
    zone: str


@dataclass(eq=False)
class ExtensionUnfit(Refusal):
    """``why``: it is ``long``, more than ``most`` days; or the rule asks for no ``quorum`` that could be missing."""

    rule: str
    why: str
    most: int


@dataclass(eq=False)
class PartUnfit(Refusal):
    """The rule is for the whole roll, and a part of it was named."""

    rule: str
    part: str


@dataclass(eq=False)
class NobodyAffected(Refusal):
    """No seat of the roll is marked at the matter."""

    matter: str
    roll: str


@dataclass(eq=False)
class NoExtension(Refusal):
    """``why``: ``none`` was announced; it is ``early``, before the last day; it was ``used``; or the quorum is
    ``reached``."""

    vote: str
    why: str


@dataclass(eq=False)
class CalledAgain(Refusal):
    """The second call has been opened already."""

    vote: str
    second: str
