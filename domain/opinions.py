"""What a professional or a department says of a proposal: whether it can be done, at what cost, under which rule; and
how long they are waited for."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from domain.instants import DAY

VERDICTS = ("feasible", "conditions", "infeasible")
KINDS = ("professional", "department")
State = Literal["awaited", "overdue", "given", "off"]


@dataclass(frozen=True)
class Alternative:
    """One way to do it, with what it costs and what else there is to say of it."""

    name: str
    cost: str = ""
    note: str = ""


@dataclass(frozen=True)
class Judgement:
    """``verdict`` is one of VERDICTS; ``permit`` is the rule it stands on, or the permit it takes."""

    verdict: str
    text: str
    cost: str | None = None
    upkeep: str | None = None
    permit: str | None = None
    options: tuple[Alternative, ...] = ()


def state_of(due_at: int, given: bool, now: int, *, called_off: bool = False) -> State:
    """Where a question stands that was to be answered by ``due_at``: ``off`` when nobody waits for it any more."""
    if given or called_off:
        return "given" if given else "off"
    return "awaited" if now < due_at else "overdue"


def is_settled(states: Iterable[State]) -> bool:
    """Whether a proposal can go on: somebody has answered, and nobody else may still be waited for. Who let the day
    pass holds up nothing that another has answered."""
    found = list(states)
    return "given" in found and "awaited" not in found


def reminder_at(asked_at: int, due_at: int) -> int:
    """A day before it is due; of what is due within two days, when half of the time is gone."""
    return max(due_at - DAY, asked_at + (due_at - asked_at) // 2)
