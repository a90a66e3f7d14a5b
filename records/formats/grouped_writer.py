"""Writing grouped CSV: ranks without ties, or one choice a ballot; with the weights where a ballot has any.

The title and the number of seats have no place in it.
"""

import csv
import io
from collections.abc import Iterator
from operator import sub

from domain.counting.election import Election, MarkedGroup, RankedGroup
from records.cells import harmless
from records.formats.ballot_file import HEADS, BallotFile, NotWritable
from records.formats.grouped import BLANK, BLANKS, DELIVERED, SILENT, SPECIAL, SPOILED
from records.formats.wording import one_line

Line = tuple[list[str], int, tuple[int, ...]]
"""The options that the ballots name, how many they are, and their weights together."""


def write_grouped(file: BallotFile) -> str:
    """The file's text. Raises NotWritable."""
    election = file.election
    if election.budget or any(option.withdrawn or option.cost for option in election.options):
        raise NotWritable("grouped CSV has no place for a budget, costs or withdrawn options; .pb has")
    names = [one_line(option.name, "the name") for option in election.options]
    if len(set(names)) < len(names) or any(name in BLANKS or name.casefold() in SPECIAL for name in names):
        raise NotWritable("an option has the name of another, or one that means a blank")
    choosing = bool(election.marked) or file.eligible is not None
    lines = list(_choices(file, names) if choosing else _rankings(election, names))
    width = max((len(said) for said, _, _ in lines), default=1)
    weighted = not _only_heads(election)
    columns = ["choice"] if choosing else [f"rank{number}" for number in range(1, width + 1)]
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\n")
    table.writerow(("count", *(election.axes if weighted else ()), *columns))
    for said, count, weights in lines:
        cells = (harmless(name) for name in (*said, *("",) * (width - len(said))))
        table.writerow((count, *(weights if weighted else ()), *cells))
    return text.getvalue()


def _only_heads(election: Election) -> bool:
    groups: tuple[RankedGroup | MarkedGroup, ...] = (*election.ranked, *election.marked)
    return election.axes == HEADS and all(group.weights == (group.count,) for group in groups)


def _rankings(election: Election, names: list[str]) -> Iterator[Line]:
    none = (0,) * len(election.axes)
    if election.spoiled:
        raise NotWritable("a grouped CSV of ranks has no place for spoiled ballots")
    yield from (([name], 0, none) for name in names)
    for group in election.ranked:
        if any(len(tie) > 1 for tie in group.ranking):
            raise NotWritable("grouped CSV has no equal ranks; BLT and PrefLib have")
        yield [names[tie[0]] for tie in group.ranking], group.count, group.weights
    if election.blank:
        yield [], election.blank, none


def _choices(file: BallotFile, names: list[str]) -> Iterator[Line]:
    """Blank and spoiled ballots have no weight in an election, so what they weigh stays among the silent."""
    election = file.election
    none = (0,) * len(election.axes)
    yield from (([name], 0, none) for name in names)
    for group in election.marked:
        if [mark for _, mark in group.marks] != [1]:
            raise NotWritable("grouped CSV holds one choice a ballot, or ranks; .pb holds approvals and points")
        yield [names[group.marks[0][0]]], group.count, group.weights
    weightless = _only_heads(election)
    for special, count in ((BLANK, election.blank), (SPOILED, election.spoiled)):
        if count:
            yield [special], count, (count,) if weightless else none
    if file.eligible is not None:
        reached = tuple((file.known.delivered if file.known else {}).get(axis, 0) for axis in election.axes)
        if any(reached):
            yield [DELIVERED], reached[0] if weightless else 0, reached
        cast = [sum(group.weights[axis] for group in election.marked) for axis in range(len(election.axes))]
        if weightless:
            cast[0] += election.blank + election.spoiled
        silent = tuple(map(sub, map(sub, file.eligible, cast), reached))
        yield [SILENT], silent[0] if weightless else 0, silent
