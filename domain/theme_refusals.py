"""What the hall declines of themes, programmes and site walks, as facts."""

from dataclasses import dataclass

from domain.refusals import Refusal


@dataclass(eq=False)
class NotConvening(Refusal):
    """It takes a moderator or the convener."""


@dataclass(eq=False)
class NeedInTheme(Refusal):
    """The need is in another theme already."""

    need: str
    theme: str


@dataclass(eq=False)
class NotOfTheme(Refusal):
    """The need is not in that theme."""

    need: str
    theme: str


@dataclass(eq=False)
class ThemeOver(Refusal):
    """The theme was merged ``into`` another one, or declined; then ``into`` is ``none``."""

    theme: str
    into: str


@dataclass(eq=False)
class ThemeAlone(Refusal):
    """Two different themes are needed to merge."""

    theme: str


@dataclass(eq=False)
class ThemeEmptied(Refusal):
    """Nothing of the theme would be left."""

    theme: str


@dataclass(eq=False)
class SuggestionSettled(Refusal):
    """The suggestion was taken up or dismissed, or its needs have found a theme meanwhile."""


@dataclass(eq=False)
class NotRaised(Refusal):
    """The statement is confirmed by those who raised the theme's needs."""

    theme: str


@dataclass(eq=False)
class StatementChanged(Refusal):
    """The statement that was shown has been written anew."""

    theme: str


@dataclass(eq=False)
class NothingGiven(Refusal):
    """The person has offered nothing to that theme."""

    theme: str


@dataclass(eq=False)
class NeedTaken(Refusal):
    """A need that a proposal answers is not declined."""

    need: str
    proposal: str


@dataclass(eq=False)
class MayNotOffer(Refusal):
    """A programme is entered by a department, the convener, or a moderator on behalf of one."""


@dataclass(eq=False)
class NotDepartment(Refusal):
    """A programme is confirmed by a department."""


@dataclass(eq=False)
class ProgrammeOver(Refusal):
    """``state``: expired or withdrawn."""

    programme: str
    state: str


@dataclass(eq=False)
class NoWalk(Refusal):
    """Nobody has called a walk for that theme."""

    theme: str


@dataclass(eq=False)
class WalkOver(Refusal):
    """The day of the theme's walk has passed."""

    theme: str


@dataclass(eq=False)
class NoStop(Refusal):
    """The walk has stops 1 to ``stops``."""

    stop: str
    stops: int
