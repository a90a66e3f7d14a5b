"""Surveys: opened in the group, closed by the clock, and what their card shows meanwhile."""

from dataclasses import dataclass, replace

from domain.ids import PersonId, SurveyId
from domain.instants import DAY
from domain.numbers import Number
from domain.refusals import BadValue, UnknownNumber
from domain.roll import natural
from domain.surveys import SurveyPlan, check_questions, own
from domain.surveys.hidden import shown_cells
from storage import answers, communities, deadlines, outbox, statements, surveys
from storage.broadcasts import Recipients, begin
from storage.surveys import Survey
from storage.transaction import Tx
from usecases.ground_results import StatementResult, ground_results
from usecases.hall import Actor, Place, Presence, enter, look, require_moderator
from usecases.survey_results import QuestionResult, results_of
from usecases.wording import worded

TITLE = 200
MOST_WANTED = 1_000_000


@dataclass(frozen=True)
class SurveyOpened:
    community: str
    number: int
    questions: int
    closes_at: int
    zone: str


def may_open(tx: Tx, actor: Actor, place: Place) -> None:
    """Raises what keeps the person from opening a survey there; only looks."""
    require_moderator(tx, look(tx, actor, place))


def open_survey(tx: Tx, actor: Actor, place: Place, plan: SurveyPlan) -> SurveyOpened:
    """Ask the community; moderators only. Raises what ``check_questions`` raises."""
    here = enter(tx, actor, place)
    require_moderator(tx, here)
    check_questions(plan.questions)
    _, number = put(tx, here, place, plan)
    return SurveyOpened(here.community.title, number, len(own(plan.questions)), plan.closes_at, here.community.zone)


def put(tx: Tx, here: Presence, place: Place, plan: SurveyPlan) -> tuple[SurveyId, int]:
    """Open a survey whose questions or statements are in order; its id and number."""
    plan = replace(plan, title=worded("title", plan.title, TITLE))
    if plan.target is not None and not 1 <= plan.target <= MOST_WANTED:
        raise BadValue("target", str(plan.target), (f"1-{MOST_WANTED}",))
    _check_buildings(tx, here, plan)
    number = communities.next_number(tx, here.community.id, "S")
    survey = surveys.add(tx, here.community.id, number, here.person, plan)
    deadlines.set_deadline(tx, "close survey", survey, plan.closes_at)
    deadlines.set_deadline(tx, "remind survey", survey, _reminder_at(tx.now, plan.closes_at))
    outbox.add_card(
        tx, "survey", survey, here.community.id, here.community.chat_id, asked=not place.private, thread=place.thread
    )
    return survey, number


def _check_buildings(tx: Tx, here: Presence, plan: SurveyPlan) -> None:
    """Raises BadValue for buildings that the roll does not have: nobody could answer, and nobody would know why."""
    known = surveys.buildings(tx, here.community.id)
    if missing := set(plan.audience.buildings) - known:
        raise BadValue("for", ", ".join(sorted(missing, key=natural)), tuple(sorted(known, key=natural)))


