"""What the hall declines about threads, the board, and what moderators do there."""

from dataclasses import dataclass

from domain.refusals import Refusal


@dataclass(eq=False)
class NotInThread(Refusal):
    """The message that was replied to is none that the hall keeps."""


@dataclass(eq=False)
class NotOwnWords(Refusal):
    """Somebody else said it."""


@dataclass(eq=False)
class PointGone(Refusal):
    """The point was withdrawn or hidden."""

    point: str


@dataclass(eq=False)
class PointsApart(Refusal):
    """The two are one already, or stand under different points: they cannot be joined."""

    one: str
    other: str


@dataclass(eq=False)
class Muted(Refusal):
    """A moderator asked the person to be silent until then."""

    until_at: int
    zone: str


@dataclass(eq=False)
class NotToBeMuted(Refusal):
    """Admins of the group and those with a role cannot be silenced by a moderator."""

    name: str


@dataclass(eq=False)
class NotHidden(Refusal):
    """It stands already, or was withdrawn by who said it."""


@dataclass(eq=False)
class AppealGone(Refusal):
    """It was decided, is not this person's, or may not be decided by them."""


@dataclass(eq=False)
class NoTopic(Refusal):
    """The proposal has no forum topic to open or close."""

    proposal: str
