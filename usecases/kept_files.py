"""What becomes of a file that somebody sent: noted with what it belongs to, fetched beside everything else, kept in the
folder, and dropped again.

Whoever fetches writes the folder first and the row afterwards; whoever drops, the row first.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from domain.instants import MINUTE
from domain.needs import Attached, FileKind, Refused
from storage import deadlines, kept_files
from storage.deadlines import Deadline
from storage.kept_files import FileRows, KeptFile
from storage.transaction import Tx

TRIES_APART = (1, 5, 30)
"""Minutes between the tries to fetch a file that Telegram does not give."""
_AT_ONCE = 20


@dataclass(frozen=True)
class FileDue:
    """A file to be fetched, or dropped from the folder. ``digest`` names what lies there and nothing shows."""

    deadline: Deadline
    kind: FileKind
    file_id: str
    dropping: bool
    digest: str | None


@dataclass(frozen=True)
class Shelf:
    """The files of one kind of matter: the deadlines by which they are fetched and dropped, where they are noted, and
    what shows them once they are there."""

    fetch: str
    drop: str
    rows: FileRows
    show: Callable[[Tx, KeptFile], None]

    def note(self, tx: Tx, of: int, came: Iterable[Attached]) -> list[int]:
        """Let files be fetched."""
        files = self.rows.add(tx, of, came)
        for file in files:
            deadlines.set_deadline(tx, self.fetch, file, tx.now)
        return files

    def let_go(self, tx: Tx, files: Iterable[int]) -> None:
        """Files whose rows say that they are dropped go from the folder."""
        for file in files:
            deadlines.set_deadline(tx, self.drop, file, tx.now)

    def due(self, tx: Tx) -> list[FileDue]:
        """What there is to do now; what is to be dropped first."""
        waiting = (*deadlines.due(tx, (self.drop,), _AT_ONCE), *deadlines.due(tx, (self.fetch,), _AT_ONCE))
        return [self._due(tx, deadline) for deadline in waiting]

    def _due(self, tx: Tx, deadline: Deadline) -> FileDue:
        file = self._file(tx, deadline.subject)
        dropping = self.rows.is_dropped(tx, file.id)
        spare = file.digest if dropping and file.digest and not kept_files.is_wanted(tx, file.digest) else None
        return FileDue(deadline, file.kind, file.file_id, dropping, spare)

    def kept(self, tx: Tx, deadline: Deadline, digest: str) -> None:
        """The file lies in the folder and is shown. One that was dropped meanwhile goes again."""
        if not deadlines.done(tx, deadline):
            return
        self.rows.keep(tx, deadline.subject, digest)
        if self.rows.is_dropped(tx, deadline.subject):
            self.let_go(tx, [deadline.subject])
        self.show(tx, self._file(tx, deadline.subject))

    def refused(self, tx: Tx, deadline: Deadline, why: Refused) -> None:
        """Nothing of the file is kept; where it would be shown, it is said why."""
        if deadlines.done(tx, deadline):
            self.rows.refuse(tx, deadline.subject, why)
            self.show(tx, self._file(tx, deadline.subject))

    def later(self, tx: Tx, deadline: Deadline) -> None:
        """Telegram did not give the file: try again, more and more seldom, then give up and say so."""
        waited = (tx.now - self.rows.noted_at(tx, deadline.subject)) // MINUTE
        after = next((minutes for minutes in TRIES_APART if minutes > waited), None)
        if after is None:
            self.refused(tx, deadline, "gone")
        else:
            deadlines.postpone(tx, deadline, tx.now + after * MINUTE)

    def dropped(self, tx: Tx, deadline: Deadline) -> None:
        """Nothing of it lies in the folder any more."""
        if deadlines.done(tx, deadline):
            self.rows.forget(tx, deadline.subject)

    def _file(self, tx: Tx, file_id: int) -> KeptFile:
        file = self.rows.by_id(tx, file_id)
        assert file is not None, (self.fetch, file_id)  # rows of files are never deleted
        return file


def due_on(tx: Tx, shelves: Iterable[Shelf]) -> list[tuple[Shelf, FileDue]]:
    """What there is to do now, shelf by shelf."""
    return [(shelf, due) for shelf in shelves for due in shelf.due(tx)]


def spare_files(tx: Tx, digests: Collection[str]) -> set[str]:
    """Those of the names that no row knows: a hall that was killed between the folder and the row has left them."""
    return set(digests) - kept_files.named(tx, digests)
