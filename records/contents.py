"""What the files of a bundle say, read as docs/bundle.md describes them and as strictly."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec import UNSET

from domain.ballots.paper import BUDGETS, CONSENT, DEFAULTING, KINDS, YESNO
from domain.count import RECUSED, VIAS, CountedBallot, Elector
from domain.counting.circumstances import circumstances_of
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
    """``axes`` are the rule's. A public copy has neither electors nor ballots; ``rounds`` is None without the file."""

    vote: dict[str, Any]
    axes: tuple[str, ...]
    electors: tuple[Elector, ...]
    ballots: tuple[CountedBallot, ...]
    turnout: tuple[tuple[str, int, int], ...]
    tally: tuple[tuple[str, str, int], ...]
    outcome: Any
    rounds: Any
    events: tuple[EventForm, ...]
    root: str


def read_contents(bundle: Unpacked) -> Contents:
    """All files of a complete bundle. Raises Unreadable at the first that is not what the page says."""
    files = bundle.files
    vote = read_json("vote.json", files["vote.json"])
    form = as_form("vote.json", vote, VoteForm)
    axes = _axes(form)
    _check_paper(form)
    try:
        circumstances_of(vote)
    except ValueError as error:
        raise _unreadable("vote.json", "opens_at or circumstances", str(error)) from None
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
        rounds=read_json("rounds.json", files["rounds.json"]) if "rounds.json" in files else None,
        events=_events(files["events.jsonl"]),
        root=root[1].decode(),
    )  # fmt: skip


def _axes(vote: VoteForm) -> tuple[str, ...]:
    axes = tuple(axis.id for axis in vote.rule.axes)
    if not axes or len(set(axes)) < len(axes) or not vote.eligible.keys() >= set(axes):
        raise _unreadable("vote.json", "rule.axes", "an axis comes twice or is not in eligible, or there is none")
    second = vote.rule.second_call
    if second is not None and any(each.axis not in axes for each in second.reached):
        raise _unreadable("vote.json", "rule.second_call.reached", "names an axis that is none of the rule's")
    return axes


def _check_paper(vote: VoteForm) -> None:
    """Whether there is a ballot paper of that method with those options and limits."""
    if vote.method not in KINDS:
        raise _unreadable("vote.json", "method", f"is none of {', '.join(KINDS)}")
    words = vote.method in (YESNO, CONSENT)
    numbers = tuple(range(1, len(vote.options) + 1))
    keys = CHOICES if words else tuple(map(str, numbers))
    if tuple(option.key for option in vote.options) != keys or (not words and not numbers):
        raise _unreadable("vote.json", "options", f"should be {', '.join(keys) or 'at least one'}, in this order")
    if not words and tuple(option.number for option in vote.options) != numbers:
        raise _unreadable("vote.json", "options", "should be numbered from 1")
    if vote.method == CONSENT and vote.rule.consent is None:
        raise _unreadable("vote.json", "rule.consent", "is null, and the method is consent")
    _check_limits(vote, words=words)


def _check_limits(vote: VoteForm, *, words: bool) -> None:
    limits, method = vote.limits, vote.method
    if words != (limits is None):
        raise _unreadable("vote.json", "limits", "should be null" if words else "is missing")
    if any((option.cost is UNSET) is (method in BUDGETS) for option in vote.options):
        raise _unreadable("vote.json", "options", "has costs where no budget is shared, or none where one is")
    _check_majorities(vote)
    needed = {
        "budget": method in BUDGETS, "minimum": method == "greedy-threshold",
        "purse": method in ("cumulative", "quadratic"),
    }  # fmt: skip
    for name, needs in needed.items():
        if (getattr(limits, name, None) is not None) is not needs:
            raise _unreadable("vote.json", f"limits.{name}", "should be given" if needs else "should be null")
    if method in ("score", "star") and getattr(limits, "highest", None) is None:
        raise _unreadable("vote.json", "limits.highest", "should be given")


def _check_majorities(vote: VoteForm) -> None:
    said = [option.majority for option in vote.options]
    if vote.method != DEFAULTING:
        if any(each is not UNSET for each in said):
            raise _unreadable("vote.json", "options", "has majorities where there is no default option")
        return
    pairs = [tuple(map(int, each.split(":"))) for each in said if each is not UNSET]
    if len(pairs) < len(said) or any(part < other for part, other in pairs) or said[-1] != "1:1":
        raise _unreadable("vote.json", "options", "should have majorities from 1:1 up, the last of them 1:1")


def _seats(files: Mapping[str, bytes], axes: Sequence[str]) -> tuple[tuple[Elector, ...], tuple[CountedBallot, ...]]:
    electorate = read_table(files, "electorate.csv", ["seat", "recused"], None)
    columns = list(electorate[0][1]) if electorate else []
    if not set(axes) <= set(columns):
        raise _unreadable("electorate.csv", "line 1", "has no column for an axis of the rule, or no row follows")
    cast = read_table(files, "ballots.csv", ["seat", "choice", "receipt", "via", "contested"], columns)
    electors = tuple(
        Elector(seat, weights, _one_of(("no", *RECUSED), "electorate.csv", place, recused))
        for place, ((seat, recused), weights) in enumerate(electorate, 2)
    )
    return electors, tuple(_ballot(place, *row) for place, row in enumerate(cast, 2))


def _ballot(place: int, texts: list[str], weights: dict[str, int]) -> CountedBallot:
    seat, choice, receipt, via, contested = texts
    path = "ballots.csv"
    is_contested = _one_of(("yes", "no"), path, place, contested) == "yes"
    return CountedBallot(seat, choice, receipt, weights, _one_of(VIAS, path, place, via), is_contested)


def _one_of(words: Sequence[str], path: str, place: int, cell: str) -> str:
    if cell not in words:
        raise _unreadable(path, f"line {place}", f"{cell[:40]!r} is none of {', '.join(words)}")
    return cell


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
