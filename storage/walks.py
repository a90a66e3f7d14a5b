"""Site walks: when and where people meet, the stops, who comes, and what was seen and sketched at each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from domain.ids import Instant, PersonId, ThemeId, WalkId
from storage import walk_photos
from storage.communities import insert_or_ignore
from storage.kept_files import KeptFile
from storage.tables import walk_goers, walk_notes, walks
from storage.transaction import Tx


@dataclass(frozen=True)
class Walk:
    id: WalkId
    theme: ThemeId
    caller: PersonId
    meets_at: Instant
    meeting_point: str
    stops: tuple[str, ...]


@dataclass(frozen=True)
class Note:
    """What somebody saw at a stop (``kind`` ``seen``) or sketched as an option (``option``), in words, a photo or an
    album, or both. ``captions`` are what is written below each photo. ``role`` is what they were then: ``resident``,
    ``professional`` …"""

    stop: int
    author: PersonId
    role: str
    kind: str
    text: str | None
    at: Instant
    photos: tuple[KeptFile, ...]
    captions: tuple[str, ...]


_COLUMNS = walks.c.id, walks.c.theme_id, walks.c.person_id, walks.c.meets_at, walks.c.meeting_point, walks.c.stops


def add(tx: Tx, theme: ThemeId, caller: PersonId, meets_at: int, meeting_point: str, stops: tuple[str, ...]) -> WalkId:
    new = insert(walks).values(
        theme_id=theme, person_id=caller, meets_at=meets_at, meeting_point=meeting_point, stops=list(stops), at=tx.now
    )
    return WalkId(tx.conn.execute(new.returning(walks.c.id)).scalar_one())


def change(tx: Tx, walk: WalkId, meets_at: int, meeting_point: str, stops: tuple[str, ...]) -> None:
    """Meet at another time or place; what was seen stays with the numbers of the stops."""
    values = {"meets_at": meets_at, "meeting_point": meeting_point, "stops": list(stops)}
    tx.conn.execute(update(walks).where(walks.c.id == walk).values(**values))


def by_id(tx: Tx, walk: WalkId) -> Walk | None:
    row = tx.conn.execute(select(*_COLUMNS).where(walks.c.id == walk)).one_or_none()
    return None if row is None else Walk(*row[:5], tuple(row.stops))


def of_theme(tx: Tx, theme: ThemeId) -> list[Walk]:
    """The last one called comes last; a theme that took over others has theirs too."""
    called = select(*_COLUMNS).where(walks.c.theme_id == theme).order_by(walks.c.id)
    return [Walk(*row[:5], tuple(row.stops)) for row in tx.conn.execute(called)]


def move(tx: Tx, theme: ThemeId, into: ThemeId) -> None:
    tx.conn.execute(update(walks).where(walks.c.theme_id == theme).values(theme_id=into))


def come(tx: Tx, walk: WalkId, person: PersonId) -> bool:
    """The person says that they come; False when they had said so before."""
    new = insert_or_ignore(tx, walk_goers).values(walk_id=walk, person_id=person, at=tx.now)
    return tx.conn.execute(new.returning(walk_goers.c.walk_id)).first() is not None


def stay_away(tx: Tx, walk: WalkId, person: PersonId) -> None:
    mine = (walk_goers.c.walk_id == walk) & (walk_goers.c.person_id == person)
    tx.conn.execute(walk_goers.delete().where(mine))


def goers(tx: Tx, walk: WalkId) -> list[PersonId]:
    coming = select(walk_goers.c.person_id).where(walk_goers.c.walk_id == walk).order_by(walk_goers.c.at)
    return [PersonId(person) for person in tx.conn.execute(coming).scalars()]


@dataclass(frozen=True)
class At:
    """Where something is written down: a stop of a walk, by whom, in which role, and of which kind."""

    walk: WalkId
    stop: int
    author: PersonId
    role: str
    kind: str


def write_down(tx: Tx, at: At, text: str | None, photo: int | None, album: str | None) -> None:
    """Words, a photo, or both; more of the same ``album`` is of the same note."""
    where = {"walk_id": at.walk, "stop": at.stop, "person_id": at.author, "role": at.role, "kind": at.kind}
    tx.conn.execute(insert(walk_notes).values(text=text, photo_id=photo, album=album, at=tx.now, **where))


def of_album(tx: Tx, person: PersonId, album: str) -> At | None:
    """Where the person wrote something down with a photo of that album."""
    columns = walk_notes.c.walk_id, walk_notes.c.stop, walk_notes.c.person_id, walk_notes.c.role, walk_notes.c.kind
    mine = select(*columns).where(walk_notes.c.person_id == person, walk_notes.c.album == album)
    row = tx.conn.execute(mine.order_by(walk_notes.c.id).limit(1)).one_or_none()
    return None if row is None else At(*row)


def notes_of(tx: Tx, walk: WalkId) -> list[Note]:
    """Stop by stop, in the order in which they were begun; an album is one note."""
    photos = {photo.id: photo for photo in walk_photos.ROWS.of(tx, walk)}
    columns = (
        walk_notes.c.stop, walk_notes.c.person_id, walk_notes.c.role, walk_notes.c.kind, walk_notes.c.text,
        walk_notes.c.at, walk_notes.c.photo_id, walk_notes.c.album, walk_notes.c.id,
    )  # fmt: skip
    rows = select(*columns).where(walk_notes.c.walk_id == walk).order_by(walk_notes.c.stop, walk_notes.c.id)
    together: dict[object, list[Row[*tuple[Any, ...]]]] = {}
    for row in tx.conn.execute(rows):
        together.setdefault((row.person_id, row.album) if row.album else row.id, []).append(row)
    return [_note(parts, photos) for parts in together.values()]


def _note(parts: Sequence[Row[*tuple[Any, ...]]], photos: Mapping[int, KeptFile]) -> Note:
    first = parts[0]
    text = "\n".join(part.text for part in parts if part.text) or None
    pictured = [part for part in parts if part.photo_id in photos]
    shown = tuple(photos[part.photo_id] for part in pictured)
    captions = tuple(part.text or "" for part in pictured)
    return Note(first.stop, first.person_id, first.role, first.kind, text, first.at, shown, captions)


def photos_by(tx: Tx, person: PersonId) -> list[int]:
    """The photos that the person took on any walk."""
    taken = walk_notes.c.person_id == person, walk_notes.c.photo_id.is_not(None)
    return list(tx.conn.execute(select(walk_notes.c.photo_id).where(*taken)).scalars())


def forget(tx: Tx, person: PersonId) -> set[WalkId]:
    """The person walked nowhere and wrote nothing down; the walks of which that was taken away."""
    found: set[WalkId] = set()
    for table in (walk_goers, walk_notes):
        gone = delete(table).where(table.c.person_id == person).returning(table.c.walk_id)
        found |= {WalkId(walk) for walk in tx.conn.execute(gone).scalars()}
    return found
