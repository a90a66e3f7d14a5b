"""Of votes whose options are numbers: which of the turns that could matter most change the result, and what shows that
none does.

Where marks are added up (a single choice, approval, score, points, credits, Borda) no option gets further than when
every seat in doubt gives it all it may and the others nothing: so a handful of counts tells. Of the other methods one
turn that changes the result shows that there is one, ``proof`` shows of many that there is none, and of a few seats on
a short paper every turn is counted. What neither settles is said to be unknown, and never to stand.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, product, repeat

from domain.ballots.election import Cast, election_of, parameters_of, participating, tally_of
from domain.ballots.paper import Paper
from domain.ballots.verdict import decide, quorum_of_yes
from domain.counting.circumstances import Circumstances
from domain.counting.election import Election
from domain.counting.lot import Seed
from domain.counting.methods import method_named
from domain.counting.outcome import Outcome, Weights
from domain.counting.result import Counted
from domain.flip.doubt import Flip, SeatCounted, Verdict, by_kind
from domain.flip.proof import stands_whatever
from domain.flip.turns import every_ballot, extremes, one_mark
from domain.rules.model import Rule

WORK = 40_000
"""So many different ballots are counted at most, over all the turns that are tried: a second or so."""

_ADDING = frozenset({"plurality", "approval", "score", "cumulative", "quadratic", "borda"})

Result = tuple[bool, frozenset[str]]
"""Whether it passed, and who won."""


@dataclass(frozen=True)
class Vote:
    """What is counted besides the ballots. ``seed`` is that of the vote's lots."""

    rule: Rule
    paper: Paper
    seed: Seed
    known: Circumstances


def could_flip(vote: Vote, seats: Sequence[SeatCounted]) -> Flip:
    """Of a vote on options: ``seats`` is the whole electorate. ``needed`` is not computed."""
    doubtful = [each for each in seats if each.doubts]
    verdict: Verdict = _verdict(vote, _Recount(vote, seats), doubtful) if doubtful else "stands"
    return Flip(by_kind(each.doubts for each in doubtful), len(doubtful), verdict, None)


class _Recount:
    """One vote, counted again with the seats in doubt turned."""

    def __init__(self, vote: Vote, seats: Sequence[SeatCounted]) -> None:
        self._vote = vote
        self._axes = [axis.id for axis in vote.rule.axes]
        self._eligible = {axis: sum(each.weights[axis] for each in seats) for axis in self._axes}
        settled = [(each.choice, each.weights) for each in seats if not each.doubts and each.choice is not None]
        self.settled = _put_together(settled, self._axes)
        self.quorum = quorum_of_yes(vote.rule, self._eligible)
        """What must prefer an option to a default one."""
        self.turns = max(1, WORK // (len(self.settled) + 1))
        """How many turns may be tried."""

    @property
    def axis(self) -> str:
        """On which it elects."""
        return self._axes[0]

    def election(self, cast: Sequence[Cast]) -> Election:
        return election_of("", self._vote.paper, self._axes, cast)

    def __call__(self, turned: Iterable[tuple[str | None, Weights]]) -> Result:
        """The result when the seats in doubt say this."""
        cast = [*self.settled, *((choice, weights) for choice, weights in turned if choice is not None)]
        outcome = self._decided(cast, self._counted(cast).winners)
        return outcome.passed, frozenset(outcome.winners)

    def _counted(self, cast: Sequence[Cast]) -> Counted:
        paper = self._vote.paper
        method, parameters = method_named(paper.method), parameters_of(paper, self.quorum)
        return method.count(self.election(cast), axis=self.axis, seed=self._vote.seed, parameters=parameters)

    def _decided(self, cast: Sequence[Cast], elected: Sequence[str]) -> Outcome:
        rule, paper = self._vote.rule, self._vote.paper
        handed_in, tally = participating(cast, self._axes), tally_of(paper, cast, self._axes)
        return decide(rule, paper, self._eligible, handed_in, tally, elected, self._vote.known)

    def can_pass(self, doubtful: Sequence[SeatCounted]) -> bool:
        """Whether it would pass if all of these voted for one option, and that were elected."""

        def passes(key: str) -> bool:
            cast = [*self.settled, *((one_mark(self._vote.paper, key), each.weights) for each in doubtful)]
            return self._decided(cast, (key,)).passed

        return any(map(passes, self._vote.paper.keys))


def _put_together(cast: Iterable[Cast], axes: Sequence[str]) -> list[Cast]:
    """Ballots that say the same as one, which weighs what they do."""
    sums: dict[str, dict[str, int]] = {}
    for choice, weights in cast:
        of = sums.setdefault(choice, dict.fromkeys(axes, 0))
        for axis in axes:
            of[axis] += weights[axis]
    return list(sums.items())


def _verdict(vote: Vote, recount: _Recount, doubtful: Sequence[SeatCounted]) -> Verdict:
    weighs = [each.weights for each in doubtful]
    result = recount([(each.choice, each.weights) for each in doubtful])
    alike = (zip(repeat(choice), weighs) for choice in extremes(vote.paper))
    if any(recount(turn) != result for turn in islice(alike, recount.turns)):
        return "could"
    if _told_by_extremes(vote) and len(vote.paper.options) + 2 <= recount.turns:
        return "stands"
    passed, winners = result
    if not passed and not recount.can_pass(doubtful):
        return "stands"
    weight = sum(each[recount.axis] for each in weighs)
    if passed and stands_whatever(vote.paper, recount.election(recount.settled), winners, weight, recount.quorum):
        return "stands"
    ballots = every_ballot(vote.paper, recount.turns)
    if ballots is None or (len(ballots) + 1) ** len(doubtful) > recount.turns:
        return "unknown"
    every = product((None, *ballots), repeat=len(doubtful))
    return "could" if any(recount(zip(turn, weighs, strict=True)) != result for turn in every) else "stands"


def _told_by_extremes(vote: Vote) -> bool:
    """Whether no option can get further than when all in doubt give it what they may. With one axis enough, a vote
    could fail for want of a quorum on one and by what is said on another."""
    rule, paper = vote.rule, vote.paper
    return paper.method in _ADDING and not paper.complete and (rule.combine == "all" or len(rule.axes) == 1)
