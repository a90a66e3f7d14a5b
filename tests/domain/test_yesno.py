"""How abstentions, silent seats, ties and the way a vote was called enter the result."""

import hashlib
from contextlib import nullcontext
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any, Literal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain.counting import yesno
from domain.counting.circumstances import Circumstances, circumstances_of
from domain.rules import Base, Rule, preset
from domain.rules.model import Call, Silence
from domain.rules.presets import at_least, axis, more_than, quorum
from tests.domain.any_rule import ABSTAINING, rules
from tests.domain.counting import SIMPLE, decided, heads, the_test

PARTICIPANTS = replace(SIMPLE, axes=heads(more_than("1/2", Base.PARTICIPANTS)), abstain="in_base")


def silent(counts: str) -> Rule:
    """Half of all must take part, more than half of those say yes; and something is said of the silent."""
    clause = Silence(counts, 30, "Rules of procedure, clause 12")  # type: ignore[arg-type]  # one of its words
    axes = (axis("heads", more_than("1/2", Base.PARTICIPANTS), quorum("1/2")),)
    return replace(PARTICIPANTS, axes=axes, silent=clause)


# --- abstentions -----------------------------------------------------------------------------------------------------


def test_an_abstention_takes_part_and_weighs_against_where_it_is_in_the_base() -> None:
    found = the_test(decided(PARTICIPANTS, 300, yes=100, abstain=100), "pass")
    assert (found.needed, found.got, found.of, found.passed, found.on_line) == (101, 100, 200, False, True)
    out = replace(PARTICIPANTS, abstain="out_of_base")
    assert the_test(decided(out, 300, yes=100, abstain=100), "pass").of == 100


def test_abstentions_that_follow_are_added_to_the_side_that_has_more() -> None:
    follow = replace(SIMPLE, abstain="follow_majority")
    for yes, no, got in ((5, 4, 8), (4, 5, 4), (5, 5, 5)):
        found = the_test(decided(follow, 20, yes=yes, no=no, abstain=3), "pass")
        assert (found.got, found.of) == (got, yes + no + (0 if yes == no else 3))


def test_where_owners_and_area_disagree_nobody_follows() -> None:
    both = tuple(axis(name, more_than("1/2", Base.CAST)) for name in ("heads", "area"))
    follow = replace(SIMPLE, axes=both, abstain="follow_majority")
    few_large = decided(
        follow, 100, yes={"heads": 3, "area": 60}, no={"heads": 5, "area": 30}, abstain={"heads": 4, "area": 10}
    )
    assert [(test.axis, test.got, test.of) for test in few_large.tests] == [("heads", 3, 8), ("area", 60, 90)]
    even = decided(
        follow, 100, yes={"heads": 5, "area": 60}, no={"heads": 5, "area": 30}, abstain={"heads": 4, "area": 10}
    )
    assert [test.got for test in even.tests] == [5, 60]


def test_those_attending_are_all_that_handed_in_a_ballot() -> None:
    attending = replace(SIMPLE, axes=heads(more_than("1/2", Base.ATTENDING)))
    assert the_test(decided(attending, 20, yes=5, no=2, abstain=3), "pass").of == 10
    assert the_test(decided(replace(attending, abstain="follow_majority"), 20, yes=5, no=2, abstain=3), "pass").of == 10


def test_nobody_taking_part_passes_nothing() -> None:
    free = replace(SIMPLE, axes=heads(at_least("0", Base.PARTICIPANTS)))
    assert not decided(free, 10).passed
    veto = replace(SIMPLE, axes=heads(replace(more_than("1/2", Base.CAST), counts="no")))
    assert not decided(veto, 10).passed
    assert decided(veto, 10, yes=1).passed, "one is not nobody"


# --- silent seats ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("counts", "turnout", "yes", "of"),
    [("participates", 90, 40, 90), ("follow_majority", 90, 80, 90), ("deemed_yes", 90, 80, 90)],
)
def test_a_silent_seat_counts_as_the_clause_says_and_the_result_is_shown_without_it(
    counts: str, turnout: int, yes: int, of: int
) -> None:
    known = Circumstances(delivered={"heads": 40})
    outcome = decided(silent(counts), 100, yes=40, no=10, known=known)
    assert the_test(outcome, "quorum").got == turnout
    found = the_test(outcome, "pass")
    assert (found.got, found.of, found.passed) == (yes, of, 2 * yes > of)
    without = the_test(outcome, "pass", kind="silence")
    assert (without.got, without.of, without.passed) == (40, 50, True)
    assert the_test(outcome, "quorum", kind="silence").got == 50
    assert (outcome.passed, outcome.without_silent) == (2 * yes > of, True)


