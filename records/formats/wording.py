"""The text and the numbers of a ballot file: UTF-8 with or without a mark, exact numbers of a sane length."""

import re
from fractions import Fraction
from unicodedata import category

from records.formats.ballot_file import BrokenFile, NotWritable

LARGEST = 500_000_000
"""Bytes. The largest public election file we know has 8 million."""

_DIGITS = 15
_WHOLE = re.compile(r"[0-9]+", re.ASCII)
_AMOUNT = re.compile(r"[0-9]+(?:[.,][0-9]+)?", re.ASCII)
_LONGEST_AMOUNT = 40
_LINE_END = re.compile(r"\r\n|\r|\n")
_UNPRINTED = frozenset({"Cc", "Cs", "Zl", "Zp"})


def decoded(content: bytes) -> str:
    """The text of a file. Raises BrokenFile for what is no text in UTF-8."""
    if len(content) > LARGEST:
        raise BrokenFile(None, f"the file is larger than {LARGEST} bytes", "split it, or count it elsewhere")
    if not content.strip():
        raise BrokenFile(None, "the file is empty", "look whether it was saved or sent whole")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BrokenFile(1, "the text is UTF-16", "save it as UTF-8")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as slip:
        line = content.count(b"\n", 0, slip.start) + 1
        raise BrokenFile(line, f"byte {slip.object[slip.start]:#04x} is not UTF-8", "save the file as UTF-8") from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise BrokenFile(line, "there is a zero byte: this is no text", "look whether the file arrived whole")
    return text


def lines_of(text: str) -> list[str]:
    """The lines as an editor counts them; ``str.splitlines`` knows seven more ends of a line."""
    return _LINE_END.split(text)


def shown(text: str) -> str:
    """A piece of the file as it can stand in a message of one line."""
    short = text if len(text) <= 40 else f"{text[:39]}…"
    return repr(short)


def whole(text: str, line: int, what: str, least: int = 0) -> int:
    """A whole number of at least ``least``. Raises BrokenFile."""
    bare = text.strip()
    if not _WHOLE.fullmatch(bare):
        raise BrokenFile(line, f"{what} is {shown(text)}, not a whole number", f"write a whole number from {least} up")
    if len(bare.lstrip("0")) > _DIGITS:
        raise BrokenFile(line, f"{what} has {len(bare)} digits", f"a number has at most {_DIGITS}")
    value = int(bare)
    if value < least:
        raise BrokenFile(line, f"{what} is {value}", f"it is at least {least}")
    return value


def amount(text: str, line: int, what: str) -> Fraction:
    """An amount such as ``1250``, ``12.50`` or ``12,50``, exactly; not negative. Raises BrokenFile."""
    bare = text.strip()
    if not bare:
        raise BrokenFile(line, f"{what} is missing", "write an amount such as 1250 or 12.50")
    if bare.startswith("-") and _AMOUNT.fullmatch(bare[1:]):
        raise BrokenFile(line, f"{what} is negative: {shown(bare)}", "write an amount from 0 up")
    if not _AMOUNT.fullmatch(bare):
        raise BrokenFile(line, f"{what} is {shown(text)}, not an amount", "write one such as 1250 or 12.50")
    if len(bare) > _LONGEST_AMOUNT:
        raise BrokenFile(line, f"{what} has {len(bare)} digits", f"an amount has at most {_LONGEST_AMOUNT}")
    return Fraction(bare.replace(",", "."))


def decimal(value: Fraction) -> str:
    """An amount as ``amount`` reads it back. Raises NotWritable for one that has no end as a decimal, such as 1/3."""
    for places in range(_LONGEST_AMOUNT):
        scaled = value * 10**places
        if scaled.denominator == 1 and scaled >= 0:
            digits = str(scaled.numerator).rjust(places + 1, "0")
            return f"{digits[:-places]}.{digits[-places:]}" if places else digits
    raise NotWritable(f"{value} is no decimal number")


def one_line(text: str, what: str) -> str:
    """Text that may stand on a line of its own form. Raises NotWritable."""
    if not text or text != text.strip() or any(category(letter) in _UNPRINTED for letter in text):
        raise NotWritable(f"{what} {text!r} is empty, or has spaces around it or control signs in it")
    return text
