"""What must hold of every count: nothing depends on order or names, weight can be split, rounds add up."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain.counting.election import Election, MarkedGroup, Option, RankedGroup
from domain.counting.methods import METHODS
from domain.counting.parameters import Parameters
from domain.counting.result import Counted
from tests.counting.drawing import SEED, budgets, many, marked, ranked

RANKED = ("plurality", "irv", "borda", "schulze", "schulze-default", "ranked-pairs", "stv")
MARKED = ("approval", "score", "star", "cumulative", "quadratic")
BUDGETS = (
    "greedy", "greedy-no-skip", "greedy-threshold", "equalshares", "equalshares/fill", "equalshares/add1",
    "equalshares/add1/fill",
)  # fmt: skip
MONOTONE = (
    "plurality", "approval", "score", "cumulative", "quadratic", "borda", "schulze", "schulze-default", "ranked-pairs",
    "greedy", "greedy-no-skip", "greedy-threshold",
)  # fmt: skip
"""More weight for a winner alone never makes it lose. STAR, runoff, transfer and Equal Shares do not promise that."""


def count(election: Election, method: str, axis: str = "area") -> Counted:
    seats = 2 if METHODS[method].many else 1
    default = min(option.id for option in election.options if not option.withdrawn)
    parameters = Parameters(minimum=Fraction(3), highest=5 if method == "star" else None, default=default, quorum=4)
    return METHODS[method].count(election, axis=axis, seats=seats, seed=SEED, parameters=parameters)


def drawn_for(method: str) -> st.SearchStrategy[Election]:
    if method in RANKED:
        return ranked(ties=METHODS[method].allowed.ties)
    return budgets() if method in BUDGETS else marked(highest=1 if method == "approval" else 3)


def halves(number: int) -> tuple[int, int]:
    return number // 2, number - number // 2


def split(election: Election) -> Election:
    """Every group in two: a ballot of weight 5 becomes two that say the same, of 2 and 3."""
    ranked_groups: list[RankedGroup] = []
    marked_groups: list[MarkedGroup] = []
    for group in election.ranked:
        counts, weights = halves(group.count), [halves(weight) for weight in group.weights]
        ranked_groups += [RankedGroup(group.ranking, counts[at], tuple(each[at] for each in weights)) for at in (0, 1)]
    for marked_group in election.marked:
        counts, weights = halves(marked_group.count), [halves(weight) for weight in marked_group.weights]
        marked_groups += [
            MarkedGroup(marked_group.marks, counts[at], tuple(each[at] for each in weights)) for at in (0, 1)
        ]
    return replace(election, ranked=tuple(ranked_groups), marked=tuple(marked_groups))


@pytest.mark.parametrize("method", [*RANKED, *MARKED, *BUDGETS])
@many
@given(st.data())
def test_splitting_a_ballots_weight_and_the_order_of_ballots_change_nothing(method: str, data: st.DataObject) -> None:
    election = data.draw(drawn_for(method))
    first = count(election, method)
    assert count(split(election), method) == first
    backwards = replace(election, ranked=election.ranked[::-1], marked=election.marked[::-1])
    assert count(backwards, method) == first


@pytest.mark.parametrize("method", [*RANKED, *MARKED])
@many
@given(st.data())
def test_the_order_of_options_changes_nothing(method: str, data: st.DataObject) -> None:
    """An option keeps its id, which the lot is drawn over, and comes at another place."""
    election = data.draw(drawn_for(method))
    order = data.draw(st.permutations(range(len(election.options))))
    place = {option: at for at, option in enumerate(order)}
    moved = replace(
        election,
        options=tuple(election.options[option] for option in order),
        ranked=tuple(
            replace(group, ranking=tuple(tuple(place[each] for each in rank) for rank in group.ranking))
            for group in election.ranked
        ),
        marked=tuple(
            replace(group, marks=tuple(sorted((place[option], mark) for option, mark in group.marks)))
            for group in election.marked
        ),
    )
    before, after = count(election, method), count(moved, method)
    assert set(after.winners) == set(before.winners)
    assert after.totals == before.totals


@pytest.mark.parametrize("method", [*RANKED, *MARKED, *BUDGETS])
@many
@given(st.data())
def test_new_names_change_nothing(method: str, data: st.DataObject) -> None:
    election = data.draw(drawn_for(method))
    named = tuple(replace(option, name=f"Project {at}") for at, option in enumerate(election.options))
    assert count(replace(election, options=named), method) == count(election, method)


@pytest.mark.parametrize("method", [*RANKED, *MARKED, *BUDGETS])
@many
@given(st.data())
def test_new_ids_change_nothing_but_lots(method: str, data: st.DataObject) -> None:
    """In the same order as text, which tells projects of equal score and cost apart."""
    election = data.draw(drawn_for(method))
    renamed = tuple(replace(option, id=f"project {option.id}") for option in election.options)
    before, after = count(election, method), count(replace(election, options=renamed), method)
    if not any(tie.by == "lot" for tie in before.ties):
        assert after.winners == tuple(f"project {option}" for option in before.winners)
        assert [each.what for each in after.rounds] == [each.what for each in before.rounds]
    assert after.totals == {f"project {option}": of for option, of in before.totals.items()}


@pytest.mark.parametrize("method", MONOTONE)
@many
@given(st.data())
def test_more_weight_for_a_winner_does_not_make_it_lose(method: str, data: st.DataObject) -> None:
    election = data.draw(drawn_for(method))
    winners = count(election, method).winners
    assume(winners)
    won = data.draw(st.sampled_from(winners))
    winner = [option.id for option in election.options].index(won)
    more = data.draw(st.integers(1, 5))
    if election.ranked:
        again = replace(election, ranked=(*election.ranked, RankedGroup(((winner,),), more, (more, more))))
    else:
        again = replace(election, marked=(*election.marked, MarkedGroup(((winner, 1),), more, (more, more))))
    assert won in count(again, method).winners


@many
@given(ranked(weight=20, most=6), st.integers(1, 4), st.sampled_from(["heads", "area"]))
def test_no_vote_is_lost_in_a_transfer(election: Election, seats: int, axis: str) -> None:
    """At every stage the totals, what is exhausted and what was cut off make up the valid votes."""
    rounds = METHODS["stv"].count(election, axis=axis, seats=seats, seed=SEED).rounds
    valid = rounds[0].facts["valid"]
    for each in rounds:
        exhausted, cut = each.facts["exhausted"], each.facts["cut"]
        assert isinstance(exhausted, Fraction)
        assert isinstance(cut, Fraction)
        assert sum(each.totals.values()) + exhausted + cut == valid
        assert all(10**5 % total.denominator == 0 for total in each.totals.values())


@many
@given(ranked(most=6), st.sampled_from(["heads", "area"]))
def test_no_vote_is_lost_in_a_runoff(election: Election, axis: str) -> None:
    weight = sum(group.weights[election.axes.index(axis)] for group in election.ranked)
    for each in METHODS["irv"].count(election, axis=axis, seed=SEED).rounds:
        if "exhausted" in each.facts and each.facts["got"]:  # those with nothing drop out together
            assert sum(each.totals.values()) + Fraction(each.facts["exhausted"]) == weight


@pytest.mark.parametrize("method", BUDGETS)
@many
@given(st.data())
def test_a_budget_is_kept(method: str, data: st.DataObject) -> None:
    election = data.draw(drawn_for(method))
    costs = {option.id: option.cost for option in election.options}
    counted = count(election, method)
    assert len(set(counted.winners)) == len(counted.winners)
    assert sum(costs[winner] for winner in counted.winners) <= election.budget
    assert {each.option for each in counted.rounds} == set(costs), "every project reads why"


@pytest.mark.parametrize("method", [*RANKED, *MARKED])
@many
@given(st.data())
def test_a_withdrawn_option_is_as_if_nobody_had_named_it(method: str, data: st.DataObject) -> None:
    election = data.draw(drawn_for(method))
    gone = data.draw(st.integers(0, len(election.options) - 1))
    options = tuple(replace(option, withdrawn=at == gone) for at, option in enumerate(election.options))
    unnamed = replace(
        election,
        options=options,
        ranked=tuple(
            replace(group, ranking=tuple(rank for rank in closed if rank))
            for group in election.ranked
            if any(closed := [tuple(each for each in rank if each != gone) for rank in group.ranking])
        ),
        marked=tuple(
            replace(group, marks=tuple(mark for mark in group.marks if mark[0] != gone)) for group in election.marked
        ),
    )
    counted = count(replace(election, options=options), method)
    assert replace(counted, lapsed=0) == count(unnamed, method)
    assert election.options[gone].id not in counted.winners


def test_a_lapsed_ballot_is_shown() -> None:
    options = (Option("a", "A", withdrawn=True), Option("b", "B"))
    election = Election(
        "one withdrew", options, ("heads",), ranked=(RankedGroup(((0,),), 4, (4,)),), blank=2, spoiled=1
    )
    counted = METHODS["irv"].count(election)
    assert (counted.winners, counted.lapsed, counted.blank, counted.spoiled) == ((), 4, 2, 1)
