"""What a plan drawing is called: the name of the file that was sent, without what could mislead or do harm."""

import re

from domain.needs import tidied

LONGEST = 60
"""Letters of a name, its ending not counted."""
_ENDING = ".pdf"
_UNFIT = re.compile(r'[\\/:*?"<>|%\s]+')
_UNNAMED = "plan"


def drawing_name(said: str) -> str:
    """The name as it is shown and sent: one word of one line that ends in ``.pdf``, with no folder, no sign that a
    system keeps for itself, and none that turns the direction of the text."""
    last = re.split(r"[\\/]", tidied(said))[-1]
    stem = last[: -len(_ENDING)] if last.lower().endswith(_ENDING) else last
    kept = _UNFIT.sub("_", stem).strip("._-")[:LONGEST]
    return f"{kept or _UNNAMED}{_ENDING}"
