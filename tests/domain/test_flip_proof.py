"""How much could be turned before a result is no longer shown to stand: by each method to the last vote."""

from collections.abc import Iterator, Mapping

import pytest

from domain.ballots.election import election_of, parameters_of
from domain.ballots.paper import Paper, PaperOption
from domain.counting.lot import Seed
from domain.counting.methods import method_named
from domain.flip.proof import stands_whatever
from domain.flip.turns import every_ballot

SEEDS = [Seed(bytes([first]) * 32, "V-1") for first in range(6)]

Cast = Mapping[str, int]
"""Ballot to how many heads said it."""


def paper(method: str, *costs: int, seats: int = 1, budget: int | None = None, minimum: int | None = None) -> Paper:
    """Of three options, or of as many as have costs."""
    options = tuple(PaperOption(number, f"{number}", cost) for number, cost in enumerate(costs or (1, 1, 1), 1))
    return Paper(method, options, seats=seats, budget=budget, minimum=minimum, highest=5 if method == "star" else None)


def weighed(cast: Cast) -> list[tuple[str, Mapping[str, int]]]:
    return [(choice, {"heads": heads}) for choice, heads in cast.items()]


def shown(paper: Paper, cast: Cast, winners: str, quorum: int = 0) -> int:
    """Up to how many heads more it is shown to stand; -1 where it is not even shown of what was cast."""
    election = election_of("", paper, ["heads"], weighed(cast))
    stands = [stands_whatever(paper, election, frozenset(winners), weight, quorum) for weight in range(100)]
    assert stands == sorted(stands, reverse=True), "what more cannot turn, less cannot"
    return sum(stands) - 1


def elected(paper: Paper, cast: Cast, more: Cast) -> Iterator[str]:
    """Who wins with these ballots besides, by several lots."""
    election = election_of("", paper, ["heads"], [*weighed(cast), *weighed(more)])
    for seed in SEEDS:
        counted = method_named(paper.method).count(election, axis="heads", seed=seed, parameters=parameters_of(paper))
        yield "".join(sorted(counted.winners))


def turns(paper: Paper, cast: Cast, winners: str, heads: int) -> bool:
    """Whether so many, who all say the same, make another result."""
    ballots = every_ballot(paper, 1000)
    assert ballots is not None
    return any(winners != now for said in ballots for now in elected(paper, cast, {said: heads}))


NONE = tuple(PaperOption(number, f"{number}") for number in (1, 2, 3))
DEFAULT = Paper("schulze-default", NONE)
LARGER = Paper("schulze-default", (PaperOption(1, "1", majority="3:1"), *NONE[1:]))

