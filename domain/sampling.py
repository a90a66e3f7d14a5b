"""Seats drawn to look at the work: by the lots of a vote, so that whoever has the roll can draw them again.

The hash of the seed is published when the record opens, or when the check before it begins; the seed when the seats are
drawn. The ticket of a seat is ``SHA-256(seed ‖ LF ‖ record ‖ LF ‖ stage ‖ LF ‖ seat)``, the lowest first, where the
record is ``R-1`` and the stage ``check 1`` (``domain/counting/lot.py``).
"""

import hashlib
from collections.abc import Sequence

from domain.counting.lot import Seed


def commitment_to(seed: bytes) -> str:
    """What is published of a seed before it is used."""
    return hashlib.sha256(seed).hexdigest()


def drawn_seats(seed: bytes, record: str, round_: int, seats: Sequence[str], per_cent: int) -> tuple[str, ...]:
    """That share of the seats by label, rounded down, in the order of their lots."""
    wanted = len(seats) * per_cent // 100
    return tuple(Seed(seed, record).draw(f"check {round_}", seats))[:wanted]
