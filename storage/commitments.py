"""Commitments: who does what by when, the parts of one record."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, insert, select, update

from domain.commitments import SETTLED, State
from domain.ids import CommunityId, Instant, PersonId, RecordId
from storage.tables import commitments, project_records
from storage.transaction import Tx


@dataclass(frozen=True)
class Owner:
    """Who is named: a ``person`` in the chat, or a ``body``, for which several people may speak, or nobody yet.
    ``kind``: ``resident``, ``group``, ``professional``, ``convener`` or ``department``."""

    kind: str
    name: str
    person: PersonId | None = None
    body: int | None = None


@dataclass(frozen=True)
class Commitment:
    """``since`` is when it came into its state; ``confirmed`` is False where the owner has not spoken and is not in the
    chat; ``rung`` counts the rungs of the ladder that it has climbed in this state."""

    id: int
    record: RecordId
    number: int
    lead: bool
    owner: Owner
    text: str
    due_at: Instant
    state: State
    since: Instant
    confirmed: bool
    rung: int
    assigned_at: Instant


_COLUMNS = (
    commitments.c.id, commitments.c.record_id, commitments.c.number, commitments.c.lead, commitments.c.kind,
    commitments.c.owner, commitments.c.person_id, commitments.c.body_id, commitments.c.text, commitments.c.due_at,
    commitments.c.state, commitments.c.since, commitments.c.confirmed, commitments.c.rung, commitments.c.assigned_at,
)  # fmt: skip


def _commitment(row: Any) -> Commitment:  # noqa: ANN401  # a Row of _COLUMNS
    owner = Owner(row.kind, row.owner, row.person_id, row.body_id)
    return Commitment(
        row.id, row.record_id, row.number, row.lead, owner, row.text, row.due_at, row.state, row.since, row.confirmed,
        row.rung, row.assigned_at,
    )  # fmt: skip


def add(
    tx: Tx, record: RecordId, owner: Owner, text: str, due_at: int, state: State, *, lead: bool, confirmed: bool
) -> Commitment:
    """Add one under the record's next number."""
    before = select(func.coalesce(func.max(commitments.c.number), 0)).where(commitments.c.record_id == record)
    new = insert(commitments).values(
        record_id=record, number=tx.conn.execute(before).scalar_one() + 1, lead=lead, text=text, due_at=due_at,
        state=state, since=tx.now, confirmed=confirmed, rung=0, assigned_at=tx.now, **_of(owner),
    )  # fmt: skip
    return _commitment(tx.conn.execute(new.returning(*_COLUMNS)).one())


def _of(owner: Owner) -> dict[str, Any]:
    return {"kind": owner.kind, "owner": owner.name, "person_id": owner.person, "body_id": owner.body}


def change(tx: Tx, commitment: int, owner: Owner | None = None, **values: Any) -> None:  # noqa: ANN401  # columns
    """Change columns, and the owner where one is given."""
    given = values | (_of(owner) if owner else {})
    tx.conn.execute(update(commitments).where(commitments.c.id == commitment).values(**given))


def by_id(tx: Tx, commitment: int) -> Commitment | None:
    row = tx.conn.execute(select(*_COLUMNS).where(commitments.c.id == commitment)).one_or_none()
    return None if row is None else _commitment(row)


def of_record(tx: Tx, record: RecordId) -> list[Commitment]:
    """All of a record, by number."""
    here = select(*_COLUMNS).where(commitments.c.record_id == record).order_by(commitments.c.number)
    return [_commitment(row) for row in tx.conn.execute(here)]


def of_body(tx: Tx, body: int) -> list[Commitment]:
    """All of a department or group, the oldest first."""
    here = select(*_COLUMNS).where(commitments.c.body_id == body).order_by(commitments.c.id)
    return [_commitment(row) for row in tx.conn.execute(here)]


def of_person(tx: Tx, person: PersonId) -> list[Commitment]:
    """All of somebody, in whichever community, the oldest first."""
    here = select(*_COLUMNS).where(commitments.c.person_id == person).order_by(commitments.c.id)
    return [_commitment(row) for row in tx.conn.execute(here)]


def unsettled(tx: Tx, community: CommunityId) -> list[Commitment]:
    """Those of the community that somebody is waited for, by due date."""
    here = project_records.c.community_id == community, commitments.c.state.not_in(SETTLED)
    found = select(*_COLUMNS).join(project_records, project_records.c.id == commitments.c.record_id).where(*here)
    return [_commitment(row) for row in tx.conn.execute(found.order_by(commitments.c.due_at, commitments.c.id))]
