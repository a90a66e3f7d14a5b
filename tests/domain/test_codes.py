"""A code is copied from a slip of paper by hand, so it is read as leniently as it can be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.codes import ALPHABET, normal_code, spell_code


@pytest.mark.parametrize(
    "typed", ["7k3m-9qrt", " 7K3M9QRT ", "７Ｋ３Ｍ－９ＱＲＴ", "7K3M–9QRT", "7k-3m-9q-rt", "7K3M\u200b9QRT"]
)
def test_a_resident_types_the_code_of_the_slip_in_her_own_way(typed: str) -> None:
    assert normal_code(typed) == "7K3M9QRT"


def test_letters_that_look_like_digits_are_those_digits() -> None:
    assert normal_code("OoIiLl00") == "00111100"


@pytest.mark.parametrize(("length", "is_code"), [(7, False), (8, True), (9, True), (23, True), (24, True), (25, False)])
def test_a_code_has_8_to_24_characters(length: int, is_code: bool) -> None:
    assert (normal_code("A" * length) is not None) is is_code


@pytest.mark.parametrize(
    "typed", ["", "--------", "UUUUUUUU", "7K3M 9QRT", "7K3M9QR!", "7K3M9QRß", "7K3M9QRЖ", "七七七七七七七七"]
)
def test_what_is_no_code_is_none(typed: str) -> None:
    assert normal_code(typed) is None


@given(st.text(ALPHABET + ALPHABET.lower() + "-oOiIlL", min_size=8, max_size=30))
def test_reading_a_read_code_changes_nothing(typed: str) -> None:
    code = normal_code(typed)
    assert code is None or normal_code(code) == code


@pytest.mark.parametrize(
    ("drawn", "spelled"),
    [
        ("00000000000000", "00000-00000"),
        ("00000000000001", "10000-00000"),
        ("00000000000020", "01000-00000"),
        ("00000002000000", "00000-10000"),
        ("003fffffffffff", "ZZZZZ-ZZZZ1"),
        ("ffffffffffffff", "ZZZZZ-ZZZZZ"),
        ("0000000000000100", "10000-00000"),
    ],
)
def test_a_code_is_fifty_bits_of_what_was_drawn_the_lowest_five_first(drawn: str, spelled: str) -> None:
    """More than seven bytes change nothing, and no two of the fifty bits are the same one."""
    assert spell_code(bytes.fromhex(drawn)) == spelled


@given(st.binary(min_size=7, max_size=16))
def test_a_code_that_is_made_is_read_as_it_was_made(drawn: bytes) -> None:
    made = spell_code(drawn)
    assert normal_code(made) == made.replace("-", "")
