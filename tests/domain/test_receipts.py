"""A receipt can be made again by anybody who has the key, with nothing but HMAC-SHA-256 and base 32."""

import hashlib
import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.receipts import receipt

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def by_hand(key: bytes, seat: str) -> str:
    """Twelve letters, five bits each, the lowest first."""
    drawn = hmac.new(key, b"receipt\x00" + seat.encode(), hashlib.sha256).digest()
    bits = int.from_bytes(drawn[:8], "big")
    letters = [LETTERS[bits // 32**place % 32] for place in range(12)]
    return "-".join("".join(letters[start : start + 4]) for start in (0, 4, 8))


@pytest.mark.parametrize(
    ("seat", "made"), [("3-2-501", "RJ7B-2CXP-YW71"), ("樱花苑 3-2-501", "6GYR-E21T-WEPD"), ("", "ERJZ-1TS1-P5WV")]
)
def test_the_vectors(seat: str, made: str) -> None:
    """Receipts of ballots that were cast stay what they are: a new version of the hall makes the same."""
    assert receipt(b"key", seat) == made


@given(st.binary(min_size=1, max_size=64), st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_every_receipt_is_the_one_made_by_hand(key: bytes, seat: str) -> None:
    assert receipt(key, seat) == by_hand(key, seat)
