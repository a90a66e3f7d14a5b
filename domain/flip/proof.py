"""What shows that a count comes out the same whatever the seats in doubt say: by each method its own bound.

``election`` has the ballots that nobody doubts; ``weight`` more could be cast in any way, or not at all, on
the deciding axis, its first. A proof is enough and not needed: False says only that this does not show it.
"""

from collections.abc import Callable, Iterable, Mapping

from domain.ballots.election import parameters_of
from domain.ballots.paper import Paper
from domain.counting.borda import sum_points
from domain.counting.election import Election
from domain.counting.marks import sum_marks
from domain.counting.pairwise import duels
from domain.counting.setting import Setting

Totals = Mapping[int, int]
"""Option by place to weight."""


def stands_whatever(paper: Paper, election: Election, winners: frozenset[str], weight: int, quorum: int) -> bool:
    """Whether these winners, by key, are elected whatever is cast besides. ``quorum`` must prefer an option to a
    default one."""
    places = {place for place, key in enumerate(paper.keys) if key in winners}
    proof = _PROOFS.get(paper.method)
    if paper.default is not None and not _kept(paper, election, places, weight, quorum):
        return False
    return proof is not None and bool(places) and proof(paper, election, places, weight)


def _setting(paper: Paper, election: Election) -> Setting:
    return Setting(paper.method, election, 0, paper.seats, None, parameters_of(paper))


# --- elimination -----------------------------------------------------------------------------------------------------


def _instant_runoff(paper: Paper, election: Election, winners: set[int], weight: int) -> bool:
    """Every option that has to go is so far behind that it goes in any case, until the winner has more than half."""
    return _by_elimination(election, winners, weight, lambda votes: (sum(votes.values()) + weight) // 2 + 1)


def _transferable(paper: Paper, election: Election, winners: set[int], weight: int) -> bool:
    """For one seat as instant runoff, but that the quota is that of the first stage. For several: all who are elected
    have the highest quota there can be in first places."""
    first = _piles(election, set(range(len(election.options))))
    quota = (sum(first.values()) + weight) // (paper.seats + 1) + 1
    if len(winners) == paper.seats and all(first[winner] >= quota for winner in winners):
        return True
    return paper.seats == 1 and _by_elimination(election, winners, weight, lambda _: quota)


def _by_elimination(election: Election, winners: set[int], weight: int, quota: Callable[[Totals], int]) -> bool:
    """``quota`` of what each has is what elects. Nobody else comes to it whom the winner then still leaves behind."""
    (winner,), standing = winners, set(range(len(election.options)))
    while len(standing) > 1:
        votes = _piles(election, standing)
        if votes[winner] >= quota(votes):
            return True
        last, *others = sorted(standing - winners, key=lambda option: votes[option])
        if any(votes[last] + weight >= votes[option] for option in (*others, winner)):
            return False
        standing.remove(last)
    return True


def _piles(election: Election, standing: set[int]) -> dict[int, int]:
    """What each option has while these stand: every ballot lies with the first of them that it ranks."""
    votes = dict.fromkeys(standing, 0)
    for group in election.ranked:
        first = next((option for rank in group.ranking for option in rank if option in standing), None)
        if first is not None:
            votes[first] += group.weights[0]
    return votes


# --- one against one -------------------------------------------------------------------------------------------------


def _beats_all(paper: Paper, election: Election, winners: set[int], weight: int) -> bool:
    """The winner beats every other by more than could be turned: these methods then elect it."""
    above = duels(_setting(paper, election)).above
    (winner,) = winners
    others = set(range(len(paper.options))) - winners
    return all(above[winner][other] - above[other][winner] > weight for other in others)


def _kept(paper: Paper, election: Election, winners: set[int], weight: int, quorum: int) -> bool:
    """Whether the winner is preferred to the default option by enough even if all the rest is against it."""
    assert paper.default is not None
    above, default = duels(_setting(paper, election)).above, paper.default.number - 1
    ratios = parameters_of(paper).majority
    return all(
        above[winner][default] >= quorum
        and above[winner][default] >= ratios.get(paper.keys[winner], 1) * (above[default][winner] + weight)
        for winner in winners - {default}
    )


def _runoff_by_score(paper: Paper, election: Election, winners: set[int], weight: int) -> bool:
    """At most one other can be ahead by score, and the winner is preferred to each that could be in the runoff."""
    (winner,), swing = winners, (paper.highest or 0) * weight
    score = _scores(paper, election)
    others = set(score) - winners
    if sum(score[each] + swing >= score[winner] for each in others) > 1:
        return False
    second = max(score[each] for each in others)
    rivals = (each for each in others if score[each] + swing >= second)
    return all(_preferred(election, winner, each) - _preferred(election, each, winner) > weight for each in rivals)


def _preferred(election: Election, one: int, other: int) -> int:
    pairs = ((dict(group.marks), group.weights[0]) for group in election.marked)
    return sum(weight for said, weight in pairs if said.get(one, 0) > said.get(other, 0))


def _scores(paper: Paper, election: Election) -> dict[int, int]:
    return {option: int(totals[0]) for option, totals in sum_marks(_setting(paper, election)).items()}


# --- sums ------------------------------------------------------------------------------------------------------------


def _points(paper: Paper, election: Election, winners: set[int], weight: int) -> bool:
    """Every winner is ahead of every other by more points than could be moved."""
    points = {option: totals[0] for option, totals in sum_points(_setting(paper, election)).items()}
    others = points.keys() - winners
    return len(winners) == paper.seats and all(
        points[winner] - points[other] > (len(points) - 1) * weight for winner in winners for other in others
    )


def _greedy(paper: Paper, election: Election, winners: set[int], weight: int) -> bool:
    """What is bought stands clearly before or clearly behind each project that the budget would pay for and that is not
    bought: then each finds the same money left. What has the minimum keeps it, and what has not cannot reach it."""
    score, minimum = _scores(paper, election), paper.minimum or 0
    others = _payable(paper, {each for each in set(score) - winners if score[each] + weight >= minimum})
    return all(score[each] >= minimum for each in winners | others) and all(
        abs(score[one] - score[other]) > weight for one in winners for other in others
    )


def _greedy_no_skip(paper: Paper, election: Election, winners: set[int], weight: int) -> bool:
    """What is bought stands clearly before the rest, and none that could be next in it is paid for by what is left."""
    score = _scores(paper, election)
    others = set(score) - winners
    left = (paper.budget or 0) - paper.cost_of(place + 1 for place in winners)
    line = max((score[each] for each in others), default=0)
    following = (each for each in others if score[each] + weight >= line)
    return all(score[one] - score[other] > weight for one in winners for other in others) and all(
        (paper.options[each].cost or 0) > left for each in following
    )


def _payable(paper: Paper, places: Iterable[int]) -> set[int]:
    return {place for place in places if (paper.options[place].cost or 0) <= (paper.budget or 0)}


_PROOFS: Mapping[str, Callable[[Paper, Election, set[int], int], bool]] = {
    "irv": _instant_runoff, "stv": _transferable, "schulze": _beats_all, "schulze-default": _beats_all,
    "ranked-pairs": _beats_all, "star": _runoff_by_score, "borda": _points, "greedy": _greedy,
    "greedy-threshold": _greedy, "greedy-no-skip": _greedy_no_skip,
}  # fmt: skip
