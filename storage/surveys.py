"""Surveys as they were opened, and whom they are for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import func, insert, select, update

from domain.ids import CommunityId, Instant, NeedId, PersonId, SurveyId
from domain.surveys import Audience, Question, SurveyPlan
from storage import rolls
from storage.tables import answer_needs, members, needs, seat_holders, seats, survey_answerers, surveys
from storage.tables import rolls as roll_rows
from storage.transaction import Tx


@dataclass(frozen=True)
class Survey:
    id: SurveyId
    community: CommunityId
    number: int
    author: PersonId
    title: str
    questions: tuple[Question, ...]
    anonymous: bool
    audience: Audience
    target: int | None
    ground: bool
    opened_at: Instant
    closes_at: Instant
    closed_at: Instant | None


_COLUMNS = (
    surveys.c.id, surveys.c.community_id.label("community"), surveys.c.number,
    surveys.c.person_id.label("author"), surveys.c.title, surveys.c.questions, surveys.c.anonymous,
    surveys.c.audience, surveys.c.target, surveys.c.ground, surveys.c.opened_at, surveys.c.closes_at,
    surveys.c.closed_at,
)  # fmt: skip


def _survey(row: Any) -> Survey:  # noqa: ANN401  # a Row of _COLUMNS
    questions = msgspec.convert(row.questions, tuple[Question, ...])
    return Survey(**{**row._mapping, "questions": questions, "audience": msgspec.convert(row.audience, Audience)})


def add(tx: Tx, community: CommunityId, number: int, author: PersonId, plan: SurveyPlan) -> SurveyId:
    new = insert(surveys).values(
        community_id=community, number=number, person_id=author, title=plan.title,
        questions=msgspec.to_builtins(plan.questions), anonymous=plan.anonymous,
        audience=msgspec.to_builtins(plan.audience), target=plan.target, ground=bool(plan.statements),
        opened_at=tx.now, closes_at=plan.closes_at,
    )  # fmt: skip
    return SurveyId(tx.conn.execute(new.returning(surveys.c.id)).scalar_one())


def find(tx: Tx, community: CommunityId, number: int) -> Survey | None:
    wanted = surveys.c.community_id == community, surveys.c.number == number
    row = tx.conn.execute(select(*_COLUMNS).where(*wanted)).one_or_none()
    return None if row is None else _survey(row)


def by_id(tx: Tx, survey: SurveyId) -> Survey | None:
    row = tx.conn.execute(select(*_COLUMNS).where(surveys.c.id == survey)).one_or_none()
    return None if row is None else _survey(row)


def open_ones(tx: Tx, community: CommunityId) -> list[SurveyId]:
    """Those that are not closed yet."""
    found = select(surveys.c.id).where(surveys.c.community_id == community, surveys.c.closed_at.is_(None))
    return [SurveyId(survey) for survey in tx.conn.execute(found.order_by(surveys.c.id)).scalars()]


def close(tx: Tx, survey: SurveyId) -> bool:
    """Close it by one compare-and-set; False when it was closed already."""
    open_one = (surveys.c.id == survey) & surveys.c.closed_at.is_(None)
    return bool(tx.conn.execute(update(surveys).where(open_one).values(closed_at=tx.now)).rowcount)


# --- whom it is for --------------------------------------------------------------------------------------------------


def buildings_of(tx: Tx, community: CommunityId, person: PersonId) -> frozenset[str] | None:
    """The buildings in which the person holds a seat now; None for somebody who holds none."""
    held = (
        select(seats.c.units)
        .join(seat_holders, seat_holders.c.seat_id == seats.c.id)
        .join(roll_rows, roll_rows.c.id == seats.c.roll_id)
        .where(roll_rows.c.community_id == community, seat_holders.c.person_id == person)
        .where(seat_holders.c.ended_at.is_(None), seats.c.left_at.is_(None))
    )
    rows = tx.conn.execute(held).scalars().all()
    return frozenset(unit["building"] for units in rows for unit in units) if rows else None


def buildings(tx: Tx, community: CommunityId) -> frozenset[str]:
    """Those of the community's first roll."""
    return frozenset(name for names in _places(tx, community).values() for name in names if name)


