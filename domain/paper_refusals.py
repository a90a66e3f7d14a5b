"""What the hall declines of ballot papers and of what is said on them, as facts."""

from dataclasses import dataclass

from domain.refusals import Refusal


@dataclass(eq=False)
class ChoiceUnreadable(Refusal):
    """What was said is no ballot of the vote. ``kind`` is how its ballots are filled in: domain.ballots.paper.Kind."""

    method: str
    kind: str
    said: str


@dataclass(eq=False)
class OptionNotThere(Refusal):
    """The options are numbered from 1 to ``options``."""

    option: int
    options: int


@dataclass(eq=False)
class OptionTwice(Refusal):
    option: int


@dataclass(eq=False)
class OptionTooLong(Refusal):
    """What an option is called (``label``), or what is said of it below (``detail``)."""

    option: int
    what: str
    length: int
    limit: int


@dataclass(eq=False)
class TooManyNamed(Refusal):
    named: int
    most: int


@dataclass(eq=False)
class MarkTooHigh(Refusal):
    option: int
    mark: int
    highest: int


@dataclass(eq=False)
class PurseOverdrawn(Refusal):
    """More points than there are, or by a ``quadratic`` ballot more credits."""

    method: str
    spent: int
    purse: int


@dataclass(eq=False)
class OverBudget(Refusal):
    cost: int
    budget: int


@dataclass(eq=False)
class TiesUnfit(Refusal):
    """Several options on one rank, which the method cannot count."""

    method: str
    options: str


@dataclass(eq=False)
class Unranked(Refusal):
    """The vote asks for every option to be ranked."""

    options: str


@dataclass(eq=False)
class KeyUnfit(Refusal):
    """The form says something of which the method has no use."""

    key: str
    method: str


@dataclass(eq=False)
class OptionsUncountable(Refusal):
    """A vote has from ``fewest`` to ``most`` options."""

    options: int
    fewest: int
    most: int


@dataclass(eq=False)
class OptionsAlike(Refusal):
    """Two options that nobody could tell apart, by number; ``label`` is that of the second."""

    option: int
    other: int
    label: str


@dataclass(eq=False)
class CostMissing(Refusal):
    """A budget is shared among projects that have a cost."""

    option: int
    said: str


@dataclass(eq=False)
class ReasonMissing(Refusal):
    """An objection stands by its reason."""


@dataclass(eq=False)
class NothingMarked(Refusal):
    """A ballot in words was to be cast before anything was chosen."""


@dataclass(eq=False)
class PhotoGone(Refusal):
    """Telegram does not give out the picture of an option any more."""

    option: int
