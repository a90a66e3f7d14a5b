"""Meetings: what is on the agenda, who is there, and what is written down item by item."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, delete, insert, or_, select, update

from domain.ids import CommunityId, Instant, PersonId, ProposalId, RecordId
from storage.communities import insert_or_ignore
from storage.tables import meeting_items, meeting_lines, meeting_people, meetings
from storage.transaction import Tx


@dataclass(frozen=True)
class Meeting:
    """``state`` and ``kind`` as ``domain.meetings`` has them; ``item`` is the number of the one that is talked about, 0
    before the first."""

    id: int
    community: CommunityId
    number: int
    kind: str
    title: str
    caller: PersonId
    place: str | None
    meets_at: Instant
    proposal: ProposalId | None
    record: RecordId | None
    state: str
    item: int
    started_at: Instant | None
    ended_at: Instant | None

    @property
    def name(self) -> str:
        return f"M-{self.number}"


@dataclass(frozen=True)
class Written:
    """One line of the minutes; of a duty whose it is, and which part of the record it became."""

    item: int
    kind: str
    text: str
    owner: PersonId | None
    body: int | None
    due_at: Instant | None
    part: int | None


_COLUMNS: tuple[Column[Any], ...] = (
    meetings.c.id, meetings.c.community_id, meetings.c.number, meetings.c.kind, meetings.c.title, meetings.c.person_id,
    meetings.c.place, meetings.c.meets_at, meetings.c.proposal_id, meetings.c.record_id, meetings.c.state,
    meetings.c.item, meetings.c.started_at, meetings.c.ended_at,
)  # fmt: skip


def add(tx: Tx, community: CommunityId, number: int, caller: PersonId, **values: Any) -> Meeting:  # noqa: ANN401
    """Call one; ``values`` are its other columns."""
    new = insert(meetings).values(
        community_id=community, number=number, person_id=caller, state="called", called_at=tx.now, **values
    )
    return Meeting(*tx.conn.execute(new.returning(*_COLUMNS)).one())


def by_id(tx: Tx, meeting: int) -> Meeting | None:
    row = tx.conn.execute(select(*_COLUMNS).where(meetings.c.id == meeting)).one_or_none()
    return None if row is None else Meeting(*row)


def find(tx: Tx, community: CommunityId, number: int) -> Meeting | None:
    wanted = meetings.c.community_id == community, meetings.c.number == number
    row = tx.conn.execute(select(*_COLUMNS).where(*wanted)).one_or_none()
    return None if row is None else Meeting(*row)


def newest(tx: Tx, community: CommunityId, limit: int) -> list[Meeting]:
    """The community's last ones, the newest first."""
    here = select(*_COLUMNS).where(meetings.c.community_id == community).order_by(meetings.c.number.desc())
    return [Meeting(*row) for row in tx.conn.execute(here.limit(limit))]


def begun_about(tx: Tx, record: RecordId, proposal: ProposalId | None) -> list[Meeting]:
    """Those about the record, or about its proposal, that have begun, by number."""
    about = meetings.c.record_id == record
    if proposal is not None:
        about = or_(about, meetings.c.proposal_id == proposal)
    here = select(*_COLUMNS).where(about, meetings.c.started_at.is_not(None))
    return [Meeting(*row) for row in tx.conn.execute(here.order_by(meetings.c.number))]


def change(tx: Tx, meeting: int, **values: Any) -> None:  # noqa: ANN401  # columns
    tx.conn.execute(update(meetings).where(meetings.c.id == meeting).values(**values))


def set_items(tx: Tx, meeting: int, titles: tuple[str, ...]) -> None:
    """The agenda, numbered from 1."""
    tx.conn.execute(delete(meeting_items).where(meeting_items.c.meeting_id == meeting))
    for number, title in enumerate(titles, 1):
        tx.conn.execute(insert(meeting_items).values(meeting_id=meeting, number=number, title=title))


def items_of(tx: Tx, meeting: int) -> tuple[str, ...]:
    here = select(meeting_items.c.title).where(meeting_items.c.meeting_id == meeting)
    return tuple(tx.conn.execute(here.order_by(meeting_items.c.number)).scalars())


def open_item(tx: Tx, meeting: int, number: int) -> None:
    """It is talked about from now on."""
    here = meeting_items.c.meeting_id == meeting, meeting_items.c.number == number
    tx.conn.execute(update(meeting_items).where(*here).values(opened_at=tx.now))
    change(tx, meeting, item=number)


def write(
    tx: Tx, meeting: Meeting, kind: str, text: str, by: PersonId, *, owner: PersonId | None = None,
    body: int | None = None, due_at: int | None = None, part: int | None = None,
) -> None:  # fmt: skip
    """Write a line under the item that is talked about."""
    tx.conn.execute(
        insert(meeting_lines).values(
            meeting_id=meeting.id, item=meeting.item, kind=kind, text=text, person_id=by, owner_id=owner, body_id=body,
            due_at=due_at, part=part, at=tx.now,
        )
    )  # fmt: skip


def lines_of(tx: Tx, meeting: int) -> list[Written]:
    """Item by item, in the order in which they were written."""
    columns = (
        meeting_lines.c.item, meeting_lines.c.kind, meeting_lines.c.text, meeting_lines.c.owner_id,
        meeting_lines.c.body_id, meeting_lines.c.due_at, meeting_lines.c.part,
    )  # fmt: skip
    here = select(*columns).where(meeting_lines.c.meeting_id == meeting)
    return [Written(*row) for row in tx.conn.execute(here.order_by(meeting_lines.c.item, meeting_lines.c.id))]


def come(tx: Tx, meeting: int, person: PersonId, role: str) -> bool:
    """The person is there; False when they had said so before."""
    new = insert_or_ignore(tx, meeting_people).values(meeting_id=meeting, person_id=person, role=role, at=tx.now)
    return tx.conn.execute(new.returning(meeting_people.c.meeting_id)).first() is not None


def leave(tx: Tx, meeting: int, person: PersonId) -> None:
    mine = (meeting_people.c.meeting_id == meeting) & (meeting_people.c.person_id == person)
    tx.conn.execute(delete(meeting_people).where(mine))


def people_of(tx: Tx, meeting: int) -> list[tuple[PersonId, str]]:
    """Who is there, with the role they had then, in the order in which they came."""
    here = select(meeting_people.c.person_id, meeting_people.c.role).where(meeting_people.c.meeting_id == meeting)
    ordered = here.order_by(meeting_people.c.at, meeting_people.c.person_id)
    return [(PersonId(row.person_id), row.role) for row in tx.conn.execute(ordered)]