def _reminder_at(now: int, closes_at: int) -> int:
    """A day before the close; of a short one, when three quarters are over."""
    return max(closes_at - DAY, now + (closes_at - now) * 3 // 4)


def close_survey(tx: Tx, survey_id: int) -> None:
    """The clock has closed it: what was not sent is gone, and its result goes to the group."""
    survey = surveys.by_id(tx, SurveyId(survey_id))
    if survey is None or not surveys.close(tx, survey.id):
        return
    answers.seal(tx, survey)
    if survey.ground:
        statements.seal(tx, survey)
    community = communities.by_id(tx, survey.community)
    facts = {"survey": survey.id, "thread": outbox.thread_of(tx, "survey", survey.id)}
    outbox.tell_chat(tx, community.chat_id, "survey-result", facts, f"survey-result:{survey.id}")
    outbox.tell_chat(tx, community.chat_id, "survey-chart", facts, f"survey-chart:{survey.id}")
    outbox.mark_card(tx, "survey", survey.id)


# --- reminding -------------------------------------------------------------------------------------------------------


def remind_survey(tx: Tx, survey_id: int) -> None:
    """Let everyone who may answer and has not finished be reminded."""
    survey = surveys.by_id(tx, SurveyId(survey_id))
    if survey is not None and survey.closed_at is None and tx.now < survey.closes_at:
        begin(tx, "survey-reminder", survey.id, survey.community)


def survey_reminders(tx: Tx, survey_id: int) -> Recipients:
    """Everyone who may answer, has not finished, and whom the bot can write to; the others are counted."""
    survey = surveys.by_id(tx, SurveyId(survey_id))
    assert survey is not None, survey_id  # never deleted
    left = answers.unsent(tx, survey.id, surveys.audience_of(tx, survey))
    known = outbox.known_persons(tx, left)
    facts = {
        "id": survey.id, "survey": survey.number, "title": survey.title, "closes_at": survey.closes_at,
        "zone": communities.by_id(tx, survey.community).zone,
    }  # fmt: skip
    told = tuple((person, facts, f"survey-reminder:{survey_id}:{person}") for person, reachable in known if reachable)
    return Recipients(told, len(known) - len(told))


def still_unsent(tx: Tx, survey_id: int, person: PersonId) -> bool:
    """Whether there is anything to remind the person of."""
    survey = surveys.by_id(tx, SurveyId(survey_id))
    open_one = survey is not None and survey.closed_at is None and tx.now < survey.closes_at
    return open_one and not answers.has_sent(tx, SurveyId(survey_id), person)


# --- the card --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Response:
    """Seats of a building of which somebody has answered, None where so few are hidden, and how many there are."""

    building: str
    answered: int | None
    seats: int


@dataclass(frozen=True)
class SurveyCard:
    """``people`` have sent their answers, of ``target`` hoped for; ``audience`` is who may, in ``buildings``. One on
    common ground has so many ``statements``, and once it is closed what they are ``standing`` at."""

    id: int
    number: int
    title: str
    questions: int
    people: int
    target: int | None
    anonymous: bool
    audience: str
    buildings: tuple[str, ...]
    response: tuple[Response, ...]
    closes_at: int
    closed: bool
    zone: str
    results: tuple[QuestionResult, ...]
    ground: bool = False
    statements: int = 0
    standing: tuple[StatementResult, ...] = ()


def survey_card(tx: Tx, subject: int) -> SurveyCard:
    """What the survey's card shows; the results only once it is closed."""
    survey = surveys.by_id(tx, SurveyId(subject))
    assert survey is not None, subject  # made with its card and never deleted
    closed = survey.closed_at is not None
    return SurveyCard(
        survey.id, survey.number, survey.title, len(own(survey.questions)), surveys.count_answerers(tx, survey.id),
        survey.target, survey.anonymous, survey.audience.kind, survey.audience.buildings, _response(tx, survey),
        survey.closes_at, closed, communities.by_id(tx, survey.community).zone,
        results_of(survey.questions, answers.responses(tx, survey.id)) if closed else (),
        survey.ground, len(statements.how_often(tx, survey.id)) if survey.ground else 0,
        ground_results(tx, survey) if closed and survey.ground else (),
    )  # fmt: skip


def _response(tx: Tx, survey: Survey) -> tuple[Response, ...]:
    found = sorted(surveys.answered_by_building(tx, survey).items())
    cells = shown_cells([answered for _, (answered, _) in found])
    return tuple(Response(place, cell, seats) for (place, (_, seats)), cell in zip(found, cells, strict=True) if place)


def find_survey(tx: Tx, actor: Actor, place: Place, number: Number) -> int:
    """The id of the survey with that number."""
    here = enter(tx, actor, place)
    survey = surveys.find(tx, here.community.id, number.value)
    if survey is None:
        raise UnknownNumber(str(number))
    return survey.id
