"""Receipts: a short code for each seat of a vote, the same however often the ballot is changed."""

import hashlib
import hmac

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_GROUPS, _GROUP = 3, 4


def receipt(key: bytes, seat: str) -> str:
    """The receipt of ``seat`` in the vote that ``key`` belongs to: ``7K3M-Q9XT-2B4P``, 60 bits in Crockford's base 32.

    It proves that the seat's ballot is in the published list, and by itself says nothing of the choice.
    """
    code = int.from_bytes(hmac.digest(key, b"receipt\x00" + seat.encode(), hashlib.sha256)[:8], "big")
    letters = [_ALPHABET[(code >> (5 * place)) & 31] for place in range(_GROUPS * _GROUP)]
    return "-".join("".join(letters[at : at + _GROUP]) for at in range(0, _GROUPS * _GROUP, _GROUP))