def test_silence_that_would_turn_the_result_is_seen_to() -> None:
    outcome = decided(silent("deemed_yes"), 100, yes=10, no=20, known=Circumstances(delivered={"heads": 60}))
    assert (outcome.passed, outcome.without_silent) == (True, False)
    assert [test.kind for test in outcome.tests] == ["rule", "rule", "silence", "silence"]
    followed = decided(silent("follow_majority"), 100, yes=10, no=20, known=Circumstances(delivered={"heads": 60}))
    assert the_test(followed, "pass").got == 10


def test_without_a_delivery_log_nobody_is_deemed_anything() -> None:
    outcome = decided(silent("deemed_yes"), 100, yes=40, no=10)
    assert the_test(outcome, "quorum").got == 50
    assert outcome.without_silent is True


def test_an_absent_seat_is_absent_whatever_was_delivered() -> None:
    outcome = decided(PARTICIPANTS, 100, yes=4, no=3, known=Circumstances(delivered={"heads": 60}))
    assert the_test(outcome, "pass").of == 7
    assert outcome.without_silent is None


# --- counted on the no -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("no", "passed", "on_line"), [(32, True, False), (33, False, True), (34, False, False)])
def test_a_third_of_all_can_stop_it(no: int, passed: bool, on_line: bool) -> None:
    stopped = replace(SIMPLE, axes=heads(replace(at_least("1/3", Base.ELIGIBLE), counts="no")))
    found = the_test(decided(stopped, 99, yes=1, no=no), "no")
    assert (found.needed, found.got, found.of) == (33, no, 99)
    assert (found.passed, found.on_line) == (passed, on_line)


# --- ties ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tie", "falls_to", "passed"),
    [("fail", "yes", False), ("chair", None, False), ("chair", "no", False), ("chair", "yes", True),
     ("lot", "no", False), ("lot", "yes", True)],
)  # fmt: skip
def test_a_tie_goes_where_the_rule_lets_it(
    tie: Literal["fail", "chair", "lot"], falls_to: str | None, passed: bool
) -> None:
    rule = replace(SIMPLE, tie=tie)
    known = Circumstances(tie_falls_to=falls_to)
    outcome = decided(rule, 20, yes=5, no=5, known=known)
    assert outcome.passed is passed
    assert outcome.winners == (("yes",) if passed else ())
    assert not the_test(outcome, "pass").passed
    broken = [test for test in outcome.tests if test.name == "tie"]
    assert [(test.needed, test.got, test.of, test.passed, test.on_line) for test in broken] == (
        [] if tie == "fail" else [(1, int(passed), 1, passed, False)]
    )


def test_only_a_tie_is_broken() -> None:
    rule = replace(SIMPLE, tie="chair")
    known = Circumstances(tie_falls_to="yes")
    for yes, no in ((5, 4), (4, 5), (0, 0)):
        outcome = decided(rule, 20, yes=yes, no=no, known=known)
        assert [test.name for test in outcome.tests] == ["pass"]
    abstained = decided(replace(PARTICIPANTS, tie="chair"), 20, yes=5, no=5, abstain=1, known=known)
    assert not abstained.passed, "five of eleven are not half"
    three = decided(replace(rule, axes=heads(more_than("2/3", Base.CAST))), 20, yes=6, no=3, known=known)
    assert not three.passed, "on the line, but no tie"


def test_a_broken_tie_does_not_make_up_for_a_quorum() -> None:
    rule = replace(SIMPLE, axes=(axis("heads", more_than("1/2", Base.CAST), quorum("1/2")),), tie="chair")
    assert not decided(rule, 21, yes=5, no=5, known=Circumstances(tie_falls_to="yes")).passed
    assert decided(rule, 20, yes=5, no=5, known=Circumstances(tie_falls_to="yes")).passed


# --- several axes ----------------------------------------------------------------------------------------------------


