"""The deliberation gate: what a proposal must have been through before a vote on it opens."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.instants import DAY


@dataclass(frozen=True)
class Gate:
    """A community's conditions. Questions must be answered when ``questions`` is set."""

    days: int
    speakers: int
    questions: bool

    def as_data(self) -> dict[str, Any]:
        return {"days": self.days, "speakers": self.speakers, "questions": self.questions}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Gate":
        return cls(int(data["days"]), int(data["speakers"]), bool(data["questions"]))


@dataclass(frozen=True)
class Deliberation:
    """How far the discussion of a proposal has come."""

    posted_at: int
    speakers: int
    open_questions: int


@dataclass(frozen=True)
class Condition:
    """One condition with what it needs and what there is; ``ready_at`` says when days alone will meet it."""

    name: str
    needed: int
    got: int
    met: bool
    ready_at: int | None = None


def conditions(gate: Gate, state: Deliberation, now: int) -> tuple[Condition, ...]:
    """Each condition of the gate, met or not. Days are whole days since the proposal was posted."""
    age = (now - state.posted_at) // DAY
    ready = state.posted_at + gate.days * DAY
    found = [
        Condition("days", gate.days, age, now >= ready, ready),
        Condition("speakers", gate.speakers, state.speakers, state.speakers >= gate.speakers),
    ]
    if gate.questions:
        found.append(Condition("questions", 0, state.open_questions, state.open_questions == 0))
    return tuple(found)


def missing(gate: Gate, state: Deliberation, now: int) -> tuple[Condition, ...]:
    """The conditions that are not met yet, in the order of the gate."""
    return tuple(condition for condition in conditions(gate, state, now) if not condition.met)
