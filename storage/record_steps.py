"""What happened in a project record, step by step: appended, and changed only to take a forgotten person's name out."""

from dataclasses import dataclass

from sqlalchemy import func, insert, select, update

from domain.ids import CommunityId, Instant, PersonId, RecordId
from storage.tables import project_records, record_steps
from storage.transaction import Tx


@dataclass(frozen=True)
class Step:
    """``part`` is the commitment's number where it is about one, ``state`` the one it came into. ``amount`` is in whole
    units of the community's currency, ``photo`` Telegram's name of a picture, ``document`` a department's number."""

    at: Instant
    kind: str
    part: int | None = None
    state: str | None = None
    text: str | None = None
    document: str | None = None
    photo: str | None = None
    until: Instant | None = None
    amount: int | None = None


_STEP = (
    record_steps.c.at, record_steps.c.kind, record_steps.c.part, record_steps.c.state, record_steps.c.text,
    record_steps.c.document, record_steps.c.photo, record_steps.c.until_at, record_steps.c.amount,
)  # fmt: skip


def add(
    tx: Tx, record: RecordId, person: PersonId | None, kind: str, *, part: int | None = None, state: str | None = None,
    text: str | None = None, document: str | None = None, photo: str | None = None, until: int | None = None,
    amount: int | None = None, named: PersonId | None = None,
) -> int:  # fmt: skip
    """Write down what happened now; ``person`` None where it was the clock. ``named`` is whose name the text begins
    with, up to the first colon with a blank behind it. Returns the step's id."""
    new = insert(record_steps).values(
        record_id=record, at=tx.now, person_id=person, kind=kind, part=part, state=state, text=text,
        document=document, photo=photo, until_at=until, amount=amount, named_id=named,
    )  # fmt: skip
    return int(tx.conn.execute(new.returning(record_steps.c.id)).scalar_one())


def of_record(tx: Tx, record: RecordId) -> list[Step]:
    """All of a record, in order."""
    here = select(*_STEP).where(record_steps.c.record_id == record).order_by(record_steps.c.id)
    return [Step(*row) for row in tx.conn.execute(here)]


def naming(tx: Tx, person: PersonId) -> list[RecordId]:
    """The records with a step that names the person, whoever has the part now."""
    here = select(record_steps.c.record_id).where(record_steps.c.named_id == person).distinct()
    return [RecordId(record) for record in tx.conn.execute(here.order_by(record_steps.c.record_id)).scalars()]


def rename(tx: Tx, record: RecordId, person: PersonId, nobody: str) -> None:
    """Let the steps of the record that name the person (``Daniel: six lamps``) name ``nobody``."""
    here = record_steps.c.record_id == record, record_steps.c.named_id == person
    for row in tx.conn.execute(select(record_steps.c.id, record_steps.c.text).where(*here)).all():
        text = f"{nobody}: {row.text.partition(': ')[2]}"
        changed = update(record_steps).where(record_steps.c.id == row.id)
        tx.conn.execute(changed.values(text=text, named_id=None))


def spent(tx: Tx, record: RecordId) -> int:
    """What was spent in all."""
    here = record_steps.c.record_id == record, record_steps.c.kind == "spent"
    return int(tx.conn.execute(select(func.coalesce(func.sum(record_steps.c.amount), 0)).where(*here)).scalar_one())


def moved_since(tx: Tx, community: CommunityId, since: int) -> list[tuple[int, str, str]]:
    """The records of the community in which something was done since then, by people or by a check, as number, title
    and state; what is late is no move."""
    found = select(project_records.c.number, project_records.c.title, project_records.c.state).where(
        project_records.c.community_id == community,
        project_records.c.id.in_(
            select(record_steps.c.record_id).where(record_steps.c.at >= since, record_steps.c.kind != "late")
        ),
    )
    return [(row.number, row.title, row.state) for row in tx.conn.execute(found.order_by(project_records.c.number))]
