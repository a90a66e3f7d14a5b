"""What the hall declines of commitments, their checks and their money, as facts."""

from dataclasses import dataclass

from domain.refusals import Refusal


@dataclass(eq=False)
class StepUnfit(Refusal):
    """``act`` does not follow on ``state``; ``promise`` is a commitment's number, ``R-1.2``."""

    promise: str
    state: str
    act: str


@dataclass(eq=False)
class NotInCharge(Refusal):
    """What was said is for others to say. ``who`` is ``owner``, ``chair`` or ``coordinator``."""

    promise: str
    who: str


@dataclass(eq=False)
class WhichPromise(Refusal):
    """Several commitments could be meant: those are their numbers."""

    record: str
    promises: tuple[str, ...]


@dataclass(eq=False)
class BodyUnknown(Refusal):
    """A department or group that the community has not named."""

    said: str
    known: tuple[str, ...]


@dataclass(eq=False)
class TwoLeads(Refusal):
    """One commitment of a record leads; another one does already."""

    promise: str
    owner: str


@dataclass(eq=False)
class TooManyPromises(Refusal):
    record: str
    most: int


@dataclass(eq=False)
class PromiseReasonMissing(Refusal):
    """``act`` stands by its reason, which is published."""

    promise: str
    act: str


@dataclass(eq=False)
class DocumentMissing(Refusal):
    """What is written down for a department that is not in the chat carries the number of its document."""

    promise: str
    owner: str


@dataclass(eq=False)
class NotLater(Refusal):
    """A new date is after the one that stands."""

    promise: str
    until_at: int
    zone: str


@dataclass(eq=False)
class ConditionsUnanswered(Refusal):
    """Work begins once the conditions of those who said no are answered; so many are not."""

    record: str
    count: int


@dataclass(eq=False)
class ConditionsStillSaid(Refusal):
    """Until then conditions may be said and taken back: their numbers stand after it."""

    record: str
    until_at: int
    zone: str


@dataclass(eq=False)
class NoCondition(Refusal):
    """There are conditions 1 to ``count``."""

    record: str
    said: str
    count: int


@dataclass(eq=False)
class CheckClosed(Refusal):
    """Nobody is being asked about the record now."""

    record: str


@dataclass(eq=False)
class FaultsMissing(Refusal):
    """Accepting with faults says which."""

    record: str


@dataclass(eq=False)
class SpentLess(Refusal):
    """More would be taken back than was spent on the record so far: ``spent``, as people write amounts."""

    record: str
    spent: str
