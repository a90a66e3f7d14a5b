"""What a method is given: ballots it allows, named where it does not, and closed up over options that withdrew."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from domain.counting.ballots import Allowed, check, gathered, lapsed, marks, rankings
from domain.counting.election import Election, MarkedGroup, Marks, Option, RankedGroup, Ranking
from domain.counting.parameters import Parameters, Uncountable
from domain.counting.result import Counted
from tests.counting.drawing import options

ANYTHING = Allowed(frozenset({"ranked", "marked"}), ties=True)
STRICT = replace(ANYTHING, ties=False)


def ranked(*said: Ranking) -> Election:
    """A ballot of 1 head and 85.20 m² for each ranking, over the options a, b and c."""
    groups = tuple(RankedGroup(ranking, 1, (1, 85_20)) for ranking in said)
    return Election("courtyard", options(3), ("heads", "area"), ranked=groups)


def marked(*said: Marks) -> Election:
    groups = tuple(MarkedGroup(each, 1, (1, 85_20)) for each in said)
    return Election("courtyard", options(3), ("heads", "area"), marked=groups)


def withdrawn(election: Election, *gone: int) -> Election:
    options_of = tuple(replace(option, withdrawn=at in gone) for at, option in enumerate(election.options))
    return replace(election, options=options_of)


def refused(election: Election, allowed: Allowed = ANYTHING, **given: Any) -> tuple[str, dict[str, Any]]:
    with pytest.raises(Uncountable) as found:
        check(election, allowed, Parameters(**given))
    return found.value.what, dict(found.value.facts)


# --- rankings ---------------------------------------------------------------------------------------------------------

FIRST: Ranking = ((0,), (1,))


@pytest.mark.parametrize(
    ("ranking", "what"),
    [
        (((0,), (0,)), "repeated"),
        (((0, 1), (1,)), "repeated"),
        (((0,), ()), "empty-rank"),
        (((3,),), "unknown-option"),
        (((-1,),), "unknown-option"),
        (((0,), (-1,), (2,)), "unknown-option"),
        (((0,), (3,), (2,)), "unknown-option"),
    ],
)
def test_the_first_ranking_that_says_nothing_clear_is_named(ranking: Ranking, what: str) -> None:
    assert refused(ranked(FIRST, ranking, ranking)) == (what, {"group": 2})


def test_equal_ranks_are_named_where_a_paper_lies_on_one_pile() -> None:
    assert refused(ranked(FIRST, ((0, 1),)), STRICT) == ("tie", {"group": 2})
    check(ranked(((0, 1), (2,))), ANYTHING, Parameters())


def test_as_many_as_a_vote_allows_may_be_ranked() -> None:
    check(ranked(((0,), (1, 2))), ANYTHING, Parameters(most_marks=3))
    assert refused(ranked(FIRST, ((0,), (1, 2))), most_marks=2) == ("many", {"group": 2, "named": 3, "most": 2})


def test_no_option_is_too_many_and_none_is_no_trouble() -> None:
    check(ranked(((0,), (1,), (2,)), ()), STRICT, Parameters())
    check(marked(((0, 1), (1, 1), (2, 1)), ()), STRICT, Parameters())


# --- marks ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "given", "what"),
    [
        (((0, 2), (0, 3)), {}, ("repeated", {})),
        (((0, 2), (3, 3)), {}, ("unknown-option", {})),
        (((-1, 2),), {}, ("unknown-option", {})),
        (((0, 1), (1, 1)), {"most_marks": 1}, ("many", {"named": 2, "most": 1})),
        (((0, 2), (1, 6), (2, 1)), {"highest": 5}, ("mark", {"bound": 5})),
        (((0, 2), (1, -1), (2, 1)), {"lowest": 0}, ("mark", {"bound": 0})),
        (((0, 6), (1, 5)), {"points": 10}, ("points", {"total": 11, "most": 10})),
        (((0, 3), (1, -2)), {"credits": 12}, ("credits", {"total": 13, "most": 12})),
    ],
)
def test_a_mark_that_goes_too_far_is_named_with_the_bound(
    said: Marks, given: dict[str, Any], what: tuple[str, dict[str, int]]
) -> None:
    assert refused(marked(((0, 1),), said), **given) == (what[0], {"group": 2} | what[1])


@pytest.mark.parametrize(
    ("said", "given"),
    [
        (((0, 1), (1, 1)), {"most_marks": 2}),
        (((0, 5), (1, 0)), {"highest": 5, "lowest": 0}),
        (((0, 6), (1, 4)), {"points": 10}),
        (((0, 3), (1, -2)), {"credits": 13}),
    ],
)
def test_up_to_the_bound_itself_is_allowed(said: Marks, given: dict[str, Any]) -> None:
    check(marked(said), ANYTHING, Parameters(**given))


def test_a_vote_narrows_what_a_method_allows_and_never_widens_it() -> None:
    one_to_three = replace(ANYTHING, lowest=1, highest=3, most_marks=2)
    assert refused(marked(((0, 4),)), one_to_three, highest=9) == ("mark", {"group": 1, "bound": 3})
    assert refused(marked(((0, 3),)), one_to_three, highest=2) == ("mark", {"group": 1, "bound": 2})
    assert refused(marked(((0, 0),)), one_to_three, lowest=-9) == ("mark", {"group": 1, "bound": 1})
    assert refused(marked(((0, 1),)), one_to_three, lowest=2) == ("mark", {"group": 1, "bound": 2})
    three: Marks = ((0, 1), (1, 1), (2, 1))
    assert refused(marked(three), one_to_three, most_marks=3) == ("many", {"group": 1, "named": 3, "most": 2})
    assert refused(marked(three[:2]), one_to_three, most_marks=1) == ("many", {"group": 1, "named": 2, "most": 1})


# --- both -------------------------------------------------------------------------------------------------------------


def test_ballots_are_of_a_kind_that_the_method_knows_and_all_of_one() -> None:
    assert refused(ranked(FIRST), Allowed(frozenset({"marked"}))) == ("kind", {"needed": "marked"})
    assert refused(marked(((0, 1),)), Allowed(frozenset({"ranked"}))) == ("kind", {"needed": "ranked"})
    mixed = replace(ranked(FIRST), marked=marked(((0, 1),)).marked)
    assert refused(mixed) == ("kind", {"needed": "marked / ranked"})
    check(ranked(), Allowed(frozenset({"marked"})), Parameters())  # nobody voted


@pytest.mark.parametrize("weights", [(1,), (1, 1, 1), (-1, 5), (5, -1)])
def test_a_ballot_weighs_something_on_every_axis(weights: tuple[int, ...]) -> None:
    election = replace(ranked(FIRST), ranked=(RankedGroup(FIRST, 1, (0, 0)), RankedGroup(FIRST, 1, weights)))
    assert refused(election) == ("weight", {"group": 2})
    of_marks = replace(election, ranked=(), marked=(MarkedGroup(((0, 1),), 1, weights),))
    assert refused(of_marks) == ("weight", {"group": 1})


# --- options that withdrew --------------------------------------------------------------------------------------------


def test_a_ranking_closes_up_over_who_withdrew_and_one_without_anybody_is_left_out() -> None:
    election = withdrawn(ranked(((0,), (1,)), ((0, 2),), ((0,),), ()), 0)
    assert [group.ranking for group in rankings(election)] == [((1,),), ((2,),)]
    assert all(group.weights == (1, 85_20) for group in rankings(election))
    everybody = ranked(((0,), (1,)), ())
    assert [group.ranking for group in rankings(everybody)] == [((0,), (1,))]
    full = ranked(((0,), (1,)))
    assert rankings(full) is full.ranked


def test_a_mark_on_who_withdrew_is_lost_and_the_ballot_is_not() -> None:
    election = marked(((0, 5), (1, 3)), ((0, 4),), ())
    assert marks(election) is election.marked
    assert [group.marks for group in marks(withdrawn(election, 0))] == [((1, 3),), (), ()]
    assert [group.count for group in marks(withdrawn(election, 0))] == [1, 1, 1]


def test_a_ballot_has_lapsed_when_all_it_names_withdrew() -> None:
    said = ranked(((0,),), ((0, 1),), ((1,), (2,)), ())
    several = replace(said, ranked=tuple(replace(group, count=3) for group in said.ranked))
    assert [lapsed(withdrawn(several, *gone)) for gone in ((), (0,), (0, 1), (0, 1, 2))] == [0, 3, 6, 9]
    given = marked(((0, 5),), ((0, 5), (1, 5)), ())
    assert [lapsed(withdrawn(given, *gone)) for gone in ((), (0,), (0, 1))] == [0, 1, 2]


# --- single ballots ---------------------------------------------------------------------------------------------------


def test_ballots_that_say_the_same_are_put_together() -> None:
    orders = [(1, 0), (2,), (1, 0), (1,)]
    assert gathered(orders) == [
        RankedGroup(((1,), (0,)), 2, (2,)), RankedGroup(((2,),), 1, (1,)), RankedGroup(((1,),), 1, (1,)),
    ]  # fmt: skip
    assert gathered(orders, [(1, 50), (1, 60), (2, 7), (0, 1)]) == [
        RankedGroup(((1,), (0,)), 2, (3, 57)), RankedGroup(((2,),), 1, (1, 60)), RankedGroup(((1,),), 1, (0, 1)),
    ]  # fmt: skip
    with pytest.raises(ValueError, match="shorter"):
        gathered(orders, [(1, 50)])


def test_what_nobody_said_of_an_election_is_nothing() -> None:
    """An option is free and stands; no ballot is blank, spoiled or lapsed; one seat, no money."""
    election = Election("bare", options(1), ("heads",))
    assert election.options == (Option("a", "A", Fraction(0), withdrawn=False),)
    assert (election.blank, election.spoiled, election.seats) == (0, 0, 1)
    assert election.budget == Fraction(0)
    assert Counted("irv", "heads", (), {}) == Counted("irv", "heads", (), {}, blank=0, spoiled=0, lapsed=0)
