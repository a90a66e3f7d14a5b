"""Photos of albums in groups that came before the caption which says what they are: kept for as long as one may still
come, by Telegram's ids and without who sent them."""

from sqlalchemy import delete

from domain.instants import MINUTE
from domain.needs import Attached
from storage.communities import insert_or_ignore
from storage.tables import loose_photos
from storage.transaction import Tx

TOGETHER = 10 * MINUTE
"""The messages of an album come within seconds; a hall that was stopped meets them later, one after the other."""


def keep(tx: Tx, chat_id: int, album: str, photo: Attached) -> None:
    forget_old(tx)
    row = {"chat_id": chat_id, "album": album, "file_id": photo.file_id, "size": photo.size, "at": tx.now}
    tx.conn.execute(insert_or_ignore(tx, loose_photos).values(**row))


def take(tx: Tx, chat_id: int, album: str) -> tuple[Attached, ...]:
    """What came of the album so far, in its order; it is kept here no longer."""
    mine = loose_photos.c.chat_id == chat_id, loose_photos.c.album == album
    taken = delete(loose_photos).where(*mine).returning(
        loose_photos.c.id, loose_photos.c.file_id, loose_photos.c.size
    )  # fmt: skip
    return tuple(Attached("photo", row.file_id, row.size) for row in sorted(tx.conn.execute(taken)))


def forget_old(tx: Tx) -> int:
    """Let go what no caption came for; returns how many photos that were."""
    return tx.conn.execute(delete(loose_photos).where(loose_photos.c.at < tx.now - TOGETHER)).rowcount
