"""The gate, at, just before and just after each of its conditions."""

import pytest

from domain.gate import Condition, Deliberation, Gate, conditions, missing
from domain.instants import DAY

GATE = Gate(days=7, speakers=5, questions=True)


def names(gate: Gate, state: Deliberation, now: int) -> list[str]:
    return [each.name for each in missing(gate, state, now)]


@pytest.mark.parametrize(("age", "lacking"), [(7 * DAY - 1, ["days"]), (7 * DAY, []), (7 * DAY + 1, [])])
def test_the_days_count_from_the_posting(age: int, lacking: list[str]) -> None:
    assert names(GATE, Deliberation(1000, 5, 0), 1000 + age) == lacking


@pytest.mark.parametrize(("speakers", "lacking"), [(4, ["speakers"]), (5, []), (6, [])])
def test_enough_people_must_be_heard(speakers: int, lacking: list[str]) -> None:
    assert names(GATE, Deliberation(0, speakers, 0), 8 * DAY) == lacking


def test_open_questions_hold_it_unless_the_community_does_not_ask_for_answers() -> None:
    state = Deliberation(0, 5, 2)
    assert names(GATE, state, 8 * DAY) == ["questions"]
    assert names(Gate(7, 5, questions=False), state, 8 * DAY) == []


def test_what_is_missing_is_said_with_numbers() -> None:
    days, speakers, questions = conditions(GATE, Deliberation(5 * DAY, 3, 1), 7 * DAY)
    assert (days.needed, days.got, days.ready_at) == (7, 2, 12 * DAY)
    assert (speakers.needed, speakers.got) == (5, 3)
    assert (questions.needed, questions.got) == (0, 1)


def test_the_gate_survives_being_stored() -> None:
    assert Gate.from_data(GATE.as_data()) == GATE


def test_a_gate_stored_before_a_condition_was_thought_of_does_not_ask_for_it() -> None:
    assert Gate.from_data({"days": 7, "speakers": 5, "questions": True}) == GATE
    assert names(Gate.from_data({}), Deliberation(1000, 0, 3, unheard=("1",)), 1000) == []


def test_where_nothing_else_is_said_a_fifth_of_the_roll_forces_a_matter_onto_the_agenda() -> None:
    assert Gate.from_data({}).agenda == GATE.agenda == "1/5"


def test_what_else_a_community_may_ask_for() -> None:
    gate = Gate(0, 0, questions=False, buildings=2, opinion=True, word=True, amendments=True, objections=True)
    state = Deliberation(0, 0, 0, 1, ("2", "3"), opinion=True, amendments=(4,), objections=(2, 5))
    assert names(gate, state, 1) == ["buildings", "word", "amendments", "objections"]
    found = {each.name: each for each in missing(gate, state, 1)}
    assert (found["buildings"].needed, found["buildings"].which) == (2, ("2", "3"))
    assert found["objections"].which == ("#2", "#5")


def test_of_a_discussion_nothing_is_taken_to_have_happened_that_is_not_said() -> None:
    gate = Gate(0, 0, questions=False, buildings=1, opinion=True, word=True, amendments=True, objections=True)
    assert missing(gate, Deliberation(0, 0, 0, unheard=("1",)), 1) == (
        Condition("buildings", 1, 0, met=False, which=("1",)),
        Condition("opinion", 1, 0, met=False),
        Condition("word", 1, 0, met=False),
    )


def test_amendments_and_objections_are_counted_down_to_none() -> None:
    gate = Gate(0, 0, questions=False, amendments=True, objections=True)
    *_, amendments, objections = conditions(gate, Deliberation(0, 0, 0, objections=(2, 5)), 1)
    assert amendments == Condition("amendments", 0, 0, met=True)
    assert objections == Condition("objections", 0, 2, met=False, which=("#2", "#5"))


def test_no_more_buildings_are_asked_for_than_the_roll_has() -> None:
    gate = Gate(0, 0, questions=False, buildings=5)
    assert names(gate, Deliberation(0, 0, 0, 2, ()), 1) == []
    assert names(gate, Deliberation(0, 0, 0, 1, ("2",)), 1) == ["buildings"]


def test_every_gate_waits_for_an_amendment_that_is_under_a_vote() -> None:
    assert names(Gate(0, 0, questions=False), Deliberation(0, 0, 0, amendments=(3,)), 1) == ["amendments"]
