"""Whether the seats in doubt could have elected something else: by every method, held against every turn there is."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.ballots.election import election_of, parameters_of, participating, tally_of
from domain.ballots.paper import Paper, PaperOption
from domain.ballots.verdict import decide, quorum_of_yes, unfit
from domain.counting.circumstances import Circumstances
from domain.counting.lot import Seed
from domain.counting.methods import method_named
from domain.flip import options as flip_options
from domain.flip.doubt import SeatCounted
from domain.flip.options import Vote, could_flip
from domain.flip.turns import every_ballot
from domain.rules import Rule, preset
from domain.rules.model import Base, Quorum
from domain.rules.presets import more_than
from tests.domain.any_paper import NUMBERED, choices, papers
from tests.domain.any_rule import rules
from tests.domain.counting import heads

SIMPLE = preset("simple-majority")
CONTESTED = frozenset({"contested"})
SEED = Seed(b"\0" * 32, "V-1")
NAMES = ("Bench", "Swing", "Trees", "Lights")


def paper_of(method: str, options: int = 3, budget: int | None = None) -> Paper:
    listed = tuple(PaperOption(number, NAMES[number - 1], 10) for number in range(1, options + 1))
    return Paper(method, listed, budget=budget)


def neighbours(said: dict[str, int], contested: Sequence[str | None] = ()) -> list[SeatCounted]:
    """So many seats of one head said each of these; those contested come on top."""
    heads = {"heads": 1, "area": 1}
    settled = [SeatCounted(choice, heads) for choice, many in said.items() for _ in range(many)]
    return [*settled, *(SeatCounted(choice, heads, CONTESTED) for choice in contested)]


def verdict(paper: Paper, seats: Sequence[SeatCounted], rule: Rule = SIMPLE) -> str:
    return could_flip(Vote(rule, paper, SEED, Circumstances()), seats).verdict


# --- clear cases -----------------------------------------------------------------------------------------------------


def test_a_gap_of_ticks_that_the_contested_cannot_close_stands() -> None:
    approval = paper_of("approval")
    assert verdict(approval, neighbours({"1 2": 30, "1": 10, "3": 5}, ["1"] * 9)) == "stands"
    assert verdict(approval, neighbours({"1 2": 30, "1": 10, "3": 5}, ["1"] * 11)) == "could"


def test_a_winner_with_more_than_half_of_the_first_places_stands() -> None:
    for method in ("irv", "stv", "schulze", "ranked-pairs"):
        clear = neighbours({"1>2": 60, "2>3": 20, "3>2": 10}, ["1>2"] * 7)
        assert verdict(paper_of(method), clear) == "stands", method
        assert verdict(paper_of(method), neighbours({"1>2": 12, "2>3": 11}, ["1>2"] * 3)) == "could", method


def test_who_goes_first_may_hang_on_one_ballot_and_then_everything_does() -> None:
    # without the contested ballot 2 and 3 are level behind 1; whoever stays is carried past it by the other
    close = neighbours({"1": 40, "2>3": 30, "3>2": 30}, ["2>3"])
    assert verdict(paper_of("irv"), close) == "could"
    far = neighbours({"1": 70, "2>3": 20, "3>2": 20}, ["2>3"])
    assert verdict(paper_of("irv"), far) == "stands"


def test_a_budget_whose_order_cannot_change_is_spent_the_same() -> None:
    paper = paper_of("greedy", budget=20)
    assert verdict(paper, neighbours({"1 2": 40, "3": 20}, ["3"] * 19)) == "stands"
    assert verdict(paper, neighbours({"1 2": 40, "3": 20}, ["3"] * 21)) == "could"


def test_more_than_can_be_tried_is_said_to_be_unknown_and_never_to_stand() -> None:
    """Equal Shares looks at who paid for what: no bound is known, and eight seats have too many turns to count."""
    seats = neighbours({"1 2": 40, "3": 20, "1 3": 9}, ["3"] * 8)
    assert verdict(paper_of("equalshares/add1", 4, budget=20), seats) == "unknown"


def test_no_seat_in_doubt_is_no_doubt() -> None:
    assert verdict(paper_of("irv"), neighbours({"1": 1})) == "stands"


def test_a_quorum_that_all_of_them_together_do_not_reach_stays_missing() -> None:
    (axis,) = SIMPLE.axes
    half = Quorum(Fraction(1, 2), root=False, strict=False, least=0, counts="ballots")
    rule = replace(SIMPLE, axes=(replace(axis, quorum=half),))
    silent = [SeatCounted(None, {"heads": 1, "area": 1})] * 30
    assert verdict(paper_of("schulze"), [*neighbours({"1>2": 3}, ["2"]), *silent], rule) == "stands"
    assert verdict(paper_of("schulze"), [*neighbours({"1>2": 3}, ["2"] * 8), *silent], rule) == "stands"


def beside_default(yes: dict[str, int], contested: Sequence[str | None], *, strict: str = "1:1") -> str:
    """The verdict on two options beside "none of the above" (3), of which one may need a larger majority."""
    options = (PaperOption(1, "Bench", majority=strict), PaperOption(2, "Swing"), PaperOption(3, "None of the above"))
    return verdict(Paper("schulze-default", options), neighbours(yes, contested), preset("debian-style"))


def test_what_is_far_above_none_of_the_above_stands_and_what_is_near_may_fall() -> None:
    assert beside_default({"1>2>3": 30, "2>3": 10}, ["1"] * 4) == "stands"
    assert beside_default({"1>2>3": 30, "3": 27}, ["1"] * 4) == "could"
    assert beside_default({"1>2>3": 30, "3": 7}, ["1"] * 4, strict="3:1") == "could"
    assert beside_default({"1>2>3": 33, "3": 7}, ["1"] * 4, strict="3:1") == "stands"


def test_a_quorum_that_the_contested_can_still_bring_is_no_settled_failure() -> None:
    """16 may vote, so 6 must prefer an option: it has 5 without the contested seat, whichever of the two it is."""
    for option in "12":
        silent = [SeatCounted(None, {"heads": 1, "area": 1})] * 10
        options = (PaperOption(1, "Bench"), PaperOption(2, "Swing"), PaperOption(3, "None of the above"))
        seats = [*neighbours({option: 5}, [None]), *silent]
        assert verdict(Paper("schulze-default", options), seats, preset("debian-style")) == "could"
        few = [*neighbours({option: 4}, [None]), *silent, silent[0]]
        assert verdict(Paper("schulze-default", options), few, preset("debian-style")) == "stands"


def test_orders_that_are_tied_beside_a_contested_seat_that_weighs_nothing() -> None:
    """As where a cap leaves nothing of its weight: the lot has decided, and decides the same again."""
    tied = [*neighbours({"1>2": 1, "2>1": 1}), SeatCounted("1>2", {"heads": 0}, CONTESTED)]
    assert verdict(replace(paper_of("borda", 2), complete=True), tied) == "stands"


@pytest.mark.parametrize(
    ("paper", "said"),
    [
        (paper_of("plurality"), {"1": 20, "2": 10}),
        (paper_of("approval"), {"1": 20, "2": 10}),
        (replace(paper_of("score"), highest=3), {"1=3": 10, "2=3": 1}),
        (replace(paper_of("cumulative"), purse=3), {"1=3": 10, "2=3": 1}),
        (replace(paper_of("quadratic"), purse=9), {"1=3": 10, "2=3": 1}),
        (paper_of("borda"), {"1>2>3": 30, "2>3>1": 5}),
    ],
)
def test_of_marks_that_add_up_all_turns_are_known_however_many_seats_are_in_doubt(
    paper: Paper, said: dict[str, int]
) -> None:
    """All for one option is the most it can get: eight do not close the gap, twelve do."""
    choice = next(iter(said))
    assert verdict(paper, neighbours(said, [choice] * 8)) == "stands"
    assert verdict(paper, neighbours(said, [choice] * 12)) == "could"


def test_of_marks_that_add_up_a_tie_that_the_lot_decides_the_same_way_stands() -> None:
    """Three who give their first place to the second make it level with the first: 24 points each."""
    seats = neighbours({"1>2>3": 10, "2>1>3": 4}, ["1"] * 3)
    first = next(iter(SEED.draw("elect", "12")))
    assert verdict(paper_of("borda"), seats) == ("stands" if first == "1" else "could")


def test_with_one_of_two_counts_enough_the_most_for_one_option_does_not_tell() -> None:
    """It could fail on one count for want of a quorum and on the other by what is said."""
    both = preset("cn-278-ordinary")
    seats = neighbours({"1": 40, "2": 5}, ["1"] * 8)
    assert verdict(paper_of("plurality"), seats, both) == "stands"
    assert verdict(paper_of("plurality"), seats, replace(both, combine="any")) == "unknown"
    assert verdict(paper_of("plurality"), seats, replace(SIMPLE, combine="any")) == "stands"


def test_two_who_say_different_things_can_do_what_two_who_say_the_same_cannot() -> None:
    """The first has 11 and the second places of both others, who have 10 each: two heads more for each of those, and
    it is the first that goes."""
    pair = [SeatCounted("1", {"heads": 2}, CONTESTED)] * 2
    seats = [*neighbours({"1": 11, "2>1": 10, "3>1": 10}), *pair]
    assert verdict(paper_of("irv"), seats) == "could"
    assert verdict(paper_of("irv"), [*seats[:-1], SeatCounted("1", {"heads": 2})]) == "stands"


def within(work: int, paper: Paper, seats: Sequence[SeatCounted], rule: Rule = SIMPLE) -> str:
    """The verdict where only so many different ballots may be counted."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(flip_options, "WORK", work)
        return verdict(paper, seats, rule)


