"""Answering a survey in private, one question at a time.

What a step did is kept for days with who took it, so that a repeat gets the same answer. Therefore no result and no
refusal here holds anything of what was answered: where the person stands is read afterwards.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.ids import PersonId, SurveyId
from domain.refusals import SurveyClosed, UnknownNumber
from domain.surveys import Given, Question, behind
from domain.surveys.answer import complete, taken, tapped
from domain.surveys.interview import asked, first_missing, next_place, place_before, sent_of
from domain.surveys.refusals import AnswerRequired, NothingAnswered, NotUnderWay, SurveyNotForYou, SurveySent
from storage import answers, identities, outbox, surveys
from storage.answers import Draft
from storage.surveys import Survey
from storage.transaction import Tx
from usecases.hall import Actor, recognise, require_member


@dataclass(frozen=True)
class Went:
    """The person moved in a survey; ``marked``: an option was marked, and the question stays."""

    survey: int
    marked: bool = False


def begin_survey(tx: Tx, actor: Actor, survey_id: int) -> Went:
    """Start in private, go on where one stopped, or look again at what one sent to a named survey."""
    person, survey = enter_open(tx, actor, survey_id)
    draft = answers.draft_of(tx, survey.id, person)
    if draft is None and answers.has_sent(tx, survey.id, person):
        if survey.anonymous:
            raise SurveySent(f"S-{survey.number}")
        draft = Draft(len(survey.questions), _with_skipped(survey, answers.sent_by(tx, survey.id, person) or {}))
    return _keep(tx, survey, person, draft or Draft(next_place(survey.questions, {}, -1)))


def _with_skipped(survey: Survey, sent: Mapping[str, str]) -> dict[str, str]:
    """What was sent, and that nothing was said to the rest of what was asked."""
    return {survey.questions[place].name: "" for place in asked(survey.questions, sent)} | dict(sent)


def move_in_survey(tx: Tx, actor: Actor, survey_id: int, place: int, move: str) -> Went:
    """A button under the question at ``place``: the number of an option or of a scale's step, ``done`` with marking,
    ``skip`` it, ``keep`` what stands, go ``back``, or ``ask`` it again."""
    person, survey = enter_open(tx, actor, survey_id)
    draft = _under_way(tx, survey, person)
    if move == "back":
        return _keep(tx, survey, person, Draft(place_before(survey.questions, draft.answers, place), draft.answers))
    if place not in asked(survey.questions, draft.answers):
        raise NotUnderWay
    question, before = survey.questions[place], draft.answers
    if move == "ask":
        return _keep(tx, survey, person, Draft(place, before))
    if move.isdecimal():
        tap = tapped(question, before.get(question.name, ""), int(move), before, actor.language)
        return _answered(tx, survey, person, Draft(place, before), tap.value, marked=not tap.done)
    value = before.get(question.name, "")
    if move == "done":
        value = complete(question, value, before, actor.language)
    elif move == "skip":
        value = ""
    elif move != "keep":
        raise NotUnderWay
    if question.required and not value:
        raise AnswerRequired
    return _answered(tx, survey, person, Draft(place, before), value)


def answer_survey(tx: Tx, actor: Actor, survey_id: int, given: Given) -> Went:
    """What was typed or sent, to the question the person is at."""
    person, survey = enter_open(tx, actor, survey_id)
    draft = _under_way(tx, survey, person)
    if draft.place >= len(survey.questions):
        raise NotUnderWay
    value = taken(survey.questions[draft.place], given, draft.answers, actor.language)
    return _answered(tx, survey, person, draft, value)


def send_survey(tx: Tx, actor: Actor, survey_id: int) -> Went:
    """Send what was answered; where an answer is missing that must be given, go there instead."""
    person, survey = enter_open(tx, actor, survey_id)
    draft = _under_way(tx, survey, person)
    missing = first_missing(survey.questions, draft.answers)
    if missing is not None:
        return _keep(tx, survey, person, Draft(missing, draft.answers))
    sent = sent_of(survey.questions, draft.answers)
    if not sent:
        raise NothingAnswered
    answers.send(tx, survey, person, sent)
    identities.stop_awaiting(tx, person)
    outbox.mark_card(tx, "survey", survey.id)
    return Went(survey.id)


def enter_open(tx: Tx, actor: Actor, survey_id: int) -> tuple[PersonId, Survey]:
    person = recognise(tx, actor)
    survey = surveys.by_id(tx, SurveyId(survey_id))
    if survey is None:
        raise UnknownNumber(f"S#{survey_id}")
    require_member(tx, person, survey.community)
    if survey.closed_at is not None or tx.now >= survey.closes_at:
        raise SurveyClosed(f"S-{survey.number}")
    if not survey.audience.admits(surveys.buildings_of(tx, survey.community, person)):
        raise SurveyNotForYou(f"S-{survey.number}", survey.audience.kind, survey.audience.buildings)
    return person, survey


def _under_way(tx: Tx, survey: Survey, person: PersonId) -> Draft:
    draft = answers.draft_of(tx, survey.id, person)
    if draft is None:
        raise NotUnderWay
    return draft


def _answered(tx: Tx, survey: Survey, person: PersonId, draft: Draft, value: str, *, marked: bool = False) -> Went:
    kept = {**draft.answers, survey.questions[draft.place].name: value}
    place = draft.place if marked else next_place(survey.questions, kept, draft.place)
    return _keep(tx, survey, person, Draft(place, kept), marked=marked)


def _keep(tx: Tx, survey: Survey, person: PersonId, draft: Draft, *, marked: bool = False) -> Went:
    answers.keep_draft(tx, survey.id, person, draft)
    if draft.place < len(survey.questions):
        identities.await_reply(tx, person, "survey", {"survey": survey.id})
    else:
        identities.stop_awaiting(tx, person)
    return Went(survey.id, marked)


# --- where one stands ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Answered:
    """A question that is asked of the person, the ``step``-th of them, with their answer; empty where they gave none.
    ``behind``: it asks what "another" means, within the step of that question."""

    place: int
    step: int
    question: Question
    answer: str
    behind: bool


@dataclass(frozen=True)
class SurveyStep:
    """Where a person is in a survey: at ``question``, the ``step``-th of ``steps``, with the answer ``given`` so far
    (or ``behind`` it, at what "another" means); at the review of ``answered`` where ``question`` is None; or ``sent``.
    ``counts`` says whether answers were sent before."""

    survey: int
    number: int
    title: str
    anonymous: bool
    place: int = 0
    step: int = 0
    steps: int = 0
    behind: bool = False
    question: Question | None = None
    given: str = ""
    answered: tuple[Answered, ...] = ()
    sent: bool = False
    counts: bool = False


def survey_step(tx: Tx, actor: Actor, survey_id: int) -> SurveyStep:
    """Only looks. Raises UnknownNumber for somebody who has nothing to do with the survey."""
    known, survey = identities.find_account(tx, actor.telegram_id), surveys.by_id(tx, SurveyId(survey_id))
    if known is None or survey is None:
        raise UnknownNumber(f"S#{survey_id}")
    draft, sent = answers.draft_of(tx, survey.id, known.person), answers.has_sent(tx, survey.id, known.person)
    if draft is None:
        return SurveyStep(survey.id, survey.number, survey.title, survey.anonymous, sent=sent, counts=sent)
    return _step(survey, draft, sent)


def _step(survey: Survey, draft: Draft, sent: bool) -> SurveyStep:
    asks = _asks(survey, draft)
    here = next((each for each in asks if each.place == draft.place), None)
    steps = max((each.step for each in asks), default=0)
    if here is None:
        answered = tuple(each for each in asks if each.question.kind != "note")
        return SurveyStep(
            survey.id, survey.number, survey.title, survey.anonymous, draft.place, 0, steps, answered=answered,
            counts=sent,
        )  # fmt: skip
    return SurveyStep(
        survey.id, survey.number, survey.title, survey.anonymous, draft.place, here.step, steps, here.behind,
        here.question, here.answer, counts=sent,
    )  # fmt: skip


def _asks(survey: Survey, draft: Draft) -> list[Answered]:
    """All that the person is asked, in its order."""
    after = behind(survey.questions)
    found: list[Answered] = []
    for place in asked(survey.questions, draft.answers):
        question = survey.questions[place]
        is_behind = question.name in after
        step = (found[-1].step if found else 0) + (not is_behind)
        found.append(Answered(place, step, question, draft.answers.get(question.name, ""), is_behind))
    return found


def closed_number(tx: Tx, survey_id: int) -> str | None:
    """The number of the survey if it is closed; None while it can be answered."""
    survey = surveys.by_id(tx, SurveyId(survey_id))
    if survey is None or (survey.closed_at is None and tx.now < survey.closes_at):
        return None
    return f"S-{survey.number}"


def closed_since(tx: Tx, survey_id: int) -> int:
    """For how many milliseconds the survey has been closed."""
    survey = surveys.by_id(tx, SurveyId(survey_id))
    return 0 if survey is None else tx.now - survey.closes_at
