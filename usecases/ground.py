"""A survey on common ground: opened with a few statements, answered one tap each, and added to by residents.

What a step did is kept for days, so no result here holds a stance: where the person stands is read afterwards.
"""

from dataclasses import dataclass, replace

from domain.ids import PersonId, SurveyId
from domain.likeness import Likely
from domain.needs import says_something, tidied
from domain.numbers import Number
from domain.refusals import MissingKey, UnknownNumber
from domain.surveys import SurveyPlan
from domain.surveys.ground import STANCES, Stance, next_statement
from domain.surveys.ground_refusals import (
    NotOnGround,
    StatementHidden,
    StatementsFew,
    StatementsMany,
    StatementTwice,
)
from domain.surveys.refusals import NotUnderWay
from storage import communities, identities, outbox, statements, surveys
from storage.likeness import thesaurus
from storage.statements import Statement
from storage.surveys import Survey
from storage.transaction import Tx
from usecases.answering import enter_open
from usecases.hall import Actor, Place, enter, look, require_moderator, unknown
from usecases.surveys import SurveyOpened, put
from usecases.wording import worded

LONGEST, REASON = 200, 300
FEWEST, FIRST, OWN, ALL = 2, 30, 5, 200
"""Statements a survey begins with, at least and at most; how many somebody may add; how many it may come to."""
PUT_IN = "ground"
"""What a person is asked for who wants to add one."""


def open_ground(tx: Tx, actor: Actor, place: Place, plan: SurveyPlan) -> SurveyOpened:
    """Put statements to the community, for everybody to take a stance on and add to; moderators only."""
    here = enter(tx, actor, place)
    require_moderator(tx, here)
    if not FEWEST <= len(plan.statements) <= FIRST:
        raise StatementsFew(FEWEST, FIRST)
    texts = tuple(_worded(each) for each in plan.statements)
    if (twice := next((each for each in texts if texts.count(each) > 1), None)) is not None:
        raise StatementTwice(texts.index(twice) + 1)
    survey, number = put(tx, here, place, replace(plan, statements=texts))
    for text in texts:
        statements.add(tx, survey, here.person, text)
    return SurveyOpened(here.community.title, number, len(texts), plan.closes_at, here.community.zone)


def _worded(text: str) -> str:
    said = worded("statement", tidied(text), LONGEST)
    if not says_something(said):
        raise MissingKey("statement")
    return said


# --- stances ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class OnGround:
    """The person did something in a survey on common ground. ``statement`` is one they have just added, ``alike`` the
    ids of statements that may say the same, shown before theirs is taken."""

    survey: int
    statement: int | None = None
    alike: tuple[int, ...] = ()


def enter_ground(tx: Tx, actor: Actor, survey_id: int) -> OnGround:
    """The link under the card was followed. Raises what keeps the person from answering."""
    _enter(tx, actor, survey_id)
    return OnGround(survey_id)


def take_stance(tx: Tx, actor: Actor, statement_id: int, stance: str) -> OnGround:
    """Agree, disagree or pass; said again, the last counts."""
    statement = statements.by_id(tx, statement_id)
    if statement is None or stance not in STANCES:
        raise NotUnderWay
    person, survey = _enter(tx, actor, statement.survey)
    if statement.hidden_because is not None:
        raise StatementHidden(statement.number, statement.hidden_because)
    known: Stance = stance  # type: ignore[assignment]  # one of STANCES
    statements.take(tx, statement, person, known)
    outbox.mark_card(tx, "survey", survey.id)
    return OnGround(survey.id)


def _enter(tx: Tx, actor: Actor, survey_id: int) -> tuple[PersonId, Survey]:
    person, survey = enter_open(tx, actor, survey_id)
    if not survey.ground:
        raise NotOnGround(f"S-{survey.number}")
    return person, survey


# --- adding ----------------------------------------------------------------------------------------------------------


def ask_statement(tx: Tx, actor: Actor, survey_id: int) -> OnGround:
    """The person wants to add a statement: the next thing they write is one."""
    person, survey = _enter(tx, actor, survey_id)
    _check_room(tx, survey, person)
    identities.await_reply(tx, person, PUT_IN, {"survey": survey.id})
    return OnGround(survey.id)


def write_statement(tx: Tx, actor: Actor, survey_id: int, text: str) -> OnGround:
    """What was written: taken at once when nothing is like it, else kept until the person says that it is another."""
    person, survey = _enter(tx, actor, survey_id)
    _check_room(tx, survey, person)
    said = _worded(text)
    standing = statements.of_survey(tx, survey.id)
    if (same := next((each for each in standing if each.text == said), None)) is not None:
        raise StatementTwice(same.number)
    alike = _alike(standing, said)
    if not alike:
        return _added(tx, survey, person, said)
    identities.await_reply(tx, person, PUT_IN, {"survey": survey.id, "text": said})
    return OnGround(survey.id, alike=alike)


