"""Which form a file has: its name says so, and its first lines must agree."""

import re
from pathlib import PurePath

from records.formats.ballot_file import BallotFile, BrokenFile, NotWritable
from records.formats.blt import read_blt, write_blt
from records.formats.grouped import BLANKS, read_grouped
from records.formats.grouped_writer import write_grouped
from records.formats.pb import read_pb
from records.formats.pb_writer import write_pb
from records.formats.preflib import KINDS as PREFLIB
from records.formats.preflib import read_preflib
from records.formats.preflib_writer import preflib_kind, write_preflib

KINDS = ("pb", *PREFLIB, "blt", "csv")
_ENDINGS = ", ".join(f".{kind}" for kind in KINDS)

_DATA_TYPE = re.compile(r"^#\s*DATA TYPE:\s*(soc|soi|toc|toi|cat)\b", re.IGNORECASE | re.MULTILINE)
_LOOKS = {
    "pb": re.compile(r"META\s*[;\r\n]", re.IGNORECASE),
    "soi": re.compile(r"#\s*(?:FILE NAME|TITLE|NUMBER ALTERNATIVES|ALTERNATIVE NAME)\b|[0-9]+\s*\n[0-9]+\s*,"),
    "csv": re.compile(r"[^\n]*\b(?:rank1|choice)\b", re.IGNORECASE),
    "blt": re.compile(r"(?:\s*#[^\n]*\n)*\s*[0-9]+\s+[0-9]+\b"),
}


def read_ballot_file(name: str, content: bytes, blanks: frozenset[str] = BLANKS) -> BallotFile:
    """The election in a file of ballots. ``blanks`` are what a grouped CSV writes for nobody. Raises BrokenFile."""
    kind = PurePath(name).suffix.lower().removeprefix(".")
    looks = looks_like(content)
    if kind not in KINDS:
        reason = f"the ending .{kind} is none of a ballot file" if kind else "its name has no ending"
        raise BrokenFile(None, reason, _advice(looks) if looks else f"known are {_ENDINGS}, and a bundle's .zip")
    try:
        return _read(kind, content, blanks)
    except BrokenFile as broken:
        if looks and looks != kind and not (looks in PREFLIB and kind in PREFLIB):
            raise BrokenFile(broken.line, f"this is no .{kind} file: {broken.reason}", _advice(looks)) from None
        raise


def _advice(looks: str) -> str:
    if looks == "zip":
        return "it is packed: save a workbook as CSV in UTF-8, and name a bundle .zip"
    return f"it looks like a .{looks} file: name it so"


def _read(kind: str, content: bytes, blanks: frozenset[str]) -> BallotFile:
    if kind == "pb":
        return read_pb(content)
    if kind == "blt":
        return read_blt(content)
    return read_grouped(content, blanks) if kind == "csv" else read_preflib(content, kind)


def looks_like(content: bytes) -> str | None:
    """The kind that the first lines speak for, or None."""
    if content.startswith(b"PK\x03\x04"):
        return "zip"
    text = content[:4000].decode("utf-8-sig", errors="replace").lstrip()
    if found := _DATA_TYPE.search(text):
        return found[1].lower()
    return next((kind for kind, pattern in _LOOKS.items() if pattern.match(text)), None)


def write_ballot_file(file: BallotFile, kind: str) -> bytes:
    """The file in one of the forms, in UTF-8; ``preflib`` picks its narrowest kind. Raises NotWritable."""
    if kind == "pb":
        text = write_pb(file)
    elif kind == "blt":
        text = write_blt(file)
    elif kind == "csv":
        text = write_grouped(file)
    elif kind in PREFLIB or kind == "preflib":
        text = write_preflib(file, preflib_kind(file.election) if kind == "preflib" else kind)
    else:
        raise NotWritable(f"there is no form .{kind}")
    return text.encode()
