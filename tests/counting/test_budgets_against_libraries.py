"""Budgets beside pabutools and abcvoting, both exact; and our quick Equal Shares beside our plain one."""

from fractions import Fraction
from itertools import accumulate, takewhile
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from domain.counting.election import Election
from domain.counting.fast_equal_shares import Table, fits
from domain.counting.market import Market, market
from domain.counting.methods import METHODS
from domain.counting.parameters import Parameters
from domain.counting.plain_equal_shares import plain_steps
from domain.counting.setting import Setting
from tests.counting import oracles
from tests.counting.drawing import SEED, budgets, many
from tests.counting.oracles import ids, library

SATISFACTION = {"cost": "Cost_Sat", "cardinality": "Cardinality_Sat", "points": "Additive_Cardinal_Sat"}


def ours(election: Election, method: str, **given: Any) -> tuple[str, ...]:
    return METHODS[method].count(election, axis="heads", seed=SEED, parameters=Parameters(**given)).winners


@many
@given(budgets())
def test_greedy_by_pabutools(election: Election) -> None:
    """By score: its greedy divides satisfaction by cost, so that of the cost satisfaction it is the approvals."""
    instance, profile = oracles.pabutools_instance(election)
    found = library("pabutools.rules").greedy_utilitarian_welfare(
        instance, profile, sat_class=library("pabutools.election").Cost_Sat, tie_breaking=oracles.cheaper_then_id()
    )
    approved = {ids(election)[option] for group in election.marked for option, _ in group.marks}
    # It leaves out what nobody approves; here that is bought last, if there is money.
    assert [winner for winner in ours(election, "greedy") if winner in approved] == [
        project.name for project in found if project.name in approved
    ]


@many
@given(budgets(one_cost=True))
def test_greedy_of_one_cost_by_abcvoting(election: Election) -> None:
    """A committee of those with most approvals."""
    seats = int(election.budget / election.options[0].cost)
    profile = library("abcvoting.preferences").Profile(len(election.options))
    for group in election.marked:
        for _ in range(group.count):
            profile.add_voter([option for option, _ in group.marks])
    committees = library("abcvoting.abcrules").compute_av(profile, seats, resolute=False)
    funded = {ids(election).index(winner) for winner in ours(election, "greedy")}
    assert funded in [set(each) for each in committees]


@many
@given(budgets(), st.sampled_from(["cost", "cardinality"]), st.booleans())
def test_equal_shares_by_pabutools(election: Election, utility: str, add1: bool) -> None:
    instance, profile = oracles.pabutools_instance(election)
    assert set(ours(election, "equalshares/add1" if add1 else "equalshares", utility=utility)) == pabutools_shares(
        instance, profile, utility, add1
    )


@many
@given(budgets(highest=4), st.booleans())
def test_equal_shares_of_points_by_pabutools(election: Election, add1: bool) -> None:
    instance, profile = oracles.pabutools_points(election)
    assert set(ours(election, "equalshares/add1" if add1 else "equalshares", utility="points")) == pabutools_shares(
        instance, profile, "points", add1
    )


def pabutools_shares(instance: Any, profile: Any, utility: str, add1: bool) -> set[str]:
    found = library("pabutools.rules").method_of_equal_shares(
        instance,
        profile,
        sat_class=getattr(library("pabutools.election"), SATISFACTION[utility]),
        tie_breaking=oracles.cheaper_then_id(),
        voter_budget_increment=1 if add1 else None,
    )
    return {project.name for project in found}


@many
@given(budgets(one_cost=True))
def test_equal_shares_of_one_cost_by_abcvoting(election: Election) -> None:
    """A committee: every project costs the same, so that the money is for a number of them."""
    seats = int(election.budget / election.options[0].cost)
    approved = {option for group in election.marked for option, _ in group.marks}
    assume(seats <= len(approved))
    profile = library("abcvoting.preferences").Profile(len(election.options))
    for group in election.marked:
        for _ in range(group.count):
            profile.add_voter([option for option, _ in group.marks])
    committees = library("abcvoting.abcrules").compute(
        "equal-shares", profile, seats, resolute=False, completion=None, algorithm="standard-fractions"
    )
    found = ours(election, "equalshares", utility="cardinality")
    assert {ids(election).index(winner) for winner in found} in [set(each) for each in committees]


@many
@given(budgets())
def test_greedy_that_stops_by_pabutools(election: Election) -> None:
    """With money for everything its greedy names all that somebody approves in their order; what fits before the first
    that does not is what is bought."""
    instance, profile = oracles.pabutools_instance(election)
    instance.budget_limit = sum(project.cost for project in instance)
    in_order = library("pabutools.rules").greedy_utilitarian_welfare(
        instance, profile, sat_class=library("pabutools.election").Cost_Sat, tie_breaking=oracles.cheaper_then_id()
    )
    approved = {ids(election)[option] for group in election.marked for option, _ in group.marks}
    spent = accumulate(int(project.cost) for project in in_order)
    fitting = takewhile(lambda each: each[1] <= election.budget, zip(in_order, spent, strict=True))
    expected = [project.name for project, _ in fitting if project.name in approved]
    assert [winner for winner in ours(election, "greedy-no-skip") if winner in approved] == expected


