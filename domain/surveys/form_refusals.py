"""What is wrong with a survey as somebody wrote it. ``question`` is what its author calls it: ``5``, or a name."""

from dataclasses import dataclass

from domain.refusals import Refusal


@dataclass(eq=False)
class NoQuestions(Refusal):
    """A survey that asks nothing."""


@dataclass(eq=False)
class QuestionsMany(Refusal):
    """More questions than a survey may have."""

    count: int
    most: int


@dataclass(eq=False)
class QuestionRepeated(Refusal):
    """Two questions of a survey have the same number or name."""

    question: str


@dataclass(eq=False)
class OptionRepeated(Refusal):
    """Two answers of a question are the same."""

    question: str
    option: str


@dataclass(eq=False)
class OptionsUnfit(Refusal):
    """So many answers to choose from are too few or too many."""

    question: str
    count: int
    most: int


@dataclass(eq=False)
class ScaleUnfit(Refusal):
    """A scale that does not go upwards in at most ``most`` steps, or names other than its two ends."""

    question: str
    said: str
    most: int


@dataclass(eq=False)
class LimitsUnfit(Refusal):
    """No number lies between the limits of the question."""

    question: str
    low: str
    high: str


@dataclass(eq=False)
class QuestionLong(Refusal):
    """The words of a question (``part`` is ``question``) or of one of its answers (``option``) are too long."""

    question: str
    part: str
    length: int
    limit: int


@dataclass(eq=False)
class KindMissing(Refusal):
    """The line of a question does not say in brackets how it is answered."""

    line: int
    question: str


@dataclass(eq=False)
class KindUnread(Refusal):
    """What stands in the brackets of a question is none of the words in ``known``, which are of that ``sort``: of
    ``kinds``, or what is said of a kind (``marks``)."""

    question: str
    said: str
    sort: str
    known: tuple[str, ...]


@dataclass(eq=False)
class ConditionAhead(Refusal):
    """A question hangs on one that is not asked before it."""

    question: str
    other: str


@dataclass(eq=False)
class ConditionUnread(Refusal):
    """The condition of a question cannot be read at ``part``; ``known`` are the answers that could stand there."""

    question: str
    part: str
    known: tuple[str, ...] = ()


@dataclass(eq=False)
class ConditionLoose(Refusal):
    """Below a condition stands no question that could hang on it."""

    part: str


@dataclass(eq=False)
class LanguagesUnfit(Refusal):
    """A text of the question is there in ``count`` languages, and must be in all ``languages``."""

    question: str
    text: str
    count: int
    languages: tuple[str, ...]


@dataclass(eq=False)
class AudienceUnfit(Refusal):
    """That is nobody who may answer: everybody, whoever holds a seat, or whoever holds one in named buildings."""

    said: str