def audience_of(tx: Tx, survey: Survey) -> list[PersonId]:
    """Everybody the hall knows who may answer, by id."""
    if survey.audience.kind == "members":
        found = select(members.c.person_id).where(members.c.community_id == survey.community)
        return [PersonId(person) for person in tx.conn.execute(found.order_by(members.c.person_id)).scalars()]
    places = _places(tx, survey.community)
    held = select(seat_holders.c.person_id, seat_holders.c.seat_id).where(seat_holders.c.ended_at.is_(None))
    admitted = {
        row.person_id
        for row in tx.conn.execute(held)
        if row.seat_id in places and survey.audience.admits(places[row.seat_id])
    }
    return [PersonId(person) for person in sorted(admitted)]


def answered_by_building(tx: Tx, survey: Survey) -> dict[str, tuple[int, int]]:
    """By building: seats of which somebody has answered, and all its seats that may. A seat with units in several
    buildings counts in the first."""
    places = _places(tx, survey.community)
    counted = {seat: place for seat, place in places.items() if survey.audience.admits(place)}
    mine = survey_answerers.c.survey_id == survey.id
    held = (
        select(seat_holders.c.seat_id)
        .join(survey_answerers, survey_answerers.c.person_id == seat_holders.c.person_id)
        .where(mine, seat_holders.c.ended_at.is_(None))
    )
    answered = set(tx.conn.execute(held).scalars())
    found: dict[str, tuple[int, int]] = {}
    for seat, (building, *_) in counted.items():
        have, of = found.get(building, (0, 0))
        found[building] = (have + (seat in answered), of + 1)
    return found


def _places(tx: Tx, community: CommunityId) -> Mapping[int, tuple[str, ...]]:
    """The buildings of each seat on the community's first roll."""
    kept = rolls.load(tx, community)
    return {each.id: tuple(unit.building for unit in each.seat.units) for each in kept.seats} if kept else {}


def count_answerers(tx: Tx, survey: SurveyId) -> int:
    """How many people have sent their answers."""
    return tx.conn.execute(
        select(func.count()).select_from(survey_answerers).where(survey_answerers.c.survey_id == survey)
    ).scalar_one()


# --- what was made of it ---------------------------------------------------------------------------------------------


def needs_made(tx: Tx, survey: SurveyId, question: str) -> dict[str, int]:
    """By answer in words, the number of the need that was made of it."""
    made = (
        select(answer_needs.c.said, needs.c.number)
        .join(needs, needs.c.id == answer_needs.c.need_id)
        .where(answer_needs.c.survey_id == survey, answer_needs.c.question == question)
    )
    return {row.said: row.number for row in tx.conn.execute(made)}


def note_need(tx: Tx, survey: SurveyId, question: str, said: str, need: int) -> None:
    """Keep that the need says what was answered there."""
    tx.conn.execute(insert(answer_needs).values(survey_id=survey, question=question, said=said, need_id=need))


def led_to_needs(tx: Tx, survey: SurveyId) -> list[NeedId]:
    """The needs that were made of answers to the survey and stand."""
    made = (
        select(needs.c.id)
        .join(answer_needs, answer_needs.c.need_id == needs.c.id)
        .where(answer_needs.c.survey_id == survey, needs.c.withdrawn_at.is_(None))
    )
    return [NeedId(need) for need in tx.conn.execute(made.order_by(needs.c.number)).scalars()]


@dataclass(frozen=True)
class MadeOf:
    """The answers that a need was made of: to which question, and the text that heads their group."""

    survey: SurveyId
    question: str
    said: str


def made_of(tx: Tx, need: NeedId) -> MadeOf | None:
    """None for a need that somebody said."""
    columns = answer_needs.c.survey_id, answer_needs.c.question, answer_needs.c.said
    row = tx.conn.execute(select(*columns).where(answer_needs.c.need_id == need)).one_or_none()
    return None if row is None else MadeOf(*row)


def asked_before(tx: Tx, need: NeedId) -> int | None:
    """The number of the survey from whose answers the need was made."""
    asked = (
        select(surveys.c.number)
        .join(answer_needs, answer_needs.c.survey_id == surveys.c.id)
        .where(answer_needs.c.need_id == need)
    )
    return tx.conn.execute(asked).scalar()
