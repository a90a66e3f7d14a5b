"""What is due when. Deadlines are rows; whoever looks finds them, and each is done once."""

from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from domain.ids import Instant
from storage.tables import deadlines
from storage.transaction import Tx


@dataclass(frozen=True)
class Deadline:
    id: int
    kind: str
    subject: int
    due_at: Instant


def set_deadline(tx: Tx, kind: str, subject: int, due_at: int) -> None:
    """Let ``kind`` be due for ``subject`` then; an earlier one of that kind and subject is replaced."""
    make = postgres_insert if tx.on_postgres else sqlite_insert
    new = make(deadlines).values(kind=kind, subject_id=subject, due_at=due_at, done_at=None)
    tx.conn.execute(
        new.on_conflict_do_update(
            index_elements=["kind", "subject_id"], set_={"due_at": new.excluded.due_at, "done_at": None}
        )
    )


def due(tx: Tx, kinds: tuple[str, ...], limit: int = 100) -> list[Deadline]:
    """What is due now of those kinds, the earliest first."""
    waiting = (
        select(deadlines.c.id, deadlines.c.kind, deadlines.c.subject_id, deadlines.c.due_at)
        .where(deadlines.c.done_at.is_(None), deadlines.c.due_at <= tx.now, deadlines.c.kind.in_(kinds))
        .order_by(deadlines.c.due_at, deadlines.c.id)
        .limit(limit)
    )
    return [Deadline(*row) for row in tx.conn.execute(waiting)]


def done(tx: Tx, deadline: Deadline) -> bool:
    """Cross one off; False when somebody else has, or when it was set anew in the meantime."""
    same = (deadlines.c.id == deadline.id) & (deadlines.c.due_at == deadline.due_at) & deadlines.c.done_at.is_(None)
    return bool(tx.conn.execute(update(deadlines).where(same).values(done_at=tx.now)).rowcount)


def postpone(tx: Tx, deadline: Deadline, until: int) -> None:
    """Let it be due later, unless it was set anew in the meantime."""
    same = (deadlines.c.id == deadline.id) & (deadlines.c.due_at == deadline.due_at)
    tx.conn.execute(update(deadlines).where(same).values(due_at=until))


def cancel(tx: Tx, kind: str, subject: int) -> None:
    """Cross off a deadline that need not come."""
    same = (deadlines.c.kind == kind) & (deadlines.c.subject_id == subject)
    tx.conn.execute(update(deadlines).where(same).values(done_at=tx.now))
