"""What the hall remembers of itself: a few values by name."""

from sqlalchemy import insert, select

from storage.tables import hall
from storage.transaction import Tx


def recall(tx: Tx, key: str) -> str | None:
    return tx.conn.execute(select(hall.c.value).where(hall.c.key == key)).scalar()


def remember(tx: Tx, key: str, value: str) -> None:
    tx.conn.execute(hall.delete().where(hall.c.key == key))
    tx.conn.execute(insert(hall).values(key=key, value=value))
