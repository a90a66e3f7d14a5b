"""The ballots as a method sees them: checked against what the method allows, without the options that were withdrawn.

A ranking closes up over a withdrawn option; a mark on it is lost. A ballot that is left with nothing has lapsed.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.counting.election import Election, MarkedGroup, Marks, RankedGroup, Ranking
from domain.counting.parameters import Parameters, Uncountable

RANKED = "ranked"
MARKED = "marked"


@dataclass(frozen=True, slots=True)
class Allowed:
    """What a method's ballots may be. ``ties`` and ``marks`` are the bounds no vote can widen."""

    kinds: frozenset[str]
    ties: bool = False
    lowest: int | None = None
    highest: int | None = None
    most_marks: int | None = None


def check(election: Election, allowed: Allowed, given: Parameters) -> None:
    """Raises Uncountable for the first ballots that the method or the vote does not allow."""
    kinds = {kind for kind, groups in ((RANKED, election.ranked), (MARKED, election.marked)) if len(groups)}
    if not kinds <= allowed.kinds or len(kinds) > 1:
        raise Uncountable("kind", needed=" / ".join(sorted(allowed.kinds)))
    known, axes = len(election.options), len(election.axes)
    for number, group in enumerate(election.ranked, 1):
        _check_weights(number, group, axes)
        _check_ranking(number, group.ranking, known, allowed, given)
    for number, marked in enumerate(election.marked, 1):
        _check_weights(number, marked, axes)
        _check_marks(number, marked.marks, known, allowed, given)


def _check_weights(number: int, group: RankedGroup | MarkedGroup, axes: int) -> None:
    if len(group.weights) != axes or min(group.weights) < 0:
        raise Uncountable("weight", group=number)


def _check_ranking(number: int, ranking: Ranking, known: int, allowed: Allowed, given: Parameters) -> None:
    named = [option for rank in ranking for option in rank]
    if () in ranking:
        raise Uncountable("empty-rank", group=number)
    if not allowed.ties and len(named) != len(ranking):
        raise Uncountable("tie", group=number)
    _check_named(number, named, known, given.most_marks)


def _check_named(number: int, named: Sequence[int], known: int, most: int | None) -> None:
    if len(set(named)) != len(named):
        raise Uncountable("repeated", group=number)
    if named and not 0 <= min(named) <= max(named) < known:
        raise Uncountable("unknown-option", group=number)
    if most is not None and len(named) > most:
        raise Uncountable("many", group=number, named=len(named), most=most)


def _check_marks(number: int, marks: Marks, known: int, allowed: Allowed, given: Parameters) -> None:
    if not marks:
        return
    named, said = zip(*marks, strict=True)
    most = min((each for each in (allowed.most_marks, given.most_marks) if each is not None), default=None)
    _check_named(number, named, known, most)
    least, greatest = min(said), max(said)
    for bound in (allowed.lowest, given.lowest):
        if bound is not None and least < bound:
            raise Uncountable("mark", group=number, bound=bound)
    for bound in (allowed.highest, given.highest):
        if bound is not None and greatest > bound:
            raise Uncountable("mark", group=number, bound=bound)
    if given.points is not None and (total := sum(said)) > given.points:
        raise Uncountable("points", group=number, total=total, most=given.points)
    if given.credits is not None and (total := sum(mark * mark for mark in said)) > given.credits:
        raise Uncountable("credits", group=number, total=total, most=given.credits)


def rankings(election: Election) -> Sequence[RankedGroup]:
    """The ranked ballots over the standing options. Rankings that become the same stay apart."""
    gone = {index for index, option in enumerate(election.options) if option.withdrawn}
    if not gone:
        groups = election.ranked
        return groups if all(group.ranking for group in groups) else [group for group in groups if group.ranking]
    kept = (RankedGroup(_closed_up(group.ranking, gone), group.count, group.weights) for group in election.ranked)
    return [group for group in kept if group.ranking]


def _closed_up(ranking: Ranking, gone: set[int]) -> Ranking:
    ranks = (tuple(option for option in rank if option not in gone) for rank in ranking)
    return tuple(rank for rank in ranks if rank)


def marks(election: Election) -> Sequence[MarkedGroup]:
    """The marked ballots over the standing options, with those that mark nothing."""
    gone = {index for index, option in enumerate(election.options) if option.withdrawn}
    if not gone:
        return election.marked
    return [
        MarkedGroup(tuple(mark for mark in group.marks if mark[0] not in gone), group.count, group.weights)
        for group in election.marked
    ]


def lapsed(election: Election) -> int:
    """How many ballots name withdrawn options only."""
    gone = {index for index, option in enumerate(election.options) if option.withdrawn}
    if not gone:
        return 0
    ranked = (group.count for group in election.ranked if group.ranking and not _closed_up(group.ranking, gone))
    marked = (group.count for group in election.marked if group.marks and gone.issuperset(dict(group.marks)))
    return sum(ranked) + sum(marked)


def gathered(orders: Iterable[tuple[int, ...]], weights: Iterable[tuple[int, ...]] | None = None) -> list[RankedGroup]:
    """Single ballots that rank options one by one, put together by what they say. Without weights each weighs 1."""
    ranks = _Ranks()
    if weights is None:
        return [
            RankedGroup(tuple(map(ranks.__getitem__, order)), count, (count,))
            for order, count in Counter(orders).items()
        ]
    sums: dict[tuple[int, ...], list[int]] = {}
    for order, weight in zip(orders, weights, strict=True):
        of = sums.get(order)
        if of is None:
            sums[order] = [1, *weight]
        else:
            for place, each in enumerate((1, *weight)):
                of[place] += each
    return [RankedGroup(tuple(map(ranks.__getitem__, order)), of[0], tuple(of[1:])) for order, of in sums.items()]


class _Ranks(dict[int, tuple[int, ...]]):
    """The rank of one option, made once for all ballots."""

    def __missing__(self, option: int) -> tuple[int, ...]:
        self[option] = (option,)
        return self[option]
