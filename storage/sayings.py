"""What somebody said in private without a command: kept until they say what it is, or for eight days."""

from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from domain.ids import Instant, PersonId
from domain.instants import DAY
from domain.needs import Attached, Spot
from storage.tables import sayings
from storage.transaction import Tx

KEPT = 8 * DAY


@dataclass(frozen=True)
class Saying:
    """One message, or an album. ``became`` says what it was taken for, if it was."""

    id: int
    person: PersonId
    text: str
    files: tuple[Attached, ...]
    spot: Spot | None
    at: Instant
    became: str | None


_COLUMNS = (
    sayings.c.id, sayings.c.person_id, sayings.c.text, sayings.c.files, sayings.c.spot, sayings.c.at, sayings.c.became,
)  # fmt: skip


def _saying(row: Any) -> Saying:  # noqa: ANN401  # a Row of _COLUMNS
    files = tuple(Attached(**each) for each in row.files)
    spot = Spot(**row.spot) if row.spot else None
    return Saying(row.id, PersonId(row.person_id), row.text, files, spot, Instant(row.at), row.became)


def keep(
    tx: Tx, person: PersonId, message_id: int, album: str | None, text: str, files: tuple[Attached, ...],
    spot: Spot | None,
) -> int:  # fmt: skip
    new = insert(sayings).values(
        person_id=person, message_id=message_id, album=album, text=text, files=[asdict(each) for each in files],
        spot=asdict(spot) if spot else None, at=tx.now,
    )  # fmt: skip
    return int(tx.conn.execute(new.returning(sayings.c.id)).scalar_one())


def find(tx: Tx, saying: int) -> Saying | None:
    row = tx.conn.execute(select(*_COLUMNS).where(sayings.c.id == saying)).one_or_none()
    return None if row is None else _saying(row)


def of_album(tx: Tx, person: PersonId, album: str) -> Saying | None:
    here = select(*_COLUMNS).where(sayings.c.person_id == person, sayings.c.album == album)
    row = tx.conn.execute(here.order_by(sayings.c.id).limit(1)).one_or_none()
    return None if row is None else _saying(row)


def of_message(tx: Tx, person: PersonId, message_id: int) -> Saying | None:
    here = select(*_COLUMNS).where(sayings.c.person_id == person, sayings.c.message_id == message_id)
    row = tx.conn.execute(here).one_or_none()
    return None if row is None else _saying(row)


def last_of(tx: Tx, person: PersonId, since: int) -> Saying | None:
    """What the person said last, if that was since then."""
    here = select(*_COLUMNS).where(sayings.c.person_id == person, sayings.c.at > since)
    row = tx.conn.execute(here.order_by(sayings.c.id.desc()).limit(1)).one_or_none()
    return None if row is None else _saying(row)


def change(tx: Tx, saying: int, text: str, files: tuple[Attached, ...]) -> None:
    """What was said is longer, or says something else now."""
    now = {"text": text, "files": [asdict(each) for each in files]}
    tx.conn.execute(update(sayings).where(sayings.c.id == saying).values(**now))


def take(tx: Tx, saying: int, became: str) -> None:
    """It is that; it is not asked for again."""
    tx.conn.execute(update(sayings).where(sayings.c.id == saying).values(became=became))


def count_since(tx: Tx, person: PersonId, since: int) -> int:
    """How many messages of the person's wait since then for being told what they are."""
    mine = sayings.c.person_id == person, sayings.c.at > since, sayings.c.became.is_(None)
    return int(tx.conn.execute(select(func.count()).select_from(sayings).where(*mine)).scalar_one())


def forget(tx: Tx, person: PersonId) -> None:
    """All that the person has said."""
    tx.conn.execute(delete(sayings).where(sayings.c.person_id == person))


def forget_old(tx: Tx) -> int:
    """Delete what is older than eight days; returns how many rows."""
    return tx.conn.execute(delete(sayings).where(sayings.c.at < tx.now - KEPT)).rowcount
