"""The files of needs: how many there may be, and the card that shows them."""

from collections.abc import Iterable

from domain.ids import NeedId
from domain.instants import SECOND
from domain.needs import MOST_FILES, Attached
from storage import need_files, needs, outbox
from storage.kept_files import KeptFile
from storage.transaction import Tx
from usecases.kept_files import Shelf

WAIT = 15 * SECOND
"""So long a need's card waits for its photo."""


def _show(tx: Tx, file: KeptFile) -> None:
    need = needs.by_id(tx, NeedId(file.of))
    if need is not None and need.withdrawn_at is None:
        outbox.post_now(tx, "need", need.id)


NEED_FILES = Shelf("fetch file", "drop file", need_files.ROWS, _show)


def note_files(tx: Tx, need: NeedId, came: Iterable[Attached]) -> int:
    """Let files be fetched, as many as there is still room for; returns how many."""
    room = MOST_FILES - len(need_files.of_need(tx, need))
    return len(NEED_FILES.note(tx, need, list(came)[:room]))


def drop_files(tx: Tx, need: NeedId) -> None:
    """Nothing of the need's files is shown from now on, and they go from the folder."""
    NEED_FILES.let_go(tx, need_files.ROWS.drop(tx, need))
