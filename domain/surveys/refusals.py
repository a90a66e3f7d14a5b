"""What a survey declines. None of these tells what was said: a refusal is kept with who it was said to."""

from dataclasses import dataclass

from domain.refusals import Refusal


@dataclass(eq=False)
class AnswerUnfit(Refusal):
    """The answer is none to this ``kind`` of question, or beyond its limits, or not ``whole`` (true or false);
    ``advice`` is what the form itself says about it. Limits and advice are ``none`` where there is none."""

    kind: str
    low: str
    high: str
    whole: str
    advice: str


@dataclass(eq=False)
class AnswerLong(Refusal):
    """So many letters are more than an answer may have."""

    length: int
    limit: int


@dataclass(eq=False)
class NothingAnswered(Refusal):
    """No question has an answer that could be sent."""


@dataclass(eq=False)
class AnswerRequired(Refusal):
    """The question cannot be skipped."""


@dataclass(eq=False)
class SurveyNotForYou(Refusal):
    """``audience`` is who may answer: ``seats`` or ``buildings``."""

    survey: str
    audience: str
    buildings: tuple[str, ...]


@dataclass(eq=False)
class SurveySent(Refusal):
    """Anonymous answers are out of reach once they are sent, for everybody."""

    survey: str


@dataclass(eq=False)
class NotUnderWay(Refusal):
    """A button of a survey that the person is not answering just now."""


@dataclass(eq=False)
class SurveyOpenStill(Refusal):
    """What came of it is shown once it is closed."""

    survey: str


@dataclass(eq=False)
class AnswersTooFew(Refusal):
    """Fewer than ``fewest`` have answered: they could be known."""

    survey: str
    fewest: int


@dataclass(eq=False)
class QuestionUnfit(Refusal):
    """The question of that number (or what was said for one) cannot be shown so: its ``answers`` in words or photos, or
    against another (``crossed``). ``known`` are those that can."""

    said: str
    how: str
    known: tuple[str, ...]


@dataclass(eq=False)
class AnswersUnlinked(Refusal):
    """Nobody knows whose the answers to an anonymous survey are, nor in which building."""

    survey: str
