"""The argument board: the sides on which a point may stand, and which point stands above which."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import TypeVar

from domain.instants import SECOND

T = TypeVar("T")

SIDES = ("for", "against", "unless", "question", "amendment", "information")
"""What a point may be; ``unless`` is a no with the condition under which it would be a yes."""
BENEATH = ("answer", "reply")
"""What stands under another point."""

STANDING, HIDDEN, WITHDRAWN, JOINED = "standing", "hidden", "withdrawn", "joined"

_SEATED = 100_000


def rank_of(supports: int, seated: int) -> int:
    """Where a point stands: the smaller, the further up. Supporters with a seat go before others, so that accounts made
    for the purpose lift nothing above what residents support; where nobody has a seat, all count alike."""
    return -(seated * _SEATED + min(supports, _SEATED - 1))


def paired(one: Sequence[T], other: Sequence[T]) -> list[tuple[T | None, T | None]]:
    """The two sides facing each other, the first with the first; what one side has more faces nothing."""
    return list(zip_longest(one, other))


def changed_since(edited_at: int | None, opened_at: int | None) -> str:
    """How a point's words changed after it was made: ``voting`` once the vote on it had opened, ``marked`` before that,
    or not (empty). Telegram tells of edits by the second: one in the second of the opening counts as after it."""
    if edited_at is None:
        return ""
    return "voting" if opened_at is not None and edited_at // SECOND >= opened_at // SECOND else "marked"
