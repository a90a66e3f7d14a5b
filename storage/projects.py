"""Project records: what a decision led to."""

from dataclasses import dataclass

from sqlalchemy import insert, select, update

from domain.ids import CommunityId, Instant, RecordId, VoteId
from storage.tables import project_records
from storage.transaction import Tx


@dataclass(frozen=True)
class Record:
    """A project record. ``state``: ``decided``, ``promised``, ``done`` (being checked), ``checked``, ``faults`` (with
    faults that are being mended), ``disputed`` or ``unchecked`` (nobody who was asked has answered)."""

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


_RECORD = (
    project_records.c.id, project_records.c.community_id, project_records.c.number, project_records.c.vote_id,
    project_records.c.title, project_records.c.state, project_records.c.opened_at,
)  # fmt: skip


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
