"""What a proposal says."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Draft:
    """One version of a proposal, in the words of its author."""

    title: str
    text: str
    cost: str | None = None
    place: str | None = None
    upkeep: str | None = None
