"""Text cells of handed-over tables: a spreadsheet must not run what a resident wrote."""

_STARTS_FORMULA = ("=", "+", "-", "@")


def _dangerous(text: str) -> bool:
    return text.startswith(_STARTS_FORMULA) or (text != "" and ord(text[0]) < 32)


def harmless(text: str) -> str:
    """The text, behind an apostrophe where a spreadsheet would take it for a formula."""
    return f"'{text}" if _dangerous(text) else text


def plain(cell: str) -> str:
    """The text of a cell that ``harmless`` wrote."""
    return cell[1:] if cell.startswith("'") and _dangerous(cell[1:]) else cell
