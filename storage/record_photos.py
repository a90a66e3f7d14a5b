"""The photos that came with the steps of project records."""

from sqlalchemy import select

from domain.ids import RecordId
from storage.kept_files import FileRows
from storage.tables import record_photos, record_steps
from storage.transaction import Tx

ROWS = FileRows(record_photos, "step_id")


def of_record(tx: Tx, record: RecordId) -> list[tuple[int | None, str]]:
    """The part that each is of (None: the record as a whole) and its name in the folder of files, once it lies there,
    in the order in which they came."""
    shown = (
        record_steps.c.record_id == record,
        record_photos.c.dropped_at.is_(None),
        record_photos.c.digest.is_not(None),
    )
    found = select(record_steps.c.part, record_photos.c.digest).join_from(record_photos, record_steps).where(*shown)
    return [(row.part, row.digest) for row in tx.conn.execute(found.order_by(record_photos.c.id))]


def record_of(tx: Tx, step: int) -> RecordId:
    """The record that the step is of."""
    return RecordId(tx.conn.execute(select(record_steps.c.record_id).where(record_steps.c.id == step)).scalar_one())