def test_both_counts_must_pass_or_one_where_one_is_enough() -> None:
    both = tuple(axis(name, more_than("1/2", Base.CAST), quorum("1/2")) for name in ("heads", "area"))
    every, some = replace(SIMPLE, axes=both), replace(SIMPLE, axes=both, combine="any")
    yes, no = {"heads": 4, "area": 800}, {"heads": 6, "area": 200}
    assert not decided(every, {"heads": 10, "area": 1000}, yes, no).passed
    assert decided(some, {"heads": 10, "area": 1000}, yes, no).passed
    # The area passes and lacks its quorum, the heads have a quorum and do not pass: neither count is met.
    crossed = decided(some, {"heads": 10, "area": 9000}, yes, no)
    assert [(test.axis, test.name) for test in crossed.tests if test.passed] == [("heads", "quorum"), ("area", "pass")]
    assert not crossed.passed


# --- how it was called -----------------------------------------------------------------------------------------------

ORDINARY = preset("cn-278-ordinary")


@pytest.mark.parametrize(("days", "met"), [(0, False), (14, False), (15, True), (16, True)])
def test_notice_is_shown_and_does_not_stop_the_vote_unless_the_community_says_so(days: int, met: bool) -> None:
    known = Circumstances(notice=days, called_by="moderator")
    outcome = decided(ORDINARY, 100, yes=80, known=known)
    notice = the_test(outcome, "notice", "days", "procedure")
    assert (notice.needed, notice.got, notice.of, notice.passed, notice.on_line) == (15, days, 15, met, False)
    assert outcome.passed
    assert decided(replace(ORDINARY, stops=("notice",)), 100, yes=80, known=known).passed is met


def announced(at: str | None, on: str | None, *, opens_at: str, opens_on: str) -> int:
    """How many days' notice a vote had that was announced and opened then, on those days of its community."""
    known = {**VOTE["circumstances"], "announced_at": at, "announced_on": on, "opens_on": opens_on}
    return circumstances_of({**VOTE, "opens_at": opens_at, "circumstances": known}).notice


@pytest.mark.parametrize(
    ("said", "opened", "days"),
    [
        ("2026-11-01T02:00:00.001Z", "2026-11-16T02:00:00.000Z", 15),  # "opens: 15d", a moment after it was said
        ("2026-11-01T15:59:59.999Z", "2026-11-15T16:00:00.000Z", 15),  # from the last moment of one day to the first
        ("2026-11-01T16:00:00.000Z", "2026-11-15T16:00:00.000Z", 14),  # one moment later it was said on the 2nd
        ("2026-11-01T02:00:00.000Z", "2026-11-15T15:59:59.999Z", 14),
        ("2026-11-01T02:00:00.000Z", "2026-11-01T02:00:00.000Z", 0),
    ],
)
def test_notice_is_counted_in_days_of_the_communitys_calendar(said: str, opened: str, days: int) -> None:
    """As a person does: said on the 1st, opened on the 16th, that is fifteen days."""
    shanghai = timezone(timedelta(hours=8))
    on, opens_on = (datetime.fromisoformat(at).astimezone(shanghai).date().isoformat() for at in (said, opened))
    assert announced(said, on, opens_at=opened, opens_on=opens_on) == days


def test_where_nothing_is_known_of_how_it_was_called_not_even_a_day_s_notice_was_given() -> None:
    rule = replace(ORDINARY, notice_days=1, objection_days=1, stops=("notice", "objection"))
    outcome = decided(rule, 100, yes=80)
    assert [the_test(outcome, name, "days", "procedure").got for name in ("notice", "objection")] == [0, 0]
    assert not outcome.passed


def test_what_was_never_announced_had_no_notice_and_an_opening_before_it_none_either() -> None:
    opening = {"opens_at": "2026-11-24T16:00:00.000Z", "opens_on": "2026-11-25"}
    assert announced(None, None, **opening) == 0
    assert announced("2026-12-14T16:00:00.000Z", "2026-12-15", **opening) == 0


@pytest.mark.parametrize(
    ("at", "on", "is_somewhere"),
    [
        ("2026-11-01T12:00:00.000Z", "2026-11-01", True),
        ("2026-11-01T11:59:59.999Z", "2026-10-31", True),
        ("2026-11-01T12:00:00.000Z", "2026-10-31", False),
        ("2026-11-01T10:00:00.000Z", "2026-11-02", True),
        ("2026-11-01T09:59:59.999Z", "2026-11-02", False),
        ("2026-11-01T10:00:00.000Z", "2026-11-03", False),
        ("2026-11-01T10:00:00.000Z", "2026-02-30", False),
        ("2026-11-01T10:00:00.000Z", None, False),
    ],
)
def test_a_day_that_a_moment_was_nowhere_on_earth_is_refused(at: str, on: str | None, is_somewhere: bool) -> None:
    with nullcontext() if is_somewhere else pytest.raises(ValueError):  # noqa: PT011  # whichever way it is said
        announced(at, on, opens_at="2026-11-24T16:00:00.000Z", opens_on="2026-11-25")


