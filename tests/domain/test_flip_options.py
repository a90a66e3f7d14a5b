"""Whether the seats in doubt could have elected something else: by every method, held against every turn there is."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.ballots.election import election_of, parameters_of, participating, tally_of
from domain.ballots.paper import Paper, PaperOption
from domain.ballots.verdict import decide, quorum_of_yes, unfit
from domain.counting.circumstances import Circumstances
from domain.counting.lot import Seed
from domain.counting.methods import method_named
from domain.flip.doubt import SeatCounted
from domain.flip.options import Vote, could_flip
from domain.flip.turns import every_ballot
from domain.rules import Rule, preset
from domain.rules.model import Quorum
from tests.domain.any_paper import NUMBERED, choices, papers
from tests.domain.any_rule import rules

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