SHOWN: Mapping[str, tuple[Paper, Cast, str, int, int]] = {
    "more than half of the first places": (paper("irv"), {"1>2": 60, "2>3": 20, "3>2": 10}, "1", 29, 31),
    "more than half once another is gone": (paper("irv"), {"1": 40, "2>3": 30, "3>1": 10}, "1", 19, 20),
    "who goes first": (paper("irv"), {"1": 40, "2>3": 35, "3>1": 20}, "1", 14, 15),
    "who goes second": (paper("irv", 1, 1, 1, 1), {"1": 40, "2>3": 30, "3>1": 20, "4>3": 2}, "1", 7, 9),
    "the winner nearly goes itself": (paper("irv"), {"1>2": 25, "2>3": 30, "3>1": 20}, "1", 4, 5),
    "a quota of one seat": (paper("stv"), {"1>2": 60, "2>3": 20, "3>2": 10}, "1", 29, 31),
    "a quota once another is gone": (paper("stv"), {"1": 40, "2>3": 30, "3>1": 10}, "1", 19, 20),
    "no quota, but nobody else is left": (paper("stv"), {"1": 20, "2": 10, "3": 29}, "3", 8, 9),
    "two quotas": (paper("stv", seats=2), {"1": 40, "2": 38, "3": 10}, "12", 25, 28),
    "every duel": (paper("schulze"), {"1>2>3": 30, "2>1>3": 10, "3>1": 15}, "1", 24, 25),
    "every duel, ranked": (paper("ranked-pairs"), {"1>2>3": 30, "2>1>3": 10, "3>1": 15}, "1", 24, 25),
    "preferred to none of the above": (DEFAULT, {"1>2>3": 30, "3": 20}, "1", 9, 10),
    "three to one against none of the above": (LARGER, {"1>2>3": 30, "3": 5}, "1", 5, 6),
    "none of the above itself": (DEFAULT, {"1>2>3": 20, "3": 30}, "3", 9, 11),
    "a runoff": (paper("star"), {"1=5 2=4": 10, "2=5": 4, "3=5": 3}, "1", 5, 6),
    "a runoff that it may not come to": (paper("star"), {"1=5 2=4": 20, "2=5": 4, "3=5": 6}, "1", 13, 14),
    "another in the runoff": (paper("star"), {"1=5": 10, "3=5 1=4": 9, "2=5": 10}, "1", 0, 2),
    "two others before the runoff": (paper("star"), {"1=5 2=4 3=4": 20}, "1", 3, 5),
    "one far behind whom more prefer": (paper("star"), {"1=5 2=4": 10, "3=1": 12}, "1", 5, 6),
    "points": (paper("borda"), {"1>2>3": 10, "2>1>3": 4}, "1", 2, 3),
    "points of two seats": (paper("borda", seats=2), {"1>2>3": 10, "2>1>3": 4}, "12", 8, 9),
    "before what is not bought": (paper("greedy", 10, 10, 9, budget=20), {"1 2": 40, "3": 20}, "12", 19, 20),
    "before what nobody wants": (paper("greedy", 10, 10, 9, budget=20), {"1 2": 40}, "12", 39, 40),
    "before and behind it": (paper("greedy", 10, 20, 10, budget=20), {"1": 40, "2": 30, "3": 20}, "13", 9, 11),
    "what no budget pays for": (paper("greedy", 10, 21, 10, budget=20), {"1 3": 4, "2": 5}, "13", 99, 100),
    "the score that it needs": (
        paper("greedy-threshold", 10, 10, budget=20, minimum=5), {"1": 10, "2": 3}, "1", 1, 2
    ),
    "what has the score and no money": (
        paper("greedy-threshold", 10, 20, budget=20, minimum=5), {"1": 10, "2": 5}, "1", 4, 6
    ),
    "who stops the list": (paper("greedy-no-skip", 10, 11, 10, budget=20), {"1": 60, "2": 30, "3": 20}, "1", 9, 10),
    "what is free behind it": (paper("greedy-no-skip", 10, 11, 0, budget=10), {"1": 60, "2": 30, "3": 20}, "1", 9, 10),
    "who begins the list": (paper("greedy-no-skip", 10, 11, 15, budget=20), {"1": 40, "2": 30, "3": 29}, "1", 9, 11),
}  # fmt: skip
"""With who was elected, up to how many heads more that is shown, and how many are the first to turn it."""


@pytest.mark.parametrize("said", SHOWN)
def test_what_is_shown_is_nearly_as_much_as_there_is(said: str) -> None:
    voted, cast, winners, most, enough = SHOWN[said]
    assert shown(voted, cast, winners) == most
    if enough < 100:
        assert not turns(voted, cast, winners, enough - 1)
        assert turns(voted, cast, winners, enough)


def test_a_quorum_beside_none_of_the_above_must_be_there_already() -> None:
    cast = {"1>2>3": 30, "3": 20}
    assert [shown(DEFAULT, cast, "1", quorum) for quorum in (30, 31)] == [9, -1]


def test_who_is_not_elected_and_what_has_no_bound_is_not_shown() -> None:
    clear = {"1>2>3": 30}
    assert [shown(paper(method), clear, "2") for method in ("irv", "stv", "schulze", "borda")] == [-1] * 4
    assert [shown(paper(method), clear, "") for method in ("irv", "stv", "schulze", "borda")] == [-1] * 4
    assert shown(paper("stv", seats=2), clear, "12") == -1, "the second seat is not filled by first places"
    assert shown(paper("borda", seats=2), clear, "1") == -1, "one winner for two seats"
    assert shown(paper("equalshares", 10, 10, budget=20), {"1 2": 30}, "12") == -1
