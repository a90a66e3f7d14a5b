"""What a file of ballots holds, and why one cannot be read or written."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.counting.circumstances import Circumstances
from domain.counting.election import Election, MarkedGroup, Marks, RankedGroup, Ranking
from domain.counting.lot import Seed
from domain.counting.outcome import Outcome
from domain.counting.parameters import Parameters
from domain.rules.model import Rule

HEADS = ("heads",)
"""The one axis of files that know no weights: a ballot is a head."""


class BrokenFile(Exception):
    """The file cannot be counted. ``line`` is where, as an editor counts; ``cure`` is what to do about it."""

    def __init__(self, line: int | None, reason: str, cure: str) -> None:
        super().__init__(line, reason, cure)
        self.line, self.reason, self.cure = line, reason, cure

    def __str__(self) -> str:
        where = "" if self.line is None else f"line {self.line}: "
        return f"{where}{self.reason}; {self.cure}"


class NotWritable(Exception):
    """The form has no place for something that the election holds; the message says for what."""


@dataclass(frozen=True)
class BallotFile:
    """An election as a file has it. ``kind`` is the ending of its name.

    ``method`` is the one to count by unless another is asked for; the file itself says so when ``method_named``, else
    it is usual for the form. ``None``: the file names a rule (``facts["rule"]``) that is none of ours.
    """

    kind: str
    election: Election
    method: str | None
    method_named: bool = False
    official: tuple[str, ...] | None = None
    """Ids of the announced winners in the order of the options; None where the file announces none."""
    parameters: Parameters = field(default_factory=Parameters)
    """What the file declares for the count: the least score of a project, the points of a first place."""
    eligible: tuple[int, ...] | None = None
    """Weight of all that could have voted on each axis, where the file counts those who did not."""
    known: Circumstances | None = None
    """How the vote came about; None where the file does not know."""
    rule: Rule | None = None
    """What the vote was to reach; only a bundle says it."""
    lot: Seed | None = None
    """The seed that was committed to; only a bundle has one."""
    verdict: Outcome | None = None
    """What its rule said of it; only a bundle knows."""
    facts: Mapping[str, str] = field(default_factory=dict)
    """What else the head of the file says, as it says it."""

    @property
    def ballots(self) -> int:
        """All ballots of the file, blank and spoiled ones too."""
        election = self.election
        cast = sum(each.count for each in election.ranked) + sum(each.count for each in election.marked)
        return cast + election.blank + election.spoiled


class Gathered:
    """Ballots that say the same, added up in the order in which each was first met."""

    def __init__(self, axes: int = 1) -> None:
        self._axes = axes
        self._rankings: dict[Ranking, list[int]] = {}
        self._marks: dict[Marks, list[int]] = {}

    def rank(self, ranking: Ranking, count: int, weights: tuple[int, ...] | None = None) -> None:
        """Add ``count`` ballots with that ranking; without ``weights`` each weighs 1."""
        self._add(self._rankings.setdefault(ranking, [0] * (self._axes + 1)), count, weights)

    def mark(self, marks: Marks, count: int, weights: tuple[int, ...] | None = None) -> None:
        """Add ``count`` ballots with those marks, which stand in order of option."""
        self._add(self._marks.setdefault(marks, [0] * (self._axes + 1)), count, weights)

    def _add(self, sums: list[int], count: int, weights: tuple[int, ...] | None) -> None:
        sums[0] += count
        for place, weight in enumerate(weights or (count,) * self._axes, 1):
            sums[place] += weight

    def ranked(self) -> tuple[RankedGroup, ...]:
        return tuple(RankedGroup(said, sums[0], tuple(sums[1:])) for said, sums in self._rankings.items())

    def marked(self) -> tuple[MarkedGroup, ...]:
        return tuple(MarkedGroup(said, sums[0], tuple(sums[1:])) for said, sums in self._marks.items())


def only_heads(election: Election) -> None:
    """Raise NotWritable for an election in which a ballot weighs anything but 1."""
    groups: tuple[RankedGroup | MarkedGroup, ...] = (*election.ranked, *election.marked)
    if len(election.axes) != 1 or any(group.weights != (group.count,) for group in groups):
        raise NotWritable("the form has no place for weights; grouped CSV has")
