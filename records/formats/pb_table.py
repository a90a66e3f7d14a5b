"""The three tables of a ``.pb`` file, row by row with the line each begins at."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from records.formats.ballot_file import BrokenFile
from records.formats.wording import amount, shown, whole

SECTIONS = ("META", "PROJECTS", "VOTES")
CUT = "look whether the file is whole"

Row = tuple[int, list[str]]
"""The line a row begins at, as an editor counts, and its cells."""

_MARKERS = frozenset(SECTIONS)
_SWALLOWED = re.compile(rf"[\r\n](?:{'|'.join(SECTIONS)})\s*[\r\n]", re.IGNORECASE)


def rows(text: str) -> Iterator[Row]:
    """The rows of a file that hold anything."""
    reader, line = csv.reader(io.StringIO(text, newline=""), delimiter=";"), 1
    try:
        for cells in reader:
            if len(cells) > 1 or (cells and cells[0].strip()):
                if reader.line_num > line and any(_SWALLOWED.search(cell) for cell in cells):
                    raise BrokenFile(line, "a quote is opened and not closed", 'close it, or write "" for a quote')
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as slip:
        raise BrokenFile(line, f"this is no row of a table ({slip})", "look at the quotes of this line") from None


def begin(every: Iterator[Row]) -> None:
    """Take the marker that a file begins with."""
    line, cells = next(every, (1, [""]))
    if not _is_marker(cells) or cells[0].strip().upper() != "META":
        raise BrokenFile(line, "the file does not begin with META", "look whether this is a Pabulib file")


def section(every: Iterator[Row], name: str) -> Iterator[Row]:
    """The rows of one section, its header first. The marker of the section after it is taken too."""
    after = SECTIONS[SECTIONS.index(name) + 1 :]
    line = 1
    for line, cells in every:
        if not _is_marker(cells):
            yield line, cells
        elif after and cells[0].strip().upper() == after[0]:
            return
        else:
            order = ", ".join(SECTIONS)
            raise BrokenFile(line, f"{shown(cells[0])} is not in its place", f"the sections are {order}, once each")
    if after:
        raise BrokenFile(line, f"the file ends and has no {after[0]}", CUT)


def _is_marker(cells: Sequence[str]) -> bool:
    return cells[0].strip().upper() in _MARKERS and not any(cells[1:])


def header(every: Iterator[Row], name: str, *needed: str) -> dict[str, int]:
    """Take a section's header: column to place. Raises BrokenFile for a column that is missing or comes twice."""
    line, cells = next(every, (None, []))
    names = [cell.strip().lower() for cell in cells]
    for each in needed:
        if each not in names:
            raise BrokenFile(line, f"{name} has no column {each}", f"its header row needs {', '.join(needed)}")
    if len(set(names)) < len(names):
        twice, _ = Counter(names).most_common(1)[0]
        raise BrokenFile(line, f"the column {shown(twice)} comes twice", "leave one of them")
    return {each: place for place, each in enumerate(names)}


def check_length(line: int, cells: Sequence[str], wanted: int) -> None:
    """Raise BrokenFile for a row that has not as many cells as its header."""
    if len(cells) != wanted:
        cure = CUT if len(cells) < wanted else "put a text that has a ; in it into quotes"
        raise BrokenFile(line, f"the row has {len(cells)} cells and its header {wanted}", cure)


@dataclass(frozen=True)
class Meta:
    """What META says: key to its line and value."""

    said: Mapping[str, tuple[int, str]]

    def __contains__(self, key: str) -> bool:
        return bool(self.text(key))

    def line(self, key: str) -> int | None:
        return self.said[key][0] if key in self.said else None

    def text(self, key: str) -> str:
        """The value, empty where there is none."""
        return self.said[key][1] if key in self.said else ""

    def number(self, key: str, least: int = 0) -> int | None:
        """A whole number, or None where there is none. Raises BrokenFile."""
        return whole(self.text(key), self.said[key][0], key, least) if key in self else None

    def amount(self, key: str) -> Fraction | None:
        """An amount, or None where there is none. Raises BrokenFile."""
        return amount(self.text(key), self.said[key][0], key) if key in self else None

    def hold_against(self, key: str, found: int) -> None:
        """Raise BrokenFile unless a number of META is what was found."""
        if self.number(key) != found:
            raise BrokenFile(self.line(key), f"{key} is {self.text(key)}, but the file has {found}", CUT)


def read_meta(every: Iterator[Row], *needed: str) -> Meta:
    """The section META, in which the ``needed`` keys must stand. Raises BrokenFile."""
    said: dict[str, tuple[int, str]] = {}
    table = section(every, "META")
    header(table, "META", "key", "value")
    for line, cells in table:
        if len(cells) < 2 or any(cell.strip() for cell in cells[2:]):
            raise BrokenFile(line, f"META has {len(cells)} cells here, not key;value", "quote a value that has a ;")
        key = cells[0].strip().lower()
        if key in said:
            raise BrokenFile(line, f"META has {shown(key)} twice (line {said[key][0]})", "leave one of them")
        said[key] = (line, cells[1].strip())
    meta = Meta(said)
    for key in needed:
        if key not in meta:
            raise BrokenFile(meta.line(key) or 1, f"META has no {key}", f"add a line {key};… to META")
    return meta
