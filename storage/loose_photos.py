"""Photos of albums in groups that came before the caption which says what they are: kept for as long as one may still
come, by Telegram's ids, each with its own words and without who sent them."""

from dataclasses import dataclass

from sqlalchemy import delete

from domain.instants import MINUTE
from domain.needs import Attached
from storage.communities import insert_or_ignore
from storage.tables import loose_photos
from storage.transaction import Tx

TOGETHER = 10 * MINUTE
"""The messages of an album come within seconds; a hall that was stopped meets them later, one after the other."""


@dataclass(frozen=True)
class LoosePhoto:
    """A photo and what is written below it."""

    photo: Attached
    text: str


def keep(tx: Tx, chat_id: int, album: str, loose: LoosePhoto) -> None:
    forget_old(tx)
    photo = loose.photo
    row = {
        "chat_id": chat_id, "album": album, "file_id": photo.file_id, "size": photo.size, "text": loose.text,
        "at": tx.now,
    }  # fmt: skip
    tx.conn.execute(insert_or_ignore(tx, loose_photos).values(**row))


def take(tx: Tx, chat_id: int, album: str) -> tuple[LoosePhoto, ...]:
    """What came of the album so far, in its order; it is kept here no longer."""
    mine = loose_photos.c.chat_id == chat_id, loose_photos.c.album == album
    taken = delete(loose_photos).where(*mine).returning(
        loose_photos.c.id, loose_photos.c.file_id, loose_photos.c.size, loose_photos.c.text
    )  # fmt: skip
    rows = sorted(tx.conn.execute(taken))
    return tuple(LoosePhoto(Attached("photo", row.file_id, row.size), row.text) for row in rows)


def forget_old(tx: Tx) -> int:
    """Let go what no caption came for; returns how many photos that were."""
    return tx.conn.execute(delete(loose_photos).where(loose_photos.c.at < tx.now - TOGETHER)).rowcount
