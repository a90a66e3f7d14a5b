"""The way through a survey: which questions are asked after these answers, and what comes next."""

from collections.abc import Iterator, Mapping, Sequence

from domain.surveys.expressions import holds
from domain.surveys.question import Question

Answers = Mapping[str, str]
"""What was answered, by the name of the question."""


def asked(questions: Sequence[Question], answers: Answers) -> list[int]:
    """The places of the questions that are asked of somebody with these answers. What was answered to a question that
    is asked no more counts for none behind it."""
    return list(_asked(questions, answers))


def _asked(questions: Sequence[Question], answers: Answers) -> Iterator[int]:
    known: dict[str, str] = {}
    for place, question in enumerate(questions):
        if question.relevant and not holds(question.relevant, known):
            continue
        yield place
        if question.name in answers:
            known[question.name] = answers[question.name]


def next_place(questions: Sequence[Question], answers: Answers, at: int) -> int:
    """The next question behind that place to which nothing was said yet, else any such; the number of questions when
    there is none. What was skipped has an empty answer."""
    left = [place for place in asked(questions, answers) if questions[place].name not in answers]
    return next((place for place in left if place > at), left[0] if left else len(questions))


def place_before(questions: Sequence[Question], answers: Answers, at: int) -> int:
    """The question before that place; the first one before the first."""
    places = asked(questions, answers)
    return max((place for place in places if place < at), default=places[0] if places else len(questions))


def first_missing(questions: Sequence[Question], answers: Answers) -> int | None:
    """The first required question that has no answer; None when all have one."""
    places = asked(questions, answers)
    return next((at for at in places if questions[at].required and not answers.get(questions[at].name)), None)


def sent_of(questions: Sequence[Question], answers: Answers) -> dict[str, str]:
    """The answers that go out: none to a question that is asked no more, none that is empty."""
    names = (questions[place].name for place in asked(questions, answers))
    return {name: answers[name] for name in names if answers.get(name)}
