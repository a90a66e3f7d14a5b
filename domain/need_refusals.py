"""What the hall declines of what is said of needs, and of maps, as facts."""

from dataclasses import dataclass

from domain.refusals import Refusal


@dataclass(eq=False)
class NoWords(Refusal):
    """Signs without a letter or digit: nobody could tell what is needed."""


@dataclass(eq=False)
class TooManyNeeds(Refusal):
    """The person has said so many; the next one is taken after that time."""

    limit: int
    minutes: int


@dataclass(eq=False)
class TooMuchSaid(Refusal):
    """So many messages wait already for being told what they are."""

    limit: int
    minutes: int


@dataclass(eq=False)
class TooManyFiles(Refusal):
    need: str
    limit: int


@dataclass(eq=False)
class NotYourNeed(Refusal):
    """Only its author changes a need or takes it back."""

    need: str


@dataclass(eq=False)
class NeedWithdrawn(Refusal):
    """Its author has taken it back."""

    need: str


@dataclass(eq=False)
class NeedAnswered(Refusal):
    """A proposal answers the need: it is what people have supported, and stays."""

    need: str
    proposal: str


@dataclass(eq=False)
class NeedShared(Refusal):
    """Others support the need already: it is not their author's alone to be given up for another one."""

    need: str


@dataclass(eq=False)
class NoSeatHeld(Refusal):
    """Whose seat should be marked? The person holds none in the community."""

    community: str


@dataclass(eq=False)
class SeatsUnknown(Refusal):
    """Neither a seat, a building nor a stair of the roll is called that."""

    said: str


@dataclass(eq=False)
class SayingGone(Refusal):
    """What was said has been taken for something already, or is forgotten."""


@dataclass(eq=False)
class NoMap(Refusal):
    """Nobody has given the community a map yet."""

    community: str


@dataclass(eq=False)
class NoFormerMap(Refusal):
    """That map was put back already, or another was given since."""

    community: str


@dataclass(eq=False)
class MapUnreadable(Refusal):
    """``why`` is one of domain.plan.PlanProblem.why or domain.needs.Refused; ``feature`` is its number from 1, or the
    line of a list of positions, 0 for the whole file; ``name`` is what it calls itself."""

    why: str
    feature: int
    name: str
