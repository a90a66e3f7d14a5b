"""Text cells of handed-over tables: a spreadsheet must not run what a resident wrote."""

import unicodedata

_RUN = "=+-@'\uff1d\uff0b\uff0d\uff20"
"""What a formula may begin with; the wide ones are what a Chinese keyboard writes."""


def _guarded(text: str) -> bool:
    return text != "" and (text[0] in _RUN or unicodedata.category(text[0]) == "Cc")


def harmless(text: str) -> str:
    """The text, behind an apostrophe where a spreadsheet would take it for a formula (or for such an apostrophe)."""
    return f"'{text}" if _guarded(text) else text


def plain(cell: str) -> str:
    """The text of a cell that ``harmless`` wrote."""
    return cell[1:] if cell.startswith("'") and _guarded(cell[1:]) else cell


def yes_or_no(value: bool) -> str:
    """How a cell says whether something is so."""
    return "yes" if value else "no"
