"""Lots that anyone can draw again: options in order of SHA-256 over the seed, the vote, the stage and the option.

The seed is committed by its hash when the vote opens and shown when it closes. What is hashed is, in bytes::

    seed ‖ LF ‖ vote ‖ LF ‖ stage ‖ LF ‖ option

with the seed as its raw bytes, the other three as UTF-8, and LF the one byte 0x0A, which none of the three may hold.
The digests are compared as they are, byte for byte (or as lower-case hex, which sorts the same), and the **lowest
comes first**: first is favoured, so it is elected, kept, or locked before the others. ``docs/lots.md`` draws one by
hand.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seed:
    """``value`` is what was committed to, ``vote`` the vote it is for: one seed never serves two votes alike."""

    value: bytes
    vote: str

    def ticket(self, stage: str, option: str) -> str:
        """The digest of an option at a stage, in hex. Raises ValueError for a line feed inside a part."""
        parts = (self.vote, stage, option)
        if any("\n" in part for part in parts):
            raise ValueError(f"a line feed in {parts}")
        return hashlib.sha256(b"\n".join((self.value, *(part.encode() for part in parts)))).hexdigest()

    def draw(self, stage: str, options: Iterable[str]) -> dict[str, str]:
        """The options with their digests, the favoured first."""
        return dict(sorted(((option, self.ticket(stage, option)) for option in options), key=lambda drawn: drawn[1]))
