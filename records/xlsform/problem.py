"""What of an XLSForm cannot be asked here, and where it stands."""

from dataclasses import dataclass
from typing import Literal

Why = Literal[
    "type", "column", "value", "language", "expression", "ahead", "unknown", "list", "name", "sheet", "empty",
    "file", "form",
]  # fmt: skip


@dataclass(frozen=True)
class FormProblem:
    """``row`` as the spreadsheet counts, 0 for the whole sheet; ``column`` the header as the file writes it.

    ``why``: the question ``type`` or the ``column`` is not supported; the ``value`` cannot be read; a ``language`` is
    missing here; the ``expression`` cannot be evaluated, or names a question that comes no earlier (``ahead``) or is
    ``unknown``; the ``list`` of choices is not there; the ``name`` is missing, no name or repeated; the ``sheet`` is
    missing or not supported, or ``empty``; the ``file`` is none; or pyxform says what is wrong with the ``form``.
    """

    sheet: str
    row: int
    column: str
    value: str
    why: Why


class FormUnfit(ValueError):
    """The form is refused; ``problems`` in their order."""

    def __init__(self, problems: tuple[FormProblem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems
