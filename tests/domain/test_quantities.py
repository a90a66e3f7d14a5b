"""What people write into the cells of a roll, at the edges of what is read."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from domain.quantities import QuantityError, area, heads, share, unit_words

UNITS = unit_words(["㎡", "square metres", "平方米", "m²"])


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("85.20㎡", "85.2"),
        ("85.2 Square Metres", "85.2"),
        ("85.2M²", "85.2"),
        ("85.2 m²", "85.2"),
        ("１，２３４．５", "1234.5"),
        ("+85", "85"),
        (".5", "1/2"),
        ("12,345,678", "12345678"),
        ("1000000000000", "1000000000000"),
        ("0" * 38 + "85", "85"),
    ],
)
def test_an_area_is_what_it_looks_like(written: str, read: str) -> None:
    assert area(written, UNITS) == Fraction(read)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("0", "zero_area"),
        ("-0.01", "negative_weight"),
        ("0.001", "bad_area_places"),
        ("1000000000000.01", "too_large"),
        ("0" * 39 + "85", "not_a_number"),
        ("85²", "not_a_number"),
        ("3½", "not_a_number"),
        ("1,2345", "not_a_number"),
        ("0,123", "not_a_number"),
        ("1e3", "not_a_number"),
        ("85 m", "not_a_number"),
        ("㎡", "not_a_number"),
        ("", "not_a_number"),
    ],
)
def test_an_area_that_is_none_says_why(written: str, code: str) -> None:
    assert refusal(area, written) == code


def refusal(read: Callable[..., Fraction], written: str) -> str:
    with pytest.raises(QuantityError) as refused:
        read(written)
    assert str(refused.value) == refused.value.code
    return refused.value.code


def test_of_two_units_the_longer_is_meant() -> None:
    """The shorter would leave a word behind the number."""
    assert area("85 square metres", unit_words(["metres", "square metres"])) == 85


def test_heads_are_whole_and_may_be_none() -> None:
    assert [heads("0"), heads("3 人", unit_words(["人"])), heads("2.0")] == [Fraction(number) for number in (0, 3, 2)]
    assert refusal(heads, "1.5") == "not_whole"
    assert refusal(heads, "-1") == "negative_weight"


@pytest.mark.parametrize(
    ("written", "read"),
    [("0.03", "3/100"), ("3/100", "3/100"), ("3 / 100", "3/100"), ("3⁄100", "3/100"), ("3%", "3/100"),
     ("2.5 %", "1/40"), ("７／２", "7/2"), ("0", "0")],
)  # fmt: skip
def test_a_share_is_a_decimal_a_fraction_or_a_percentage(written: str, read: str) -> None:
    assert share(written) == Fraction(read)


def test_under_a_header_in_percent_only_bare_numbers_are_percents() -> None:
    assert [share(written, percent=True) for written in ("3", "3%", "3/100")] == [Fraction(3, 100)] * 3


@pytest.mark.parametrize(
    ("written", "code"),
    [("1/0", "not_a_number"), ("/2", "not_a_number"), ("1/", "not_a_number"), ("1/2/3", "not_a_number"),
     ("1/2%", "not_a_number"), ("-1/2", "negative_weight"), ("%", "not_a_number")],
)  # fmt: skip
def test_a_share_that_is_none_says_why(written: str, code: str) -> None:
    assert refusal(share, written) == code
