"""The photos of a record: those that came with its steps, cleaned and kept as those of needs are, and what its folder
has of all that led to it."""

from dataclasses import dataclass

from domain.needs import Attached
from storage import need_files, proposal_files, record_photos
from storage.kept_files import KeptFile
from storage.projects import Record
from storage.transaction import Tx
from usecases.kept_files import Shelf
from usecases.projects import needs_of, proposal_of, show
from usecases.walk_photos import photos_of_proposal


def _show(tx: Tx, file: KeptFile) -> None:
    show(tx, record_photos.record_of(tx, file.of))


RECORD_PHOTOS = Shelf("fetch record photo", "drop record photo", record_photos.ROWS, _show)


def note_photo(tx: Tx, step: int, photo: str | None) -> None:
    """Let the photo that came with a step be fetched, by Telegram's id."""
    if photo is not None:
        RECORD_PHOTOS.note(tx, step, [Attached("photo", photo)])


@dataclass(frozen=True)
class Picture:
    """A picture in the record's folder: ``of`` is what it came with (``N-1``, ``P-1``, ``R-1.2``), ``digest`` its name
    in the folder of files, ``text`` what was written below it on a walk."""

    of: str
    digest: str
    text: str = ""

    @property
    def path(self) -> str:
        return f"pictures/{self.digest[:16]}.jpg"


def pictures_of(tx: Tx, record: Record) -> tuple[Picture, ...]:
    """Those of its needs, of the walks and the proposal, and of the work, in that order; each content once."""
    found = [
        Picture(f"N-{need.number}", file.digest)
        for need in needs_of(tx, record)
        for file in need_files.of_need(tx, need.id)
        if file.kind == "photo" and file.digest
    ]
    proposal = proposal_of(tx, record)
    if proposal is not None:
        name, files = f"P-{proposal.number}", proposal_files.of_proposal(tx, proposal.id)
        found += [Picture(name, each.digest, each.caption) for each in photos_of_proposal(tx, proposal.id)]
        found += [Picture(name, file.digest) for file in files if file.digest and file.kind == "photo"]
    for part, digest in record_photos.of_record(tx, record.id):
        found.append(Picture(f"{record.name}.{part}" if part else record.name, digest))
    return tuple({each.digest: each for each in reversed(found)}.values())[::-1]


@dataclass(frozen=True)
class Drawing:
    """A plan drawing in the record's folder, as a PDF: ``of`` is what it came with (``P-1``), ``name`` what it was
    called, ``digest`` its name in the folder of files."""

    of: str
    name: str
    digest: str

    @property
    def path(self) -> str:
        return f"drawings/{self.digest[:16]}.pdf"


def drawings_of(tx: Tx, record: Record) -> tuple[Drawing, ...]:
    """Those of its proposal, each content once."""
    proposal = proposal_of(tx, record)
    if proposal is None:
        return ()
    name, files = f"P-{proposal.number}", proposal_files.shown(tx, proposal.id)
    found = {each.digest: each for each in files if each.digest and each.kind == "drawing"}
    return tuple(Drawing(name, each.name, digest) for digest, each in found.items() if digest)
