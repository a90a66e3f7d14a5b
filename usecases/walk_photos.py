"""The photos of site walks: cleaned and kept as those of needs are, shown in the protocol and on the record."""

from domain.ids import ProposalId, WalkId
from storage import outbox, themes, walk_photos, walks
from storage.kept_files import KeptFile
from storage.transaction import Tx
from usecases.kept_files import Shelf


def _show(tx: Tx, file: KeptFile) -> None:
    outbox.mark_card(tx, "walk", file.of)
    walk = walks.by_id(tx, WalkId(file.of))
    if walk is not None:
        outbox.mark_card(tx, "theme", walk.theme)


WALK_PHOTOS = Shelf("fetch walk photo", "drop walk photo", walk_photos.ROWS, _show)


def photos_of_proposal(tx: Tx, proposal: ProposalId) -> tuple[str, ...]:
    """The names in the folder of files of what was photographed on the walks of the themes that it comes from, stop by
    stop."""
    return tuple(
        photo.digest
        for theme in themes.of_proposal(tx, proposal)
        for walk in walks.of_theme(tx, theme.id)
        for note in walks.notes_of(tx, walk.id)
        for photo in note.photos
        if photo.digest
    )
