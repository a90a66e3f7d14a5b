"""The letters: one font with Latin and all Chinese ones, how wide a text is in it, and where a text is broken.

The font comes as a package, so that no machine lacks it and each draws the same. Its shapes are those of Taiwan unless
the language is that of the mainland; each letter is as wide in both, so that only drawing needs to know.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import islice

from PIL import ImageFont

from records.picture.simplified import simplified

_PACKAGE = "cvttf_NotoSansCJK_Regular"
_NO_LETTER = "\uffff"  # never one: what the font shows for it, it shows for whatever it has not
_THINNEST = 5
"""So many of the thinnest letters are as wide as the font is high."""
_UNITS = {" m²": "\u00a0m²", " %": "\u00a0%", "≈ ": "≈\u00a0"}
"""No line ends between a number and its unit."""
_STANDS_ALONE = " \u2013\u2014\u2026"


def font_file(language: str = "") -> str:
    """Where the font lies, with the shapes of the language."""
    file = str(next(each for each in files(_PACKAGE).iterdir() if each.name.endswith(".otf")))
    return simplified(file).name if language == "zh-Hans" else file


@cache
def font(size: int, language: str = "") -> ImageFont.FreeTypeFont:
    """The font in that size. One thread at a time may use it."""
    return ImageFont.truetype(font_file(language), size, layout_engine=ImageFont.Layout.BASIC)


def width(text: str, size: int) -> int:
    """How many pixels the text takes."""
    return round(font(size).getlength(text))


_INSTEAD = str.maketrans({"✗": "×"})
"""The font has a tick and no such cross; a test that was missed may not stand there without its sign."""


def legible(text: str) -> str:
    """The text as it can be drawn: on one line, without signs that have no shape, change the direction or are not in
    the font (such as emoji)."""
    line = " ".join(unicodedata.normalize("NFC", text).translate(_INSTEAD).split())
    return " ".join("".join(letter for letter in line if letter == " " or _has(letter)).split())


@cache
def _has(letter: str) -> bool:
    if unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Cn"):
        return False
    return bytes(font(20).getmask(letter)) != bytes(font(20).getmask(_NO_LETTER))


def lines(text: str, size: int, room: int, most: int = 99) -> list[str]:
    """The text in lines of at most ``room`` pixels; what does not fit ``most`` of them ends in an ellipsis."""
    for loose, bound in _UNITS.items():
        text = text.replace(loose, bound)
    letters = most * room // max(size // _THINNEST, 1)  # no more than that can be shown
    broken = list(islice(_broken(text[: letters + 1], size, room), most + 1))
    if len(broken) <= most:
        return broken
    return [*broken[: most - 1], cut("".join(broken[most - 1 :]), size, room)]


def cut(text: str, size: int, room: int) -> str:
    """The text, cut with an ellipsis if it is wider than that."""
    if width(text, size) <= room:
        return text
    return f"{text[: _fitting(text, size, room - width('…', size))].rstrip()}…"


def _fitting(text: str, size: int, room: int) -> int:
    """How many of its first letters fit there."""
    return bisect_right(range(1, len(text) + 1), room, key=lambda end: width(text[:end], size))


def _broken(text: str, size: int, room: int) -> Iterator[str]:
    line = ""
    for piece in _pieces(text):
        if line and width((line + piece).rstrip(), size) > room:
            yield line.rstrip()
            line = ""
        line += piece if line else piece.lstrip()
        while width(line.rstrip(), size) > room:  # a word longer than a line
            fits = max(1, _fitting(line, size, room))
            yield line[:fits]
            line = line[fits:]
    if line.strip():
        yield line.rstrip()


def _pieces(text: str) -> Iterator[str]:
    """The text in pieces that a line may end behind: words with their blank, Chinese letters with their signs."""
    piece = ""
    for letter in text:
        if piece and _may_break(piece[-1], letter):
            yield piece
            piece = ""
        piece += letter
    yield piece


def _may_break(before: str, behind: str) -> bool:
    if unicodedata.category(behind) in ("Pe", "Pf", "Po") or unicodedata.category(before) in ("Ps", "Pi"):
        return False
    if before == behind and before in _STANDS_ALONE:  # both halves of a dash
        return False
    return before in _STANDS_ALONE or (behind != " " and (_is_wide(before) or _is_wide(behind)))


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"
