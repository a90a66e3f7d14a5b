"""Writing a ``.pb`` file: one row a ballot, the voters numbered, the sums of each project beside it."""

import csv
import io
from collections.abc import Iterator
from itertools import repeat

from domain.counting.election import Election, Marks
from records.formats.ballot_file import BallotFile, NotWritable, only_heads
from records.formats.pb import REPEATED
from records.formats.pb_table import SECTIONS
from records.formats.wording import decimal, one_line

_ORDER = (
    "description", "country", "unit", "district", "subunit", "instance", "num_projects", "num_votes", "budget",
    "vote_type", "rule", "date_begin", "date_end", "min_length", "max_length", "min_sum_cost", "max_sum_cost",
    "min_points", "max_points", "min_sum_points", "max_sum_points", "default_score", "min_project_cost",
    "max_project_cost", "min_project_score_threshold",
)  # fmt: skip
"""The order in which Pabulib's checker wants what is said of an election; what else there is comes after."""

Ballot = tuple[list[int], Marks]
"""The options in the order in which the ballot names them, and what it gives them."""


def write_pb(file: BallotFile) -> str:
    """The file's text. Raises NotWritable."""
    election = file.election
    only_heads(election)
    if election.spoiled:
        raise NotWritable("Pabulib has no place for spoiled ballots")
    vote_type = file.facts.get("vote_type") or _vote_type(election)
    text = io.StringIO(newline="")
    table = csv.writer(text, delimiter=";", lineterminator="\n")
    table.writerows([("META",), ("key", "value"), *sorted(_meta(file, vote_type), key=_place)])
    table.writerows([("PROJECTS",), *_projects(file, scored=vote_type not in ("approval", "choose-1"))])
    table.writerows([("VOTES",), *_votes(file, vote_type in ("cumulative", "scoring"))])
    return text.getvalue()


def _vote_type(election: Election) -> str:
    if election.ranked:
        return "ordinal"
    return "approval" if all(mark == 1 for group in election.marked for _, mark in group.marks) else "scoring"


def _meta(file: BallotFile, vote_type: str) -> Iterator[tuple[str, str]]:
    facts = {key: value for key, value in file.facts.items() if key not in REPEATED}
    yield "description", file.election.title
    yield "num_projects", str(len(file.election.options))
    yield "num_votes", str(file.ballots)
    yield "budget", decimal(file.election.budget)
    if file.parameters.minimum is not None:
        yield "min_project_score_threshold", decimal(file.parameters.minimum)
    given = {"vote_type": vote_type, "rule": file.method or "unknown"}
    if vote_type == "ordinal":
        given["max_length"] = str(file.parameters.first_place or len(file.election.options))
    yield from (given | facts).items()


def _place(said: tuple[str, str]) -> int:
    return _ORDER.index(said[0]) if said[0] in _ORDER else len(_ORDER)


def _projects(file: BallotFile, *, scored: bool) -> Iterator[tuple[str, ...]]:
    options = file.election.options
    named, points = [0] * len(options), [0] * len(options)
    for (places, marks), count in _ballots(file):
        for place in places:
            named[place] += count
        for place, mark in marks:
            points[place] += mark * count
    official = ("selected",) if file.official is not None else ()
    yield ("project_id", "cost", "votes", *(("score",) if scored else ()), "name", *official)
    for place, option in enumerate(options):
        if "," in option.id or option.id.upper() in SECTIONS:
            raise NotWritable(f"Pabulib cannot have a project with the id {option.id!r}")
        chosen = (str(int(option.id in (file.official or ()))),) if official else ()
        sums = (str(named[place]), *((str(points[place]),) if scored else ()))
        yield (one_line(option.id, "the id"), decimal(option.cost), *sums, one_line(option.name, "the name"), *chosen)


def _votes(file: BallotFile, pointed: bool) -> Iterator[tuple[str, ...]]:
    ids = [option.id for option in file.election.options]
    yield ("voter_id", "vote", "points") if pointed else ("voter_id", "vote")
    voter = 0
    for (places, marks), count in _ballots(file):
        said = [",".join(ids[place] for place in places)]
        if pointed:
            said.append(",".join(str(mark) for _, mark in marks))
        elif not file.election.ranked and any(mark != 1 for _, mark in marks):
            raise NotWritable("an approval says yes to a project or nothing; points need another vote_type")
        for _ in repeat(None, count):
            voter += 1
            yield (str(voter), *said)


def _ballots(file: BallotFile) -> Iterator[tuple[Ballot, int]]:
    election = file.election
    first = file.parameters.first_place or len(election.options)
    for ranks in election.ranked:
        if any(len(tie) > 1 for tie in ranks.ranking):
            raise NotWritable("Pabulib has no equal ranks")
        places = [tie[0] for tie in ranks.ranking]
        yield (places, tuple((place, first - rank) for rank, place in enumerate(places))), ranks.count
    for marked in election.marked:
        yield ([place for place, _ in marked.marks], marked.marks), marked.count
    if election.blank:
        yield ([], ()), election.blank
