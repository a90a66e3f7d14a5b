"""A survey as it is opened: its questions, who may answer, and what becomes of names."""

from dataclasses import dataclass, field

from domain.surveys.audience import Audience
from domain.surveys.question import Question


@dataclass(frozen=True)
class SurveyPlan:
    """``target`` is how many answers are hoped for, None where nobody said. A survey on common ground has
    ``statements`` to begin with, and no questions."""

    title: str
    questions: tuple[Question, ...]
    closes_at: int
    anonymous: bool = False
    audience: Audience = field(default_factory=Audience)
    target: int | None = None
    statements: tuple[str, ...] = ()
