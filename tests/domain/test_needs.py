"""The words of a need are tidied before they are kept; who says too many waits a while."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.instants import DAY, HOUR, MINUTE
from domain.needs import (
    DAILY,
    HOURLY,
    LONGEST,
    MOST_FILES,
    REASON,
    Attached,
    Spot,
    says_something,
    tidied,
    wait,
    with_captions,
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  The lamp\n\n\n\nis out \n", "The lamp\n\nis out"),
        ("abc\u202edcba", "abcdcba"),  # turns the direction of whatever stands behind it
        ("\u2066灯\u2069坏了\u200f", "灯坏了"),
        ("a\x00b\x07c\ufeff", "abc"),
        ("المصعد معطل", "المصعد معطل"),  # a script that runs the other way needs no marks for it
        ("👩‍🌾 garden", "👩‍🌾 garden"),  # the joiner makes one sign of two
        ("<b>bold</b> & *stars*", "<b>bold</b> & *stars*"),  # markup is what somebody wrote
        ("one\r\ntwo", "one\ntwo"),
        ("lamp\ue000 out\uffff\ud83d", "lamp out"),  # signs of one font only, of none, and half of one
    ],
)
def test_what_cannot_be_seen_is_left_out(typed: str, kept: str) -> None:
    assert tidied(typed) == kept


@given(st.text())
def test_tidying_twice_is_tidying_once_and_adds_nothing(typed: str) -> None:
    once = tidied(typed)
    assert tidied(once) == once
    assert set(once) <= set(typed)


@pytest.mark.parametrize(
    ("text", "says"),
    [("🙏🙏🙏", False), ("😡!!!", False), ("——", False), ("", False), ("灯", True), ("2", True), ("lamp 🙏", True)],
)
def test_signs_alone_say_nothing(text: str, says: bool) -> None:
    assert says_something(text) is says


def test_a_need_fits_its_card_and_its_pictures_fit_an_album() -> None:
    assert (LONGEST, REASON, MOST_FILES) == (1000, 300, 10)
    assert Attached("photo", "x").size == 0, "Telegram did not say"


def test_a_spot_is_on_the_map_once_both_its_numbers_are_known() -> None:
    assert Spot(building="2").point is None
    assert Spot(latitude=31.2).point is None
    assert Spot(longitude=121.4).point is None
    assert Spot(latitude=0.0, longitude=121.4).point == (121.4, 0.0)


def test_ten_in_an_hour_are_the_most() -> None:
    now = 100 * DAY
    assert HOURLY == 10
    nine = [now - HOUR + place * MINUTE for place in range(1, HOURLY)]
    assert wait(nine, now) == 0
    ten = [*nine, now - MINUTE]
    assert wait(ten, now) == MINUTE, "until the first of them is an hour old"
    assert wait(ten, now + MINUTE - 1) == 1
    assert wait(ten, now + MINUTE) == 0


def test_thirty_in_a_day_are_the_most() -> None:
    now = 100 * DAY
    assert DAILY == 30
    spread = [now - DAY + HOUR + place * 40 * MINUTE for place in range(DAILY)]
    assert wait(spread, now) == HOUR
    assert wait(spread[1:], now) == 0


def test_who_has_said_too_many_in_the_hour_and_in_the_day_waits_for_both() -> None:
    now = 100 * DAY
    day = [now - 20 * HOUR + place * MINUTE for place in range(20)]
    assert wait([*day, *(now - MINUTE for _ in range(10))], now) == 4 * HOUR


def test_what_is_written_below_the_other_photos_stands_below_the_words_as_far_as_a_need_goes() -> None:
    assert (
        with_captions("The lamp is out", ["", " the step too ", "The lamp is out"]) == "The lamp is out\nthe step too"
    )
    full = "x" * (LONGEST - 2)
    assert with_captions(full, ["y"]) == f"{full}\ny"
    assert with_captions(full, ["yz"]) == f"{full}…"
    assert len(with_captions("x", ["y" * LONGEST])) == LONGEST
