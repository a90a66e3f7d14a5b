"""What became of a text, word by word and sign by sign."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.differences import Piece, around, difference

WORDS = st.lists(
    st.sampled_from(["the", "lamp", "12,000", " ", "\n", "门口", "灯", "，", "<b>", "的"]), max_size=40
).map("".join)


def told(before: str, after: str) -> str:
    """The difference with what went in brackets and what came in braces."""
    signs = {"same": "{}", "gone": "[{}]", "new": "{{{}}}"}
    return "".join(signs[piece.how].format(piece.text) for piece in difference(before, after))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Six lamps by the gate.", "Eight lamps by the gate.", "[Six]{Eight} lamps by the gate."),
        ("It costs 12,000 in all", "It costs 12,500 in all", "It costs [12,000]{12,500} in all"),
        ("六盏灯，立在小区大门旁边。", "八盏灯，立在二号楼大门旁边。", "[六]{八}盏灯，立在[小区]{二号楼}大门旁边。"),
        ("", "六盏灯", "{六盏灯}"),
        ("六盏灯", "", "[六盏灯]"),
        ("same", "same", "same"),
        ("aaa b ccc", "ddd b eee", "[aaa b ccc]{ddd b eee}"),  # one sign between two changes is part of them
        ("aaa\nccc", "ddd\neee", "[aaa]{ddd}\n[ccc]{eee}"),  # a line's end is not
        ("门灯路", "门前灯后路", "门[灯]{前灯后}路"),  # what only came is a change as well
        ("aaaaaaaa lamp ccccccc", "ddddddd lamp eeeeeee", "[aaaaaaaa lamp ccccccc]{ddddddd lamp eeeeeee}"),
        ("aaaaaaaa lamps ccccccc", "ddddddd lamps eeeeeee", "[aaaaaaaa]{ddddddd} lamps [ccccccc]{eeeeeee}"),
        ("aaaaa of c", "ddddd of e", "[aaaaa]{ddddd} of [c]{e}"),  # longer than one of the changes
        ("c of aaaaa", "e of ddddd", "[c]{e} of [aaaaa]{ddddd}"),
        ("甲灯的路", "乙灯路", "[甲灯的]{乙灯}路"),
        ("乙灯路", "甲灯的路", "[乙灯]{甲灯的}路"),
    ],
)
def test_what_went_stands_before_what_came(before: str, after: str, expected: str) -> None:
    assert told(before, after) == expected


@given(WORDS, WORDS)
def test_the_pieces_make_up_both_texts(before: str, after: str) -> None:
    pieces = difference(before, after)
    assert "".join(piece.text for piece in pieces if piece.how != "new") == before
    assert "".join(piece.text for piece in pieces if piece.how != "gone") == after
    assert all(piece.text for piece in pieces)
    assert all(one.how != other.how for one, other in pairwise(pieces))


@given(WORDS, WORDS, st.integers(1, 30))
def test_only_what_stayed_is_cut(before: str, after: str, kept: int) -> None:
    whole, cut = difference(before, after), around(difference(before, after), kept)
    assert [piece for piece in cut if piece.how != "same"] == [piece for piece in whole if piece.how != "same"]
    assert all(len(short.text) <= len(long.text) for short, long in zip(cut, whole, strict=True))


def test_a_long_stretch_that_stayed_is_cut_at_words() -> None:
    stayed = " and the lamps stand where they stood before, along the path"
    cut = around((Piece("gone", "Six"), Piece("same", stayed), Piece("new", "!")), 8)
    assert cut[1] == Piece("same", " and the … the path")


def test_what_stayed_is_cut_beside_each_change_and_only_there() -> None:
    stayed = Piece("same", "一二三四五六七八九十盏")
    gone = Piece("gone", "灯")
    assert around((gone, stayed, gone), 3)[1].text == "一二三 … 九十盏"
    assert around((stayed, gone), 3)[0].text == "… 九十盏"
    assert around((gone, stayed), 3)[1].text == "一二三 …"
    assert around((gone, Piece("same", "一二三四五六七八九"), gone), 3)[1].text == "一二三四五六七八九"


def test_a_sign_that_is_everywhere_is_held_against_itself_all_the_same() -> None:
    assert told(f"甲{'的' * 250}乙", f"丙{'的' * 250}丁") == f"[甲]{{丙}}{'的' * 250}[乙]{{丁}}"


def test_a_text_of_a_few_signs_over_and_over_takes_no_longer() -> None:
    """Held against each other sign by sign, these would take seconds: one change between their ends says enough."""
    before, after = "的地" * 1000, "地的" * 1000
    assert difference(before, after) == (Piece("gone", before), Piece("new", after))
