"""Receipts: a short code for each seat of a vote, the same however often the ballot is changed."""

import hmac

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_PAIRS = tuple(low + high for high in _ALPHABET for low in _ALPHABET)
"""Two letters for each ten bits, those of the lower five first."""


def receipt(key: bytes, seat: str) -> str:
    """The receipt of ``seat`` in the vote that ``key`` belongs to: ``7K3M-Q9XT-2B4P``, 60 bits in Crockford's base 32.

    It proves that the seat's ballot is in the published list, and by itself says nothing of the choice.
    """
    code = int.from_bytes(hmac.digest(key, b"receipt\x00" + seat.encode(), "sha256")[:8], "big")
    first, second, third = code & 0xFFFFF, (code >> 20) & 0xFFFFF, (code >> 40) & 0xFFFFF
    return (
        f"{_PAIRS[first & 1023]}{_PAIRS[first >> 10]}-{_PAIRS[second & 1023]}{_PAIRS[second >> 10]}-"
        f"{_PAIRS[third & 1023]}{_PAIRS[third >> 10]}"
    )