def test_where_too_many_ballots_differ_for_each_turn_to_be_tried_nothing_is_claimed() -> None:
    """Three different ballots and a turned one: with 4 ballots' work a turn is tried, and of three options five are."""
    approval = paper_of("approval")
    clear, close = (neighbours({"1 2": 30, "1": 10, "3": 5}, ["1"] * many) for many in (9, 11))
    assert [within(work, approval, clear) for work in (20, 19)] == ["stands", "unknown"]
    assert [within(work, approval, close) for work in (16, 15)] == ["could", "unknown"]


def test_what_failed_is_said_to_stand_only_where_no_option_could_pass() -> None:
    """One of eight is missing from a quorum; and of 5, 4 and a blank ballot only the first can get more than half."""
    (axis,) = SIMPLE.axes
    half = Quorum(Fraction(1, 2), root=False, strict=False, least=0, counts="ballots")
    quorum = replace(SIMPLE, axes=(replace(axis, quorum=half),))
    seats = neighbours({"1>2": 3}, [None])
    silent = [SeatCounted(None, {"heads": 1, "area": 1})] * 4
    assert within(1, paper_of("schulze"), [*seats, *silent], quorum) == "unknown"
    absolute = replace(SIMPLE, axes=heads(more_than("1/2", Base.ATTENDING)))
    assert within(1, paper_of("plurality"), neighbours({"1": 5, "2": 4, "blank": 1}, [None]), absolute) == "unknown"