@many
@given(budgets(), st.integers(1, 6))
def test_greedy_over_a_minimum_by_pabutools(election: Election, minimum: int) -> None:
    """Its greedy where only the projects with enough approvals were ever put up."""
    instance, profile = oracles.pabutools_instance(election)
    enough = [project for project in instance if profile.approval_score(project) >= minimum]
    put_up = library("pabutools.election").Instance(enough, budget_limit=int(election.budget))
    found = library("pabutools.rules").greedy_utilitarian_welfare(
        put_up,
        profile,
        sat_class=library("pabutools.election").Cost_Sat,
        tie_breaking=oracles.cheaper_then_id(),
    )
    assert list(ours(election, "greedy-threshold", minimum=Fraction(minimum))) == [project.name for project in found]


@many
@given(budgets(one_cost=True), st.sampled_from([0, 1, 2]))
def test_greedy_that_stops_or_has_a_minimum_of_one_cost_by_abcvoting(election: Election, minimum: int) -> None:
    """Where all cost the same nothing is skipped, and a minimum leaves the committee's first members."""
    seats = int(election.budget / election.options[0].cost)
    profile = library("abcvoting.preferences").Profile(len(election.options))
    for group in election.marked:
        for _ in range(group.count):
            profile.add_voter([option for option, _ in group.marks])
    committees = library("abcvoting.abcrules").compute_av(profile, seats, resolute=False)
    funded = {ids(election).index(winner) for winner in ours(election, "greedy-no-skip")}
    assert funded in [set(each) for each in committees]
    approvals = [sum(option in voter.approved for voter in profile) for option in range(len(election.options))]
    enough = {ids(election).index(each) for each in ours(election, "greedy-threshold", minimum=Fraction(minimum))}
    assert enough in [{each for each in committee if approvals[each] >= minimum} for committee in committees]


@many
@given(budgets(), st.sampled_from(["cost", "cardinality"]), st.booleans())
def test_the_fill_by_pabutools(election: Election, utility: str, add1: bool) -> None:
    """Its shares first, and its greedy over the rest of the money with what they bought."""
    instance, profile = oracles.pabutools_instance(election)
    rules, sat_class = library("pabutools.rules"), library("pabutools.election").Cost_Sat
    shares = pabutools_shares(instance, profile, utility, add1)
    bought = [project for project in instance if project.name in shares]
    found = rules.greedy_utilitarian_welfare(
        instance,
        profile,
        sat_class=sat_class,
        tie_breaking=oracles.cheaper_then_id(),
        initial_budget_allocation=bought,
    )
    approved = {ids(election)[option] for group in election.marked for option, _ in group.marks}
    filled = ours(election, "equalshares/add1/fill" if add1 else "equalshares/fill", utility=utility)
    assert set(filled) == {project.name for project in found if project.name in approved}


@many
@given(budgets(one_cost=True))
def test_raised_shares_of_one_cost_by_abcvoting(election: Election) -> None:
    """It raises the committee by one seat at a time, which is a step of one cost among all voters, and passes over
    committees that are too large; there ours stops, and those are left out."""
    cost = election.options[0].cost
    seats = int(election.budget / cost)
    assume(seats <= len({option for group in election.marked for option, _ in group.marks}))
    profile = library("abcvoting.preferences").Profile(len(election.options))
    for group in election.marked:
        for _ in range(group.count):
            profile.add_voter([option for option, _ in group.marks])
    found = ours(election, "equalshares/add1", utility="cardinality", step=cost / sum(g.count for g in election.marked))
    assume(len(found) == seats)
    (committee,) = library("abcvoting.abcrules").compute(
        "equal-shares", profile, seats, completion="increment", algorithm="standard-fractions"
    )
    assert {ids(election).index(winner) for winner in found} == set(committee)


# the two ways of our own


def the_market(election: Election, axis: int, utility: str) -> Market:
    return market(Setting("equalshares", election, axis, 1, SEED, Parameters(utility=utility)))


@many
@given(
    budgets(highest=3),
    st.sampled_from([0, 1]),
    st.sampled_from(["cost", "cardinality", "points"]),
    st.fractions(min_value=0, max_value=20, max_denominator=12),
)
def test_the_quick_way_buys_what_the_plain_way_buys(
    election: Election, axis: int, utility: str, share: Fraction
) -> None:
    found = the_market(election, axis, utility)
    assert fits(found)
    most = sum((project.cost for project in found.projects), Fraction(0))
    assert Table(found).run(share, most) == list(plain_steps(found, most)(share)[0])


@many
@given(budgets(highest=2), st.sampled_from(["cost", "points"]), st.fractions(0, 10, max_denominator=6))
def test_every_share_below_the_next_turn_buys_the_same(election: Election, utility: str, share: Fraction) -> None:
    found = the_market(election, 0, utility)
    most = sum((project.cost for project in found.projects), Fraction(0))
    steps = plain_steps(found, most)
    bought, until = steps(share)
    assert until is not None
    projects = [purchase.project for purchase in bought]
    for part in (Fraction(1, 7), Fraction(1, 2), Fraction(99, 100)):
        between = share + (until - share) * part
        assert [purchase.project for purchase in steps(between)[0]] == projects
