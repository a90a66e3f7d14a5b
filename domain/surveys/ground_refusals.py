"""What a survey on common ground declines."""

from dataclasses import dataclass

from domain.refusals import Refusal


@dataclass(eq=False)
class StatementsFew(Refusal):
    """A survey on common ground begins with at least ``fewest`` statements, and at most ``most``."""

    fewest: int
    most: int


@dataclass(eq=False)
class StatementsMany(Refusal):
    """The person has added ``most`` statements to the survey already, or the survey is full."""

    survey: str
    most: int


@dataclass(eq=False)
class StatementHidden(Refusal):
    """A moderator has taken the statement out, for that ``reason``."""

    number: int
    reason: str


@dataclass(eq=False)
class StatementTwice(Refusal):
    """Word for word the statement of that number."""

    number: int


@dataclass(eq=False)
class NotOnGround(Refusal):
    """The survey has questions, not statements."""

    survey: str