# --- against every turn there is -------------------------------------------------------------------------------------


def result(vote: Vote, seats: Sequence[SeatCounted], said: Sequence[str | None]) -> tuple[bool, frozenset[str]]:
    axes = [axis.id for axis in vote.rule.axes]
    cast = [(choice, seat.weights) for choice, seat in zip(said, seats, strict=True) if choice is not None]
    eligible = {axis: sum(seat.weights[axis] for seat in seats) for axis in axes}
    parameters = parameters_of(vote.paper, quorum_of_yes(vote.rule, eligible))
    counted = method_named(vote.paper.method).count(
        election_of("", vote.paper, axes, cast), axis=axes[0], seed=vote.seed, parameters=parameters
    )
    outcome = decide(
        vote.rule, vote.paper, eligible, participating(cast, axes), tally_of(vote.paper, cast, axes), counted.winners,
        vote.known,
    )  # fmt: skip
    return outcome.passed, frozenset(outcome.winners)


def could(vote: Vote, seats: Sequence[SeatCounted]) -> bool | None:
    ballots = every_ballot(vote.paper, 130)
    if ballots is None:
        return None
    now = result(vote, seats, [seat.choice for seat in seats])
    turns = product(*((None, *ballots) if seat.doubts else (seat.choice,) for seat in seats))
    return any(result(vote, seats, turn) != now for turn in turns)


@st.composite
def elections(draw: st.DrawFn, methods: tuple[str, ...], doubtful: int = 1) -> tuple[Vote, list[SeatCounted]]:
    paper = draw(papers(methods).filter(lambda paper: len(paper.options) <= 3))
    rule = draw(rules(("heads",)).filter(lambda rule: unfit(rule, paper) is None)) if draw(st.booleans()) else SIMPLE
    weights = st.fixed_dictionaries({"heads": st.integers(0, 3)})
    settled = draw(st.lists(st.builds(SeatCounted, st.none() | choices(paper), weights), max_size=7))
    doubts = draw(st.lists(
        st.builds(SeatCounted, st.none() | choices(paper), weights, st.just(CONTESTED)),
        min_size=1, max_size=doubtful,
    ))  # fmt: skip
    return Vote(rule, paper, SEED, Circumstances()), [*settled, *doubts]


ADDING = ("plurality", "approval", "score", "cumulative", "quadratic", "borda")
OTHERS = tuple(method for method in NUMBERED if method not in ADDING)


@given(elections(ADDING, doubtful=2))
@settings(max_examples=100)
def test_of_added_marks_it_is_said_exactly(drawn: tuple[Vote, list[SeatCounted]]) -> None:
    vote, seats = drawn
    expected = could(vote, seats)
    if expected is not None:
        assert could_flip(vote, seats).verdict == ("could" if expected else "stands")


@given(elections(OTHERS))
@settings(max_examples=100)
def test_of_every_other_method_nothing_false_is_claimed(drawn: tuple[Vote, list[SeatCounted]]) -> None:
    vote, seats = drawn
    said, expected = could_flip(vote, seats).verdict, could(vote, seats)
    if expected is not None and said != "unknown":
        assert said == ("could" if expected else "stands")
