"""What the files of a bundle say, read as docs/bundle.md describes them and as strictly."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from domain.count import CountedBallot, Elector
from domain.counting.yesno import CHOICES
from records.cells import plain
from records.forms import EventForm, VoteForm, as_form, read_json
from records.problem import Problem, Unreadable
from records.unpack import Unpacked

_WEIGHT = re.compile("0|[1-9][0-9]{0,15}")
_LARGEST_WEIGHT = 2**53 - 1
_ROOT = re.compile(rb"([0-9a-f]{64})\r?\n")

Row = tuple[list[str], dict[str, int]]
"""The texts of a row, and its weights by column."""


@dataclass(frozen=True)
class Contents:
    """``axes`` are the rule's. A public copy has neither electors nor ballots."""

    vote: dict[str, Any]
    axes: tuple[str, ...]
    electors: tuple[Elector, ...]
    ballots: tuple[CountedBallot, ...]
    turnout: tuple[tuple[str, int, int], ...]
    tally: tuple[tuple[str, str, int], ...]
    outcome: Any
    events: tuple[EventForm, ...]
    root: str


def read_contents(bundle: Unpacked) -> Contents:
    """All files of a complete bundle. Raises Unreadable at the first that is not what the page says."""
    files = bundle.files
    vote = read_json("vote.json", files["vote.json"])
    axes = _axes(as_form("vote.json", vote, VoteForm))
    electors, ballots = _seats(files, axes) if bundle.full else ((), ())
    turnout = read_table(files, "turnout.csv", ["axis"], ["eligible", "participating"])
    tally = read_table(files, "tally.csv", ["option", "axis"], ["value"])
    root = _ROOT.fullmatch(files["root.txt"])
    if root is None:
        raise _unreadable("root.txt", "", "is not 64 lower-case hex digits and a line end")
    return Contents(
        vote, axes, electors, ballots,
        turnout=tuple((texts[0], row["eligible"], row["participating"]) for texts, row in turnout),
        tally=tuple((texts[0], texts[1], row["value"]) for texts, row in tally),
        outcome=read_json("outcome.json", files["outcome.json"]),
        events=_events(files["events.jsonl"]),
        root=root[1].decode(),
    )  # fmt: skip


def _axes(vote: VoteForm) -> tuple[str, ...]:
    axes = tuple(axis.id for axis in vote.rule.axes)
    if not axes or len(set(axes)) < len(axes) or not vote.eligible.keys() >= set(axes):
        raise _unreadable("vote.json", "rule.axes", "an axis comes twice or is not in eligible, or there is none")
    if tuple(option.key for option in vote.options) != CHOICES:
        raise _unreadable("vote.json", "options", f"should be {', '.join(CHOICES)}, in this order")
    return axes


def _seats(files: Mapping[str, bytes], axes: Sequence[str]) -> tuple[tuple[Elector, ...], tuple[CountedBallot, ...]]:
    electorate = read_table(files, "electorate.csv", ["seat"], None)
    columns = list(electorate[0][1]) if electorate else []
    if not set(axes) <= set(columns):
        raise _unreadable("electorate.csv", "line 1", "has no column for an axis of the rule, or no row follows")
    cast = read_table(files, "ballots.csv", ["seat", "choice", "receipt"], columns)
    electors = tuple(Elector(texts[0], weights) for texts, weights in electorate)
    return electors, tuple(CountedBallot(seat, choice, code, weights) for (seat, choice, code), weights in cast)


def read_table(files: Mapping[str, bytes], path: str, texts: list[str], weights: list[str] | None) -> list[Row]:
    """A CSV file: columns of text, then columns of weights (None: whichever there are, sorted by name)."""
    try:
        lines = list(csv.reader(io.StringIO(files[path].decode(), newline=""), strict=True))
    except (csv.Error, UnicodeDecodeError) as error:
        raise _unreadable(path, "", f"is not a CSV table in UTF-8: {error}") from None
    header = [plain(cell) for cell in lines[0]] if lines else []
    columns = sorted(set(header[len(texts) :])) if weights is None else weights
    if header != [*texts, *columns]:
        raise _unreadable(path, "line 1", f"has the columns {header}, and not {[*texts, *columns]}")
    return [_row(path, place, cells, len(texts), columns) for place, cells in enumerate(lines[1:], 2)]


def _row(path: str, place: int, cells: list[str], texts: int, columns: list[str]) -> Row:
    if len(cells) != texts + len(columns):
        raise _unreadable(path, f"line {place}", f"has {len(cells)} cells and not {texts + len(columns)}")
    for cell in cells[texts:]:
        if not _WEIGHT.fullmatch(cell) or int(cell) > _LARGEST_WEIGHT:
            raise _unreadable(path, f"line {place}", f"{cell[:40]!r} is not a whole number")
    weights = dict(zip(columns, map(int, cells[texts:]), strict=True))
    return [plain(cell) for cell in cells[:texts]], weights


def _events(content: bytes) -> tuple[EventForm, ...]:
    lines = content.removesuffix(b"\n").split(b"\n")
    places = [f"events.jsonl line {number}" for number in range(1, len(lines) + 1)]
    return tuple(as_form(place, read_json(place, line), EventForm) for place, line in zip(places, lines, strict=True))


def _unreadable(path: str, field: str, said: str) -> Unreadable:
    return Unreadable(Problem(path, field, "", said))
