"""What a proposal says, and where it stands."""

from dataclasses import dataclass

PARTS = ("title", "problem", "text", "place", "cost", "upkeep")
"""The parts of a draft, in the order in which they are read."""

SECONDING, OPEN, WITHDRAWN, MERGED = "seconding", "open", "withdrawn", "merged"
"""States: waiting for enough seats to second it; being discussed; taken back; taken into another one."""


@dataclass(frozen=True)
class Draft:
    """One version of a proposal, in the words of its authors. ``cost`` is a line, or one line for each item."""

    title: str
    text: str
    cost: str | None = None
    place: str | None = None
    upkeep: str | None = None
    problem: str | None = None

    def part(self, name: str) -> str:
        """One of the ``PARTS`` in words; empty where nothing is said of it."""
        said: str | None = getattr(self, name)
        return said or ""


def changed(before: Draft, after: Draft) -> tuple[str, ...]:
    """The parts that say something else."""
    return tuple(part for part in PARTS if before.part(part) != after.part(part))
