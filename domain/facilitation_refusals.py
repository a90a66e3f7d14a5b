"""What the hall declines of facilitation: invitations, rounds, slow threads, questions without a name and pins."""

from dataclasses import dataclass

from domain.refusals import Refusal


@dataclass(eq=False)
class NotFacilitating(Refusal):
    """Moderators and conveners lead a discussion."""


@dataclass(eq=False)
class NobodyUnheard(Refusal):
    """Somebody of every building and of every kind of seat was heard, or there is no roll to tell by."""

    proposal: str


@dataclass(eq=False)
class TooManyUnsigned(Refusal):
    """So many questions without a name wait for a proposal's board; they come onto it at ``until_at``."""

    proposal: str
    most: int
    until_at: int
    zone: str


@dataclass(eq=False)
class NoCardToPin(Refusal):
    """The proposal's card does not stand in the group yet."""

    proposal: str


@dataclass(eq=False)
class RoundRuns(Refusal):
    """One round at a time."""

    proposal: str


@dataclass(eq=False)
class NoRound(Refusal):
    """No round of the proposal's discussion runs, or this one has ended."""

    proposal: str


@dataclass(eq=False)
class NotYourTurn(Refusal):
    """Who speaks now ends their turn, or a moderator or convener does."""
