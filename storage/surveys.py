"""Surveys and their answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import distinct, func, insert, select, update

from domain.ids import CommunityId, Instant, PersonId, SurveyId
from domain.surveys import Question
from storage.tables import survey_answers, surveys
from storage.transaction import Tx


@dataclass(frozen=True)
class Survey:
    id: SurveyId
    community: CommunityId
    number: int
    author: PersonId
    title: str
    questions: tuple[Question, ...]
    opened_at: Instant
    closes_at: Instant
    closed_at: Instant | None


_COLUMNS = (
    surveys.c.id, surveys.c.community_id.label("community"), surveys.c.number,
    surveys.c.person_id.label("author"), surveys.c.title,
    surveys.c.questions, surveys.c.opened_at, surveys.c.closes_at, surveys.c.closed_at,
)  # fmt: skip


def _survey(row: Any) -> Survey:  # noqa: ANN401  # a Row of _COLUMNS
    questions = tuple(Question.from_data(question) for question in row.questions)
    return Survey(**{**row._mapping, "questions": questions})


def add(
    tx: Tx, community: CommunityId, number: int, author: PersonId, title: str,
    questions: Sequence[Question], closes_at: int,
) -> SurveyId:  # fmt: skip
    new = insert(surveys).values(
        community_id=community, number=number, person_id=author, title=title,
        questions=[question.as_data() for question in questions], opened_at=tx.now, closes_at=closes_at,
    )  # fmt: skip
    return SurveyId(tx.conn.execute(new.returning(surveys.c.id)).scalar_one())


def find(tx: Tx, community: CommunityId, number: int) -> Survey | None:
    wanted = surveys.c.community_id == community, surveys.c.number == number
    row = tx.conn.execute(select(*_COLUMNS).where(*wanted)).one_or_none()
    return None if row is None else _survey(row)


def by_id(tx: Tx, survey: SurveyId) -> Survey | None:
    row = tx.conn.execute(select(*_COLUMNS).where(surveys.c.id == survey)).one_or_none()
    return None if row is None else _survey(row)


def close(tx: Tx, survey: SurveyId) -> bool:
    """Close it by one compare-and-set; False when it was closed already."""
    open_one = (surveys.c.id == survey) & surveys.c.closed_at.is_(None)
    return bool(tx.conn.execute(update(surveys).where(open_one).values(closed_at=tx.now)).rowcount)


def answer(tx: Tx, survey: SurveyId, person: PersonId, question: int, value: str) -> None:
    """Store an answer in place of an earlier one to the same question."""
    mine = (
        (survey_answers.c.survey_id == survey)
        & (survey_answers.c.person_id == person)
        & (survey_answers.c.question == question)
    )
    tx.conn.execute(survey_answers.delete().where(mine))
    tx.conn.execute(
        insert(survey_answers).values(survey_id=survey, person_id=person, question=question, value=value, at=tx.now)
    )


def answered(tx: Tx, survey: SurveyId, person: PersonId) -> dict[int, str]:
    """The person's answers by number of question."""
    mine = (survey_answers.c.survey_id == survey) & (survey_answers.c.person_id == person)
    rows = tx.conn.execute(select(survey_answers.c.question, survey_answers.c.value).where(mine))
    return {row.question: row.value for row in rows}


def people_answered(tx: Tx, survey: SurveyId) -> int:
    people = select(func.count(distinct(survey_answers.c.person_id))).where(survey_answers.c.survey_id == survey)
    return tx.conn.execute(people).scalar_one()


def counts(tx: Tx, survey: SurveyId, question: int) -> dict[str, int]:
    """How often each value was given to a question, the most frequent first."""
    here = (survey_answers.c.survey_id == survey) & (survey_answers.c.question == question)
    many = func.count()
    rows = tx.conn.execute(
        select(survey_answers.c.value, many)
        .where(here)
        .group_by(survey_answers.c.value)
        .order_by(many.desc(), survey_answers.c.value)
    )
    return {row[0]: row[1] for row in rows}