def test_the_roll_must_lie_open_as_long_as_the_rule_says() -> None:
    rule = replace(SIMPLE, objection_days=7, stops=("objection",))
    for days in (6, 7, 8):
        known = Circumstances(shown=days)
        outcome = decided(rule, 9, yes=1, known=known)
        assert the_test(outcome, "objection", "days", "procedure").got == days
        assert outcome.passed is (days >= 7)
        assert outcome.winners == (("yes",) if days >= 7 else ())
    assert [test.kind for test in decided(SIMPLE, 9, yes=1, known=known).tests] == ["rule"]


def test_a_fifth_of_the_owners_by_heads_and_by_area_can_demand_it() -> None:
    rule = replace(ORDINARY, stops=("call",))
    roll = {"heads": 486, "area": 4_495_230}
    for signed, on_line, passed in (
        ({"heads": 98, "area": 899_046}, [False, True], True),
        ({"heads": 97, "area": 899_046}, [False, True], False),
        ({"heads": 98, "area": 899_045}, [False, False], False),
        ({}, [False, False], False),
    ):
        outcome = decided(rule, 100, yes=80, known=Circumstances(on_roll=roll, signed=signed))
        calls = [test for test in outcome.tests if test.name == "call"]
        assert [(test.axis, test.needed, test.of) for test in calls] == [
            ("heads", 98, 486),
            ("area", 899_046, 4_495_230),
        ]
        assert [test.got for test in calls] == [signed.get("heads", 0), signed.get("area", 0)]
        assert [test.on_line for test in calls] == on_line
        assert outcome.passed is passed
        assert {test.kind for test in calls} == {"procedure"}


def test_one_count_of_signatures_is_enough_for_a_residents_meeting() -> None:
    rule = replace(preset("cn-residents-meeting"), stops=("call",))
    for signed, passed in (({"heads": 20}, True), ({"heads": 19}, False), ({"heads": 19, "groups": 4}, True)):
        known = Circumstances(on_roll={"heads": 100, "groups": 12}, signed=signed)
        assert decided(rule, 100, yes=80, known=known).passed is passed
    alone = Circumstances(on_roll={"heads": 1}, signed={"heads": 1})
    assert decided(rule, 1, yes=1, known=alone).passed
    no_groups = Circumstances(on_roll={"heads": 100}, signed={"groups": 4})
    assert not decided(rule, 100, yes=80, known=no_groups).passed, "of a count that the roll has not"


def test_a_role_that_may_call_needs_no_signatures_and_another_cannot_have_any() -> None:
    rule = replace(ORDINARY, stops=("call",))
    for role, passed in (("moderator", True), ("convener", True), ("observer", False)):
        outcome = decided(rule, 100, yes=80, known=Circumstances(called_by=role))
        (call,) = [test for test in outcome.tests if test.name == "call"]
        assert (call.axis, call.needed, call.got, call.of, call.passed) == ("role", 1, int(passed), 1, passed)
        assert (call.kind, call.on_line) == ("procedure", False)
        assert outcome.passed is passed
    roles_only = replace(rule, call=Call(("moderator",), (), "all"))
    assert not decided(roles_only, 100, yes=80).passed


def test_a_vote_stopped_by_its_procedure_may_be_called_again() -> None:
    rule = replace(preset("es-17-7"), notice_days=3, stops=("notice",))
    outcome = decided(rule, 9, yes=9)
    assert not outcome.passed
    assert outcome.second_call


def test_procedure_stops_the_count_without_silent_seats_too() -> None:
    rule = replace(silent("deemed_yes"), notice_days=3, stops=("notice",))
    assert decided(rule, 9, yes=9).without_silent is False


# --- what vote.json says ---------------------------------------------------------------------------------------------

VOTE: dict[str, Any] = {
    "rule": {"tie": "fail"}, "number": "V-1", "seed": "00" * 32, "opens_at": "2026-12-01T15:59:59.999Z",
    "eligible": {"heads": 9},
    "circumstances": {
        "announced_at": "2026-11-24T16:00:00.000Z", "announced_on": "2026-11-25", "roll_shown_at": None,
        "roll_shown_on": None, "opens_on": "2026-12-01", "called_by": "moderator",
        "signed": {"heads": 2}, "delivered": {"heads": 3}, "chair": "no",
    },
}  # fmt: skip


