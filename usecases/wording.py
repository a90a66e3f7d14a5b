"""Text that people give: trimmed, not empty, and not longer than its card can show."""

from domain.refusals import MissingKey, TooLong


def worded(key: str, text: str, longest: int) -> str:
    """The text without the spaces around it. Raises MissingKey when nothing is left, TooLong beyond ``longest``."""
    said = text.strip()
    if not said:
        raise MissingKey(key)
    if len(said) > longest:
        raise TooLong(key, len(said), longest)
    return said
