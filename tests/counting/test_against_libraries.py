"""Our counts beside those of other libraries, over drawn elections with many ties.

Where a library is known to differ, ``docs/counting-differences.md`` says who is right, and the test leaves that out.
"""

import warnings
from collections import Counter
from math import factorial, prod
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain.counting.election import Election
from domain.counting.methods import METHODS
from domain.counting.parameters import Parameters
from domain.counting.result import Counted
from tests.counting import oracles
from tests.counting.drawing import SEED, many, marked, ranked
from tests.counting.oracles import ids, library

AXES = st.sampled_from([0, 1])


def ours(election: Election, method: str, axis: int, seats: int = 1, **given: Any) -> Counted:
    """Counted here, with the axis by its number."""
    return METHODS[method].count(
        election, axis=election.axes[axis], seats=seats, seed=SEED, parameters=Parameters(**given)
    )


def level(counted: Counted) -> set[str]:
    """Who could have won: the winner, or everybody in the lot that decided."""
    drawn = [tie.order for tie in counted.ties if tie.stage == "elect"]
    return set(drawn[-1]) if drawn else set(counted.winners)


def same_seats(counted: Counted, sure: list[str], tied: frozenset[str], seats: int) -> None:
    """votelib's sure winners are ours, and the rest of ours come out of its tie."""
    assert set(sure) <= set(counted.winners)
    assert set(counted.winners) - set(sure) <= tied
    assert len(counted.winners) == min(seats, len(sure) + len(tied))


# sums


@many
@given(marked(), AXES, st.integers(1, 3))
def test_approval_by_votelib(election: Election, axis: int, seats: int) -> None:
    votes = {
        frozenset(ids(election)[option] for option, _ in group.marks): group.weights[axis] for group in election.marked
    }
    totals = library("votelib.convert").ApprovalToSimpleVotes().convert(votes)
    counted = ours(election, "approval", axis, seats)
    assert {option: int(counted.totals[option][election.axes[axis]]) for option in totals} == totals
    same_seats(counted, *oracles.votelib_best(totals, seats), seats)


@many
@given(marked(), st.integers(1, 2))
def test_approval_by_abcvoting(election: Election, seats: int) -> None:
    profile = library("abcvoting.preferences").Profile(len(election.options))
    for group in election.marked:
        for _ in range(group.count):
            profile.add_voter([option for option, _ in group.marks])
    committees = library("abcvoting.abcrules").compute_av(profile, seats, resolute=False)
    counted = ours(election, "approval", 0, seats)
    assume(len(counted.winners) == seats)  # nobody is seated here whom nobody approves
    assert {ids(election).index(winner) for winner in counted.winners} in [set(each) for each in committees]


@many
@given(ranked(), AXES)
def test_plurality_by_votelib_and_pref_voting(election: Election, axis: int) -> None:
    counted = ours(election, "plurality", axis)
    totals = library("votelib.convert").RankedToFirstPreference().convert(oracles.votelib_rankings(election, axis))
    sure, tied = oracles.votelib_best(totals, 1)
    assert level(counted) == (set(sure) or tied)
    first = oracles.pref_voting_rankings(election, axis).plurality_scores()
    assert {ids(election)[option]: weight for option, weight in first.items()} == {
        option: int(of[election.axes[axis]]) for option, of in counted.totals.items()
    }


@many
@given(marked(highest=5), AXES, st.sampled_from(["score", "cumulative", "quadratic"]), st.integers(1, 2))
def test_sums_of_marks_by_votelib_and_pref_voting(election: Election, axis: int, method: str, seats: int) -> None:
    convert = library("votelib.convert").ScoreToSimpleVotes(function="sum", unscored_value=0)
    totals = convert.convert(oracles.votelib_scores(election, axis))
    counted = ours(election, method, axis, seats)
    assert {option: int(counted.totals[option][election.axes[axis]]) for option in totals} == totals
    assume(len(counted.winners) == seats)
    same_seats(
        counted, *oracles.votelib_best({option: totals.get(option, 0) for option in ids(election)}, seats), seats
    )
    if seats == 1:
        grades = oracles.pref_voting_grades(election, axis, list(range(6)))
        assert level(counted) == oracles.pref_voting_winners(election, "grade_methods", "score_voting", grades)


# STAR


@many
@given(marked(highest=5, most=4))
def test_star_by_starvote(election: Election) -> None:
    """Which breaks ties of three by summing preferences over ballots, not by duels: then ours may differ."""
    starvote = library("starvote")
    ballots = [
        {ids(election)[option]: mark for option, mark in group.marks}
        for group in election.marked
        for _ in range(group.count)
    ]
    # A candidate on no ballot is unknown there.
    everyone = dict.fromkeys(ids(election), 0)
    counted = ours(election, "star", 0, highest=5)
    assume(all(len(tie.order) == 2 for tie in counted.ties))
    try:
        winners = starvote.election(
            starvote.STAR_Voting, [{**everyone, **ballot} for ballot in ballots], tiebreaker=None, maximum_score=5
        )
    except starvote.UnbreakableTieError:
        assert any(each.by == "lot" for each in counted.ties)
        return
    assert tuple(winners) == counted.winners


