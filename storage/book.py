"""Everything of a community that its record book holds, a query a table: in bulk, by number, and without the people.

Each query gives the rows that belong to a Part; ``WHOLE`` is all there is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Row, Select, case, func, select, true
from sqlalchemy.sql import ColumnElement

from domain.ids import CommunityId
from storage.tables import (
    check_rounds,
    checks,
    commitments,
    condition_answers,
    conditions,
    declined_needs,
    electorate,
    need_supports,
    needs,
    points,
    project_records,
    proposal_needs,
    proposal_versions,
    proposals,
    record_steps,
    theme_needs,
    theme_proposals,
    themes,
    votes,
)
from storage.transaction import Tx

Rows = Sequence[Row[Any]]
_INTO = themes.alias("into_theme")
_PARENT = points.alias("parent")


@dataclass(frozen=True)
class Part:
    """What a book is brought up to date about: numbers of the community's themes, needs, proposals, votes, records and
    meetings; None for all of them."""

    themes: frozenset[int] | None = None
    needs: frozenset[int] | None = None
    proposals: frozenset[int] | None = None
    votes: frozenset[int] | None = None
    records: frozenset[int] | None = None
    meetings: frozenset[int] | None = None


WHOLE = Part()


def among(number: Column[int], wanted: frozenset[int] | None) -> ColumnElement[bool]:
    """Whether the row is of that part; None for all of them."""
    return true() if wanted is None else number.in_(sorted(wanted))


def rows_of(tx: Tx, wanted: Select[Any]) -> Rows:
    """All rows of the query."""
    return tx.conn.execute(wanted).all()


def theme_rows(tx: Tx, community: CommunityId, part: Part) -> Rows:
    """number, title, place, state, number of the theme it was merged into, statement, reason, at."""
    told = themes.outerjoin(_INTO, _INTO.c.id == themes.c.into_id)
    columns = (
        themes.c.number, themes.c.title, themes.c.place, themes.c.state, _INTO.c.number.label("into_number"),
        themes.c.statement, themes.c.reason, themes.c.at,
    )  # fmt: skip
    here = themes.c.community_id == community, among(themes.c.number, part.themes)
    return rows_of(tx, select(*columns).select_from(told).where(*here).order_by(themes.c.number))


def need_rows(tx: Tx, community: CommunityId, part: Part) -> Rows:
    """number, text, building, place, supports, theme's number, why it was declined, at; withdrawn ones are left out."""
    told = (
        needs.outerjoin(theme_needs, theme_needs.c.need_id == needs.c.id)
        .outerjoin(themes, themes.c.id == theme_needs.c.theme_id)
        .outerjoin(declined_needs, declined_needs.c.need_id == needs.c.id)
    )
    supports = (
        select(func.count()).select_from(need_supports).where(need_supports.c.need_id == needs.c.id).scalar_subquery()
    )
    columns = (
        needs.c.number, needs.c.text, needs.c.building, needs.c.place, supports.label("supports"),
        themes.c.number.label("theme"), declined_needs.c.reason, needs.c.at,
    )  # fmt: skip
    here = (
        needs.c.community_id == community,
        needs.c.withdrawn_at.is_(None),
        among(needs.c.number, part.needs),
    )
    return rows_of(tx, select(*columns).select_from(told).where(*here).order_by(needs.c.number))


def proposal_rows(tx: Tx, community: CommunityId, part: Part) -> Rows:
    """number, version, title, text, cost, place, upkeep, at: every version, the last one of a proposal last."""
    told = proposals.join(proposal_versions, proposal_versions.c.proposal_id == proposals.c.id)
    columns = (
        proposals.c.number, proposal_versions.c.version, proposal_versions.c.title, proposal_versions.c.text,
        proposal_versions.c.cost, proposal_versions.c.place, proposal_versions.c.upkeep, proposal_versions.c.at,
    )  # fmt: skip
    here = proposals.c.community_id == community, among(proposals.c.number, part.proposals)
    wanted = select(*columns).select_from(told).where(*here)
    return rows_of(tx, wanted.order_by(proposals.c.number, proposal_versions.c.version))


def proposal_need_rows(tx: Tx, community: CommunityId, part: Part) -> Rows:
    """proposal's number, need's number; without needs that were withdrawn."""
    told = proposals.join(proposal_needs, proposal_needs.c.proposal_id == proposals.c.id).join(
        needs, needs.c.id == proposal_needs.c.need_id
    )
    here = (
        proposals.c.community_id == community,
        needs.c.withdrawn_at.is_(None),
        among(proposals.c.number, part.proposals),
    )
    return rows_of(tx, select(proposals.c.number, needs.c.number.label("need")).select_from(told).where(*here))


def proposal_theme_rows(tx: Tx, community: CommunityId, part: Part) -> Rows:
    """proposal's number, theme's number."""
    told = proposals.join(theme_proposals, theme_proposals.c.proposal_id == proposals.c.id).join(
        themes, themes.c.id == theme_proposals.c.theme_id
    )
    here = proposals.c.community_id == community, among(proposals.c.number, part.proposals)
    return rows_of(tx, select(proposals.c.number, themes.c.number.label("theme")).select_from(told).where(*here))


