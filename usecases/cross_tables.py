"""Two questions of a survey against each other, or one against the buildings, with small numbers hidden."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from domain.numbers import Number
from domain.roll import natural
from domain.surveys import Question, Words, numbers
from domain.surveys.hidden import FEWEST, shown_table
from domain.surveys.refusals import AnswersTooFew, AnswersUnlinked, QuestionUnfit
from storage import answers
from storage.statements import groups_of
from storage.surveys import Survey
from storage.transaction import Tx
from usecases.hall import Actor, Place, require_moderator
from usecases.survey_results import closed_survey, scale_steps

BUILDING = "building"
"""Said in place of a question: the buildings in which whoever answered holds a seat."""


@dataclass(frozen=True)
class CrossTable:
    """How many gave each option of one question (rows) and of another (columns); None where so few are hidden. Where
    the columns are ``buildings`` their question has no words, nor has the last one, of those who hold no seat."""

    number: int
    rows: tuple[Words, ...]
    columns: tuple[Words, ...]
    row_question: Words
    column_question: Words
    cells: tuple[tuple[int | None, ...], ...]
    buildings: bool = False


def cross_table(tx: Tx, actor: Actor, place: Place, number: Number, row: str, column: str) -> CrossTable:
    """For moderators, of a closed survey. Raises AnswersTooFew where so few have answered that nothing could be shown,
    and AnswersUnlinked for the buildings of an anonymous one."""
    survey, here = closed_survey(tx, actor, place, number)
    require_moderator(tx, here)
    if column == BUILDING:
        return _by_building(tx, survey, row)
    first, second = _crossed(survey, row), _crossed(survey, column)
    sent = [each.answers for each in answers.responses(tx, survey.id)]
    _enough(survey, len(sent))
    pairs = Counter(
        (one, other)
        for each in sent
        for one in each.get(first.name, "").split()
        for other in each.get(second.name, "").split()
    )
    ones, others = _values(first), _values(second)
    return CrossTable(
        survey.number, tuple(label for _, label in ones), tuple(label for _, label in others), first.text, second.text,
        _cells(pairs, [one for one, _ in ones], [other for other, _ in others]),
    )  # fmt: skip


def _by_building(tx: Tx, survey: Survey, row: str) -> CrossTable:
    """Whoever holds seats in several buildings counts in each."""
    question = _crossed(survey, row)
    if survey.anonymous:
        raise AnswersUnlinked(f"S-{survey.number}")
    sent = answers.responses(tx, survey.id)
    _enough(survey, len(sent))
    held = groups_of(tx, survey.community)
    pairs: Counter[tuple[str, str]] = Counter()
    for each in sent:
        places = {name for kind, name in held.get(each.person or 0, ()) if kind == "building"}
        pairs.update((one, at) for one in each.answers.get(question.name, "").split() for at in places or {""})
    known = sorted({at for _, at in pairs if at}, key=natural)
    names = [*known, *([""] if any(not at for _, at in pairs) else [])]
    ones = _values(question)
    return CrossTable(
        survey.number, tuple(label for _, label in ones), tuple({"": name} if name else {} for name in names),
        question.text, {}, _cells(pairs, [one for one, _ in ones], names), buildings=True,
    )  # fmt: skip


def _enough(survey: Survey, people: int) -> None:
    if people < FEWEST:
        raise AnswersTooFew(f"S-{survey.number}", FEWEST)


def _cells(
    pairs: Counter[tuple[str, str]], ones: Iterable[str], others: list[str]
) -> tuple[tuple[int | None, ...], ...]:
    return tuple(map(tuple, shown_table([[pairs[one, other] for other in others] for one in ones])))


def _crossed(survey: Survey, said: str) -> Question:
    numbered = numbers(survey.questions)
    asked = [each for each in survey.questions if each.kind in ("one", "many", "scale")]
    known: dict[str, Question] = {}
    for each in asked:
        known.setdefault(str(numbered[each.name]), each)  # not what is asked behind its "another"
    question = known.get(said) or next((each for each in asked if each.name == said), None)
    if question is None:
        raise QuestionUnfit(said, "crossed", tuple(known))
    return question


def _values(question: Question) -> list[tuple[str, Words]]:
    if question.kind == "scale":
        return [(str(step), label) for step, label in scale_steps(question)]
    return [(option.name, option.label) for option in question.options]
