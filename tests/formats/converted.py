"""Public elections in forms that ``count`` does not read, put into one that it does: Scottish councils and ABIF."""

import csv
import re
from dataclasses import replace
from itertools import takewhile
from pathlib import Path

from domain.counting.election import Election, Option, Ranking
from records.formats.ballot_file import HEADS, BallotFile, Gathered
from records.formats.kinds import write_ballot_file

_BALLOT = re.compile(r"([0-9]+):(.+)")
_NAME = re.compile(r"=([^:]+):\[(.*)\]")
_MARK = re.compile(r"([^/]+)(?:/([0-9]+))?")


def scottish_as_blt(path: Path) -> bytes:
    """``candidates,seats``, then ``count,first,second,…``, then the candidates, then the ward."""
    written = csv.reader(path.read_text(encoding="utf-8-sig").splitlines())
    head, *rows = ([cell for cell in row if cell] for row in written)
    options, gathered = [], Gathered()
    for row in rows:
        if row[0].startswith("Candidate"):
            options.append(Option(row[0].removeprefix("Candidate "), row[1]))
        elif row[0].isdigit():
            gathered.rank(tuple((int(number) - 1,) for number in row[1:]), int(row[0]))
    assert len(options) == int(head[0])
    election = Election(rows[-1][0], tuple(options), HEADS, gathered.ranked(), seats=int(head[1]))
    return write_ballot_file(BallotFile("blt", election, "stv"), "blt")


def abif(path: Path) -> tuple[Election, Election]:
    """The election as rankings, and as scores where the ballots have them."""
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    names = {found[1]: found[2] for line in lines if (found := _NAME.fullmatch(line))}
    places = {token: place for place, token in enumerate(names)}
    ranked, scored = Gathered(), Gathered()
    for found in filter(None, map(_BALLOT.fullmatch, lines)):
        count, ranks = int(found[1]), [rank.split("=") for rank in found[2].split(">")]
        marks = [_MARK.fullmatch(each.strip()) for rank in ranks for each in rank]
        said = {mark[1]: mark[2] for mark in marks if mark}
        for token in said:
            places.setdefault(token, len(places))
        ranking: Ranking = tuple(tuple(sorted(places[each.split("/")[0].strip()] for each in rank)) for rank in ranks)
        ranked.rank(ranking, count)
        scored.mark(tuple(sorted((places[token], int(mark)) for token, mark in said.items() if mark)), count)
    options = tuple(Option(str(place + 1), names.get(token, token)) for token, place in places.items())
    return (
        Election("", options, HEADS, ranked.ranked()),
        Election("", options, HEADS, marked=tuple(group for group in scored.marked() if group.marks)),
    )  # fmt: skip


def without_ties(election: Election) -> Election:
    """Each ranking up to its first tie, where a ballot for a runoff ends."""
    gathered, blank = Gathered(), election.blank
    for group in election.ranked:
        strict = tuple(takewhile(lambda rank: len(rank) == 1, group.ranking))
        if strict:
            gathered.rank(strict, group.count)
        else:
            blank += group.count
    return replace(election, ranked=gathered.ranked(), blank=blank)


def as_preflib(election: Election) -> bytes:
    return write_ballot_file(BallotFile("toi", election, None), "toi")


def as_pb(election: Election) -> bytes:
    """Scores as a ``.pb`` file without a budget, its projects called like the options."""
    options = tuple(Option(option.name.replace(",", ""), option.name) for option in election.options)
    renamed = Election("", options, HEADS, marked=election.marked)
    return write_ballot_file(BallotFile("pb", renamed, None, facts={"vote_type": "scoring"}), "pb")
