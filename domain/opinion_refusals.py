"""What the hall declines of opinions, as facts."""

from dataclasses import dataclass

from domain.refusals import Refusal


@dataclass(eq=False)
class NotToConsult(Refusal):
    """Whoever proposed it, moderators and conveners ask for opinions."""

    proposal: str


@dataclass(eq=False)
class NotToCallOff(Refusal):
    """Whoever asked for the opinion, moderators and conveners call that off."""

    proposal: str


@dataclass(eq=False)
class NotWaitedFor(Refusal):
    """Nobody waits for the opinion of who was named: it was given, called off, or never asked for."""

    proposal: str
    said: str


@dataclass(eq=False)
class NoAdviser(Refusal):
    """Who was named is neither a professional nor speaks for a department; ``known`` are those who do."""

    said: str
    known: tuple[str, ...]


@dataclass(eq=False)
class NotToAdvise(Refusal):
    """Neither asked for an opinion, nor a professional, nor somebody who speaks for a department."""

    proposal: str


@dataclass(eq=False)
class OpinionUndocumented(Refusal):
    """What is written down for a department that is not in the chat carries the number of its document."""

    proposal: str
    body: str


@dataclass(eq=False)
class TooManyOpinions(Refusal):
    proposal: str
    most: int
