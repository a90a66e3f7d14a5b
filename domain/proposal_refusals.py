"""What the hall declines about proposals: their versions, authors, seconding and merging."""

from dataclasses import dataclass

from domain.refusals import Refusal


@dataclass(eq=False)
class NotAuthor(Refusal):
    """Only one of the proposal's authors may do that."""

    proposal: str


@dataclass(eq=False)
class ProposalWithdrawn(Refusal):
    """Its authors took the proposal back."""

    proposal: str


@dataclass(eq=False)
class ProposalMerged(Refusal):
    """The proposal was taken into another one."""

    proposal: str
    into: str


@dataclass(eq=False)
class NotSeconded(Refusal):
    """Too few seats have seconded the proposal for it to be discussed."""

    proposal: str
    needed: int
    seconded: int


@dataclass(eq=False)
class DraftWaits(Refusal):
    """A draft was left for more than a day: what is said now may be no answer to what was asked then."""

    command: str


@dataclass(eq=False)
class TooManyPictures(Refusal):
    """A proposal shows so many pictures and drawings at most."""

    most: int


@dataclass(eq=False)
class DrawingUnfit(Refusal):
    """The file is not taken for a picture or plan drawing. ``why``: it is too ``large``, ``most`` megabytes are read;
    or ``later``, plan drawings are asked for by another question."""

    name: str
    why: str
    most: int


@dataclass(eq=False)
class CostUnclear(Refusal):
    """Of several lines of cost, that one names no sum."""

    line: str


@dataclass(eq=False)
class NoSuchVersion(Refusal):
    """The proposal has ``versions`` versions, and not that one."""

    proposal: str
    versions: int


@dataclass(eq=False)
class VersionMoved(Refusal):
    """Another author has changed the same part since."""

    proposal: str
    based: int
    version: int


@dataclass(eq=False)
class NoChange(Refusal):
    """The version says what the one before says."""

    proposal: str
    version: int


@dataclass(eq=False)
class AlreadyAuthor(Refusal):
    """The person is one of its authors."""

    proposal: str
    name: str


@dataclass(eq=False)
class NoOffer(Refusal):
    """What was offered was taken back, answered, or never offered to this person."""


@dataclass(eq=False)
class FirstAuthor(Refusal):
    """Whoever proposed it cannot leave it: they may withdraw it."""

    proposal: str


@dataclass(eq=False)
class NothingToSecond(Refusal):
    """The proposal is being discussed already."""

    proposal: str


@dataclass(eq=False)
class NothingToCompare(Refusal):
    """Nothing else is proposed for the same problem."""

    proposal: str


@dataclass(eq=False)
class ProposalsSame(Refusal):
    """A proposal cannot be taken into itself."""

    proposal: str
