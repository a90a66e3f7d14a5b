"""Commitments: every step there is, and none besides; how long each took."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.commitment_refusals import StepUnfit
from domain.commitments import (
    ACTS,
    CHAIR,
    CHECK,
    OWNER,
    REASONED,
    SETTLED,
    STATES,
    Act,
    State,
    Waited,
    all_done,
    moved,
    waited,
)
from domain.instants import DAY, HOUR

STEPS = {
    ("requested", "whistle"): "asked", ("requested", "give"): "asked", ("requested", "drop"): "dropped",
    ("asked", "accept"): "accepted", ("asked", "disown"): "disowned", ("asked", "refuse"): "refused",
    ("asked", "progress"): "accepted", ("asked", "done"): "done", ("asked", "give"): "asked",
    ("asked", "drop"): "dropped",
    ("accepted", "extend"): "accepted", ("accepted", "refuse"): "refused", ("accepted", "progress"): "accepted",
    ("accepted", "done"): "done", ("accepted", "give"): "asked", ("accepted", "drop"): "dropped",
    ("disowned", "uphold"): "asked", ("disowned", "give"): "asked", ("disowned", "drop"): "dropped",
    ("refused", "uphold"): "asked", ("refused", "give"): "asked", ("refused", "drop"): "dropped",
    ("done", "reopen"): "reopened",
    ("reopened", "accept"): "reopened", ("reopened", "extend"): "reopened", ("reopened", "refuse"): "refused",
    ("reopened", "progress"): "reopened", ("reopened", "done"): "done", ("reopened", "settle"): "done",
    ("reopened", "give"): "asked", ("reopened", "drop"): "dropped",
}  # fmt: skip


@pytest.mark.parametrize(("state", "act"), list(product(STATES, ACTS)))
def test_each_act_leads_where_it_should_or_is_refused_by_name(state: State, act: Act) -> None:
    if (state, act) in STEPS:
        assert moved(state, act, "R-1.2") == STEPS[state, act]
        return
    with pytest.raises(StepUnfit) as refused:
        moved(state, act, "R-1.2")
    assert refused.value.facts == {"promise": "R-1.2", "state": state, "act": act}


def test_the_coordinator_whistles_the_owner_answers_the_chair_decides_and_the_residents_check() -> None:
    assert {"accept", "disown", "extend", "refuse", "progress", "done"} == OWNER
    assert {"uphold", "give", "drop"} == CHAIR
    assert {"reopen", "settle"} == CHECK
    assert set(ACTS) - OWNER - CHAIR - CHECK == {"whistle"}


def test_whoever_does_less_than_was_promised_says_why() -> None:
    assert {"disown", "uphold", "extend", "refuse", "drop"} == REASONED


def test_nobody_speaks_for_a_department_before_the_whistle_nor_of_what_was_dropped() -> None:
    for state in ("requested", "dropped"):
        assert not {act for act in OWNER if (state, act) in STEPS}
    assert not {act for act in ACTS if ("dropped", act) in STEPS}


def test_a_refusal_and_a_dispute_wait_for_somebody_else_than_the_owner() -> None:
    for state in ("refused", "disowned"):
        assert {act for act in ACTS if (state, act) in STEPS} == CHAIR


@given(st.lists(st.sampled_from(ACTS), max_size=30))
def test_what_is_done_was_reported_done_and_only_the_check_takes_that_back(acts: list[Act]) -> None:
    state: State = "requested"
    for act in acts:
        before = state
        try:
            state = moved(state, act, "R-1.1")
        except StepUnfit:
            continue
        if state == "done":
            assert act in ("done", "settle")
        if before == "done":
            assert act in CHECK


def test_a_record_is_done_when_all_its_parts_are() -> None:
    assert all_done(["done", "done"])
    assert all_done(["done", "dropped"])
    assert not all_done(["done", "refused"])
    assert not all_done(["done", "reopened"])
    assert not all_done(["dropped"])
    assert not all_done([])


def test_days_are_counted_for_each_step_that_somebody_is_waited_for() -> None:
    entered: list[tuple[State, int]] = [
        ("requested", 0), ("asked", 2 * DAY), ("accepted", 2 * DAY + HOUR), ("accepted", 9 * DAY), ("done", 12 * DAY),
        ("reopened", 15 * DAY),
    ]  # fmt: skip
    assert waited(entered, 15 * DAY) == (
        Waited("requested", 2),
        Waited("asked", 1),  # an hour is a day that has begun
        Waited("accepted", 10),  # progress does not begin it anew
        Waited("reopened", 0),
    )
    assert waited([], 5) == ()


@given(st.lists(st.tuples(st.sampled_from(STATES), st.integers(0, 50 * DAY)), max_size=12))
def test_steps_take_no_longer_together_than_the_whole(steps: list[tuple[State, int]]) -> None:
    entered = [(state, at) for (state, _), at in zip(steps, sorted(at for _, at in steps), strict=True)]
    took = waited(entered, 60 * DAY)
    assert all(each.state not in SETTLED and each.days >= 0 for each in took)
    assert sum(each.days for each in took) <= 60 + len(took)
