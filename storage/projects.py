"""Project records: what a decision led to, what was promised, and whether the residents say it is so."""

from dataclasses import dataclass

from sqlalchemy import insert, select, update

from domain.ids import CommunityId, Instant, PersonId, RecordId, VoteId
from storage.communities import insert_or_ignore
from storage.tables import checks, commitments, project_records
from storage.transaction import Tx


@dataclass(frozen=True)
class Record:
    """A project record. ``state``: ``decided``, ``promised``, ``done`` (being checked), ``checked`` or ``disputed``."""

    id: RecordId
    community: CommunityId
    number: int
    vote: VoteId | None
    title: str
    state: str
    opened_at: Instant

    @property
    def name(self) -> str:
        return f"R-{self.number}"


@dataclass(frozen=True)
class Commitment:
    """Who promised what by when. ``person`` is set where the owner is somebody in the chat."""

    owner: str
    person: PersonId | None
    text: str
    due_at: Instant
    assigned_by: PersonId
    assigned_at: Instant
    done_at: Instant | None
    done_note: str | None
    done_by: PersonId | None


@dataclass(frozen=True)
class Check:
    """What one of the requesters said of the work: ``yes``, ``no`` or nothing yet."""

    person: PersonId
    asked_at: Instant
    answer: str | None
    reason: str | None
    answered_at: Instant | None


_RECORD = (
    project_records.c.id, project_records.c.community_id, project_records.c.number, project_records.c.vote_id,
    project_records.c.title, project_records.c.state, project_records.c.opened_at,
)  # fmt: skip
_COMMITMENT = (
    commitments.c.owner, commitments.c.person_id, commitments.c.text, commitments.c.due_at, commitments.c.assigned_by,
    commitments.c.assigned_at, commitments.c.done_at, commitments.c.done_note, commitments.c.done_by,
)  # fmt: skip
_CHECK = (checks.c.person_id, checks.c.asked_at, checks.c.answer, checks.c.reason, checks.c.answered_at)


def add(tx: Tx, community: CommunityId, number: int, vote: VoteId, title: str) -> RecordId:
    new = insert(project_records).values(
        community_id=community, number=number, vote_id=vote, title=title, state="decided", opened_at=tx.now
    )
    return RecordId(tx.conn.execute(new.returning(project_records.c.id)).scalar_one())


def find(tx: Tx, community: CommunityId, number: int) -> Record | None:
    wanted = project_records.c.community_id == community, project_records.c.number == number
    row = tx.conn.execute(select(*_RECORD).where(*wanted)).one_or_none()
    return None if row is None else Record(*row)


def by_id(tx: Tx, record: RecordId) -> Record | None:
    row = tx.conn.execute(select(*_RECORD).where(project_records.c.id == record)).one_or_none()
    return None if row is None else Record(*row)


def of_vote(tx: Tx, vote: VoteId) -> Record | None:
    row = tx.conn.execute(select(*_RECORD).where(project_records.c.vote_id == vote)).one_or_none()
    return None if row is None else Record(*row)


def move(tx: Tx, record: RecordId, state: str) -> None:
    tx.conn.execute(update(project_records).where(project_records.c.id == record).values(state=state))


def commitment(tx: Tx, record: RecordId) -> Commitment | None:
    row = tx.conn.execute(select(*_COMMITMENT).where(commitments.c.record_id == record)).one_or_none()
    return None if row is None else Commitment(*row)


def promise(
    tx: Tx, record: RecordId, owner: str, person: PersonId | None, text: str, due_at: int, by: PersonId
) -> None:
    """Name who does what by when, in place of an earlier commitment."""
    tx.conn.execute(commitments.delete().where(commitments.c.record_id == record))
    tx.conn.execute(
        insert(commitments).values(
            record_id=record,
            owner=owner,
            person_id=person,
            text=text,
            due_at=due_at,
            assigned_by=by,
            assigned_at=tx.now,
        )
    )


def report_done(tx: Tx, record: RecordId, by: PersonId, note: str) -> None:
    done = {"done_at": tx.now, "done_note": note, "done_by": by}
    tx.conn.execute(update(commitments).where(commitments.c.record_id == record).values(**done))


def ask(tx: Tx, record: RecordId, person: PersonId) -> None:
    """Ask a requester whether the work is so; an answer to an earlier round is forgotten."""
    tx.conn.execute(checks.delete().where(checks.c.record_id == record, checks.c.person_id == person))
    tx.conn.execute(insert_or_ignore(tx, checks).values(record_id=record, person_id=person, asked_at=tx.now))


def answer(tx: Tx, record: RecordId, person: PersonId, said: str, reason: str | None) -> bool:
    """Keep what a requester said, in place of what they said before; False when they were not asked."""
    mine = (checks.c.record_id == record) & (checks.c.person_id == person)
    given = update(checks).where(mine).values(answer=said, reason=reason, answered_at=tx.now)
    return bool(tx.conn.execute(given).rowcount)


def checks_of(tx: Tx, record: RecordId) -> list[Check]:
    rows = tx.conn.execute(select(*_CHECK).where(checks.c.record_id == record).order_by(checks.c.person_id))
    return [Check(*row) for row in rows]
