"""The pictures and plan drawings of proposals, and in which versions each is shown."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select, update

from domain.ids import ProposalId
from domain.needs import FileKind
from storage.kept_files import FileRows, KeptFile
from storage.tables import proposal_files
from storage.transaction import Tx

ROWS = FileRows(proposal_files, "proposal_id")
_COLUMNS = (
    proposal_files.c.id, proposal_files.c.kind, proposal_files.c.plan, proposal_files.c.name, proposal_files.c.since,
    proposal_files.c.until, proposal_files.c.digest,
)  # fmt: skip


@dataclass(frozen=True)
class ProposalFile:
    """One of them: a picture or, with ``plan``, a plan drawing; ``name`` is what a PDF is called. It is shown from the
    version ``since`` on, and from ``until`` on no more. ``digest`` is its name in the folder, while it lies there."""

    id: int
    kind: FileKind
    plan: bool
    name: str
    since: int
    until: int | None
    digest: str | None

    @property
    def called(self) -> str:
        """What to call it in words: a ``drawing`` by its name, a ``plan`` or a ``picture`` without."""
        return "drawing" if self.name else "plan" if self.plan else "picture"

    def is_in(self, version: int) -> bool:
        """Whether that version shows it."""
        return self.since <= version and (self.until is None or version < self.until)


def of_proposal(tx: Tx, proposal: ProposalId) -> list[KeptFile]:
    """Those that are not dropped, in the order in which they came."""
    return ROWS.of(tx, proposal)


def by_id(tx: Tx, file: int) -> ProposalFile:
    """One of them, also one that could not be kept."""
    return ProposalFile(*tx.conn.execute(select(*_COLUMNS).where(proposal_files.c.id == file)).one())


def of_versions(tx: Tx, proposal: ProposalId) -> list[ProposalFile]:
    """Those of all versions, in the order in which they came; not those that could not be kept."""
    mine = proposal_files.c.proposal_id == proposal, proposal_files.c.refused.is_(None)
    kept = select(*_COLUMNS).where(*mine).order_by(proposal_files.c.id)
    return [ProposalFile(*row) for row in tx.conn.execute(kept)]


def shown(tx: Tx, proposal: ProposalId) -> list[ProposalFile]:
    """Those that it shows now: pictures first, then plan drawings."""
    kept = {file.id for file in of_proposal(tx, proposal)}
    return sorted((file for file in of_versions(tx, proposal) if file.id in kept), key=lambda each: each.plan)


def describe(tx: Tx, file: int, since: int, name: str, *, plan: bool) -> None:
    """What the file is, and from which version on it is shown."""
    mine = update(proposal_files).where(proposal_files.c.id == file)
    tx.conn.execute(mine.values(since=since, name=name, plan=plan))


def end(tx: Tx, files: Collection[int], until: int) -> list[int]:
    """They are shown no more from that version on; returns those that may lie in the folder."""
    mine = update(proposal_files).where(proposal_files.c.id.in_(list(files)))
    tx.conn.execute(mine.values(until=until))
    return ROWS.drop_these(tx, files)


def unname(tx: Tx, proposal: ProposalId) -> None:
    """What its files were called is forgotten."""
    mine = update(proposal_files).where(proposal_files.c.proposal_id == proposal)
    tx.conn.execute(mine.values(name=""))
