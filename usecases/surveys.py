"""Surveys: opened in the group, answered in private one question at a time, their result told in the group."""

from dataclasses import dataclass

from domain.ids import PersonId, SurveyId
from domain.numbers import Number
from domain.refusals import BadValue, MissingKey, SurveyClosed, UnknownNumber
from domain.surveys import Question
from storage import communities, deadlines, identities, outbox, surveys
from storage.surveys import Survey
from storage.transaction import Tx
from usecases.hall import Actor, Place, enter, recognise, require_member, require_moderator
from usecases.wording import worded

TITLE, QUESTION, OPTION, ANSWER = 200, 300, 60, 1000
MOST_QUESTIONS, MOST_OPTIONS = 20, 12


@dataclass(frozen=True)
class SurveyOpened:
    community: str
    number: int
    questions: int
    closes_at: int
    zone: str


def open_survey(
    tx: Tx, actor: Actor, place: Place, title: str, questions: tuple[Question, ...], closes_at: int
) -> SurveyOpened:
    """Ask the community; moderators only."""
    here = enter(tx, actor, place)
    require_moderator(tx, here)
    title = worded("title", title, TITLE)
    _check(questions)
    number = communities.next_number(tx, here.community.id, "S")
    survey = surveys.add(tx, here.community.id, number, here.person, title, questions, closes_at)
    deadlines.set_deadline(tx, "close survey", survey, closes_at)
    outbox.add_card(tx, "survey", survey, here.community.id, here.community.chat_id)
    return SurveyOpened(here.community.title, number, len(questions), closes_at, here.community.zone)


def _check(questions: tuple[Question, ...]) -> None:
    if not questions:
        raise MissingKey("questions")
    if len(questions) > MOST_QUESTIONS:
        raise BadValue("questions", str(len(questions)), (f"1-{MOST_QUESTIONS}",))
    for question in questions:
        worded("question", question.text, QUESTION)
        if question.kind == "one" and not 2 <= len(question.options) <= MOST_OPTIONS:
            raise BadValue("options", question.text, (f"2-{MOST_OPTIONS}",))
        for option in question.options:
            worded("option", option, OPTION)


@dataclass(frozen=True)
class SurveyStep:
    """Where a person is in a survey: the question to answer next, or ``question`` None when all are answered."""

    survey: int
    number: int
    title: str
    step: int
    steps: int
    question: Question | None
    given: str | None


def begin_survey(tx: Tx, actor: Actor, survey_id: int) -> SurveyStep:
    """Start or resume a survey in private: the first question without an answer, or the first one again."""
    person = recognise(tx, actor)
    survey = _open_one(tx, survey_id)
    require_member(tx, person, survey.community)
    given = surveys.answered(tx, survey.id, person)
    unanswered = [number for number in range(len(survey.questions)) if number not in given]
    return _step(tx, survey, person, unanswered[0] if unanswered else 0)


def answer_question(tx: Tx, actor: Actor, survey_id: int, question: int, value: str) -> SurveyStep:
    """Store an answer (a text, or the number of an option from 0) and go on to the next question without one."""
    person = recognise(tx, actor)
    survey = _open_one(tx, survey_id)
    require_member(tx, person, survey.community)
    if not 0 <= question < len(survey.questions):
        raise BadValue("question", str(question + 1), (f"1-{len(survey.questions)}",))
    surveys.answer(tx, survey.id, person, question, _value(survey.questions[question], value))
    outbox.mark_card(tx, "survey", survey.id)
    given = surveys.answered(tx, survey.id, person)
    left = [number for number in range(len(survey.questions)) if number not in given]
    after = [number for number in left if number > question] or left
    return _step(tx, survey, person, after[0] if after else None)


def _value(question: Question, said: str) -> str:
    if question.kind == "text":
        return worded("answer", said, ANSWER)
    if not said.isdecimal() or int(said) >= len(question.options):
        raise BadValue("answer", said, question.options)
    return str(int(said))


def _open_one(tx: Tx, survey_id: int) -> Survey:
    survey = surveys.by_id(tx, SurveyId(survey_id))
    if survey is None:
        raise UnknownNumber(f"S#{survey_id}")
    if survey.closed_at is not None or tx.now >= survey.closes_at:
        raise SurveyClosed(f"S-{survey.number}")
    return survey


def _step(tx: Tx, survey: Survey, person: PersonId, at: int | None) -> SurveyStep:
    question = None if at is None else survey.questions[at]
    if question is not None and question.kind == "text":
        identities.await_reply(tx, person, "survey", {"survey": survey.id, "question": at})
    else:
        identities.stop_awaiting(tx, person)
    given = None if at is None else surveys.answered(tx, survey.id, person).get(at)
    return SurveyStep(survey.id, survey.number, survey.title, at or 0, len(survey.questions), question, given)


def close_survey(tx: Tx, survey_id: int) -> None:
    """The clock has closed it: its result goes to the group."""
    survey = surveys.by_id(tx, SurveyId(survey_id))
    if survey is None or not surveys.close(tx, survey.id):
        return
    community = communities.by_id(tx, survey.community)
    outbox.tell_chat(tx, community.chat_id, "survey-result", {"survey": survey.id}, f"survey-result:{survey.id}")
    outbox.mark_card(tx, "survey", survey.id)


@dataclass(frozen=True)
class QuestionResult:
    """``counts`` are of the options in their order; ``said`` the newest texts, without names."""

    text: str
    counts: tuple[tuple[str, int], ...]
    said: tuple[str, ...]


@dataclass(frozen=True)
class SurveyCard:
    id: int
    number: int
    title: str
    questions: int
    people: int
    closes_at: int
    closed: bool
    zone: str
    results: tuple[QuestionResult, ...]


def survey_card(tx: Tx, subject: int) -> SurveyCard:
    """What the survey's card shows; the results only once it is closed."""
    survey = surveys.by_id(tx, SurveyId(subject))
    assert survey is not None, subject  # made with its card and never deleted
    closed = survey.closed_at is not None
    results = tuple(_result(tx, survey, number) for number in range(len(survey.questions))) if closed else ()
    return SurveyCard(
        survey.id, survey.number, survey.title, len(survey.questions), surveys.people_answered(tx, survey.id),
        survey.closes_at, closed, communities.by_id(tx, survey.community).zone, results,
    )  # fmt: skip


def _result(tx: Tx, survey: Survey, number: int) -> QuestionResult:
    question, counts = survey.questions[number], surveys.counts(tx, survey.id, number)
    if question.kind == "text":
        return QuestionResult(question.text, (), tuple(counts))
    in_order = tuple((option, counts.get(str(place), 0)) for place, option in enumerate(question.options))
    return QuestionResult(question.text, in_order, ())


def find_survey(tx: Tx, actor: Actor, place: Place, number: Number) -> int:
    """The id of the survey with that number."""
    here = enter(tx, actor, place)
    survey = surveys.find(tx, here.community.id, number.value)
    if survey is None:
        raise UnknownNumber(str(number))
    return survey.id
