"""What the hall declines of rolls, the files that they come in, and the codes that open seats, as facts."""

from dataclasses import dataclass

from domain.refusals import Refusal


@dataclass(eq=False)
class NoRoll(Refusal):
    community: str


@dataclass(eq=False)
class RollLacksAxis(Refusal):
    """The rule counts on an axis (``area``) that the roll has no column for."""

    roll: str
    axis: str
    rule: str


@dataclass(eq=False)
class RollInUse(Refusal):
    """Seats of an open vote cannot be taken away or re-weighted under it."""

    votes: tuple[str, ...]


@dataclass(eq=False)
class FileTooLarge(Refusal):
    """Sizes in MB."""

    filename: str
    size: int
    limit: int


@dataclass(eq=False)
class ImportGone(Refusal):
    """The previewed import was replaced by a newer one, or the roll changed since."""


@dataclass(eq=False)
class CodesLocked(Refusal):
    minutes: int


@dataclass(eq=False)
class CodesTaken(Refusal):
    """So many codes of a roll file already open other seats."""

    count: int


@dataclass(eq=False)
class CodeSpent(Refusal):
    """``why``: used or expired."""

    why: str
