"""The numbers people say, at the edges of what is one."""

import pytest

from domain.numbers import Number, number_said


@pytest.mark.parametrize("kind", ["N", "S", "P", "V", "R"])
def test_a_number_is_said_as_it_is_written(kind: str) -> None:
    said = number_said(f"{kind.lower()} - 12")
    assert said is not None
    assert str(said) == f"{kind}-12"
    assert (said.kind, said.value, said.community) == (kind, 12, None)


def test_a_number_of_another_community() -> None:
    assert number_said("CHERRY-2/Ｖ－１") == Number("V", 1, "cherry-2")
    assert number_said(f"{'c' * 32}/V-1") == Number("V", 1, "c" * 32)
    assert number_said(f"{'c' * 33}/V-1") is None
    assert number_said("-cherry/V-1") is None


@pytest.mark.parametrize(("said", "value"), [("V-1", 1), ("V-999999999", 999_999_999), ("V-1000000000", None)])
def test_nine_digits_are_enough_for_everybody(said: str, value: int | None) -> None:
    assert number_said(said) == (None if value is None else Number("V", value))


@pytest.mark.parametrize("said", ["", "V", "V-01", "V-0", "see V-1", "V-1 and V-2", "/V-1", "V--1"])
def test_what_only_looks_like_a_number(said: str) -> None:
    assert number_said(said) is None
