"""What is answered in surveys: drafts while somebody answers, who has sent, and what was sent.

Of an anonymous survey the last two have nothing in common: a response has a random key and no time, whoever answered
stands in another table without one, and at the close both are written anew in the order of their keys, so that not even
the place in the file tells who came when.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, delete, insert, select

from domain.ids import Instant, PersonId, SurveyId
from storage.communities import insert_or_ignore
from storage.surveys import Survey
from storage.tables import survey_answerers, survey_drafts, survey_responses
from storage.transaction import Tx


@dataclass(frozen=True)
class Draft:
    """What a person has answered and not sent; ``place`` is the question they are at, from 0."""

    place: int = 0
    answers: Mapping[str, str] = field(default_factory=dict)


def draft_of(tx: Tx, survey: SurveyId, person: PersonId) -> Draft | None:
    mine = survey_drafts.c.survey_id == survey, survey_drafts.c.person_id == person
    found = select(survey_drafts.c.place, survey_drafts.c.answers).where(*mine)
    row = tx.conn.execute(found).one_or_none()
    return None if row is None else Draft(row.place, row.answers)


def keep_draft(tx: Tx, survey: SurveyId, person: PersonId, draft: Draft) -> None:
    forget_draft(tx, survey, person)
    row = {"survey_id": survey, "person_id": person, "place": draft.place, "answers": dict(draft.answers)}
    tx.conn.execute(insert(survey_drafts).values(**row))


def forget_draft(tx: Tx, survey: SurveyId, person: PersonId) -> None:
    tx.conn.execute(
        delete(survey_drafts).where(survey_drafts.c.survey_id == survey, survey_drafts.c.person_id == person)
    )


def has_sent(tx: Tx, survey: SurveyId, person: PersonId) -> bool:
    mine = survey_answerers.c.survey_id == survey, survey_answerers.c.person_id == person
    return tx.conn.execute(select(survey_answerers.c.person_id).where(*mine)).one_or_none() is not None


def send(tx: Tx, survey: Survey, person: PersonId, answers: Mapping[str, str]) -> None:
    """Send the answers, in place of earlier ones of a named survey. The draft is gone."""
    forget_draft(tx, survey.id, person)
    tx.conn.execute(insert_or_ignore(tx, survey_answerers).values(survey_id=survey.id, person_id=person))
    row = {"id": tx.nonce(16).hex(), "survey_id": survey.id, "answers": dict(answers)}
    if not survey.anonymous:
        tx.conn.execute(delete(survey_responses).where(_mine(survey.id, person)))
        row |= {"person_id": person, "sent_at": tx.now}
    tx.conn.execute(insert(survey_responses).values(**row))


def sent_by(tx: Tx, survey: SurveyId, person: PersonId) -> Mapping[str, str] | None:
    """What the person sent to a named survey."""
    row = tx.conn.execute(select(survey_responses.c.answers).where(_mine(survey, person))).one_or_none()
    return None if row is None else dict(row.answers)


def _mine(survey: SurveyId, person: PersonId) -> ColumnElement[bool]:
    return (survey_responses.c.survey_id == survey) & (survey_responses.c.person_id == person)


@dataclass(frozen=True)
class Response:
    """What was sent; ``key`` is random. Who and when only of a named survey."""

    key: str
    answers: Mapping[str, str]
    person: PersonId | None
    sent_at: Instant | None


def responses(tx: Tx, survey: SurveyId) -> list[Response]:
    """All of a survey, in the order of their random keys."""
    here = survey_responses.c.survey_id == survey
    found = select(
        survey_responses.c.id, survey_responses.c.answers, survey_responses.c.person_id, survey_responses.c.sent_at
    ).where(here)
    return [Response(*row) for row in tx.conn.execute(found.order_by(survey_responses.c.id))]


def unsent(tx: Tx, survey: SurveyId, people: list[PersonId]) -> list[PersonId]:
    """Those of the people who have not sent their answers."""
    found = select(survey_answerers.c.person_id).where(survey_answerers.c.survey_id == survey)
    sent = set(tx.conn.execute(found).scalars())
    return [person for person in people if person not in sent]


def seal(tx: Tx, survey: Survey) -> None:
    """The survey is closed: drafts are gone, and of an anonymous one the order in which anything came."""
    tx.forget_for_good()
    tx.conn.execute(delete(survey_drafts).where(survey_drafts.c.survey_id == survey.id))
    if survey.anonymous:
        for table, key in ((survey_responses, "id"), (survey_answerers, "person_id")):
            here = table.c.survey_id == survey.id
            rows = [dict(row._mapping) for row in tx.conn.execute(select(table).where(here).order_by(table.c[key]))]
            tx.conn.execute(delete(table).where(here))
            if rows:
                tx.conn.execute(insert(table), rows)
