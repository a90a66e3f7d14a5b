"""Other libraries' counts of our elections, each in its own terms. Options are called by their ids, axes by name.

They are asked only in tests, loaded only when asked, and their own warnings are none of ours.
"""

import importlib
import os
import warnings
from fractions import Fraction
from functools import cache
from typing import Any

import pytest

from domain.counting.election import Election


@cache
def library(module: str) -> Any:
    """A module of another library. Skips the test where it is not installed, unless everything is required."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return importlib.import_module(module)
        except ImportError:
            if os.environ.get("YISHITING_TEST_REQUIRE_ALL") == "1":
                raise
            pytest.skip(f"{module.partition('.')[0]} is not installed")


def ids(election: Election) -> list[str]:
    return [option.id for option in election.options]


# votelib: exact, weighted ballots, ties as sets


def votelib_rankings(election: Election, axis: int) -> dict[Any, int]:
    """Rankings as votelib has them: a tuple of options and sets of options."""
    votes: dict[Any, int] = {}
    for group in election.ranked:
        said = tuple(
            ids(election)[rank[0]] if len(rank) == 1 else frozenset(ids(election)[option] for option in rank)
            for rank in group.ranking
        )
        votes[said] = votes.get(said, 0) + group.weights[axis]
    return votes


def votelib_duels(election: Election, axis: int) -> dict[tuple[str, str], int]:
    found = library("votelib.convert").RankedToCondorcetVotes().convert(votelib_rankings(election, axis))
    return {pair: int(weight) for pair, weight in found.items()}


def votelib_best(totals: dict[str, Any], seats: int) -> tuple[list[str], frozenset[str]]:
    """Who is surely elected, and among whom the last seats are tied."""
    core = library("votelib.evaluate.core")
    chosen = core.Plurality().evaluate(totals, seats)
    sure = [each for each in chosen if not isinstance(each, core.Tie)]
    tied = next((frozenset(each) for each in chosen if isinstance(each, core.Tie)), frozenset[str]())
    return sure, tied


def votelib_scores(election: Election, axis: int) -> dict[frozenset[tuple[str, int]], int]:
    """Score ballots as votelib has them: a set of (option, score)."""
    votes: dict[frozenset[tuple[str, int]], int] = {}
    for group in election.marked:
        said = frozenset((ids(election)[option], mark) for option, mark in group.marks)
        votes[said] = votes.get(said, 0) + group.weights[axis]
    return votes


# pref_voting: options are numbers


def pref_voting_rankings(election: Election, axis: int) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        profile = library("pref_voting.profiles_with_ties").ProfileWithTies(
            [
                {option: place for place, rank in enumerate(group.ranking, 1) for option in rank}
                for group in election.ranked
            ],
            rcounts=[group.weights[axis] for group in election.ranked],
            candidates=list(range(len(election.options))),
        )
        profile.use_extended_strict_preference()
    return profile


def pref_voting_grades(election: Election, axis: int, grades: list[int]) -> Any:
    every = range(len(election.options))
    said = [{option: dict(group.marks).get(option, 0) for option in every} for group in election.marked]
    return library("pref_voting.grade_profiles").GradeProfile(
        said, grades, gcounts=[group.weights[axis] for group in election.marked], candidates=list(every)
    )


def pref_voting_winners(election: Election, module: str, name: str, profile: Any, **given: Any) -> set[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        method = getattr(library(f"pref_voting.{module}"), name)
        return {ids(election)[int(option)] for option in method(profile, **given)}


# pabutools: projects and approval or cardinal ballots, exact with gmpy2's fractions


def pabutools_instance(election: Election) -> tuple[Any, Any]:
    pb = library("pabutools.election")
    projects = {option.id: pb.Project(option.id, int(option.cost)) for option in election.options}
    instance = pb.Instance(projects.values(), budget_limit=int(election.budget))
    profile = pb.ApprovalProfile(instance=instance)
    for group in election.marked:
        for _ in range(group.count):
            profile.append(pb.ApprovalBallot([projects[ids(election)[option]] for option, _ in group.marks]))
    return instance, profile


def pabutools_points(election: Election) -> tuple[Any, Any]:
    pb = library("pabutools.election")
    projects = {option.id: pb.Project(option.id, int(option.cost)) for option in election.options}
    instance = pb.Instance(projects.values(), budget_limit=int(election.budget))
    profile = pb.CardinalProfile(instance=instance)
    for group in election.marked:
        for _ in range(group.count):
            profile.append(pb.CardinalBallot({projects[ids(election)[option]]: mark for option, mark in group.marks}))
    return instance, profile


def cheaper_then_id() -> Any:
    """The order that settles our ties."""
    return library("pabutools.tiebreaking").TieBreakingRule(lambda _instance, _profile, each: (each.cost, each.name))


def exact(number: Any) -> Fraction:
    return Fraction(int(number.numerator), int(number.denominator))
