"""Which rule can decide by which method, and what it then says of who was elected."""

from dataclasses import replace
from fractions import Fraction

import pytest

from domain.ballots.paper import DEFAULTING, KINDS, Paper, PaperOption
from domain.ballots.verdict import decide, quorum_of_yes, relative, unfit
from domain.counting.outcome import Outcome
from domain.counting.yesno import UNKNOWN
from domain.rules import PRESETS, Base, Rule, preset
from domain.rules.model import Quorum, Reached, SecondCall, Silence
from domain.rules.presets import at_least, axis, more_than, quorum
from tests.domain.counting import SIMPLE, heads, the_test

THREE = tuple(PaperOption(number, label) for number, label in enumerate(("Lights", "Bench", "Trees"), 1))
NUMBERED = [method for method in KINDS if method not in ("yesno", "consent")]
OF_ONE = ("plurality", "approval")
CN = preset("cn-278-ordinary")


def why(rule: Rule, method: str, seats: int = 1) -> str | None:
    return unfit(rule, Paper(method, THREE, seats=seats))


def test_more_yes_than_no_is_all_that_a_relative_rule_asks() -> None:
    relatives = {rule.id for rule in PRESETS.values() if relative(rule)}
    assert relatives == {"simple-majority", "fr-24", "de-weg-25", "us-wa-hoa", "coop-one-member", "debian-style"}
    assert not relative(replace(SIMPLE, axes=heads(more_than("2/3", Base.CAST))))
    assert not relative(replace(SIMPLE, axes=heads(more_than("1/2", Base.ATTENDING))))
    assert not relative(replace(SIMPLE, axes=heads(replace(more_than("1/2", Base.CAST), counts="no"))))
    assert relative(replace(SIMPLE, axes=heads(more_than("1/3", Base.CAST))))
    mixed = (*SIMPLE.axes, axis("share", more_than("1/2", Base.ELIGIBLE)))
    assert not relative(replace(SIMPLE, axes=mixed))


@pytest.mark.parametrize("method", NUMBERED)
def test_more_yes_than_no_on_one_count_decides_by_every_method(method: str) -> None:
    assert why(SIMPLE, method) is None
    assert why(preset("us-wa-hoa"), method) is None  # a quorum of all ballots is no line of yes


@pytest.mark.parametrize("method", NUMBERED)
def test_a_line_of_yes_needs_ballots_that_say_yes_to_one_option(method: str) -> None:
    lines = (CN, preset("fr-25"), preset("debian-style"))
    said = None if method in OF_ONE else "threshold"
    of_yes = None if method == DEFAULTING else said  # what prefers an option to the default one says yes to it
    assert [why(rule, method) for rule in lines] == [said, said, of_yes]
    if method != DEFAULTING:
        assert [why(rule, method, seats=2) for rule in lines] == ["threshold"] * 3


def test_what_a_second_call_asks_of_yes_is_a_line_too() -> None:
    reached = Reached("heads", at_least("1/3", Base.ELIGIBLE))
    second = SecondCall("not_passed", (), False, SIMPLE.axes, "all", "out_of_base", 0, "clause 1")
    assert why(replace(SIMPLE, second_call=second), "irv") is None
    again = replace(SIMPLE, second_call=replace(second, reached=(reached,)))
    assert [why(again, "irv"), why(again, "plurality")] == ["threshold", None]


def test_a_quorum_of_yes_is_a_line_of_yes() -> None:
    rule = replace(SIMPLE, axes=(axis("heads", more_than("1/2", Base.CAST), quorum("1/3")),))
    of_yes = replace(rule.axes[0], quorum=Quorum(Fraction(1, 3), False, False, 0, "yes"))
    assert [why(rule, "irv"), why(replace(rule, axes=(of_yes,)), "irv")] == [None, "threshold"]
    on_one_axis = (axis("share", more_than("1/2", Base.CAST), quorum("1/3")), of_yes)
    assert why(replace(rule, axes=on_one_axis), "irv") == "threshold"


def test_two_counts_may_elect_differently() -> None:
    both = replace(SIMPLE, axes=tuple(axis(name, more_than("1/2", Base.CAST)) for name in ("heads", "area")))
    assert [why(both, method) for method in ("plurality", "approval", "irv")] == ["axes"] * 3
    assert why(CN, "approval") is None  # its lines decide on both


def test_objections_are_for_consent_and_consent_for_objections() -> None:
    cohousing = preset("consent-cohousing")
    assert [why(cohousing, method) for method in ("consent", "yesno", "irv")] == [None, "objections", "objections"]
    assert why(SIMPLE, "consent") == "no-objections"
    assert why(CN, "yesno") is None


def test_ballots_that_nobody_cast_name_no_option() -> None:
    silent = replace(SIMPLE, silent=Silence("participates", 0, "clause 12"))
    followers = replace(SIMPLE, abstain="follow_majority")
    assert [why(silent, "irv"), why(silent, "yesno")] == ["silent", None]
    assert [why(followers, "approval"), why(followers, "yesno")] == ["followers", None]


