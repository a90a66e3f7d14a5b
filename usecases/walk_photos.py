"""The photos of site walks: cleaned and kept as those of needs are, shown in the protocol and on the record."""

from dataclasses import dataclass

from domain.ids import ProposalId, WalkId
from storage import heard, outbox, themes, walk_photos, walks
from storage.kept_files import KeptFile
from storage.transaction import Tx
from usecases.kept_files import Shelf


def _show(tx: Tx, file: KeptFile) -> None:
    outbox.mark_card(tx, "walk", file.of)
    walk = walks.by_id(tx, WalkId(file.of))
    if walk is not None:
        outbox.mark_card(tx, "theme", walk.theme)
        heard.rewrite_records_of_theme(tx, walk.theme)


WALK_PHOTOS = Shelf("fetch walk photo", "drop walk photo", walk_photos.ROWS, _show)


@dataclass(frozen=True)
class WalkedPhoto:
    """``digest`` is its name in the folder of files, ``caption`` what is written below it."""

    digest: str
    caption: str


def photos_of_proposal(tx: Tx, proposal: ProposalId) -> tuple[WalkedPhoto, ...]:
    """What was photographed on the walks of the themes that it comes from, stop by stop."""
    return tuple(
        WalkedPhoto(photo.digest, caption)
        for theme in themes.of_proposal(tx, proposal)
        for walk in walks.of_theme(tx, theme.id)
        for note in walks.notes_of(tx, walk.id)
        for photo, caption in zip(note.photos, note.captions, strict=True)
        if photo.digest
    )
