"""The statements of a survey on common ground, and who took which stance on each.

While it is open a stance stands with the person, who may go on and change it. At the close only counts by group are
left: neither who took a stance nor who wrote a statement can be told any more.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, delete, func, insert, select, update

from domain.ids import CommunityId, PersonId, SurveyId
from domain.surveys.ground import Group, Stance, Stances
from storage.communities import insert_or_ignore
from storage.surveys import Survey
from storage.tables import rolls as roll_rows
from storage.tables import seat_holders, seats, stance_counts, stances, statements, survey_answerers, surveys
from storage.transaction import Tx

_ALL = "all"


@dataclass(frozen=True)
class Statement:
    """``hidden_because`` is the reason for which a moderator has taken it out; None while it is asked."""

    id: int
    survey: SurveyId
    number: int
    text: str
    hidden_because: str | None


_COLUMNS = (
    statements.c.id, statements.c.survey_id.label("survey"), statements.c.number, statements.c.text,
    statements.c.hidden_because,
)  # fmt: skip


def add(tx: Tx, survey: SurveyId, person: PersonId, text: str) -> Statement:
    """Put a statement behind the others of its survey."""
    tx.conn.execute(select(surveys.c.id).where(surveys.c.id == survey).with_for_update())  # one number after the other
    last = select(func.coalesce(func.max(statements.c.number), 0)).where(statements.c.survey_id == survey)
    row = {"survey_id": survey, "number": tx.conn.execute(last).scalar_one() + 1, "text": text, "person_id": person}
    return Statement(*tx.conn.execute(insert(statements).values(**row).returning(*_COLUMNS)).one())


def by_id(tx: Tx, statement: int) -> Statement | None:
    row = tx.conn.execute(select(*_COLUMNS).where(statements.c.id == statement)).one_or_none()
    return None if row is None else Statement(*row)


def of_survey(tx: Tx, survey: SurveyId) -> list[Statement]:
    """All of a survey in their order, hidden ones too."""
    found = select(*_COLUMNS).where(statements.c.survey_id == survey).order_by(statements.c.number)
    return [Statement(*row) for row in tx.conn.execute(found)]


def count_by(tx: Tx, survey: SurveyId, person: PersonId) -> int:
    """How many the person has written."""
    mine = statements.c.survey_id == survey, statements.c.person_id == person
    return int(tx.conn.execute(select(func.count()).select_from(statements).where(*mine)).scalar_one())


def hide(tx: Tx, statement: int, reason: str) -> None:
    tx.conn.execute(update(statements).where(statements.c.id == statement).values(hidden_because=reason))


# --- stances ---------------------------------------------------------------------------------------------------------


def take(tx: Tx, statement: Statement, person: PersonId, stance: Stance) -> None:
    """Let the person say that of the statement, in place of what they said before."""
    tx.conn.execute(delete(stances).where(stances.c.statement_id == statement.id, stances.c.person_id == person))
    tx.conn.execute(insert(stances).values(statement_id=statement.id, person_id=person, stance=stance))
    tx.conn.execute(insert_or_ignore(tx, survey_answerers).values(survey_id=statement.survey, person_id=person))


def taken_by(tx: Tx, survey: SurveyId, person: PersonId) -> dict[int, Stance]:
    """The person's stances by the id of the statement."""
    mine = (
        select(stances.c.statement_id, stances.c.stance)
        .join(statements, statements.c.id == stances.c.statement_id)
        .where(statements.c.survey_id == survey, stances.c.person_id == person)
    )
    return {row.statement_id: row.stance for row in tx.conn.execute(mine)}


def how_often(tx: Tx, survey: SurveyId) -> dict[int, int]:
    """By the id of each statement that is asked, how many took a stance on it."""
    counted = (
        select(statements.c.id, func.count(stances.c.person_id))
        .outerjoin(stances, stances.c.statement_id == statements.c.id)
        .where(statements.c.survey_id == survey, statements.c.hidden_because.is_(None))
        .group_by(statements.c.id)
    )
    return {row[0]: row[1] for row in tx.conn.execute(counted)}


@dataclass(frozen=True)
class Counted:
    """The stances on one statement: of everybody, and by group."""

    everybody: Stances
    groups: Mapping[Group, Stances]


def counted(tx: Tx, survey: SurveyId) -> dict[int, Counted]:
    """By the id of each statement what was counted at the close; empty while it is open."""
    found = (
        select(stance_counts)
        .join(statements, statements.c.id == stance_counts.c.statement_id)
        .where(statements.c.survey_id == survey)
        .order_by(stance_counts.c.statement_id, stance_counts.c.kind, stance_counts.c.name)
    )
    everybody: dict[int, Stances] = {}
    groups: dict[int, dict[Group, Stances]] = {}
    for row in tx.conn.execute(found):
        many = Stances(row.agree, row.disagree, row.passed)
        if row.kind == _ALL:
            everybody[row.statement_id] = many
        else:
            groups.setdefault(row.statement_id, {})[row.kind, row.name] = many
    return {statement: Counted(many, groups.get(statement, {})) for statement, many in everybody.items()}


# --- the close -------------------------------------------------------------------------------------------------------


def seal(tx: Tx, survey: Survey) -> None:
    """The survey is closed: the stances are counted by group, and who took them and who wrote what is gone."""
    mine = select(statements.c.id).where(statements.c.survey_id == survey.id)
    inside: ColumnElement[bool] = stances.c.statement_id.in_(mine)
    places = groups_of(tx, survey.community)
    counts: dict[tuple[int, str, str], dict[str, int]] = {
        (statement, _ALL, ""): dict.fromkeys(("agree", "disagree", "pass"), 0)
        for statement in tx.conn.execute(mine).scalars()
    }
    for row in tx.conn.execute(select(stances).where(inside)):
        for kind, name in ((_ALL, ""), *places.get(row.person_id, ())):
            cell = counts.setdefault((row.statement_id, kind, name), dict.fromkeys(("agree", "disagree", "pass"), 0))
            cell[row.stance] += 1
    rows = [
        {"statement_id": statement, "kind": kind, "name": name, "agree": cell["agree"], "disagree": cell["disagree"],
         "passed": cell["pass"]}
        for (statement, kind, name), cell in sorted(counts.items())
    ]  # fmt: skip
    if rows:
        tx.conn.execute(insert(stance_counts), rows)
    tx.conn.execute(delete(stances).where(inside))
    tx.conn.execute(update(statements).where(statements.c.survey_id == survey.id).values(person_id=None))


def groups_of(tx: Tx, community: CommunityId) -> dict[int, frozenset[Group]]:
    """By person, the buildings and rolls in which they hold a seat now."""
    held = (
        select(seat_holders.c.person_id, seats.c.units, roll_rows.c.name)
        .join(seats, seats.c.id == seat_holders.c.seat_id)
        .join(roll_rows, roll_rows.c.id == seats.c.roll_id)
        .where(roll_rows.c.community_id == community, seat_holders.c.ended_at.is_(None), seats.c.left_at.is_(None))
    )
    found: dict[int, frozenset[Group]] = {}
    for row in tx.conn.execute(held):
        found[row.person_id] = found.get(row.person_id, frozenset()) | _groups(row.units, row.name)
    return found


def _groups(units: Iterable[Mapping[str, str]], roll: str) -> frozenset[Group]:
    buildings: set[Group] = {("building", unit["building"]) for unit in units if unit["building"]}
    return frozenset({*buildings, ("roll", roll)})
