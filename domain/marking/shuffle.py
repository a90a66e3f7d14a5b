"""The order in which a seat is shown the options of a vote: its own, always the same one, under the same numbers."""

from collections.abc import Sequence
from hashlib import sha256

from domain.ballots.paper import Paper, PaperOption


def shown(paper: Paper, vote: int, seat: str) -> Sequence[PaperOption]:
    """The options by number, or in the seat's own order, by SHA-256(vote ‖ seat ‖ option), where the vote shuffles."""
    if not paper.shuffled:
        return paper.options
    return sorted(paper.options, key=lambda option: sha256(f"{vote}\n{seat}\n{option.number}".encode()).digest())
