"""The readable condition of the one-message form, ``1 = daily``, made into XPath."""

from collections.abc import Sequence

from domain.spelling import plain
from domain.surveys.expressions import quoted
from domain.surveys.form_refusals import ConditionAhead, ConditionUnread
from domain.surveys.numbering import called
from domain.surveys.numerals import number_said
from domain.surveys.question import Question

SIGNS = ("=", "!=", "<", "<=", ">", ">=")


def condition_on(questions: Sequence[Question], about: str, number: int, sign: str, said: str) -> str:
    """The XPath that is true when the answer to question ``number`` is so. ``questions`` are those before the one that
    hangs on it, whose name is ``about``. Raises ConditionAhead or ConditionUnread."""
    name = f"q{number}"
    question = next((each for each in questions if each.name == name), None)
    if question is None:
        raise ConditionAhead(called(about), called(name))
    if not question.chosen:
        literal = _literal(question, said)
        if literal is None:
            raise ConditionUnread(called(about), f"{number} {sign} {said}")
        return f"${{{name}}} {sign} {literal}"
    option = _option(question, said)
    if option is None or sign not in ("=", "!="):
        labels = tuple(dict.fromkeys(text for each in question.options for text in each.label.values()))
        raise ConditionUnread(called(about), f"{number} {sign} {said}", labels)
    found = f"selected(${{{name}}}, {quoted(option)})"
    return found if sign == "=" else f"not({found})"


def _literal(question: Question, said: str) -> str | None:
    """None for what is no number, where the answer is one."""
    if question.kind not in ("number", "scale"):
        return quoted(said.strip())
    number = number_said(said)
    return None if number is None else format(number, "f")


def _option(question: Question, said: str) -> str | None:
    word = plain(said).casefold()
    known = ((option.name, {plain(text).casefold() for text in option.label.values()}) for option in question.options)
    return next((name for name, labels in known if word in labels), None)
