"""What people paste is read as they see it."""

import pytest

from domain.spelling import plain, visible


@pytest.mark.parametrize(
    ("pasted", "seen"),
    [
        ("  Li \t Wei\n", "Li Wei"),
        ("Li\u00a0Wei", "Li Wei"),  # a space that does not break
        ("Li\u200b Wei", "Li Wei"),  # a space of no width
        ("\u202eWei\u202c", "Wei"),  # written from the right
        ("Wei\x00\x07", "Wei"),
        ("\ud800Wei", "Wei"),  # half a character
        ("李　伟", "李 伟"),
        ("ＬＩ１", "ＬＩ１"),  # a name keeps its form
        ("A–B", "A–B"),
    ],
)
def test_a_name_is_what_is_seen_of_it(pasted: str, seen: str) -> None:
    assert visible(pasted) == seen


@pytest.mark.parametrize("joiner", ["\u200c", "\u200d"])
def test_a_name_keeps_the_joiners_that_its_script_needs_and_a_label_does_not(joiner: str) -> None:
    """In Persian and in many scripts of India they make another letter; on a door they are a slip."""
    assert visible(f"می{joiner}خواهم") == f"می{joiner}خواهم"
    assert plain(f"３{joiner}－２") == "3-2"


@pytest.mark.parametrize("dash", "‐‑‒–—―−－")
def test_every_dash_on_a_door_is_a_hyphen(dash: str) -> None:
    assert plain(f"3{dash}2") == "3-2"


@pytest.mark.parametrize(
    ("pasted", "read"), [("  3-2 \t 501 ", "3-2 501"), ("３－２－５０１", "3-2-501"), ("㎡", "m2")]
)
def test_a_label_in_plain_signs(pasted: str, read: str) -> None:
    assert plain(pasted) == read
