"""Who was heard, as the record book holds it: the opinions on a community's proposals and its meetings, in bulk."""

from sqlalchemy import ColumnElement, and_, func, select

from domain.ids import CommunityId
from storage.book import Part, Rows, among, rows_of
from storage.tables import (
    bodies,
    identities,
    meeting_items,
    meeting_lines,
    meeting_people,
    meetings,
    opinion_answers,
    opinions,
    project_records,
    proposals,
)
from storage.transaction import Tx


def opinion_rows(tx: Tx, community: CommunityId, part: Part) -> Rows:
    """proposal's number, number, kind, name of the body, name of the person, question, asked_by, asked_at, due_at,
    called_off_by, and of the answer that counts at, version, verdict, text, cost, upkeep, permit, document, confirmed,
    options."""
    newer = opinion_answers.alias("newer")
    last = select(func.max(newer.c.id)).where(newer.c.opinion_id == opinions.c.id).scalar_subquery()
    told = (
        opinions.join(proposals, proposals.c.id == opinions.c.proposal_id)
        .outerjoin(bodies, bodies.c.id == opinions.c.body_id)
        .outerjoin(identities, identities.c.person_id == opinions.c.person_id)
        .outerjoin(opinion_answers, opinion_answers.c.id == last)
    )
    answer = opinion_answers.c
    columns = (
        proposals.c.number.label("proposal"), opinions.c.number, opinions.c.kind, bodies.c.name.label("body"),
        identities.c.name.label("person"), opinions.c.question, opinions.c.asked_by, opinions.c.asked_at,
        opinions.c.due_at, opinions.c.called_off_by, answer.at, answer.version, answer.verdict, answer.text,
        answer.cost, answer.upkeep, answer.permit, answer.document, answer.confirmed, answer.options,
    )  # fmt: skip
    here = proposals.c.community_id == community, among(proposals.c.number, part.proposals)
    return rows_of(tx, select(*columns).select_from(told).where(*here).order_by(opinions.c.id))


def meeting_rows(tx: Tx, community: CommunityId, part: Part) -> Rows:
    """id, number, kind, title, proposal's number, record's number, place, started_at, ended_at, how many were there; of
    meetings that have begun."""
    told = meetings.outerjoin(proposals, proposals.c.id == meetings.c.proposal_id).outerjoin(
        project_records, project_records.c.id == meetings.c.record_id
    )
    there = select(func.count()).where(meeting_people.c.meeting_id == meetings.c.id).scalar_subquery()
    columns = (
        meetings.c.id, meetings.c.number, meetings.c.kind, meetings.c.title, proposals.c.number.label("proposal"),
        project_records.c.number.label("record"), meetings.c.place, meetings.c.started_at, meetings.c.ended_at,
        there.label("present"),
    )  # fmt: skip
    here = _begun(community, part)
    return rows_of(tx, select(*columns).select_from(told).where(here).order_by(meetings.c.number))


def meeting_item_rows(tx: Tx, community: CommunityId, part: Part) -> Rows:
    """meeting's number, number, title."""
    told = meeting_items.join(meetings, meetings.c.id == meeting_items.c.meeting_id)
    columns = meetings.c.number.label("meeting"), meeting_items.c.number, meeting_items.c.title
    wanted = select(*columns).select_from(told).where(_begun(community, part))
    return rows_of(tx, wanted.order_by(meetings.c.number, meeting_items.c.number))


def meeting_line_rows(tx: Tx, community: CommunityId, part: Part) -> Rows:
    """meeting's id and number, item, kind, text, name of the body whose duty it is, due_at, part of the record that it
    became; decisions and duties, in order."""
    told = meeting_lines.join(meetings, meetings.c.id == meeting_lines.c.meeting_id).outerjoin(
        bodies, bodies.c.id == meeting_lines.c.body_id
    )
    columns = (
        meetings.c.id, meetings.c.number.label("meeting"), meeting_lines.c.item, meeting_lines.c.kind,
        meeting_lines.c.text, bodies.c.name.label("body"), meeting_lines.c.due_at, meeting_lines.c.part,
    )  # fmt: skip
    here = _begun(community, part), meeting_lines.c.kind.in_(("decision", "duty"))
    wanted = select(*columns).select_from(told).where(*here)
    return rows_of(tx, wanted.order_by(meetings.c.number, meeting_lines.c.item, meeting_lines.c.id))


def _begun(community: CommunityId, part: Part) -> ColumnElement[bool]:
    return and_(
        meetings.c.community_id == community, meetings.c.started_at.is_not(None),
        among(meetings.c.number, part.meetings),
    )  # fmt: skip