def test_circumstances_are_read_from_what_is_published() -> None:
    known = circumstances_of(VOTE)
    assert known == Circumstances(6, 0, "moderator", {"heads": 9}, {"heads": 2}, {"heads": 3}, "no")
    assert circumstances_of({**VOTE, "rule": {"tie": "chair"}}).tie_falls_to == "no"


def test_the_lot_is_drawn_from_the_seed_and_the_number_of_the_vote() -> None:
    drawn = []
    for number in ("V-1", "V-2", "V-3", "V-4", "V-5", "V-6"):
        tickets = {
            option: hashlib.sha256(bytes(32) + f"\n{number}\ntie\n{option}".encode()).hexdigest()
            for option in ("yes", "no")
        }
        known = circumstances_of({**VOTE, "number": number, "rule": {"tie": "lot"}})
        assert tickets[known.tie_falls_to or ""] == min(tickets.values())
        drawn.append(known.tie_falls_to)
    assert set(drawn) == {"yes", "no"}


# --- promises --------------------------------------------------------------------------------------------------------

sums = st.integers(0, 40)


@given(st.sampled_from([Base.ELIGIBLE, Base.PARTICIPANTS, Base.ATTENDING, Base.CAST]), st.data(), sums, sums, sums)
def test_more_yes_never_turns_pass_into_fail(base: Base, data: st.DataObject, yes: int, no: int, abstain: int) -> None:
    """Whatever the base, one more of yes adds at most as much to it; abstentions and silence may follow nobody."""
    fraction = data.draw(st.fractions(min_value=0, max_value=1, max_denominator=12))
    line = at_least(str(fraction), base) if data.draw(st.booleans()) else more_than(str(fraction), base)
    abstaining = data.draw(st.sampled_from(ABSTAINING[:2]))
    needs = data.draw(st.none() | st.just(quorum("1/2")))
    rule = replace(SIMPLE, axes=(axis("heads", line, needs),), abstain=abstaining)
    if decided(rule, 200, yes, no, abstain).passed:
        assert decided(rule, 200, yes + data.draw(st.integers(0, 40)), no, abstain).passed


@given(rules(["heads", "area"]), sums, sums, sums, st.integers(1, 10**12))
def test_the_unit_that_weight_is_counted_in_changes_nothing(
    rule: Rule, yes: int, no: int, abstain: int, unit: int
) -> None:
    """Square metres or hundredths of them: where lines are fractions of a base, only the numbers grow."""
    assume(all(each.quorum is None or not (each.quorum.root or each.quorum.least) for each in rule.axes))
    # A line that is met strictly is met by the smallest unit, so what is needed may differ; the verdict may not.
    one, other = decided(rule, 120, yes, no, abstain), decided(rule, 120 * unit, yes * unit, no * unit, abstain * unit)
    assert (one.passed, one.second_call) == (other.passed, other.second_call)
    assert [(test.name, test.passed, test.on_line) for test in one.tests] == [
        (test.name, test.passed, test.on_line) for test in other.tests
    ]


@given(rules(["heads", "area", "share"]), sums, sums, sums)
def test_all_is_never_easier_than_any(rule: Rule, yes: int, no: int, abstain: int) -> None:
    every = decided(replace(rule, combine="all"), 120, yes, no, abstain)
    some = decided(replace(rule, combine="any"), 120, yes, no, abstain)
    assert some.passed or not every.passed


@given(rules(["heads", "area"]), sums, sums, sums)
def test_an_outcome_is_its_tests(rule: Rule, yes: int, no: int, abstain: int) -> None:
    outcome = decided(rule, 120, yes, no, abstain)
    assert outcome.winners == (("yes",) if outcome.passed else ())
    assert not (outcome.passed and outcome.second_call)
    if all(test.passed for test in outcome.tests if test.kind in ("rule", "procedure")):
        assert outcome.passed
    assert (outcome.without_silent is None) is (rule.silent.counts == "absent")


def test_a_tally_adds_up_each_choice_on_each_axis() -> None:
    ballots = [
        ("yes", {"heads": 1, "area": 70}),
        ("yes", {"heads": 1, "area": 80}),
        ("abstain", {"heads": 2, "area": 5}),
    ]
    assert yesno.tally(ballots, ["heads", "area"]) == {
        "yes": {"heads": 2, "area": 150}, "no": {"heads": 0, "area": 0}, "abstain": {"heads": 2, "area": 5},
    }  # fmt: skip
