"""Elections in the two forms that only the tests read: ``.abif`` and the files of Scottish councils."""

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from domain.counting.election import Election, MarkedGroup, Option, RankedGroup, Ranking
from domain.counting.parameters import Parameters
from records.formats.kinds import read_ballot_file

OWN = Path(__file__).with_name("elections")

Said = list[list[tuple[str, str]]]
"""Ranks of (option, score as written or empty)."""


def read_any(path: Path) -> tuple[Election, Parameters]:
    """The election in a file, by its ending; a ``.csv`` that begins with two numbers is a council's."""
    if path.suffix == ".abif":
        return read_abif(path), Parameters()
    if path.suffix == ".csv" and re.match(r"[0-9]+,[0-9]+", path.read_text("utf-8-sig")):
        return read_council(path), Parameters()
    read = read_ballot_file(path.name, path.read_bytes())
    return read.election, read.parameters


def read_abif(path: Path) -> Election:
    """Marks where every option of every ballot has a score, else rankings."""
    said = list(_abif_ballots(path.read_text("utf-8")))
    names = {each: each for _, ranks in said for rank in ranks for each, _ in rank}
    names |= {key: key for key in re.findall(r"^=([^:]+):", path.read_text("utf-8"), re.M)}
    options = tuple(Option(name, name) for name in names)
    place = {name: at for at, name in enumerate(names)}
    if all(score for _, ranks in said for rank in ranks for _, score in rank):
        marked = tuple(
            MarkedGroup(
                tuple(sorted((place[name], int(score)) for rank in ranks for name, score in rank)), count, (count,)
            )
            for count, ranks in said
        )
        return Election(path.stem, options, ("heads",), marked=marked)
    ranked = tuple(
        RankedGroup(tuple(tuple(place[name] for name, _ in rank) for rank in ranks), count, (count,))
        for count, ranks in said
    )
    return Election(path.stem, options, ("heads",), ranked=ranked)


def _abif_ballots(text: str) -> Iterator[tuple[int, Said]]:
    for line in text.splitlines():
        if not re.match(r"[0-9]", line):
            continue
        count, _, ballot = line.partition(":")
        ranks = [[_option(each) for each in rank.split("=")] for rank in ballot.split(">")]
        yield int(count), ranks


def _option(said: str) -> tuple[str, str]:
    name, _, score = said.strip().partition("/")
    return name, score


def read_council(path: Path) -> Election:
    """``candidates,seats``; ``count,preference,…``; ``"Candidate n","name","party"``; the ward."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [[cell for cell in row if cell] for row in csv.reader(file)]
    candidates, seats = int(rows[0][0]), int(rows[0][1])
    ballots = [row for row in rows[1:] if row and row[0].isdigit()]
    named = rows[1 + len(ballots) : 1 + len(ballots) + candidates]
    options = tuple(Option(row[1], row[1]) for row in named)
    ranked = tuple(RankedGroup(_ranking(row[1:]), int(row[0]), (int(row[0]),)) for row in ballots)
    return Election(rows[1 + len(ballots) + candidates][0], options, ("heads",), ranked=ranked, seats=seats)


def _ranking(preferences: list[str]) -> Ranking:
    return tuple((int(each) - 1,) for each in preferences)


def without_shared_ranks(election: Election) -> Election:
    """Ranks that name several are passed over, as most cities do with an overvote."""
    return _reread(election, lambda ranking: tuple(rank for rank in ranking if len(rank) == 1))


def first_ranks(election: Election) -> Election:
    """First ranks only; a ballot that names several there chooses nobody."""
    return _reread(election, lambda ranking: ranking[:1] if len(ranking[0]) == 1 else ())


def _reread(election: Election, reading: Callable[[Ranking], Ranking]) -> Election:
    groups = (RankedGroup(reading(group.ranking), group.count, group.weights) for group in election.ranked)
    return replace(election, ranked=tuple(group for group in groups if group.ranking))