@many
@given(marked(highest=5, most=4), AXES)
def test_star_by_pref_voting(election: Election, axis: int) -> None:
    """Which breaks no ties in the scores, but follows all of them: ours is one of those it finds."""
    counted = ours(election, "star", axis, highest=5)
    grades = oracles.pref_voting_grades(election, axis, list(range(6)))
    found = oracles.pref_voting_winners(election, "grade_methods", "star", grades)
    assert set(counted.winners) <= found
    if not counted.ties:
        assert set(counted.winners) == found


# runoff and transfer


@many
@given(ranked(), AXES)
def test_runoff_by_pref_voting(election: Election, axis: int) -> None:
    """It follows every order of dropping equal options; ours is one of those."""
    counted = ours(election, "irv", axis)
    profile = oracles.pref_voting_rankings(election, axis)
    found = oracles.pref_voting_winners(election, "iterative_methods", "instant_runoff_put", profile)
    assert set(counted.winners) <= found
    if not counted.ties:
        assert set(counted.winners) == found


@many
@given(ranked())
def test_runoff_by_pyrankvote(election: Election) -> None:
    """It draws ties at random: those elections are left out."""
    counted = ours(election, "irv", 0)
    assume(not counted.ties)
    pyrankvote = library("pyrankvote")
    people = [pyrankvote.Candidate(option) for option in ids(election)]
    ballots = [
        pyrankvote.Ballot(ranked_candidates=[people[option] for (option,) in group.ranking])
        for group in election.ranked
        for _ in range(group.count)
    ]
    winners = pyrankvote.instant_runoff_voting(people, ballots).get_winners()
    assert {each.name for each in winners} == set(counted.winners)


@many
@given(ranked(weight=9, most=6), AXES, st.integers(2, 3))
def test_transfer_by_pref_voting(election: Election, axis: int, seats: int) -> None:
    """The same law, in floats. Lots are drawn otherwise there: those elections are left out."""
    counted = ours(election, "stv", axis, seats)
    assume(all(tie.by != "lot" for tie in counted.ties))
    profile = oracles.pref_voting_rankings(election, axis)
    found = oracles.pref_voting_winners(
        election, "proportional_methods", "stv_scottish", profile, num_seats=min(seats, len(election.options))
    )
    assert set(counted.winners) == found


@many
@given(ranked(weight=9), st.integers(2, 3))
def test_transfer_by_votelib(election: Election, seats: int) -> None:
    """Exact fractions with nothing cut off: compared where here too nothing was cut off and nothing was equal."""
    counted = ours(election, "stv", 0, seats)
    assume(not counted.ties)
    assume(len(election.options) > seats)
    assume(all(each.facts["cut"] == 0 for each in counted.rounds))
    transferable = library("votelib.evaluate.sequential").TransferableVoteSelector(
        quota_function="droop", transferer="Gregory"
    )
    try:
        found = transferable.evaluate(oracles.votelib_rankings(election, 0), seats)
    except (NotImplementedError, library("votelib.evaluate.core").VotingSystemError):
        return  # it has no answer where it drops equal ones, or where nobody is left to reach the quota
    assert set(counted.winners) == set(found)


# duels


@many
@given(ranked(ties=True), AXES)
def test_duels_by_votelib(election: Election, axis: int) -> None:
    theirs = oracles.votelib_duels(election, axis)
    named = {option for pair in theirs for option in pair}
    for each in ours(election, "schulze", axis).rounds:
        if each.what in ("duel", "drawn-duel") and {each.option, each.facts["against"]} <= named:
            one, other = each.option, str(each.facts["against"])
            assert theirs.get((one, other), 0) == each.facts["got"]
            assert theirs.get((other, one), 0) == each.facts["line"]


def winning_votes(profile: Any) -> Any:
    """The strength of a duel as the method here has it: the weight that won it."""
    return lambda one, other: profile.support(one, other) if profile.margin(one, other) > 0 else 0


@many
@given(ranked(ties=True), AXES)
def test_schulze_by_pref_voting(election: Election, axis: int) -> None:
    profile = oracles.pref_voting_rankings(election, axis)
    found = oracles.pref_voting_winners(
        election, "margin_based_methods", "beat_path", profile, strength_function=winning_votes(profile)
    )
    assert level(ours(election, "schulze", axis)) == found


@many
@given(ranked(ties=True))
def test_schulze_by_schulze_condorcet(election: Election) -> None:
    votes = []
    for group in election.ranked:
        ranks = ["=".join(ids(election)[option] for option in rank) for rank in group.ranking]
        named = {option for rank in group.ranking for option in rank}
        rest = [option for number, option in enumerate(ids(election)) if number not in named]
        votes += [">".join([*ranks, "=".join(rest)] if rest else ranks)] * group.count
    strength = library("schulze_condorcet.strength").winning_votes
    result = library("schulze_condorcet").schulze_evaluate(votes, ids(election), strength=strength)
    assert level(ours(election, "schulze", 0)) == set(result.split(">")[0].split("="))


