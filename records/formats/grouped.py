"""Grouped CSV: one row for all ballots that say the same, ``count,rank1,rank2,…`` or ``count,choice``.

Any further column is an axis and holds the weight of the row's ballots together, whole numbers in the axis's smallest
unit. A row with count 0 only names its options. Rows with the choice ``silent`` are those who did not vote.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.counting.circumstances import Circumstances
from domain.counting.election import Election, Option
from records.cells import plain
from records.formats.ballot_file import HEADS, BallotFile, BrokenFile, Gathered
from records.formats.wording import decoded, lines_of, shown, whole
from texts import words

BLANKS = frozenset({"undervote", "overvote", "UWI"})
"""What cast vote records write where nobody is named: nothing, several, a write-in who is not on the list."""

YESNO = ("yes", "no", "abstain")
BLANK, SPOILED, SILENT, DELIVERED = SPECIAL = ("blank", "spoiled", "silent", "delivered")
"""Choices that are none: ballots that choose nothing, ballots that cannot be read, those who did not vote; and of these
the ones whose notice is known to have been delivered, for the rules by which silence counts."""

_RANK = re.compile(r"rank([1-9][0-9]{0,3})")
_HINT = "the header is count,rank1,rank2,… or count,choice"


@dataclass(frozen=True)
class _Header:
    """The places of the columns; ``said`` are those of the ranks, or that of the one choice."""

    count: int | None
    said: tuple[int, ...]
    choosing: bool
    axes: Mapping[str, int]
    width: int


_Row = tuple[int, int, tuple[int, ...], list[str]]
"""The line as an editor counts, the count, the weights, and the cells that are ranks or the one choice."""


def read_grouped(content: bytes, blanks: frozenset[str] = BLANKS) -> BallotFile:
    """The election in a grouped CSV file; ranks named in ``blanks``, and empty ones, are passed over.

    A repeat of an option further down a ballot is passed over too. Raises BrokenFile.
    """
    text = decoded(content)
    every = _table(text)
    line, cells = next(every, (1, [""]))
    header = _header(line, cells)
    rows = (_row(header, line, cells) for line, cells in every)
    axes = tuple(header.axes) or HEADS
    return _chosen(list(rows), axes) if header.choosing else _ranked(rows, axes, blanks)


def _table(text: str) -> Iterator[tuple[int, list[str]]]:
    first = lines_of(text.lstrip())[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count), strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, [cell.strip() for cell in cells]
            line = reader.line_num + 1
    except csv.Error as slip:
        raise BrokenFile(line, f"this is no row of a table ({slip})", "look at the quotes of this line") from None


def _header(line: int, cells: Sequence[str]) -> _Header:
    names = [cell.lower() for cell in cells]
    if len(set(names)) < len(names):
        twice, _ = Counter(names).most_common(1)[0]
        raise BrokenFile(line, f"the column {shown(twice)} comes twice", _HINT)
    ranks = [name for name in names if _RANK.fullmatch(name)]
    if ("choice" in names) == bool(ranks):
        raise BrokenFile(line, "the header names no ranks and no choice, or both", _HINT)
    if ranks != [f"rank{number}" for number in range(1, len(ranks) + 1)]:
        raise BrokenFile(line, f"the ranks are {', '.join(ranks)}", "number them rank1, rank2, … in their order")
    known = {"count", "choice", *ranks}
    axes = {name: place for place, name in enumerate(names) if name not in known}
    if "" in axes:
        raise BrokenFile(line, "a column has no name", _HINT)
    if "count" not in names and not axes:
        raise BrokenFile(line, "there is no column count", _HINT)
    return _Header(
        count=names.index("count") if "count" in names else axes.get("heads"),
        said=tuple(names.index(each) for each in ranks or ["choice"]),
        choosing=not ranks, axes=axes, width=len(names),
    )  # fmt: skip


def _row(header: _Header, line: int, cells: Sequence[str]) -> _Row:
    if len(cells) != header.width:
        cure = "look at the commas and quotes of this line, and whether the file is whole"
        raise BrokenFile(line, f"the row has {len(cells)} cells and the header {header.width}", cure)
    weights = tuple([_weight(cells[place], line, axis) for axis, place in header.axes.items()])
    count = 1 if header.count is None else whole(cells[header.count], line, "the count")
    return line, count, weights or (count,), [cells[place] for place in header.said]


def _weight(text: str, line: int, axis: str) -> int:
    if "." in text:
        cure = "count in the smallest unit; an area of 85.20 m² is 8520"
        raise BrokenFile(line, f"{axis} is {shown(text)}, no whole number", cure)
    return whole(text, line, axis)


def _ranked(rows: Iterable[_Row], axes: tuple[str, ...], blanks: frozenset[str]) -> BallotFile:
    ranks: dict[str, tuple[int]] = {}
    passed_over = {"", *blanks}
    gathered, blank = Gathered(len(axes)), 0
    for _, count, weights, cells in rows:
        named = [cell for cell in cells if cell not in passed_over]
        ranking = tuple([ranks.get(name) or ranks.setdefault(name, (len(ranks),)) for name in dict.fromkeys(named)])
        if count == 0 and not any(weights):
            continue
        if ranking:
            gathered.rank(ranking, count, weights)
        else:
            blank += count
    election = Election("", _options(ranks), axes, ranked=gathered.ranked(), blank=blank)
    return BallotFile("csv", election, "irv")


def _options(names: Iterable[str]) -> tuple[Option, ...]:
    options = tuple(Option(plain(name), plain(name)) for name in names)
    if not options:
        raise BrokenFile(None, "no row names an option", "look whether the file is whole")
    if len({option.name for option in options}) < len(options):
        raise BrokenFile(None, "an option is written with and without an apostrophe before it", "write it one way")
    return options


def _chosen(rows: Sequence[_Row], axes: tuple[str, ...]) -> BallotFile:
    said = [_special(cells[0]) for _, _, _, cells in rows]
    known = {word.casefold(): meaning for meaning, each in words()["choices"].items() for word in each}
    meant = {known.get(choice.casefold(), "") for choice in said if choice not in SPECIAL}
    yesno = "" not in meant and not meant.isdisjoint({"yes", "no"})
    places = {choice: place for place, choice in enumerate(YESNO)} if yesno else {}
    gathered, blank, spoiled = Gathered(len(axes)), 0, 0
    for (_, count, weights, _), choice in zip(rows, said, strict=True):
        if choice == BLANK:
            blank += count
        elif choice == SPOILED:
            spoiled += count
        elif choice not in (SILENT, DELIVERED):
            place = places.setdefault(known[choice.casefold()] if yesno else choice, len(places))
            if count or any(weights):
                gathered.mark(((place, 1),), count, weights)
    election = Election("", _options(places), axes, marked=gathered.marked(), blank=blank, spoiled=spoiled)
    reached = [row for row, choice in zip(rows, said, strict=True) if choice == DELIVERED]
    told = bool(reached) or SILENT in said
    return BallotFile(
        "csv", election, "yesno" if yesno else "plurality",
        eligible=_weights(rows, axes) if told else None,
        known=Circumstances(delivered=dict(zip(axes, _weights(reached, axes), strict=True))) if reached else None,
    )  # fmt: skip


def _weights(rows: Sequence[_Row], axes: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(sum(weights[axis] for _, _, weights, _ in rows) for axis in range(len(axes)))


def _special(choice: str) -> str:
    """The choice; an empty one is a blank."""
    return choice.casefold() if choice.casefold() in SPECIAL else choice or BLANK
