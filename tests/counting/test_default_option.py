"""Several options against "none of the above": a quorum and a majority for each, then duels; the way of Debian.

Its own elections stand here as it published them: developers, and for each option the votes over each other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import permutations
from math import isqrt
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain.counting.election import Election, Option, RankedGroup
from domain.counting.methods import METHODS
from domain.counting.pairwise import Duels
from domain.counting.parameters import Parameters, Uncountable
from domain.counting.result import Counted
from domain.counting.schulze_default import decided
from domain.counting.setting import Setting
from tests.counting import oracles
from tests.counting.drawing import SEED, many, ranked
from tests.counting.telling import ties, told
from tests.counting.test_against_libraries import level, winning_votes
from tests.counting.test_methods import count, rankings

DEFAULT = "schulze-default"


def kept(counted: Counted) -> dict[str, str]:
    """What became of each option beside the default one."""
    return {
        each.option: each.what for each in counted.rounds if each.what in ("kept", "below-quorum", "below-majority")
    }


# --- by hand ----------------------------------------------------------------------------------------------------------


def against(yes: int, no: int, **given: Any) -> str:
    """What becomes of a when so many rank it above b, the default option, and so many below."""
    ballots = rankings((0, "ab"), (yes, "ab"), (no, "ba"))
    return kept(count(ballots, DEFAULT, **{"default": "b", "quorum": 0, **given}))["a"]


def test_a_neighbourhood_chooses_among_what_enough_of_it_wants() -> None:
    """49 may vote; 3 times half of the root of that is 10.5. Nobody minds the bench; the fence has more against it."""
    counted = count(rankings((9, "abc"), (5, "bca"), (11, "ac"), (12, "c")), DEFAULT, default="c", electorate=49)
    assert told(counted) == [
        ("kept", "a", {"by": "c", "got": 20, "line": 17, "quorum": 11, "needed": 18}),
        ("below-majority", "b", {"by": "c", "got": 14, "line": 23, "quorum": 11, "needed": 24}),
        ("elected", "a", {}),
    ]
    assert counted.totals == {"a": {"heads": 20}, "b": {"heads": 14}, "c": {"heads": 12}}


@pytest.mark.parametrize(
    ("electorate", "quorum"), [(16, 6), (17, 7), (15, 6), (0, 0), (1, 2), (4, 3), (1030, 49), (4 * 10**34, 3 * 10**17)]
)
def test_the_quorum_is_three_times_half_of_the_root_of_all_who_may_vote(electorate: int, quorum: int) -> None:
    """Exactly: no float has the root of 4·10³⁴ + 1 apart from that of 4·10³⁴."""
    assert against(quorum, 0, electorate=electorate, quorum=None) == ("kept" if quorum else "below-majority")
    if quorum:
        assert against(quorum - 1, 0, electorate=electorate, quorum=None) == "below-quorum"
        root = isqrt(electorate)
        more = electorate + 1 if root * root == electorate and 3 * root == 2 * quorum else None
        assert more is None or against(quorum, 0, electorate=more, quorum=None) == "below-quorum"


@pytest.mark.parametrize(
    ("asked", "yes", "no", "enough"),
    [
        (None, 10, 10, False),
        (None, 11, 10, True),
        ("3", 29, 10, False),
        ("3", 30, 10, True),
        ("3", 1, 0, True),
        ("3/2", 14, 10, False),
        ("3/2", 15, 10, True),
        ("3/2", 16, 11, False),
        ("3/2", 17, 11, True),
        ("1", 10, 10, False),
        (None, 0, 0, False),
    ],
)
def test_a_majority_is_so_many_times_the_others_and_more_than_they(
    asked: str | None, yes: int, no: int, enough: bool
) -> None:
    majority = {"a": Fraction(asked)} if asked else {}
    ballots = rankings((yes, "ab"), (no, "ba"), (4, "a=b"))
    counted = count(ballots, DEFAULT, default="b", quorum=0, majority=majority)
    assert (kept(counted)["a"] == "kept", counted.winners) == ((True, ("a",)) if enough else (False, ("b",)))


def test_the_default_option_wins_where_nothing_else_is_left_even_if_nobody_votes() -> None:
    empty = Election("", (Option("1", "Bench"), Option("2", "None of the above")), ("heads",))
    counted = count(empty, DEFAULT, default="None of the above", electorate=30)
    assert (counted.winners, kept(counted)) == (("2",), {"1": "below-quorum"})
    assert told(counted)[-1] == ("elected", "2", {})


def test_an_option_that_is_out_can_no_longer_keep_another_from_winning() -> None:
    """c would beat both, and needs three times as many as are against it."""
    ballots = rankings((40, "cad"), (20, "dba"), (10, "bda"))
    assert count(ballots, DEFAULT, default="d", quorum=0).winners == ("c",)
    strict = count(ballots, DEFAULT, default="d", quorum=0, majority={"c": Fraction(3)})
    assert (strict.winners, kept(strict)["c"]) == (("a",), "below-majority")


# --- what is refused --------------------------------------------------------------------------------------------------

BALLOTS = rankings((3, "abc"), (1, "c"))


@pytest.mark.parametrize(
    ("given", "what", "facts"),
    [
        ({"quorum": 0}, "default", {"said": "none", "known": "A, B, C"}),
        ({"quorum": 0, "default": "y"}, "default", {"said": "y", "known": "A, B, C"}),
        ({"default": "c"}, "parameter", {"name": "electorate", "said": "", "known": "none"}),
        ({"quorum": 0, "default": "c", "majority": {"y": Fraction(3)}}, "default", {"said": "y", "known": "A, B, C"}),
        (
            {"quorum": 0, "default": "c", "majority": {"c": Fraction(3)}},
            "parameter",
            {"name": "majority", "said": "c", "known": "1:1, 2:1, 3:1"},
        ),
        (
            {"quorum": 0, "default": "c", "majority": {"a": Fraction(1, 2)}},
            "parameter",
            {"name": "majority", "said": "a", "known": "1:1, 2:1, 3:1"},
        ),
    ],
)
def test_what_was_not_said_or_cannot_be_is_named(given: dict[str, Any], what: str, facts: dict[str, Any]) -> None:
    with pytest.raises(Uncountable) as refused:
        count(BALLOTS, DEFAULT, **given)
    assert (refused.value.what, refused.value.facts) == (what, facts)


def test_the_default_option_is_found_by_id_before_name_and_never_among_the_withdrawn() -> None:
    names = tuple(Option(id_, name) for id_, name in (("1", "2"), ("2", "Bench"), ("3", "Bench")))
    named = replace(BALLOTS, options=names)
    assert kept(count(named, DEFAULT, default="2", quorum=0)).keys() == {"1", "3"}
    for said in ("Bench", "3"):
        gone = replace(named, options=(*names[:2], replace(names[2], withdrawn=said == "3")))
        with pytest.raises(Uncountable):
            count(gone, DEFAULT, default=said, quorum=0)


# --- by duels ---------------------------------------------------------------------------------------------------------

Votes = Sequence[Sequence[int]]
"""``votes[x][y]`` is how many rank x above y; the last is the default option."""


def by_duels(votes: Votes, quorum: int = 0, majority: Mapping[str, Fraction] | None = None) -> Counted:
    """Counted from a table of duels alone; options are 1, 2, …"""
    options = tuple(Option(str(number), f"Option {number}") for number in range(1, len(votes) + 1))
    given_ = Parameters(default=options[-1].id, quorum=quorum, majority=majority or {})
    setting = Setting(DEFAULT, Election("", options, ("heads",)), 0, 1, SEED, given_)
    winner, rounds = decided(setting, Duels(setting.standing, votes), len(votes) - 1)
    return setting.counted([winner], {}, rounds)


CIRCLE = ((0, 12, 8, 20), (6, 0, 12, 20), (12, 4, 0, 20), (0, 0, 0, 0))
"""1 beats 2 by 12 to 6, 2 beats 3 by 12 to 4, 3 beats 1 by 12 to 8, and all of them the last."""


def test_of_equal_duels_the_one_that_fewer_opposed_is_the_stronger() -> None:
    counted = by_duels(CIRCLE)
    assert told(counted)[-3:] == [
        ("elected", "1", {}),
        ("narrower-path", "2", {"by": "1", "got": 12, "line": 12, "opposed": 8, "opposed_there": 6}),
        ("narrower-path", "3", {"by": "1", "got": 12, "line": 12, "opposed": 8, "opposed_there": 6}),
    ]


def test_a_drawn_duel_is_no_way_to_anybody() -> None:
    """1 and 2 are level at 5; 2 beats 3 and 3 beats 1, so that 2 is ahead of both and no lot is drawn."""
    counted = by_duels(((0, 5, 3, 9), (5, 0, 6, 9), (4, 2, 0, 9), (0, 0, 0, 0)))
    assert (counted.winners, ties(counted)) == (("2",), [])


def test_who_lost_by_less_weight_and_who_lost_a_lot_is_told_apart() -> None:
    """1 and 3 are level with each other, and 1 beats 2: the lot is between 1 and 3, and 2 is behind 1 in any case."""
    counted = by_duels(((0, 5, 4, 9), (3, 0, 4, 9), (4, 4, 0, 9), (0, 0, 0, 0)))
    assert set(ties(counted)[0][1]) == {"1", "3"}
    ends = {each.option: (each.what, each.facts.get("by")) for each in counted.rounds[-3:]}
    second = next(each for each in counted.rounds if each.what == "weaker-path")
    assert second.facts == {"by": "1", "got": 0, "line": 5}
    (winner,) = counted.winners
    other = "3" if winner == "1" else "1"
    assert ends == {winner: ("elected", None), "2": ("weaker-path", "1"), other: ("equal-path", winner)}


LEADER = ((0, 255, 178, 385), (199, 0, 134, 406), (291, 327, 0, 443), (68, 50, 18, 0))
LENNY = (
    (0, 46, 60, 72, 73, 89, 117), (281, 0, 160, 160, 171, 177, 224), (255, 61, 0, 125, 137, 151, 204),
    (253, 121, 146, 0, 160, 166, 194), (234, 105, 128, 135, 0, 136, 191), (220, 118, 134, 125, 134, 0, 180),
    (226, 129, 145, 153, 160, 169, 0),
)  # fmt: skip


@pytest.mark.parametrize(
    ("votes", "quorum", "strict", "out", "winner"),
    [
        # Leader 2002, 939 developers
        (LEADER, 46, "", "", "3"),
        # Lenny and the DFSG, 2008: 3:1 for four of the options, without which the second had won
        (LENNY, 48, "2346", "12346", "5"),
    ],
)
def test_elections_of_the_debian_project(votes: Votes, quorum: int, strict: str, out: str, winner: str) -> None:
    counted = by_duels(votes, quorum, dict.fromkeys(strict, Fraction(3)))
    assert counted.winners == (winner,)
    assert {option for option, what in kept(counted).items() if what != "kept"} == set(out)


def test_without_the_larger_majorities_the_second_option_of_2008_had_won() -> None:
    """As was remarked when the result came out."""
    assert by_duels(LENNY, 48).winners == ("2",)


# --- beside the words of the Constitution, taken one by one ----------------------------------------------------------


def by_the_text(votes: Votes, quorum: int, ratios: Mapping[int, Fraction]) -> set[int]:
    """Who may win by A.5 of the Constitution (1.9), paragraphs 3 to 9: options by place, the last the default one."""
    *others, default = range(len(votes))
    left = [a for a in others if votes[a][default] >= quorum]
    left = [a for a in left if votes[a][default] >= ratios.get(a, 1) * votes[default][a]]
    left = [*(a for a in left if votes[a][default] > votes[default][a]), default]
    defeats = {(a, b) for a, b in permutations(left, 2) if votes[a][b] > votes[b][a]}
    while True:
        transitive = set(defeats)
        while True:
            further = {(a, d) for a, b in transitive for c, d in defeats if b == c} - transitive
            if not further:
                break
            transitive |= further
        schwartz = {a for a in left if all((a, b) in transitive or (b, a) not in transitive for b in left if b != a)}
        within = {(a, b) for a, b in defeats if a in schwartz and b in schwartz}
        if not within:
            return schwartz
        weakest = min((votes[a][b], -votes[b][a]) for a, b in within)
        defeats -= {(a, b) for a, b in within if (votes[a][b], -votes[b][a]) == weakest}


@st.composite
def tables(draw: st.DrawFn) -> Votes:
    """Any duels, many of them equal; circles are frequent, and the default option often loses."""
    options = draw(st.integers(2, 6))
    votes = [[draw(st.integers(0, 4)) if y < options - 1 else draw(st.integers(0, 9)) for y in range(options)]
             for _ in range(options)]  # fmt: skip
    for at in range(options):
        votes[at][at] = 0
    return votes


RATIOS = st.dictionaries(st.integers(0, 1), st.sampled_from([Fraction(1), Fraction(3, 2), Fraction(3)]))


@many
@given(tables(), st.integers(0, 6), RATIOS)
def test_the_same_may_win_as_by_the_words_of_the_constitution(
    votes: Votes, quorum: int, ratios: dict[int, Fraction]
) -> None:
    ratios.pop(len(votes) - 1, None)
    counted = by_duels(votes, quorum, {str(option + 1): ratio for option, ratio in ratios.items()})
    assert level(counted) == {str(option + 1) for option in by_the_text(votes, quorum, ratios)}


@many
@given(ranked(ties=True), st.sampled_from([0, 1]), st.integers(0, 12))
def test_pref_voting_finds_the_same_among_those_that_are_left(election: Election, axis: int, quorum: int) -> None:
    """By winning votes; where two duels were won alike and lost differently it knows no difference."""
    given_ = Parameters(default=election.options[-1].id, quorum=quorum)
    counted = METHODS[DEFAULT].count(election, axis=election.axes[axis], seed=SEED, parameters=given_)
    stay = [place for place, option in enumerate(election.options) if kept(counted).get(option.id) == "kept"]
    won: dict[int, set[int]] = {}
    for each in counted.rounds:
        if each.what == "duel":
            won.setdefault(int(str(each.facts["got"])), set()).add(int(str(each.facts["line"])))
    assume(len(stay) > 1 and all(len(lines) == 1 for lines in won.values()))
    place = {option: at for at, option in enumerate(stay)}
    groups = tuple(
        RankedGroup(ranking, group.count, group.weights)
        for group in election.ranked
        if (ranking := tuple(r for rank in group.ranking if (r := tuple(place[o] for o in rank if o in place))))
    )
    rest = replace(election, options=tuple(election.options[option] for option in stay), ranked=groups)
    profile = oracles.pref_voting_rankings(rest, axis)
    found = oracles.pref_voting_winners(
        rest, "margin_based_methods", "beat_path", profile, strength_function=winning_votes(profile)
    )
    assert level(counted) == found


@many
@given(tables(), st.integers(0, 6))
def test_the_default_option_wins_only_where_all_others_are_out(votes: Votes, quorum: int) -> None:
    counted = by_duels(votes, quorum)
    default = str(len(votes))
    assert (counted.winners == (default,)) == all(what != "kept" for what in kept(counted).values())