# --- decided ----------------------------------------------------------------------------------------------------------


def on(*sums: int) -> dict[str, dict[str, int]]:
    """Options 1, 2, 3 and blank, the same on both counts."""
    return {key: {"heads": sum_, "area": sum_} for key, sum_ in zip(("1", "2", "3", "blank"), sums, strict=True)}


def test_who_named_the_winner_said_yes_and_who_named_others_said_no() -> None:
    """12 of 18 take part; 7 tick Lights, 8 Bench and 1 hands in a blank ballot."""
    eligible, cast = {"heads": 18, "area": 18}, {"heads": 12, "area": 12}
    approval = Paper("approval", THREE)
    outcome = decide(CN, approval, eligible, cast, on(7, 8, 0, 1), ("2",), UNKNOWN)
    assert (outcome.passed, outcome.winners) == (True, ("2",))
    assert (the_test(outcome, "quorum").got, the_test(outcome, "quorum").needed) == (12, 12)
    assert (the_test(outcome, "pass").got, the_test(outcome, "pass").of) == (8, 12)
    short = decide(CN, approval, eligible, cast, on(6, 6, 0, 1), ("1",), UNKNOWN)
    assert (short.passed, short.winners) == (False, ())
    assert the_test(short, "pass").on_line


def test_where_more_is_enough_the_method_has_found_who_has_more() -> None:
    """A winner by single choice needs no half; what is asked besides is the quorum."""
    rule = replace(SIMPLE, axes=(axis("heads", more_than("1/2", Base.CAST), quorum("1/2")),))
    plurality = Paper("plurality", THREE)
    outcome = decide(rule, plurality, {"heads": 20}, {"heads": 10}, on(4, 3, 3, 0), ("1",), UNKNOWN)
    assert (outcome.passed, outcome.winners) == (True, ("1",))
    assert [test.name for test in outcome.tests] == ["quorum"]
    few = decide(rule, plurality, {"heads": 20}, {"heads": 9}, on(4, 3, 2, 0), ("1",), UNKNOWN)
    assert (few.passed, few.winners) == (False, ())


def test_of_several_seats_and_of_orders_all_are_seated_who_were_elected_and_nobody_is_a_failure() -> None:
    board = Paper("stv", THREE, seats=2)
    tally = on(5, 3, 2, 0)
    assert decide(SIMPLE, board, {"heads": 20}, {"heads": 10}, tally, ("1", "3"), UNKNOWN).winners == ("1", "3")
    nobody = decide(SIMPLE, board, {"heads": 20}, {"heads": 0}, on(0, 0, 0, 0), (), UNKNOWN)
    assert (nobody.passed, nobody.winners) == (False, ())
    blank = decide(CN, Paper("approval", THREE), {"heads": 3, "area": 3}, {"heads": 2, "area": 2}, on(0, 0, 0, 2), (),
                   UNKNOWN)  # fmt: skip
    assert (blank.passed, the_test(blank, "pass").got) == (False, 0)


# --- beside none of the above -----------------------------------------------------------------------------------------

DEBIAN = preset("debian-style")
BESIDE_NONE = Paper(DEFAULTING, (*THREE[:2], PaperOption(3, "None of the above")))


def test_only_a_quorum_of_yes_must_prefer_an_option_to_none_of_the_above() -> None:
    assert [quorum_of_yes(DEBIAN, {"heads": heads}) for heads in (15, 16, 17)] == [6, 6, 7]  # 3/2 of the root
    assert quorum_of_yes(preset("us-wa-hoa"), {"share": 100}) == 0  # a fifth must take part, whatever it says
    assert quorum_of_yes(SIMPLE, {"heads": 16}) == 0
    by_area = replace(DEBIAN, axes=(axis("area", more_than("1/2", Base.CAST)), *DEBIAN.axes))
    assert quorum_of_yes(by_area, {"heads": 16, "area": 900}) == 0  # the first count elects


def beside_none(elected: str) -> Outcome:
    """16 may vote; of 10, seven prefer Lights to none of the above, five Bench; two put none of the above first and
    one says nothing."""
    tally = {key: {"heads": heads} for key, heads in (("1", 7), ("2", 5), ("3", 2), ("blank", 1))}
    return decide(DEBIAN, BESIDE_NONE, {"heads": 16}, {"heads": 10}, tally, tuple(elected), UNKNOWN)


@pytest.mark.parametrize(
    ("elected", "yes", "passed"), [("1", 7, True), ("2", 5, False), ("3", 7, False), ("", 7, False)]
)
def test_who_prefers_the_winner_to_none_of_the_above_says_yes_to_it(elected: str, yes: int, passed: bool) -> None:
    """Where none of the above wins, the quorum is that of the option with the most."""
    outcome = beside_none(elected)
    assert (outcome.passed, outcome.winners) == (passed, ("1",) if passed else ())
    quorum_met = the_test(outcome, "quorum")
    assert (quorum_met.needed, quorum_met.got, quorum_met.passed) == (6, yes, yes >= 6)
