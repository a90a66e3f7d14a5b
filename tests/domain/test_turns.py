"""Whose turn it is in a round, and what a turn ends as."""

from domain.ids import PersonId
from domain.rounds import Turn, TurnState, ended_as, next_turn, speaking


def turn(place: int, state: TurnState) -> Turn:
    return Turn(PersonId(place), place, state, 0)


def test_who_joined_first_speaks_first_and_nobody_twice() -> None:
    turns = [turn(1, "spoke"), turn(3, "waiting"), turn(2, "waiting"), turn(4, "missed")]
    assert speaking(turns) is None
    assert next_turn(turns) == turn(2, "waiting")
    assert speaking([turn(1, "spoke"), turn(2, "speaking")]) == turn(2, "speaking")
    assert next_turn([turn(1, "passed"), turn(2, "speaking")]) is None


def test_silence_is_a_pass_when_it_was_said_so_and_missed_when_time_ran_out() -> None:
    assert ended_as(spoke=True, in_time=False) == "spoke"
    assert ended_as(spoke=False, in_time=True) == "passed"
    assert ended_as(spoke=False, in_time=False) == "missed"
