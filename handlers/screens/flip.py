"""Could it flip? One sentence under a result with seats in doubt."""

from collections.abc import Iterable

from domain.flip.doubt import Flip
from records.beside import flip_said
from texts import Texts


def flip_lines(flip: Flip | None, texts: Texts) -> Iterable[str]:
    """How many seats are in doubt, how many it would take, and whether the result stands."""
    return flip_said(flip, texts.say)
