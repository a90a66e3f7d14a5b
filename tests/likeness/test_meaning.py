"""What is encoded and remembered, and how English a text is, whatever the encoder says of it."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from domain.likeness import meaning
from domain.likeness.meaning import closeness, english


class Encoder:
    """Tells texts apart by their first sign; notes what it is asked."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def encode(self, texts: Sequence[str]) -> list[Any]:
        self.asked.append(list(texts))
        return [np.array([1.0, 0.0] if text.startswith("a") else [0.6, 0.8]) for text in texts]


@pytest.fixture
def encoder(monkeypatch: pytest.MonkeyPatch) -> Encoder:
    encoder = Encoder()
    monkeypatch.setattr(meaning, "_encoder", lambda: encoder)
    monkeypatch.setattr(meaning, "_known", OrderedDict())
    return encoder


def test_each_of_the_others_is_held_against_the_one(encoder: Encoder) -> None:
    assert closeness("a", ["a lamp", "b", "a"]) == pytest.approx([1, 0.6, 1])
    assert encoder.asked == [["a", "a lamp", "b"]], "each once, and together"
    assert closeness("b", ["a", "c"]) == pytest.approx([0.6, 1])
    assert encoder.asked[1:] == [["c"]], "what is remembered is not asked for again"
    assert closeness("b", []) == []
    assert len(encoder.asked) == 2


def test_a_text_is_read_in_one_script_and_no_further_than_its_beginning(encoder: Encoder) -> None:
    closeness("燈", ["灯", "b" * 300 + "c", "b" * 301, "b" * 299])
    assert encoder.asked == [["灯", "b" * 300, "b" * 299]]


def test_what_was_not_asked_for_longest_is_forgotten_first(encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meaning, "_REMEMBERED", 2)
    closeness("a", ["b"])
    closeness("a", ["c"])  # b goes: a was asked for since
    encoder.asked.clear()
    closeness("a", ["c"])
    assert encoder.asked == []
    closeness("b", [])
    assert encoder.asked == [["b"]]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("lamp", 1),
        ("灯", 0),
        ("", 0),
        ("7!", 0),
        ("a 灯", 0),
        ("of 灯灯", 1 / (1 + 2 / 1.7)),
        ("two lamps 灯", 2 / (2 + 1 / 1.7)),
    ],
)
def test_how_english_it_is_goes_by_words(text: str, part: float) -> None:
    assert english(text) == pytest.approx(part)
