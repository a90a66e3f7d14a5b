"""Whether the seats in doubt could have changed a result, and how many it would have taken."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations, product
from typing import Literal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from domain.ballots.election import word_of
from domain.counting import consent, yesno
from domain.counting.circumstances import Circumstances
from domain.counting.consent import Objection
from domain.flip.doubt import Flip, SeatCounted
from domain.flip.words import could_flip
from domain.rules import Rule, preset
from domain.rules.model import AxisRule, Base, Consent, Quorum, Silence, Threshold
from tests.domain.any_rule import rules
from tests.domain.counting import SIMPLE

SAID = ("yes", "no", "abstain", None)
CONTESTED = frozenset({"contested"})


def neighbours(yes: int, no: int, silent: int = 0, contested: Sequence[str] = ()) -> list[SeatCounted]:
    """Seats of one head and 80 m² each; those contested come on top."""
    settled = [*["yes"] * yes, *["no"] * no, *[None] * silent]
    weights = {"heads": 1, "area": 8000}
    return [SeatCounted(choice, weights) for choice in settled] + [
        SeatCounted(choice, weights, CONTESTED) for choice in contested
    ]


def flipped(seats: list[SeatCounted], rule: Rule = SIMPLE) -> Flip:
    return could_flip(rule, seats, yesno.UNKNOWN)


def test_seven_contested_ballots_leave_a_clear_result_as_it_is() -> None:
    found = flipped(neighbours(60, 20, contested=["yes"] * 7))
    assert found == Flip({"contested": 7}, 7, "stands", 24)  # 67 to 20: 24 who turn make it 43 to 44


def test_one_contested_ballot_can_turn_a_vote_that_one_ballot_decided() -> None:
    assert flipped(neighbours(20, 20, contested=["yes"])).verdict == "could"
    assert flipped(neighbours(21, 20, contested=["yes"])).verdict == "could"
    assert flipped(neighbours(22, 20, contested=["yes"])).verdict == "stands"
    assert flipped(neighbours(20, 20, contested=["no"])).verdict == "could"


def test_who_says_nothing_can_take_the_quorum_away() -> None:
    major = preset("cn-278-ordinary")  # two thirds take part, more than half of them say yes
    seats = neighbours(66, 0, silent=33, contested=["yes"])
    assert flipped(seats, replace(major, stops=())) == Flip({"contested": 1}, 1, "could", 1)
    assert flipped([*seats[:-1], replace(seats[-1], doubts=frozenset())], major).verdict == "stands"


def test_of_many_seats_in_doubt_each_turn_is_tried_only_where_it_could_matter() -> None:
    """13 seats have 8,192 turns. Where both axes must pass, or nothing passed, the extremes say it all; where one axis
    is enough and one carried it, the other might by a mixture, and nobody has tried them all."""
    both = preset("cn-278-ordinary")
    either = replace(both, combine="any", stops=())
    many = ["yes"] * 13
    assert flipped(neighbours(80, 0, contested=many), both).verdict == "stands"
    assert flipped(neighbours(0, 80, contested=["no"] * 13), either).verdict == "stands"
    assert flipped(neighbours(80, 0, contested=many), SIMPLE).verdict == "stands"
    assert flipped(neighbours(80, 0, contested=many), either).verdict == "unknown"
    assert flipped(neighbours(80, 0, contested=many[:3]), either).verdict == "stands"


def test_a_seat_in_doubt_for_two_reasons_is_one_seat() -> None:
    seat = SeatCounted("yes", {"heads": 1}, frozenset({"contested", "proxy"}))
    found = flipped([*neighbours(5, 1), seat])
    assert (found.seats, found.doubts) == (1, {"contested": 1, "proxy": 1})


def test_what_failed_by_how_it_was_called_no_ballot_can_mend() -> None:
    called_late = replace(SIMPLE, notice_days=15, stops=("notice",))
    found = flipped(neighbours(9, 1, contested=["no"]), called_late)
    assert (found.verdict, found.needed) == ("stands", None)


# --- against every turn there is -------------------------------------------------------------------------------------

AXES = ("heads", "area")
weights = st.fixed_dictionaries({"heads": st.integers(0, 2), "area": st.integers(0, 4)})
electorates = st.lists(
    st.builds(SeatCounted, st.sampled_from(SAID), weights, st.sampled_from([frozenset(), CONTESTED])),
    min_size=1, max_size=4,
)  # fmt: skip
circumstances = st.builds(Circumstances, tie_falls_to=st.sampled_from([None, "yes", "no"]))


def passes(rule: Rule, seats: Sequence[SeatCounted], choices: Sequence[str | None], known: Circumstances) -> bool:
    axes = [axis.id for axis in rule.axes]
    cast = [(choice, seat.weights) for choice, seat in zip(choices, seats, strict=True) if choice is not None]
    eligible = {axis: sum(seat.weights[axis] for seat in seats) for axis in axes}
    return yesno.decide(rule, eligible, yesno.tally(cast, axes), known).passed


@given(rules(AXES), electorates, circumstances)
@settings(max_examples=150)
def test_no_turn_of_the_seats_in_doubt_is_overlooked(
    rule: Rule, seats: list[SeatCounted], known: Circumstances
) -> None:
    stands = passes(rule, seats, [seat.choice for seat in seats], known)
    turns = product(*(SAID if seat.doubts else (seat.choice,) for seat in seats))
    could = any(passes(rule, seats, turn, known) != stands for turn in turns)
    assert could_flip(rule, seats, known).verdict == ("could" if could else "stands")


@given(rules(AXES), electorates)
@settings(max_examples=150)
def test_fewer_seats_than_are_said_to_be_needed_never_change_it(rule: Rule, seats: list[SeatCounted]) -> None:
    needed = could_flip(rule, seats, yesno.UNKNOWN).needed
    if needed is None:
        return
    assert needed > 0
    said = [seat.choice for seat in seats]
    stands = passes(rule, seats, said, yesno.UNKNOWN)
    for few in range(1, min(needed, 4)):
        for turned in combinations(range(len(seats)), few):
            for choices in product(SAID, repeat=few):
                now = list(said)
                for seat, choice in zip(turned, choices, strict=True):
                    now[seat] = choice
                assert passes(rule, seats, now, yesno.UNKNOWN) == stands


def fewest(rule: Rule, seats: Sequence[SeatCounted]) -> int | None:
    """The fewest seats that change it, by trying them all; None where all together cannot."""
    said = [seat.choice for seat in seats]
    stands = passes(rule, seats, said, yesno.UNKNOWN)
    for few in range(1, len(seats) + 1):
        for turned in combinations(range(len(seats)), few):
            for choices in product(SAID, repeat=few):
                now = [*said]
                for seat, choice in zip(turned, choices, strict=True):
                    now[seat] = choice
                if passes(rule, seats, now, yesno.UNKNOWN) != stands:
                    return few
    return None


@given(rules(AXES), electorates, st.sampled_from(["in_base", "out_of_base"]))
@settings(max_examples=150)
def test_where_one_test_decides_the_number_is_the_fewest_there_is(
    drawn: Rule, seats: list[SeatCounted], abstain: Literal["in_base", "out_of_base"]
) -> None:
    axis = replace(drawn.axes[0], quorum=None, cap=None)
    assume(0 < axis.passing.fraction < 1)  # the others hold whatever is said, but where nobody says anything
    rule = replace(
        drawn, axes=(axis,), abstain=abstain, silent=Silence("absent", 0, ""), tie="fail", stops=(), second_call=None
    )
    seats = [replace(each, weights={axis: weight + 1 for axis, weight in each.weights.items()}) for each in seats]
    assert could_flip(rule, seats, yesno.UNKNOWN).needed == fewest(rule, seats)


def two_axes(quorum: Quorum | None = None, *, combine: Literal["all", "any"] = "all") -> Rule:
    """More than half of the valid votes by heads and by area."""
    half = Threshold(Fraction(1, 2), True, Base.CAST, "yes")
    axes = AxisRule("heads", None, quorum, half), AxisRule("area", None, None, half)
    return replace(SIMPLE, axes=axes, combine=combine, stops=())


def seat(choice: str | None, area: int) -> SeatCounted:
    return SeatCounted(choice, {"heads": 1, "area": area})


CARRIED = [seat("yes", 9), *[seat("yes", 1)] * 4, seat("no", 8), seat("no", 3)]
"""By heads 5 to 2, by area 13 to 11."""
MISSED = [seat("no", 9), *[seat("no", 1)] * 4, seat("yes", 8), seat("yes", 3)]
SMALL_WON = [seat("no", 9), *[seat("yes", 1)] * 4]
"""By heads 4 to 1, by area 4 to 9."""


def test_of_two_axes_the_easier_is_lost_and_the_harder_is_to_be_won() -> None:
    for seats, of_all, of_any in ((CARRIED, 1, 2), (MISSED, 2, 1), (SMALL_WON, 1, 2)):
        both, either = two_axes(), two_axes(combine="any")
        assert could_flip(both, seats, yesno.UNKNOWN).needed == of_all == fewest(both, seats)
        assert could_flip(either, seats, yesno.UNKNOWN).needed == of_any == fewest(either, seats)


def test_a_quorum_is_a_line_like_any_other() -> None:
    """Five of seven take part, three of them say yes."""
    seats = [*[seat("yes", 1)] * 3, *[seat("abstain", 1)] * 2, *[seat(None, 1)] * 2]
    of_ballots = [Quorum(Fraction(least, 7), False, False, 0, "ballots") for least in (5, 4, 7)]
    of_yes = [Quorum(Fraction(least, 7), False, False, 0, "yes") for least in (3, 2, 5)]
    for quorum, few in zip([*of_ballots, *of_yes], (1, 2, 2, 1, 2, 2), strict=True):
        rule = two_axes(quorum)
        assert could_flip(rule, seats, yesno.UNKNOWN).needed == few == fewest(rule, seats)


def test_what_one_seat_says_may_move_the_others_and_then_no_number_is_told() -> None:
    assert could_flip(two_axes(), CARRIED, yesno.UNKNOWN).needed is not None
    for moved in (
        replace(two_axes(), abstain="follow_majority"),
        replace(two_axes(), silent=Silence("participates", 0, "Rules of procedure, clause 12")),
        replace(two_axes(), tie="lot"),
    ):
        assert could_flip(moved, CARRIED, yesno.UNKNOWN).needed is None


def test_what_no_seat_can_turn_has_no_number() -> None:
    """Nobody weighs anything by area."""
    weightless = [replace(each, weights={"heads": 1, "area": 0}) for each in MISSED]
    assert could_flip(two_axes(), weightless, yesno.UNKNOWN).needed is None
    assert could_flip(two_axes(combine="any"), weightless, yesno.UNKNOWN).needed == 2
    late = replace(two_axes(combine="any"), notice_days=15, stops=("notice",))
    assert could_flip(late, SMALL_WON, yesno.UNKNOWN).needed is None
    assert could_flip(late, MISSED, yesno.UNKNOWN).needed == 1


# --- by consent ------------------------------------------------------------------------------------------------------

COHOUSING = preset("consent-cohousing")
OBJECTED = "object: it blocks the path"
ON_CONSENT = ("yes", OBJECTED, "abstain", None)


def agrees(rule: Rule, seats: Sequence[SeatCounted], said: Sequence[str | None], by_proxy: Sequence[bool]) -> bool:
    axes = [axis.id for axis in rule.axes]
    cast = [(word_of(choice), seat.weights) for choice, seat in zip(said, seats, strict=True) if choice is not None]
    eligible = {axis: sum(seat.weights[axis] for seat in seats) for axis in axes}
    raised = [
        Objection("", choice, "open", by_proxy=proxied)
        for choice, proxied in zip(said, by_proxy, strict=True)
        if choice == OBJECTED
    ]
    return consent.decide(rule, eligible, yesno.tally(cast, axes), raised).passed


by_consent = st.builds(
    lambda rule, how: replace(rule, consent=how), rules(AXES), st.builds(Consent, st.booleans(), st.booleans())
)
consenting = st.lists(
    st.builds(
        SeatCounted, st.sampled_from(ON_CONSENT), weights,
        st.sampled_from([frozenset(), CONTESTED, frozenset({"proxy"})]),
    ),
    min_size=1, max_size=4,
)  # fmt: skip


@given(by_consent, consenting)
@settings(max_examples=150)
def test_anybody_in_doubt_might_have_objected(rule: Rule, seats: list[SeatCounted]) -> None:
    said = [seat.choice for seat in seats]
    now = agrees(rule, seats, said, ["proxy" in seat.doubts for seat in seats])
    turns = product(*(ON_CONSENT if seat.doubts else (seat.choice,) for seat in seats))
    could = any(agrees(rule, seats, turn, [False] * len(seats)) != now for turn in turns)
    assert could_flip(rule, seats, yesno.UNKNOWN).verdict == ("could" if could else "stands")


def test_one_contested_seat_of_a_vote_by_consent_is_enough_to_stop_it() -> None:
    unanimous = replace(COHOUSING, consent=Consent(fallback=False, proxies_block=False))
    assert flipped(neighbours(9, 0, contested=["yes"]), unanimous).verdict == "could"
    assert flipped(neighbours(9, 0, contested=["yes"]), COHOUSING).verdict == "stands"  # the axes decide then
    assert flipped(neighbours(2, 0, contested=["yes", "yes"]), COHOUSING).verdict == "could"
