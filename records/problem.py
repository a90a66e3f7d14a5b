"""What does not hold in a bundle, and what is no bundle at all."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """Something that does not hold: the file, the field, what it says, and what follows from the rest."""

    file: str
    field: str
    says: str
    follows: str

    def __str__(self) -> str:
        where = f"{self.file} {self.field}".rstrip()
        return f"{where}: says {self.says}, but {self.follows}" if self.says else f"{where}: {self.follows}"


class NotABundle(Exception):
    """The file is no bundle; the message says what was found instead."""


class Unreadable(Exception):
    """A file of a bundle is not what docs/bundle.md says it is, so that the rest cannot be checked."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem
