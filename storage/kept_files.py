"""Files that people sent: what Telegram has, what is kept of it in the folder of files, and what is refused or dropped.

Each kind of matter has a table of them: needs, site walks, proposals. The same content is one file in the folder, so
whether it may go from there is asked of all.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Table, insert, select, union, update

from domain.needs import Attached, FileKind, Refused
from storage.tables import former_maps, maps, metadata
from storage.transaction import Tx

TABLES = tuple(table for table in metadata.sorted_tables if {"file_id", "digest", "dropped_at"} <= {*table.c.keys()})
"""Every table whose rows name files in the folder, apart from the pictures below maps."""
_BELOW_MAPS = maps.c.picture, former_maps.c.picture


@dataclass(frozen=True)
class KeptFile:
    """One file of the matter ``of``. ``digest`` is its name in the folder, once it is kept there."""

    id: int
    of: int
    kind: FileKind
    file_id: str
    size: int
    digest: str | None
    refused: Refused | None


class FileRows:
    """The files of one kind of matter; ``of`` is the column that names it."""

    def __init__(self, table: Table, of: str) -> None:
        self._table, self._of = table, table.c[of]
        self._columns = (
            table.c.id, self._of.label("of"), table.c.kind, table.c.file_id, table.c.size, table.c.digest,
            table.c.refused,
        )  # fmt: skip

    def add(self, tx: Tx, of: int, attached: Iterable[Attached]) -> list[int]:
        """Note files that came with the matter, to be fetched."""
        rows = [
            {self._of.name: of, "kind": each.kind, "file_id": each.file_id, "size": each.size, "at": tx.now}
            for each in attached
        ]
        added = (insert(self._table).values(**row).returning(self._table.c.id) for row in rows)
        return [tx.conn.execute(each).scalar_one() for each in added]

    def by_id(self, tx: Tx, file: int) -> KeptFile | None:
        """The file, also once it is dropped."""
        row = tx.conn.execute(select(*self._columns).where(self._table.c.id == file)).one_or_none()
        return None if row is None else KeptFile(*row)

    def of(self, tx: Tx, of: int) -> list[KeptFile]:
        """The matter's files that are not dropped, in the order in which they came."""
        here = select(*self._columns).where(self._of == of, self._table.c.dropped_at.is_(None))
        return [KeptFile(*row) for row in tx.conn.execute(here.order_by(self._table.c.id))]

    def is_dropped(self, tx: Tx, file: int) -> bool:
        found = select(self._table.c.dropped_at).where(self._table.c.id == file)
        return tx.conn.execute(found).scalar() is not None

    def keep(self, tx: Tx, file: int, digest: str) -> None:
        """It lies in the folder under that name."""
        self._change(tx, file, digest=digest, refused=None)

    def refuse(self, tx: Tx, file: int, why: Refused) -> None:
        self._change(tx, file, refused=why)

    def drop(self, tx: Tx, of: int) -> list[int]:
        """The matter shows none of its files any more; returns those that may lie in the folder."""
        return self._drop(tx, self._of == of)

    def drop_these(self, tx: Tx, files: Collection[int]) -> list[int]:
        """The same of some files."""
        return self._drop(tx, self._table.c.id.in_(list(files)))

    def _drop(self, tx: Tx, which: ColumnElement[bool]) -> list[int]:
        here = update(self._table).where(which, self._table.c.dropped_at.is_(None)).values(dropped_at=tx.now)
        return list(tx.conn.execute(here.returning(self._table.c.id)).scalars())

    def forget(self, tx: Tx, file: int) -> None:
        """Nothing of it lies in the folder any more, nor is it known where Telegram has it."""
        self._change(tx, file, digest=None, file_id="")

    def noted_at(self, tx: Tx, file: int) -> int:
        """When it came."""
        return int(tx.conn.execute(select(self._table.c.at).where(self._table.c.id == file)).scalar_one())

    def _change(self, tx: Tx, file: int, **values: Any) -> None:  # noqa: ANN401  # columns
        tx.conn.execute(update(self._table).where(self._table.c.id == file).values(**values))


def shown(tx: Tx) -> set[str]:
    """The names in the folder of all that is shown somewhere."""
    rows = [select(table.c.digest).where(table.c.digest.is_not(None), table.c.dropped_at.is_(None)) for table in TABLES]
    below = [select(picture).where(picture.is_not(None)) for picture in _BELOW_MAPS]
    return set(tx.conn.execute(union(*rows, *below)).scalars())


def is_wanted(tx: Tx, digest: str) -> bool:
    """Whether something that is shown lies in the folder under that name."""
    rows = [select(table.c.digest).where(table.c.digest == digest, table.c.dropped_at.is_(None)) for table in TABLES]
    below = [select(picture).where(picture == digest) for picture in _BELOW_MAPS]
    return tx.conn.execute(union(*rows, *below)).first() is not None


def named(tx: Tx, digests: Collection[str]) -> set[str]:
    """Those of the names that stand in any row, of what is being dropped too."""
    rows = [select(table.c.digest).where(table.c.digest.in_(list(digests))) for table in TABLES]
    below = [select(picture).where(picture.in_(list(digests))) for picture in _BELOW_MAPS]
    return set(tx.conn.execute(union(*rows, *below)).scalars())
