"""What another system is told: events in one order for all records, and how far it has acknowledged them.

An event is a step of a record, or that one was opened. It gets its place once it is seen committed, by the one worker
that leads: ids alone are no order on PostgreSQL, where a transaction may commit after one that has a later id.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import exists, func, insert, select

from domain.ids import Instant
from storage import hall
from storage.tables import communities, project_records, record_steps, told_events
from storage.transaction import Tx

_ACKNOWLEDGED = "webhook acknowledged"
_OPENED = 0
_BEHIND = 500
"""So many ids behind the last one may be those of a transaction that has not committed yet."""


@dataclass(frozen=True)
class ToldEvent:
    """An event with its place. ``kind`` is ``opened``, or what the step was; ``part`` the number of a commitment."""

    seq: int
    community: str
    record: int
    title: str
    at: Instant
    kind: str
    part: int | None
    state: str | None
    text: str | None
    document: str | None
    until: Instant | None
    amount: int | None


def put_in_order(tx: Tx) -> int:
    """Give what has happened since the last look its place at the end; how many there are in all."""
    last = _last(tx)
    steps = select(record_steps.c.record_id, record_steps.c.id).where(
        record_steps.c.id > select(func.coalesce(func.max(told_events.c.step_id), 0)).scalar_subquery() - _BEHIND,
        ~exists().where(told_events.c.step_id == record_steps.c.id),
    )
    records = select(project_records.c.id).where(
        ~exists().where(told_events.c.record_id == project_records.c.id, told_events.c.step_id == _OPENED)
    )
    opened = dict.fromkeys(tx.conn.execute(records.order_by(project_records.c.id)).scalars())
    new: list[tuple[int, int]] = []
    for record, step in tx.conn.execute(steps.order_by(record_steps.c.id)):
        if record in opened:  # it was opened before its first step
            del opened[record]
            new.append((record, _OPENED))
        new.append((record, step))
    new += [(record, _OPENED) for record in opened]
    if new:
        rows = [{"seq": seq, "record_id": record, "step_id": step} for seq, (record, step) in enumerate(new, last + 1)]
        tx.conn.execute(insert(told_events), rows)
    return last + len(new)


def _last(tx: Tx) -> int:
    return int(tx.conn.execute(select(func.coalesce(func.max(told_events.c.seq), 0))).scalar_one())


def acknowledged(tx: Tx) -> int | None:
    """The last event that the other system has acknowledged; None before the first look."""
    said = hall.recall(tx, _ACKNOWLEDGED)
    return None if said is None else int(said)


def acknowledge(tx: Tx, seq: int) -> None:
    hall.remember(tx, _ACKNOWLEDGED, str(seq))


def after(tx: Tx, seq: int, limit: int) -> list[ToldEvent]:
    """The events behind that one, in order."""
    told = (
        told_events.join(project_records, project_records.c.id == told_events.c.record_id)
        .join(communities, communities.c.id == project_records.c.community_id)
        .outerjoin(record_steps, record_steps.c.id == told_events.c.step_id)
    )
    columns: tuple[Any, ...] = (
        told_events.c.seq, communities.c.short_name, project_records.c.number, project_records.c.title,
        func.coalesce(record_steps.c.at, project_records.c.opened_at), func.coalesce(record_steps.c.kind, "opened"),
        record_steps.c.part, record_steps.c.state, record_steps.c.text, record_steps.c.document,
        record_steps.c.until_at, record_steps.c.amount,
    )  # fmt: skip
    found = select(*columns).select_from(told).where(told_events.c.seq > seq).order_by(told_events.c.seq).limit(limit)
    return [ToldEvent(*row) for row in tx.conn.execute(found)]


def last_before(tx: Tx, moment: int) -> int:
    """The last event in order before the first one of that moment or later; the last of all when there is none."""
    told = told_events.join(project_records, project_records.c.id == told_events.c.record_id).outerjoin(
        record_steps, record_steps.c.id == told_events.c.step_id
    )
    at = func.coalesce(record_steps.c.at, project_records.c.opened_at)
    first = tx.conn.execute(select(func.min(told_events.c.seq)).select_from(told).where(at >= moment)).scalar()
    return _last(tx) if first is None else int(first) - 1
