"""Sums of money as people write them."""

import pytest

from usecases.wording import amount_worded


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        ("12860 元", 12860),
        ("¥12,860", 12860),
        ("约 1.2 万元", 12000),
        ("９０，０００元", 90000),
        ("3萬", 30000),
        ("EUR 1,250,000.50", 1250000),
        ("12k", 12000),
        ("six lamps", None),
        ("", None),
        ("9" * 40, None),
        ("1,000,000,000,000", 10**12),
        ("1,000,000,000,001", None),
        ("1234,567", None),
        ("two offers: 500 and 700", 500),
    ],
)
def test_the_first_sum_is_read_in_whole_units(said: str, amount: int | None) -> None:
    assert amount_worded(said) == amount