@many
@given(ranked(ties=True, most=4), AXES, st.sampled_from(["winning", "margins"]))
def test_ranked_pairs_by_pref_voting(election: Election, axis: int, strength: str) -> None:
    """It finds who can win by some order of equal duels; ours is one of those, and the one if no lot was drawn."""
    counted = ours(election, "ranked-pairs", axis, strength=strength)
    equal = Counter(each.facts["strength"] for each in counted.rounds if each.what in ("locked", "skipped"))
    assume(prod(map(factorial, equal.values())) <= 120)  # it tries every order
    profile = oracles.pref_voting_rankings(election, axis)
    by = winning_votes(profile) if strength == "winning" else None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = oracles.pref_voting_winners(
            election, "margin_based_methods", "ranked_pairs", profile, strength_function=by
        )
    assert set(counted.winners) <= found
    if not counted.ties:
        assert set(counted.winners) == found


@many
@given(ranked(weight=9, most=4), AXES)
def test_ranked_pairs_by_votelib(election: Election, axis: int) -> None:
    """It sorts equal duels by chance of the dictionary and has no answer to a drawn one: those are left out."""
    counted = ours(election, "ranked-pairs", axis)
    strengths = [each.facts["strength"] for each in counted.rounds if each.what in ("locked", "skipped")]
    assume(len(set(strengths)) == len(strengths))
    assume(not any(each.what == "drawn-duel" for each in counted.rounds))
    duels = oracles.votelib_duels(election, axis)
    assume(len({option for pair in duels for option in pair}) == len(election.options))
    winning = {pair: weight for pair, weight in duels.items() if weight > duels.get((pair[1], pair[0]), 0)}
    assert tuple(library("votelib.evaluate.condorcet").RankedPairs().evaluate(winning, 1)) == counted.winners


# Borda


@many
@given(ranked(), AXES)
def test_borda_by_votelib(election: Election, axis: int) -> None:
    """Full points for the first of all that stand; votelib counts only options that somebody ranks."""
    assume({option for group in election.ranked for (option,) in group.ranking} == set(range(len(election.options))))
    scorer = library("votelib.component.rankscore").Borda(base=0)
    totals = (
        library("votelib.convert").RankedToPositionalVotes(scorer).convert(oracles.votelib_rankings(election, axis))
    )
    counted = ours(election, "borda", axis, truncated="zero")
    assert {option: int(of[election.axes[axis]]) for option, of in counted.totals.items()} == totals


@many
@given(ranked(), AXES)
def test_modified_borda_by_votelib(election: Election, axis: int) -> None:
    """It gives k … 1 to the k options of a ballot, where here they get k − 1 … 0."""
    scorer = library("votelib.component.rankscore").ModifiedBorda()
    totals = (
        library("votelib.convert").RankedToPositionalVotes(scorer).convert(oracles.votelib_rankings(election, axis))
    )
    counted = ours(election, "borda", axis, truncated="modified")
    for number, option in enumerate(ids(election)):
        ranking_it = sum(group.weights[axis] for group in election.ranked if (number,) in group.ranking)
        assert counted.totals[option][election.axes[axis]] + ranking_it == totals.get(option, 0)


@many
@given(ranked(ties=True), AXES)
def test_borda_by_pref_voting(election: Election, axis: int) -> None:
    """Its symmetric Borda scores are wins less losses over the ballots: ours with average places, doubled and moved."""
    profile = oracles.pref_voting_rankings(election, axis)
    counted = ours(election, "borda", axis, truncated="average")
    scores = library("pref_voting.scoring_methods").symmetric_borda_scores(profile)
    weight = sum(group.weights[axis] for group in election.ranked)
    moved = weight * (len(election.options) - 1)
    assert {option: 2 * of[election.axes[axis]] - moved for option, of in counted.totals.items()} == {
        ids(election)[option]: score for option, score in scores.items()
    }


def test_aberdeen_by_pref_voting() -> None:
    """No announced result at hand: both count the same three."""
    from tests.counting.files import OWN, read_any

    election, _ = read_any(OWN / "aberdeen-2022-ward-11.csv")
    profile = oracles.pref_voting_rankings(election, 0)
    found = oracles.pref_voting_winners(election, "proportional_methods", "stv_scottish", profile, num_seats=3)
    assert found == {"Ian Yuill", "Derek Davidson", "Ryan Houghton"}


@pytest.mark.parametrize("module", ["votelib", "starvote", "pyrankvote", "schulze_condorcet", "pref_voting"])
def test_the_libraries_are_loaded_quietly(module: str) -> None:
    assert library(module).__name__ == module