def point_rows(tx: Tx, community: CommunityId, part: Part) -> Rows:
    """proposal's number, number, side, text, supports, number of the point it answers, at: those that stand."""
    told = points.join(proposals, proposals.c.id == points.c.proposal_id).outerjoin(
        _PARENT, (_PARENT.c.id == points.c.parent_id) & (_PARENT.c.state == "standing")
    )
    columns = (
        proposals.c.number.label("proposal"), points.c.number, points.c.side, points.c.text, points.c.supports,
        _PARENT.c.number.label("answers_to"), points.c.at,
    )  # fmt: skip
    here = (
        proposals.c.community_id == community,
        points.c.state == "standing",
        among(proposals.c.number, part.proposals),
    )
    return rows_of(tx, select(*columns).select_from(told).where(*here).order_by(points.c.id))


def vote_rows(tx: Tx, community: CommunityId, part: Part) -> Rows:
    """number, title, proposal's number, version, rule, method, state, opens_at, closes_at, closed_at, how many seats
    were asked, outcome, roll_hash, root."""
    seats = select(func.count()).where(electorate.c.vote_id == votes.c.id).scalar_subquery()
    columns = (
        votes.c.number, votes.c.title, proposals.c.number.label("proposal"), votes.c.proposal_version, votes.c.rule,
        votes.c.method, votes.c.state, votes.c.opens_at, votes.c.closes_at, votes.c.closed_at, seats.label("seats"),
        votes.c.outcome, votes.c.roll_hash, votes.c.root,
    )  # fmt: skip
    told = votes.outerjoin(proposals, proposals.c.id == votes.c.proposal_id)
    here = votes.c.community_id == community, among(votes.c.number, part.votes)
    return rows_of(tx, select(*columns).select_from(told).where(*here).order_by(votes.c.number))


def condition_rows(tx: Tx, community: CommunityId, part: Part) -> Rows:
    """vote's number, text, answer, of votes that have a record: each wording once, in order of the words."""
    told = (
        conditions.join(votes, votes.c.id == conditions.c.vote_id)
        .join(project_records, project_records.c.vote_id == votes.c.id)
        .outerjoin(
            condition_answers,
            (condition_answers.c.vote_id == votes.c.id) & (condition_answers.c.condition == conditions.c.text),
        )
    )
    columns = votes.c.number, conditions.c.text, condition_answers.c.answer
    here = votes.c.community_id == community, among(votes.c.number, part.votes)
    return rows_of(tx, select(*columns).distinct().select_from(told).where(*here))


def record_rows(tx: Tx, community: CommunityId, part: Part) -> Rows:
    """id, number, title, state, vote's number, proposal's number and the version that was voted on, opened_at."""
    told = project_records.outerjoin(votes, votes.c.id == project_records.c.vote_id).outerjoin(
        proposals, proposals.c.id == votes.c.proposal_id
    )
    columns = (
        project_records.c.id, project_records.c.number, project_records.c.title, project_records.c.state,
        votes.c.number.label("vote"),
        proposals.c.number.label("proposal"), votes.c.proposal_version, project_records.c.opened_at,
    )  # fmt: skip
    here = project_records.c.community_id == community, among(project_records.c.number, part.records)
    return rows_of(tx, select(*columns).select_from(told).where(*here).order_by(project_records.c.number))


def commitment_rows(tx: Tx, community: CommunityId, part: Part) -> Rows:
    """record's number, number, lead, kind, owner, confirmed, text, state, since, due_at, assigned_at."""
    columns = (
        project_records.c.number.label("record"), commitments.c.number, commitments.c.lead, commitments.c.kind,
        commitments.c.owner, commitments.c.confirmed, commitments.c.text, commitments.c.state, commitments.c.since,
        commitments.c.due_at, commitments.c.assigned_at,
    )  # fmt: skip
    told = commitments.join(project_records, project_records.c.id == commitments.c.record_id)
    here = project_records.c.community_id == community, among(project_records.c.number, part.records)
    return rows_of(tx, select(*columns).select_from(told).where(*here).order_by(commitments.c.id))


def step_rows(tx: Tx, community: CommunityId, part: Part) -> Rows:
    """record's number, at, kind, part, state, text, document, until_at, amount, in order."""
    columns = (
        project_records.c.number.label("record"), record_steps.c.at, record_steps.c.kind, record_steps.c.part,
        record_steps.c.state, record_steps.c.text, record_steps.c.document, record_steps.c.until_at,
        record_steps.c.amount,
    )  # fmt: skip
    told = record_steps.join(project_records, project_records.c.id == record_steps.c.record_id)
    here = project_records.c.community_id == community, among(project_records.c.number, part.records)
    return rows_of(tx, select(*columns).select_from(told).where(*here).order_by(record_steps.c.id))


def check_rows(tx: Tx, community: CommunityId, part: Part) -> Rows:
    """record's number, round, seed, begun_at, ends_at, seats, drawn, result, and how many were asked and said yes,
    faults and no."""
    told = check_rounds.join(project_records, project_records.c.id == check_rounds.c.record_id).outerjoin(
        checks, (checks.c.record_id == check_rounds.c.record_id) & (checks.c.round == check_rounds.c.number)
    )
    said = (func.count(case((checks.c.answer == word, 1))).label(word) for word in ("yes", "faults", "no"))
    rounds = (
        project_records.c.number.label("record"), check_rounds.c.number, check_rounds.c.seed, check_rounds.c.begun_at,
        check_rounds.c.ends_at, check_rounds.c.seats, check_rounds.c.drawn, check_rounds.c.result,
    )  # fmt: skip
    wanted = select(*rounds, func.count(checks.c.person_id).label("asked"), *said).select_from(told)
    here = project_records.c.community_id == community, among(project_records.c.number, part.records)
    return rows_of(tx, wanted.where(*here).group_by(*rounds).order_by(project_records.c.number, check_rounds.c.number))
