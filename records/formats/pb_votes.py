"""The ballots of a ``.pb`` file: how each kind of vote is read, and what it gives the projects."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from domain.counting.election import Marks
from records.formats.ballot_file import BrokenFile, Gathered
from records.formats.pb_table import Meta, Row, check_length, header
from records.formats.wording import shown

VOTE_TYPES = ("approval", "choose-1", "cumulative", "scoring", "ordinal")
POINTED = ("cumulative", "scoring")

_POINTS = re.compile(r"-?[0-9]{1,15}", re.ASCII)


@dataclass
class Votes:
    """The ballots of VOTES, with how many name each project and the points they give it."""

    projects: int
    gathered: Gathered = field(default_factory=Gathered)
    cast: int = 0
    blank: int = 0
    named: list[int] = field(init=False)
    points: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.named, self.points = [0] * self.projects, [0] * self.projects


def read_votes(table: Iterator[Row], meta: Meta, projects: Sequence[str], longest: int | None) -> Votes:
    """The section VOTES. ``projects`` are ids in order; ``longest`` is given for rankings. Raises BrokenFile."""
    read = Reading.of(meta, projects, longest)
    votes = Votes(len(projects))
    for (vote, points), (count, line) in _said(table, read.vote_type in POINTED).items():
        votes.cast += count
        if not vote.strip():
            votes.blank += count
            continue
        places = read.places_of(vote, line)
        marks = read.marks(places, points, line)
        for place in places:
            votes.named[place] += count
        for place, mark in marks:
            votes.points[place] += mark * count
        if longest is None:
            votes.gathered.mark(marks, count)
        else:
            votes.gathered.rank(tuple((place,) for place in places), count)
    return votes


def _said(table: Iterator[Row], pointed: bool) -> dict[tuple[str, str], list[int]]:
    """Each different vote and its points, with how often it was cast and the line of the first."""
    head = header(table, "VOTES", "vote", "points") if pointed else header(table, "VOTES", "vote")
    vote_at, points_at, voter_at = head["vote"], head.get("points"), head.get("voter_id")
    said: dict[tuple[str, str], list[int]] = {}
    voters: set[str] = set()
    for line, cells in table:
        if len(cells) != len(head):
            check_length(line, cells, len(head))
        if voter_at is not None:
            voter = cells[voter_at]
            if voter in voters:
                raise BrokenFile(line, f"the voter_id {shown(voter)} comes twice", "leave one ballot of each voter")
            voters.add(voter)
        key = (cells[vote_at], cells[points_at] if points_at is not None and pointed else "")
        found = said.get(key)
        if found is None:
            said[key] = [1, line]
        else:
            found[0] += 1
    return said


@dataclass(frozen=True)
class Reading:
    """How the cells of one ballot are read. ``most`` projects can be named and ``sum`` points given, None: any."""

    vote_type: str
    places: Mapping[str, int]
    longest: int | None
    most: int | None
    sum: int | None
    default: int

    @classmethod
    def of(cls, meta: Meta, projects: Sequence[str], longest: int | None) -> "Reading":
        vote_type = meta.text("vote_type")
        default = meta.text("default_score") if vote_type == "scoring" else ""
        return cls(
            vote_type, {each: place for place, each in enumerate(projects)}, longest,
            most=1 if vote_type == "choose-1" else meta.number("max_length", least=1),
            sum=meta.number("max_sum_points") if vote_type == "cumulative" else None,
            default=_points(default, meta.line("default_score") or 1, "scoring") if default else 0,
        )  # fmt: skip

    def places_of(self, vote: str, line: int) -> list[int]:
        """The places of the projects, in the order in which a ballot names them. Raises BrokenFile."""
        try:
            places = [self.places[each] for each in vote.split(",")]
        except KeyError:
            places = [self._place(each.strip(), line) for each in vote.split(",")]
        if len(places) > 1 and len(set(places)) < len(places):
            raise BrokenFile(line, f"the vote {shown(vote)} names a project twice", "name each at most once")
        if self.most is not None and len(places) > self.most:
            raise BrokenFile(line, f"the vote names {len(places)} projects", f"META allows {self.most}")
        return places

    def _place(self, project: str, line: int) -> int:
        if project not in self.places:
            raise BrokenFile(line, f"the vote names {shown(project)}, which is no project", "look at PROJECTS")
        return self.places[project]

    def marks(self, places: Sequence[int], points: str, line: int) -> Marks:
        """What a ballot gives each project, in order of option; of a ranking, the Borda points. Raises BrokenFile."""
        if self.longest is not None:
            return tuple((place, self.longest - rank) for rank, place in enumerate(places))
        if self.vote_type not in POINTED:
            return tuple([(place, 1) for place in sorted(places)])
        given = [_points(each, line, self.vote_type) for each in points.split(",")]
        if len(given) != len(places):
            reason = f"the vote names {len(places)} projects and gives {len(given)} points"
            raise BrokenFile(line, reason, "give each named project its points")
        if self.sum is not None and sum(given) > self.sum:
            raise BrokenFile(line, f"the points add up to {sum(given)}", f"META allows {self.sum}")
        marks = dict(zip(places, given, strict=True))
        if self.default:  # what a scoring ballot gives the projects that it leaves out
            marks = {place: marks.get(place, self.default) for place in self.places.values()}
        return tuple(sorted(marks.items()))


def _points(text: str, line: int, vote_type: str) -> int:
    bare = text.strip()
    if not _POINTS.fullmatch(bare) or (bare.startswith("-") and vote_type == "cumulative"):
        raise BrokenFile(line, f"the points {shown(text)} are no whole number", "write points as whole numbers")
    return int(bare)
