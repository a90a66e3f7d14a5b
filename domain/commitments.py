"""What may happen to a commitment, from being asked to being done, and how long each step took."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from domain.commitment_refusals import StepUnfit
from domain.instants import DAY

State = Literal["requested", "asked", "accepted", "disowned", "refused", "done", "reopened", "dropped"]
"""``requested``: the coordinator has not whistled yet. ``disowned``: its owner says that it is not theirs."""

Act = Literal[
    "whistle", "accept", "disown", "uphold", "extend", "refuse", "progress", "done", "reopen", "settle", "give", "drop",
]  # fmt: skip

STATES: tuple[State, ...] = get_args(State)
ACTS: tuple[Act, ...] = get_args(Act)

OWNER: frozenset[Act] = frozenset({"accept", "disown", "extend", "refuse", "progress", "done"})
"""What only the owner does, or somebody on behalf of one who is not in the chat."""
CHAIR: frozenset[Act] = frozenset({"uphold", "give", "drop"})
"""What conveners and moderators do; the coordinator upholds too."""
CHECK: frozenset[Act] = frozenset({"reopen", "settle"})
"""What the residents' check does, and nobody else."""
REASONED: frozenset[Act] = frozenset({"disown", "uphold", "extend", "refuse", "drop"})
"""What is not done without a reason, which is published."""

_MOVES: Mapping[State, Mapping[Act, State]] = {
    "requested": {"whistle": "asked", "give": "asked", "drop": "dropped"},
    "asked": {
        "accept": "accepted", "disown": "disowned", "refuse": "refused", "progress": "accepted", "done": "done",
        "give": "asked", "drop": "dropped",
    },
    "accepted": {
        "extend": "accepted", "refuse": "refused", "progress": "accepted", "done": "done", "give": "asked",
        "drop": "dropped",
    },
    "disowned": {"uphold": "asked", "give": "asked", "drop": "dropped"},
    "refused": {"uphold": "asked", "give": "asked", "drop": "dropped"},
    "done": {"reopen": "reopened"},
    "reopened": {
        "accept": "reopened", "extend": "reopened", "refuse": "refused", "progress": "reopened", "done": "done",
        "settle": "done", "give": "asked", "drop": "dropped",
    },
    "dropped": {},
}  # fmt: skip

SETTLED: frozenset[State] = frozenset({"done", "dropped"})
"""Nobody is waited for."""


def moved(state: State, act: Act, name: str) -> State:
    """The state after the act. Raises StepUnfit with the commitment's ``name`` for what does not follow on it."""
    after = _MOVES[state].get(act)
    if after is None:
        raise StepUnfit(name, state, act)
    return after


def all_done(states: Iterable[State]) -> bool:
    """Whether the whole is done: every part is, and there is one."""
    kept = [state for state in states if state != "dropped"]
    return bool(kept) and all(state == "done" for state in kept)


@dataclass(frozen=True)
class Waited:
    """A step with the days that it took, or has taken so far: begun days count."""

    state: State
    days: int


def waited(entered: Iterable[tuple[State, int]], now: int) -> tuple[Waited, ...]:
    """How long each step lasted, from the Instants at which each state was entered, in their order. What is settled
    waits for nobody, and one state entered twice running is one step."""
    steps: list[tuple[State, int]] = []
    for state, at in entered:
        if not steps or steps[-1][0] != state:
            steps.append((state, at))
    ends = [*(at for _, at in steps[1:]), now][: len(steps)]
    took = ((state, end - at) for (state, at), end in zip(steps, ends, strict=True))
    return tuple(Waited(state, -(-length // DAY)) for state, length in took if state not in SETTLED)