def _alike(standing: list[Statement], said: str) -> tuple[int, ...]:
    likely = Likely(thesaurus())
    for each in standing:
        if each.hidden_because is None:
            likely.add(each.id, each.text)
    return tuple(each.id for each in likely.nearest(said))


def add_statement(tx: Tx, actor: Actor, survey_id: int) -> OnGround:
    """It is another, the person says: take what they wrote."""
    person, survey = _enter(tx, actor, survey_id)
    expected = identities.awaited_of(tx, person)
    kept = expected.facts if expected is not None and expected.kind == PUT_IN else {}
    if kept.get("survey") != survey.id or "text" not in kept:
        raise NotUnderWay
    _check_room(tx, survey, person)
    return _added(tx, survey, person, str(kept["text"]))


def _check_room(tx: Tx, survey: Survey, person: PersonId) -> None:
    if statements.count_by(tx, survey.id, person) >= OWN and person != survey.author:
        raise StatementsMany(f"S-{survey.number}", OWN)
    if len(statements.of_survey(tx, survey.id)) >= ALL:
        raise StatementsMany(f"S-{survey.number}", ALL)


def _added(tx: Tx, survey: Survey, person: PersonId, text: str) -> OnGround:
    """Whoever says something agrees with it."""
    added = statements.add(tx, survey.id, person, text)
    statements.take(tx, added, person, "agree")
    identities.stop_awaiting(tx, person)
    outbox.mark_card(tx, "survey", survey.id)
    return OnGround(survey.id, added.number)


def hide_statement(tx: Tx, actor: Actor, place: Place, number: Number, statement: int, reason: str) -> OnGround:
    """Take a statement out, with a reason that everybody can read; moderators only, and logged."""
    here = enter(tx, actor, place)
    require_moderator(tx, here)
    survey = surveys.find(tx, here.community.id, number.value)
    if survey is None:
        raise unknown(number)
    if not survey.ground:
        raise NotOnGround(str(number))
    found = next((each for each in statements.of_survey(tx, survey.id) if each.number == statement), None)
    if found is None:
        raise UnknownNumber(f"{number} {statement}")
    why = worded("reason", tidied(reason), REASON)
    statements.hide(tx, found.id, why)
    facts = {"survey": survey.number, "statement": found.number, "reason": why}
    communities.log(tx, here.community.id, here.person, "statement hidden", facts)
    outbox.mark_card(tx, "survey", survey.id)
    return OnGround(survey.id, found.number)


# --- where one stands ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Asked:
    """A statement as it is put to somebody; ``stance`` is what they said of it, empty before they did."""

    id: int
    number: int
    text: str
    stance: str = ""


@dataclass(frozen=True)
class GroundStep:
    """Where a person is: at ``asked``, or through with all where that is None; ``done`` of ``all`` have a stance of
    theirs. ``alike`` may say the same as what they wrote."""

    survey: int
    number: int
    title: str
    done: int
    all: int
    asked: Asked | None
    alike: tuple[Asked, ...] = ()
    hidden: int = 0


def ground_step(tx: Tx, actor: Actor, went: OnGround) -> GroundStep:
    """Only looks. Raises UnknownNumber for somebody who has nothing to do with the survey."""
    known, survey = identities.find_account(tx, actor.telegram_id), surveys.by_id(tx, SurveyId(went.survey))
    if known is None or survey is None:
        raise UnknownNumber(f"S#{went.survey}")
    mine, taken = statements.taken_by(tx, survey.id, known.person), statements.how_often(tx, survey.id)
    every = {each.id: each for each in statements.of_survey(tx, survey.id)}
    shown = {id_: Asked(id_, each.number, each.text, mine.get(id_, "")) for id_, each in every.items()}
    following = next_statement(taken, mine)
    return GroundStep(
        survey.id, survey.number, survey.title, len(mine.keys() & taken.keys()), len(taken),
        None if following is None else shown[following], tuple(shown[each] for each in went.alike),
        len(every) - len(taken),
    )  # fmt: skip


@dataclass(frozen=True)
class StatementShown:
    number: int
    text: str
    hidden_because: str


@dataclass(frozen=True)
class Statements:
    number: int
    title: str
    statements: tuple[StatementShown, ...]


def all_statements(tx: Tx, actor: Actor, place: Place, number: Number) -> Statements:
    """Every statement of a survey, hidden ones without their words and with the reason."""
    here = look(tx, actor, place)
    survey = surveys.find(tx, here.community.id, number.value)
    if survey is None:
        raise unknown(number)
    if not survey.ground:
        raise NotOnGround(str(number))
    shown = tuple(
        StatementShown(each.number, "" if each.hidden_because else each.text, each.hidden_because or "")
        for each in statements.of_survey(tx, survey.id)
    )
    return Statements(survey.number, survey.title, shown)


def is_ground(tx: Tx, survey_id: int) -> bool:
    """Whether the survey has statements."""
    survey = surveys.by_id(tx, SurveyId(survey_id))
    return survey is not None and survey.ground
