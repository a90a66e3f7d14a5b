"""Who is still waited for, and when a proposal has the opinions it needs."""

from hypothesis import given
from hypothesis import strategies as st

from domain.instants import DAY, HOUR
from domain.opinions import KINDS, VERDICTS, is_settled, reminder_at, state_of


def test_an_answer_counts_before_and_after_the_day_it_was_due() -> None:
    assert state_of(10, given=False, now=9) == "awaited"
    assert state_of(10, given=False, now=10) == "overdue"
    assert state_of(10, given=True, now=9) == state_of(10, given=True, now=11) == "given"


def test_whom_nobody_waits_for_any_more_may_have_answered_all_the_same() -> None:
    assert state_of(10, given=False, now=9, called_off=True) == "off"
    assert state_of(10, given=True, now=9, called_off=True) == "given"


def test_what_is_said_of_a_proposal_and_by_whom() -> None:
    assert VERDICTS == ("feasible", "conditions", "infeasible")
    assert KINDS == ("professional", "department")


def test_one_must_have_spoken_and_none_may_still_be_waited_for() -> None:
    assert not is_settled([])
    assert not is_settled(["overdue"])
    assert not is_settled(["given", "awaited"])
    assert is_settled(["given", "overdue"])


@given(asked=st.integers(0, 10**13), length=st.integers(1, 400 * DAY))
def test_the_reminder_comes_after_the_question_and_before_it_is_due(asked: int, length: int) -> None:
    at = reminder_at(asked, asked + length)
    assert asked <= at < asked + length
    assert at >= asked + length - DAY or at == asked + length // 2


def test_a_week_is_reminded_of_a_day_before_and_a_day_after_half_of_it() -> None:
    assert reminder_at(0, 7 * DAY) == 6 * DAY
    assert reminder_at(0, DAY) == 12 * HOUR
