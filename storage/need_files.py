"""The files of needs."""

from domain.ids import NeedId
from storage.kept_files import FileRows, KeptFile
from storage.tables import need_files
from storage.transaction import Tx

ROWS = FileRows(need_files, "need_id")


def of_need(tx: Tx, need: NeedId) -> list[KeptFile]:
    """The need's files that are not dropped, in the order in which they came."""
    return ROWS.of(tx, need)
