"""Rounds of a discussion: everybody in turn, each for the same time, or all together until it ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from domain.ids import PersonId

TurnState = Literal["waiting", "speaking", "spoke", "passed", "missed"]


@dataclass(frozen=True)
class Turn:
    """Somebody's turn in a round, in the order in which they joined; ``since`` when it came into its state."""

    person: PersonId
    place: int
    state: TurnState
    since: int


def speaking(turns: Sequence[Turn]) -> Turn | None:
    """Whose turn it is."""
    return next((turn for turn in turns if turn.state == "speaking"), None)


def next_turn(turns: Sequence[Turn]) -> Turn | None:
    """Whose turn comes next."""
    return min((turn for turn in turns if turn.state == "waiting"), key=lambda turn: turn.place, default=None)


def ended_as(*, spoke: bool, in_time: bool) -> TurnState:
    """What a turn ends as: who said something has spoken, who ends it without has passed, and who lets the time run out
    has missed it."""
    return "spoke" if spoke else "passed" if in_time else "missed"
