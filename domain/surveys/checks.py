"""What a survey must be before it is opened."""

from collections.abc import Sequence
from decimal import Decimal

from domain.refusals import MissingKey
from domain.surveys.expressions import Unevaluable, check, references
from domain.surveys.form_refusals import (
    ConditionAhead,
    ConditionUnread,
    LimitsUnfit,
    NoQuestions,
    OptionRepeated,
    OptionsUnfit,
    QuestionLong,
    QuestionRepeated,
    QuestionsMany,
    ScaleUnfit,
)
from domain.surveys.numbering import called
from domain.surveys.question import Question, Words

MOST_QUESTIONS, MOST_OPTIONS = 100, 80
QUESTION, OPTION, NAME = 1000, 150, 60
WIDEST = 11
"""A scale has at most so many steps, so that it fits a phone as buttons."""


def check_questions(questions: Sequence[Question]) -> None:
    """Raises what keeps a survey with these questions from being opened. A condition may only hang on what was asked
    before, so no loop is possible."""
    if not questions:
        raise NoQuestions
    if len(questions) > MOST_QUESTIONS:
        raise QuestionsMany(len(questions), MOST_QUESTIONS)
    names = [question.name for question in questions]
    for place, question in enumerate(questions):
        if question.name in names[:place]:
            raise QuestionRepeated(called(question.name))
        _check_words(question, "question", question.text, QUESTION)
        _check_options(question)
        _check_limits(question)
        _check_conditions(question, names, place)


def _check_words(question: Question, part: str, words: Words, longest: int) -> None:
    if not words or not all(text.strip() for text in words.values()):
        raise MissingKey(part)
    for text in words.values():
        if len(text) > longest:
            raise QuestionLong(called(question.name), part, len(text), longest)


def _check_options(question: Question) -> None:
    named = [option.name for option in question.options]
    if question.chosen and not 2 <= len(named) <= MOST_OPTIONS:
        raise OptionsUnfit(called(question.name), len(named), MOST_OPTIONS)
    if len(set(named)) != len(named):
        raise OptionRepeated(called(question.name), next(name for name in named if named.count(name) > 1))
    for option in question.options:
        _check_words(question, "option", option.label, OPTION)


def _check_limits(question: Question) -> None:
    if question.kind == "scale":
        low, high = int(question.low or "1"), int(question.high or "5")
        if not 0 <= low < high < low + WIDEST or len(question.options) not in (0, 2):
            raise ScaleUnfit(called(question.name), f"{low}-{high}", WIDEST)
    elif question.low and question.high and Decimal(question.low) > Decimal(question.high):
        raise LimitsUnfit(called(question.name), question.low, question.high)


def _check_conditions(question: Question, names: Sequence[str], place: int) -> None:
    about = called(question.name)
    for expression, until in ((question.relevant, place), (question.constraint, place + 1)):
        for name in references(expression):
            if name in names[until:]:
                raise ConditionAhead(about, called(name))
            if name not in names:
                raise ConditionUnread(about, called(name))
        try:
            check(expression or "true()")
        except Unevaluable as error:
            raise ConditionUnread(about, error.part) from error
