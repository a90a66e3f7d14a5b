"""The deliberation gate: what a proposal must have been through before a vote on it opens."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from domain.instants import DAY

FIFTH = "1/5"
"""So much of the roll can force a matter onto the agenda where nothing else is said."""


@dataclass(frozen=True)
class Gate:
    """The conditions of a community, or of one of its types of matter. Numbers of 0 ask for nothing.

    ``buildings`` is in how many somebody spoke, ``opinion`` a professional's, ``word`` a department's; ``amendments``
    must be settled and ``objections`` considered. ``agenda`` is the share of the roll, a fraction,
    that forces a matter onto it.
    """

    days: int
    speakers: int
    questions: bool
    buildings: int = 0
    opinion: bool = False
    word: bool = False
    amendments: bool = False
    objections: bool = False
    agenda: str = FIFTH

    def as_data(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Gate":
        """What ``as_data`` gave; what was not known of then asks for nothing."""
        return cls(0, 0, questions=False).with_data(data)

    def with_data(self, data: Mapping[str, Any]) -> "Gate":
        """This gate where ``data`` says nothing else: what a type of matter asks for besides."""
        return replace(self, **data)


@dataclass(frozen=True)
class Deliberation:
    """How far the discussion of a proposal has come. ``unheard`` are the buildings of the roll in which nobody spoke,
    the others numbers of points; whether an ``opinion`` and a ``word`` are there. An
    amendment that is under a vote is waited for by every gate."""

    posted_at: int
    speakers: int
    open_questions: int
    buildings: int = 0
    unheard: tuple[str, ...] = ()
    opinion: bool = False
    word: bool = False
    amendments: tuple[int, ...] = ()
    objections: tuple[int, ...] = ()


@dataclass(frozen=True)
class Condition:
    """One condition with what it needs and what there is; ``ready_at`` says when days alone will meet it, ``which`` the
    buildings or points that it waits for."""

    name: str
    needed: int
    got: int
    met: bool
    ready_at: int | None = None
    which: tuple[str, ...] = ()


def conditions(gate: Gate, state: Deliberation, now: int) -> tuple[Condition, ...]:
    """Each condition of the gate, met or not. Days are whole days since the proposal was posted. No more buildings are
    asked for than the roll has."""
    ready = state.posted_at + gate.days * DAY
    found = [
        Condition("days", gate.days, (now - state.posted_at) // DAY, now >= ready, ready),
        Condition("speakers", gate.speakers, state.speakers, state.speakers >= gate.speakers),
    ]
    if gate.buildings:
        needed = min(gate.buildings, state.buildings + len(state.unheard))
        met = state.buildings >= needed
        found.append(Condition("buildings", needed, state.buildings, met, which=state.unheard))
    found += [
        Condition(name, 1, int(there), there)
        for name, asked, there in (("opinion", gate.opinion, state.opinion), ("word", gate.word, state.word))
        if asked
    ]
    if gate.questions:
        found.append(Condition("questions", 0, state.open_questions, state.open_questions == 0))
    found += [
        Condition(name, 0, len(waiting), not waiting, which=tuple(f"#{number}" for number in waiting))
        for name, asked, waiting in (
            ("amendments", gate.amendments or state.amendments, state.amendments),
            ("objections", gate.objections, state.objections),
        )
        if asked
    ]  # fmt: skip
    return tuple(found)


def missing(gate: Gate, state: Deliberation, now: int) -> tuple[Condition, ...]:
    """The conditions that are not met yet, in the order of the gate."""
    return tuple(condition for condition in conditions(gate, state, now) if not condition.met)
